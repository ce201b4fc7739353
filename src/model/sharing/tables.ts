/** Tables that CSV may have: the shares of members first. */
export const sharingTables = ['rows', 'rules', 'groups', 'sharing'] as const;
export type SharingTable = (typeof sharingTables)[number];

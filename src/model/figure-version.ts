/** Which version of the figures a column or table holds. Only accounts are costs without being asked for. */
export const versions = ['accounts', 'budget', 'plan', 'forecast'] as const;
export type Version = (typeof versions)[number];

/** Tables that CSV may have. */
export const fundTables = ['rows', 'choices', 'calls', 'cases', 'frontier'] as const;
export type FundTable = (typeof fundTables)[number];

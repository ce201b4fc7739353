/** The arrays of the result of maturity, by the names that --table takes. */
export const maturityTableNames = ['rows', 'areas', 'map', 'split', 'answers', 'missing'] as const;
export type MaturityTable = (typeof maturityTableNames)[number];

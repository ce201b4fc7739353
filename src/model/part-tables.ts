/** Arrays of the parts of an estimate, each of which may be a table for programs, by their keys in JSON. */
export const partTables = ['risks', 'effects', 'effects.turning_prices', 'goals', 'goals.options'] as const;
export type PartTable = (typeof partTables)[number];

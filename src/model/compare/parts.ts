/** What a scenario is made of, in the order in which a change is told. */
export const scenarioParts = ['data', 'parameters', 'projects', 'settings'] as const;
export type ScenarioPart = (typeof scenarioParts)[number];

/** What may have changed: a part of the scenario, or the version of digisave that worked it. */
export const changedParts = [...scenarioParts, 'method'] as const;
export type ChangedPart = (typeof changedParts)[number];

/** The arrays of a comparison, each of which may be a table for programs. */
export const compareTables = ['parts', 'outputs'] as const;
export type CompareTable = (typeof compareTables)[number];

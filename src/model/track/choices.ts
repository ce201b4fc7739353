/** How the forecast of later years is updated. */
export const updateMethods = ['draws', 'normal'] as const;
export type UpdateMethod = (typeof updateMethods)[number];

/** The arrays of the result, each of which may be a table for programs. */
export const trackTables = ['rows', 'updated'] as const;
export type TrackTable = (typeof trackTables)[number];

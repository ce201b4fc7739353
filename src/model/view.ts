/** Which part of the savings counts: all of it, or only what is taken out of the budget. */
export const views = ['all', 'budget'] as const;
export type View = (typeof views)[number];

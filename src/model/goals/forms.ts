import * as z from 'zod';

/** How goals are weighed against each other; none: over all weights that there can be. */
export const GoalWeights = z.enum(['swing', 'rank', 'none']);
export type GoalWeights = z.infer<typeof GoalWeights>;

/** The goals of a scenario: a table of them, read from the folder of the scenario. */
export const GoalsForm = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  weights: GoalWeights.default('none'),
});
export type GoalsForm = z.infer<typeof GoalsForm>;

/** The columns of a table of goals, besides those of the effects: their keys, and their headings in each language. */
export const goalColumns = {
  choice: ['valinta', 'strateginen valinta', 'val', 'strategiskt val', 'strategic choice'],
  goal: ['tavoite', 'mål'],
  measure: ['mittari', 'indikator', 'indicator'],
  unit: ['yksikkö', 'enhet'],
  direction: ['suunta', 'riktning'],
  present_value: ['nykyarvo', 'lähtötaso', 'nuvarande värde', 'utgångsläge', 'present value'],
  target: ['tavoitearvo', 'målvärde', 'target value'],
  outcome: ['toteuma', 'toteuma-arvo', 'utfall'],
  worst: ['huonoin', 'sämst'],
  best: ['paras', 'bäst'],
  swing: ['painopisteet', 'viktpoäng'],
  rank: ['järjestys', 'rang'],
  zero_sum: ['nollasumma', 'nollsumma', 'zero sum'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type GoalColumn = keyof typeof goalColumns;

/** Columns that every such table has; the others may be left out. */
export const neededGoalColumns: readonly GoalColumn[] = [
  'goal',
  'measure',
  'unit',
  'present_value',
  'worst',
  'best',
];

/** What stands before the id of a project in the heading of its effects, in each language. */
export const effectHeadings: readonly string[] = ['effect', 'vaikutus', 'effekt'];

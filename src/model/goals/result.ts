import * as z from 'zod';
import { GoalWeights } from './forms.ts';

const figure = z.number().nullable();

/** One goal with its weight. */
export const GoalRecord = z.strictObject({
  choice: z.string().nullable(),
  goal: z.string(),
  measure: z.string(),
  unit: z.string(),
  /** Null where no weights are given. */
  weight: figure,
  present_value: z.number(),
  target: figure,
  outcome: figure,
  zero_sum: z.enum(['yes', 'no']),
});
export type GoalRecord = z.infer<typeof GoalRecord>;

/** One option over all goals, beside its euros. */
export const GoalOption = z.strictObject({
  option: z.string(),
  /** Null where no weights are given. */
  score_low: figure,
  score_central: figure,
  score_high: figure,
  /** Without the goals of which another municipality loses what one wins. */
  score_nation_central: figure,
  /** The share of all weights for which it has the largest central score; null where weights are given. */
  weight_share: figure,
  npv_nation_central_eur: figure,
  /** Whether no option has more euros and more score. */
  efficient: z.boolean(),
});
export type GoalOption = z.infer<typeof GoalOption>;

/** What an option does to one goal. */
export const GoalRow = z.strictObject({
  goal: z.string(),
  option: z.string(),
  /** From 0, the worst, to 1, the best. */
  value_low: z.number(),
  value_central: z.number(),
  value_high: z.number(),
  gap_closed_central_share: figure,
});
export type GoalRow = z.infer<typeof GoalRow>;

/** The goals of a scenario in the order of their file; nothing of it is added to euros. */
export const GoalResult = z.strictObject({
  weights_from: GoalWeights,
  goals: z.array(GoalRecord),
  options: z.array(GoalOption),
  rows: z.array(GoalRow),
});
export type GoalResult = z.infer<typeof GoalResult>;

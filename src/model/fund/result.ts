import * as z from 'zod';
import { ProblemRecord, type ResultFacts } from '../result.ts';
import { RunCard, ScenarioName } from '../run-card.ts';
import type { Unworded } from '../unworded.ts';

const figure = z.number().nullable();
const ids = z.array(z.string());

/** One application: what it asks for, what it is worth alone, and how surely it is among the best. */
export const FundRow = z.strictObject({
  candidate: z.string(),
  label: z.string(),
  theme: z.string().nullable(),
  grant_eur: z.number(),
  points: figure,
  alone_low: z.number(),
  alone_central: z.number(),
  alone_high: z.number(),
  /** The part of it that municipalities outside of the scope gain. */
  outside_central: figure,
  /** What it is worth alone for each euro granted; null where it asks for none. */
  ratio: figure,
  chosen: z.boolean(),
  /** The part of the draws in whose best set it is. */
  chosen_share: z.number(),
  /** In the best set of all three cases, of none, or of some. */
  class: z.enum(['core', 'borderline', 'exterior']),
  core_index: figure,
});
export type FundRow = z.infer<typeof FundRow>;

/** A set of applications: what it is worth, what it is granted and what is left. */
const chosenSet = {
  value: z.number(),
  outside: figure,
  grant_eur: z.number(),
  left_eur: z.number(),
  lost: z.number(),
  chosen: ids,
} as const;

export const fundRules = ['best', 'ratio', 'size', 'points'] as const;
export const FundChoice = z.strictObject({ rule: z.enum(fundRules), ...chosenSet });
export type FundChoice = z.infer<typeof FundChoice>;

export const FundCall = z.strictObject({
  form: z.enum(['open', 'restricted', 'combination']),
  theme: z.string().nullable(),
  ...chosenSet,
});
export type FundCall = z.infer<typeof FundCall>;

export const fundCases = ['low', 'central', 'high'] as const;
export type FundCase = (typeof fundCases)[number];

/** The best set where all candidates are at one end of their own worth at once. */
export const FundCaseRow = z.strictObject({
  case: z.enum(fundCases),
  best_value: z.number(),
  chosen: ids,
  /** What the best set at central values loses there. */
  regret: z.number(),
});

export const FundFrontier = z.strictObject({
  budget_eur: z.number(),
  value: z.number(),
  grant_eur: z.number(),
  chosen: ids,
});

/** Which applications a budget should pay. Values are in `unit`. */
export const Fund = z.strictObject({
  of: z.string(),
  unit: z.enum(['eur', 'eur_per_year']),
  budget_eur: z.number(),
  candidates: z.number(),
  /** Whether the search for the best set came to its end. */
  exact: z.boolean(),
  /** The most that any set can be worth, proven; the value of the best set where the search came to its end. */
  bound: z.number(),
  /** How many draws `chosen_share` rests on. */
  draws: z.number(),
  rows: z.array(FundRow),
  choices: z.array(FundChoice),
  calls: z.array(FundCall),
  cases: z.array(FundCaseRow),
  least_regret: z.strictObject({ chosen: ids, regret: z.number() }),
  next: z.strictObject({ candidate: z.string().nullable(), missing_eur: figure }).nullable(),
  frontier: z.array(FundFrontier),
});
export type Fund = z.infer<typeof Fund>;

/** As people and programs get it. */
export const FundRecord = z.strictObject({
  /** The first scenario, and all that were read. */
  scenario: ScenarioName,
  scenarios: z.array(ScenarioName),
  run: RunCard,
  fund: Fund,
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
export type FundRecord = z.input<typeof FundRecord>;
export type FundResult = Unworded<FundRecord, ResultFacts>;

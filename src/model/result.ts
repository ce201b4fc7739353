import * as z from 'zod';
import type { InhabitantFault } from '../problems/catalogue/phrases.ts';
import type { Problem } from '../problems/problem.ts';
import { Discounting } from './cash-flow/forms.ts';
import { yearMeasures } from './cash-flow/measures.ts';
import { flowColumnShape } from './cash-flow/money-columns.ts';
import { Measure } from './cost-structure.ts';
import { EffectResult } from './effects/result.ts';
import { GoalResult } from './goals/result.ts';
import { MaturitySummary } from './maturity/summary.ts';
import { PriceYear } from './prices.ts';
import { Drawing, Interval, Quality } from './quantity.ts';
import { RiskResult } from './risks/result.ts';
import { RunCard, ScenarioName } from './run-card.ts';
import { Pace, ReferenceStatus } from './scenario.ts';
import { Sensitivity } from './sensitivity-result.ts';
import type { Unworded } from './unworded.ts';

const eur = z.number().nullable();

/** Standard errors of the drawn columns of a row, in their order: where a precision was asked for, how exact they are. */
export const errorColumns = [
  'mean_standard_error_eur_per_year',
  'p05_standard_error_eur_per_year',
  'p50_standard_error_eur_per_year',
  'p95_standard_error_eur_per_year',
] as const;
export type ErrorColumn = (typeof errorColumns)[number];

/** Of paces and the total: what p05 and p95 become where every two inputs have a rank correlation of one half. */
export const dependentColumns = ['dependent_p05_eur_per_year', 'dependent_p95_eur_per_year'] as const;

/** Whether slopes prove that nothing within the ranges lies beyond a low and a high, or a search found nothing. */
export const Extreme = z.enum(['proven', 'searched']);
export type Extreme = z.infer<typeof Extreme>;

/** For each low and high of a row, by what their columns are called without them. In JSON only. */
const extremes = z.record(z.string(), Extreme);

/** One row of the tidy table; keys are the columns of every output. Null where a figure is not known. */
export const Estimate = z.strictObject({
  scenario: z.string(),
  level: z.enum(['project', 'overlap', 'pace', 'total']),
  id: z.string(),
  label: z.string(),
  pace: Pace.nullable(),
  low_eur_per_year: z.number(),
  central_eur_per_year: z.number(),
  high_eur_per_year: z.number(),
  mean_eur_per_year: z.number(),
  p05_eur_per_year: z.number(),
  p50_eur_per_year: z.number(),
  p95_eur_per_year: z.number(),
  base_eur_per_year: eur,
  share_of_costs_low: eur,
  share_of_costs_high: eur,
  eur_per_inhabitant_low: eur,
  eur_per_inhabitant_high: eur,
  person_years_low: z.number().nullable(),
  person_years_high: z.number().nullable(),
  quality: Quality.nullable(),
  sources: z.array(z.string()),
  price_year: PriceYear,
  ...flowColumnShape,
  dependent_p05_eur_per_year: z.number().optional(),
  dependent_p95_eur_per_year: z.number().optional(),
  /** Who has promised the benefit, where the project says so. */
  benefit_owner: z.string().optional(),
  mean_standard_error_eur_per_year: z.number().optional(),
  p05_standard_error_eur_per_year: z.number().optional(),
  p50_standard_error_eur_per_year: z.number().optional(),
  p95_standard_error_eur_per_year: z.number().optional(),
  extremes,
});
export type Estimate = z.infer<typeof Estimate>;

/** How far the draws settle the figures of one row: one standard error of each. */
export const Convergence = z.strictObject({
  of: z.string(),
  mean_standard_error: z.number(),
  p05_standard_error: z.number(),
  p50_standard_error: z.number(),
  p95_standard_error: z.number(),
  /** Of a net present value: that of the chance that it is below zero. */
  chance_of_loss_standard_error: z.number().optional(),
});
export type Convergence = z.infer<typeof Convergence>;

/** A published statement beside the computed one. */
export const Reconciliation = z.strictObject({
  output: z.string(),
  status: ReferenceStatus,
  published_low: z.number(),
  published_high: z.number(),
  rounding: z.number(),
  computed_low: z.number(),
  computed_high: z.number(),
  gap_low: z.number(),
  gap_high: z.number(),
  /** Whether both ends agree once the computed ones are rounded as the published ones are. */
  agrees: z.boolean(),
  /** Whether it could hardly do otherwise: an input was fitted to it, or its yield was taken from it. */
  by_construction: z.boolean(),
  /** Euros a tax point used, for outputs in tax points. */
  tax_point_eur: z.number().nullable(),
  source: z.string(),
  place: z.string().nullable(),
  note: z.string().nullable(),
  price_year: PriceYear,
});
export type Reconciliation = z.infer<typeof Reconciliation>;

/** An input as it was used, with where it came from. */
export const InputRecord = z.strictObject({
  path: z.string(),
  unit: z.string(),
  /** Of an amount: the year in whose prices it is written. */
  price_year: PriceYear,
  low: z.number(),
  central: z.number(),
  high: z.number(),
  distribution: Drawing.nullable(),
  interval: Interval.nullable(),
  /** Only of a discrete number: its values, ascending, and their chances. */
  values: z.array(z.number()).optional(),
  chances: z.array(z.number()).optional(),
  quality: Quality.nullable(),
  source: z.string().nullable(),
  place: z.string().nullable(),
  evidence: z.string().nullable(),
  evidence_from: z.string().nullable(),
  file: z.string(),
  line: z.number().nullable(),
  note: z.string().nullable(),
  used_by: z.array(z.string()),
});
export type InputRecord = z.infer<typeof InputRecord>;

/** A cost structure as it was used. */
export const CostRecord = z.strictObject({
  id: z.string(),
  yardstick: z.boolean(),
  measure: Measure,
  year: z.number(),
  price_year: PriceYear,
  files: z.array(z.string()),
  /** The sheet that was read of each workbook among them. */
  sheets: z.array(z.strictObject({ file: z.string(), sheet: z.string() })).optional(),
  eur_per_year: z.number(),
  negative_eur_per_year: z.number(),
  municipalities: z.number().nullable(),
  /** Which they are, in ascending order; left out for figures of the whole country. */
  municipality_codes: z.array(z.string()).optional(),
  inhabitants: z.number().nullable(),
  inhabitants_reason: z.string().nullable(),
});
export type CostRecord = Unworded<z.infer<typeof CostRecord>, ResultFacts>;

/** In prices of which year money of one origin is, and what turns it into the price year. */
export const PricesRecord = z.strictObject({
  /** costs, scenario (amounts written there) or the id of evidence. */
  of: z.string(),
  year: PriceYear,
  turned: z.enum(['yes', 'no']),
  /** 1 where nothing is turned; null where the index has no level for the year, and no figure rests on it. */
  factor: z.number().nullable(),
  /** The price index that turns it; null where nothing does. */
  index: z.string().nullable(),
});
export type PricesRecord = z.infer<typeof PricesRecord>;

/** The years that money is counted in, and how they are made comparable. */
export const TimelineRecord = z.strictObject({
  first_year: z.number(),
  last_year: z.number(),
  discount_rate_share_low: z.number(),
  discount_rate_share_central: z.number(),
  discount_rate_share_high: z.number(),
  discounting: Discounting,
  price_year: z.number(),
  price_index: z.string().nullable(),
  /** Levels of the index, with the date of the value that stands for the year. */
  price_levels: z.array(
    z.strictObject({
      year: z.number(),
      index: z.number(),
      from: z.string().nullable(),
      source: z.string().nullable(),
    }),
  ),
});
export type TimelineRecord = z.infer<typeof TimelineRecord>;

/** What one area contributes to a row and gets from it; euros a year as in an estimate. */
export const AreaFigure = z.strictObject({
  scenario: z.string(),
  area_level: z.enum(['municipality', 'region', 'service', 'undivided']),
  area_code: z.string(),
  area: z.string(),
  inhabitants: z.number().nullable(),
  level: z.enum(['project', 'overlap', 'pace', 'total']),
  id: z.string(),
  label: z.string(),
  pace: Pace.nullable(),
  base_eur_per_year: eur,
  low_eur_per_year: z.number(),
  central_eur_per_year: z.number(),
  high_eur_per_year: z.number(),
  eur_per_inhabitant_low: eur,
  eur_per_inhabitant_central: eur,
  eur_per_inhabitant_high: eur,
  person_years_low: z.number().nullable(),
  person_years_central: z.number().nullable(),
  person_years_high: z.number().nullable(),
  price_year: PriceYear,
  /** Present values of what it pays and is granted, the inputs central; only of scenarios with money over time. */
  present_cost_central_eur: z.number().optional(),
  present_grant_central_eur: z.number().optional(),
  npv_municipality_low_eur: z.number().optional(),
  npv_municipality_central_eur: z.number().optional(),
  npv_municipality_high_eur: z.number().optional(),
  npv_nation_low_eur: z.number().optional(),
  npv_nation_central_eur: z.number().optional(),
  npv_nation_high_eur: z.number().optional(),
  extremes,
});
export type AreaFigure = z.infer<typeof AreaFigure>;

/** One figure of one row in one year of the timeline; real euros. */
export const YearFigure = z.strictObject({
  scenario: z.string(),
  level: z.enum(['project', 'overlap', 'pace', 'total']),
  id: z.string(),
  label: z.string(),
  pace: Pace.nullable(),
  year: z.number(),
  measure: z.enum(yearMeasures),
  low_eur: z.number(),
  central_eur: z.number(),
  high_eur: z.number(),
  mean_eur: z.number(),
  p05_eur: z.number(),
  p50_eur: z.number(),
  p95_eur: z.number(),
  /** In the prices of the year itself; null where its price level is not known. */
  nominal_central_eur: eur,
  price_year: PriceYear,
  extremes,
});
export type YearFigure = z.infer<typeof YearFigure>;

export const ProblemRecord = z.strictObject({
  name: z.string(),
  severity: z.enum(['error', 'warning']),
  file: z.string().nullable(),
  line: z.number().nullable(),
  column: z.number().nullable(),
  found: z.string(),
  expected: z.string(),
  hint: z.string(),
});
export type ProblemRecord = z.infer<typeof ProblemRecord>;

/** Facts in place of the texts of a result. */
export interface ResultFacts {
  readonly inhabitants_reason: InhabitantFault | null;
  readonly problems: readonly Problem[];
}

/** Everything that comes out of one scenario; all presenters use it. */
export const ResultRecord = z.strictObject({
  scenario: ScenarioName,
  run: RunCard,
  costs: z.array(CostRecord),
  estimates: z.array(Estimate),
  convergence: z.array(Convergence),
  prices: z.array(PricesRecord),
  /** Only of scenarios that state levels of maturity. */
  maturity: MaturitySummary.optional(),
  /** Only of scenarios with money over time. */
  timeline: TimelineRecord.optional(),
  /** Only where asked for. */
  years: z.array(YearFigure).optional(),
  areas: z.array(AreaFigure).optional(),
  /** Only of scenarios that name risks. */
  risks: RiskResult.optional(),
  /** Only of scenarios that name effects beside euros. */
  effects: EffectResult.optional(),
  /** Only of scenarios that name goals. */
  goals: GoalResult.optional(),
  reference: z.array(Reconciliation),
  inputs: z.array(InputRecord),
  sensitivity: Sensitivity,
  sources: z.record(z.string(), z.string()),
  notes: z.array(z.string()),
  problems: z.array(ProblemRecord),
});
/** What comes out of one scenario, as JSON has it. */
export type ResultRecord = z.input<typeof ResultRecord>;

/** The same with its problems as they were met: texts for people are made of them in the language asked for. */
export type Result = Unworded<ResultRecord, ResultFacts>;

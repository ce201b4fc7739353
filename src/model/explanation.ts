import * as z from 'zod';
import type { Perspective } from './cash-flow/measures.ts';
import type { End } from './cash-flow/money-columns.ts';
import type { MeasureName } from './measure.ts';
import { PriceYear } from './prices.ts';
import { Quality } from './quantity.ts';
import { Extreme } from './result.ts';

/** Words of formulas that are no names of a scenario. */
export interface ExplainWords {
  readonly measures: Readonly<Record<MeasureName, string>>;
  /** Of a figure that is not taken apart further. */
  readonly itself: (measure: string) => string;
  readonly comparisonCosts: string;
  readonly inhabitants: string;
  readonly savingAtFullUse: string;
  readonly useAndGrowth: string;
  /** The factor that optimism bias leaves of a saving. */
  readonly afterBias: string;
  readonly presentValue: (perspective: Perspective) => string;
  readonly net: (perspective: Perspective) => string;
  readonly benefitCostRatio: (perspective: Perspective) => string;
}

/** How numbers of a formula are written: with all digits for programs, with those of their language for people. */
export type NumberWriter = (value: number) => string;

/** A formula in words, and with its numbers at the three points, whoever writes them. */
export type ExplainFormula = { readonly words: string } & Readonly<
  Record<End, (write: NumberWriter) => string>
>;

/** An input with where it came from, and what it is where the figure is lowest and highest. */
const ExplainedInput = z.strictObject({
  path: z.string(),
  name: z.string(),
  unit: z.string(),
  low: z.number(),
  central: z.number(),
  high: z.number(),
  at_low: z.number(),
  at_high: z.number(),
  quality: Quality.nullable(),
  source: z.string().nullable(),
  place: z.string().nullable(),
  /** From when the evidence is; null of a number that is no evidence. */
  date: z.string().nullable(),
  file: z.string(),
  line: z.number().nullable(),
});
export type ExplainedInput = z.infer<typeof ExplainedInput>;

/** A cell of the costs that a saving is a part of. */
const ExplainedCell = z.strictObject({
  municipality_code: z.string(),
  service: z.string(),
  cost_type: z.string(),
  eur: z.number(),
  file: z.string(),
  line: z.number().nullable(),
});
export type ExplainedCell = z.infer<typeof ExplainedCell>;

/** What is taken off because others save it too: euros a year, inputs central. */
const ExplainedOverlap = z.strictObject({ with: z.string(), eur: z.number() });
export type ExplainedOverlap = z.infer<typeof ExplainedOverlap>;

const end = z.number().nullable();

/** One printed number taken apart, as programs read it: formulas with all digits of their numbers. */
export const ExplanationRecord = z.strictObject({
  scenario: z.string(),
  path: z.string(),
  /** The name of the figure in words. */
  name: z.string(),
  unit: z.string(),
  price_year: PriceYear,
  /** Null where the figure is not reached or has no value. */
  value: z.strictObject({ low: end, central: end, high: end }),
  /** Whether slopes prove that low and high are extremes; otherwise they were searched. */
  extreme: Extreme,
  formula: z.strictObject({ words: z.string(), low: z.string(), central: z.string(), high: z.string() }),
  inputs: z.array(ExplainedInput),
  cells: z.array(ExplainedCell),
  overlap: z.array(ExplainedOverlap),
  /** Figures that this one is directly made of. */
  made_of: z.array(z.string()),
  /** Figures that this one is a part of. */
  adds_to: z.array(z.string()),
  /** Of a published figure: what was published. */
  published: z.strictObject({ low: z.number(), high: z.number(), source: z.string() }).nullable(),
});
export type ExplanationRecord = z.infer<typeof ExplanationRecord>;

/** One printed number taken apart. */
export type Explanation = Omit<ExplanationRecord, 'formula'> & { readonly formula: ExplainFormula };

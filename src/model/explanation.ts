import * as z from 'zod';
import type { RampCurve } from './cash-flow/forms.ts';
import type { Perspective } from './cash-flow/measures.ts';
import { type End, ends } from './cash-flow/money-columns.ts';
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
  /** How costs that levels take something off follow from whole ones. */
  readonly leftOfCosts: string;
  /** The factor that optimism bias leaves of a saving. */
  readonly afterBias: string;
  readonly presentValue: (perspective: Perspective) => string;
  readonly net: (perspective: Perspective) => string;
  readonly benefitCostRatio: (perspective: Perspective) => string;
  /** How a discount factor is worked, of the first year of the timeline and with how many years of it there. */
  readonly discountFactor: (firstYear: number, years: number) => string;
  readonly payback: string;
  readonly internalRate: (perspective: Perspective) => string;
  readonly rateOfNothing: string;
  readonly worthAtRate: string;
  readonly sumAtRate: (perspective: Perspective) => string;
  /** Of a row that is what others save less or more together. */
  readonly together: string;
  readonly startOfProject: string;
  readonly firstUse: string;
  readonly endOfParallel: string;
  /** A moment that is counted in years from the beginning of one. */
  readonly momentOf: (moment: string, firstYear: number) => string;
  readonly yearsOfSpending: string;
  /** Parts of a year, or of all years together. */
  readonly partSpent: (year: number | undefined) => string;
  readonly partUsed: (year: number | undefined) => string;
  readonly partBeside: (year: number | undefined) => string;
  /** How such a part is worked, of a year or all of them, which runs from one moment to another. */
  readonly within: (year: number | undefined, from: number, to: number) => string;
  readonly withinOverYears: (year: number | undefined, from: number, to: number) => string;
  readonly useOfYear: (year: number) => string;
  readonly fullUseBy: (year: number, moment: 'beginning' | 'end') => string;
  readonly timeSinceUse: (year: number, moment: 'beginning' | 'end') => string;
  /** The part of the ramp-up that has passed: of its curve the x. */
  readonly rampPassed: (year: number, moment: 'beginning' | 'end') => string;
  readonly rampArea: Readonly<Record<RampCurve, string>>;
  readonly growthOfCosts: (from: number, to: number) => string;
  readonly powerOfGrowth: (from: number, to: number) => string;
  /** Of a project that says nothing of what is asked. */
  /** The area under the Bass curve, by the time since first use. */
  readonly spreadArea: string;
  readonly nothingOfIt: string;
  /** Of risks: how far one happens (0, 1, or its chance), projects that it hits, and what all of them do together. */
  readonly happening: string;
  readonly projectsHit: string;
  readonly ofRisks: Readonly<
    Record<'risk.cost_share' | 'risk.delay_years' | 'risk.kept_share' | 'risk.treatment_eur', string>
  >;
  /** What is neither cashable nor freed capacity of a saving. */
  readonly otherBenefit: string;
  /** The part of a saving that its optimism bias takes off. */
  readonly takenByBias: string;
}

/** How numbers of a formula are written: with all digits for programs, with those of their language for people. */
export type NumberWriter = (value: number) => string;

/** A formula in words, and with its numbers at the three points, whoever writes them. */
export type ExplainFormula = { readonly words: string } & Readonly<
  Record<End, (write: NumberWriter) => string>
>;

/** A number of a formula that has one of its own, such as the first use of a project. */
export interface ExplainStep {
  readonly name: string;
  readonly formula: ExplainFormula;
  readonly value: Readonly<Record<End, number>>;
}

/** The money of one year at one of the three points; null what the figure does not rest on. */
const ExplainedYear = z.strictObject({
  at: z.enum(ends),
  year: z.number(),
  saving_eur: z.number(),
  cost_eur: z.number(),
  /** The part of the cost that is paid as the year begins. */
  up_front_eur: z.number().nullable(),
  granted_eur: z.number(),
  /** All money of the years so far. */
  cumulative_eur: z.number().nullable(),
  discount_factor: z.number().nullable(),
});
export type ExplainedYear = z.infer<typeof ExplainedYear>;

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
  /** What levels of maturity take off it before a share of it is saved, the map central; only where they do. */
  realised_eur: z.number().optional(),
  file: z.string(),
  line: z.number().nullable(),
});
export type ExplainedCell = z.infer<typeof ExplainedCell>;

/** What is taken off because others save it too: euros a year, inputs central. */
const ExplainedOverlap = z.strictObject({ with: z.string(), eur: z.number() });
export type ExplainedOverlap = z.infer<typeof ExplainedOverlap>;

const end = z.number().nullable();
const formulaTexts = z.strictObject({
  words: z.string(),
  low: z.string(),
  central: z.string(),
  high: z.string(),
});

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
  formula: formulaTexts,
  /** Numbers of the formula that have one of their own, in the order in which they are worked. */
  steps: z.array(
    z.strictObject({
      name: z.string(),
      value: z.strictObject({ low: z.number(), central: z.number(), high: z.number() }),
      formula: formulaTexts,
    }),
  ),
  /** The years that a figure of all of them rests on, at each of the three points. */
  years: z.array(ExplainedYear),
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
export type Explanation = Omit<ExplanationRecord, 'formula' | 'steps'> & {
  readonly formula: ExplainFormula;
  readonly steps: readonly ExplainStep[];
};

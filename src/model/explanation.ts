import type { Perspective } from './cash-flow/measures.ts';
import type { MeasureName } from './measure.ts';
import type { Quality } from './quantity.ts';
import type { Extreme } from './result.ts';

/** How numbers of a formula are written: with all digits for programs, with those of their language for people. */
export type NumberWriter = (value: number) => string;

/** The three points at which a figure is reported. */
export const ends = ['low', 'central', 'high'] as const;
export type End = (typeof ends)[number];

/** Words of formulas that are no names of a scenario. */
export interface ExplainWords {
  readonly measures: Readonly<Record<MeasureName, string>>;
  /** Of a figure that is not taken apart further. */
  readonly itself: (measure: string) => string;
  readonly comparisonCosts: string;
  readonly inhabitants: string;
  readonly hoursSaved: string;
  readonly savingAtFullUse: string;
  readonly useAndGrowth: string;
  /** The factor that optimism bias leaves of a saving. */
  readonly afterBias: string;
  readonly presentValue: (perspective: Perspective) => string;
  readonly net: (perspective: Perspective) => string;
  readonly benefitCostRatio: (perspective: Perspective) => string;
}

/** An input with where it came from, and what it is where the figure is lowest and highest. */
export interface ExplainedInput {
  readonly path: string;
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly at_low: number;
  readonly at_high: number;
  readonly quality: Quality | null;
  readonly source: string | null;
  readonly place: string | null;
  /** From when the evidence is; null of a number that is no evidence. */
  readonly date: string | null;
  readonly file: string;
  readonly line: number | null;
}

/** A cell of the costs that a saving is a part of. */
export interface ExplainedCell {
  readonly municipality_code: string;
  readonly service: string;
  readonly cost_type: string;
  readonly eur: number;
  readonly file: string;
  readonly line: number | null;
}

/** One printed number taken apart. */
export interface Explanation {
  readonly scenario: string;
  readonly path: string;
  /** The name of the figure in words. */
  readonly name: string;
  readonly unit: string;
  readonly price_year: number | null;
  /** Null where the figure is not reached or has no value. */
  readonly value: Readonly<Record<End, number | null>>;
  /** Whether slopes prove that low and high are extremes; otherwise they were searched. */
  readonly extreme: Extreme;
  readonly formula: { readonly words: string } & Readonly<Record<End, (write: NumberWriter) => string>>;
  readonly inputs: readonly ExplainedInput[];
  readonly cells: readonly ExplainedCell[];
  /** What is taken off because others save it too: euros a year, inputs central. */
  readonly overlap: readonly { readonly with: string; readonly eur: number }[];
  /** Figures that this one is directly made of. */
  readonly made_of: readonly string[];
  /** Figures that this one is a part of. */
  readonly adds_to: readonly string[];
  /** Of a published figure: what was published. */
  readonly published: { readonly low: number; readonly high: number; readonly source: string } | null;
}

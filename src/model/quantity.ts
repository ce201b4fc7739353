import * as z from 'zod';
import { Label } from './label.ts';
import type { Origin } from './origin.ts';
import type { Unit } from './unit.ts';

/** What the low and the high of a range mean: its ends, or percentiles with equal tails. */
export const Interval = z.enum(['min-max', 'p05-p95', 'p10-p90']);
export type Interval = z.infer<typeof Interval>;

/** The shape of the chance between low and high. */
export const Distribution = z.enum(['pert', 'triangular', 'uniform', 'normal', 'lognormal']);
export type Distribution = z.infer<typeof Distribution>;

/** How a number is drawn: by the shape of its range, or as one of some values with their chances. */
export const Drawing = z.enum([...Distribution.options, 'discrete']);
export type Drawing = z.infer<typeof Drawing>;

/** The keys of a discrete number: values, and the chance of each in the same order. */
export const outcomeForms = {
  values: z.array(z.number()).min(1).optional(),
  chances: z.array(z.number()).min(1).optional(),
} as const;

/** How far the number is known: measured, carried from elsewhere, judged, assumed, or fitted to a published result. */
export const Quality = z.enum(['observed', 'transferred', 'expert', 'assumed', 'calibrated']);
export type Quality = z.infer<typeof Quality>;

/** The keys of a number that is written as a group of keys. */
export const numberKeys = {
  value: z.number().optional(),
  low: z.number().optional(),
  central: z.number().optional(),
  high: z.number().optional(),
  ...outcomeForms,
  parameter: z.string().optional(),
  evidence: z.string().optional(),
  /** Whether the number is drawn apart from other references to the same evidence. */
  own_draw: z.boolean().optional(),
  year: z.int().min(1900).max(2200).optional(),
  distribution: Distribution.optional(),
  interval: Interval.optional(),
  unit: z.string().optional(),
  source: z.string().optional(),
  place: Label.optional(),
  quality: Quality.optional(),
  note: Label.optional(),
} as const;

/**
 * The forms in which a scenario may write any number.
 *
 * Units   those of the place where it is; the unit written at the number must agree with it
 */
export const NumberForm = z.union([z.number(), z.strictObject(numberKeys)]);
export type NumberForm = z.infer<typeof NumberForm>;

interface Ends {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** A range between two ends with everything needed to draw from it; low = central = high is a fixed number. */
export interface ContinuousRange extends Ends {
  readonly distribution: Distribution;
  readonly interval: Interval;
  /** True where the central value is written although it is the middle, and stays where the ends move. */
  readonly isCentralWritten?: true | undefined;
}

/** One value of a discrete number, and the chance that the number is this value. */
export interface Outcome {
  readonly value: number;
  readonly chance: number;
}

/** A number that is one of some values: low and high are the smallest and the largest of them. */
export interface DiscreteRange extends Ends {
  readonly distribution: 'discrete';
  readonly interval: 'min-max';
  /** In ascending order of the values, each value once; at least two, each with a chance above 0. */
  readonly outcomes: readonly Outcome[];
}

/** What a number can be, with everything needed to draw from it. */
export type Range = ContinuousRange | DiscreteRange;

/** One number of a scenario, resolved: what it is, what its range means and where it came from. */
export type Quantity = Range & QuantityFacts;

/** What is known of a number beside its range. */
export interface QuantityFacts {
  /** Path of the place it is written for, or of the shared parameter it refers to. */
  readonly path: string;
  /** What its draw is called: its path, or the fact it refers to and adds nothing to. One name, one draw. */
  readonly draw: string;
  /** The fact of the evidence that it is and nothing else, by its id and date; also where it is fixed, or drawn apart. */
  readonly fact?: string | undefined;
  readonly unit: Unit;
  /** True where its shape is written for it, or for the evidence behind it, and not that of the settings. */
  readonly hasOwnShape?: true | undefined;
  /** Year in whose prices it is; undefined where it is no money, or where nothing says the year. */
  readonly priceYear: number | undefined;
  /** Evidence in prices of another year that a part of it is taken from, and not turned; then its own year is not known. */
  readonly mixedWith?: { readonly id: string; readonly priceYear: number } | undefined;
  readonly quality: Quality | undefined;
  readonly source: string | undefined;
  readonly place: Label | undefined;
  readonly note: Label | undefined;
  readonly origin: Origin;
}

/**
 * What the central value of a range is where none is given: its middle, of a lognormal one the median.
 *
 * Units   those of the range
 * @example middleOf({ low: 1, high: 100, distribution: 'lognormal' }) // => 10
 */
export function middleOf({ low, high, distribution }: Omit<ContinuousRange, 'central' | 'interval'>): number {
  return distribution === 'lognormal' && low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

/** Whether the central value of a range follows its ends: nobody has written another, or the same. */
export function followsEnds(range: Range): boolean {
  return (
    range.distribution !== 'discrete' && range.isCentralWritten !== true && range.central === middleOf(range)
  );
}

/** From best known to least known. */
export const qualities: readonly Quality[] = ['observed', 'transferred', 'expert', 'calibrated', 'assumed'];

/** The least known of some qualities; null where none is stated. */
export function weakestOf(found: readonly (Quality | undefined)[]): Quality | null {
  return qualities[Math.max(-1, ...found.map((each) => qualities.indexOf(each as Quality)))] ?? null;
}

/** True where nothing is left to chance: the range has no width. */
export function isFixed(range: Pick<Range, 'low' | 'high'>): boolean {
  return range.low === range.high;
}

/**
 * Values with chances as the outcomes of a number: ascending, equal values as one, those without a chance left out.
 *
 * Shape   two lists of equal length
 * Holds   the order of the pairs changes nothing, not even the last bits
 * @example mergeOutcomes([5, 0, 5], [0.25, 0.5, 0.25]) // => [{ value: 0, chance: 0.5 }, { value: 5, chance: 0.5 }]
 */
export function mergeOutcomes(values: readonly number[], chances: readonly number[]): readonly Outcome[] {
  const pairs = values.map((value, i): Outcome => ({ value, chance: chances[i]! }));
  pairs.sort((a, b) => a.value - b.value || a.chance - b.chance);
  const merged: Outcome[] = [];
  for (const { value, chance } of pairs) {
    if (chance === 0) continue;
    const last = merged.at(-1);
    if (last?.value === value) merged[merged.length - 1] = { value, chance: last.chance + chance };
    else merged.push({ value, chance });
  }
  return merged;
}

/**
 * The mean of outcomes: the sum of chance · value.
 *
 * Units   those of the values
 * Holds   within the outcomes; chances that miss 1 by rounding are taken as parts of their sum
 * @example meanOfOutcomes([{ value: 0, chance: 0.75 }, { value: 100, chance: 0.25 }]) // => 25
 */
export function meanOfOutcomes(outcomes: readonly Outcome[]): number {
  const all = outcomes.reduce((sum, { chance }) => sum + chance, 0);
  const mean = outcomes.reduce((sum, { value, chance }) => sum + chance * value, 0) / all;
  return Math.min(outcomes.at(-1)!.value, Math.max(outcomes[0]!.value, mean));
}

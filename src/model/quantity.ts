import * as z from 'zod';
import type { Origin } from './origin.ts';
import type { Unit } from './unit.ts';

/** What the low and the high of a range mean: its ends, or percentiles with equal tails. */
export const Interval = z.enum(['min-max', 'p05-p95', 'p10-p90']);
export type Interval = z.infer<typeof Interval>;

/** The shape of the chance between low and high. */
export const Distribution = z.enum(['pert', 'triangular', 'uniform', 'normal', 'lognormal']);
export type Distribution = z.infer<typeof Distribution>;

/** How far the number is known: measured, carried from elsewhere, judged, assumed, or fitted to a published result. */
export const Quality = z.enum(['observed', 'transferred', 'expert', 'assumed', 'calibrated']);
export type Quality = z.infer<typeof Quality>;

/**
 * The forms in which a scenario may write any number.
 *
 * Units   those of the place where it stands; the unit written at the number must agree with it
 */
export const NumberForm = z.union([
  z.number(),
  z.strictObject({
    value: z.number().optional(),
    low: z.number().optional(),
    central: z.number().optional(),
    high: z.number().optional(),
    parameter: z.string().optional(),
    evidence: z.string().optional(),
    year: z.int().min(1900).max(2200).optional(),
    distribution: Distribution.optional(),
    interval: Interval.optional(),
    unit: z.string().optional(),
    source: z.string().optional(),
    place: z.string().optional(),
    quality: Quality.optional(),
    note: z.string().optional(),
  }),
]);
export type NumberForm = z.infer<typeof NumberForm>;

/** A range with everything needed to draw from it; low = central = high is a fixed number. */
export interface Range {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly distribution: Distribution;
  readonly interval: Interval;
}

/** One number of a scenario, resolved: what it is, what its range means and where it came from. */
export interface Quantity extends Range {
  /** Path of the place it is written for, or of the shared parameter it refers to: one path, one draw. */
  readonly path: string;
  readonly unit: Unit;
  readonly quality: Quality | undefined;
  readonly source: string | undefined;
  readonly place: string | undefined;
  readonly note: string | undefined;
  readonly origin: Origin;
}

/**
 * What the central value of a range is where none is given: its middle, of a lognormal one the median.
 *
 * Units   those of the range
 * @example middleOf({ low: 1, high: 100, distribution: 'lognormal' }) // => 10
 */
export function middleOf({ low, high, distribution }: Omit<Range, 'central' | 'interval'>): number {
  return distribution === 'lognormal' && low > 0 ? Math.sqrt(low) * Math.sqrt(high) : low + (high - low) / 2;
}

/** True where nothing is left to chance: the range has no width. */
export function isFixed(range: Pick<Range, 'low' | 'high'>): boolean {
  return range.low === range.high;
}

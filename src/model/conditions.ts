import * as z from 'zod';
import { PriceYear } from './prices.ts';
import { targetDirections } from './target-direction.ts';

/** Whether an output is to reach a target, or not to exceed it. */
export const TargetDirection = z.enum(targetDirections);
export type TargetDirection = z.infer<typeof TargetDirection>;

/**
 * One side of a box: an input between two values, each of which belongs to it. Of the draw of a risk, or of several risks with a
 * common cause, how many of them happen.
 */
export const BoxSide = z.strictObject({
  input: z.string(),
  unit: z.string(),
  /** Null where the box is open. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  input_low: z.number(),
  input_high: z.number(),
});
export type BoxSide = z.infer<typeof BoxSide>;

/** Where an output misses a target. */
export const Conditions = z.strictObject({
  of: z.string(),
  unit: z.string(),
  price_year: PriceYear,
  target: z.number(),
  direction: TargetDirection,
  draws: z.number(),
  /** Part of all draws. */
  misses_share: z.number(),
  misses_share_standard_error: z.number(),
  /** Of the half of the draws in which the box was not sought: part of the misses that are in it; null where none misses. */
  coverage: z.number().nullable(),
  coverage_standard_error: z.number().nullable(),
  /** Part of the box that misses; null where no draw is in it. */
  density: z.number().nullable(),
  density_standard_error: z.number().nullable(),
  /** Part of these draws that is in the box. */
  mass_share: z.number(),
  /** In the language of the run. */
  words: z.string(),
  /** No side where none is significant. */
  box: z.array(BoxSide),
});
export type Conditions = z.infer<typeof Conditions>;

import * as z from 'zod';
import { PriceYear } from './prices.ts';

/** How Shapley effects were found: by a formula that is exact, over all orders of the inputs, or over random ones. */
export const ShapleyMethod = z.enum(['closed-form', 'all-orders', 'random-orders']);
export type ShapleyMethod = z.infer<typeof ShapleyMethod>;

/** The part of the variance that one input makes, its own and its share of what it makes with others. */
export const ShapleyEffect = z.strictObject({
  input: z.string(),
  unit: z.string(),
  effect: z.number(),
  standard_error: z.number(),
});
export type ShapleyEffect = z.infer<typeof ShapleyEffect>;

export const ShapleyEffects = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  /** Null in closed form, which needs none. */
  draws: z.number().nullable(),
  variance: z.number(),
  standard_deviation: z.number(),
  /** Of the parts of the output that share no input, the way that is least exact. */
  method: ShapleyMethod,
  evaluations: z.number(),
  independent_parts: z.number(),
  /** The largest first; they add up to 1 unless nothing varies. */
  inputs: z.array(ShapleyEffect),
});
export type ShapleyEffects = z.infer<typeof ShapleyEffects>;

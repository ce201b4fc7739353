import * as z from 'zod';
import { PriceYear } from './prices.ts';

/** Shapes that ranges are given in turn where they state none. */
export const assumedShapes = ['pert', 'triangular', 'uniform'] as const;
export type AssumedShape = (typeof assumedShapes)[number];

/** Rank correlations between every two inputs: none, and half-way to all moving as one. */
export const assumedRanks = [0, 0.5] as const;

/** The draws of one output under one shape of all ranges that state none, and one dependence of all inputs. */
export const Assumption = z.strictObject({
  of: z.string(),
  price_year: PriceYear,
  shape: z.enum(assumedShapes),
  rank: z.literal(assumedRanks),
  p05: z.number(),
  p50: z.number(),
  p95: z.number(),
  p05_standard_error: z.number(),
  p50_standard_error: z.number(),
  p95_standard_error: z.number(),
  draws: z.number(),
  /** Inputs of the output whose shape is assumed, and all that vary. */
  assumed_inputs: z.int(),
  varying_inputs: z.int(),
});
export type Assumption = z.infer<typeof Assumption>;

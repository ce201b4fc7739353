import * as z from 'zod';
import { perspectives } from './cash-flow/measures.ts';
import { Label } from './label.ts';
import { PriceYear } from './prices.ts';

/** A figure at the corners of its inputs; null where there is none, such as a use that never pays. */
export const FigureEnds = z.strictObject({
  low: z.number().nullable(),
  central: z.number().nullable(),
  high: z.number().nullable(),
});
export type FigureEnds = z.infer<typeof FigureEnds>;

/** What stands for the municipalities of the scenario together, beside the classes by size. */
export const wholeScope = 'scope';

/** From which use on the digital channel pays for one number of inhabitants. */
export const BreakEvenSize = z.strictObject({
  /** A class of municipalities by inhabitants, or the scope of the scenario. */
  size_class: z.string(),
  municipalities: z.int().nullable(),
  /** Of the scope all; of a class those of its median municipality. Null where they are not known. */
  inhabitants: z.number().nullable(),
  volume_central_per_year: z.number(),
  /** Null where even full use does not pay. */
  use_share: FigureEnds,
  /** Partners of the median size that share the cost so that it pays; null for the scope, and where no number does. */
  partners_at_own_use: FigureEnds,
  partners_at_full_use: FigureEnds,
});
export type BreakEvenSize = z.infer<typeof BreakEvenSize>;

/** The break-even use of the digital channel of one project, seen by the municipality or by the nation. */
export const BreakEven = z.strictObject({
  project: z.string(),
  label: Label.nullable(),
  perspective: z.enum(perspectives),
  horizon_years: z.int(),
  price_year: PriceYear,
  /** What the yearly cost is made of, with every input central. */
  at_centre: z.strictObject({
    investment_eur: z.number(),
    optimism_bias_eur: z.number(),
    parallel_eur: z.number(),
    grant_eur: z.number(),
    /** The part of what is spent once that counts in each year of the horizon. */
    annuity_share: z.number(),
    running_eur_per_year: z.number(),
    /** Only where the project states it: what optimism bias adds to the running costs. */
    running_optimism_bias_eur_per_year: z.number().optional(),
    /** Only of a project that is shared. */
    coordination_eur_per_year: z.number().optional(),
    /** After what optimism bias takes off. */
    contact_saving_eur_per_unit: z.number(),
    /** Only where the project states it: the part of a saving that optimism bias has taken off. */
    benefit_optimism_bias_ratio: z.number().optional(),
  }),
  yearly_cost_eur_per_year: FigureEnds,
  own_use_share: FigureEnds,
  inhabitants_at_own_use: FigureEnds,
  inhabitants_at_full_use: FigureEnds,
  sizes: z.array(BreakEvenSize),
});
export type BreakEven = z.infer<typeof BreakEven>;

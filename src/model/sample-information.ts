import * as z from 'zod';
import { PriceYear } from './prices.ts';

/** How the worth of a measurement was found: by a formula that is exact, or by draws. */
export const InformationMethod = z.enum(['closed-form', 'draws']);
export type InformationMethod = z.infer<typeof InformationMethod>;

/** What it is worth to measure one input at so many sites before deciding. */
export const SampleInformation = z.strictObject({
  of: z.string(),
  unit: z.string(),
  price_year: PriceYear,
  input: z.string(),
  input_unit: z.string(),
  /** Standard deviation of the error at one site, in the unit of the input. */
  error_sd: z.number(),
  sites: z.int(),
  /** In the unit of the output, without what the measurement costs. */
  value: z.number(),
  standard_error: z.number(),
  /** What it is worth to know everything that the output depends on. */
  perfect_information: z.number(),
  perfect_information_standard_error: z.number(),
  method: InformationMethod,
  /** Expected value of the output before the measurement. */
  mean: z.number(),
  mean_standard_error: z.number(),
  /** Null in closed form, which needs none. */
  draws: z.number().nullable(),
});
export type SampleInformation = z.infer<typeof SampleInformation>;

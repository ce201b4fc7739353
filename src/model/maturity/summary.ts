import * as z from 'zod';
import { MaturityUse, UnknownLevel } from './forms.ts';

const eur = z.number();
const figure = z.number().nullable();

/** Euros that are left, and what one level more would realise of them: each in its own extremes. */
export const leftShape = {
  eur_per_year: eur,
  left_low_eur_per_year: eur,
  left_central_eur_per_year: eur,
  left_high_eur_per_year: eur,
} as const;

export const oneLevelUpShape = {
  /** Null where nothing has a level. */
  one_level_up_low_eur_per_year: figure,
  one_level_up_central_eur_per_year: figure,
  one_level_up_high_eur_per_year: figure,
} as const;

const sumShape = {
  ...leftShape,
  /** Null where there are no costs. */
  left_share_low: figure,
  left_share_central: figure,
  left_share_high: figure,
  ...oneLevelUpShape,
  /** Cells without a level: left out of all other figures where unknown is `exclude`. */
  unknown_cells: z.int(),
  unknown_eur_per_year: eur,
} as const;

/** All services together. */
export const MaturityTotal = z.strictObject(sumShape);
export type MaturityTotal = z.infer<typeof MaturityTotal>;

/** What an estimate says of the maturity of its scenario. */
export const MaturitySummary = z.strictObject({
  use: MaturityUse,
  costs: z.string(),
  unknown: UnknownLevel,
  total: MaturityTotal,
});
export type MaturitySummary = z.infer<typeof MaturitySummary>;

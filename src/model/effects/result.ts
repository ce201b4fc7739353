import * as z from 'zod';
import { EffectDirection, EffectEvidence, EffectKind, EffectOn, Permanence } from './forms.ts';

const figure = z.number().nullable();

/** What one effect is of one option, beside the euros of the option. */
export const EffectRow = z.strictObject({
  effect: z.string(),
  label: z.string(),
  option: z.string(),
  on: EffectOn,
  kind: EffectKind,
  direction: EffectDirection,
  magnitude: z.number(),
  permanence: Permanence.nullable(),
  evidence: EffectEvidence,
  amount_per_year: figure,
  unit: z.string().nullable(),
  /** 0 of the zero option; without a timeline the saving a year. */
  npv_nation_central_eur: figure,
});
export type EffectRow = z.infer<typeof EffectRow>;

/** An option that is no worse in anything than another, and better in something. */
export const Dominance = z.strictObject({ option: z.string(), over: z.string() });
export type Dominance = z.infer<typeof Dominance>;

/** The price of one unit of an effect at which two options are worth the same. */
export const TurningPrice = z.strictObject({
  effect: z.string(),
  unit: z.string().nullable(),
  first: z.string(),
  second: z.string(),
  /** Null where no price from 0 on turns the order. */
  turning_price_eur: figure,
  /** The option that is worth more above it. */
  better_above: z.string().nullable(),
});
export type TurningPrice = z.infer<typeof TurningPrice>;

/** The effects of a scenario in the order of the file; nothing in it is added up. */
export const EffectResult = z.strictObject({
  rows: z.array(EffectRow),
  dominates: z.array(Dominance),
  turning_prices: z.array(TurningPrice),
});
export type EffectResult = z.infer<typeof EffectResult>;

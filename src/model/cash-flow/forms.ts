import * as z from 'zod';
import { PriceForm } from '../inhabitant-price.ts';
import { Label } from '../label.ts';
import { slot, slotOr, slotOrEvidence } from '../number-slot.ts';
import { NumberForm } from '../quantity.ts';
import { SharingForm } from '../sharing/forms.ts';
import type { Unit } from '../unit.ts';

/** How the use of the new way grows from nothing to full use. */
export const RampCurve = z.enum(['linear', 's-curve']);
export type RampCurve = z.infer<typeof RampCurve>;

/** As a ramp with an end, or as the spread of something new, which has none. */
export const UseCurve = z.enum([...RampCurve.options, 'bass']);
export type UseCurve = z.infer<typeof UseCurve>;

/** How quickly something new spreads: those who take it up by themselves, and those who follow others. */
const spreadRates = {
  p_per_year: NumberForm.optional().meta({ unit: 'ratio', least: Number.MIN_VALUE }),
  q_per_year: NumberForm.optional().meta({ unit: 'ratio', least: 0 }),
} as const;

/** Whether the flows of the first year are discounted: not at all, or by one year. */
export const Discounting = z.enum(['start-of-year', 'end-of-year']);
export type Discounting = z.infer<typeof Discounting>;

/** A calendar year. */
export const Year = z.int().min(1900).max(2200);

/** A number of 0 or more that may be left out, and then has the value given here. */
function slotFromZero(unit: Unit, value: number) {
  return NumberForm.optional().meta({ unit, default: value, least: 0 });
}

/** An amount of 0 or more that may be left out, and then is nothing; also as a price by inhabitants. */
function priceFromZero(unit: Unit) {
  return PriceForm.optional().meta({ unit, default: 0, least: 0 });
}

/** When the new way comes into use. */
export const RolloutForm = z.strictObject({
  /** The year in whose beginning the project starts. */
  start_year: Year.optional(),
  /** Years from the start of the project until its result comes into use. */
  delay_years: slotOr('years', 0),
  /** Years from the first use to full use. */
  ramp_years: slotOr('years', 0),
  curve: UseCurve.default('linear'),
  /** Of the Bass curve alone. */
  ...spreadRates,
});
export type RolloutForm = z.infer<typeof RolloutForm>;

/**
 * What experience adds to an estimate of cost and time.
 *
 * Source  HM Treasury, supplementary Green Book guidance on optimism bias, after Mott MacDonald (2002)
 */
export const OptimismBiasForm = z.strictObject({
  upper_ratio: slotFromZero('ratio', 0),
  /** The published lower bound, beside which what is left after mitigation is reported. */
  lower_ratio: NumberForm.optional().meta({ unit: 'ratio', least: 0 }),
  mitigated_share: slotOr('share', 0),
  duration_upper_ratio: slotFromZero('ratio', 0),
});

/**
 * What experience adds to an estimate of running costs. Nothing unless it is written.
 *
 * Source  as OptimismBiasForm, on operating expenditure
 */
export const RunningBiasForm = z.strictObject({
  upper_ratio: slotFromZero('ratio', 0),
  lower_ratio: NumberForm.optional().meta({ unit: 'ratio', least: 0 }),
  mitigated_share: slotOr('share', 0),
});

/** What experience takes off an estimate of a saving, at most all of it. Nothing unless it is written. */
export const SavingBiasForm = z.strictObject({
  upper_ratio: NumberForm.optional().meta({ unit: 'ratio', default: 0, least: 0, most: 1 }),
  lower_ratio: NumberForm.optional().meta({ unit: 'ratio', least: 0, most: 1 }),
  mitigated_share: slotOr('share', 0),
});

/** Kinds of cost a grant knows; value added tax is never eligible, and neither is what is so named. */
export const eligibleKinds = ['personnel', 'travel', 'rents', 'services'] as const;

export const GrantForm = z.strictObject({
  share: slot('share'),
  /** The largest share the grantor pays; left out, that of the decree on digitalisation grants. */
  cap_share: slotOrEvidence('share', 'grants.cap-share'),
  /** How the investment is made up; all kinds together are the whole of it. */
  eligible: z.strictObject({
    personnel: slotOr('share', 0),
    travel: slotOr('share', 0),
    rents: slotOr('share', 0),
    services: slotOr('share', 0),
    not_eligible: slotOr('share', 0),
    vat: slotOr('share', 0),
  }),
});

export type GrantForm = z.infer<typeof GrantForm>;

/** What a project costs, in euros of the price year. */
export const CostForm = z.strictObject({
  investment_eur: priceFromZero('eur'),
  /** Years over which the investment is spread, from the start of the project. */
  investment_years: slotOr('years', 1),
  running_eur_per_year: priceFromZero('eur_per_year'),
  /** Years from the first use for which the old way is kept beside the new one. */
  parallel_running_years: slotOr('years', 0),
  parallel_eur_per_year: priceFromZero('eur_per_year'),
  optimism_bias: OptimismBiasForm.optional(),
  running_optimism_bias: RunningBiasForm.optional(),
  grant: GrantForm.optional(),
});
export type CostForm = z.infer<typeof CostForm>;

/** What becomes of the saving: money taken out of the budget, working time for other work, and the rest. */
export const BenefitForm = z.strictObject({
  cashable_share: slotOr('share', 0),
  capacity_share: slotOr('share', 0),
  optimism_bias: SavingBiasForm.optional(),
  owner: Label.optional(),
});
export type BenefitForm = z.infer<typeof BenefitForm>;

/** What municipalities outside of the scope gain, as they take it up one after the other. */
export const ReplicationForm = z.strictObject({
  /** Their saving once all have it, times that of the project at full use. */
  outside_ratio: NumberForm.meta({ unit: 'ratio', least: 0 }),
  p_per_year: NumberForm.meta({ unit: 'ratio', least: Number.MIN_VALUE }),
  q_per_year: NumberForm.meta({ unit: 'ratio', least: 0 }),
  /** Their running costs, times those of the project. */
  outside_cost_ratio: slotFromZero('ratio', 0),
});
export type ReplicationForm = z.infer<typeof ReplicationForm>;

/** The keys of a project that tell its money over time. */
export const flowForms = {
  rollout: RolloutForm.optional(),
  cost: CostForm.optional(),
  benefit: BenefitForm.optional(),
  replication: ReplicationForm.optional(),
  sharing: SharingForm.optional(),
} as const;

/** Years that are counted, and how, where the settings do not say it. */
export const usualHorizonYears = 10;
export const usualDiscounting: Discounting = 'start-of-year';

/** The settings of money over time. */
export const timelineForms = {
  horizon_years: z.int().min(1).max(100).optional().meta({ default: usualHorizonYears }),
  first_year: Year.optional(),
  discount_rate_share: slotOr('growth_share', 0),
  discounting: Discounting.optional().meta({ default: usualDiscounting }),
  price_year: Year.optional(),
  /** Evidence of prices: the name of a file in data/evidence/prices. */
  price_index: z.string().optional(),
  cost_growth_share: slotOr('growth_share', 0),
} as const;

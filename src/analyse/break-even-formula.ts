import { runningBias, savingBias } from '../model/cash-flow/bias.ts';
import type { FlowName } from '../model/cash-flow/flow-numbers.ts';
import { eligibleKinds } from '../model/cash-flow/forms.ts';
import { amountOf } from '../model/inhabitant-price.ts';
import type { SavingName } from '../model/saving/saving.ts';
import type { SettingName } from '../model/setting-forms.ts';

/** The name of the discount rate beside the numbers of a project. */
export const discountRate = 'settings.discount_rate_share' satisfies `settings.${SettingName}`;

/** The numbers that a break-even rests on. */
export type ChannelNumber = SavingName | FlowName | typeof discountRate;

const directions: Readonly<Partial<Record<ChannelNumber, 1 | -1>>> = {
  [discountRate]: 1,
  'cost.investment_eur': 1,
  'cost.running_eur_per_year': 1,
  'cost.parallel_running_years': 1,
  'cost.parallel_eur_per_year': 1,
  'cost.optimism_bias.upper_ratio': 1,
  'cost.optimism_bias.mitigated_share': -1,
  [runningBias.upper]: 1,
  [runningBias.mitigated]: -1,
  [savingBias.upper]: 1,
  [savingBias.mitigated]: -1,
  'cost.grant.share': -1,
  'cost.grant.cap_share': -1,
  ...(Object.fromEntries(eligibleKinds.map((kind) => [`cost.grant.eligible.${kind}`, -1])) as Record<
    `cost.grant.eligible.${(typeof eligibleKinds)[number]}`,
    -1
  >),
  volume_per_year: -1,
  volume_per_1000_inhabitants: -1,
  shifted_share: -1,
  old_unit_cost_eur: -1,
  new_unit_cost_eur: 1,
  failure_share: 1,
  'benefit.cashable_share': -1,
};

/** Whether more of a number makes a project dearer or its digital channel pay later (1), or the reverse (-1); others do not matter. */
export function directionOf(name: ChannelNumber): 1 | -1 | undefined {
  return name.startsWith('sharing.') ? 1 : directions[amountOf(name)];
}

/**
 * The share of a sum spent once that counts in each year: equal amounts in every year of the horizon are worth the sum
 * where the first of them falls into the year in which it is spent, as in the net present value.
 *
 * Formula  (1 − v) / (1 − vⁿ) with v = 1 / (1 + rate); 1 / n where the rate is 0
 * Units    a share a year
 * Source   annuity-due; Brealey, Myers and Allen, Principles of Corporate Finance, on equivalent annual cost
 * @example annuityShare(0, 10) // => 0.1
 * @example (210 * annuityShare(0.1, 2)).toFixed(6) // => '110.000000'
 */
export function annuityShare(rate: number, years: number): number {
  if (rate === 0) return 1 / years;
  const discount = 1 / (1 + rate);
  return (1 - discount) / (1 - discount ** years);
}

/**
 * The share of contacts that must use the digital channel so that it pays while the old one is kept.
 * What the old channel costs however little it is used stays, so only its cost by contact counts.
 *
 * Formula  u* = F / (V · (old − new − failure · old))
 * Units    euros a year, contacts a year, euros a contact; gives a share, infinite where a contact saves nothing
 * Source   Kron and Cave, Stelacon (2019), På uppdrag av Digitaliseringsrådet, asks the question: with the manual
 *          process kept, most municipal services cost more below a digital use of about 20-25 %; the formula is ours
 * @example breakEvenUse(12_000, 10_000, 4) // => 0.3
 * @example breakEvenUse(12_000, 10_000, -1) // => Infinity
 */
export function breakEvenUse(yearlyCostEur: number, volumePerYear: number, contactSavingEur: number): number {
  if (yearlyCostEur <= 0) return 0;
  const atFullUse = volumePerYear * contactSavingEur;
  return atFullUse > 0 ? yearlyCostEur / atFullUse : Number.POSITIVE_INFINITY;
}

import { remainingBias, runningBias, savingBias } from '../model/cash-flow/bias.ts';
import { eligibleKinds } from '../model/cash-flow/forms.ts';
import type { Perspective } from '../model/cash-flow/measures.ts';
import type { NamedNumbers } from './named-corners.ts';

/** The name of the discount rate beside the numbers of a project. */
export const discountRate = 'settings.discount_rate_share';

/** Whether more of a number makes the digital channel pay later (1) or sooner (-1); others do not matter. */
export const directions: Readonly<Record<string, 1 | -1>> = {
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
  ...Object.fromEntries(eligibleKinds.map((kind) => [`cost.grant.eligible.${kind}`, -1 as const])),
  volume_per_year: -1,
  volume_per_1000_inhabitants: -1,
  shifted_share: -1,
  old_unit_cost_eur: -1,
  new_unit_cost_eur: 1,
  failure_share: 1,
  'benefit.cashable_share': -1,
};

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

/** What one contact that moves saves, after optimism bias; a contact that fails comes back at the old price. */
export function contactSavingOf(numbers: NamedNumbers): number {
  const old = numbers('old_unit_cost_eur');
  const saving = old - numbers('new_unit_cost_eur') - numbers('failure_share') * old;
  return saving > 0 ? saving * (1 - savingBiasOf(numbers)) : saving;
}

/** The part of each saving that optimism bias takes off. */
export function savingBiasOf(numbers: NamedNumbers): number {
  return remainingBias(numbers(savingBias.upper), numbers(savingBias.mitigated));
}

/** Running costs as estimated, and what optimism bias adds to them. */
export function runningEurOf(numbers: NamedNumbers): { readonly estimate: number; readonly bias: number } {
  const estimate = numbers('cost.running_eur_per_year');
  return {
    estimate,
    bias: estimate * remainingBias(numbers(runningBias.upper), numbers(runningBias.mitigated)),
  };
}

/** What is spent once, in euros: the parts of it, and how much of it a grant takes over. */
export interface OneOffEuros {
  readonly investment: number;
  readonly optimismBias: number;
  readonly parallel: number;
  readonly grant: number;
}

/** What is spent once; for the nation a grant is a transfer, and none is taken off. */
export function oneOffEurosOf(numbers: NamedNumbers, perspective: Perspective): OneOffEuros {
  const investment = numbers('cost.investment_eur');
  const left = 1 - numbers('cost.optimism_bias.mitigated_share');
  const eligible = eligibleKinds.reduce((sum, kind) => sum + numbers(`cost.grant.eligible.${kind}`), 0);
  const granted = Math.min(numbers('cost.grant.share'), numbers('cost.grant.cap_share')) * eligible;
  return {
    investment,
    optimismBias: investment * left * numbers('cost.optimism_bias.upper_ratio'),
    parallel: numbers('cost.parallel_running_years') * numbers('cost.parallel_eur_per_year'),
    grant: perspective === 'municipality' ? investment * granted : 0,
  };
}

/** F: running costs with their optimism bias, and what is spent once spread over the horizon. */
export function yearlyCostOf(numbers: NamedNumbers, perspective: Perspective, years: number): number {
  const { investment, optimismBias, parallel, grant } = oneOffEurosOf(numbers, perspective);
  const once = investment + optimismBias + parallel - grant;
  const running = runningEurOf(numbers);
  return running.estimate + running.bias + once * annuityShare(numbers(discountRate), years);
}

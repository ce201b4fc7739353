import type { Pilot, PilotResult, Signal } from '../model/pilot.ts';
import { bestChoice, discountOfPilot } from './pilot-choice.ts';

/** What a pilot that says whether a project would succeed is worth, in euros. */
export interface SignalWorth {
  readonly now: number;
  /** Less what the pilot costs. */
  readonly pilot: number;
  readonly perfect: number;
  /** Chances of success between which the pilot is better than beginning now and than nothing; undefined for none. */
  readonly best: { readonly from: number; readonly to: number } | undefined;
  /** From this chance on beginning now is better than nothing; undefined where nothing is at stake. */
  readonly paysFrom: number | undefined;
}

/**
 * The worth of a pilot with two answers, yes and no, after which the project is carried out where that is worth more than
 * nothing: with p the chance of success, G the gain, L the loss, h the hit rate, s the specificity and d the discount factor
 * of its years, now = pG - (1 - p)L, yes = phG - (1 - p)(1 - s)L, no = p(1 - h)G - (1 - p)sL and
 * pilot = d · (max(0, yes) + max(0, no)) - cost.
 *
 * Source  Raiffa, H., Schlaifer, R. (1961), Applied Statistical Decision Theory, Harvard, chapter 1
 */
export function worthOfSignal(signal: Signal, cost: number, factor: number): SignalWorth {
  const { successChance: p, gainEur: gain, lossEur: loss } = signal;
  const now = nowAt(signal, p);
  return {
    now,
    pilot: pilotAt(signal, p, cost, factor),
    perfect: p * gain - Math.max(0, now),
    best: bestChances(signal, cost, factor),
    paysFrom: gain + loss > 0 ? loss / (gain + loss) : undefined,
  };
}

function nowAt({ gainEur: gain, lossEur: loss }: Signal, p: number): number {
  return p * gain - (1 - p) * loss;
}

function pilotAt(signal: Signal, p: number, cost: number, factor: number): number {
  const { gainEur: gain, lossEur: loss, hitRate: hit, specificity } = signal;
  const yes = p * hit * gain - (1 - p) * (1 - specificity) * loss;
  const no = p * (1 - hit) * gain - (1 - p) * specificity * loss;
  return factor * (Math.max(0, yes) + Math.max(0, no)) - cost;
}

/** What rounding leaves where two worths are equal, as a part of what is at stake. */
const rounding = 1e-12;

/**
 * The chances between which the pilot is worth more than the better of now and never. All three are straight lines of the
 * chance but for where yes, no and now come to nothing, so that the ends are where two lines cross.
 */
function bestChances(signal: Signal, cost: number, factor: number): SignalWorth['best'] {
  const { gainEur: gain, lossEur: loss, hitRate: hit, specificity } = signal;
  const zeroOf = (gained: number, lost: number) => (gained + lost > 0 ? lost / (gained + lost) : 1);
  const bends = [
    zeroOf(hit * gain, (1 - specificity) * loss),
    zeroOf((1 - hit) * gain, specificity * loss),
    zeroOf(gain, loss),
  ];
  const chances = [0, ...bends.sort((a, b) => a - b), 1];
  const slack = rounding * (gain + loss + cost);
  const ahead = chances.map((p) => {
    const found = pilotAt(signal, p, cost, factor) - Math.max(0, nowAt(signal, p));
    return Math.abs(found) <= slack ? 0 : found;
  });
  let from: number | undefined;
  for (let i = 1; i < chances.length; i++) {
    const [before, after] = [ahead[i - 1]!, ahead[i]!];
    const crossing = () => chances[i - 1]! + (before / (before - after)) * (chances[i]! - chances[i - 1]!);
    if (from === undefined && after > 0) from = before > 0 ? chances[i - 1]! : crossing();
    if (from !== undefined && after <= 0) return { from, to: before > 0 ? crossing() : chances[i - 1]! };
  }
  return from === undefined ? undefined : { from, to: 1 };
}

/** The same as the result of a pilot at a project. */
export function worthOfSignalPilot(
  project: string,
  pilot: Pilot,
  signal: Signal,
  rate: number,
  priceYear: number | undefined,
): PilotResult {
  const { costEur: cost } = pilot;
  const worth = worthOfSignal(signal, cost, discountOfPilot(pilot, rate));
  return {
    project,
    of: null,
    unit: 'eur',
    price_year: priceYear ?? null,
    kind: 'signal',
    now: worth.now,
    pilot: worth.pilot,
    never: 0,
    best: bestChoice({ never: 0, now: worth.now, pilot: worth.pilot }),
    value_of_information: worth.pilot + cost - Math.max(0, worth.now),
    perfect_information: worth.perfect,
    cost_eur: cost,
    chance_from: worth.best?.from ?? null,
    chance_to: worth.best?.to ?? null,
    now_pays_from_chance: worth.paysFrom ?? null,
    sites: null,
    best_sites: null,
    best_sites_net: null,
    method: 'closed-form',
    standard_error: 0,
    by_sites: [],
    years: pilot.years,
    success_chance: signal.successChance,
    measured: null,
    measured_unit: null,
    error_sd: null,
    now_standard_error: 0,
    perfect_information_standard_error: 0,
    draws: null,
  };
}

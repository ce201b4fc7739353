import type { ProblemList } from '../../problems/problem.ts';
import type { Bounds } from '../unit.ts';
import type { FlowName, FlowNumbers, PlaceOfKey } from './flow-numbers.ts';
import { eligibleKinds } from './forms.ts';

/** Shares that add up but for rounding in the file. */
export const sumSlack = 1e-6;

const benefitShares = ['benefit.cashable_share', 'benefit.capacity_share'] as const;

/** Numbers that are shares of one whole, so that each has what the others leave of it. */
const sharesOfOne: readonly (readonly FlowName[])[] = [
  benefitShares,
  eligibleKinds.map((kind) => `cost.grant.eligible.${kind}` as const),
];

/** Bounds of each share of one whole: what the central values of the others leave. */
export function boundsOfShares(numbers: FlowNumbers): ReadonlyMap<FlowName, Bounds> {
  const bounds = new Map<FlowName, Bounds>();
  for (const names of sharesOfOne) {
    const given = names.flatMap((name) => numbers.get(name) ?? []);
    for (const name of names) {
      const own = numbers.get(name);
      if (own === undefined) continue;
      // A parameter that stands for several of them moves them together.
      const times = given.filter(({ draw }) => draw === own.draw).length;
      const others = given.reduce((sum, each) => sum + (each.draw === own.draw ? 0 : each.central), 0);
      bounds.set(name, { least: 0, most: Math.max(own.high, (1 - others) / times) });
    }
  }
  return bounds;
}

/** Reports a saving of which more becomes money and time than there is. */
export function checkBenefit(numbers: FlowNumbers, place: PlaceOfKey, problems: ProblemList): void {
  const [cashable, capacity] = benefitShares.map((name) => numbers.get(name)?.high ?? 0) as [number, number];
  if (cashable + capacity <= 1 + sumSlack) return;
  problems.add('benefit-shares-above-one', place('benefit'), { cashable, capacity });
}

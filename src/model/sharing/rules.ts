import type { SharingRule } from './forms.ts';
import type { Member } from './sharing.ts';

/** What groups of members cost a year at one point. */
export interface CostsOfGroups {
  /** Of all members together. */
  readonly all: number;
  /** Of each member by itself. */
  readonly alone: readonly number[];
  /** Of one buyer with so many inhabitants; undefined where costs follow no price. */
  readonly ofInhabitants: ((inhabitants: number) => number) | undefined;
  /** What each member adds in the mean to the cost of those before it, over all orders. */
  shapley(): readonly number[];
}

/** Why a rule gives nothing. */
export type NoShares = 'no-inhabitants' | 'no-use' | 'nothing-alone' | 'no-price' | 'no-shares';

/** What the members pay by a rule, or why it says nothing. */
export type Shares = { readonly of: readonly number[] } | { readonly reason: NoShares };

/**
 * What each member pays by a rule.
 *
 * Formula  equal c(N)/n; inhabitants, use, proportional to alone c(N)·w/Σw; equal saving c(i) − (Σc(j) − c(N))/n; the rest at
 *          their functions
 * Units    euros a year
 * Holds    shares add up to what all cost together
 */
export function sharesBy(
  rule: SharingRule,
  members: readonly Member[],
  agreed: readonly number[] | undefined,
  costs: CostsOfGroups,
): Shares {
  const { all, alone } = costs;
  const count = members.length;
  const byWeight = (weights: readonly (number | undefined)[], reason: NoShares): Shares => {
    const sum = weights.reduce<number>((total, weight) => total + (weight ?? Number.NaN), 0);
    return sum > 0 ? { of: weights.map((weight) => (all * weight!) / sum) } : { reason };
  };
  switch (rule) {
    case 'equal':
      return { of: members.map(() => all / count) };
    case 'inhabitants':
      return byWeight(
        members.map(({ inhabitants }) => inhabitants),
        'no-inhabitants',
      );
    case 'use':
      return byWeight(
        members.map(({ use }) => use),
        'no-use',
      );
    case 'proportional-to-alone':
      return byWeight(alone, 'nothing-alone');
    case 'equal-saving': {
      const saved = alone.reduce((sum, each) => sum + each, 0) - all;
      return { of: alone.map((each) => each - saved / count) };
    }
    case 'shapley':
      return { of: costs.shapley() };
    case 'serial': {
      const demands = members.map(({ inhabitants }) => inhabitants);
      if (costs.ofInhabitants === undefined) return { reason: 'no-price' };
      if (demands.some((each) => each === undefined)) return { reason: 'no-inhabitants' };
      return { of: serialShares(demands as readonly number[], costs.ofInhabitants) };
    }
    case 'agreed':
      return agreed === undefined ? { reason: 'no-shares' } : { of: agreed.map((share) => share * all) };
    default:
      return rule satisfies never;
  }
}

/**
 * Serial cost sharing: all pay alike for as much as the smallest needs, all but it for what the next needs more, and so on.
 *
 * Formula  x_k = x_(k−1) + (C(q^k) − C(q^(k−1))) / (n − k + 1), q^k = q_1 + … + q_k + (n − k) q_k, demands ascending
 * Source   Moulin, H., Shenker, S. (1992), Serial cost sharing, Econometrica 60(5), 1009-1037
 * Holds    what a member pays follows from those no larger than it
 * @example serialShares([1, 2], (q) => q * q) // => [2, 7]
 */
export function serialShares(
  demands: readonly number[],
  costOf: (demand: number) => number,
): readonly number[] {
  const count = demands.length;
  const shares = demands.map(() => 0);
  let [paid, before, smaller] = [0, 0, 0];
  const ascending = [...demands.keys()].sort((a, b) => demands[a]! - demands[b]! || a - b);
  for (const [place, member] of ascending.entries()) {
    const own = demands[member]!;
    smaller += own;
    const cost = costOf(smaller + (count - place - 1) * own);
    paid += (cost - before) / (count - place);
    before = cost;
    shares[member] = paid;
  }
  return shares;
}

import { type Expression, input, number, product, smallest, sum } from '../formula/expression.ts';
import { makingsOf } from './make-up.ts';
import { coordinationTimes, groupCostName, memberCost, pairCost, type Sharing } from './sharing.ts';

/**
 * What cooperation costs all members together.
 *
 * Formula  n · member + n (n − 1) / 2 · pair; nothing of one member alone
 * Shape    given: names of the numbers that the project states
 * Units    euros a year
 */
export function coordinationOf({ members }: Pick<Sharing, 'members'>, given: readonly string[]): Expression {
  const times = coordinationTimes(members.length);
  const terms = [
    { name: memberCost, times: times.member },
    { name: pairCost, times: times.pair },
  ].filter((term) => term.times > 0 && given.includes(term.name));
  return sumOf(terms.map((term) => product(input(term.name), number(term.times))));
}

/**
 * What all members pay together where the costs of groups are stated: that of the group of all, or the cheapest of the ways in
 * which listed groups make it up.
 */
export function costOfAll({ members, groups = [] }: Pick<Sharing, 'members' | 'groups'>): Expression {
  const ways = makingsOf(members.length, groups).map((places) =>
    sumOf(places.map((place) => input(groupCostName(place)))),
  );
  return ways.length === 1 ? ways[0]! : smallest(...ways);
}

function sumOf(terms: readonly Expression[]): Expression {
  if (terms.length === 0) return number(0);
  return terms.length === 1 ? terms[0]! : sum(...terms);
}

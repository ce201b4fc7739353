import type { Choice } from './best-set.ts';

/** With more candidates there are too many sets to look at each. */
export const mostForCoreIndex = 16;

/**
 * The part of the sets that no other set beats which hold each candidate, with what each is worth anywhere within its own range.
 * Set A beats B where the low worth of what only A holds is at least the high worth of what only B holds, and the two are not
 * always equal.
 *
 * Shape   low, high: what each candidate is worth, without overlap
 * Source  Liesiö, J., Mild, P., Salo, A. (2007), Preference programming for robust portfolio modeling and project selection,
 *         European Journal of Operational Research 181(3), 1488-1505
 */
export function coreIndices(choice: Choice, low: Float64Array, high: Float64Array): readonly number[] {
  const count = low.length;
  const sets = feasibleSets(choice).filter((set) => !isBeatenByOneMove(set, choice, low, high));
  const left = sets.filter((set) => !sets.some((other) => other !== set && beats(other, set, low, high)));
  return Array.from({ length: count }, (_, at) =>
    left.length === 0 ? 0 : left.filter((set) => (set >> at) & 1).length / left.length,
  );
}

/** All sets that can be paid and stand, as bits. */
function feasibleSets(choice: Choice): readonly number[] {
  const sets: number[] = [];
  for (let set = 0; set < 2 ** choice.cents.length; set++) if (isFeasible(set, choice)) sets.push(set);
  return sets;
}

function isFeasible(set: number, { cents, budgetCents, needs, excludes, allowed, canPay }: Choice): boolean {
  let spent = 0;
  const has = (at: number) => ((set >> at) & 1) === 1;
  for (const [at, own] of cents.entries()) {
    if (!has(at)) continue;
    spent += own;
    if (!allowed[at] || spent > budgetCents || !needs[at]!.every(has) || excludes[at]!.some(has))
      return false;
  }
  return canPay?.([...cents.keys()].filter(has)) ?? true;
}

/** A quick look: whether one candidate more, or one less, is always at least as good. */
function isBeatenByOneMove(set: number, choice: Choice, low: Float64Array, high: Float64Array): boolean {
  return choice.cents.some((_, at) => {
    const other = set ^ (1 << at);
    return isFeasible(other, choice) && beats(other, set, low, high);
  });
}

function beats(a: number, b: number, low: Float64Array, high: Float64Array): boolean {
  let [gain, loss, most] = [0, 0, 0];
  for (let at = 0; at < low.length; at++) {
    const [inA, inB] = [(a >> at) & 1, (b >> at) & 1];
    if (inA === inB) continue;
    if (inA === 1) {
      gain += low[at]!;
      most += high[at]!;
    } else {
      loss += high[at]!;
      most -= low[at]!;
    }
  }
  return gain >= loss && most > 0;
}

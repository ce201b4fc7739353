import type { Choice } from './best-set.ts';

/**
 * Takes candidates in an order while they fit: each with what it needs, which is taken along if both fit.
 *
 * Shape   order: candidates, the first to be taken first
 */
export function takeInOrder(
  order: readonly number[],
  { cents, budgetCents, needs, excludes, allowed }: Choice,
): readonly number[] {
  const chosen = new Set<number>();
  let spent = 0;
  for (const candidate of order) {
    if (chosen.has(candidate)) continue;
    const together = withNeeds(candidate, needs, chosen);
    const after = together.reduce((sum, each) => sum + cents[each]!, spent);
    const isBeside = together.every(
      (each) =>
        allowed[each] && excludes[each]!.every((other) => !chosen.has(other) && !together.includes(other)),
    );
    if (!isBeside || after > budgetCents) continue;
    for (const each of together) chosen.add(each);
    spent = after;
  }
  return [...chosen].sort((a, b) => a - b);
}

/** A candidate with all that it needs and that is not chosen yet. */
function withNeeds(
  candidate: number,
  needs: readonly (readonly number[])[],
  chosen: ReadonlySet<number>,
): readonly number[] {
  const together = [candidate];
  for (let place = 0; place < together.length; place++)
    for (const each of needs[together[place]!]!)
      if (!chosen.has(each) && !together.includes(each)) together.push(each);
  return together;
}

import { type ScenarioPart, scenarioParts } from '../../model/compare/parts.ts';
import type { PartOfChange } from '../../model/compare/result.ts';
import { shapleyValue } from '../shapley-value.ts';
import type { Figure } from './figures.ts';

/** Which parts are those of the later side. */
export type Taken = Readonly<Record<ScenarioPart, boolean>>;

/**
 * What each part makes of a change: in the mean over all orders in which parts may have changed, so that they add up whatever
 * the order. What both versions of the tool have printed and this one does not find is of the method.
 *
 * Formula  Shapley value of the four parts, of each of low, central and high by itself
 * Source   Shapley, L. S. (1953); docs/method.md
 * Shape    before, after: as they were printed; figureOf: by which parts are those of the later side
 * Holds    the parts add up to the change; what is equal on both sides makes none of it
 */
export function splitChange(
  before: Figure,
  after: Figure,
  figureOf: (taken: Taken) => Figure | undefined,
): readonly PartOfChange[] | undefined {
  const figures: Figure[] = [];
  for (let set = 0; set < 2 ** scenarioParts.length; set++) {
    const taken = Object.fromEntries(
      scenarioParts.map((part, bit) => [part, (set & (1 << bit)) !== 0]),
    ) as Taken;
    const figure = figureOf(taken);
    if (figure === undefined) return undefined;
    figures.push(figure);
  }
  const [central, low, high] = (['central', 'low', 'high'] as const).map((end) => {
    const worths = figures.map((each) => each[end]);
    const [from, to] = [before[end], after[end]];
    if (from === undefined || to === undefined || worths.some((each) => each === undefined)) return undefined;
    const known = worths as readonly number[];
    const parts = shapleyValue(known);
    return [...parts, to - from - (known.at(-1)! - known[0]!)];
  });
  if (central === undefined) return undefined;
  return [...scenarioParts, 'method' as const].map((part, at) => ({
    part,
    change: central[at]!,
    change_low: low?.[at] ?? null,
    change_high: high?.[at] ?? null,
  }));
}

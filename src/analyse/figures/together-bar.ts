import type { Model, Output } from '../../model/compile.ts';
import type { TogetherBar } from '../../model/figures.ts';
import { inputByPath } from '../../model/path.ts';
import type { Tornado } from '../../model/sensitivity.ts';
import { type Corners, evaluateAt } from '../../sample/corners.ts';
import type { Deviation } from '../../sample/design.ts';

/** Bars that are shown one by one. */
export const largestBars = 5;

/** What all inputs behind the largest bars move together, these being central; undefined where there is none. */
export function joinOtherBars(
  model: Model,
  output: Output,
  { of, bars }: Tornado,
  { lowPoint, highPoint, central }: Corners,
): TogetherBar | undefined {
  const moving = bars.filter(({ swing }) => swing > 0);
  const count = moving.length - largestBars;
  if (count <= 0) return undefined;
  const largest = new Set(moving.slice(0, largestBars).map(({ input }) => inputByPath(model, input)));
  const without = (point: Deviation): Deviation =>
    new Map([...point].filter(([input]) => !largest.has(input)));
  const [atLow, atHigh] = evaluateAt(model, [output], [without(lowPoint), without(highPoint)])[0]!;
  return { of, count, least: Math.min(central, atLow!, atHigh!), most: Math.max(central, atLow!, atHigh!) };
}

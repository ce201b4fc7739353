import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Switching, SwitchingStatus, SwitchingValue } from '../model/sensitivity.ts';
import type { Bounds } from '../model/unit.ts';
import { evaluateAt } from '../sample/corners.ts';
import { spaceEvenly } from '../sample/grid.ts';
import { searchRoot } from '../sample/root-search.ts';

/** Pieces into which a range is cut to find changes of sign. */
const pieces = 32;
/** A gap at a root, as a part of those beside it, above which there is a jump instead. */
const leastMiss = 1e-6;
/** How far beyond its range an input without a bound of its own is followed, in widths or sizes of the range. */
const reaches = [1, 10, 1e3, 1e6];

/**
 * For every input that can move an output, the value at which the output meets a target, the others being central.
 * Of several such values the one nearest to central. Beyond its range an input is followed as far as its unit and its
 * key allow.
 *
 * Units   each value in the unit of its input
 * Holds   exact where the output is linear in the input
 * Source  HM Treasury (2022), The Green Book, section 5.60, on switching values
 */
export function findSwitchingValues(
  model: Model,
  output: Output,
  target: number,
  targetFrom: string,
  inputs: readonly number[],
): Switching {
  const central = evaluateAt(model, [output], [new Map()])[0]![0]!;
  return {
    of: outputPath(output),
    central,
    target,
    target_from: targetFrom,
    values: inputs.map((input) => findSwitchingValue(model, output, target, input)),
  };
}

function findSwitchingValue(model: Model, output: Output, target: number, input: number): SwitchingValue {
  const { path, unit, low, central, high } = model.inputs[input]!;
  const gaps = (values: readonly number[]): Float64Array =>
    evaluateAt(
      model,
      [output],
      values.map((value) => new Map([[input, value]])),
    )[0]!.map((value) => value - target);
  const within = nearestRoot(low, high, central, gaps);
  const found: { readonly value: number | undefined; readonly status: SwitchingStatus } =
    within === undefined
      ? searchOutside(low, high, central, model.boundsOf(input), gaps)
      : { value: within, status: 'within-range' };
  return {
    input: path,
    unit,
    input_low: low,
    input_central: central,
    input_high: high,
    switching_value: found.value ?? null,
    status: found.status,
  };
}

type Gaps = (values: readonly number[]) => Float64Array;

/** Follows an input to both sides of its range, step by step farther, to its bounds. */
function searchOutside(
  low: number,
  high: number,
  central: number,
  bounds: Bounds,
  gaps: Gaps,
): { readonly value: number | undefined; readonly status: SwitchingStatus } {
  // An input that is nothing has no size of its own to be followed by.
  const size = Math.max(high - low, Math.abs(low), Math.abs(high)) || 1;
  for (const reach of reaches) {
    const least = Math.max(bounds.least, low - reach * size);
    const most = Math.min(bounds.most, high + reach * size);
    const value = nearestRoot(least, most, central, gaps);
    if (value !== undefined) return { value, status: 'outside-range' };
    if (least === bounds.least && most === bounds.most) break;
  }
  if (Number.isFinite(bounds.least) && Number.isFinite(bounds.most)) {
    const value = nearestRoot(bounds.least, bounds.most, central, gaps);
    if (value !== undefined) return { value, status: 'outside-range' };
  }
  return { value: undefined, status: 'never' };
}

/** The root nearest to central between two ends, if the function changes its sign between them. */
function nearestRoot(from: number, to: number, central: number, gaps: Gaps): number | undefined {
  if (from === to) return gaps([from])[0] === 0 ? from : undefined;
  const values = spaceEvenly(from, to, pieces + 1);
  const signs = gaps(values);
  let best: number | undefined;
  for (let i = 0; i < pieces; i++) {
    const [left, right] = [values[i]!, values[i + 1]!];
    if (signs[i]! !== 0 && signs[i + 1]! !== 0 && signs[i]! > 0 === signs[i + 1]! > 0) continue;
    const root = searchRoot((value) => gaps([value])[0]!, { left, right });
    // An output that jumps over the target, such as a payback that is no longer reached, does not meet it there.
    const size = Math.max(...[signs[i]!, signs[i + 1]!].filter(Number.isFinite).map(Math.abs));
    if (!(Math.abs(gaps([root])[0]!) <= leastMiss * size)) continue;
    if (best === undefined || Math.abs(root - central) < Math.abs(best - central)) best = root;
  }
  return best;
}

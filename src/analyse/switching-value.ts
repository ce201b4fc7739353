import type { Model, Output } from '../model/compile.ts';
import { outputPath } from '../model/path.ts';
import type { Switching, SwitchingStatus, SwitchingValue, TargetOrigin } from '../model/sensitivity.ts';
import type { Bounds } from '../model/unit.ts';
import { evaluateAt } from '../sample/corners.ts';
import { spaceEvenly } from '../sample/grid.ts';
import { searchRoot } from '../sample/root-search.ts';

/** Pieces into which a range is cut to find changes of sign. */
const pieces = 32;
/** A gap at a root, as a part of those beside it, above which there is a jump instead. */
const leastMiss = 1e-6;
/** A gap at a turn, as a part of those beside it, up to which the target is touched: the place of a kink is known so well. */
const mostTurnMiss = 1e-9;
/** What rounding alone may leave between an output and its target, as a part of them. */
const roundingShare = 1e-13;
/** The golden section: Kiefer (1953), DOI 10.1090/S0002-9939-1953-0055639-3. */
const goldenShare = (Math.sqrt(5) - 1) / 2;
/** Steps after which a turn is found to half the digits of a number, as near as values near a smooth turn tell it. */
const mostTurnSteps = 48;
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
  targetFrom: TargetOrigin,
  inputs: readonly number[],
): Switching {
  const central = evaluateAt(model, [output], [new Map()])[0]![0]!;
  return {
    of: outputPath(output),
    price_year: model.priceYearOf(output) ?? null,
    central,
    target,
    target_from: targetFrom,
    values: inputs.map((input) => findSwitchingValue(model, output, target, central, input)),
  };
}

function findSwitchingValue(
  model: Model,
  output: Output,
  target: number,
  atCentre: number,
  input: number,
): SwitchingValue {
  const { path, unit, priceYear, low, central, high } = model.inputs[input]!;
  const gaps = (values: readonly number[]): Float64Array =>
    evaluateAt(
      model,
      [output],
      values.map((value) => new Map([[input, value]])),
    )[0]!.map((value) => value - target);
  const search = {
    central,
    gaps,
    rounding: roundingShare * Math.max(Math.abs(target), Number.isFinite(atCentre) ? Math.abs(atCentre) : 0),
  };
  const value = nearestRoot(low, high, search) ?? searchOutside(low, high, model.boundsOf(input), search);
  const isWithin = value !== undefined && value >= low && value <= high;
  const status: SwitchingStatus = value === undefined ? 'never' : isWithin ? 'within-range' : 'outside-range';
  return {
    input: path,
    unit,
    input_price_year: priceYear ?? null,
    input_low: low,
    input_central: central,
    input_high: high,
    switching_value: value ?? null,
    status,
  };
}

/** What is searched for, and from where. */
interface Search {
  readonly central: number;
  /** The output less the target at values of the input. */
  readonly gaps: (values: readonly number[]) => Float64Array;
  /** A gap that rounding alone makes. */
  readonly rounding: number;
}

/** Follows an input to both sides of its range, step by step farther, to its bounds. */
function searchOutside(low: number, high: number, bounds: Bounds, search: Search): number | undefined {
  // An input that is nothing has no size of its own to be followed by.
  const size = Math.max(high - low, Math.abs(low), Math.abs(high)) || 1;
  for (const reach of reaches) {
    const least = Math.max(bounds.least, low - reach * size);
    const most = Math.min(bounds.most, high + reach * size);
    const value = nearestRoot(least, most, search);
    if (value !== undefined) return value;
    if (least === bounds.least && most === bounds.most) return undefined;
  }
  const isBounded = Number.isFinite(bounds.least) && Number.isFinite(bounds.most);
  return isBounded ? nearestRoot(bounds.least, bounds.most, search) : undefined;
}

/** The root nearest to central between two ends: where the function changes its sign, or turns back at zero. */
function nearestRoot(from: number, to: number, { central, gaps, rounding }: Search): number | undefined {
  const signOf = (gap: number) => (Math.abs(gap) <= rounding ? 0 : gap);
  const values = from === to ? [from] : spaceEvenly(from, to, pieces + 1);
  const signs = gaps(values).map(signOf);
  const roots = values.filter((_, i) => signs[i] === 0);
  const take = (left: number, right: number, atLeft: number, atRight: number): void => {
    if (atLeft === 0 || atRight === 0 || atLeft > 0 === atRight > 0) return;
    const root = searchRoot((value) => gaps([value])[0]!, { left, right });
    // An output that jumps over the target, such as a payback that is no longer reached, does not meet it there.
    if (Math.abs(gaps([root])[0]!) <= leastMiss * largerOf(atLeft, atRight)) roots.push(root);
  };
  for (let i = 0; i + 1 < values.length; i++) take(values[i]!, values[i + 1]!, signs[i]!, signs[i + 1]!);
  for (let i = 1; i + 1 < values.length; i++) {
    const [before, here, after] = [signs[i - 1]!, signs[i]!, signs[i + 1]!];
    if (!turnsTowardsZero(before, here, after)) continue;
    const [left, right] = [values[i - 1]!, values[i + 1]!];
    const turn = searchTurn((value) => Math.sign(here) * gaps([value])[0]!, left, right);
    const gap = gaps([turn])[0]!;
    // A gap beyond zero is none: there are two roots beside it.
    const isTouched = gap > 0 === here > 0 && Math.abs(gap) <= mostTurnMiss * largerOf(before, after);
    const atTurn = isTouched ? 0 : signOf(gap);
    if (atTurn === 0) roots.push(turn);
    take(left, turn, before, atTurn);
    take(turn, right, atTurn, after);
  }
  const distance = (root: number) => Math.abs(root - central);
  return roots.length === 0
    ? undefined
    : roots.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}

/** The size of the larger of two gaps, of those that are finite; less than any size where none is. */
function largerOf(one: number, other: number): number {
  return Math.max(...[one, other].filter(Number.isFinite).map(Math.abs));
}

/** Whether the middle one of three gaps of one sign is the smallest, so that between them zero may be met twice or touched. */
function turnsTowardsZero(before: number, here: number, after: number): boolean {
  if (here === 0 || ![before, after].every((each) => each > 0 === here > 0 && each !== 0)) return false;
  return Math.abs(here) <= Math.abs(before) && Math.abs(here) <= Math.abs(after);
}

/** Where a function of one dip between two ends is smallest, or the first place found where it is below zero. */
function searchTurn(evaluate: (value: number) => number, left: number, right: number): number {
  let [a, b] = [left, right];
  let [c, d] = [b - goldenShare * (b - a), a + goldenShare * (b - a)];
  let [atC, atD] = [evaluate(c), evaluate(d)];
  for (let step = 0; step < mostTurnSteps; step++) {
    if (atC < 0) return c;
    if (atD < 0) return d;
    if (atC < atD) {
      [b, d, atD] = [d, c, atC];
      c = b - goldenShare * (b - a);
      atC = evaluate(c);
    } else {
      [a, c, atC] = [c, d, atD];
      d = a + goldenShare * (b - a);
      atD = evaluate(d);
    }
  }
  return atC < atD ? c : d;
}

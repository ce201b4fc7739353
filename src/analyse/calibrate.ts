import type { CalibrationMatch, CalibrationRoom } from '../model/calibration.ts';
import type { Model, Output } from '../model/compile.ts';
import { middleOf, type Quantity } from '../model/quantity.ts';
import type { Bounds } from '../model/unit.ts';
import type { CalibrationFault } from '../problems/catalogue/phrases.ts';
import { findCorners } from '../sample/corners.ts';
import { evaluateDesign } from '../sample/design.ts';
import { createDrawDesign } from '../sample/draws.ts';
import { spaceEvenly } from '../sample/grid.ts';
import { moveOneAtATime } from '../sample/one-at-a-time.ts';
import { type Bracket, searchRoot } from '../sample/root-search.ts';
import { summariseDraws } from './summary.ts';
import { buildTornado } from './tornado.ts';

/** A range, or the reason in numbers why there is none. */
export type Calibration =
  | {
      readonly solved: true;
      readonly room: CalibrationRoom;
      readonly low: number;
      readonly high: number;
      readonly computedLow: number;
      readonly computedHigh: number;
    }
  | { readonly solved: false; readonly room: CalibrationRoom; readonly reason: CalibrationFault };

const mostRounds = 40;
const percentileTolerance = 1e-10;
/** Size of the moves that measure slopes, as a part of the ends. */
const slopeMove = 1e-4;
/** Values of a parameter at which an output is looked at to see whether it turns. */
const turningPoints = 33;
/** Ends that differ by less, as a part of them, differ by rounding. */
const equalEnds = 1e-12;
/** Computed less published at either end, as a part of the larger published one. */
type Miss = readonly [number, number];

/**
 * The range of one parameter for which the computed range of an output is the published one.
 * With corners each end is a root on its own. With percentiles the two ends are turned together, on the same draws,
 * until both percentiles are met.
 *
 * Shape   parameter: an index into the model's inputs
 * Units   low and high in the unit of the parameter
 * Throws  never for want of a solution; the answer then says why, in numbers
 */
export function calibrate(
  model: Model,
  output: Output,
  parameter: number,
  published: { readonly low: number; readonly high: number },
  match: CalibrationMatch,
): Calibration {
  const quantity = model.inputs[parameter]!;
  const ends = match === 'corners' ? cornerEnds : percentileEnds;
  const at = (low: number, high: number) => ends(withRange(model, parameter, low, high), output);
  const alone = at(quantity.central, quantity.central);
  const publishedRatio = ratioOf(published);
  const othersRatio = ratioOf(alone);
  const room: CalibrationRoom = {
    publishedLow: published.low,
    publishedHigh: published.high,
    publishedRatio,
    othersRatio,
    leftRatio: publishedRatio === null || othersRatio === null ? null : publishedRatio / othersRatio,
  };
  const bounds = searchBounds(quantity, model.boundsOf(parameter));
  const solve = (end: 'low' | 'high'): number | undefined => {
    const gap = (value: number) => at(value, value)[end] - published[end];
    const [left, right] = [gap(bounds.left), gap(bounds.right)];
    return left > 0 === right > 0 && left !== 0 && right !== 0 ? undefined : searchRoot(gap, bounds);
  };
  const first = { low: solve('low'), high: solve('high') };
  if (first.low === undefined || first.high === undefined) {
    const end = first.low === undefined ? 'low' : 'high';
    const values = spaceEvenly(bounds.left, bounds.right, turningPoints).map((each) => at(each, each)[end]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const reach = { path: quantity.path, ...bounds, end, least, most } as const;
    const turns = published[end] >= least && published[end] <= most;
    return {
      solved: false,
      room,
      reason: turns ? { is: 'turns', ...reach } : { is: 'out-of-reach', ...reach, published: published[end] },
    };
  }
  const rising = at(bounds.right, bounds.right).low >= at(bounds.left, bounds.left).low;
  const [lower, upper] = rising ? [first.low, first.high] : [first.high, first.low];
  // Where the others span exactly what is published, both ends are one number, found twice.
  const isOne = Math.abs(lower - upper) <= equalEnds * Math.max(Math.abs(lower), Math.abs(upper));
  const [low, high] = isOne ? [lower, lower] : [lower, upper];
  if (low > high) {
    return {
      solved: false,
      room,
      reason: {
        is: 'crossed',
        low,
        high,
        publishedRatio: room.publishedRatio,
        othersRatio: room.othersRatio,
      },
    };
  }
  const range = match === 'corners' ? { low, high } : meetPercentiles(at, published, { low, high }, bounds);
  const computed = at(range.low, range.high);
  const scale = scaleOf(published);
  const missed = Math.max(
    Math.abs(computed.low - published.low) / scale,
    Math.abs(computed.high - published.high) / scale,
  );
  if (missed > 1e-6) {
    return {
      solved: false,
      room,
      reason: {
        is: 'no-percentiles',
        path: quantity.path,
        ...bounds,
        ...range,
        computedLow: computed.low,
        computedHigh: computed.high,
      },
    };
  }
  return { solved: true, room, ...range, computedLow: computed.low, computedHigh: computed.high };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** High over low, which says something only where both are above zero. */
function ratioOf({ low, high }: Ends): number | null {
  return low > 0 && high > 0 ? high / low : null;
}

function scaleOf({ low, high }: Ends): number {
  return Math.max(Math.abs(low), Math.abs(high)) || 1;
}

function cornerEnds(model: Model, output: Output): Ends {
  const [corners] = findCorners(model, [output]);
  return { low: corners!.low, high: corners!.high };
}

function percentileEnds(model: Model, output: Output): Ends {
  const [draws] = evaluateDesign(model, createDrawDesign(model), [output]);
  const { p05, p95 } = summariseDraws(draws!);
  return { low: p05, high: p95 };
}

/**
 * The same model with another range of one input, its central value what it is where none is given.
 *
 * Throws  RangeError for a discrete number, which has no ends of its own
 */
export function withRange(model: Model, parameter: number, low: number, high: number): Model {
  const input = model.inputs[parameter]!;
  if (input.distribution === 'discrete')
    throw new RangeError('Values with chances have no range to replace.');
  const central = middleOf({ low, high, distribution: input.distribution });
  return { ...model, inputs: model.inputs.with(parameter, { ...input, low, high, central }) };
}

/**
 * Where a parameter may lie: what its unit and its key allow, or a thousand times its size where that has no end. A
 * lognormal one lies above zero.
 */
function searchBounds({ low, high, distribution }: Quantity, { least, most }: Bounds): Bracket {
  const size = 1000 * Math.max(Math.abs(low), Math.abs(high), 1);
  const left = distribution === 'lognormal' ? leastOfLognormal : -size;
  return { left: Math.max(least, left), right: Math.min(most, size) };
}

/** The smallest number a lognormal range is given by. */
const leastOfLognormal = 1e-12;

/**
 * Turns both ends until the percentiles are met, by Newton's method with slopes from small moves on the same draws.
 * A step is halved as long as it does not bring the percentiles nearer.
 */
function meetPercentiles(
  at: (low: number, high: number) => Ends,
  published: Ends,
  start: Ends,
  bounds: Bracket,
): Ends {
  const clamp = ({ low, high }: Ends): Ends => {
    const [a, b] = [low, high].map((value) => Math.min(bounds.right, Math.max(bounds.left, value))) as [
      number,
      number,
    ];
    return a <= b ? { low: a, high: b } : { low: (a + b) / 2, high: (a + b) / 2 };
  };
  const missOf = ({ low, high }: Ends): Miss => {
    const now = at(low, high);
    const scale = scaleOf(published);
    return [(now.low - published.low) / scale, (now.high - published.high) / scale];
  };
  const size = (miss: Miss) => Math.max(Math.abs(miss[0]), Math.abs(miss[1]));
  let ends = start;
  let miss = missOf(ends);
  for (let round = 0; round < mostRounds && size(miss) > percentileTolerance; round++) {
    const move = slopeMove * Math.max(ends.high - ends.low, Math.abs(ends.high), Number.MIN_VALUE);
    // What lies above zero stays there.
    const moveOfLow = bounds.left > 0 ? Math.min(move, slopeMove * ends.low) : move;
    const byLow = missOf({ low: ends.low - moveOfLow, high: ends.high });
    const byHigh = missOf({ low: ends.low, high: ends.high + move });
    const [a, c] = [(miss[0] - byLow[0]) / moveOfLow, (miss[1] - byLow[1]) / moveOfLow];
    const [b, d] = [(byHigh[0] - miss[0]) / move, (byHigh[1] - miss[1]) / move];
    const determinant = a * d - b * c;
    if (determinant === 0) break;
    const step = [
      (d * miss[0] - b * miss[1]) / determinant,
      (a * miss[1] - c * miss[0]) / determinant,
    ] as const;
    let next = ends;
    let nextMiss = miss;
    for (let part = 1; part > slopeMove; part /= 2) {
      next = clamp({ low: ends.low - part * step[0], high: ends.high - part * step[1] });
      nextMiss = missOf(next);
      if (size(nextMiss) < size(miss)) break;
    }
    if (size(nextMiss) >= size(miss)) break;
    [ends, miss] = [next, nextMiss];
  }
  return ends;
}

const mostNamed = 3;

/** The other inputs that move the output most: those that would have to be narrower. */
export function widestInputs(model: Model, output: Output, parameter: number): readonly string[] {
  const { bars } = buildTornado(model, output, 0, moveOneAtATime(model, [output]));
  const others = bars.filter((bar) => bar.input !== model.inputs[parameter]?.path && bar.swing > 0);
  return others.slice(0, mostNamed).map((bar) => bar.input);
}

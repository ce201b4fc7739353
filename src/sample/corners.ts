import type { Model, Output } from '../model/compile.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import { moveOneAtATime, type OneAtATime } from './one-at-a-time.ts';

/** The points at which an output is smallest and largest, and its values there and in the centre. */
export interface Corners {
  readonly low: number;
  readonly central: number;
  readonly high: number;
  readonly lowPoint: Deviation;
  readonly highPoint: Deviation;
}

const mostRounds = 20;
/** Gains below this part of the value are rounding. */
const leastGain = 1e-12;

/**
 * Finds, for each output on its own, the corner where it is smallest and the one where it is largest.
 * Directions are those of one input at a time from the centre; then single inputs are turned as long as that helps,
 * because where inputs work against each other the centre may mislead.
 *
 * Shape   one entry for each output
 * Holds   exact where the output rises or falls with each input whatever the others are
 */
export function findCorners(
  model: Model,
  outputs: readonly Output[],
  moved: OneAtATime = moveOneAtATime(model, outputs),
): readonly Corners[] {
  return outputs.map((output, at) => {
    const ends = new Map<number, { readonly low: boolean }>();
    for (const [input, values] of moved.values[at]!) ends.set(input, { low: values[0]! <= values.at(-1)! });
    const inputs = model.inputsOf(output);
    const evaluate: Evaluate = (points, common) =>
      evaluateDesign(model, createPointDesign(model, points, common, inputs), [output])[0] as Float64Array;
    const rising = (wanted: 'low' | 'high'): Deviation =>
      new Map(
        [...ends].map(([input, { low }]) => [
          input,
          low === (wanted === 'low') ? model.inputs[input]!.low : model.inputs[input]!.high,
        ]),
      );
    const allAt = (end: 'low' | 'high'): Deviation =>
      new Map([...ends.keys()].map((input) => [input, model.inputs[input]![end]]));
    // Where inputs act against each other the search can end at a corner that is only better than those beside it;
    // the two outermost corners are tried as well.
    const starts = [allAt('low'), allAt('high')];
    const lowest = searchExtreme(model, evaluate, [rising('low'), ...starts], -1);
    const highest = searchExtreme(model, evaluate, [rising('high'), ...starts], 1);
    return {
      low: lowest.value,
      central: moved.central[at]!,
      high: highest.value,
      lowPoint: lowest.point,
      highPoint: highest.point,
    };
  });
}

/** The values of one output at points told by what differs from a common one. */
type Evaluate = (points: readonly Deviation[], common: Deviation) => Float64Array;

interface Extreme {
  readonly point: Deviation;
  readonly value: number;
}

/** The best of the corners found from several starts; of equal ones the first. */
function searchExtreme(
  model: Model,
  evaluate: Evaluate,
  starts: readonly Deviation[],
  sign: 1 | -1,
): Extreme {
  const different = starts.filter((start, at) => !starts.slice(0, at).some((other) => isSame(start, other)));
  const found: Extreme[] = [];
  for (const start of different) found.push(turnWhileBetter(model, evaluate, start, sign, found));
  return found.reduce((best, each) => (sign * each.value > sign * best.value ? each : best));
}

function isSame(a: Deviation, b: Deviation): boolean {
  return [...a].every(([input, value]) => b.get(input) === value);
}

/** Turns inputs to their other ends, as long as that helps or until it comes to an extreme found before. */
function turnWhileBetter(
  model: Model,
  evaluate: Evaluate,
  start: Deviation,
  sign: 1 | -1,
  found: readonly Extreme[],
): Extreme {
  const point = new Map(start);
  for (let round = 0; ; round++) {
    const turns: [number, number][] = [...point].map(([input, value]) => {
      const { low, high } = model.inputs[input]!;
      return [input, value === low ? high : low];
    });
    const points = [new Map(), ...turns.map((turn) => new Map([turn]))];
    const values = evaluate(points, point);
    const value = values[0]!;
    const least = leastGain * Math.abs(value);
    const helpful = turns.filter((_, i) => sign * (values[i + 1]! - value) > least);
    if (helpful.length === 0 || round === mostRounds) return { point, value };
    // All that help alone are turned at once where that helps more than the best of them does.
    const best = turns.reduce((top, _, i) => (sign * values[i + 1]! > sign * values[top + 1]! ? i : top), 0);
    const together = new Map(helpful);
    const [all] = evaluate([together], point);
    const chosen = sign * all! > sign * values[best + 1]! ? helpful : [turns[best]!];
    for (const [input, end] of chosen) point.set(input, end);
    const known = found.find((each) => isSame(each.point, point));
    if (known !== undefined) return known;
  }
}

/** Values of outputs at given points, such as what overlaps at the corner of a pace. */
export function evaluateAt(
  model: Model,
  outputs: readonly Output[],
  points: readonly Deviation[],
): readonly Float64Array[] {
  return evaluateDesign(model, createPointDesign(model, points), outputs);
}

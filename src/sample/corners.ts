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
    const used = new Set(model.inputsOf(output));
    for (const [position, input] of moved.inputs.entries()) {
      if (!used.has(input)) continue;
      const values = moved.values[at]![position]!;
      ends.set(input, { low: values[0]! <= values.at(-1)! });
    }
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
    const lowest = searchExtreme(model, output, [rising('low'), ...starts], -1);
    const highest = searchExtreme(model, output, [rising('high'), ...starts], 1);
    return {
      low: lowest.value,
      central: moved.central[at]!,
      high: highest.value,
      lowPoint: lowest.point,
      highPoint: highest.point,
    };
  });
}

/** The best of the corners found from several starts; of equal ones the first. */
function searchExtreme(
  model: Model,
  output: Output,
  starts: readonly Deviation[],
  sign: 1 | -1,
): { readonly point: Deviation; readonly value: number } {
  const found = starts.map((start) => turnWhileBetter(model, output, start, sign));
  return found.reduce((best, each) => (sign * each.value > sign * best.value ? each : best));
}

/** Turns the one input that helps most to its other end, until none helps. */
function turnWhileBetter(
  model: Model,
  output: Output,
  start: Deviation,
  sign: 1 | -1,
): { readonly point: Deviation; readonly value: number } {
  const point = new Map(start);
  for (let round = 0; ; round++) {
    const turns: [number, number][] = [...point].map(([input, value]) => {
      const { low, high } = model.inputs[input]!;
      return [input, value === low ? high : low];
    });
    const points = [new Map(), ...turns.map((turn) => new Map([turn]))];
    const [values] = evaluateDesign(model, createPointDesign(model, points, point), [output]);
    const value = values![0]!;
    let best = 0;
    for (let i = 1; i < values!.length; i++) if (sign * values![i]! > sign * values![best]!) best = i;
    const gain = sign * (values![best]! - value);
    if (best === 0 || gain <= leastGain * Math.abs(value) || round === mostRounds) return { point, value };
    point.set(...turns[best - 1]!);
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

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
 * Shape   one entry for each output; guidesOf: outputs whose corners are tried as well, for one that gives no direction
 *         over much of its range, such as a payback that is never reached
 * Holds   exact where the output rises or falls with each input whatever the others are
 */
export function findCorners(
  model: Model,
  outputs: readonly Output[],
  moved: OneAtATime = moveOneAtATime(model, outputs),
  guidesOf: (output: Output) => readonly Output[] = () => [],
): readonly Corners[] {
  if (outputs.length === 0) return [];
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
    const guides = findCorners(model, guidesOf(output)).flatMap((guide) => [guide.lowPoint, guide.highPoint]);
    const starts = [allAt('low'), allAt('high'), ...guides];
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
  const different = starts.filter((start, at) => !starts.slice(0, at).some((other) => isSame(start, other)));
  const found = different.map((start) => turnWhileBetter(model, output, start, sign));
  return found.reduce((best, each) => (sign * each.value > sign * best.value ? each : best));
}

function isSame(a: Deviation, b: Deviation): boolean {
  return [...a].every(([input, value]) => b.get(input) === value);
}

/** Turns inputs to their other ends, as long as that helps. */
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
    const helpful = turns.filter((_, i) => isGain(values![i + 1]!, value, sign));
    if (helpful.length === 0 || round === mostRounds) return { point, value };
    // All that help alone are turned at once where that helps more than the best of them does.
    const best = turns.reduce(
      (top, _, i) => (sign * values![i + 1]! > sign * values![top + 1]! ? i : top),
      0,
    );
    const together = new Map(helpful);
    const [all] = evaluateDesign(model, createPointDesign(model, [together], point), [output]);
    const chosen = sign * all![0]! > sign * values![best + 1]! ? helpful : [turns[best]!];
    for (const [input, end] of chosen) point.set(input, end);
  }
}

/** Whether a value is better by more than rounding; a finite one may be better than an infinite one. */
function isGain(value: number, before: number, sign: 1 | -1): boolean {
  const least = Number.isFinite(before) ? leastGain * Math.abs(before) : 0;
  return value !== before && sign * (value - before) > least;
}

/** Values of outputs at given points, such as what overlaps at the corner of a pace. */
export function evaluateAt(
  model: Model,
  outputs: readonly Output[],
  points: readonly Deviation[],
): readonly Float64Array[] {
  return evaluateDesign(model, createPointDesign(model, points), outputs);
}

import { perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
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
  const searches = outputs.flatMap((output, at) => {
    const ends = new Map<number, { readonly low: boolean }>();
    for (const [input, values] of moved.values[at]!) ends.set(input, { low: values[0]! <= values.at(-1)! });
    const rising = (wanted: 'low' | 'high'): Deviation =>
      new Map(
        [...ends].map(([input, { low }]) => [
          input,
          low === (wanted === 'low') ? model.inputs[input]!.low : model.inputs[input]!.high,
        ]),
      );
    const allAt = (end: 'low' | 'high'): Deviation =>
      new Map([...ends.keys()].map((input) => [input, model.inputs[input]![end]]));
    const guides = guidesOf(model, output);
    const guided = guides.length === 0 ? [] : findCorners(model, guides);
    // Where inputs act against each other the search can end at a corner that is only better than those beside it;
    // the two outermost corners are tried as well.
    const starts = [
      allAt('low'),
      allAt('high'),
      ...guided.flatMap((each) => [each.lowPoint, each.highPoint]),
    ];
    const search = (start: Deviation, sign: 1 | -1): Search => {
      const point = new Map(
        [...ends.keys()].map((input) => [input, start.get(input) ?? allAt('low').get(input)!]),
      );
      return { output: at, sign, point, value: Number.NaN, done: false };
    };
    return [
      ...withoutTwins([rising('low'), ...starts]).map((start) => search(start, -1)),
      ...withoutTwins([rising('high'), ...starts]).map((start) => search(start, 1)),
    ];
  });
  turnWhileBetter(model, outputs, searches);
  const best = (output: number, sign: 1 | -1): Search =>
    searches
      .filter((search) => search.output === output && search.sign === sign)
      .reduce((top, each) => (sign * each.value > sign * top.value ? each : top));
  return outputs.map((_, at) => {
    const lowest = best(at, -1);
    const highest = best(at, 1);
    return {
      low: lowest.value,
      central: moved.central[at]!,
      high: highest.value,
      lowPoint: lowest.point,
      highPoint: highest.point,
    };
  });
}

/**
 * Payback is shortest and longest where most and least is earned: where it is never reached, it gives no direction itself.
 */
function guidesOf(model: Model, { row, measure }: Output): readonly Output[] {
  const { timeline } = model.scenario;
  if (timeline === undefined || !measure.startsWith('payback_')) return [];
  const year = timelineYears(timeline).at(-1);
  return perspectives
    .filter((perspective) => measure.includes(perspective))
    .map((perspective) => ({ row, measure: `cumulative_${perspective}_eur`, year }));
}

/** Points that differ from all before them. */
function withoutTwins(points: readonly Deviation[]): readonly Deviation[] {
  return points.filter((point, at) => !points.slice(0, at).some((other) => isSame(point, other)));
}

function isSame(a: Deviation, b: Deviation): boolean {
  return [...a].every(([input, value]) => b.get(input) === value);
}

/** One search for an extreme of an output, at the point it has come to. */
interface Search {
  readonly output: number;
  readonly sign: 1 | -1;
  point: Map<number, number>;
  value: number;
  done: boolean;
}

/**
 * Turns inputs to their other ends, as long as that helps. Searches that stand at the same point share the evaluations
 * of the points around it, which outputs of one row mostly do.
 */
function turnWhileBetter(model: Model, outputs: readonly Output[], searches: readonly Search[]): void {
  for (let round = 0; ; round++) {
    const active = searches.filter((search) => !search.done);
    if (active.length === 0) return;
    const steps: { readonly search: Search; readonly point: Map<number, number>; readonly best: Turn }[] = [];
    for (const group of groupByPoint(active, (search) => search.point)) {
      const { point } = group[0] as Search;
      const turns: Turn[] = [...point].map(([input, value]) => {
        const { low, high } = model.inputs[input]!;
        return [input, value === low ? high : low];
      });
      const around = [new Map(), ...turns.map((turn) => new Map([turn]))];
      const values = evaluateGroup(model, outputs, group, around, point);
      for (const search of group) {
        const found = values.get(search.output)!;
        search.value = found[0]!;
        const helpful = turns.filter((_, i) => isGain(found[i + 1]!, search.value, search.sign));
        search.done = helpful.length === 0 || round === mostRounds;
        if (search.done) continue;
        const best = turns.reduce(
          (top, _, i) => (search.sign * found[i + 1]! > search.sign * found[top + 1]! ? i : top),
          0,
        );
        // All that help alone are turned at once where that helps more than the best of them does.
        steps.push({ search, point: new Map([...point, ...helpful]), best: turns[best]! });
        search.value = found[best + 1]!;
      }
    }
    for (const group of groupByPoint(steps, (step) => step.point)) {
      const { point } = group[0]!;
      const own = group.map(({ search }) => search);
      const values = evaluateGroup(model, outputs, own, [new Map()], point);
      for (const { search, best } of group) {
        const together = search.sign * values.get(search.output)![0]! > search.sign * search.value;
        search.point = together ? new Map(point) : new Map([...search.point, best]);
      }
    }
  }
}

type Turn = readonly [input: number, value: number];

function groupByPoint<Item>(
  items: readonly Item[],
  pointOf: (item: Item) => ReadonlyMap<number, number>,
): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = [...pointOf(item)].map(([input, value]) => `${input}=${value}`).join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Values of the outputs of some searches at the points of a design, by output. */
function evaluateGroup(
  model: Model,
  outputs: readonly Output[],
  searches: readonly Search[],
  points: readonly Deviation[],
  common: Deviation,
): ReadonlyMap<number, Float64Array> {
  const asked = [...new Set(searches.map(({ output }) => output))];
  const inputs = [...new Set(asked.flatMap((output) => model.inputsOf(outputs[output]!)))];
  const design = createPointDesign(model, points, common, inputs);
  const columns = evaluateDesign(
    model,
    design,
    asked.map((output) => outputs[output]!),
  );
  return new Map(asked.map((output, at) => [output, columns[at]!]));
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

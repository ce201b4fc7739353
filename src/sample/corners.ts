import { perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
import { createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import { moveOneAtATime, type OneAtATime } from './one-at-a-time.ts';
import { groupOutputs, type OutputGroup } from './output-group.ts';
import { evaluateTurns } from './turns.ts';

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
  const corners: Corners[] = [];
  for (const group of groupOutputs(model, outputs)) {
    const { moving } = group;
    const searches = group.places.flatMap((output) => {
      const values = moved.values[output]!;
      const rising = moving.map((input) => values.get(input)!.at(0)! <= values.get(input)!.at(-1)!);
      const guides = guidesOf(model, outputs[output]!);
      const guided = guides.length === 0 ? [] : findCorners(model, guides);
      // Where inputs act against each other the search can end at a corner that is only better than those beside it;
      // the two outermost corners are tried as well.
      const starts = [
        moving.map(() => low),
        moving.map(() => high),
        ...guided.flatMap((each) =>
          [each.lowPoint, each.highPoint].map((point) => endsAt(model, moving, point)),
        ),
      ].map((ends) => ends.join(''));
      const towards = (sign: 1 | -1): readonly Search[] => {
        const first = rising.map((isRising) => (isRising === sign > 0 ? high : low)).join('');
        return [...new Set([first, ...starts])].map((corner) => ({
          output,
          sign,
          corner,
          value: Number.NaN,
        }));
      };
      return [...towards(-1), ...towards(1)];
    });
    const ends = turnWhileBetter(model, outputs, group, searches);
    for (const output of group.places) {
      const best = (sign: 1 | -1): Search =>
        ends
          .filter((search) => search.output === output && search.sign === sign)
          .reduce((top, each) => (isBetter(each.value, top.value, sign) ? each : top));
      const [lowest, highest] = [best(-1), best(1)];
      corners[output] = {
        low: lowest.value,
        central: moved.central[output]!,
        high: highest.value,
        lowPoint: pointAt(model, moving, lowest.corner),
        highPoint: pointAt(model, moving, highest.corner),
      };
    }
  }
  return corners;
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

/** The end at which each moving input of a group is: one letter each, so that equal corners are equal texts. */
type Corner = string;
const low = 'l';
const high = 'h';

/** The corner with other ends at some of its positions. */
function turnEnds(corner: Corner, positions: readonly number[]): Corner {
  const ends = [...corner];
  for (const position of positions) ends[position] = ends[position] === low ? high : low;
  return ends.join('');
}

function pointAt(model: Model, moving: readonly number[], corner: Corner): Deviation {
  return new Map(moving.map((input, i) => [input, model.inputs[input]![corner[i] === low ? 'low' : 'high']]));
}

/** The ends at a point found for another output; low where that does not depend on an input. */
function endsAt(model: Model, moving: readonly number[], point: Deviation): readonly string[] {
  return moving.map((input) => (point.get(input) === model.inputs[input]!.high ? high : low));
}

/** One search for an extreme of an output, at the corner it has come to. */
interface Search {
  readonly output: number;
  readonly sign: 1 | -1;
  corner: Corner;
  value: number;
}

/**
 * Turns inputs to their other ends, as long as that helps; gives the searches at their ends. Searches that stand at the
 * same corner share the evaluations around it, which outputs of one row mostly do. One that comes to where another for
 * the same extreme has been would only follow it, and is given up.
 */
function turnWhileBetter(
  model: Model,
  outputs: readonly Output[],
  group: OutputGroup,
  searches: readonly Search[],
): readonly Search[] {
  const ended: Search[] = [];
  const visited = new Set<string>();
  let active = searches;
  for (let round = 0; ; round++) {
    active = active.filter(({ output, sign, corner }) => {
      const visit = `${output} ${sign} ${corner}`;
      const isFirst = !visited.has(visit);
      visited.add(visit);
      return isFirst;
    });
    if (active.length === 0) return ended;
    const steps: { readonly search: Search; readonly corner: Corner; readonly best: number }[] = [];
    for (const [corner, own] of byCorner(active)) {
      const positions = [...group.moving.keys()];
      const values = evaluateAround(model, outputs, group, own, corner, positions);
      for (const search of own) {
        const found = values.get(search.output)!;
        search.value = found[0]!;
        const helpful = positions.filter((i) => isGain(found[i + 1]!, search.value, search.sign));
        if (helpful.length === 0 || round === mostRounds) {
          ended.push(search);
          continue;
        }
        const best = positions.reduce(
          (top, i) => (isBetter(found[i + 1]!, found[top + 1]!, search.sign) ? i : top),
          0,
        );
        // All that help alone are turned at once where that helps more than the best of them does.
        steps.push({ search, corner: turnEnds(corner, helpful), best });
        search.value = found[best + 1]!;
      }
    }
    for (const [corner, own] of byCorner(steps)) {
      const values = evaluateAround(
        model,
        outputs,
        group,
        own.map(({ search }) => search),
        corner,
        [],
      );
      for (const { search, best } of own) {
        const together = isBetter(values.get(search.output)![0]!, search.value, search.sign);
        search.corner = together ? corner : turnEnds(search.corner, [best]);
      }
    }
    active = steps.map(({ search }) => search);
  }
}

function byCorner<Item extends { readonly corner: Corner }>(
  items: readonly Item[],
): ReadonlyMap<Corner, readonly Item[]> {
  const groups = new Map<Corner, Item[]>();
  for (const item of items) {
    const group = groups.get(item.corner);
    if (group === undefined) groups.set(item.corner, [item]);
    else group.push(item);
  }
  return groups;
}

/** Values of the outputs of some searches, by output: at a corner, and where one of its positions is turned. */
function evaluateAround(
  model: Model,
  outputs: readonly Output[],
  { moving, inputs }: OutputGroup,
  searches: readonly Search[],
  corner: Corner,
  positions: readonly number[],
): ReadonlyMap<number, Float64Array> {
  const asked = [...new Set(searches.map(({ output }) => output))];
  const turns = positions.map((position) => {
    const input = moving[position]!;
    return { input, value: model.inputs[input]![corner[position] === low ? 'high' : 'low'] };
  });
  const columns = evaluateTurns(
    model,
    asked.map((output) => outputs[output]!),
    inputs,
    pointAt(model, moving, corner),
    turns,
  );
  return new Map(asked.map((output, at) => [output, columns[at]!]));
}

/** Whether a value is nearer to an extreme; any number is better than none, such as the ratio of nothing to nothing. */
function isBetter(value: number, than: number, sign: 1 | -1): boolean {
  return Number.isNaN(than) ? !Number.isNaN(value) : sign * value > sign * than;
}

/** Whether a value is better by more than rounding; a finite one may be better than an infinite one. */
function isGain(value: number, before: number, sign: 1 | -1): boolean {
  if (Number.isNaN(before)) return !Number.isNaN(value);
  const least = Number.isFinite(before) ? leastGain * Math.abs(before) : 0;
  return value !== before && sign * (value - before) > least;
}

/** Values of outputs at given points, such as what overlaps at the corner of a pace. */
export function evaluateAt(
  model: Model,
  outputs: readonly Output[],
  points: readonly Deviation[],
): readonly Float64Array[] {
  const inputs = new Set(outputs.flatMap((output) => model.inputsOf(output)));
  return evaluateDesign(model, createPointDesign(model, points, [...inputs]), outputs);
}

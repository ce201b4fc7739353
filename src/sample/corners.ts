import { isFlowMeasure, isYearMeasure, perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
import type { Directions } from '../model/directions/directions.ts';
import { isAtHigh } from '../model/directions/end-of-input.ts';
import { outputPath } from '../model/path.ts';
import { type Corners, createPointDesign, type Deviation, evaluateDesign } from './design.ts';
import { ExtremeSearch } from './extreme-search.ts';
import { listStarts } from './extreme-starts.ts';
import { findLineCandidates } from './line-candidates.ts';
import { moveOneAtATime, type OneAtATime } from './one-at-a-time.ts';
import { groupOutputs, type OutputGroup } from './output-group.ts';

/**
 * Finds, for each output on its own, where it is smallest and where it is largest within the ranges of its inputs.
 *
 * Where slopes decide which way each input moves an output, its extremes are at two corners, and these are final. Money
 * over time may have them elsewhere: at a delay inside its range, or where inputs act against each other. There a search
 * starts from many points (corners, what single projects and the saving of a row are extreme at, times and rates inside
 * their ranges, random points of a fixed seed) and climbs from the best of them; where some directions are decided, one
 * start is the corner that these give.
 *
 * Shape   one entry for each output; moved: the outputs in their order, where that is known already; starts: more points to
 *         begin from, such as draws that lie outside what is known
 * Holds   low ≤ central ≤ high; no worse than any point that was looked at
 */
export function findCorners(
  model: Model,
  outputs: readonly Output[],
  moved?: OneAtATime,
  starts: readonly Deviation[] = [],
): readonly Corners[] {
  const directions = outputs.map((output) => model.directionsOf(output));
  const corners: Corners[] = [];
  const decided = [...outputs.keys()].filter((place) => directions[place]!.isDecided);
  const found = evaluateDecided(
    model,
    decided.map((place) => outputs[place]!),
    decided.map((place) => directions[place]!),
  );
  for (const [at, place] of decided.entries()) corners[place] = found[at]!;
  const open = [...outputs.keys()].filter((place) => !directions[place]!.isDecided);
  if (open.length === 0) return corners;
  const known = new Map(decided.map((place) => [outputPath(outputs[place]!), corners[place]!] as const));
  const pick = <Value>(list: readonly Value[]) => open.map((place) => list[place] as Value);
  const searched = searchCorners(
    model,
    pick(outputs),
    pick(directions),
    moved && { central: pick(moved.central), values: pick(moved.values) },
    known,
    starts,
  );
  for (const [at, place] of open.entries()) corners[place] = searched[at]!;
  return corners;
}

/** Outputs at the two corners to which their directions lead; what moves none of them goes with the others. */
function evaluateDecided(
  model: Model,
  outputs: readonly Output[],
  directions: readonly Directions[],
): readonly Corners[] {
  const corners: Corners[] = [];
  for (const { moving, places } of groupOutputs(model, outputs)) {
    const points: Deviation[] = [new Map()];
    const placeOf = new Map([['', 0]]);
    const placeOfPoint = (point: Deviation): number => {
      const key = [...point].flat().join(' ');
      const place = placeOf.get(key) ?? points.push(point) - 1;
      placeOf.set(key, place);
      return place;
    };
    const ends = places.map((place) => {
      const own = directions[place]!;
      const towards = (end: 'low' | 'high'): Deviation =>
        new Map(moving.map((input) => [input, endOf(model, input, isAtHigh(own, input, end))]));
      return { low: placeOfPoint(towards('low')), high: placeOfPoint(towards('high')) };
    });
    const values = evaluateAt(
      model,
      places.map((place) => outputs[place]!),
      points,
    );
    for (const [at, place] of places.entries()) {
      const { low, high } = ends[at]!;
      corners[place] = {
        low: values[at]![low]!,
        central: values[at]![0]!,
        high: values[at]![high]!,
        lowPoint: points[low]!,
        highPoint: points[high]!,
        isProven: true,
      };
    }
  }
  return corners;
}

function endOf(model: Model, input: number, isHigh: boolean): number {
  const { low, high } = model.inputs[input]!;
  return isHigh ? high : low;
}

/** Only the ends of an input say which way it moves an output. */
const endsOfInput = 2;

/** Shape   known: corners of other outputs, by path */
function searchCorners(
  model: Model,
  outputs: readonly Output[],
  directions: readonly Directions[],
  moved: OneAtATime = moveOneAtATime(model, outputs, endsOfInput),
  proven: ReadonlyMap<string, Corners>,
  starts: readonly Deviation[],
): readonly Corners[] {
  const guides = guidesOf(model, outputs).filter((guide) => !proven.has(outputPath(guide)));
  const guided = guides.length === 0 ? [] : findCorners(model, guides);
  const known = new Map<string, Corners>([
    ...proven,
    ...guides.map((guide, at) => [outputPath(guide), guided[at]!] as const),
  ]);
  const corners: Corners[] = [];
  const groups = [...groupOutputs(model, outputs)].sort((a, b) => widthOf(a, outputs) - widthOf(b, outputs));
  for (const group of groups) {
    const own = group.places.map((place) => outputs[place]!);
    const search = new ExtremeSearch(model, own, group, findLineCandidates(model, own, group));
    const rises = directionsOf(group, moved, directions);
    search.search(listStarts(model, own, group, rises, known, starts));
    for (const [at, place] of group.places.entries()) {
      const [lowest, highest] = [search.best(at, -1), search.best(at, 1)];
      const found: Corners = {
        low: lowest.value,
        central: moved.central[place]!,
        high: highest.value,
        lowPoint: search.deviationOf(lowest.point),
        highPoint: search.deviationOf(highest.point),
        isProven: false,
      };
      corners[place] = found;
      known.set(outputPath(outputs[place]!), found);
    }
  }
  return corners;
}

/** Projects come before the sums that are made of them. */
function widthOf({ places }: OutputGroup, outputs: readonly Output[]): number {
  return Math.max(...places.map((place) => outputs[place]!.row.projects.length));
}

/**
 * Whether each input makes an output larger, of each output of a group: as slopes decide, otherwise one at a time from the
 * centre.
 */
function directionsOf(
  { places, moving }: OutputGroup,
  moved: OneAtATime,
  directions: readonly Directions[],
): readonly (readonly boolean[])[] {
  return places.map((place) => {
    const values = moved.values[place]!;
    const { signs } = directions[place]!;
    return moving.map((input) => {
      const sign = signs.get(input);
      return sign === undefined ? values.get(input)!.at(0)! <= values.get(input)!.at(-1)! : sign === 1;
    });
  });
}

/**
 * Outputs whose extremes are good points to begin from, for outputs over time: what the row saves, what its projects
 * come to each by itself, and for payback what is earned in all, as it gives no direction where it is never reached.
 */
function guidesOf(model: Model, outputs: readonly Output[]): readonly Output[] {
  const { timeline } = model.scenario;
  if (timeline === undefined) return [];
  const lastYear = timelineYears(timeline).at(-1);
  const asked = new Set(outputs.map(outputPath));
  const guides = new Map<string, Output>();
  const add = (output: Output): void => {
    const path = outputPath(output);
    if (!asked.has(path)) guides.set(path, output);
  };
  const rowOf = new Map(
    model.rows.flatMap((row) => (row.level === 'project' ? [[row.projects[0] as number, row] as const] : [])),
  );
  for (const { row, measure, year } of outputs) {
    if (!isFlowMeasure(measure) && !isYearMeasure(measure)) continue;
    add({ row, measure: 'saving_eur_per_year' });
    if (measure.startsWith('payback_')) {
      const perspective = perspectives.find((each) => measure.includes(each))!;
      add({ row, measure: `cumulative_${perspective}_eur`, year: lastYear });
    }
    if (row.level === 'pace' || row.level === 'total')
      for (const project of row.projects) add({ row: rowOf.get(project)!, measure, year });
  }
  return [...guides.values()];
}

export type { Corners };

/** Values of outputs at given points, such as what overlaps at the corner of a pace. */
export function evaluateAt(
  model: Model,
  outputs: readonly Output[],
  points: readonly Deviation[],
): readonly Float64Array[] {
  const inputs = new Set(outputs.flatMap((output) => model.inputsOf(output)));
  return evaluateDesign(model, createPointDesign(model, points, [...inputs]), outputs, inputs);
}

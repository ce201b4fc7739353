import { isFlowMeasure, isYearMeasure, perspectives } from '../model/cash-flow/measures.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import type { Model, Output } from '../model/compile.ts';
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
 * An output that rises or falls with each input, whatever the others are, has its extremes at corners of the ranges, and
 * these are found exactly. Money over time may have them elsewhere: at a delay inside its range, or where inputs act
 * against each other. So the search starts from many points (corners, what single projects and the saving of a row are
 * extreme at, times and rates inside their ranges, random points of a fixed seed) and climbs from the best of them.
 *
 * Shape   one entry for each output; starts: more points to begin from, such as draws that lie outside what is known
 * Holds   low ≤ central ≤ high; no worse than any point that was looked at
 */
export function findCorners(
  model: Model,
  outputs: readonly Output[],
  moved: OneAtATime = moveOneAtATime(model, outputs),
  starts: readonly Deviation[] = [],
): readonly Corners[] {
  const guides = guidesOf(model, outputs);
  const guided = guides.length === 0 ? [] : findCorners(model, guides);
  const known = new Map<string, Corners>(guides.map((guide, at) => [outputPath(guide), guided[at]!]));
  const corners: Corners[] = [];
  const groups = [...groupOutputs(model, outputs)].sort((a, b) => widthOf(a, outputs) - widthOf(b, outputs));
  for (const group of groups) {
    const own = group.places.map((place) => outputs[place]!);
    const search = new ExtremeSearch(model, own, group, findLineCandidates(model, own, group));
    search.search(listStarts(model, own, group, directionsOf(group, moved), known, starts));
    for (const [at, place] of group.places.entries()) {
      const [lowest, highest] = [search.best(at, -1), search.best(at, 1)];
      const found: Corners = {
        low: lowest.value,
        central: moved.central[place]!,
        high: highest.value,
        lowPoint: search.deviationOf(lowest.point),
        highPoint: search.deviationOf(highest.point),
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

/** Whether each input makes an output larger, one at a time from the centre; of each output of a group. */
function directionsOf({ places, moving }: OutputGroup, moved: OneAtATime): readonly (readonly boolean[])[] {
  return places.map((place) => {
    const values = moved.values[place]!;
    return moving.map((input) => values.get(input)!.at(0)! <= values.get(input)!.at(-1)!);
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

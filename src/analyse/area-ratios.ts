import type { Model, Output } from '../model/compile.ts';
import { scaleCosts } from '../model/linear-costs.ts';
import type { Part, ProjectPart } from '../model/row.ts';
import { evaluateAt, findCorners } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { centralBase } from './central-base.ts';

/** How far an extreme may lie beyond the points found, as a part of what is saved and spent. */
const tolerance = 1e-6;
/** Ratios looked at between the least and the most, for one end of one output. */
const mostRatios = 64;

/** A point, and the lines of an output over the ratio of costs to savings: saving + ratio · cost. */
interface Line {
  readonly ratio: number;
  readonly point: Deviation;
  readonly saving: number;
  readonly cost: number;
}

/** A part in which every project is of the given size, and nothing is saved twice; levels leave of it what they leave of the whole. */
export function unitPart(model: Model, sizeOf: (project: number) => ProjectPart): Part {
  return {
    costsOfAtoms: model.atoms.map(() => 0),
    projects: model.projects.map(({ left }, project) => {
      const part = sizeOf(project);
      if (left === undefined) return part;
      const base = centralBase(model, project);
      return { ...part, left: scaleCosts(left.costs, base ? part.baseEur / base : 0) };
    }),
  };
}

/**
 * Points at which what a project is worth is smallest or largest in some area. Areas differ in nothing but how its costs relate to
 * its saving, so that the extreme over this ratio is a convex curve: between two ratios it lies above the lines of the points
 * found there and below the chord. Where these are far apart, a search from both points is made where the lines meet.
 *
 * Shape   outputs: those with figures; gives points for each project
 * Source  the sandwich algorithm for convex curves; Rote, Computing 48 (1992), 337-361, on its convergence
 */
export function searchRatios(
  model: Model,
  parts: readonly Part[],
  outputs: readonly Output[],
): readonly (readonly Deviation[])[] {
  const asked = outputs.filter(({ row, measure }) => row.level === 'project' && measure.startsWith('npv_'));
  const points: Deviation[][] = model.projects.map(() => []);
  if (asked.length === 0) return points;
  const ratios = model.projects.map((_, project) => listRatios(parts, project));
  const whole = (project: number) => centralBase(model, project) ?? 0;
  const modelOf = (sizeOf: (project: number) => { readonly saving: number; readonly cost: number }) =>
    model.inPart(
      unitPart(model, (project) => {
        const { saving, cost } = sizeOf(project);
        return { baseEur: saving * whole(project), savingShare: saving, costShare: cost };
      }),
    );
  const atRatio = (ratioOf: (project: number) => number) =>
    modelOf((project) => ({ saving: 1, cost: ratioOf(project) }));
  const savingsOnly = atRatio(() => 0);
  const costsOnly = modelOf(() => ({ saving: 0, cost: 1 }));
  const lineOf = (output: Output, ratio: number, point: Deviation): Line => {
    const valueIn = (part: Model) => evaluateAt(part, [output], [point])[0]![0]!;
    return { ratio, point, saving: valueIn(savingsOnly), cost: valueIn(costsOnly) };
  };
  const ends = (['lowPoint', 'highPoint'] as const).map((end, side) => ({ end, sign: side === 0 ? -1 : 1 }));
  const [least, most] = [0, -1].map((place) => {
    const ratioOf = (project: number) => ratios[project]!.at(place) ?? 1;
    return findCorners(atRatio(ratioOf), asked).map((corners) => ({ corners, ratioOf }));
  });
  // Where there is no saving, the extremes are those of costs, however they relate to anything.
  const ofCosts = findCorners(costsOnly, asked);
  for (const [at, output] of asked.entries()) {
    const project = output.row.projects[0]!;
    points[project]!.push(ofCosts[at]!.lowPoint, ofCosts[at]!.highPoint);
    for (const { end, sign } of ends) {
      const [first, last] = [least![at]!, most![at]!].map(({ corners, ratioOf }) =>
        lineOf(output, ratioOf(project), corners[end]),
      ) as [Line, Line];
      points[project]!.push(first.point, last.point);
      const open: [Line, Line][] = [[first, last]];
      for (let looked = 0; looked < mostRatios && open.length > 0; looked++) {
        const [left, right] = open.shift()!;
        const meeting = meetingOf(left, right, sign, ratios[project]!);
        if (meeting === undefined) continue;
        const own = atRatio(() => meeting.ratio);
        const [corners] = findCorners(own, [output], undefined, [left.point, right.point]);
        const point = corners![end];
        const middle = lineOf(output, meeting.ratio, point);
        if (sign * valueAt(middle, meeting.ratio) <= meeting.least) continue;
        points[project]!.push(point);
        open.push([left, middle], [middle, right]);
      }
    }
  }
  return points;
}

/** How the costs of a project relate to its saving in each area that has both, ascending. */
function listRatios(parts: readonly Part[], project: number): readonly number[] {
  const ratios = parts
    .map((part) => part.projects[project]!)
    .filter(({ savingShare, costShare }) => savingShare > 0 && costShare > 0)
    .map(({ savingShare, costShare }) => costShare / savingShare);
  return [...new Set(ratios)].sort((a, b) => a - b);
}

function valueAt({ saving, cost }: Line, ratio: number): number {
  return saving + ratio * cost;
}

/** Where two lines meet, if some area lies between them and the curve may lie far above. */
function meetingOf(
  left: Line,
  right: Line,
  sign: number,
  ratios: readonly number[],
): { readonly ratio: number; readonly least: number } | undefined {
  if (!ratios.some((ratio) => ratio > left.ratio && ratio < right.ratio)) return undefined;
  const ratio = (left.saving - right.saving) / (right.cost - left.cost);
  if (!(ratio > left.ratio && ratio < right.ratio)) return undefined;
  const least = sign * valueAt(left, ratio);
  const [from, to] = [left, right].map((line) => sign * valueAt(line, line.ratio)) as [number, number];
  const chord = from + ((to - from) * (ratio - left.ratio)) / (right.ratio - left.ratio);
  const turnover = Math.abs(left.saving) + ratio * Math.abs(left.cost);
  return chord - least > tolerance * turnover
    ? { ratio, least: least + (tolerance / 100) * turnover }
    : undefined;
}

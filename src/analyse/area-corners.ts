import type { Model, Output } from '../model/compile.ts';
import type { Part } from '../model/row.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { AreaCandidates } from './area-candidates.ts';
import { effortOf } from './area-effort.ts';
import { scaleOf } from './area-scale.ts';
import { tellOverlaps } from './row-corners.ts';

/** Effort up to which each figure of each area is searched for by itself, about three seconds; above that, candidates. */
const mostSearched = 500_000;

/** A point that is better by less than this part of a figure is no other. */
const roundingShare = 1e-12;

const nothing: Deviation = new Map();
const none: Corners = {
  low: Number.NaN,
  central: Number.NaN,
  high: Number.NaN,
  lowPoint: nothing,
  highPoint: nothing,
  isProven: false,
};

/**
 * Where figures of areas are smallest and largest, each for itself: the model of an area is that of its part of the costs and
 * projects. What is the same in an area and in the whole but for its size has its extremes where the whole has them; all
 * else is searched from these points on, or, where areas, projects and inputs are many, the best of candidates.
 *
 * Shape   gives a list for each part: an entry for each output; cornersOfRows: of the outputs in the whole, in their order;
 *         most: effort up to which figures are searched by themselves
 * Holds   low ≤ central ≤ high, but for what overlaps: that is reported where its sum is lowest and highest
 */
export function findAreaCorners(
  model: Model,
  parts: readonly Part[],
  outputs: readonly Output[],
  cornersOfRows: readonly Corners[],
  most = mostSearched,
): readonly (readonly Corners[])[] {
  const told = [...outputs.keys()].filter(
    (at) => outputs[at]!.row.level !== 'overlap' && model.lackOf(outputs[at]!) === undefined,
  );
  const starts = told.flatMap((at) => [cornersOfRows[at]!.lowPoint, cornersOfRows[at]!.highPoint]);
  const unlike = parts.map((part) => told.filter((at) => scaleOf(model, part, outputs[at]!) === undefined));
  const effort = unlike.reduce(
    (sum, list) => sum + list.reduce((own, at) => own + effortOf(model, outputs[at]!), 0),
    0,
  );
  const fill = (area: number, own: Model, found: readonly Corners[]): readonly Corners[] => {
    const corners: Corners[] = outputs.map(() => none);
    for (const at of told) {
      const scale = scaleOf(model, parts[area]!, outputs[at]!);
      if (scale !== undefined) corners[at] = scaleCorners(cornersOfRows[at]!, scale);
    }
    for (const [place, at] of unlike[area]!.entries()) corners[at] = found[place]!;
    return tellOverlaps(own, outputs, corners);
  };
  if (effort <= most) {
    const models = parts.map((part) => model.inPart(part));
    const found = searchEach(models, outputs, unlike, starts);
    return models.map((own, area) => fill(area, own, found[area]!));
  }
  const candidates = new AreaCandidates(model, parts, outputs, cornersOfRows, told);
  return parts.map((part, area) => {
    const own = model.inPart(part);
    return fill(area, own, candidates.findBest(part, own, unlike[area]!));
  });
}

/**
 * Searches each model by itself, and once more from where another one has its extremes, where that is better.
 *
 * Shape   asked: of each model, outputs by their place; gives an entry for each
 */
function searchEach(
  models: readonly Model[],
  outputs: readonly Output[],
  asked: readonly (readonly number[])[],
  starts: readonly Deviation[],
): readonly (readonly Corners[])[] {
  const found = models.map((model, area) => [
    ...findCorners(
      model,
      asked[area]!.map((at) => outputs[at]!),
      undefined,
      starts,
    ),
  ]);
  const pointsOf = new Map<number, Map<string, Deviation>>();
  for (const [area, list] of found.entries())
    for (const [place, { lowPoint, highPoint }] of list.entries()) {
      const at = asked[area]![place]!;
      const points = pointsOf.get(at) ?? new Map<string, Deviation>();
      pointsOf.set(at, points);
      for (const point of [lowPoint, highPoint]) points.set([...point].join(), point);
    }
  for (const [area, list] of found.entries())
    for (const [place, known] of list.entries()) {
      const at = asked[area]![place]!;
      const output = outputs[at]!;
      const points = [...pointsOf.get(at)!.values()];
      const [column] = evaluateAt(models[area]!, [output], points);
      const slack = roundingShare * Math.max(Math.abs(known.low), Math.abs(known.high));
      const better = points.filter(
        (_, i) => column![i]! < known.low - slack || column![i]! > known.high + slack,
      );
      if (better.length > 0)
        list[place] = findCorners(models[area]!, [output], undefined, [
          ...better,
          known.lowPoint,
          known.highPoint,
        ])[0]!;
    }
  return found;
}

/** Corners of something that is everywhere so many times as large. */
function scaleCorners(
  { low, central, high, lowPoint, highPoint, isProven }: Corners,
  scale: number,
): Corners {
  // Adding 0 turns -0 into 0.
  const sized = { central: 0 + scale * central, isProven };
  return scale < 0
    ? { ...sized, low: 0 + scale * high, high: 0 + scale * low, lowPoint: highPoint, highPoint: lowPoint }
    : { ...sized, low: 0 + scale * low, high: 0 + scale * high, lowPoint, highPoint };
}

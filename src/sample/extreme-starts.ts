import { isFlowMeasure, isYearMeasure } from '../model/cash-flow/measures.ts';
import type { Model, Output } from '../model/compile.ts';
import { outputPath, rowPath } from '../model/path.ts';
import type { Range } from '../model/quantity.ts';
import type { Corners, Deviation } from './design.ts';
import type { OutputGroup, Point } from './output-group.ts';
import { createRandomStream } from './random-stream.ts';

/** Of so few inputs all corners are looked at. */
const fewInputs = 8;
/** Otherwise so many random points, of outputs over time and of others. */
const randomPointsOverTime = 192;
const randomPoints = 48;

/**
 * Points from which to search the extremes of a group of outputs, the better the more of them look promising.
 *
 * Shape   directions: of each output, whether each moving input makes it larger; known: extremes found so far, by path;
 *         given: points of the caller
 */
export function listStarts(
  model: Model,
  outputs: readonly Output[],
  { moving }: OutputGroup,
  directions: readonly (readonly boolean[])[],
  known: ReadonlyMap<string, Corners>,
  given: readonly Deviation[],
): readonly Point[] {
  const inputs = moving.map((input) => model.inputs[input]!);
  const lows = inputs.map(({ low }) => low);
  const highs = inputs.map(({ high }) => high);
  const central = inputs.map((input) => input.central);
  const pointAt = (deviation: Deviation): readonly number[] =>
    moving.map((input, at) =>
      Math.min(highs[at]!, Math.max(lows[at]!, deviation.get(input) ?? central[at]!)),
    );
  const directed = directions.flatMap((rises) => [
    rises.map((isRising, at) => (isRising ? lows : highs)[at]!),
    rises.map((isRising, at) => (isRising ? highs : lows)[at]!),
  ]);
  const isOverTime = outputs.some(({ measure }) => isFlowMeasure(measure) || isYearMeasure(measure));
  const starts: (readonly number[])[] = [
    central,
    inputs.map(nearestOutcome),
    lows,
    highs,
    ...directed,
    ...given.map(pointAt),
  ];
  if (isOverTime) {
    const guides = outputs.flatMap((output) => guidesOf(model, output, known));
    starts.push(...guides.flatMap(({ lowPoint, highPoint }) => [pointAt(lowPoint), pointAt(highPoint)]));
    starts.push(...outputs.flatMap((output) => joinProjects(model, output, moving, starts, known)));
  }
  const corners = moving.length <= fewInputs ? listCorners(lows, highs) : [];
  const wanted = isOverTime ? randomPointsOverTime : randomPoints;
  const random = drawStarts(inputs, moving.length <= 1 ? 0 : wanted);
  return [...starts, ...corners, ...random].map((values): Point => Float64Array.from(values));
}

/** Extremes of what the saving of the row and its sum of money are, where these were looked for. */
function guidesOf(
  model: Model,
  { row, measure }: Output,
  known: ReadonlyMap<string, Corners>,
): readonly Corners[] {
  const { timeline } = model.scenario;
  const perspective = measure.includes('municipality') ? 'municipality' : 'nation';
  const lastYear = timeline && timeline.firstYear + timeline.horizonYears - 1;
  const paths = [
    `${rowPath(row)}.saving_eur_per_year`,
    `${rowPath(row)}.cumulative_${perspective}_eur.${lastYear}`,
    `${rowPath(row)}.npv_${perspective}_eur`,
  ];
  return paths.flatMap((path) => known.get(path) ?? []);
}

/**
 * Points at which each project of a sum is at its own extreme, as far as that can be: what several projects share stands
 * where it is at the beginning, and at either end.
 */
function joinProjects(
  model: Model,
  { row, measure, year }: Output,
  moving: readonly number[],
  bases: readonly (readonly number[])[],
  known: ReadonlyMap<string, Corners>,
): readonly (readonly number[])[] {
  if (row.level !== 'pace' && row.level !== 'total') return [];
  const projects = model.rows.filter(
    (each) => each.level === 'project' && row.projects.includes(each.projects[0] as number),
  );
  const extremes = projects.flatMap((each) => known.get(outputPath({ row: each, measure, year })) ?? []);
  return (['lowPoint', 'highPoint'] as const).flatMap((end) => {
    const values = moving.map((input) => extremes.flatMap((each) => each[end].get(input) ?? []));
    const isShared = values.map((own) => new Set(own).size > 1);
    const join = (shared: (at: number) => number): readonly number[] =>
      moving.map((_, at) => (isShared[at] === true ? shared(at) : (values[at]![0] ?? bases[0]![at]!)));
    return bases
      .slice(0, 4)
      .map((base) => join((at) => base[at]!))
      .concat([join((at) => values[at]![0]!), join((at) => values[at]!.at(-1)!)]);
  });
}

/** The central value of a number; of a discrete one the nearest value that it can have. */
function nearestOutcome(input: Range): number {
  if (input.distribution !== 'discrete') return input.central;
  const { central, outcomes } = input;
  const far = (value: number) => Math.abs(value - central);
  return outcomes.reduce((best, { value }) => (far(value) < far(best) ? value : best), outcomes[0]!.value);
}

function listCorners(lows: readonly number[], highs: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** lows.length }, (_, mask) =>
    lows.map((low, at) => ((mask >> at) & 1 ? highs[at]! : low)),
  );
}

/** Random points, the same in each run: most coordinates at an end, some inside; a discrete number is one of its values. */
function drawStarts(inputs: readonly Range[], count: number): readonly (readonly number[])[] {
  const stream = createRandomStream(0, 'starts of extremes');
  const shares = new Float64Array(inputs.length);
  return Array.from({ length: count }, () => {
    stream.fillPlaces(shares, shares.length);
    return inputs.map((input, at) => {
      if (input.distribution === 'discrete')
        return input.outcomes[Math.floor(shares[at]! * input.outcomes.length)]!.value;
      // Thirds: the low end, the high end, and somewhere between.
      const share = Math.min(1, Math.max(0, 3 * shares[at]! - 1));
      return share === 1 ? input.high : input.low + share * (input.high - input.low);
    });
  });
}

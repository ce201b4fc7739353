import type { Model, Output } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import { isFixed } from '../model/quantity.ts';
import type { Part, Row } from '../model/row.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { effortOf, isWorth } from './area-effort.ts';
import { searchRatios, unitPart } from './area-ratios.ts';
import { centralBase } from './central-base.ts';

/** Effort of searching sums in some areas, about a second. */
const mostSearchedForSums = 100_000;
/** So many inputs that several projects share are tried at all of their ends. */
const mostSharedAtEnds = 2;
/** Ways in which shared inputs stand together. */
const mostSharedPoints = 8;

type Sign = -1 | 1;
const signs: readonly Sign[] = [-1, 1];

/** Points of one project and its figures there. */
interface ProjectPool {
  /** Values of the inputs that the project alone has. */
  readonly own: readonly Deviation[];
  /** Each own point with each shared one, and then the points as they were found. */
  readonly points: readonly Deviation[];
  /** What it comes to without costs, and its costs alone, by measure, at all points. */
  readonly savings: ReadonlyMap<MeasureName, Float64Array>;
  readonly costs: ReadonlyMap<MeasureName, Float64Array>;
}

/**
 * The best of given points, for more areas than can be searched one by one.
 *
 * A project alone differs between areas in nothing but how its costs relate to its savings. So it is searched at some ratios
 * between the least and the most of all areas, and each area takes the best of all points found: between two ratios the
 * extreme is as good as a straight line between theirs. Sums are tried where each project is at its best of these, with what
 * several share at the ends and at what the row's own extremes have; and at the extremes of the row.
 */
export class AreaCandidates {
  readonly #model: Model;
  readonly #outputs: readonly Output[];
  readonly #sums: readonly number[];
  readonly #measures: readonly MeasureName[];
  readonly #pointsOfRows: readonly Deviation[];
  readonly #shared: readonly Deviation[];
  readonly #pools: readonly ProjectPool[];

  /** Shape   told: the outputs that have figures of their own */
  constructor(
    model: Model,
    parts: readonly Part[],
    outputs: readonly Output[],
    cornersOfRows: readonly Corners[],
    told: readonly number[],
  ) {
    this.#model = model;
    this.#outputs = outputs;
    this.#sums = told.filter((at) => outputs[at]!.row.level !== 'project');
    this.#measures = [...new Set(told.map((at) => outputs[at]!.measure))];
    const rowOf = new Map(
      model.rows.flatMap((row) => (row.level === 'project' ? [[row.projects[0]!, row] as const] : [])),
    );
    const rows = model.projects.map((_, project) => rowOf.get(project) as Row);
    const inputs = rows.map((row) => movingInputs(model, this.#measures, row));
    const users = new Map<number, number>();
    for (const input of inputs.flat()) users.set(input, (users.get(input) ?? 0) + 1);
    const shared = [...users.keys()].filter((input) => users.get(input)! > 1).sort((a, b) => a - b);
    const pointsOf = (list: readonly number[]) =>
      list.flatMap((at) => [cornersOfRows[at]!.lowPoint, cornersOfRows[at]!.highPoint]);
    const starts = distinct(pointsOf(this.#sums));
    const sums = this.#sums.map((at) => outputs[at]!);
    this.#pointsOfRows = distinct([...starts, ...searchSomeAreas(model, parts, sums, starts)]);
    this.#shared = listSharedPoints(model, shared, starts);
    const searched = searchRatios(
      model,
      parts,
      told.map((at) => outputs[at]!),
    );
    const savingsOnly = model.inPart(unitPart(model, () => ({ baseEur: 1, savingShare: 1, costShare: 0 })));
    const costsOnly = model.inPart(unitPart(model, () => ({ baseEur: 0, savingShare: 0, costShare: 1 })));
    this.#pools = rows.map((row, project) => {
      const found = [
        ...pointsOf(told.filter((at) => outputs[at]!.row.projects.includes(project))),
        ...searched[project]!,
      ];
      const alone = inputs[project]!.filter((input) => !shared.includes(input));
      const own = distinct(found.map((point) => pick(model, point, alone)));
      const points = [
        ...own.flatMap((point) => this.#shared.map((other) => new Map([...point, ...other]))),
        ...distinct(found.map((point) => pick(model, point, inputs[project]!))),
      ];
      const asked = this.#measures.map((measure): Output => ({ row, measure }));
      const byMeasure = (columns: readonly Float64Array[]) =>
        new Map(this.#measures.map((measure, at) => [measure, columns[at]!]));
      return {
        own,
        points,
        savings: byMeasure(evaluateAt(savingsOnly, asked, points)),
        costs: byMeasure(evaluateAt(costsOnly, asked, points)),
      };
    });
  }

  /** Shape   own: the model of the part; asked: outputs by their place; gives an entry for each */
  findBest(part: Part, own: Model, asked: readonly number[]): readonly Corners[] {
    const points = [new Map() as Deviation, ...this.#pointsOfRows, ...this.#joinProjects(part)];
    const sums = asked.filter((at) => this.#sums.includes(at));
    const projects = asked.filter((at) => !this.#sums.includes(at));
    const columns = evaluateAt(
      own,
      sums.map((at) => this.#outputs[at]!),
      points,
    );
    const found = new Map(sums.map((at, place) => [at, bestOf(columns[place]!, points)]));
    for (const at of projects) found.set(at, this.#bestOfProject(part, own, this.#outputs[at]!));
    return asked.map((at) => found.get(at)!);
  }

  /** The best points of a project, evaluated in the model of the part. */
  #bestOfProject(part: Part, own: Model, output: Output): Corners {
    const project = output.row.projects[0]!;
    const { points } = this.#pools[project]!;
    const values = this.#valuesOf(part, project, output.measure);
    const best = signs.map((sign) => {
      let place = 0;
      for (let at = 1; at < values.length; at++) if (sign * values[at]! > sign * values[place]!) place = at;
      return points[place]!;
    });
    const [column] = evaluateAt(own, [output], [new Map(), ...best]);
    return bestOf(column!, [new Map(), ...best]);
  }

  /** Points at which every project is at its lowest, or at its highest, with the same values of what they share. */
  #joinProjects(part: Part): readonly Deviation[] {
    // Told apart by the points of projects they are made of: there are many areas, and few points differ.
    const joined = new Map<string, Deviation>();
    for (const measure of this.#measures) {
      const values = this.#pools.map((_, project) => this.#valuesOf(part, project, measure));
      for (const sign of signs) {
        const chosen = values.map((column, project) => this.#bestOwnPoints(project, column, sign));
        for (const [at, shared] of this.#shared.entries()) {
          const own = chosen.map((places) => places[at]!);
          const key = `${at}: ${own.join(' ')}`;
          if (joined.has(key)) continue;
          const point = new Map(shared);
          for (const [project, place] of own.entries())
            for (const [input, value] of this.#pools[project]!.own[place]!) point.set(input, value);
          joined.set(key, point);
        }
      }
    }
    return [...joined.values()];
  }

  /** Where a project is lowest or highest of its own points, with each way in which the shared inputs stand together. */
  #bestOwnPoints(project: number, values: Float64Array, sign: Sign): readonly number[] {
    const { own } = this.#pools[project]!;
    const count = this.#shared.length;
    return this.#shared.map((_, shared) => {
      let best = 0;
      for (let point = 1; point < own.length; point++)
        if (sign * values[point * count + shared]! > sign * values[best * count + shared]!) best = point;
      return best;
    });
  }

  #valuesOf(part: Part, project: number, measure: MeasureName): Float64Array {
    const { savings, costs } = this.#pools[project]!;
    const { baseEur, savingShare, costShare } = part.projects[project]!;
    const own = savings.get(measure)!;
    const cost = costs.get(measure)!;
    const scale = this.#isShare(project) ? baseEur : savingShare;
    return own.map((saving, at) => scale * saving + costShare * cost[at]!);
  }

  #isShare(project: number): boolean {
    return this.#model.projects[project]!.formula.gives === 'share';
  }
}

/** The inputs that vary and move any of the measures of a row. */
function movingInputs(model: Model, measures: readonly MeasureName[], row: Row): readonly number[] {
  const inputs = measures.flatMap((measure) => model.inputsOf({ row, measure }));
  return [...new Set(inputs)].filter((input) => !isFixed(model.inputs[input]!));
}

/**
 * Extremes of the sums in some areas, from that whose costs are smallest beside its savings to that where they are largest: in as
 * many as can be searched in about a second, at least in these two.
 */
function searchSomeAreas(
  model: Model,
  parts: readonly Part[],
  sums: readonly Output[],
  starts: readonly Deviation[],
): readonly Deviation[] {
  const worths = sums.filter(({ measure }) => isWorth(measure));
  if (worths.length === 0) return [];
  const effort = worths.reduce((sum, output) => sum + effortOf(model, output), 0);
  const places = Math.min(parts.length, Math.max(2, Math.floor(mostSearchedForSums / effort)));
  const projects = model.rows.filter(({ level }) => level === 'project');
  const worthsIn = (saving: number, cost: number): Float64Array => {
    const size = (project: number) => ({
      baseEur: saving * (centralBase(model, project) ?? 0),
      savingShare: saving,
      costShare: cost,
    });
    const asked = projects.map((row): Output => ({ row, measure: 'npv_nation_eur' }));
    const columns = evaluateAt(model.inPart(unitPart(model, size)), asked, [new Map()]);
    return Float64Array.from(columns, ([worth]) => worth!);
  };
  const [savings, costs] = [worthsIn(1, 0), worthsIn(0, 1)];
  const ratioOf = (part: Part): number => {
    let [saved, spent] = [0, 0];
    for (const [at, row] of projects.entries()) {
      const { savingShare, costShare } = part.projects[row.projects[0]!]!;
      saved += savingShare * savings[at]!;
      spent -= costShare * costs[at]!;
    }
    return spent / saved;
  };
  const ordered = parts
    .map((part) => ({ part, ratio: ratioOf(part) }))
    .filter(({ ratio }) => Number.isFinite(ratio))
    .sort((a, b) => a.ratio - b.ratio);
  if (ordered.length === 0) return [];
  const chosen = Array.from(
    { length: places },
    (_, place) => ordered[Math.round((place * (ordered.length - 1)) / (places - 1))]!.part,
  );
  return [...new Set(chosen)].flatMap((part) =>
    findCorners(model.inPart(part), worths, undefined, starts).flatMap(({ lowPoint, highPoint }) => [
      lowPoint,
      highPoint,
    ]),
  );
}

/** What several projects share, at its ends where it is little, and as at the given points. */
function listSharedPoints(
  model: Model,
  shared: readonly number[],
  points: readonly Deviation[],
): readonly Deviation[] {
  const count = shared.length <= mostSharedAtEnds ? 2 ** shared.length : 0;
  const corners = Array.from({ length: count }, (_, mask): Deviation => {
    const end = (at: number) => ((mask >> at) & 1 ? 'high' : 'low');
    return new Map(shared.map((input, at) => [input, model.inputs[input]![end(at)]]));
  });
  return distinct([...corners, ...points.map((point) => pick(model, point, shared))]).slice(
    0,
    mostSharedPoints,
  );
}

/** The values of some inputs at a point. */
function pick(model: Model, point: Deviation, inputs: readonly number[]): Deviation {
  return new Map(inputs.map((input) => [input, point.get(input) ?? model.inputs[input]!.central]));
}

function distinct(points: readonly Deviation[]): readonly Deviation[] {
  return [...new Map(points.map((point) => [[...point].join(), point])).values()];
}

/** Where a column is smallest and largest; the first point is the central one. */
function bestOf(column: Float64Array, points: readonly Deviation[]): Corners {
  let [low, high] = [0, 0];
  for (let at = 1; at < column.length; at++) {
    if (column[at]! < column[low]!) low = at;
    if (column[at]! > column[high]!) high = at;
  }
  return {
    low: column[low]!,
    central: column[0]!,
    high: column[high]!,
    lowPoint: points[low]!,
    highPoint: points[high]!,
    isProven: false,
  };
}

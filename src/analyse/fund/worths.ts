import { isStated } from '../../model/cash-flow/bias.ts';
import { isBenefitMeasure } from '../../model/cash-flow/measures.ts';
import { timelineYears } from '../../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output, type Row } from '../../model/compile.ts';
import type { MeasureName } from '../../model/measure.ts';
import { rowPath } from '../../model/path.ts';
import { evaluateAt } from '../../sample/corners.ts';
import { type Deviation, makeColumns } from '../../sample/design.ts';
import { createDrawDesign } from '../../sample/draws.ts';
import { findRowCorners } from '../row-corners.ts';
import type { Candidate } from './candidates.ts';
import { SetWorth, type SharedCosts } from './set-worth.ts';

/** What is asked of sets: a measure of a row of the model with just these projects. */
export interface Asked {
  readonly measure: MeasureName;
  readonly year: number | undefined;
  /** The path of the row, such as total or a pace, and of the whole output. */
  readonly row: string;
  readonly path: string;
  /** Whether what municipalities outside of the scope gain counts as well. */
  readonly withOutside: boolean;
}

/** Draws that are chosen from: the first ones of the settings. */
export const mostDraws = 1000;

/** What sets of candidates are worth: each at its own low, central and high, and in each draw. */
export interface Worths {
  /** What municipalities outside of the scope gain by each candidate, at central values; it is a part of what each is worth. */
  readonly outside: Float64Array | undefined;
  readonly low: SetWorth;
  readonly central: SetWorth;
  readonly high: SetWorth;
  readonly draws: readonly SetWorth[];
}

/** Measures of which savings of several years are a part, with the years that they hold. */
function yearsOf(
  { measure, year }: Asked,
  all: readonly number[],
): readonly number[] | 'at full use' | undefined {
  switch (measure) {
    case 'saving_eur_per_year':
    case 'cashable_eur_per_year':
    case 'capacity_eur_per_year':
    case 'other_benefit_eur_per_year':
      return 'at full use';
    case 'saving_eur':
    case 'net_municipality_eur':
    case 'net_nation_eur':
      return all.filter((each) => each === year);
    case 'cumulative_municipality_eur':
    case 'cumulative_nation_eur':
      return all.filter((each) => each <= year!);
    case 'npv_municipality_eur':
    case 'npv_nation_eur':
      return all;
    default:
      return undefined;
  }
}

/**
 * What sets are worth, from what each candidate is worth alone and from the shares that it saves of costs which others save from.
 *
 * Shape   candidates: those of one or several models, which share no costs across models
 */
export function worthsOf(candidates: readonly Candidate[], asked: Asked): Worths {
  const models = [...new Set(candidates.map(({ model }) => model))];
  const parts = models.map((model) => partOf(model, candidates, asked));
  const draws = Math.min(...parts.map((part) => part.draws.length));
  const join = (pick: (part: Part) => PointWorth): SetWorth => {
    const alone = new Float64Array(candidates.length);
    const shared: SharedCosts[] = [];
    for (const part of parts) {
      const own = pick(part);
      for (const [at, place] of part.places.entries()) alone[place] = own.alone[at]!;
      shared.push(...own.shared);
    }
    return new SetWorth(alone, shared);
  };
  const hasOutside = parts.some((part) => part.outside !== undefined);
  const outside = new Float64Array(candidates.length);
  for (const part of parts)
    for (const [at, place] of part.places.entries()) outside[place] = part.outside?.[at] ?? 0;
  return {
    outside: hasOutside ? outside : undefined,
    low: join(({ low }) => low),
    central: join(({ central }) => central),
    high: join(({ high }) => high),
    draws: Array.from({ length: draws }, (_, at) => join((part) => part.draws[at]!)),
  };
}

interface PointWorth {
  readonly alone: Float64Array;
  readonly shared: readonly SharedCosts[];
}

interface Part extends Readonly<Record<'low' | 'central' | 'high', PointWorth>> {
  /** Places of the candidates of the model in the list of all. */
  readonly places: readonly number[];
  readonly draws: readonly PointWorth[];
  readonly outside: Float64Array | undefined;
}

function partOf(model: Model, candidates: readonly Candidate[], asked: Asked): Part {
  const places = [...candidates.keys()].filter((at) => candidates[at]!.model === model);
  const own = places.map((at) => candidates[at]!);
  const outputs = own.map(
    ({ row }): Output => ({
      row: row.level === 'total' ? rowNamed(model, asked.row) : row,
      measure: asked.measure,
      year: asked.year,
    }),
  );
  const counted = new Set(rowNamed(model, asked.row).projects);
  const counts = own.map(({ row }) => row.projects.some((project) => counted.has(project)));
  const overlap = new Overlap(model, own, places, asked);
  const beyond = outsideOf(model, outputs, asked);
  const at = (points: readonly Deviation[], ofOutside: readonly Deviation[]): PointWorth => {
    const value = (output: Output, point: Deviation) => evaluateAt(model, [output], [point])[0]![0]!;
    const alone = outputs.map((output, place) =>
      counts[place]
        ? value(output, points[place]!) +
          (beyond === undefined ? 0 : value(beyond[place]!, ofOutside[place]!))
        : 0,
    );
    return { alone: Float64Array.from(alone), shared: overlap.at(points) };
  };
  const corners = findRowCorners(model, outputs);
  const cornersBeyond = beyond === undefined ? corners : findRowCorners(model, beyond);
  const centre = own.map((): Deviation => new Map());
  return {
    places,
    low: at(
      corners.map(({ lowPoint }) => lowPoint),
      cornersBeyond.map(({ lowPoint }) => lowPoint),
    ),
    central: at(centre, centre),
    high: at(
      corners.map(({ highPoint }) => highPoint),
      cornersBeyond.map(({ highPoint }) => highPoint),
    ),
    draws: drawn(model, outputs, beyond, counts, overlap),
    outside:
      beyond && Float64Array.from(beyond, (output) => evaluateAt(model, [output], [new Map()])[0]![0]!),
  };
}

/** What others gain, beside outputs that are asked of by default; undefined where no project says that others follow. */
function outsideOf(model: Model, outputs: readonly Output[], asked: Asked): readonly Output[] | undefined {
  if (!asked.withOutside || !isStated('npv_outside_eur', model.projects)) return undefined;
  return outputs.map(({ row }): Output => ({ row, measure: 'npv_outside_eur' }));
}

function rowNamed(model: Model, path: string): Row {
  return model.rows.find((row) => rowPath(row) === path) ?? { ...model.rows.at(-1)!, projects: [] };
}

function drawn(
  model: Model,
  outputs: readonly Output[],
  beyond: readonly Output[] | undefined,
  counts: readonly boolean[],
  overlap: Overlap,
): readonly PointWorth[] {
  const design = createDrawDesign(model);
  const count = Math.min(mostDraws, design.count);
  const columns = makeColumns(model.inputs.length, count);
  design.begin()(columns, 0, count);
  const values = outputs.map(() => new Float64Array(count));
  model.evaluate(columns, count, outputs, values);
  const gains = beyond?.map(() => new Float64Array(count));
  if (beyond !== undefined) model.evaluate(columns, count, beyond, gains!);
  const shared = overlap.inDraws(columns, count);
  return Array.from({ length: count }, (_, draw) => ({
    alone: Float64Array.from(outputs, (_, place) =>
      counts[place] ? values[place]![draw]! + (gains === undefined ? 0 : gains[place]![draw]!) : 0,
    ),
    shared: shared(draw),
  }));
}

/** The costs that candidates of one model share, in each year that counts. */
class Overlap {
  readonly #model: Model;
  /** Places of the members among the candidates, and euros of the costs that they share. */
  readonly #atoms: readonly { readonly costEur: number; readonly members: readonly number[] }[];
  readonly #sharing: readonly number[];
  readonly #projects: readonly number[];
  readonly #years: readonly number[] | 'at full use';
  readonly #isDiscounted: boolean;
  readonly #rows: readonly Row[];
  readonly #places: readonly number[];
  readonly #asked: Asked;
  /** Whether all of a saving counts. */
  readonly #isWhole: boolean;
  /** The model in which all of it does. */
  readonly #whole: Model;

  /** Shape   places: of the candidates in the list of all */
  constructor(model: Model, candidates: readonly Candidate[], places: readonly number[], asked: Asked) {
    const { timeline } = model.scenario;
    const years = yearsOf(asked, timeline === undefined ? [] : timelineYears(timeline));
    this.#model = model;
    this.#places = places;
    this.#asked = asked;
    this.#isWhole = model.view === 'all' && !isBenefitMeasure(asked.measure);
    this.#whole = model.view === 'all' ? model : compileModel(model.scenario, 'all');
    this.#years = years ?? [];
    this.#isDiscounted = asked.measure.startsWith('npv_');
    this.#rows = candidates.map(({ row }) => row);
    this.#projects = candidates.map(({ row }) => row.projects[0]!);
    const counted = new Set(rowNamed(model, asked.row).projects);
    const placeOf = new Map(
      candidates.flatMap(({ isWhole, row }, place) =>
        isWhole || !counted.has(row.projects[0]!) ? [] : [[row.projects[0]!, place] as const],
      ),
    );
    this.#atoms =
      years === undefined
        ? []
        : model.atoms.flatMap(({ costEur, projects }) => {
            const members = projects.flatMap((project) => placeOf.get(project) ?? []);
            return members.length > 1 && costEur > 0 ? [{ costEur, members }] : [];
          });
    this.#sharing = [...new Set(this.#atoms.flatMap(({ members }) => members))];
  }

  /** Shape   points: of each candidate its own */
  at(points: readonly Deviation[]): readonly SharedCosts[] {
    if (this.#atoms.length === 0) return [];
    const { timeline } = this.#model.scenario;
    const rate = (path: string | undefined) =>
      path === undefined ? 0 : this.#model.inputs[this.#model.inputOfPath.get(path)!]!.central;
    const valuesOf = (model: Model, outputs: readonly Output[], place: number) =>
      evaluateAt(model, outputs, [points[place]!]).map((column) => column[0]!);
    return this.#shared(
      (place) => valuesOf(this.#whole, this.#savings(place), place),
      (place) => valuesOf(this.#model, this.#counted(place), place),
      rate(timeline?.costGrowth.path),
      rate(timeline?.discountRate.path),
    );
  }

  /** Shape   columns: of the inputs, in each draw */
  inDraws(columns: readonly Float64Array[], count: number): (draw: number) => readonly SharedCosts[] {
    if (this.#atoms.length === 0) return () => [];
    const evaluate = (model: Model, outputs: readonly Output[]) => {
      const results = outputs.map(() => new Float64Array(count));
      model.evaluate(columns, count, outputs, results);
      return results;
    };
    const whole = new Map(this.#sharing.map((place) => [place, evaluate(this.#whole, this.#savings(place))]));
    const counted = this.#isWhole
      ? whole
      : new Map(this.#sharing.map((place) => [place, evaluate(this.#model, this.#counted(place))]));
    const { timeline } = this.#model.scenario;
    const rate = (path: string | undefined, draw: number) =>
      path === undefined ? 0 : columns[this.#model.inputOfPath.get(path)!]![draw]!;
    return (draw) =>
      this.#shared(
        (place) => whole.get(place)!.map((column) => column[draw]!),
        (place) => counted.get(place)!.map((column) => column[draw]!),
        rate(timeline?.costGrowth.path, draw),
        rate(timeline?.discountRate.path, draw),
      );
  }

  /** All that one candidate saves in each year that counts. */
  #savings(place: number): readonly Output[] {
    return this.#ofYears(place, 'saving_eur_per_year');
  }

  /** The part of it that counts: what is cashable, or of a class of benefit. */
  #counted(place: number): readonly Output[] {
    const { measure } = this.#asked;
    return this.#ofYears(place, isBenefitMeasure(measure) ? measure : 'saving_eur_per_year');
  }

  #ofYears(place: number, atFullUse: MeasureName): readonly Output[] {
    const row = this.#rows[place]!;
    return this.#years === 'at full use'
      ? [{ row, measure: atFullUse }]
      : this.#years.map((year): Output => ({ row, measure: 'saving_eur', year }));
  }

  #shared(
    savingsOf: (place: number) => readonly number[],
    countedOf: (place: number) => readonly number[],
    growth: number,
    rate: number,
  ): readonly SharedCosts[] {
    const { timeline } = this.#model.scenario;
    const years = this.#years === 'at full use' ? [undefined] : this.#years;
    const savings = new Map(this.#sharing.map((place) => [place, savingsOf(place)]));
    const counted = this.#isWhole
      ? undefined
      : new Map(this.#sharing.map((place) => [place, countedOf(place)]));
    const first = timeline?.discounting === 'end-of-year' ? 1 : 0;
    return this.#atoms.flatMap(({ costEur, members }) =>
      years.map((year, index): SharedCosts => {
        const grown = year === undefined ? 1 : (1 + growth) ** (year - this.#costYearOf(members[0]!));
        const factor =
          year === undefined || !this.#isDiscounted ? 1 : (1 + rate) ** -(year - timeline!.firstYear + first);
        return {
          weight: costEur * grown * factor,
          members: members.map((place) => this.#places[place]!),
          shares: members.map((place) => {
            const { baseEur = Number.NaN } = this.#model.projects[this.#projects[place]!]!;
            // What costs more than it saves takes no part in overlap.
            return Math.max(0, savings.get(place)![index]! / (baseEur * grown));
          }),
          parts:
            counted && members.map((place) => part(counted.get(place)![index]!, savings.get(place)![index]!)),
        };
      }),
    );
  }

  #costYearOf(place: number): number {
    const { costs } = this.#model.projects[this.#projects[place]!]!;
    return costs?.year ?? this.#model.yardstick?.year ?? this.#model.scenario.timeline!.firstYear;
  }
}

function part(counted: number, all: number): number {
  return all === 0 ? 0 : counted / all;
}

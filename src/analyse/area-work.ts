import { timelineYears } from '../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import type { MeasureName } from '../model/measure.ts';
import { evaluateAt } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { type AreaShares, addTo } from './area-shares.ts';

/** What the projects of a model save at one point, each alone, of the costs of one euro and in all. */
interface ProjectFigures {
  readonly shares: readonly number[];
  readonly weights: readonly number[];
  readonly euros: readonly number[];
}

/** Columns of each project, by measure and year; an entry for each point. */
type ProjectValues = ReadonlyMap<string, readonly Float64Array[]>;

function outputKey(measure: MeasureName, year: number | undefined): string {
  return `${measure} ${year ?? ''}`;
}

/** All that the work by area asks of single projects, at all points at once. */
function evaluateProjects(model: Model, points: readonly Deviation[]): ProjectValues {
  const { timeline } = model.scenario;
  const rowOf = new Map(
    model.rows.flatMap((row) => (row.level === 'project' ? [[row.projects[0] as number, row] as const] : [])),
  );
  const asked: { readonly measure: MeasureName; readonly year: number | undefined }[] = [
    { measure: 'saving_eur_per_year', year: undefined },
    { measure: 'capacity_eur_per_year', year: undefined },
    { measure: 'person_years', year: undefined },
  ];
  for (const year of timeline === undefined ? [] : timelineYears(timeline)) {
    for (const measure of ['saving_eur', 'cost_eur', 'granted_eur'] as const) asked.push({ measure, year });
  }
  const outputs = asked.flatMap(({ measure, year }) =>
    model.projects.map((_, project): Output => ({ row: rowOf.get(project) as Row, measure, year })),
  );
  const columns = evaluateAt(model, outputs, points);
  const count = model.projects.length;
  return new Map(
    asked.map(({ measure, year }, at) => [
      outputKey(measure, year),
      columns.slice(at * count, (at + 1) * count),
    ]),
  );
}

/** Works out rows by area at single points. */
export class AreaWork {
  readonly #model: Model;
  /** The same model with all of each saving, whose shares of cells decide what overlaps. */
  readonly #whole: Model;
  readonly #shares: AreaShares;
  readonly #positions: ReadonlyMap<Deviation, number>;
  readonly #values: ProjectValues;
  readonly #valuesOfWhole: ProjectValues;

  /** Shape   points: all at which rows will be asked for */
  constructor(model: Model, shares: AreaShares, points: readonly Deviation[]) {
    this.#model = model;
    this.#whole = model.view === 'all' ? model : compileModel(model.scenario);
    this.#shares = shares;
    const different = [...new Set(points)];
    this.#positions = new Map(different.map((point, position) => [point, position]));
    this.#values = evaluateProjects(model, different);
    this.#valuesOfWhole = this.#whole === model ? this.#values : evaluateProjects(this.#whole, different);
  }

  /** Euros and person-years a year at full use. */
  yearly(row: Row, point: Deviation): { readonly savings: Float64Array; readonly personYears: Float64Array } {
    const figures = this.#figures('saving_eur_per_year', undefined, point);
    const savings = this.#divide(row, figures);
    const alone = new Float64Array(savings.length);
    const personYears = new Float64Array(savings.length);
    const staff = this.#at(this.#values, 'person_years', undefined, point);
    // In the budget view person-years are those freed, and so is what overlaps of them.
    const isWhole = this.#model.view === 'all';
    const freed = isWhole ? figures : this.#figures('capacity_eur_per_year', undefined, point);
    const euros = isWhole ? savings : this.#divide(row, freed);
    for (const project of row.projects) {
      const parts = this.#shares.partsOfSaving[project]!;
      addTo(alone, parts, freed.euros[project]!);
      if (row.level !== 'overlap') addTo(personYears, parts, staff[project]!);
    }
    if (row.level === 'project') return { savings, personYears };
    // What overlaps is euros, whatever the methods of its projects know of hours.
    const eurPerPersonYear = this.#inputAt(this.#model.scenario.settings.personYearEur.path, point);
    for (const at of savings.keys()) {
      const overlapped = row.level === 'overlap' ? euros[at]! : euros[at]! - alone[at]!;
      personYears[at] = personYears[at]! + overlapped / eurPerPersonYear;
    }
    return { savings, personYears };
  }

  /** Present values over the timeline. */
  present(row: Row, point: Deviation): Readonly<Record<'saving' | 'cost' | 'grant', Float64Array>> {
    const { timeline } = this.#model.scenario;
    const columns = this.#shares.areas.length + 1;
    const sums = {
      saving: new Float64Array(columns),
      cost: new Float64Array(columns),
      grant: new Float64Array(columns),
    };
    if (timeline === undefined) return sums;
    const rate = this.#inputAt(timeline.discountRate.path, point);
    let discount = timeline.discounting === 'end-of-year' ? 1 / (1 + rate) : 1;
    for (const year of timelineYears(timeline)) {
      addTo(sums.saving, this.#divide(row, this.#figures('saving_eur', year, point), year, point), discount);
      if (row.level !== 'overlap') {
        const costs = this.#at(this.#values, 'cost_eur', year, point);
        const grants = this.#at(this.#values, 'granted_eur', year, point);
        for (const project of row.projects) {
          const parts = this.#shares.partsOfCost[project]!;
          addTo(sums.cost, parts, discount * costs[project]!);
          addTo(sums.grant, parts, discount * grants[project]!);
        }
      }
      discount /= 1 + rate;
    }
    return sums;
  }

  /** Savings of a row by area: of its own costs, once what is saved twice is taken off. */
  #divide(row: Row, figures: ProjectFigures, year?: number, point: Deviation = new Map()): Float64Array {
    const out = new Float64Array(this.#shares.areas.length + 1);
    const quick = (project: number) => this.#model.projects[project]?.project.pace === 'quick';
    const slow = (project: number) => !quick(project);
    const inRow = (project: number) => row.projects.includes(project);
    for (const [at, { projects }] of this.#shares.atoms.entries()) {
      const members = projects.filter(inRow);
      if (members.length === 0) continue;
      const grown = year === undefined ? 1 : this.#grownCost(members[0] as number, year, point);
      const whole = unionShare(members, figures);
      const parts =
        row.level !== 'overlap'
          ? []
          : row.pace === undefined
            ? [members.filter(quick), members.filter(slow)]
            : members.map((each) => [each]);
      const less = parts.reduce((sum, part) => sum + unionShare(part, figures), 0);
      addTo(out, this.#shares.costsOfAtoms[at]!, (whole - less) * grown);
    }
    if (row.level === 'overlap') return out;
    for (const project of row.projects) {
      if (this.#model.projects[project]?.baseEur !== undefined) continue;
      addTo(out, this.#shares.partsOfSaving[project]!, figures.euros[project]!);
    }
    return out;
  }

  /** What projects save at a point: euros, the share of each euro of their costs, and the part of it that counts. */
  #figures(measure: MeasureName, year: number | undefined, point: Deviation): ProjectFigures {
    const euros = this.#at(this.#values, measure, year, point);
    const all = year === undefined ? 'saving_eur_per_year' : 'saving_eur';
    const whole = this.#whole === this.#model ? euros : this.#at(this.#valuesOfWhole, all, year, point);
    const shares = whole.map((saving, index) => {
      const { baseEur } = this.#model.projects[index]!;
      if (baseEur === undefined || baseEur === 0) return 0;
      return saving / (baseEur * (year === undefined ? 1 : this.#grownCost(index, year, point)));
    });
    const weights = whole.map((saving, index) => (saving === 0 ? 0 : euros[index]! / saving));
    return { shares, weights, euros };
  }

  /** What a euro of the costs of a project has grown to in a year. */
  #grownCost(project: number, year: number, point: Deviation): number {
    const { timeline } = this.#model.scenario;
    const { costs } = this.#model.projects[project]!;
    if (timeline === undefined || costs === undefined) return 1;
    const growth = this.#inputAt(timeline.costGrowth.path, point);
    return (1 + growth) ** (year - costs.year);
  }

  #at(values: ProjectValues, measure: MeasureName, year: number | undefined, point: Deviation): number[] {
    const position = this.#positions.get(point);
    const columns = values.get(outputKey(measure, year));
    if (position === undefined || columns === undefined) throw new Error('a point that was not announced');
    return columns.map((column) => column[position]!);
  }

  /** An input at a point, money in the prices of the figures. */
  #inputAt(path: string, point: Deviation): number {
    const index = this.#model.inputOfPath.get(path) as number;
    return (point.get(index) ?? this.#model.inputs[index]!.central) * this.#model.priceRatios[index]!;
  }
}

/** The share of a cost that projects save together, of which only a part of each may count. */
function unionShare(members: readonly number[], { shares, weights }: ProjectFigures): number {
  let union = 0;
  let joint = 0;
  let sum = 0;
  let all = 0;
  let counting = 0;
  for (const project of members) {
    const share = shares[project]!;
    const own = Math.max(0, share);
    joint += union * own;
    union += own - union * own;
    sum += share * weights[project]!;
    all += own;
    counting += own * weights[project]!;
  }
  return all === 0 ? sum : sum - (joint * counting) / all;
}

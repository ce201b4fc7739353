import { type AreaKind, divideCosts } from '../model/area.ts';
import { timelineYears } from '../model/cash-flow/timeline.ts';
import { compileModel, type Model, type Output, type Row } from '../model/compile.ts';
import { type Language, labelText } from '../model/label.ts';
import type { MeasureName } from '../model/measure.ts';
import { rowPath } from '../model/path.ts';
import type { AreaFigure } from '../model/result.ts';
import { sumLabel } from '../model/row-label.ts';
import { type Corners, evaluateAt, findCorners } from '../sample/corners.ts';
import type { Deviation } from '../sample/design.ts';
import { type AreaShares, addTo, shareAmongAreas } from './area-shares.ts';

const noArea = { en: 'Not divided', fi: 'Jakamatta', sv: 'Inte fördelat' } as const;

/**
 * What each area contributes to every row and gets from it.
 *
 * A row saves in an area what it saves of the costs of that area. Euros of projects that live in no costs, and what
 * projects cost, are divided by inhabitants where these are known, otherwise costs by the base. What cannot be divided,
 * such as a share of costs known for the whole country alone, stands in a row of its own. Low and high are those of the
 * whole row, so that areas add up to it.
 *
 * Units   as in an estimate
 * Holds   the areas of a row add up to the row of the estimate
 */
export function estimateAreas(model: Model, kind: AreaKind, language: Language): readonly AreaFigure[] {
  const { registers, costs, timeline } = model.scenario;
  if (registers === undefined) return [];
  const shares = shareAmongAreas(model, divideCosts(kind, costs, registers));
  const work = new AreaWork(model, shares);
  const indexOf = new Map(model.rows.map((row, index) => [rowPath(row), index]));
  const cornersOf = (measure: MeasureName): readonly Corners[] => {
    const found = findCorners(
      model,
      model.rows.map((row): Output => ({ row, measure })),
    );
    return model.rows.map((row, index) => {
      if (row.level !== 'overlap') return found[index]!;
      return found[indexOf.get(row.pace === undefined ? 'total' : `pace.${row.pace}`) as number]!;
    });
  };
  const savingCorners = cornersOf('saving_eur_per_year');
  const municipalityCorners = timeline === undefined ? [] : cornersOf('npv_municipality_eur');
  const nationCorners = timeline === undefined ? [] : cornersOf('npv_nation_eur');
  const central: Deviation = new Map();
  const perRow = model.rows.map((row, index) => {
    const { lowPoint, highPoint } = savingCorners[index]!;
    const [savings, personYears] = (['savings', 'personYears'] as const).map((what) =>
      [lowPoint, central, highPoint].map((point) => work.yearly(row, point)[what]),
    );
    return {
      savings: savings!,
      personYears: personYears!,
      municipality: worths(work, row, municipalityCorners[index], true),
      nation: worths(work, row, nationCorners[index], false),
      present: timeline === undefined ? undefined : work.present(row, central),
    };
  });
  const columns = [...shares.areas.keys(), shares.areas.length];
  const isEmpty = (at: number) =>
    at === shares.areas.length &&
    shares.yardstick[at] === 0 &&
    perRow.every(
      ({ savings, present }) => savings.every((each) => each[at] === 0) && (present?.cost[at] ?? 0) === 0,
    );
  return columns
    .filter((at) => !isEmpty(at))
    .flatMap((at) =>
      model.rows.map((row, index): AreaFigure => {
        const area = shares.areas[at];
        const { savings, personYears, municipality, nation, present } = perRow[index]!;
        const project = row.level === 'project' ? model.projects[row.projects[0] as number] : undefined;
        const euros = savings.map((each) => each[at]!) as [number, number, number];
        const people = area?.inhabitants;
        const perInhabitant = (value: number) =>
          people === undefined || people === 0 ? null : value / people;
        const staff = personYears.map((each) => each[at]!) as [number, number, number];
        const base =
          row.level === 'overlap'
            ? undefined
            : project === undefined
              ? shares.yardstick[at]
              : shares.bases[row.projects[0] as number]?.[at];
        return {
          scenario: model.scenario.id,
          area_level: area === undefined ? 'undivided' : kind,
          area_code: area?.code ?? '',
          area: area?.name[language] ?? noArea[language],
          inhabitants: people ?? null,
          level: row.level,
          id: row.id,
          label: sumLabel(row, language) ?? labelText(project?.project.label, language, row.id),
          pace: row.pace ?? null,
          base_eur_per_year: base ?? null,
          low_eur_per_year: euros[0],
          central_eur_per_year: euros[1],
          high_eur_per_year: euros[2],
          eur_per_inhabitant_low: perInhabitant(euros[0]),
          eur_per_inhabitant_central: perInhabitant(euros[1]),
          eur_per_inhabitant_high: perInhabitant(euros[2]),
          person_years_low: staff[0],
          person_years_central: staff[1],
          person_years_high: staff[2],
          ...(present === undefined
            ? {}
            : {
                present_cost_central_eur: present.cost[at]!,
                present_grant_central_eur: present.grant[at]!,
                npv_municipality_low_eur: municipality[0]![at]!,
                npv_municipality_central_eur: municipality[1]![at]!,
                npv_municipality_high_eur: municipality[2]![at]!,
                npv_nation_low_eur: nation[0]![at]!,
                npv_nation_central_eur: nation[1]![at]!,
                npv_nation_high_eur: nation[2]![at]!,
              }),
        };
      }),
    );
}

/** Net present values of a row by area, at its corners and in the centre. */
function worths(
  work: AreaWork,
  row: Row,
  corners: Corners | undefined,
  granted: boolean,
): readonly Float64Array[] {
  if (corners === undefined) return [];
  return [corners.lowPoint, new Map(), corners.highPoint].map((point) => {
    const { saving, cost, grant } = work.present(row, point);
    return saving.map((euros, at) => euros - cost[at]! + (granted ? grant[at]! : 0));
  });
}

/** What the projects of a model save at one point, each alone, of the costs of one euro and in all. */
interface ProjectFigures {
  readonly shares: readonly number[];
  readonly weights: readonly number[];
  readonly euros: readonly number[];
}

/** Works out rows by area at single points. */
class AreaWork {
  readonly #model: Model;
  /** The same model with all of each saving, whose shares of cells decide what overlaps. */
  readonly #whole: Model;
  readonly #shares: AreaShares;
  readonly #rowOfProject: readonly Row[];

  constructor(model: Model, shares: AreaShares) {
    this.#model = model;
    this.#whole = model.view === 'all' ? model : compileModel(model.scenario);
    this.#shares = shares;
    this.#rowOfProject = model.projects.map(
      (_, index) => model.rows.find((row) => row.level === 'project' && row.projects[0] === index) as Row,
    );
  }

  /** Euros and person-years a year at full use. */
  yearly(row: Row, point: Deviation): { readonly savings: Float64Array; readonly personYears: Float64Array } {
    const figures = this.#figures('saving_eur_per_year', undefined, point);
    const savings = this.#divide(row, figures);
    const alone = new Float64Array(savings.length);
    const personYears = new Float64Array(savings.length);
    const staff = this.#values(this.#model, 'person_years', undefined, point);
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
        const costs = this.#values(this.#model, 'cost_eur', year, point);
        const grants = this.#values(this.#model, 'granted_eur', year, point);
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
    const euros = this.#values(this.#model, measure, year, point);
    const all = year === undefined ? 'saving_eur_per_year' : 'saving_eur';
    const whole = this.#whole === this.#model ? euros : this.#values(this.#whole, all, year, point);
    const shares = whole.map((saving, index) => {
      const { baseEur } = this.#model.projects[index]!;
      if (baseEur === undefined || baseEur === 0) return 0;
      return saving / (baseEur * (year === undefined ? 1 : this.#grownCost(index, year, point)));
    });
    const weights = whole.map((saving, index) => (saving === 0 ? 0 : euros[index]! / saving));
    return { shares, weights, euros };
  }

  /** A euro of the costs of a project in a year: grown, and in prices of the price year. */
  #grownCost(project: number, year: number, point: Deviation): number {
    const { timeline } = this.#model.scenario;
    const { costs } = this.#model.projects[project]!;
    if (timeline === undefined || costs === undefined) return 1;
    const growth = this.#inputAt(timeline.costGrowth.path, point);
    return (1 + growth) ** (year - costs.year) * (timeline.priceRatios.get(costs.year) ?? 1);
  }

  #values(model: Model, measure: MeasureName, year: number | undefined, point: Deviation): readonly number[] {
    const outputs = this.#rowOfProject.map((row): Output => ({ row, measure, year }));
    return evaluateAt(model, outputs, [point]).map((column) => column[0]!);
  }

  #inputAt(path: string, point: Deviation): number {
    const index = this.#model.inputs.findIndex((input) => input.path === path);
    return point.get(index) ?? this.#model.inputs[index]!.central;
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

import type { Timeline } from '../cash-flow/timeline.ts';
import {
  addAll,
  chain,
  divide,
  multiply,
  type Sloped,
  scale,
  subtract,
  unbounded,
} from '../formula/slopes.ts';
import type { Atom } from '../overlap.ts';
import type { Bounds } from '../unit.ts';
import { pushOneWay, type RowSlopes, type RowTerm, sharesCells, sumWithOverlap } from './row-slopes.ts';
import type { ScheduleSlopes } from './schedule-slopes.ts';

/** A project over the years: its yearly saving at full use as far as it counts, and its schedule. */
export interface FlowTerm extends RowTerm {
  /** Whether its saving grows with the costs it is a share of. */
  readonly growsWithCosts: boolean;
  /** Year of the costs it grows with. */
  readonly costYear: number;
  readonly schedule: ScheduleSlopes;
}

/** The money of a row in one year. */
interface YearSlopes {
  readonly saving: Sloped;
  readonly cost: Sloped;
  readonly grant: Sloped;
  readonly upFront: Sloped;
  readonly isUniform: boolean;
}

/** The money of a row over all years, as RowFlow adds it up. */
export class FlowSlopes {
  readonly #years: readonly YearSlopes[];
  readonly #discounts: readonly Sloped[];

  /** Shape   rate, growth: of the timeline, as quantities */
  constructor(
    timeline: Timeline,
    terms: readonly FlowTerm[],
    atoms: readonly Atom[],
    rate: Sloped,
    growth: Sloped,
  ) {
    const { firstYear, horizonYears, discounting } = timeline;
    const years = [...new Array(horizonYears).keys()];
    this.#discounts = years.map((year) => powerOf(rate, -(discounting === 'end-of-year' ? year + 1 : year)));
    this.#years = years.map((year) => {
      const saving = savingOfYear(year, firstYear + year, terms, atoms, growth);
      const parts = (of: 'cost' | 'grant' | 'upFront') => terms.map(({ schedule }) => schedule[of](year));
      const [costs, grants] = [parts('cost'), parts('grant')];
      return {
        saving: saving.sum,
        cost: addAll(costs),
        grant: addAll(grants),
        upFront: addAll(parts('upFront')),
        isUniform: saving.isUniform && pushOneWay(costs) && pushOneWay(grants),
      };
    });
  }

  saving(year: number): Sloped {
    return this.#years[year]!.saving;
  }

  cost(year: number): Sloped {
    return this.#years[year]!.cost;
  }

  grant(year: number): Sloped {
    return this.#years[year]!.grant;
  }

  net(year: number, isGranted: boolean): Sloped {
    const { saving, cost, grant } = this.#years[year]!;
    const net = subtract(saving, cost);
    return isGranted ? addAll([net, grant]) : net;
  }

  /** Net money up to the end of a year, undiscounted. */
  cumulative(year: number, isGranted: boolean): Sloped {
    return addAll(Array.from({ length: year + 1 }, (_, each) => this.net(each, isGranted)));
  }

  worth(isGranted: boolean): Sloped {
    const net = subtract(this.#present('saving'), this.#present('cost'));
    return isGranted ? addAll([net, this.#present('grant')]) : net;
  }

  /** Benefits over costs. */
  ratio(isGranted: boolean): Sloped {
    const cost = this.#present('cost');
    return divide(this.#present('saving'), isGranted ? subtract(cost, this.#present('grant')) : cost);
  }

  /** Whether each input pushes the money of all projects, years and lines the same way, and so that of any area. */
  isUniform(isGranted: boolean): boolean {
    if (!this.#years.every((year) => year.isUniform)) return false;
    return pushOneWay(
      this.#years.flatMap(({ saving, cost, grant }, year) => [
        multiply(saving, this.#discounts[year]!),
        scale(multiply(cost, this.#discounts[year]!), -1),
        ...(isGranted ? [multiply(grant, this.#discounts[year]!)] : []),
      ]),
    );
  }

  /**
   * What payback is turned by: the sums after each year and behind what is paid as it begins. Where an input raises none of
   * them, it shortens no payback. Undefined where the first year with money in it, from which payback is counted, may be
   * another within the ranges.
   */
  sumsOfPayback(isGranted: boolean): readonly Sloped[] | undefined {
    const begin = this.#years.findIndex((year) => !isNothing(year, isGranted));
    if (begin < 0) return [];
    if (!isSomething(this.#years[begin]!, isGranted)) return undefined;
    let before: Sloped = { value: { least: 0, most: 0 }, slopes: new Map() };
    return this.#years.flatMap(({ upFront, grant }, year) => {
      const paid = subtract(isGranted ? addAll([before, grant]) : before, upFront);
      before = addAll([before, this.net(year, isGranted)]);
      return [paid, before];
    });
  }

  #present(of: 'saving' | 'cost' | 'grant'): Sloped {
    return addAll(this.#years.map((year, at) => multiply(year[of], this.#discounts[at]!)));
  }
}

function isNothing({ saving, cost, grant }: YearSlopes, isGranted: boolean): boolean {
  const isZero = ({ value: { least, most } }: Sloped): boolean => least === 0 && most === 0;
  return isZero(saving) && isZero(cost) && (!isGranted || isZero(grant));
}

/** Whether there is money in a year wherever the inputs are in their ranges. */
function isSomething({ saving, cost, grant }: YearSlopes, isGranted: boolean): boolean {
  const { least, most } = saving.value;
  return cost.value.least > 0 || least > 0 || most < 0 || (isGranted && grant.value.least > 0);
}

/**
 * What projects save together in a year: their use of it, grown as far as they grow, and the overlap of that year. Where the
 * growth of costs varies and projects overlap, shares, costs and overlap grow apart, and nothing is decided.
 */
function savingOfYear(
  year: number,
  calendarYear: number,
  terms: readonly FlowTerm[],
  atoms: readonly Atom[],
  growthRate: Sloped,
): RowSlopes {
  const growthOf = new Map(
    terms.map((term) => [term.project, powerOf(growthRate, calendarYear - term.costYear)]),
  );
  const grown = terms.map(({ project, saving, baseEur, growsWithCosts, schedule }): RowTerm => {
    const used = multiply(saving, schedule.use(year));
    const growth = growthOf.get(project)!;
    return {
      project,
      saving: growsWithCosts ? multiply(used, growth) : used,
      baseEur: baseEur === undefined ? undefined : baseEur * growth.value.least,
    };
  });
  // An atom is of one cost structure, and so of the costs of one year.
  const grownAtoms = atoms.map(({ costEur, projects }): Atom => {
    const growth = projects.map((project) => growthOf.get(project)).find((each) => each !== undefined);
    return { costEur: costEur * (growth?.value.least ?? 1), projects };
  });
  const isKnown = growthRate.slopes.size === 0 || !sharesCells([...growthOf.keys()], atoms);
  const sum = sumWithOverlap(grown, grownAtoms);
  return isKnown ? sum : { ...sum, sum: chain(unbounded, [[sum.sum, unbounded]]), isUniform: false };
}

/** (1 + rate) to a whole power. */
function powerOf(rate: Sloped, power: number): Sloped {
  const { least, most } = rate.value;
  const of = (value: number): number => (1 + value) ** power;
  const slope = (value: number): number => power * (1 + value) ** (power - 1);
  const bounds = (a: number, b: number): Bounds => ({ least: Math.min(a, b), most: Math.max(a, b) });
  // Both are monotone in a rate above -1.
  return chain(bounds(of(least), of(most)), [[rate, bounds(slope(least), slope(most))]]);
}

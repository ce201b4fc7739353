import type { Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { Path } from '../../position.ts';
import { ExactSum } from '../figures/exact-sum.ts';

/** Sums of figures in which each is rounded differ by at most so many standard deviations, but for one of 16,000. */
const deviations = 4;
/** Variance of a rounding error, in squares of the step. */
const varianceOfStep = 1 / 12;

/** What costs of one year add up to, and how far their rounding may move that. */
class YearSum {
  readonly sum = new ExactSum();
  #variance = 0;
  #most = 0;

  add(eur: number, stepEur: number): void {
    this.sum.add(eur);
    this.#variance += stepEur ** 2 * varianceOfStep;
    this.#most += stepEur / 2;
  }

  join(other: YearSum): void {
    this.sum.add(other.sum.value);
    this.#variance += other.#variance;
    this.#most += other.#most;
  }

  /** By how many euros a total that was not made of rounded figures may differ. */
  get rounding(): number {
    return Math.min(this.#most, deviations * Math.sqrt(this.#variance));
  }
}

/** Figures that are missing where costs are added up. */
export interface EmptyCells {
  readonly count: number;
  /** The first of them: where it is, and the words of its row. */
  readonly first: { readonly line: number; readonly row: string; readonly column: string } | undefined;
}

/** Adds up the costs of a table, and compares them with what the layout says that they must give. */
export class ControlTotal {
  readonly #years = new Map<number, YearSum>();

  /** Shape   stepEur: the last decimal that the figure is written in */
  add(year: number, eur: number, stepEur: number): void {
    let sum = this.#years.get(year);
    if (sum === undefined) {
      sum = new YearSum();
      this.#years.set(year, sum);
    }
    sum.add(eur, stepEur);
  }

  check(
    stated: NonNullable<Layout['control_total']>,
    empty: EmptyCells,
    placeOf: (...path: Path) => Place,
    problems: ProblemList,
  ): void {
    const years = [...this.#years.keys()].sort((a, b) => a - b);
    const wanted: readonly { year: number | undefined; eur: number; at: Path }[] =
      typeof stated === 'number'
        ? [{ year: undefined, eur: stated, at: ['control_total'] }]
        : Object.entries(stated).map(([year, eur]) => ({
            year: Number(year),
            eur,
            at: ['control_total', year],
          }));
    for (const { year, eur, at } of wanted) {
      const own = new YearSum();
      for (const [each, sum] of this.#years) if (year === undefined || each === year) own.join(sum);
      const sum = own.sum.value;
      if (Math.abs(sum - eur) <= own.rounding * (1 + 1e-9)) continue;
      problems.add('control-total-missed', placeOf(...at), { stated: eur, sum, year, years, empty });
    }
  }
}

import type { CostVersion } from '../../../model/cost-structure.ts';
import type { Version } from '../../../model/figure-version.ts';
import type { Need } from '../../../problems/catalogue/phrases.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import type { RowWords } from '../apply/row-reader.ts';
import type { Table } from '../table.ts';
import { headerPlace, reportNeeded } from './needed.ts';
import { joinPeriods, RowPeriods } from './row-periods.ts';

const wholeYear = /^(\d{4})-01\.\.\1-12$/;
const monthsOfYear = 12;

/** Whether a period is less than a year. */
export function isPartOfYear(period: string | undefined): boolean {
  return period !== undefined && !wholeYear.test(period);
}

/**
 * Which figures are costs by their version and period: accounts of a whole year without a question, others only where
 * the layout says that they are meant.
 */
export class CostVersions {
  readonly #table: Table;
  readonly #problems: ProblemList;
  readonly #leftOut = new Map<number, { version: Version | 'change'; row: number; cells: number }>();
  /** Of rows that are left out by a cell: cells of costs that accounts do not hold. */
  readonly #cellsLeftOut = new Map<string, { row: number; version: Version | 'change' }>();
  readonly #cellsUsed = new Set<string>();
  readonly #parts = new Map<string, number>();
  #addsMonths: boolean | undefined;
  /** Whether any figure is a cost by its version. */
  #hasMeant = false;
  readonly #rowPeriods: RowPeriods;
  readonly #ofYears = new Map<number, CostVersion>();

  constructor(table: Table, problems: ProblemList) {
    this.#table = table;
    this.#problems = problems;
    this.#rowPeriods = new RowPeriods(table);
  }

  /** Versions and periods of the years whose costs are not accounts of the whole year. */
  get ofYears(): ReadonlyMap<number, CostVersion> {
    return this.#ofYears;
  }

  /** Whether a figure is a cost by its version. */
  isMeant(words: RowWords, column: number): boolean {
    const own = this.#versionOf(words, column);
    if (own === 'accounts' || (own !== 'change' && this.#isStated(column))) {
      if (words.version !== undefined) this.#cellsUsed.add(cellOf(words));
      this.#hasMeant = true;
      return true;
    }
    if (words.version !== undefined && !this.#cellsLeftOut.has(cellOf(words)))
      this.#cellsLeftOut.set(cellOf(words), { row: words.row, version: own });
    const known = this.#leftOut.get(column);
    if (known === undefined) this.#leftOut.set(column, { version: own, row: words.row, cells: 1 });
    else known.cells++;
    return false;
  }

  /** Takes a figure that is a cost of a year. */
  use(words: RowWords, column: number, year: number): void {
    const version = this.#versionOf(words, column);
    const period = this.#periodOf(column);
    if (period !== undefined && isPartOfYear(period) && !this.#isPeriodStated(column))
      this.#parts.set(period, column);
    const isPart = isPartOfYear(period) && !this.#isMonthOfSum(column);
    this.#rowPeriods.add(words.row, year);
    if (version !== 'accounts' || isPart) {
      const joined = isPart ? joinPeriods(this.#ofYears.get(year)?.period, period!) : undefined;
      this.#ofYears.set(year, {
        version: version as Version,
        ...(joined !== undefined && { period: joined }),
      });
    }
  }

  /** Reports what is left out, and what is open. */
  report(): void {
    this.#reportParts();
    for (const [year, period] of this.#rowPeriods.parts)
      if (!this.#ofYears.has(year)) this.#ofYears.set(year, { version: 'accounts', period });
    const rowLevel = [...this.#cellsLeftOut].find(([cell]) => !this.#cellsUsed.has(cell));
    const [first] = this.#leftOut;
    if (first === undefined) return;
    const [column, { version }] = first;
    const all = [...this.#leftOut].filter(([, each]) => each.version !== 'change');
    const names = all.map(([at]) => `"${this.#table.columns[at]?.name ?? ''}"`);
    if (this.#hasMeant && rowLevel === undefined) {
      if (names.length > 0)
        this.#problems.add('not-accounts', headerPlace(this.#table, all[0]![0]), {
          columns: names,
          version: all[0]![1].version,
        });
      return;
    }
    const found = rowLevel?.[1].version ?? version;
    const need: Need = found === 'change' ? { is: 'changes' } : { is: 'version', version: found };
    reportNeeded(this.#table, this.#problems, { column, need });
  }

  #versionOf(words: RowWords, column: number): Version | 'change' {
    const { columns, version, layout } = this.#table;
    const stated = layout?.columns[column]?.version ?? layout?.version;
    return stated ?? words.version ?? columns[column]?.version ?? version ?? 'accounts';
  }

  #isStated(column: number): boolean {
    const { layout } = this.#table;
    return (layout?.columns[column]?.version ?? layout?.version) !== undefined;
  }

  #periodOf(column: number): string | undefined {
    const { columns, period } = this.#table;
    return columns[column]?.period ?? period;
  }

  #isPeriodStated(column: number): boolean {
    const { layout } = this.#table;
    return (layout?.columns[column]?.period ?? layout?.period) !== undefined || this.#isMonthOfSum(column);
  }

  /** Whether a column is one of the twelve months of a year that a layout adds up. */
  #isMonthOfSum(column: number): boolean {
    if (this.#table.layout?.columns[column]?.sum !== true) return false;
    this.#addsMonths ??= this.#findMonths();
    return this.#addsMonths;
  }

  #findMonths(): boolean {
    const { layout, columns } = this.#table;
    const months = columns.flatMap(({ period, role }, at) =>
      role === 'amount' && layout?.columns[at]?.sum === true && period !== undefined ? [period] : [],
    );
    return new Set(months).size === monthsOfYear;
  }

  #reportParts(): void {
    for (const [period, column] of this.#parts) {
      const isKnown = /^\d{4}-/.test(period);
      const need: Need = { is: 'part-of-year', period: isKnown ? period : undefined };
      reportNeeded(this.#table, this.#problems, { column, need });
    }
  }
}

function cellOf({ area, service, serviceText, year, costTypeText }: RowWords): string {
  return `${area.key} ${service ?? serviceText} ${year} ${costTypeText}`;
}

import type { Table } from '../table.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { monthNamed, periodOf } from '../vocabulary/periods.ts';
import { remembered } from '../vocabulary/remembered.ts';

const monthsOfYear = 12;
const monthsOfQuarter = 3;
const monthHeader = /^(?:kuukausi|kk|month|månad)$/i;
const quarterHeader = /neljännes|kvart|quarter/i;

/** The months that the rows of costs name in a column of months or quarters, year by year. */
export class RowPeriods {
  readonly #table: Table;
  readonly #column: number;
  readonly #monthsOf: (text: string) => readonly [number, number] | undefined;
  readonly #months = new Map<number, Set<number>>();
  #isKnown = true;

  constructor(table: Table) {
    this.#table = table;
    this.#column = table.columns.findIndex(
      ({ role, name }) => role === 'dimension' && headerSays('period', name),
    );
    const header = table.columns[this.#column]?.name.trim() ?? '';
    this.#monthsOf = remembered((text) => monthsNamed(text, header));
  }

  /** Takes a row whose figures are costs of a year. */
  add(row: number, year: number): void {
    if (this.#column < 0 || !this.#isKnown) return;
    const found = this.#monthsOf(this.#table.body.text(row, this.#column));
    if (found === undefined) {
      this.#isKnown = false;
      return;
    }
    let months = this.#months.get(year);
    if (months === undefined) {
      months = new Set();
      this.#months.set(year, months);
    }
    for (let month = found[0]; month <= found[1]; month++) months.add(month);
  }

  /** Of each year whose rows name fewer than twelve months, the first and last of them; nothing where a cell names none. */
  get parts(): readonly (readonly [number, string])[] {
    if (!this.#isKnown) return [];
    return [...this.#months].flatMap(([year, months]) => {
      if (months.size === monthsOfYear) return [];
      const [first, last] = [Math.min(...months), Math.max(...months)];
      return first === 1 && last === monthsOfYear ? [] : [[year, periodIn(year, first, last)] as const];
    });
  }
}

function monthsNamed(text: string, header: string): readonly [number, number] | undefined {
  const month = monthNamed(text);
  if (month !== undefined) return [month, month];
  const period = periodOf(text);
  if (period !== undefined && period.from > 0) return [period.from, period.to];
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  if (number < 1) return undefined;
  if (monthHeader.test(header)) return number <= monthsOfYear ? [number, number] : undefined;
  if (!quarterHeader.test(header) || number > monthsOfYear / monthsOfQuarter) return undefined;
  return [monthsOfQuarter * (number - 1) + 1, monthsOfQuarter * number];
}

function periodIn(year: number, first: number, last: number): string {
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return `${month(first)}..${month(last)}`;
}

/** The first month of two periods to the last one. */
export function joinPeriods(a: string | undefined, b: string): string {
  if (a === undefined) return b;
  const ends = [a, b].map((each) => each.split('..'));
  const first = ends.map(([from = '']) => from).sort()[0] ?? '';
  const last = ends.map(([, to = '']) => to).sort()[1] ?? '';
  return `${first}..${last}`;
}

import type { Place, ProblemList } from '../../problems/problem.ts';
import { isAdditive } from './column-unit.ts';
import type { TableColumn } from './columns.ts';
import { type ColumnFigures, roundingStep } from './figures.ts';
import { NeighbourRows } from './neighbour-rows.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { RowWords } from './rows.ts';
import type { TableRow } from './single-rows.ts';
import { SparseLines } from './sparse-lines.ts';

interface LikelyContext {
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  /** Columns of which a layout says that no row of them is the total of others. */
  isSettled(column: number): boolean;
  readonly problems: ProblemList;
  place(record: TableRecord, column: number): Place;
}

/** Of one name that adds up others wherever it was met: the line where it first stands, and in how many groups. */
interface Likely {
  line: number;
  adding: number;
  /** Digits of the longest sum, zeros at its end not counted: short ones meet by chance. */
  digits: number;
}

const leastDigits = 3;
const mostTold = 20;

/**
 * Finds rows that no word or code shows to be totals, and whose figures are the sum of the rows right below or above
 * them wherever they stand: "Sivistys" above its schools and libraries. Such a row may be a total; a person has to say.
 * Of each area and year only the last rows are kept, and of names that add up nothing a number.
 */
export class LikelyTotals {
  readonly #context: LikelyContext;
  readonly #named: readonly number[];
  readonly #at: readonly number[];
  readonly #steps: Float64Array;
  readonly #groups = new Map<string, NeighbourRows>();
  /** Names that add up nothing somewhere. */
  readonly #others = new SparseLines();
  readonly #likely = new Map<number, Likely>();

  constructor(context: LikelyContext) {
    const { columns, figures, isSettled } = context;
    this.#context = context;
    this.#named = columns.flatMap(({ role }, at) =>
      (role === 'service' || role === 'dimension') && !isSettled(at) ? [at] : [],
    );
    this.#at = figures.flatMap((each, at) =>
      columns[each.column]?.role === 'amount' && each.sound && isAdditive(columns, each.column) ? [at] : [],
    );
    this.#steps = new Float64Array(this.#at.map((at) => roundingStep(figures[at]!) / 2));
  }

  /** Takes a row that counts. */
  add({ words, values }: TableRow): void {
    if (this.#named.length === 0 || this.#at.length === 0) return;
    const { area, year, measure, unit, record } = words;
    const key = `${area.level} ${area.own ?? area.key}\u0000${year}\u0000${measure}\u0000${unit}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = new NeighbourRows(this.#steps);
      this.#groups.set(key, group);
    }
    group.add(numberOfName(this.#nameOf(record)), record.line, values, this.#at);
    if (group.isFull) this.#judge(group, false);
  }

  /** Tells what was found; `read` reads the row of a line once more. */
  tell(read: (line: number) => TableRecord): void {
    const { columns, problems, place } = this.#context;
    for (const group of this.#groups.values()) this.#judge(group, true);
    const [column] = this.#named;
    if (column === undefined) return;
    const told = [...this.#likely.values()]
      .filter(({ adding, digits }) => adding > 1 || digits >= leastDigits)
      .sort((a, b) => a.line - b.line);
    for (const { line, adding } of told.slice(0, mostTold)) {
      const record = read(line);
      const facts = { name: this.#nameOf(record), column: columns[column]?.name ?? '', groups: adding };
      problems.add('row-may-be-total', place(record, column), facts);
    }
  }

  #judge(group: NeighbourRows, isLast: boolean): void {
    group.judge(isLast, {
      isSettled: (name) => this.#others.first(name) !== 0,
      take: (name, line, digits) => {
        if (digits === undefined) {
          this.#others.add(name, 1);
          this.#likely.delete(name);
          return;
        }
        const own = this.#likely.get(name) ?? { line, adding: 0, digits: 0 };
        this.#likely.set(name, own);
        own.line = Math.min(own.line, line);
        own.adding++;
        own.digits = Math.max(own.digits, digits);
      },
    });
  }

  #nameOf({ cells }: RowWords['record']): string {
    let name = '';
    for (const at of this.#named) name += ` ${trimCell(cells[at] ?? '')}`;
    return name.trim();
  }
}

/**
 * A number of 53 bits for a name; two names have the same one in one of some 10^15 cases.
 * Source  the mixing of cyrb53 (public domain), after MurmurHash3
 */
function numberOfName(name: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (low & 0x1fffff) + (high >>> 0);
}

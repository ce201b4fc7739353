import type { Place, ProblemList } from '../../../problems/problem.ts';
import { isAdditive } from '../columns/column-unit.ts';
import type { TableColumn } from '../columns/columns.ts';
import { type ColumnFigures, roundingStep } from '../columns/figures.ts';
import type { RowWords } from '../rows/rows.ts';
import type { TableRow } from '../rows/single-rows.ts';
import { SparseLines } from '../rows/sparse-lines.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { NeighbourRows, type RowGroup } from './neighbour-rows.ts';

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

interface OpenGroup {
  readonly group: RowGroup;
  /** How many rows had come when its last one did. */
  metAt: number;
}

/** The group of the row before, and by what it is known. */
interface LastGroup extends Pick<RowWords, 'area' | 'year' | 'measure' | 'unit'> {
  readonly open: OpenGroup;
}

const leastDigits = 3;
const mostTold = 20;
/** From so many rows on that are kept, areas and years are closed of which no row came for so many rows. */
const leastKept = 2 ** 17;
const mostBetween = 2 ** 16;
/** With more rows than these, the one of which none came for longest is. */
const mostKept = 2 ** 20;

/**
 * Finds rows that no word or code shows to be totals, and whose figures are the sum of the rows right below or above
 * them wherever they stand: "Sivistys" above its schools and libraries. Such a row may be a total; a person has to say.
 * Of each area and year only the last rows are kept, and of names that add up nothing a number.
 */
export class LikelyTotals {
  readonly #context: LikelyContext;
  readonly #named: readonly number[];
  readonly #at: readonly number[];
  readonly #rows: NeighbourRows;
  readonly #groups = new Map<string, OpenGroup>();
  readonly #closed = new Set<string>();
  #count = 0;
  #last: LastGroup | undefined;
  /** The first row of a group that was closed before. */
  #interrupted: number | undefined;
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
    const steps = this.#at.map((at) => roundingStep(figures[at]!) / 2);
    this.#rows = new NeighbourRows(new Float64Array(steps));
  }

  /** Takes a row that counts. */
  add({ words, values }: TableRow): void {
    if (this.#named.length === 0 || this.#at.length === 0) return;
    this.#count++;
    const group = this.#groupOf(words);
    if (group === undefined) {
      this.#interrupted ??= words.record.line;
      return;
    }
    const name = numberOfName(words.record.cells, this.#named);
    this.#rows.add(group, name, words.record.line, values, this.#at);
    if (this.#rows.isFull(group)) this.#judge(group, false);
    if (this.#rows.size > leastKept) this.#close();
  }

  /** Rows of one area, year and kind of figure; those not met for long stand first. Undefined where they were closed. */
  #groupOf({ area, year, measure, unit }: RowWords): RowGroup | undefined {
    const last = this.#last;
    if (last?.area === area && last.year === year && last.measure === measure && last.unit === unit)
      return last.open.group;
    const key = `${area.level} ${area.own ?? area.key}\u0000${year}\u0000${measure}\u0000${unit}`;
    let own = this.#groups.get(key);
    if (own === undefined && !this.#closed.has(key)) own = { group: this.#rows.newGroup(), metAt: 0 };
    if (last !== undefined) last.open.metAt = this.#count;
    this.#last = own && { area, year, measure, unit, open: own };
    if (own === undefined) return undefined;
    this.#groups.delete(key);
    this.#groups.set(key, own);
    own.metAt = this.#count;
    return own.group;
  }

  /** Judges the groups that were not met for long as they are: their rows mostly follow each other. */
  #close(): void {
    for (const [key, own] of this.#groups) {
      const isIdle = this.#count - own.metAt > mostBetween || this.#rows.size > mostKept;
      if (!isIdle || own === this.#last?.open || this.#rows.size <= leastKept / 2) break;
      this.#judge(own.group, true);
      this.#groups.delete(key);
      this.#closed.add(key);
    }
  }

  /** Tells what was found; `read` reads the row of a line once more. */
  tell(read: (line: number) => TableRecord): void {
    const { columns, problems, place } = this.#context;
    for (const { group } of this.#groups.values()) this.#judge(group, true);
    const [column] = this.#named;
    if (column === undefined) return;
    if (this.#interrupted !== undefined) {
      const facts = { column: columns[column]?.name ?? '', most: mostBetween };
      problems.add('neighbours-far-apart', place(read(this.#interrupted), column), facts);
    }
    const told = [...this.#likely.values()]
      .filter(({ adding, digits }) => adding > 1 || digits >= leastDigits)
      .sort((a, b) => a.line - b.line);
    for (const { line, adding } of told.slice(0, mostTold)) {
      const record = read(line);
      const facts = { name: this.#nameOf(record), column: columns[column]?.name ?? '', groups: adding };
      problems.add('row-may-be-total', place(record, column), facts);
    }
  }

  #judge(group: RowGroup, isLast: boolean): void {
    this.#rows.judge(group, isLast, {
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
 * A number of 53 bits for the name that cells form; two names have the same one in one of some 10^15 cases.
 * Source  the mixing of cyrb53 (public domain), after MurmurHash3
 */
function numberOfName(cells: readonly string[], named: readonly number[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const column of named) {
    const text = trimCell(cells[column] ?? '');
    for (let at = 0; at <= text.length; at++) {
      // Behind the last sign stands one that parts cells.
      const code = at < text.length ? text.charCodeAt(at) : 0;
      high = Math.imul(high ^ code, 0x9e3779b1);
      low = Math.imul(low ^ code, 0x5f356495);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 2 ** 32 * (low & 0x1fffff) + (high >>> 0);
}

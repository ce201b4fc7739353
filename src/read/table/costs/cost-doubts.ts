import type { Registers } from '../../../model/register.ts';
import type { Doubt } from '../columns/doubt.ts';
import { periodHeader, yearOf } from '../columns/header-words.ts';
import { AreaFinder } from '../names/area-names.ts';
import { findService } from '../names/service-names.ts';
import type { Table } from '../read-table.ts';
import type { RowWords } from '../rows/rows.ts';
import type { TableRow } from '../rows/single-rows.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { VersionDoubt } from './version-doubt.ts';

const half = 0.5;

/** What costs may not be read from without a person saying it, although every cell can be read; found row by row. */
export class DoubtFinder {
  readonly #table: Table;
  readonly #finder: AreaFinder;
  readonly #others: readonly SecondArea[];
  readonly #services: SecondColumns;
  readonly #years: SecondColumns;
  readonly #versions: VersionDoubt | undefined;
  readonly #open: readonly number[];
  #used = 0;
  #figures = 0;
  #negative = 0;

  constructor(table: Table, registers: Registers) {
    const { columns, layout, figures } = table;
    this.#table = table;
    this.#finder = new AreaFinder(registers);
    const dimensions = columns.flatMap(({ role }, at) => (role === 'dimension' ? [at] : []));
    this.#others =
      layout === undefined ? dimensions.map((column) => ({ column, named: 0, differing: 0 })) : [];
    this.#services = new SecondColumns(table, 'service', (text) => findService(text, registers)?.id);
    this.#years = new SecondColumns(table, 'year', (text) => String(yearOf(text) ?? '') || undefined);
    this.#versions = layout === undefined ? new VersionDoubt(table, registers) : undefined;
    this.#open = figures.flatMap(({ column }, at) =>
      columns[column]?.role === 'amount' && layout?.columns[column]?.sign === undefined ? [at] : [],
    );
  }

  /** Takes a row that is used. */
  addUsed({ words, values }: TableRow): void {
    this.#addWords(words);
    this.#versions?.add(words);
    for (const at of this.#open) {
      const value = values[at]!;
      if (Number.isNaN(value) || value === 0) continue;
      this.#figures++;
      if (value < 0) this.#negative++;
    }
  }

  #addWords({ record, area }: RowWords): void {
    this.#used++;
    for (const other of this.#others) {
      const named = this.#finder.ofName(record.cells[other.column] ?? '');
      if (named?.level !== 'municipality') continue;
      other.named++;
      if (area.level === 'municipality' && named.key !== (area.own ?? area.key)) other.differing++;
    }
    this.#services.add(record);
    this.#years.add(record);
  }

  told(): readonly Doubt[] {
    const doubts = [
      this.#openSigns(),
      this.#secondArea(),
      this.#versions?.told,
      this.#periods(),
      this.#services.told,
      this.#years.told,
      this.#negativeFigures(),
    ];
    return doubts.filter((doubt) => doubt !== undefined);
  }

  /** A column of signs says on which side of the accounts a row stands, not which side is a cost. */
  #openSigns(): Doubt | undefined {
    const { columns, layout } = this.#table;
    const column = layout === undefined ? columns.findIndex(({ role }) => role === 'sign') : -1;
    const what = 'which of its figures are costs and which the reverse of costs';
    return column < 0 ? undefined : { column, what, key: 'signs' };
  }

  /** Months or quarters: whether all of the year are there, and none of them holds those before it, is not said. */
  #periods(): Doubt | undefined {
    const { columns, layout } = this.#table;
    const column = columns.findIndex(
      ({ role, name }) => role === 'dimension' && periodHeader.test(trimCell(name)),
    );
    if (layout !== undefined || column < 0) return undefined;
    const what = 'whether the figures of its periods are those of a whole year';
    return { column, what, key: 'sum: true (or only: ["..."]) at the column' };
  }

  /** Buyer and seller, or home and place of service: two columns that name different municipalities. */
  #secondArea(): Doubt | undefined {
    const found = this.#others.find(({ named, differing }) => named >= this.#used * half && differing > 0);
    if (found === undefined) return undefined;
    const what = 'which of its columns names the municipality';
    return { column: found.column, what, key: 'role: municipality or ignore' };
  }

  /** Accounts that write expenses with a minus: most figures are negative, and no layout says what that means. */
  #negativeFigures(): Doubt | undefined {
    const [first] = this.#open;
    if (first === undefined || this.#negative <= this.#figures * half) return undefined;
    const what = 'whether its many negative figures are costs written with a minus';
    const key = 'sign: reversed (or as-written) at its columns of figures';
    return { column: this.#table.figures[first]!.column, what, key };
  }
}

interface SecondArea {
  readonly column: number;
  named: number;
  differing: number;
}

/** Two columns of one role that contradict each other in a row. */
class SecondColumns {
  readonly #role: 'service' | 'year';
  readonly #first: number | undefined;
  readonly #others: readonly number[];
  readonly #keyOf: (text: string) => string | undefined;
  readonly #differing = new Set<number>();

  constructor({ columns }: Table, role: 'service' | 'year', keyOf: (text: string) => string | undefined) {
    const [first, ...others] = columns.flatMap((each, at) => (each.role === role ? [at] : []));
    this.#role = role;
    this.#first = first;
    this.#others = others;
    this.#keyOf = keyOf;
  }

  add({ cells }: TableRecord): void {
    if (this.#first === undefined || this.#others.length === 0) return;
    const own = this.#keyOf(trimCell(cells[this.#first] ?? ''));
    if (own === undefined) return;
    for (const at of this.#others) {
      const other = this.#keyOf(trimCell(cells[at] ?? ''));
      if (other !== undefined && own !== other) this.#differing.add(at);
    }
  }

  get told(): Doubt | undefined {
    const column = this.#others.find((at) => this.#differing.has(at));
    if (column === undefined) return undefined;
    const what = `which of its columns names the ${this.#role}`;
    return { column, what, key: 'role: ignore at the other column' };
  }
}

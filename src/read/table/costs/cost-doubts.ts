import type { Registers } from '../../../model/register.ts';
import type { RowWords } from '../apply/row-reader.ts';
import type { Table } from '../table.ts';
import { headerSays } from '../vocabulary/header-words.ts';
import { findService } from '../vocabulary/service-names.ts';
import { ledgerSide, statementLine } from '../vocabulary/words.ts';
import { yearOf } from '../vocabulary/years.ts';
import type { Doubt } from './needed.ts';

const half = 0.5;

/** What costs may not be read from without a person saying it, although every cell can be read; found row by row. */
export class DoubtFinder {
  readonly #table: Table;
  readonly #others: readonly SecondArea[];
  readonly #services: SecondColumns;
  readonly #years: SecondColumns;
  /** Columns of amounts of which no layout says whether they write costs as negative. */
  readonly #unsigned: readonly number[];
  #used = 0;
  #figures = 0;
  #negative = 0;

  constructor(table: Table, registers: Registers) {
    const { columns, layout, figures } = table;
    this.#table = table;
    const dimensions = columns.flatMap(({ role }, at) => (role === 'dimension' ? [at] : []));
    this.#others =
      layout === undefined ? dimensions.map((column) => ({ column, named: 0, differing: 0 })) : [];
    this.#services = new SecondColumns(table, 'service', (text) => findService(text, registers)?.id);
    this.#years = new SecondColumns(table, 'year', (text) => String(yearOf(text) ?? '') || undefined);
    this.#unsigned = figures.flatMap(({ column }, at) =>
      columns[column]?.role === 'amount' && layout?.columns[column]?.sign === undefined ? [at] : [],
    );
  }

  /** Takes a row that is used. */
  addUsed(words: RowWords): void {
    const { body, finder, figures } = this.#table;
    this.#used++;
    for (const other of this.#others) {
      const named = finder.ofName(body.text(words.row, other.column));
      if (named?.level !== 'municipality') continue;
      other.named++;
      const own = words.area.own ?? words.area.key;
      if (words.area.level === 'municipality' && named.key !== own) other.differing++;
    }
    this.#services.add(words.row);
    this.#years.add(words.row);
    for (const at of this.#unsigned) {
      const value = figures[at]!.values[words.row]!;
      if (Number.isNaN(value) || value === 0) continue;
      this.#figures++;
      if (words.isReversed ? value > 0 : value < 0) this.#negative++;
    }
  }

  get all(): readonly Doubt[] {
    const doubts = [
      this.#openSigns(),
      ...this.#creditColumns(),
      this.#secondArea(),
      this.#periods(),
      this.#services.doubt,
      this.#years.doubt,
      this.#negativeFigures(),
    ];
    return doubts.filter((doubt) => doubt !== undefined);
  }

  /** A column of signs says on which side of the accounts a row stands, not which side is a cost. */
  #openSigns(): Doubt | undefined {
    const { columns, layout } = this.#table;
    const column = layout === undefined ? columns.findIndex(({ role }) => role === 'sign') : -1;
    return column < 0 ? undefined : { column, need: { is: 'signs' } };
  }

  /** Credit and income take away from the costs: they are never added with one sign. */
  #creditColumns(): readonly Doubt[] {
    const { columns, layout } = this.#table;
    return columns.flatMap(({ role, name }, column) => {
      const isReverse = ledgerSide(name) === 'credit' || statementLine(name) === 'income';
      if (role !== 'amount' || !isReverse || this.#isOnlyAmount(column)) return [];
      if (layout?.columns[column]?.sign !== undefined) return [];
      return [{ column, need: { is: 'credit', column: name } }];
    });
  }

  #isOnlyAmount(column: number): boolean {
    return this.#table.columns.every(({ role }, at) => at === column || role !== 'amount');
  }

  /** Months or quarters: whether all of the year are there, and none of them holds those before it, is not said. */
  #periods(): Doubt | undefined {
    const { columns, layout } = this.#table;
    const column = columns.findIndex(({ role, name }) => role === 'dimension' && headerSays('period', name));
    if (layout !== undefined || column < 0) return undefined;
    return { column, need: { is: 'periods' } };
  }

  /** Buyer and seller, or home and place of service: two columns that name different municipalities. */
  #secondArea(): Doubt | undefined {
    const found = this.#others.find(({ named, differing }) => named >= this.#used * half && differing > 0);
    if (found === undefined) return undefined;
    return { column: found.column, need: { is: 'second-municipality' } };
  }

  /** Accounts that write expenses with a minus: most figures are negative, and no layout says what that means. */
  #negativeFigures(): Doubt | undefined {
    const [first] = this.#unsigned;
    if (first === undefined || this.#negative <= this.#figures * half) return undefined;
    return { column: this.#table.figures[first]!.column, need: { is: 'negative-figures' } };
  }
}

interface SecondArea {
  readonly column: number;
  named: number;
  differing: number;
}

/** Two columns of one role that contradict each other in a row. */
class SecondColumns {
  readonly #table: Table;
  readonly #role: 'service' | 'year';
  readonly #first: number | undefined;
  readonly #others: readonly number[];
  readonly #keyOf: (text: string) => string | undefined;
  readonly #differing = new Set<number>();

  constructor(table: Table, role: 'service' | 'year', keyOf: (text: string) => string | undefined) {
    const [first, ...others] = table.columns.flatMap((each, at) => (each.role === role ? [at] : []));
    this.#table = table;
    this.#role = role;
    this.#first = first;
    this.#others = others;
    this.#keyOf = keyOf;
  }

  add(row: number): void {
    if (this.#first === undefined || this.#others.length === 0) return;
    const { body } = this.#table;
    const own = this.#keyOf(body.text(row, this.#first));
    if (own === undefined) return;
    for (const at of this.#others) {
      const other = this.#keyOf(body.text(row, at));
      if (other !== undefined && own !== other) this.#differing.add(at);
    }
  }

  get doubt(): Doubt | undefined {
    const column = this.#others.find((at) => this.#differing.has(at));
    if (column === undefined) return undefined;
    return { column, need: { is: 'second-column', role: this.#role } };
  }
}

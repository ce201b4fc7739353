import type { Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { describeRow } from '../apply/walk-rows.ts';
import { emptyServices } from '../body/empty-services.ts';
import type { Table } from '../table.ts';
import type { EmptyCells } from './control-total.ts';

/** Figures that are missing in a column, and the first of them. */
interface MissingOfColumn {
  used: number | undefined;
  empty: number | undefined;
  cells: number;
}

/** Cells of costs that have no figure: of rows that are used, and of rows without any. */
export class MissingFigures {
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #ofColumns = new Map<number, MissingOfColumn>();

  constructor(table: Table, registers: Registers) {
    this.#table = table;
    this.#registers = registers;
  }

  add(row: number, column: number, kind: 'used' | 'empty'): void {
    let missing = this.#ofColumns.get(column);
    if (missing === undefined) {
      missing = { used: undefined, empty: undefined, cells: 0 };
      this.#ofColumns.set(column, missing);
    }
    missing[kind] ??= row;
    missing.cells++;
  }

  /** All of them, and the first with its words. */
  get empty(): EmptyCells {
    let count = 0;
    let first: { row: number; column: number } | undefined;
    for (const [column, { used, empty, cells }] of this.#ofColumns) {
      count += cells;
      const row = Math.min(used ?? Number.POSITIVE_INFINITY, empty ?? Number.POSITIVE_INFINITY);
      if (first === undefined || row < first.row) first = { row, column };
    }
    const { body, columns, headings } = this.#table;
    if (first === undefined) {
      const named = headings === 'service' ? [] : emptyServices(body, this.#registers);
      const [own] = named;
      const amount = columns.find(({ role }) => role === 'amount')?.name ?? '';
      return { count: named.length, first: own && { line: own.line, row: own.name, column: amount } };
    }
    const { row, column } = first;
    const words = describeRow(this.#table, row);
    return { count, first: { line: body.line(row), row: words, column: columns[column]?.name ?? '' } };
  }

  report(problems: ProblemList): void {
    if (this.#ofColumns.size === 0) return;
    const column = Math.min(...this.#ofColumns.keys());
    const { used, empty } = this.#ofColumns.get(column)!;
    const row = (used ?? empty)!;
    let cells = 0;
    for (const each of this.#ofColumns.values()) cells += each.cells;
    const found = this.#table.body.text(row, column);
    problems.add('missing-figures', this.#table.place(row, column), { found, cells });
  }
}

import type { Registers } from '../../model/register.ts';
import { type Area, isTotalWord } from './area-names.ts';
import type { TableColumn } from './columns.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { RowArea } from './row-areas.ts';
import { findService, mainFunctionNamed } from './service-names.ts';

/** Finds the rows that add up others of the same area and year. */
export class TotalFinder {
  readonly #registers: Registers;
  readonly #withTotals: readonly number[];
  readonly #serviceColumn: number;
  readonly #yearColumn: number;
  readonly #parts = new Set<string>();

  constructor(
    records: readonly TableRecord[],
    columns: readonly TableColumn[],
    areas: readonly RowArea[],
    measureColumn: number | undefined,
    { registers, hasFigure }: { readonly registers: Registers; hasFigure(index: number): boolean },
  ) {
    this.#registers = registers;
    const at = (role: TableColumn['role']) =>
      columns.flatMap((each, index) => (each.role === role ? [index] : []));
    this.#serviceColumn = at('service')[0] ?? -1;
    this.#yearColumn = at('year')[0] ?? -1;
    const [measure] = at('measure');
    // Figures of different measures are never added, so that a total among them adds to nothing.
    this.#withTotals = [...at('service'), ...at('cost_type'), ...at('dimension'), ...at('measure')].filter(
      (column) =>
        column !== measureColumn &&
        !(columns[column]?.role === 'dimension' && follows(records, column, measure)) &&
        this.#hasTotalBesideParts(records, column),
    );
    for (const [index, record] of records.entries()) {
      const area = areas[index];
      if (area === undefined || area === 'ignored' || !hasFigure(index)) continue;
      for (const column of this.#withTotals) {
        const cell = trimCell(record.cells[column] ?? '');
        if (cell === '' || this.#isTotal(cell, column)) continue;
        this.#parts.add(this.#partKey(column, area, record));
        const service = column === this.#serviceColumn ? findService(cell, registers) : undefined;
        if (service !== undefined) this.#parts.add(this.#partKey(column, area, record, service.mainFunction));
      }
    }
  }

  /** The column in which the row is a total whose parts stand in the file, and the main function it adds up. */
  find(
    record: TableRecord,
    area: Area,
  ): { readonly column: number; readonly mainFunction: string | undefined } | undefined {
    for (const column of this.#withTotals) {
      const cell = trimCell(record.cells[column] ?? '');
      if (!this.#isTotal(cell, column)) continue;
      const mainFunction = column === this.#serviceColumn ? mainFunctionNamed(cell) : undefined;
      if (this.#parts.has(this.#partKey(column, area, record, mainFunction))) return { column, mainFunction };
    }
    return undefined;
  }

  /** A word for a sum, or in the column of services the name of a main function that no service bears. */
  #isTotal(cell: string, column: number): boolean {
    if (isTotalWord(cell)) return true;
    return (
      column === this.#serviceColumn &&
      mainFunctionNamed(cell) !== undefined &&
      findService(cell, this.#registers) === undefined
    );
  }

  /** A total is one of the parts that the same area has in the same year. */
  #partKey(column: number, area: Area, record: TableRecord, mainFunction?: string): string {
    const year = trimCell(record.cells[this.#yearColumn] ?? '');
    return JSON.stringify([column, area.level, area.key, year, mainFunction]);
  }

  /** A total is one only beside its parts: a column that says "total" in every row tells nothing apart. */
  #hasTotalBesideParts(records: readonly TableRecord[], column: number): boolean {
    let totals = 0;
    let parts = 0;
    for (const { cells } of records) {
      const cell = trimCell(cells[column] ?? '');
      if (cell === '') continue;
      if (this.#isTotal(cell, column)) totals++;
      else parts++;
    }
    return totals > 0 && parts > 0;
  }
}

/** True where a column only says in other words what the measure is. */
export function follows(
  records: readonly TableRecord[],
  column: number,
  measure: number | undefined,
): boolean {
  if (measure === undefined) return false;
  const words = new Map<string, string>();
  for (const { cells } of records) {
    const key = cells[measure] ?? '';
    const own = cells[column] ?? '';
    if ((words.get(key) ?? own) !== own) return false;
    words.set(key, own);
  }
  return true;
}

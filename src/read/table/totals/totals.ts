import type { Registers } from '../../../model/register.ts';
import type { ColumnCells } from '../columns/column-cells.ts';
import type { TableColumn } from '../columns/columns.ts';
import { type Area, isTotalWord } from '../names/area-names.ts';
import { findService, mainFunctionNamed } from '../names/service-names.ts';
import type { RowArea } from '../rows/row-areas.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';

interface TotalContext {
  readonly rows: Iterable<TableRecord>;
  readonly cells: readonly ColumnCells[];
  readonly registers: Registers;
  hasFigure(record: TableRecord): boolean;
}

const nothing: ReadonlySet<string> = new Set();

/** Finds the rows that add up others of the same area and year. */
export class TotalFinder {
  readonly #registers: Registers;
  readonly #withTotals: readonly number[];
  readonly #serviceColumn: number;
  readonly #yearColumn: number;
  readonly #parts = new Set<string>();

  constructor(
    columns: readonly TableColumn[],
    areaOf: (record: TableRecord) => RowArea,
    measureColumn: number | undefined,
    { rows, cells, registers, hasFigure }: TotalContext,
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
        this.#hasTotalBesideParts(cells[column]!, column) &&
        !(columns[column]?.role === 'dimension' && follows(rows, column, measure)),
    );
    if (this.#withTotals.length === 0) return;
    for (const record of rows) {
      const area = areaOf(record);
      if (area === undefined || area === 'ignored' || !hasFigure(record)) continue;
      for (const column of this.#withTotals) {
        const cell = trimCell(record.cells[column] ?? '');
        if (cell === '' || this.#isTotal(cell, column)) continue;
        this.#parts.add(this.#partKey(column, area, record));
        const service = column === this.#serviceColumn ? findService(cell, registers) : undefined;
        if (service !== undefined) this.#parts.add(this.#partKey(column, area, record, service.mainFunction));
      }
    }
  }

  /** Columns in which totals stand beside their parts. */
  get columns(): readonly number[] {
    return this.#withTotals;
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
  #hasTotalBesideParts(cells: ColumnCells, column: number): boolean {
    const filled = cells.without(nothing);
    const isTotal = (cell: string) => this.#isTotal(cell, column);
    return filled.some(isTotal) && !filled.every(isTotal);
  }
}

/** True where a column only says in other words what the measure is. */
export function follows(
  records: Iterable<TableRecord>,
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

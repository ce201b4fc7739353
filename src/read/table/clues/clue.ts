import type { Registers } from '../../../model/register.ts';
import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import type { ColumnCells } from '../body/column-cells.ts';
import type { TableBody } from '../body/table-body.ts';
import type { Frame } from '../frame/frame.ts';
import type { Grid } from '../grid/grid.ts';
import type { AreaFinder } from '../vocabulary/area-names.ts';

/** A reason to write one value for one key of the layout. */
export interface Clue {
  /** A key of the layout: "municipality", "columns.3.role". */
  readonly key: string;
  readonly value: string;
  /** How much it says; of one key the weights of each value are added. */
  readonly weight: number;
  /** The line it stands in, where it stands in one. */
  readonly line: number | undefined;
  readonly why: TableReason;
}

/** What clues are found in: the cells of a table whose frame is known. */
export interface ClueContext {
  readonly grid: Grid;
  readonly frame: Frame;
  readonly body: TableBody;
  readonly cells: readonly ColumnCells[];
  readonly finder: AreaFinder;
  readonly registers: Registers;
}

/** The key of a column in the layout, columns counted from 1. */
export function columnKey(column: number, key: string): string {
  return `columns.${column + 1}.${key}`;
}

/** The line of the last header row. */
export function headerLine({ grid, frame }: ClueContext): number | undefined {
  const last = frame.headers.at(-1);
  return last === undefined ? undefined : grid.line(last);
}

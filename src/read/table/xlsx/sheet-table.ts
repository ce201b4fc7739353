import type { PartFault, WorkbookSize } from '../../../problems/catalogue/phrases.ts';
import type { Grid } from '../grid/grid.ts';

/** A sheet by its name. */
export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
}

/** The sheets that a reader of the workbook does not see. */
export function hiddenNames(sheets: readonly SheetName[]): readonly string[] {
  return sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
}

/** A cell that holds no number or text to be taken as it is. */
export interface OddCell {
  readonly kind: 'error' | 'uncalculated' | 'date';
  /** Error, formula or day. */
  readonly shown: string;
}

/** A number format that shows other figures than those that are stored. */
export interface ShownFormat {
  readonly column: number;
  readonly format: string;
  readonly shows: 'thousands' | 'millions' | 'billions' | 'percent';
  readonly cells: number;
  /** Row of the first of them. */
  readonly line: number;
}

/** A sheet of a workbook as cells; columns are counted from its first one with a cell, lines are its rows. */
export interface SheetTable {
  readonly name: string;
  readonly sheets: readonly SheetName[];
  readonly grid: Grid;
  readonly width: number;
  /** Columns left of it that are empty. */
  readonly columnsBefore: number;
  readonly oddCells: OddCells;
  readonly formats: readonly ShownFormat[];
  readonly hiddenLines: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Other workbooks that formulas take values from. */
  readonly links: readonly string[];
}

/** A cell as a workbook stores it. */
export type StoredCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly hasFormula: boolean }
  | { readonly kind: 'text'; readonly text: string; readonly hasFormula: boolean }
  | { readonly kind: 'date' | 'error'; readonly shown: string; readonly hasFormula: boolean }
  /** A formula that was never calculated. */
  | { readonly kind: 'uncalculated'; readonly shown: string };

/** The cells of a sheet, rows and columns counted from 0. */
export interface StoredSheet {
  readonly name: string;
  /** What the file says of itself. */
  readonly properties: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly StoredCell[])[];
}

/** Why a workbook or its sheet cannot be taken. */
export type WorkbookFault =
  | { readonly kind: 'damaged'; readonly part: string | undefined; readonly what: PartFault }
  | { readonly kind: 'checksum'; readonly part: string }
  | { readonly kind: 'too-large'; readonly size: WorkbookSize }
  | { readonly kind: 'unknown-sheet'; readonly found: string; readonly known: readonly string[] }
  | { readonly kind: 'several-sheets'; readonly sheets: readonly string[] }
  | {
      readonly kind: 'no-table';
      /** Sheets that were looked at. */
      readonly tried: readonly string[];
      readonly hidden: readonly string[];
    };

const noCells: ReadonlyMap<number, OddCell> = new Map();

/** Cells of a sheet that are no plain numbers or texts, by line and column. */
export class OddCells {
  readonly #lines = new Map<number, Map<number, OddCell>>();

  set(line: number, column: number, cell: OddCell): void {
    const own = this.#lines.get(line) ?? new Map<number, OddCell>();
    own.set(column, cell);
    this.#lines.set(line, own);
  }

  at(line: number, column: number): OddCell | undefined {
    return this.#lines.get(line)?.get(column);
  }

  /** All of a line, by their columns. */
  inLine(line: number): ReadonlyMap<number, OddCell> {
    return this.#lines.get(line) ?? noCells;
  }

  get isEmpty(): boolean {
    return this.#lines.size === 0;
  }
}

import { columnLetters, sheetPrefix } from '../../model/cell-name.ts';
import { cleanText } from '../clean-text.ts';

/** How the number of a cell is shown; what is stored is the number itself. */
export type NumberFormat = string;

/** A formula with its value, so that programs which do not calculate show it too. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: number | string;
  readonly format?: NumberFormat | undefined;
}

export interface NumberCell {
  readonly value: number;
  readonly format?: NumberFormat | undefined;
}

/** One cell; a text stays a text, whatever sign it begins with. */
export type SheetCell = string | boolean | null | NumberCell | FormulaCell;

export interface SheetColumn {
  readonly head: string;
  /** What the head means, shown beside it; left out where the head says it. */
  readonly meaning?: string | undefined;
  /** Whether texts are set on several lines; otherwise the column is as wide as its texts. */
  readonly wraps?: boolean | undefined;
  /** Letters across of a column whose texts are set on several lines. */
  readonly width?: number | undefined;
}

/** Bars drawn beside a table: one line for each row, on which columns stand one behind the other. */
export interface SheetBars {
  readonly title: string;
  /** Whether the scale has to have zero on it. */
  readonly isFromZero: boolean;
  /** The column of names. */
  readonly names: number;
  /** Columns in the order in which they are drawn; one that is ground is not seen, and carries those behind it. */
  readonly columns: readonly { readonly at: number; readonly colour: string | 'ground' }[];
}

/** A table of a workbook: a row of heads, which stays in sight, and rows below it. */
export interface WorkSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that are sums, counted from the first below the heads. */
  readonly strongRows?: ReadonlySet<number> | undefined;
  /** Cells that a reader may change, as row and column below the heads. */
  readonly openCells?: readonly (readonly [row: number, column: number])[] | undefined;
  /** Columns that stay in sight. */
  readonly frozenColumns?: number | undefined;
  readonly bars?: SheetBars | undefined;
}

/** A name that a cell or a column of cells goes by in formulas. */
export interface CellName {
  readonly name: string;
  readonly sheet: string;
  /** As a formula refers to it, such as $D$4. */
  readonly reference: string;
}

/** A workbook as it is to be written. */
export interface Workbook {
  readonly title: string;
  /** What the file says of itself where a person does not look, by name. */
  readonly properties?: Readonly<Record<string, string>> | undefined;
  readonly sheets: readonly WorkSheet[];
  readonly names?: readonly CellName[] | undefined;
}

/** Rows and columns that a sheet has at most. */
export const mostSheetRows = 1_048_576;
export const mostSheetColumns = 16_384;
const longestName = 31;
const notInNames = /[[\]:*?/\\\u0000-\u001f]/g;

/**
 * Names for the sheets of one workbook: at most 31 letters, none that Excel refuses, none twice.
 *
 * @example sheetNames(['a/b', 'A b', '']).join(' | ') // => 'a b | A b 2 | Sheet'
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((each) => {
    const plain = plainName(each);
    for (let count = 1; ; count++) {
      const behind = count === 1 ? '' : ` ${count}`;
      const name = `${[...plain].slice(0, longestName - behind.length).join('')}${behind}`.trim();
      const key = name.toLowerCase();
      if (used.has(key)) continue;
      used.add(key);
      return name;
    }
  });
}

/** Excel keeps the name History for itself. */
function plainName(text: string): string {
  const plain = cleanText(text)
    .replace(notInNames, ' ')
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  if (plain === '') return 'Sheet';
  return plain.toLowerCase() === 'history' ? `${plain} 2` : plain;
}

/**
 * A cell of a sheet as a formula refers to it from any place.
 *
 * Shape   row: counted from 0 below the heads; column: counted from 0
 * @example cellReference('Inputs', 0, 3) // => 'Inputs!$D$2'
 */
export function cellReference(sheet: string, row: number, column: number): string {
  return `${sheetPrefix(sheet)}!${cellAddress(row, column)}`;
}

/** The same without its sheet. */
export function cellAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 2}`;
}

import { error, warning } from './entry.ts';
import type { PartFault, WorkbookSize } from './phrases.ts';

/** What is wrong with a part of a workbook. */
export type WorkbookDamage =
  | { readonly kind: 'cut' }
  | { readonly kind: 'checksum'; readonly part: string }
  | { readonly kind: 'damaged'; readonly part: string | undefined; readonly what: PartFault };

/** What names a sheet. */
export type SheetAsker = 'layout' | 'option' | 'scenario';

/** What is wrong with a workbook, or with what its sheet shows. */
export const workbookProblems = {
  'damaged-workbook': error<{ path: string; damage: WorkbookDamage }>(),
  'encrypted-workbook': error<{ path: string }>(),
  'old-workbook': error<{ path: string }>(),
  'opendocument-workbook': error<{ path: string }>(),
  'text-not-workbook': error<{ path: string; of: 'table' | 'inputs' }>(),
  'workbook-too-large': error<{ path: string; size: WorkbookSize }>(),
  'unknown-sheet': error<{
    path: string;
    found: string;
    known: readonly string[];
    askedBy: SheetAsker;
  }>(),
  /** A sheet named in a scenario of a file that is none. */
  'sheet-without-workbook': error<{ path: string; sheet: string }>(),
  'several-sheets': error<{ path: string; sheets: readonly string[] }>(),
  'sheets-without-table': error<{ path: string; sheets: readonly string[]; hidden: readonly string[] }>(),
  'several-tables-in-sheet': error<{ first: string; isBeside: boolean }>(),
  /** Of a table, whose layout may leave the column out, or of a form or a sheet of inputs. */
  'error-cell': error<{ found: string; header: string; ofForm?: boolean }>(),
  'uncalculated-formula': error<{ found: string; header: string }>(),
  'date-not-number': error<{ found: string; header: string; ofForm?: boolean }>(),
  'hidden-cells': warning<{ rows: string; rowCount: number; columns: readonly string[] }>(),
  'hidden-part': warning<{ total: string; columns: readonly string[] }>(),
  'shown-otherwise': warning<{
    header: string;
    format: string;
    shows: 'thousands' | 'millions' | 'billions' | 'percent';
    cells: number;
  }>(),
  /** Of a workbook whose inputs are to be read. */
  'no-sheet-of-inputs': error<{ path: string; known: readonly string[]; names: readonly string[] }>(),
  'no-column-of-inputs': error<{ sheet: string; column: string; found: readonly string[] }>(),
  'workbook-of-another-scenario': error<{
    path: string;
    found: string;
    expected: string;
    /** Whether its paths say so, and not its name. */
    byPaths: boolean;
  }>(),
  'emptied-cell': error<{ input: string; column: string; held: string }>(),
  'closed-input': error<{ input: string; column: string }>(),
  'repeated-input': error<{ input: string; line: number }>(),
  'central-not-read': warning<{ input: string; found: number; middle: number }>(),
  'external-links': warning<{ links: readonly string[] }>(),
} as const;

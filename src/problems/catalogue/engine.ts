import { error, warning } from './entry.ts';

/** What of a layout rests on the order of rows, or on what a text alone has. */
export type EngineLimit = 'fill-down' | 'headings' | 'footnotes' | 'sheet' | 'encoding' | 'memory';

/** What is done with a table that plain SQL does not say. */
export type SqlLimit =
  | 'rows-left-out'
  | 'cells'
  | 'names'
  | 'unseen-letters'
  | 'headings'
  | 'fill-down'
  | 'codes'
  | 'municipality-year';

/** What is wrong with tables whose rows a database sums. */
export const engineProblems = {
  /** The database is an optional package. */
  'missing-engine': error<{ path: string }>(),
  'no-parts': error<{ path: string }>(),
  'parts-differ': error<{
    path: string;
    first: string;
    /** The first column that differs, counted from 1; undefined where one is Parquet and the other a text. */
    column: number | undefined;
    expected: string | undefined;
    found: string | undefined;
  }>(),
  'engine-cannot': error<{ path: string; limit: EngineLimit }>(),
  /** In the words of the database. */
  'engine-cannot-read': error<{ path: string; reason: string }>(),
  'column-left-out': warning<{ header: string }>(),
  /** More sets of rows that are alike than are held in memory. */
  'too-many-groups': error<{
    path: string;
    columns: readonly { readonly name: string; readonly values: number }[];
  }>(),
  /** Of `structure --sql`. */
  'not-in-sql': error<{ path: string; limit: SqlLimit }>(),
} as const;

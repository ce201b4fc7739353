/** A column of a table, or one value for all of its rows. */
export type TidySource =
  | { readonly is: 'value'; readonly value: string }
  | {
      readonly is: 'column';
      readonly column: string;
      /** Cells that mean something else than they say; all others stay as they are. */
      readonly names: ReadonlyMap<string, string>;
      /** Whether cells are codes of three digits, whose zeros in front may be missing. */
      readonly isCode: boolean;
    };

/** What each figure is multiplied by to be euros of costs: of all rows, or by the cells of some columns. */
export type TidyFactor =
  | { readonly is: 'value'; readonly factor: number }
  | {
      readonly is: 'cells';
      readonly columns: readonly string[];
      readonly factors: readonly { readonly cells: readonly string[]; readonly factor: number }[];
    };

/** The rows of one column of amounts. */
export interface TidyColumn {
  readonly column: string;
  readonly isNumber: boolean;
  readonly decimalMark: '.' | ',' | undefined;
  readonly thousandsSeparator: 'space' | '.' | ',' | "'" | undefined;
  readonly factor: TidyFactor;
  readonly year: TidySource;
  readonly municipality: TidySource;
  readonly service: TidySource;
  readonly costType: TidySource;
}

/** The tidy form of a table as a question to a database. */
export interface TidyQuery {
  readonly file: string;
  /** The name of the table, as a database has it. */
  readonly table: string;
  readonly amounts: readonly TidyColumn[];
  /** Cells that hold no figure, besides the empty one. */
  readonly missing: readonly string[];
  readonly only: readonly { readonly column: string; readonly cells: readonly string[] }[];
  readonly except: readonly { readonly column: string; readonly cells: readonly string[] }[];
}

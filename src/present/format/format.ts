import type { Language } from '../../model/language.ts';
import type { JsonSchema } from '../json.ts';
import type { PicturedReport } from '../pictured-report.ts';
import type { Report } from '../report.ts';
import type { TidyTable } from '../tidy-table.ts';
import type { NamedTable } from '../workbook/record-sheets.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { DialectName } from './dialect.ts';

/** Outcomes for programs, and the schema that checks them and orders their keys. */
export interface JsonOutcomes {
  readonly schema: JsonSchema<object>;
  readonly outcomes: readonly object[];
  /** Whether an array is written however many there are. */
  readonly isList?: boolean;
}

/** What a command has found, in each of the ways that a format may need; made when it is asked for. */
export interface Presentable {
  /** For people. */
  reports(): Promise<readonly Report[]>;
  /** For spreadsheets. */
  table(): Promise<TidyTable>;
  /** For programs. */
  json(): Promise<JsonOutcomes>;
}

/** What a command has found that has pictures. */
export interface Pictured {
  /** For pages. */
  pictured(): Promise<PicturedReport>;
}

type Ways = Presentable & Pictured;
export type Need = keyof Ways;

/** What a command may add for a workbook, which otherwise has the arrays of its JSON. */
export interface ForWorkbook {
  /** The tables that are in place of the arrays of figures. */
  readonly tables?: (() => Promise<readonly NamedTable[]>) | undefined;
  /** A workbook of its own. */
  readonly workbook?: ((options: FormatOptions) => Promise<Workbook>) | undefined;
}

/** Columns of a text for people where no terminal says how many it has. */
export const usualWidth = 100;

export interface FormatOptions {
  readonly language: Language;
  readonly dialect: DialectName;
  /** Whether columns are headed by words of the language instead of keys. */
  readonly headings: boolean;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** SHA-256 of a text in UTF-8, in Base64. */
  digestOf(text: string): string;
  /** Where the picture of a file name is, from the output; undefined where no pictures are written. */
  readonly imageOf?: ((file: string) => string) | undefined;
}

/**
 * A form in which results leave the tool. Its writer is loaded when it is asked for: most runs need one.
 *
 * Shape   needs: a command that cannot give this does not offer the format
 */
export interface Format<Needs extends Need> {
  /** Endings of file names that promise it, the best known first. */
  readonly endings: readonly string[];
  readonly needs: Needs;
  /** Whether it is no text, which a terminal could not show. */
  readonly isBinary?: true;
  write(
    what: Pick<Ways, Needs> & ForWorkbook & Partial<Pictured>,
    options: FormatOptions,
  ): Promise<string | Uint8Array>;
}

import type { Delimiter, Encoding } from '../../../model/layout.ts';
import type { Place } from '../../../problems/problem.ts';
import { placeOfCell, placeOfLine } from '../../csv/records.ts';
import type { TableRecords } from './table-records.ts';

/** How a text is written down; a workbook has none of it. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  /** Its lines, with what they hold besides the rows. */
  readonly records: TableRecords;
}

/** What the cells of a table were read from, and where each of them is in it: a text, or a sheet of a workbook. */
export interface TableSource {
  readonly path: string;
  /** Digest of the file as it is stored. */
  readonly sha256: string;
  readonly compression: 'gzip' | null;
  readonly text: TextForm | undefined;
  /** The name of the sheet, how many the workbook has, and which of them are hidden. */
  readonly sheet:
    | { readonly name: string; readonly count: number; readonly hidden: readonly string[] }
    | undefined;
  /** A line of the text, or a row of the sheet, as people read it. */
  lineAt(line: number): string;
  placeOfLine(line: number): Place;
  /** The place of a cell of the row that begins on a line. */
  placeOfCell(line: number, column: number, cell: string, header: string): Place;
  /** Lets go of the file. */
  close(): void;
}

/** A text as the source of a table. */
export function textSource(records: TableRecords): TableSource {
  const { text, delimiter } = records;
  const { path, sha256, compression, encoding, lineEnd } = text;
  return {
    path,
    sha256,
    compression,
    text: { encoding, delimiter, lineEnd, records },
    sheet: undefined,
    lineAt: (line) => text.lineAt(line),
    placeOfLine: (line) => placeOfLine(text, line),
    placeOfCell: (line, column, _cell, header) => placeOfCell(text, line, column, header, delimiter),
    close: () => text.close(),
  };
}

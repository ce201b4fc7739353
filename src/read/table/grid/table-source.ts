import type { Delimiter, Encoding } from '../../../model/layout.ts';
import type { Place } from '../../../problems/problem.ts';
import { hideCells } from '../../csv/hide-cells.ts';
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
  /**
   * Keeps the cells of some columns from being shown, from a line on: ledgers have names of people beside the figures.
   * Places and lines then have a mark instead of them.
   */
  hide(columns: ReadonlySet<number>, fromLine: number): void;
  /** A line of the text, or a row of the sheet, as people read it. */
  lineAt(line: number): string;
  /** The same with all its cells, for whoever asks for the rows themselves. */
  wholeLineAt(line: number): string;
  placeOfLine(line: number): Place;
  /** The place of a cell of the row that begins on a line. */
  placeOfCell(line: number, column: number, cell: string, header: string): Place;
  /** How many rows of the file the one on a line stands for, where they were summed. */
  rowsAt?(line: number): number;
  /** Lets go of the file. */
  close(): void;
}

/** A text as the source of a table. */
export function textSource(records: TableRecords): TableSource {
  const { text, delimiter } = records;
  const { path, sha256, compression, encoding, lineEnd } = text;
  let hidden: ReadonlySet<number> = new Set();
  let hiddenFrom = 1;
  const isHidden = (line: number) => hidden.size > 0 && line >= hiddenFrom;
  const shown = (line: number) =>
    isHidden(line) ? hideCells(text.lineAt(line), delimiter, hidden).text : text.lineAt(line);
  return {
    path,
    sha256,
    compression,
    text: { encoding, delimiter, lineEnd, records },
    sheet: undefined,
    hide(columns, fromLine) {
      hidden = columns;
      hiddenFrom = fromLine;
    },
    lineAt: shown,
    wholeLineAt: (line) => text.lineAt(line),
    placeOfLine: (line) => ({ ...placeOfLine(text, line), text: shown(line) }),
    placeOfCell(line, column, _cell, header) {
      const place = placeOfCell(text, line, column, header, delimiter);
      if (!isHidden(line)) return place;
      // Of a row of several lines nothing is shown: where its cells begin depends on the lines before.
      if (place.line !== line) return { ...place, text: undefined };
      const { text: masked, cells } = hideCells(text.lineAt(line), delimiter, hidden);
      const own = cells[column];
      if (own === undefined) return { ...place, column: undefined, length: undefined, text: masked };
      return { ...place, column: own.from + 1, length: Math.max(1, own.length), text: masked };
    },
    close: () => text.close(),
  };
}

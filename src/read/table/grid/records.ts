import type { Delimiter } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { noteProgress } from '../../progress.ts';
import { countQuotes, isBlankRow, type JoinedRows, QuotedRun, QuoteError } from './quoted-run.ts';
import type { TableText } from './table-text.ts';

/** One row of a table: its cells and the line on which it begins. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Of a workbook: which cells are numbers and no texts. */
  readonly areNumbers?: readonly boolean[];
  /** Whether the line began with a comment mark, which is taken off. */
  readonly commented: boolean;
  /** Of rows below the header: the row with nothing but its first cell that they stand under. */
  readonly heading?: TableRecord | undefined;
}

/** Where records can be read from without those before them. */
interface Beginning {
  readonly fromByte: number;
  readonly firstLine: number;
  readonly isQuoted: boolean;
  readonly isBelowTop: boolean;
}

const beginningOfFile: Beginning = { fromByte: 0, firstLine: 1, isQuoted: false, isBelowTop: false };

/**
 * The records of a table, read from its file as often as they are asked for. Lines without quotes are cut at the
 * delimiters; where quotes stand, csv-parse does it. Comment marks of the first lines are taken off, as a header may
 * stand behind one; blank rows stay out.
 */
export class TableRecords implements Iterable<TableRecord> {
  readonly text: TableText;
  readonly delimiter: Delimiter;
  /** Lines, counted from 1, that begin with a comment mark outside quotes; known once all records were read. */
  readonly commentLines = new Set<number>();
  /** Records with a cell that may hold whole rows, by their line; known once all records were read. */
  readonly joinedRows = new Map<number, JoinedRows>();
  /** Whether quotes in lines of one cell part nothing: notes around a table quote as texts do. */
  readonly #hasQuotedNotes: boolean;
  readonly #beginnings: Beginning[] = [];
  #cursor:
    | { readonly records: Iterator<TableRecord>; line: number; last: TableRecord | undefined }
    | undefined;

  constructor(text: TableText, delimiter: Delimiter, hasQuotedNotes = false) {
    this.text = text;
    this.delimiter = delimiter;
    this.#hasQuotedNotes = hasQuotedNotes;
  }

  [Symbol.iterator](): Generator<TableRecord> {
    return this.#from(beginningOfFile);
  }

  /** All records again, with news of how far they are, from one share of the work to another. */
  noting(fromShare: number, toShare: number): Generator<TableRecord> {
    return this.#from(beginningOfFile, (share) =>
      noteProgress(this.text.path, fromShare + (toShare - fromShare) * share),
    );
  }

  /** The record that begins in a line. Those asked for one behind the other are found on one way through the file. */
  at(line: number): TableRecord | undefined {
    let own = this.#cursor;
    if (own === undefined || own.line > line) {
      const before = this.#beginnings.findLast(({ firstLine }) => firstLine <= line) ?? beginningOfFile;
      own = { records: this.#from(before), line: before.firstLine, last: undefined };
      this.#cursor = own;
    }
    if (own.last?.line === line) return own.last;
    for (;;) {
      const { value, done } = own.records.next();
      if (done === true) return undefined;
      own.line = value.line;
      own.last = value;
      if (value.line >= line) return value.line === line ? value : undefined;
    }
  }

  *#from(beginning: Beginning, note?: (share: number) => void): Generator<TableRecord> {
    const { text, delimiter } = this;
    let { isQuoted, isBelowTop } = beginning;
    const run = new QuotedRun(this.delimiter, this.joinedRows);
    for (const { lines, firstLine, fromByte, endByte, hasQuotes } of text.pieces(beginning)) {
      if (!run.isOpen) this.#remember({ fromByte, firstLine, isQuoted, isBelowTop });
      for (let at = 0; at < lines.length; at++) {
        const own = lines[at]!;
        const number = firstLine + at;
        let line = own;
        const isComment = !isQuoted && own.charCodeAt(0) === commentMark;
        const hasQuote = hasQuotes && own.includes('"');
        if (isComment) {
          this.commentLines.add(number);
          line = isBelowTop ? '' : own.replace(/^#+/, '');
        } else {
          if (hasQuote && countQuotes(own) % 2 === 1) isQuoted = !isQuoted;
          if (!isBelowTop) isBelowTop = own.trim() !== '';
        }
        if (hasQuote && this.#hasQuotedNotes && (isComment || !line.includes(delimiter)))
          line = line.replaceAll('"', "'");
        if (run.isOpen || (hasQuote && line.includes('"'))) {
          run.add(line, number, isComment);
          continue;
        }
        if (!run.isEmpty) yield* run.take();
        const cells = line.split(delimiter);
        if (isBlankRow(cells)) continue;
        yield { line: number, cells, commented: isComment };
      }
      // What is quoted throughout is parsed piece by piece.
      if (!run.isEmpty && !run.isOpen) yield* run.take();
      note?.(endByte / Math.max(1, text.sizeBytes));
    }
    if (!run.isEmpty) yield* run.take();
  }

  #remember(beginning: Beginning): void {
    const last = this.#beginnings.at(-1);
    if (last === undefined || last.fromByte < beginning.fromByte) this.#beginnings.push(beginning);
  }
}

const commentMark = 0x23;
/**
 * Goes through all records once, so that a later way through them cannot fail; undefined where quotes part them in no
 * way, which is told.
 */
export function openRecords<Found>(
  text: TableText,
  delimiter: Delimiter,
  problems: ProblemList,
  goThrough: (records: TableRecords) => Found,
): { readonly records: TableRecords; readonly found: Found } | undefined {
  let wrong: QuoteError | undefined;
  for (const hasQuotedNotes of [false, true]) {
    const records = new TableRecords(text, delimiter, hasQuotedNotes);
    try {
      return { records, found: goThrough(records) };
    } catch (error) {
      if (!(error instanceof QuoteError)) throw error;
      wrong ??= error;
    }
  }
  problems.add('wrong-csv', placeOfLine(text, wrong?.line ?? 1), { unclosed: wrong?.isUnclosed === true });
  return undefined;
}

export function placeOfLine(table: TableText, line: number): Place {
  return { file: table.path, line, text: table.lineAt(line) };
}

/** The place of a cell of the record that begins on a line; the column is that of its first sign in the line. */
export function placeOfCell(
  table: TableText,
  line: number,
  cell: string,
  column: number,
  header: string,
  delimiter: Delimiter,
): Place {
  const text = table.lineAt(line);
  let from = 0;
  let passed = 0;
  let quoted = false;
  for (let at = 0; at < text.length && passed < column; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === delimiter && !quoted) {
      passed++;
      from = at + 1;
    }
  }
  const length = Math.max(1, cell.length);
  return { file: table.path, line, column: from + 1, length, header, text };
}

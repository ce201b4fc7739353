import type { Delimiter } from '../../model/layout.ts';
import type { Place } from '../../problems/problem.ts';
import { noteProgress } from '../progress.ts';
import type { LineSource } from './lines.ts';
import { countQuotes, isBlankRow, QuotedRun, type UseLongCells } from './quoted-run.ts';

/** One row of a table: its cells and the line on which it begins. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
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

export interface RecordOptions {
  /**
   * Whether lines may begin with a comment mark. It is taken off the first lines, as a header may stand behind one;
   * below the header such lines stay out.
   */
  readonly hasComments?: boolean;
  /** Whether quotes in lines of one cell delimit nothing: notes around a table quote as texts do. */
  readonly hasQuotedNotes?: boolean;
  readonly useLongCells?: UseLongCells;
}

/**
 * The records of a text of comma-separated values, read as often as they are asked for. Lines without quotes are cut at
 * the delimiters; where quotes stand, csv-parse does it. Blank rows stay out.
 */
export class CsvRecords<Text extends LineSource = LineSource> implements Iterable<TableRecord> {
  readonly text: Text;
  readonly delimiter: Delimiter;
  /** Lines, counted from 1, that begin with a comment mark outside quotes; known once all records were read. */
  readonly commentLines = new Set<number>();
  readonly #options: RecordOptions;
  readonly #beginnings: Beginning[] = [];
  #cursor:
    | { readonly records: Iterator<TableRecord>; line: number; last: TableRecord | undefined }
    | undefined;

  constructor(text: Text, delimiter: Delimiter, options: RecordOptions = {}) {
    this.text = text;
    this.delimiter = delimiter;
    this.#options = options;
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
    const { hasComments = false, hasQuotedNotes = false, useLongCells } = this.#options;
    let { isQuoted, isBelowTop } = beginning;
    const run = new QuotedRun(delimiter, useLongCells);
    for (const { lines, firstLine, fromByte, endByte, hasQuotes } of text.pieces(
      beginning === beginningOfFile ? undefined : beginning,
    )) {
      if (!run.isOpen) this.#remember({ fromByte, firstLine, isQuoted, isBelowTop });
      for (let at = 0; at < lines.length; at++) {
        const own = lines[at]!;
        const number = firstLine + at;
        let line = own;
        const isComment = hasComments && !isQuoted && own.charCodeAt(0) === commentMark;
        const hasQuote = hasQuotes && own.includes('"');
        if (isComment) {
          this.commentLines.add(number);
          line = isBelowTop ? '' : own.replace(/^#+/, '');
        } else {
          if (hasQuote && countQuotes(own) % 2 === 1) isQuoted = !isQuoted;
          if (!isBelowTop) isBelowTop = own.trim() !== '';
        }
        if (hasQuote && hasQuotedNotes && (isComment || !line.includes(delimiter)))
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

export function placeOfLine(text: LineSource, line: number): Place {
  return { file: text.path, line, text: text.lineAt(line) };
}

/**
 * The place of a cell of the record that begins on a line: the line on which the cell begins, and its first sign there.
 *
 * Shape   column: the cell, counted from 0
 */
export function placeOfCell(
  source: Pick<LineSource, 'path' | 'lineAt'>,
  line: number,
  column: number,
  header: string | undefined,
  delimiter: Delimiter,
): Place {
  let own = line;
  let text = source.lineAt(own);
  let from = 0;
  let end = endOfCell(text, from, delimiter);
  for (let passed = 0; passed < column; passed++) {
    while (end.isOpen) {
      const next = source.lineAt(own + 1);
      // A quote that nothing closes: what is behind it has no place.
      if (own - line > mostLinesOfCell) return { file: source.path, line, header, text: source.lineAt(line) };
      own++;
      text = next;
      end = endOfCell(text, 0, delimiter, true);
    }
    if (end.at >= text.length) break;
    from = end.at + 1;
    end = endOfCell(text, from, delimiter);
  }
  return { file: source.path, line: own, column: from + 1, length: Math.max(1, end.at - from), header, text };
}

const mostLinesOfCell = 1000;

/** Where a cell ends in its line, or whether a quote in it is open at the end of that. */
function endOfCell(
  text: string,
  from: number,
  delimiter: Delimiter,
  wasOpen = false,
): { readonly at: number; readonly isOpen: boolean } {
  let isOpen = wasOpen;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') isOpen = !isOpen;
    else if (!isOpen && text[at] === delimiter) return { at, isOpen };
  }
  return { at: text.length, isOpen };
}

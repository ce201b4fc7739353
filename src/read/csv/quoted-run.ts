import { parse } from 'csv-parse/sync';
import type { Delimiter } from '../../model/layout.ts';

/** One record of which some line holds a quote. */
interface QuotedRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly commented: boolean;
}

/** Called with a record that has a cell of several lines, and how many line ends its cells hold. */
export type UseLongCells = (line: number, cells: readonly string[], lineEnds: number) => void;

/** A record that is longer is none: its quote was never closed. */
const longestRecordLines = 200_000;
const longestRecordLetters = 4 * 1024 * 1024;

/** Quotes that nothing closes, or letters beside them. */
export class QuoteError extends Error {
  /** The line on which the record begins, or the wrong cell in it. */
  readonly line: number;
  /** The cell of that record, counted from 0. */
  readonly column: number;
  readonly isUnclosed: boolean;

  constructor(line: number, column: number, isUnclosed: boolean) {
    super('quotes delimit no cells here');
    this.line = line;
    this.column = column;
    this.isUnclosed = isUnclosed;
  }
}

const commonSpace = 0x20;
const lastOfAscii = 0x7e;

/** Whether nothing stands in any of the cells. */
export function isBlankRow(cells: readonly string[]): boolean {
  for (const cell of cells) {
    if (cell === '') continue;
    const code = cell.charCodeAt(0);
    // Most cells begin with a letter or digit of ASCII.
    if ((code > commonSpace && code <= lastOfAscii) || cell.trim() !== '') return false;
  }
  return true;
}

export function countQuotes(line: string): number {
  let quotes = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) quotes++;
  return quotes;
}

/** Lines with quotes that follow each other, and those between an opening quote and its end. */
export class QuotedRun {
  readonly #delimiter: Delimiter;
  readonly #useLongCells: UseLongCells | undefined;
  #lines: string[] = [];
  #firstLine = 0;
  readonly #comments = new Set<number>();
  #isOpen = false;
  /** Lines and letters since the quote that is open. */
  #openLines = 0;
  #openLetters = 0;

  constructor(delimiter: Delimiter, useLongCells: UseLongCells | undefined) {
    this.#delimiter = delimiter;
    this.#useLongCells = useLongCells;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Throws   QuoteError where a quote is open for longer than any cell is */
  add(line: string, number: number, isComment: boolean): void {
    if (this.isEmpty) this.#firstLine = number;
    if (isComment) this.#comments.add(number);
    this.#lines.push(line);
    if (countQuotes(line) % 2 === 1) this.#isOpen = !this.#isOpen;
    this.#openLines = this.#isOpen ? this.#openLines + 1 : 0;
    this.#openLetters = this.#isOpen ? this.#openLetters + line.length : 0;
    if (this.#openLines <= longestRecordLines && this.#openLetters <= longestRecordLetters) return;
    this.take();
    throw new QuoteError(number - this.#openLines + 1, 0, true);
  }

  /**
   * The records of the lines, which are then forgotten.
   *
   * Throws   QuoteError where quotes delimit no cells
   */
  take(): readonly QuotedRecord[] {
    const records: QuotedRecord[] = [];
    const above = this.#firstLine - 1;
    /** Lines of the records that were read. */
    let lastLine = 0;
    try {
      parse(this.#lines.join('\n'), {
        delimiter: this.#delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], context: { lines: number }) => {
          const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
          lastLine = context.lines;
          const line = above + Math.max(1, lastLine - breaks);
          if (breaks > 0) this.#useLongCells?.(line, cells, breaks);
          if (!isBlankRow(cells)) records.push({ line, cells, commented: this.#comments.has(line) });
          return null;
        },
      });
    } catch (error) {
      const { code = '', lines = 1, index = 0 } = error as { code?: string; lines?: number; index?: number };
      const isUnclosed = code === 'CSV_QUOTE_NOT_CLOSED';
      const wrong = isUnclosed ? this.#nextLine(lastLine) : lines;
      throw new QuoteError(above + Math.max(1, wrong), index, isUnclosed);
    }
    this.#lines = [];
    this.#isOpen = false;
    this.#comments.clear();
    return records;
  }

  /** The next line that is not empty, counted from 1. */
  #nextLine(line: number): number {
    const next = this.#lines.findIndex((text, at) => at >= line && text.trim() !== '');
    return next < 0 ? line + 1 : next + 1;
  }
}

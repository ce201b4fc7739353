import { parse } from 'csv-parse/sync';
import type { Delimiter } from '../../../model/layout.ts';
import { takeApart, trimCell } from './number-form.ts';

/** One record of which some line holds a quote. */
interface QuotedRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly commented: boolean;
}

/** A cell that may hold whole rows: of at most so many cells, in so many lines of its record. */
export interface JoinedRows {
  readonly width: number;
  readonly lines: number;
}

/** A record that is longer is none: its quote was never closed. */
const longestRecordLines = 200_000;

/** Quotes that nothing closes, or other signs beside them. */
export class QuoteError extends Error {
  readonly line: number;
  readonly isUnclosed: boolean;

  constructor(line: number, isUnclosed: boolean) {
    super('quotes part no cells here');
    this.line = line;
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
  readonly #joinedRows: Map<number, JoinedRows>;
  #lines: string[] = [];
  #firstLine = 0;
  readonly #comments = new Set<number>();
  #isOpen = false;

  /** Shape   joinedRows: takes what is found of cells that may hold rows */
  constructor(delimiter: Delimiter, joinedRows: Map<number, JoinedRows>) {
    this.#delimiter = delimiter;
    this.#joinedRows = joinedRows;
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  add(line: string, number: number, isComment: boolean): void {
    if (this.isEmpty) this.#firstLine = number;
    if (isComment) this.#comments.add(number);
    this.#lines.push(line);
    if (countQuotes(line) % 2 === 1) this.#isOpen = !this.#isOpen;
    if (this.#isOpen && this.#lines.length > longestRecordLines) throw new QuoteError(number, true);
  }

  /** The records of the lines, which are then forgotten. */
  take(): readonly QuotedRecord[] {
    const records: QuotedRecord[] = [];
    const above = this.#firstLine - 1;
    try {
      parse(this.#lines.join('\n'), {
        delimiter: this.#delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], context: { lines: number }) => {
          const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
          const line = above + Math.max(1, context.lines - breaks);
          const width = breaks === 0 ? 0 : widthOfRowsIn(cells, this.#delimiter);
          if (width > 1) this.#joinedRows.set(line, { width, lines: breaks + 1 });
          if (!isBlankRow(cells)) records.push({ line, cells, commented: this.#comments.has(line) });
          return null;
        },
      });
    } catch (error) {
      const { code = '', lines = 1 } = error as { code?: string; lines?: number };
      throw new QuoteError(above + Math.max(1, lines), code === 'CSV_QUOTE_NOT_CLOSED');
    }
    this.#lines = [];
    this.#isOpen = false;
    this.#comments.clear();
    return records;
  }
}

/** The most cells that rows inside a cell can have: it holds breaks of lines, delimiters between them, and figures. */
function widthOfRowsIn(cells: readonly string[], delimiter: Delimiter): number {
  let width = 0;
  for (const cell of cells) {
    if (!cell.includes('\n') || !cell.includes(delimiter)) continue;
    const lines = cell.split('\n');
    const pieces = lines.flatMap((line) => line.split(delimiter));
    const delimiters = pieces.length - lines.length;
    if (pieces.some((piece) => takeApart(trimCell(piece)) !== undefined))
      width = Math.max(width, Math.floor(delimiters / (lines.length - 1)) + 1);
  }
  return width;
}

import type { Place, ProblemList } from '../../problems/problem.ts';
import type { LongFile } from '../long-file.ts';
import { QuoteError } from './quoted-run.ts';
import { CsvRecords, placeOfCell, placeOfLine } from './records.ts';
import { UnreadableFile, Utf8Lines } from './utf8-lines.ts';

/**
 * Called with the cells of a row and the line on which it begins, by which its place is found again; 'stop' ends the
 * reading.
 */
type UseRow = (cells: readonly string[], line: number) => 'stop' | undefined;

/** Rows of a comma-separated file of our own forms, read part by part and never held all together. */
export class CsvRows {
  readonly path: string;
  readonly #expected: readonly string[] | undefined;
  #header: readonly string[];
  readonly #lines: Utf8Lines;
  readonly #problems: ProblemList;

  /**
   * Shape   header: the columns that the first line must name, in that order; undefined where any will do
   *         pieceBytes: so much is read at once
   */
  constructor(
    file: LongFile,
    header: readonly string[] | undefined,
    problems: ProblemList,
    pieceBytes?: number,
  ) {
    this.path = file.path;
    this.#expected = header;
    this.#header = header ?? [];
    this.#problems = problems;
    this.#lines = new Utf8Lines(file, problems, pieceBytes);
  }

  get header(): readonly string[] {
    return this.#header;
  }

  /** Encoding and line ends, known once all rows were read. */
  get form(): Utf8Lines['form'] {
    return this.#lines.form;
  }

  /** Digest of the file as it is stored, known once all rows were read. */
  get sha256(): string {
    return this.#lines.sha256;
  }

  /**
   * Hands over the rows below the header, in order. Rows of another length are reported and handed over as well.
   *
   * Throws  never; false where the file cannot be read as a table, with the reason reported
   */
  readRows(use: UseRow): boolean {
    let hasHeader = false;
    try {
      for (const { cells, line } of new CsvRecords(this.#lines, ',')) {
        if (!hasHeader) {
          if (!this.#takeHeader(cells, line)) return false;
          hasHeader = true;
          continue;
        }
        if (cells.length !== this.#header.length)
          this.#problems.add('wrong-row-length', placeOfLine(this.#lines, line), {
            found: cells.length,
            header: this.#header,
          });
        if (use(cells, line) === 'stop') return true;
      }
    } catch (error) {
      if (error instanceof QuoteError)
        this.#problems.add('wrong-csv', this.place(error.line, error.column), { unclosed: error.isUnclosed });
      else if (!(error instanceof UnreadableFile)) throw error;
      return false;
    } finally {
      this.#lines.close();
    }
    if (!hasHeader) this.#problems.add('empty-file', { file: this.path }, { path: this.path });
    return hasHeader;
  }

  /** The place of a cell of a row that was handed over; its part of the file is read again where it is not at hand. */
  place(line: number, column: number): Place {
    const { text, ...place } = placeOfCell(this.#lines, line, column, this.#header[column], ',');
    return { ...place, text: text && apart(text) };
  }

  #takeHeader(cells: readonly string[], line: number): boolean {
    const expected = this.#expected;
    if (expected === undefined) {
      this.#header = cells;
      return true;
    }
    if (cells.join(',') === expected.join(',')) return true;
    const place = { ...placeOfLine(this.#lines, line), column: 1 };
    this.#problems.add('wrong-header', place, { found: cells, expected });
    return false;
  }
}

/** A copy that does not keep the whole part of the file in memory of which it was cut. */
export function apart(text: string): string {
  return Buffer.from(text).toString();
}

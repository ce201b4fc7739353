import type { Place, ProblemList } from '../problems/problem.ts';
import {
  type CsvText,
  isBlank,
  linesOfRecords,
  options,
  parseRecords,
  placeOfCell,
  readHeader,
  tellLength,
} from './csv-file.ts';
import { BlockReader, type LineBlock } from './line-blocks.ts';
import type { LongFile } from './long-file.ts';
import { placeOfBadByte, tellWorkbook } from './text-file.ts';

/** A part of the file as text; its rows are counted from the first of the file. */
interface RowBlock extends CsvText {
  readonly firstLine: number;
  readonly firstRow: number;
  /** The row behind its last one, once it was read to the end. */
  readonly endRow: number;
}

/** Where a part of the file lies, so that it can be read again. */
interface BlockPlace {
  readonly fromByte: number;
  readonly bytes: number;
  readonly quoted: boolean;
  readonly firstLine: number;
  readonly firstRow: number;
}

type UseRow = (cells: readonly string[], row: number) => 'stop' | undefined;

/**
 * Rows of a comma-separated file, read part by part and never held all together. Lines without quotes are cut at their
 * commas; a part with a quote in it is left to csv-parse. Both give the same cells.
 */
export class CsvRows {
  readonly path: string;
  readonly #header: readonly string[];
  readonly #file: LongFile;
  readonly #reader: BlockReader;
  readonly #problems: ProblemList;
  readonly #places: BlockPlace[] = [];
  #lineEnd = '\n';
  #hasOtherEnds = false;
  #hasMark = false;
  #block: RowBlock | undefined;

  /** Shape   blockBytes: so much is read at once */
  constructor(file: LongFile, header: readonly string[], problems: ProblemList, blockBytes?: number) {
    this.path = file.path;
    this.#file = file;
    this.#header = header;
    this.#reader = new BlockReader(file, blockBytes);
    this.#problems = problems;
  }

  /** How the file stands, known once all rows were read. */
  get form(): { readonly encoding: 'utf-8' | 'utf-8-bom'; readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' } {
    const own = this.#reader.hasReturnsOnly ? 'cr' : this.#lineEnd === '\n' ? 'lf' : 'crlf';
    return {
      encoding: this.#hasMark ? 'utf-8-bom' : 'utf-8',
      lineEnd: this.#hasOtherEnds ? 'mixed' : own,
    };
  }

  /** Digest of the file as it is stored, known once all rows were read. */
  get sha256(): string {
    return this.#file.sha256 ?? this.#reader.sha256;
  }

  /**
   * Hands over the rows below the header, in order, until one is answered with 'stop'. Rows of another length are told
   * and handed over as well.
   *
   * Throws  never; false where the file cannot be read as a table, with the reason told
   */
  readRows(use: UseRow): boolean {
    let firstLine = 1;
    let firstRow = 0;
    this.#places.length = 0;
    try {
      for (const block of this.#reader.blocks()) {
        const { fromByte, bytes, quoted, endless } = block;
        if (fromByte === 0 && tellWorkbook(this.path, bytes, this.#problems)) return false;
        const text = this.#decode(block, firstLine);
        if (text === undefined) return false;
        if (fromByte === 0 && !this.#begin(text)) return false;
        if (fromByte === 0) this.#hasMark = bytes[0] === 0xef && bytes[1] === 0xbb;
        if (this.#lineEnd === '\n' && text.includes('\r')) this.#hasOtherEnds = true;
        if (endless) {
          this.#tellEndless(quoted, firstLine);
          return false;
        }
        const place = { fromByte, bytes: bytes.length, quoted, firstLine, firstRow };
        this.#places.push(place);
        this.#block = this.#blockAt(place, text, Number.POSITIVE_INFINITY);
        const outcome = quoted ? this.#readQuoted(text, place, use) : this.#readPlain(text, place, use);
        if (typeof outcome === 'string') return outcome === 'stop';
        firstRow = outcome;
        firstLine += countLineEnds(text);
      }
    } finally {
      this.#file.close();
    }
    if (this.#places.length > 0) return true;
    this.#problems.add('empty-file', { file: this.path }, { path: this.path });
    return false;
  }

  /** Lines in which no quote stands: what csv-parse would find is what stands between the commas. */
  #readPlain(text: string, { fromByte, firstRow }: BlockPlace, use: UseRow): number | 'stop' {
    const lineEnd = this.#lineEnd;
    let row = fromByte === 0 ? firstRow - 1 : firstRow;
    for (let from = 0; from < text.length; ) {
      const found = text.indexOf(lineEnd, from);
      const to = found < 0 ? text.length : found;
      const cells = to === from ? [] : text.slice(from, to).split(',');
      from = to + lineEnd.length;
      if (cells.length === 0 || isBlank(cells)) continue;
      if (row >= firstRow && this.#hand(cells, row, use) === 'stop') return 'stop';
      row++;
    }
    return row;
  }

  #readQuoted(text: string, place: BlockPlace, use: UseRow): number | 'stop' | 'wrong' {
    const { fromByte, firstRow, firstLine } = place;
    const wanted = { ...options, record_delimiter: this.#lineEnd };
    const records = parseRecords({ path: this.path, text, firstLine }, wanted, this.#problems);
    if (records === undefined) return 'wrong';
    let row = fromByte === 0 ? firstRow - 1 : firstRow;
    for (const cells of records) {
      if (isBlank(cells)) continue;
      if (row >= firstRow && this.#hand(cells, row, use) === 'stop') return 'stop';
      row++;
    }
    return row;
  }

  #hand(cells: readonly string[], row: number, use: UseRow): 'stop' | undefined {
    const block = this.#block;
    if (cells.length !== this.#header.length && block !== undefined)
      tellLength(block, row - block.firstRow, cells.length, this.#problems);
    return use(cells, row);
  }

  /** The place of a cell of any row handed over; its part of the file is read again where it is not at hand. */
  place(row: number, column: number): Place {
    const block = this.#blockOf(row);
    if (block === undefined) return { file: this.path, header: this.#header[column] };
    const place = placeOfCell(block, row - block.firstRow, column);
    return { ...place, text: place.text && apart(place.text) };
  }

  #blockOf(row: number): RowBlock | undefined {
    const held = this.#block;
    if (held !== undefined && row >= held.firstRow && row < held.endRow) return held;
    const at = this.#places.findLastIndex(({ firstRow }) => firstRow <= row);
    const place = this.#places[at];
    if (place === undefined) return undefined;
    const bytes = new Uint8Array(place.bytes);
    this.#file.read(bytes, place.fromByte);
    this.#file.close();
    const text = this.#decode({ ...place, bytes, endless: false }, place.firstLine);
    if (text === undefined) return undefined;
    this.#block = this.#blockAt(place, text, this.#places[at + 1]?.firstRow ?? Number.POSITIVE_INFINITY);
    return this.#block;
  }

  #blockAt({ fromByte, firstLine, firstRow }: BlockPlace, text: string, endRow: number): RowBlock {
    const above = fromByte === 0 ? 1 : 0;
    let lines: readonly number[] | undefined;
    const lineOfRow = (row: number): number | undefined => {
      lines ??= linesOfRecords(text, { ...options, record_delimiter: this.#lineEnd });
      return lines[row + above];
    };
    return { path: this.path, text, header: this.#header, firstLine, firstRow, endRow, lineOfRow };
  }

  /** Judges the beginning of the file: whether it holds anything, and its header. */
  #begin(text: string): boolean {
    const { path } = this;
    if (text.trim() === '') {
      this.#problems.add('empty-file', { file: path }, { path });
      return false;
    }
    this.#lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    return readHeader({ path, text }, this.#header, this.#problems) !== undefined;
  }

  #decode({ bytes, fromByte }: LineBlock, firstLine: number): string | undefined {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: fromByte > 0 }).decode(bytes);
      return this.#reader.hasReturnsOnly ? text.replaceAll('\r', '\n') : text;
    } catch {
      const { place, byte } = placeOfBadByte(this.path, bytes);
      const line = firstLine - 1 + (place.line ?? 1);
      this.#problems.add('not-utf-8', { ...place, line }, { path: this.path, byte: fromByte + byte });
      return undefined;
    }
  }

  /** A record that no part of the file can hold: mostly all the rest of it, behind a quote that is never closed. */
  #tellEndless(quoted: boolean, firstLine: number): void {
    const { path } = this;
    if (quoted) this.#problems.add('wrong-csv', { file: path, line: firstLine }, { unclosed: true });
    else this.#problems.add('no-table', { file: path, line: firstLine }, { path });
  }
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** A copy that does not keep the whole part of the file in memory of which it was cut. */
export function apart(text: string): string {
  return Buffer.from(text).toString();
}

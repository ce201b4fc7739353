import type { Encoding } from '../../../model/layout.ts';
import { firstPiece, LineFinder, type LinePiece, type LineSource } from '../../csv/lines.ts';
import { type Piece, PieceReader } from '../../csv/pieces.ts';
import type { LongFile } from '../../long-file.ts';
import { withWindowsLetters } from './windows-letters.ts';

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const quote = 0x22;
const anyLineEnd = /\r\n|\n|\r/;

/** What a text shows on the first way through it. */
export interface Look {
  readonly sha256: string;
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  /** The number of the first line of each piece, and the byte with which it begins. */
  readonly pieces: readonly { readonly fromByte: number; readonly firstLine: number }[];
  /** Lines of the file, counted by their ends. */
  readonly lineCount: number;
  readonly firstBadByte: number | undefined;
  readonly hasControls: boolean;
  readonly utf8Pairs: number;
  /** The first part of the text. */
  readonly beginning: string;
  readonly isBlank: boolean;
  readonly lost: { readonly line: number; readonly column: number; readonly text: string } | undefined;
}

/** The lines of a table, read from its file as often as they are asked for and never held all together. */
export class TableText implements LineSource {
  readonly path: string;
  readonly encoding: Encoding;
  readonly compression: 'gzip' | null;
  readonly sha256: string;
  readonly lineEnd: Look['lineEnd'];
  readonly sizeBytes: number;
  readonly lineCount: number;
  readonly #file: LongFile;
  readonly #pieces: Look['pieces'];
  readonly #pieceBytes: number | undefined;
  readonly #isWindows: boolean;
  readonly #finder = new LineFinder(this);

  constructor(file: LongFile, encoding: Encoding, look: Look, sha256: string, pieceBytes?: number) {
    this.path = file.path;
    this.encoding = encoding;
    this.compression = file.isPacked === true ? 'gzip' : null;
    this.sha256 = sha256;
    this.lineEnd = look.lineEnd;
    this.sizeBytes = file.sizeBytes;
    this.lineCount = look.lineCount;
    this.#file = file;
    this.#pieces = look.pieces;
    this.#pieceBytes = pieceBytes;
    this.#isWindows = encoding === 'windows-1252';
  }

  /** All lines from one with which a piece begins, piece by piece. */
  *pieces(
    start: { readonly fromByte: number; readonly firstLine: number } = firstPiece,
  ): Generator<LinePiece> {
    let { firstLine } = start;
    for (const piece of new PieceReader(this.#file, this.#pieceBytes).pieces(start.fromByte)) {
      const lines = this.#cut(piece);
      const { fromByte, bytes } = piece;
      const hasQuotes = bytes.includes(quote);
      yield { lines, firstLine, fromByte, endByte: fromByte + bytes.length, hasQuotes };
      firstLine += lines.length;
    }
  }

  /** The text of a line, counted from 1; empty where there is none. */
  lineAt(line: number): string {
    return this.#finder.lineAt(line, this.#pieces);
  }

  /** Lets go of the file. */
  close(): void {
    this.#file.close();
  }

  /** Each line is decoded alone: a cell that is kept then keeps no more than its line in memory. */
  #cut({ bytes, fromByte }: Piece): string[] {
    const lines: string[] = [];
    const hasReturns = bytes.includes(carriageReturn);
    let from = fromByte === 0 && this.encoding === 'utf-8-bom' ? 3 : 0;
    while (from < bytes.length) {
      const found = bytes.indexOf(lineFeed, from);
      const end = found < 0 ? bytes.length : found;
      let to = end;
      if (hasReturns && found >= 0 && bytes[to - 1] === carriageReturn && to > from) to--;
      const line = this.#decode(bytes, from, to);
      if (hasReturns && line.includes('\r')) {
        const parts = line.split(anyLineEnd);
        // A piece may end in a return; what would come behind it stands in the next one.
        if (found < 0 && parts.at(-1) === '') parts.pop();
        lines.push(...parts);
      } else lines.push(line);
      from = end + 1;
    }
    return lines;
  }

  #decode(bytes: Buffer, from: number, to: number): string {
    if (!this.#isWindows) return bytes.toString('utf8', from, to);
    return withWindowsLetters(bytes.toString('latin1', from, to));
  }
}

import { createHash } from 'node:crypto';
import type { ProblemList } from '../../problems/problem.ts';
import type { LongFile } from '../long-file.ts';
import { noteProgress } from '../progress.ts';
import { placeOfBadByte, tellWorkbook } from '../text-file.ts';
import { firstPiece, LineFinder, type LinePiece, type LineSource } from './lines.ts';
import { type Piece, PieceReader } from './pieces.ts';

const quote = 0x22;
const carriageReturn = 0x0d;
/** A longer line is no row of a table. */
const longestLineBytes = 4 * 1024 * 1024;

/** Thrown where a file cannot be read on; the reason was reported. */
export class UnreadableFile extends Error {}

/** The lines of a file of strict UTF-8, and its digest once it was read to the end. */
export class Utf8Lines implements LineSource {
  readonly path: string;
  readonly sizeBytes: number;
  readonly #file: LongFile;
  readonly #problems: ProblemList;
  readonly #pieceBytes: number | undefined;
  readonly #finder = new LineFinder(this);
  readonly #pieces: { readonly fromByte: number; readonly firstLine: number }[] = [];
  readonly #lineEnds = new Set<'lf' | 'crlf' | 'cr'>();
  #hasMark = false;
  #sha256: string | undefined;

  /** Shape   pieceBytes: so much is read at once */
  constructor(file: LongFile, problems: ProblemList, pieceBytes?: number) {
    this.path = file.path;
    this.sizeBytes = file.sizeBytes;
    this.#file = file;
    this.#problems = problems;
    this.#pieceBytes = pieceBytes;
  }

  /** Encoding and line ends, known once all lines were read. */
  get form(): {
    readonly encoding: 'utf-8' | 'utf-8-bom';
    readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  } {
    const [only] = this.#lineEnds;
    return {
      encoding: this.#hasMark ? 'utf-8-bom' : 'utf-8',
      lineEnd: only === undefined ? 'none' : this.#lineEnds.size > 1 ? 'mixed' : only,
    };
  }

  /** Digest of the file as it is stored; empty until all lines were read. */
  get sha256(): string {
    return this.#file.sha256 ?? this.#sha256 ?? '';
  }

  /** Throws   UnreadableFile where bytes are no text or a line has no end, which is reported */
  *pieces(start?: { readonly fromByte: number; readonly firstLine: number }): Generator<LinePiece> {
    const hash = start === undefined && this.#sha256 === undefined ? createHash('sha256') : undefined;
    if (hash !== undefined) this.#pieces.length = 0;
    let { firstLine } = start ?? firstPiece;
    const reader = new PieceReader(this.#file, this.#pieceBytes, longestLineBytes);
    for (const piece of reader.pieces(start?.fromByte)) {
      const { bytes, fromByte } = piece;
      const endByte = fromByte + bytes.length;
      if (fromByte === 0) this.#lookAtBeginning(bytes);
      hash?.update(bytes);
      if (hash !== undefined) {
        this.#pieces.push({ fromByte, firstLine });
        noteProgress(this.path, Math.min(1, endByte / Math.max(1, this.sizeBytes)));
      }
      if (piece.isEndless) {
        this.#problems.add('no-table', { file: this.path, line: firstLine }, { path: this.path });
        throw new UnreadableFile();
      }
      const lines = this.#cut(piece, firstLine);
      yield { lines, firstLine, fromByte, endByte, hasQuotes: bytes.includes(quote) };
      firstLine += lines.length;
    }
    if (hash !== undefined) this.#sha256 = hash.digest('hex');
  }

  lineAt(line: number): string {
    return this.#finder.lineAt(line, this.#pieces);
  }

  /** Lets go of the file; lines that are asked for after that are read all the same. */
  close(): void {
    this.#file.close();
  }

  #lookAtBeginning(bytes: Buffer): void {
    if (tellWorkbook(this.path, bytes, this.#problems)) throw new UnreadableFile();
    this.#hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  }

  #cut({ bytes, fromByte }: Piece, firstLine: number): string[] {
    const text = this.#decode(bytes, fromByte, firstLine);
    const hasReturns = bytes.includes(carriageReturn);
    const lines = text.split(hasReturns ? /\r\n|\n|\r/ : '\n');
    if (hasReturns) for (const [end] of text.matchAll(/\r\n|\n|\r/g)) this.#lineEnds.add(nameOfEnd(end));
    else if (lines.length > 1) this.#lineEnds.add('lf');
    // What stands behind the last line end begins the next piece.
    if (lines.at(-1) === '') lines.pop();
    return lines;
  }

  #decode(bytes: Buffer, fromByte: number, firstLine: number): string {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: fromByte > 0 }).decode(bytes);
    } catch {
      const { place, byte } = placeOfBadByte(this.path, bytes);
      const line = firstLine - 1 + (place.line ?? 1);
      this.#problems.add('not-utf-8', { ...place, line }, { path: this.path, byte: fromByte + byte });
      throw new UnreadableFile();
    }
  }
}

function nameOfEnd(end: string): 'lf' | 'crlf' | 'cr' {
  return end === '\n' ? 'lf' : end === '\r' ? 'cr' : 'crlf';
}

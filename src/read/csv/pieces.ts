import type { LongFile } from '../long-file.ts';

/** Whole lines of a file. */
export interface Piece {
  readonly bytes: Buffer;
  readonly fromByte: number;
  /** Whether it was cut inside a line that is longer than any should be. */
  readonly isEndless: boolean;
}

const usualPieceBytes = 256 * 1024;
/** No table has a longer line; what has is cut here, as no memory would hold it. */
const usualLongestLineBytes = 64 * 1024 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts a file into pieces of whole lines; a line longer than a piece makes a longer one. */
export class PieceReader {
  readonly #file: LongFile;
  readonly #pieceBytes: number;
  readonly #longestLineBytes: number;

  constructor(
    file: LongFile,
    pieceBytes: number = usualPieceBytes,
    longestLineBytes: number = usualLongestLineBytes,
  ) {
    this.#file = file;
    this.#pieceBytes = pieceBytes;
    this.#longestLineBytes = longestLineBytes;
  }

  /** All pieces from a byte with which a line begins; each must be used before the next is asked for. */
  *pieces(start = 0): Generator<Piece> {
    const pieceBytes = Math.min(this.#pieceBytes, this.#file.sizeBytes + 1);
    let buffer = Buffer.alloc(2 * pieceBytes);
    let filled = 0;
    let fromByte = start;
    for (let isLast = false; !isLast; ) {
      if (buffer.length - filled < pieceBytes) {
        const larger = Buffer.alloc(buffer.length * 2);
        buffer.copy(larger, 0, 0, filled);
        buffer = larger;
      }
      const read = this.#file.read(buffer.subarray(filled, filled + pieceBytes), fromByte + filled);
      const searched = filled;
      filled += read;
      isLast = read === 0;
      const ends = isLast ? filled : endOfLines(buffer, searched, filled);
      const isEndless = ends === 0 && filled >= this.#longestLineBytes;
      const cut = isEndless ? filled : ends;
      if (cut === 0) continue;
      yield { bytes: buffer.subarray(0, cut), fromByte, isEndless };
      buffer.copyWithin(0, cut, filled);
      fromByte += cut;
      filled -= cut;
    }
  }
}

/** Where the last line ends that surely does: a return may be followed by the line feed that belongs to it. */
function endOfLines(buffer: Buffer, searched: number, filled: number): number {
  const fresh = buffer.subarray(Math.max(0, searched - 1), filled);
  const from = filled - fresh.length;
  const feed = fresh.lastIndexOf(lineFeed);
  if (feed >= 0) return from + feed + 1;
  const back = fresh.subarray(0, -1).lastIndexOf(carriageReturn);
  return back >= 0 ? from + back + 1 : 0;
}

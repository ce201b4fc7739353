import { createHash } from 'node:crypto';
import type { LongFile } from './long-file.ts';
import { noteProgress } from './progress.ts';

/** Whole lines of a file, cut where no quote is open. */
export interface LineBlock {
  readonly bytes: Uint8Array;
  readonly fromByte: number;
  /** Whether it holds a quote at all; without one, every line is a record. */
  readonly quoted: boolean;
  /** Whether a record is longer than a block may be; then nothing comes behind it. */
  readonly endless: boolean;
}

/** Larger blocks gain nothing; a record that does not fit into the largest is none. */
const usualBlockBytes = 256 * 1024;
const largestBlockBytes = 4 * 1024 * 1024;

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts a file into blocks of whole records, and knows its digest once it was read to the end. */
export class BlockReader {
  readonly #file: LongFile;
  readonly #blockBytes: number;
  #sha256: string | undefined;
  #lineEnd: number | undefined;

  constructor(file: LongFile, blockBytes: number = usualBlockBytes) {
    this.#file = file;
    this.#blockBytes = blockBytes;
  }

  /** Digest of all bytes; empty until they were read. */
  get sha256(): string {
    return this.#sha256 ?? '';
  }

  /** Whether lines end as old Macintosh programs ended them. */
  get hasReturnsOnly(): boolean {
    return this.#lineEnd === carriageReturn;
  }

  /** All blocks from the first; each must be used before the next is asked for, as they share their memory. */
  *blocks(): Generator<LineBlock> {
    const hash = this.#sha256 === undefined ? createHash('sha256') : undefined;
    const blockBytes = this.#blockBytes;
    let buffer = new Uint8Array(2 * blockBytes);
    /** Bytes in the buffer, how many of them were looked through, and where the last whole record ends. */
    let filled = 0;
    let seen = 0;
    let cut = 0;
    let fromByte = 0;
    let open = false;
    let quoted = false;
    for (;;) {
      if (buffer.length - filled < blockBytes && buffer.length < largestBlockBytes) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer.subarray(0, filled));
        buffer = larger;
      }
      const room = buffer.subarray(filled, filled + blockBytes);
      const endless = room.length === 0;
      const length = endless ? 0 : this.#file.read(room, fromByte + filled);
      noteProgress(this.#file.path, Math.min(1, (fromByte + filled) / Math.max(1, this.#file.sizeBytes)));
      if (length > 0) hash?.update(room.subarray(0, length));
      filled += length;
      this.#lineEnd ??= lineEndOf(buffer.subarray(0, filled));
      const fresh = buffer.subarray(seen, filled);
      if (open || fresh.includes(quote)) {
        quoted = true;
        for (let at = 0; at < fresh.length; at++) {
          const byte = fresh[at];
          if (byte === quote) open = !open;
          else if (byte === this.#lineEnd && !open) cut = seen + at + 1;
        }
      } else {
        const end = fresh.lastIndexOf(this.#lineEnd);
        if (end >= 0) cut = seen + end + 1;
      }
      seen = filled;
      const isLast = length === 0;
      if (isLast) cut = filled;
      if (cut > 0) yield { bytes: buffer.subarray(0, cut), fromByte, quoted, endless };
      if (endless) return;
      if (isLast) break;
      if (cut === 0) continue;
      buffer.copyWithin(0, cut, filled);
      fromByte += cut;
      filled -= cut;
      seen = filled;
      cut = 0;
      quoted = open || buffer.subarray(0, filled).includes(quote);
    }
    if (hash !== undefined) this.#sha256 = hash.digest('hex');
  }
}

/** The sign that ends lines: a line feed wherever there is one. */
function lineEndOf(bytes: Uint8Array): number {
  return bytes.includes(lineFeed) || !bytes.includes(carriageReturn) ? lineFeed : carriageReturn;
}

import { Buffer } from 'buffer';
import { Inflate } from 'pako';

/** As of `read/gunzip.ts`: damage and digests that do not fit are found, as Node finds them. */
export function gunzip(bytes: Uint8Array, limit: number): Buffer {
  return unpack(bytes, limit, true);
}

/** As of `read/gunzip.ts`. */
export function gunzipBeginning(bytes: Uint8Array): Buffer {
  return unpack(bytes, Number.POSITIVE_INFINITY, false);
}

const gzip = 16 + 15;

function unpack(bytes: Uint8Array, limit: number, isWhole: boolean): Buffer {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate({ windowBits: gzip });
  inflate.onData = (piece) => {
    size += piece.length;
    if (size > limit) throw new RangeError('more bytes than the limit');
    pieces.push(piece as Uint8Array);
  };
  inflate.push(bytes, isWhole);
  if (inflate.err !== 0 || (isWhole && !inflate.ended)) throw new Error(inflate.msg || 'damaged gzip');
  return Buffer.concat(pieces);
}

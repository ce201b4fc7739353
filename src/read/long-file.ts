import { createHash } from 'node:crypto';
import type { Place, ProblemList } from '../problems/problem.ts';
import { binaryFormatOf, textFormatOf } from './file-format.ts';
import { currentFiles } from './files/current-files.ts';
import type { FileFacts } from './files/files.ts';
import { gunzip } from './gunzip.ts';
import { readStream } from './held-streams.ts';
import {
  beginningBytes,
  checkUnchanged,
  chunkBytes,
  isPacked,
  joinBytes,
  namingFile,
  openForReading,
  readChunk,
  readFirstChunk,
  standardInput,
  textOfBeginning,
  withFile,
} from './text-file.ts';

/** What comes through a pipe is kept until the end: so much in memory, the rest in a temporary file. */
const largestHeldBytes = 16 * 1024 * 1024;
/** What a packed file may hold, as it is unpacked in memory. */
const largestPackedBytes = 256 * 1024 * 1024;
export const largestStreamBytes = 2048 * 1024 * 1024;

/** A file read piece by piece, and again as often as it is asked for: memory holds no more than a piece. */
export interface LongFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Digest of the file as it is stored, where what is read is another thing. */
  readonly sha256?: string;
  /** Whether it is stored packed. */
  readonly isPacked?: boolean;
  /** Reads what there is from an offset on, as far as it fits; 0 at the end. */
  read(into: Uint8Array, fromByte: number): number;
  /** Lets go of the file; what is read after that opens it for that one time. */
  close(): void;
}

/** Standard input and pipes that were looked at, until they are read. */
const looked = new Map<string, LongFile>();

/** The first part of a stream as text and its length; the next one that opens it reads it from its beginning. */
export function lookAtStream(
  path: string,
  problems: ProblemList,
): { readonly beginning: string; readonly sizeBytes: number } {
  const file = openLongFile(path, problems);
  if (file === undefined) return { beginning: '', sizeBytes: 0 };
  looked.set(path, file);
  const room = new Uint8Array(beginningBytes);
  const beginning = textOfBeginning(room.subarray(0, file.read(room, 0)));
  return { beginning, sizeBytes: file.sizeBytes };
}

/** Opens a file to be read in pieces; what comes through a pipe is kept in memory, and when long in a temporary file. */
export function openLongFile(
  path: string,
  problems: ProblemList,
  named: Place = { file: path },
): LongFile | undefined {
  problems.meet(path);
  const known = looked.get(path);
  if (known !== undefined) {
    looked.delete(path);
    return known;
  }
  return withFile(path, problems, named, (facts) => {
    if (path !== standardInput && facts.kind === 'file') return new StoredFile(path, facts);
    const kept = readStream(path, 'file', () => keepStream(path));
    if (kept === undefined)
      problems.add('file-too-large', named, { path, limit: largestStreamBytes, isTable: true });
    return kept;
  });
}

/** As `openLongFile`, of a table that may be packed by gzip; what it holds is then kept in memory. */
export function openTable(path: string, problems: ProblemList, named?: Place): LongFile | undefined {
  const file = openLongFile(path, problems, named);
  if (file === undefined) return undefined;
  const beginning = new Uint8Array(2);
  file.read(beginning, 0);
  if (!isPacked(beginning)) return file;
  const bytes = file.sizeBytes > largestPackedBytes ? undefined : readWhole(file);
  file.close();
  const held = bytes && unpack(bytes);
  if (bytes === undefined || held === undefined) {
    problems.add('damaged-gzip', { file: path }, { path, limit: largestPackedBytes });
    return undefined;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...heldFile(path, held), sha256, isPacked: true };
}

/** All bytes of a file at once. */
export function readWhole(file: LongFile): Uint8Array {
  const bytes = new Uint8Array(file.sizeBytes);
  let filled = 0;
  for (;;) {
    const length = file.read(bytes.subarray(filled), filled);
    if (length === 0) return bytes.subarray(0, filled);
    filled += length;
  }
}

function unpack(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzip(bytes, largestPackedBytes);
  } catch {
    return undefined;
  }
}

/** A file that is in memory whole. */
export function heldFile(path: string, bytes: Uint8Array): LongFile {
  const read = (into: Uint8Array, fromByte: number): number => {
    const piece = bytes.subarray(fromByte, fromByte + into.length);
    into.set(piece);
    return piece.length;
  };
  return { path, sizeBytes: bytes.length, read, close: () => undefined };
}

/** A file that is opened again where it has been closed; never two versions of it. */
class StoredFile implements LongFile {
  readonly path: string;
  readonly sizeBytes: number;
  readonly #facts: FileFacts;
  #handle: number | undefined;

  constructor(path: string, facts: FileFacts) {
    this.path = path;
    this.sizeBytes = facts.sizeBytes;
    this.#facts = facts;
    this.#handle = openForReading(path);
  }

  /** Throws  `file-changed` where the file is no more what it was when it was opened first */
  read(into: Uint8Array, fromByte: number): number {
    const files = currentFiles();
    const known = this.#handle;
    const handle = known ?? openForReading(this.path);
    try {
      return namingFile(this.path, () => {
        const length = files.read(handle, into, fromByte);
        checkUnchanged(this.path, this.#facts, files.factsOfHandle(handle));
        return length;
      });
    } finally {
      if (known === undefined) files.close(handle);
    }
  }

  close(): void {
    if (this.#handle !== undefined) currentFiles().close(this.#handle);
    this.#handle = undefined;
  }
}

/** All that a pipe or device gives, so that it can be read again; undefined where that is more than the limit. */
function keepStream(path: string): LongFile | undefined {
  const handle = path === standardInput ? 0 : openForReading(path);
  let held: Uint8Array[] = [];
  let spool: number | undefined;
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(chunkBytes);
    const length = (size === 0 ? readFirstChunk : readChunk)(handle, chunk);
    if (length === 0) break;
    held.push(chunk.slice(0, length));
    size += length;
    if (size > largestStreamBytes) return undefined;
    if (size <= largestHeldBytes) continue;
    spool ??= currentFiles().openUnnamed();
    for (const each of held) currentFiles().write(spool, each);
    held = [];
  }
  if (handle !== 0) currentFiles().close(handle);
  if (spool === undefined) return heldFile(path, joinBytes(held, size));
  const kept = spool;
  const read = (into: Uint8Array, fromByte: number) => currentFiles().read(kept, into, fromByte);
  return { path, sizeBytes: size, read, close: () => undefined };
}

/** Whether a file begins as a text of no other format, such as a web page. */
export function isPlainText(file: LongFile): boolean {
  const room = new Uint8Array(beginningBytes);
  const beginning = room.subarray(0, file.read(room, 0));
  if (beginning.length === 0 || beginning.includes(0)) return false;
  return (binaryFormatOf(beginning) ?? textFormatOf(textOfBeginning(beginning))) === undefined;
}

import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place, ProblemList } from '../problems/problem.ts';
import { binaryFormatOf } from './file-format.ts';
import { gunzipBeginning } from './gunzip.ts';
import { readStream } from './held-streams.ts';
import { lineOf } from './position.ts';

/** A file read whole. */
export interface TextFile {
  /** As the user named it. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** The name under which standard input is read. */
export const standardInput = '-';

const megabyte = 1024 * 1024;
/** YAML is read whole and kept with its positions, registers are held whole; tables of figures are read part by part. */
export const largestYamlBytes = 5 * megabyte;
export const largestCsvBytes = 64 * megabyte;
export const chunkBytes = megabyte;
/** How files begin that spreadsheet programs write: archives (.xlsx, .ods), and .xls. */
const workbookBeginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

const pauseMilliseconds = 10;

/**
 * Reads a file of UTF-8 text, a byte order mark taken off.
 *
 * Shape   named: the place that names the file, where that is not the command line
 * Throws  never; what is wrong goes to the problems, and the answer is undefined
 */
export function readTextFile(
  path: string,
  limitBytes: number,
  problems: ProblemList,
  named: Place = { file: path },
): TextFile | undefined {
  problems.meet(path);
  const bytes = readBytes(path, limitBytes, problems, named);
  if (bytes === undefined) return undefined;
  if (tellWorkbook(path, bytes, problems)) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { place, byte } = placeOfBadByte(path, bytes);
    problems.add('not-utf-8', place, { path, byte });
    return undefined;
  }
  if (text.trim() === '') {
    problems.add('empty-file', { file: path }, { path });
    return undefined;
  }
  // Line ends of old Macintosh programs, so that lines can be counted.
  if (!text.includes('\n')) text = text.replaceAll('\r', '\n');
  return { path, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** True where bytes are those of a workbook, or of another format that holds no text, which is told. */
export function tellWorkbook(path: string, bytes: Uint8Array, problems: ProblemList): boolean {
  const other = binaryFormatOf(bytes);
  if (other !== undefined) {
    problems.add('other-format', { file: path }, { path, format: other });
    return true;
  }
  const isWorkbook = workbookBeginnings.some((beginning) =>
    beginning.every((byte, at) => bytes[at] === byte),
  );
  if (isWorkbook) problems.add('workbook-not-text', { file: path }, { path });
  return isWorkbook;
}

function readBytes(path: string, limit: number, problems: ProblemList, place: Place): Uint8Array | undefined {
  return withFile(path, problems, place, (status) => {
    const source = path === standardInput ? 0 : path;
    const size = status.isFile() ? status.size : undefined;
    const read = () => readAtMost(source, limit, size);
    const isReadOnce = size === undefined || path === standardInput;
    const whole = isReadOnce ? () => readStream(path, 'bytes', read) : read;
    const bytes = size !== undefined && size > limit ? undefined : whole();
    if (bytes === undefined)
      problems.add('file-too-large', place, { path, limit, isTable: limit > largestYamlBytes });
    return bytes;
  });
}

/** Files of the folder in which one is not, named as that one was. */
function filesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  try {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
    return files.map(({ name }) => (path === basename(path) ? name : join(folder, name)));
  } catch {
    return [];
  }
}

/** What is done with a file that is there and is no folder; whatever keeps it from being read is told. */
export function withFile<Outcome>(
  path: string,
  problems: ProblemList,
  place: Place,
  work: (status: Stats) => Outcome | undefined,
): Outcome | undefined {
  try {
    const status = path === standardInput ? fstatSync(0) : statSync(path);
    if (!status.isDirectory()) return work(status);
    problems.add('directory-not-file', place, { path });
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      problems.add('missing-file', place, {
        path,
        namedIn: path === place.file ? undefined : place.file,
        others: filesBeside(path),
      });
    else problems.add('unreadable-file', place, { path, reason: code });
    return undefined;
  }
}

/**
 * What a file holds, or undefined where that is more than the limit.
 *
 * Shape   expected: its size, where the system tells one; pipes and devices do not, and some files tell a wrong one
 */
function readAtMost(source: string | 0, limit: number, expected = 0): Uint8Array | undefined {
  const handle = source === 0 ? 0 : openForReading(source);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // One byte more than the file has shows its end without another piece.
    let chunk = new Uint8Array(expected === 0 ? chunkBytes : expected + 1);
    for (let filled = 0; ; ) {
      if (filled === chunk.length) {
        chunk = new Uint8Array(chunkBytes);
        filled = 0;
      }
      const length = (size === 0 ? readFirstChunk : readChunk)(handle, chunk.subarray(filled));
      if (length === 0) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size);
      chunks.push(chunk.subarray(filled, filled + length));
      filled += length;
      size += length;
      if (size > limit) return undefined;
    }
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}

/** How long a named pipe is waited for into which no program writes. */
const pausesForWriter = 300;

/** Files by the handles they were opened with: an error of a read names none. */
const pathOfHandle = new Map<number, string>();

/** What is done with a file, whose path any error of the system then names. */
export function namingFile<Outcome>(path: string | undefined, work: () => Outcome): Outcome {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && path !== undefined && !('path' in error))
      Object.assign(error, { path });
    throw error;
  }
}

/** Opens a file; a named pipe without waiting for a program that writes into it. */
export function openForReading(path: string): number {
  const isPipe = statSync(path).isFIFO();
  const handle = openSync(path, isPipe ? constants.O_RDONLY | constants.O_NONBLOCK : 'r');
  pathOfHandle.set(handle, path);
  return handle;
}

/** As `readChunk`, for what comes first: a named pipe into which no program writes before long is told, as others wait for ever. */
export function readFirstChunk(handle: number, chunk: Uint8Array): number {
  const isPipe = handle !== 0 && fstatSync(handle).isFIFO();
  let length = readChunk(handle, chunk);
  for (let pauses = 0; isPipe && length === 0 && pauses < pausesForWriter; pauses++) {
    pause();
    length = readChunk(handle, chunk);
  }
  if (!isPipe || length > 0) return length;
  throw Object.assign(new Error('no writer'), { code: 'it is a pipe, and no program writes into it' });
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
}

/** As `readSync` of what comes next; a pipe that has nothing yet is waited for, one that is closed (on Windows an error) has ended. */
export function readChunk(handle: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return namingFile(handle === 0 ? standardInput : pathOfHandle.get(handle), () =>
        readSync(handle, chunk),
      );
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** The line and column of the first byte that no UTF-8 text holds there, and its number counted from 1. */
export function placeOfBadByte(path: string, bytes: Uint8Array): { place: Place; byte: number } {
  // As a stream, so that a letter begun and not ended is left out; the byte order mark is kept to be counted.
  const beginning = bytes.subarray(0, lengthOfGoodBeginning(bytes));
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(beginning, { stream: true });
  const lines = before.replace(/^\ufeff/, '').split('\n');
  const line = lines.length;
  const text = lineOf(new TextDecoder().decode(bytes), line);
  const column = (lines.at(-1) ?? '').length + 1;
  return { place: { file: path, line, column, text }, byte: Buffer.byteLength(before) + 1 };
}

/** The number of bytes that are UTF-8 from the beginning, found by halving. */
function lengthOfGoodBeginning(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return good;
}

/** How long a file is; undefined for what is none, such as a pipe. */
export function sizeOfFile(path: string): number | undefined {
  const status = path === standardInput ? undefined : statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : undefined;
}

/** Whether a file can be read only once: standard input, or a named pipe. */
export function isStream(path: string): boolean {
  // What no file name can be is asked of no disk; it is reported where it is opened.
  return path === standardInput || (existsSync(path) && statSync(path).isFIFO());
}

/** True where a file is there; used for files that may be left out. */
export function fileExists(path: string): boolean {
  return existsSync(path);
}

/** All files below a folder whose names end so, in the order of their paths; what is no folder stands for itself. */
export function listFiles(path: string, endings: readonly string[]): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(child, endings);
      // Excel keeps a file of this name beside each workbook that is open.
      const isLock = entry.name.startsWith('~$');
      return !isLock && endings.some((ending) => entry.name.endsWith(ending)) ? [child] : [];
    });
}

let foundPackageFolder: string | undefined;

/** The folder of the package itself, in which its data stand. */
export function packageFolder(): string {
  if (foundPackageFolder !== undefined) return foundPackageFolder;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'sources'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the data folder of digisave is not beside its code');
    folder = parent;
  }
  foundPackageFolder = folder;
  return folder;
}

export const beginningBytes = 64 * 1024;

/** Whether bytes are those of a file packed by gzip. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What the first part of a packed file holds, as far as it can be told without the rest. */
function beginningOfPacked(bytes: Uint8Array): Uint8Array {
  return gunzipBeginning(bytes);
}

/** The first bytes of a file as text, unpacked; empty where they cannot be. */
export function textOfBeginning(bytes: Uint8Array): string {
  try {
    return new TextDecoder().decode(isPacked(bytes) ? beginningOfPacked(bytes) : bytes);
  } catch {
    return '';
  }
}

/** The first part of a file as text, unpacked, to see what it is; empty where it cannot be read. */
export function beginningOfFile(path: string): string {
  try {
    // What is read of a pipe is gone.
    if (statSync(path).isFIFO()) return '';
    const handle = openSync(path, 'r');
    try {
      const room = new Uint8Array(beginningBytes);
      const bytes = room.subarray(0, readSync(handle, room));
      return textOfBeginning(bytes);
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

/** The text of a file that was read before, as it stands: with its byte order mark and its line ends. */
export function readTextToEdit(path: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
}

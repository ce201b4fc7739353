import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { Place, ProblemList } from '../problems/problem.ts';
import { binaryFormatOf } from './file-format.ts';
import { isWithin } from './files/confined-files.ts';
import { currentFiles } from './files/current-files.ts';
import {
  codeOf,
  FileError,
  type FileFacts,
  guardCodes,
  isSameContent,
  saysNothingThere,
} from './files/files.ts';
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
  return withFile(path, problems, place, (facts) => {
    const source = path === standardInput ? 0 : path;
    const size = facts.kind === 'file' ? facts.sizeBytes : undefined;
    const read = () => readAtMost(source, limit, size === undefined ? undefined : facts);
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
    const files = currentFiles()
      .list(folder)
      .filter(({ isFolder }) => !isFolder);
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
  work: (facts: FileFacts) => Outcome | undefined,
): Outcome | undefined {
  try {
    const facts = factsOfOpened(path);
    if (facts.kind !== 'folder') return work(facts);
    problems.add('directory-not-file', place, { path });
    return undefined;
  } catch (error) {
    if (saysNothingThere(error))
      problems.add('missing-file', place, {
        path,
        namedIn: path === place.file ? undefined : place.file,
        others: filesBeside(path),
      });
    // Without what comes with the tool nothing else is said rightly.
    else if (isInPackage(path)) throw namingError(error, path);
    else addFileError(codeOf(error) ?? String(error), path, place, problems);
    return undefined;
  }
}

/** Reports what keeps a file from being read. */
export function addFileError(
  code: string,
  path: string,
  place: Place | undefined,
  problems: ProblemList,
): void {
  if (code === guardCodes.changed) problems.add('file-changed', place, { path });
  else if (code === guardCodes.outside) problems.add('outside-confinement', place, { path });
  else problems.add('unreadable-file', place, { path, reason: code });
}

/** Throws  ENOENT where nothing is there */
function factsOfOpened(path: string): FileFacts {
  const files = currentFiles();
  const facts = path === standardInput ? files.factsOfHandle(0) : files.facts(path);
  if (facts === undefined) throw new FileError('ENOENT', path);
  return facts;
}

/**
 * What a file holds, or undefined where that is more than the limit.
 *
 * Shape   expected: what the system tells of it; of pipes and devices, and of some files, that is no size
 * Throws  `file-changed` where it is no more the file that was expected, so that no two versions are mixed
 */
function readAtMost(source: string | 0, limit: number, expected?: FileFacts): Uint8Array | undefined {
  const handle = source === 0 ? 0 : openForReading(source);
  const files = currentFiles();
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    // One byte more than the file has shows its end without another piece.
    let chunk = new Uint8Array((expected?.sizeBytes ?? 0) === 0 ? chunkBytes : expected!.sizeBytes + 1);
    for (let filled = 0; ; ) {
      if (filled === chunk.length) {
        chunk = new Uint8Array(chunkBytes);
        filled = 0;
      }
      const length = (size === 0 ? readFirstChunk : readChunk)(handle, chunk.subarray(filled));
      if (length === 0) break;
      chunks.push(chunk.subarray(filled, filled + length));
      filled += length;
      size += length;
      if (size > limit) return undefined;
    }
    if (expected !== undefined) checkUnchanged(String(source), expected, files.factsOfHandle(handle));
    return chunks.length === 1 ? chunks[0] : joinBytes(chunks, size);
  } finally {
    if (handle !== 0) files.close(handle);
  }
}

/** Throws  `file-changed` where a file has been written to since, or another one is in its place */
export function checkUnchanged(path: string, before: FileFacts, now: FileFacts): void {
  if (!isSameContent(before, now)) throw new FileError(guardCodes.changed, path);
}

export function joinBytes(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
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
    throw path === undefined ? error : namingError(error, path);
  }
}

function namingError(error: unknown, path: string): unknown {
  const isNameless =
    error instanceof Error && 'code' in error && (error as NodeJS.ErrnoException).path === undefined;
  return isNameless ? Object.assign(error, { path }) : error;
}

/** Opens a file, whose path the errors of its reads then name. */
export function openForReading(path: string): number {
  const handle = currentFiles().open(path, 'reading');
  pathOfHandle.set(handle, path);
  return handle;
}

/** As `readChunk`, for what comes first: a named pipe into which no program writes before long is told, as others wait for ever. */
export function readFirstChunk(handle: number, chunk: Uint8Array): number {
  const isPipe = handle !== 0 && currentFiles().factsOfHandle(handle).kind === 'pipe';
  let length = readChunk(handle, chunk);
  for (let pauses = 0; isPipe && length === 0 && pauses < pausesForWriter; pauses++) {
    pause();
    length = readChunk(handle, chunk);
  }
  if (!isPipe || length > 0) return length;
  throw new FileError('it is a pipe, and no program writes into it');
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
}

/** As `readSync` of what comes next; a pipe that has nothing yet is waited for, one that is closed (on Windows an error) has ended. */
export function readChunk(handle: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return namingFile(handle === 0 ? standardInput : pathOfHandle.get(handle), () =>
        currentFiles().read(handle, chunk),
      );
    } catch (error) {
      const code = codeOf(error);
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
  const facts = factsIfAny(path);
  return facts?.kind === 'file' ? facts.sizeBytes : undefined;
}

/** Whether a file can be read only once: standard input, or a named pipe. */
export function isStream(path: string): boolean {
  return path === standardInput || factsIfAny(path)?.kind === 'pipe';
}

/** True where a file is there; used for files that may be left out. */
export function fileExists(path: string): boolean {
  return factsIfAny(path) !== undefined;
}

/**
 * undefined where nothing is there, for standard input, and for what no name of a file can be, which is reported where it is opened
 *
 * Throws  what else the system says: a file that may be there is not taken for one that is not
 */
function factsIfAny(path: string): FileFacts | undefined {
  if (path === standardInput) return undefined;
  try {
    return currentFiles().facts(path);
  } catch (error) {
    if (saysNothingThere(error) || namesNoFile(error)) return undefined;
    throw error;
  }
}

function namesNoFile(error: unknown): boolean {
  return ['ERR_INVALID_ARG_VALUE', 'ENAMETOOLONG', 'ELOOP', 'EINVAL'].includes(codeOf(error) ?? '');
}

/**
 * All files below a folder whose names end so, in the order of their paths; what is no folder stands for itself. Links to
 * folders are followed, each folder once, so that a link to a folder above ends nowhere.
 * Shape  levels: how many folders deep, the first of them `path`
 */
export function listFiles(
  path: string,
  endings: readonly string[],
  levels = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (factsIfAny(path)?.kind !== 'folder') return [path];
  const files = currentFiles();
  const found: string[] = [];
  const met = new Set<string>();
  // Kept as a list, as folders may lie in each other deeper than calls can.
  const left: { readonly child: string; readonly real?: string; readonly level: number }[] = [
    { child: path, real: files.realPath(path), level: 1 },
  ];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { child: folder, real, level } = next;
    if (real === undefined) {
      found.push(folder);
      continue;
    }
    if (met.has(real)) continue;
    met.add(real);
    const entries = [...files.list(folder)].sort((a, b) => (a.name < b.name ? -1 : 1)).reverse();
    for (const entry of entries) {
      const child = join(folder, entry.name);
      if (entry.isFolder || (entry.isLink && factsIfAny(child)?.kind === 'folder')) {
        if (entry.name === 'node_modules' || level >= levels) continue;
        // Only a link leads elsewhere; to follow the whole path of each folder takes minutes where they are deep.
        left.push({
          child,
          real: entry.isLink ? files.realPath(child) : join(real, entry.name),
          level: level + 1,
        });
      } else if (!entry.name.startsWith('~$') && endings.some((ending) => entry.name.endsWith(ending))) {
        // Excel keeps a file that begins with ~$ beside each workbook that is open.
        left.push({ child, level });
      }
    }
  }
  return found;
}

/** Whether a file is one of the data that come with the tool. */
export function isInPackage(path: string): boolean {
  return isWithin(resolve(path), join(packageFolder(), 'data'));
}

/** The folder of the package itself, in which its data are. */
export function packageFolder(): string {
  return currentFiles().packageFolder;
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

/** The first part of a file as text, unpacked, to see what it is; empty where no file is there, or a pipe or folder. */
export function beginningOfFile(path: string): string {
  // What is read of a pipe is gone.
  if (factsIfAny(path)?.kind !== 'file') return '';
  const handle = openForReading(path);
  try {
    const buffer = new Uint8Array(beginningBytes);
    return textOfBeginning(buffer.subarray(0, readChunk(handle, buffer)));
  } finally {
    currentFiles().close(handle);
  }
}

/** The text of a file that was read before, as it stands: with its byte order mark and its line ends. */
export function readTextToEdit(path: string): string {
  const bytes = readAtMost(path, Number.POSITIVE_INFINITY, factsOfOpened(path));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function isFolder(path: string): boolean {
  return factsIfAny(path)?.kind === 'folder';
}

import { join, normalize, resolve } from 'node:path';
import { FileError, type FileFacts, type Files, type FolderEntry } from './files.ts';

/** Bytes by a path; undefined where nothing is there. */
export type ReadBytes = (path: string) => Uint8Array | undefined;

/** What files in memory are made of. */
export interface MemorySource {
  readonly read: ReadBytes;
  /** Names in a folder; undefined for what is none. Left out where folders are not known. */
  readonly list?: (folder: string) => readonly FolderEntry[] | undefined;
  /** Keeps what is written; left out where nothing may be. */
  readonly write?: (path: string, bytes: Uint8Array) => void;
  readonly remove?: (path: string) => void;
  readonly packageFolder: string;
}

interface OpenFile {
  readonly path: string;
  readonly how: 'reading' | 'writing';
  /** Pieces that are written, or all that is read. */
  pieces: Uint8Array[];
  position: number;
}

/** Files that are bytes in memory, by whoever hands them over. */
export function memoryFiles(source: MemorySource): Files {
  const open = new Map<number, OpenFile>();
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly number: bigint }>();
  /** Written files that have no name yet, until they are renamed. */
  let nextHandle = 3;
  let nextNumber = 1n;

  const bytesOf = (path: string): { readonly bytes: Uint8Array; readonly number: bigint } | undefined => {
    const bytes = source.read(path);
    if (bytes === undefined) return undefined;
    const known = kept.get(path);
    if (known?.bytes === bytes) return known;
    const fresh = { bytes, number: nextNumber++ };
    kept.set(path, fresh);
    return fresh;
  };
  const opened = (handle: number): OpenFile => {
    const file = open.get(handle);
    if (file === undefined) throw new FileError('EBADF');
    return file;
  };
  const factsOfFile = (sizeBytes: number, number: bigint): FileFacts => ({
    kind: 'file',
    sizeBytes,
    mode: 0o644,
    modified: number,
    device: 0n,
    number,
  });
  const missing = (path: string) => new FileError('ENOENT', path);

  return {
    packageFolder: source.packageFolder,
    hasStreams: false,
    isDisk: false,
    facts(path) {
      const name = normalize(path);
      const file = bytesOf(name);
      if (file !== undefined) return factsOfFile(file.bytes.length, file.number);
      if (source.list?.(name) === undefined) return undefined;
      return { ...factsOfFile(0, 0n), kind: 'folder', mode: 0o755 };
    },
    factsOfHandle(handle) {
      const { path, pieces } = opened(handle);
      return factsOfFile(sizeOf(pieces), bytesOf(path)?.number ?? 0n);
    },
    open(path, how) {
      const name = normalize(path);
      const isReading = how === 'reading';
      const file = isReading ? bytesOf(name) : undefined;
      if (isReading && file === undefined) throw missing(path);
      if (!isReading && source.write === undefined) throw new FileError('EACCES', path);
      const handle = nextHandle++;
      const pieces = file === undefined ? [] : [file.bytes];
      open.set(handle, { path: name, how: isReading ? 'reading' : 'writing', pieces, position: 0 });
      return handle;
    },
    read(handle, into, fromByte) {
      const file = opened(handle);
      const bytes = joined(file);
      const from = fromByte ?? file.position;
      const piece = bytes.subarray(from, from + into.length);
      into.set(piece);
      if (fromByte === undefined) file.position += piece.length;
      return piece.length;
    },
    write(handle, bytes) {
      // A copy, as whoever wrote it may use its buffer again.
      opened(handle).pieces.push(
        typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
      );
    },
    close(handle) {
      const file = opened(handle);
      open.delete(handle);
      if (file.how === 'writing' && file.path !== '') source.write?.(file.path, joined(file));
    },
    list(folder) {
      const entries = source.list?.(normalize(folder));
      if (entries === undefined) throw missing(folder);
      return entries;
    },
    realPath: (path) => resolve(path),
    checkWritable(path) {
      if (source.write === undefined) throw new FileError('EACCES', path);
    },
    setMode: () => undefined,
    rename(from, to) {
      const bytes = bytesOf(normalize(from))?.bytes;
      if (bytes === undefined) throw missing(from);
      source.write?.(normalize(to), bytes);
      source.remove?.(normalize(from));
    },
    remove(path) {
      source.remove?.(normalize(path));
    },
    openUnnamed() {
      const handle = nextHandle++;
      open.set(handle, { path: '', how: 'writing', pieces: [], position: 0 });
      return handle;
    },
  };
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joined(file: OpenFile): Uint8Array {
  const [only] = file.pieces;
  if (only !== undefined && file.pieces.length === 1) return only;
  const all = new Uint8Array(sizeOf(file.pieces));
  let at = 0;
  for (const piece of file.pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  file.pieces = [all];
  return all;
}

/** Files by their paths, with the folders that their names make. */
export function sourceOfMap(files: Map<string, Uint8Array>, packageFolder: string): MemorySource {
  return {
    packageFolder,
    read: (path) => files.get(path),
    write: (path, bytes) => void files.set(path, bytes),
    remove: (path) => void files.delete(path),
    list(folder) {
      const start = folder === '.' ? '' : join(folder, '/');
      const entries = new Map<string, FolderEntry>();
      for (const path of files.keys()) {
        if (!path.startsWith(start) || (start === '' && path.startsWith('/'))) continue;
        const [name = '', ...rest] = path.slice(start.length).split('/');
        if (name !== '') entries.set(name, { name, isFolder: rest.length > 0, isLink: false });
      }
      return entries.size === 0 && folder !== '.' ? undefined : [...entries.values()];
    },
  };
}

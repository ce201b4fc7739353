import { createHash } from 'node:crypto';
import { closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProblemList } from '../problems/problem.ts';

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
/** YAML is read whole and kept with its positions; cost data are rows and may be larger. */
export const largestYamlBytes = 5 * megabyte;
export const largestCsvBytes = 256 * megabyte;

/**
 * Reads a file of UTF-8 text, a byte order mark taken off.
 *
 * Throws  never; what is wrong goes to the problems, and the answer is undefined
 */
export function readTextFile(path: string, limitBytes: number, problems: ProblemList): TextFile | undefined {
  const bytes = readBytes(path, limitBytes, problems);
  if (bytes === undefined) return undefined;
  const place = { file: path };
  if (bytes.length === 0) {
    problems.add('empty-file', place, { path });
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.add('not-utf-8', place, { path, byte: firstBadByte(bytes) + 1 });
    return undefined;
  }
  if (text.trim() === '') {
    problems.add('empty-file', place, { path });
    return undefined;
  }
  return { path, text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function readBytes(path: string, limit: number, problems: ProblemList): Uint8Array | undefined {
  const place = { file: path };
  try {
    const source = path === standardInput ? 0 : path;
    const status = source === 0 ? fstatSync(0) : statSync(path);
    if (status.isDirectory()) {
      problems.add('directory-not-file', place, { path });
      return undefined;
    }
    if (status.isFile() && status.size > limit) {
      problems.add('file-too-large', place, { path, bytes: status.size, limit });
      return undefined;
    }
    return readFileSync(source);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') problems.add('missing-file', place, { path });
    else problems.add('unreadable-file', place, { path, reason: code });
    return undefined;
  }
}

/** Position of the first byte that no UTF-8 text holds there, found by halving the readable beginning. */
function firstBadByte(bytes: Uint8Array): number {
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
      return endings.some((ending) => entry.name.endsWith(ending)) ? [child] : [];
    });
}

let foundPackageFolder: string | undefined;

/** The folder of the package itself, in which its data stand. */
export function packageFolder(): string {
  if (foundPackageFolder !== undefined) return foundPackageFolder;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'data', 'sources.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the data folder of digisave is not beside its code');
    folder = parent;
  }
  foundPackageFolder = folder;
  return folder;
}

const beginningBytes = 64 * 1024;

/** The first part of a file as text, to see what it is; empty where it cannot be read. */
export function beginningOfFile(path: string): string {
  try {
    const handle = openSync(path, 'r');
    try {
      const bytes = new Uint8Array(beginningBytes);
      return new TextDecoder().decode(bytes.subarray(0, readSync(handle, bytes)));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}

import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { Language } from '../model/label.ts';
import { InputError, problem } from '../problems/problem.ts';
import type { Format } from './format.ts';
import type { Streams, TextStream } from './streams.ts';

/** How a result leaves the tool. */
export interface OutputOptions {
  readonly format?: Format;
  readonly output?: string;
  readonly dialect: 'standard' | 'fi';
  readonly language: Language;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** The format asked for; without one that of the output file's name, a table at a terminal, and CSV elsewhere. */
export function resolveFormat(
  options: Pick<OutputOptions, 'format' | 'output'>,
  stream: TextStream,
): { readonly format: Format; readonly toTerminal: boolean } {
  const toTerminal = options.output === undefined && stream.isTTY === true;
  const ending = options.output === undefined ? '' : extname(options.output).toLowerCase();
  const byName = Object.hasOwn(formatOfEnding, ending) ? formatOfEnding[ending] : undefined;
  return { format: options.format ?? byName ?? (toTerminal ? 'table' : 'csv'), toTerminal };
}

/** What the name of an output file says of its form. */
const formatOfEnding: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.json': 'json',
  '.md': 'markdown',
  '.txt': 'table',
};

/** Hands a result to standard output, or to the file that was named. */
export function writeOutput(text: string, options: Pick<OutputOptions, 'output'>, streams: Streams): void {
  if (options.output === undefined) streams.standardOutput.write(text);
  else writeFileWhole(options.output, text);
}

/**
 * Writes a file whole or not at all: under a temporary name beside it, which then takes its place.
 *
 * Throws  InputError with `unwritable-output` where that cannot be done; the file is as it was
 */
export function writeFileWhole(path: string, text: string): void {
  writeFileInParts(path, [text]);
}

/**
 * As `writeFileWhole`, of a text that comes part by part and is never in memory as a whole. A file that was there keeps its
 * mode and its links; one that must not be written to is not replaced either; a pipe or device is written to as it is.
 */
export function writeFileInParts(path: string, parts: Iterable<string>): void {
  let temporary: string | undefined;
  try {
    const known = statSync(path, { throwIfNoEntry: false });
    if (known?.isDirectory()) throw failure('EISDIR');
    if (known !== undefined && !known.isFile()) {
      writeUntilClosed(openSync(path, 'w'), parts);
      return;
    }
    if (known !== undefined && (known.mode & anyMayWrite) === 0) throw failure('EACCES');
    if (known !== undefined) accessSync(path, constants.W_OK);
    else mkdirSync(dirname(path), { recursive: true });
    const target = known === undefined ? path : realpathSync(path);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const handle = openSync(temporary, 'wx');
    if (known !== undefined) fchmodSync(handle, known.mode);
    writeParts(handle, parts);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) removeQuietly(temporary);
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([problem('unwritable-output', { file: path }, { path, reason })]);
  }
}

/** Whoever may write a file: who may do anything is asked all the same. */
const anyMayWrite = 0o222;

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Writes until all is written, where a single call may stop at a full disk without a word. */
function writeParts(handle: number, parts: Iterable<string>): void {
  try {
    for (const part of parts) writeFileSync(handle, part);
  } finally {
    closeSync(handle);
  }
}

/** As `writeParts`, to a pipe: a reader that has seen enough is no failure, as it is none at standard output. */
function writeUntilClosed(handle: number, parts: Iterable<string>): void {
  try {
    writeParts(handle, parts);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** How a file that is written names another one: from its own folder. */
export function relativeLink(from: string, to: string): string {
  return relative(dirname(from), to).replaceAll('\\', '/');
}

/** What cannot even be removed was never written; the reason for that is told already. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

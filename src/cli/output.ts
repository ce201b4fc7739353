import { createHash, randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Language } from '../model/label.ts';
import type { DialectName } from '../present/format/dialect.ts';
import { type FormatOptions, usualWidth } from '../present/format/format.ts';
import type { FormatName } from '../present/format/formats.ts';
import { InputError, problem } from '../problems/problem.ts';
import { standardInput } from '../read/text-file.ts';
import { formatNames } from './format.ts';
import { formOfName } from './output-form.ts';
import { type Streams, type TextStream, wantsColour, widthOf } from './streams.ts';

/** How a result leaves the tool. */
export interface OutputOptions {
  readonly format?: FormatName;
  readonly output?: string;
  /** Another table than the first, for formats that hold one. */
  readonly table?: string;
  readonly dialect: DialectName;
  /** Whether columns are headed by words of the language instead of keys. */
  readonly headings?: boolean;
  readonly language: Language;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/**
 * The format asked for; without one that of the output file's name, a table at a terminal, and CSV elsewhere and where a
 * single table is asked for.
 */
export function resolveFormat(
  options: Pick<OutputOptions, 'format' | 'output' | 'table'>,
  stream: TextStream,
): { readonly format: FormatName; readonly toTerminal: boolean } {
  const toTerminal = options.output === undefined && stream.isTTY === true;
  const byName = options.output === undefined ? undefined : formOfName(options.output, formatNames);
  const usual = toTerminal && options.table === undefined ? 'table' : 'csv';
  return { format: options.format ?? byName ?? usual, toTerminal };
}

/** How a text is set for the stream it goes to. */
export function formatOptions(
  {
    output,
    language,
    dialect,
    headings = false,
    color,
  }: Pick<OutputOptions, 'output' | 'language' | 'dialect' | 'headings' | 'color'>,
  streams: Streams,
): FormatOptions {
  const stream = streams.standardOutput;
  const toTerminal = output === undefined && stream.isTTY === true;
  return {
    language,
    dialect,
    headings,
    colour: toTerminal && wantsColour(stream, streams, color),
    // A file has the same bytes from every terminal.
    width: (output === undefined ? widthOf(stream) : undefined) ?? usualWidth,
  };
}

/** Hands a result to standard output, or to the file that was named. */
export async function writeOutput(
  text: string | Uint8Array,
  options: Pick<OutputOptions, 'output'>,
  streams: Streams,
): Promise<void> {
  if (options.output === undefined) streams.standardOutput.write(text);
  else await writeFileWhole(options.output, text, streams);
}

/**
 * Writes a file whole or not at all: under a temporary name beside it, which then takes its place.
 *
 * Throws  InputError with `unwritable-output` where that cannot be done; the file is as it was
 */
export async function writeFileWhole(
  path: string,
  text: string | Uint8Array,
  streams: Streams,
): Promise<void> {
  await writeFileInParts(path, [text], streams);
}

/**
 * As `writeFileWhole`, of a text that comes part by part and is never in memory as a whole. A file that was there keeps its
 * mode and its links; one that must not be written to is not replaced either; a pipe or device is written to as it is.
 * Between two parts the process can be interrupted; then the temporary file is removed.
 */
export async function writeFileInParts(
  path: string,
  parts: Iterable<string | Uint8Array>,
  streams: Pick<Streams, 'whenInterrupted'>,
): Promise<void> {
  let temporary: string | undefined;
  const remove = () => {
    if (temporary !== undefined) removeQuietly(temporary);
  };
  let endWatch: (() => void) | undefined;
  try {
    const { target, mode } = findTarget(path);
    if (target === undefined) {
      await writeUntilClosed(openSync(path, 'w'), parts);
      return;
    }
    // A pipe without a reader is waited for in one call of the system, which a signal must be able to end.
    endWatch = streams.whenInterrupted?.(remove);
    const opened = openTemporary(target);
    temporary = opened.path;
    if (mode !== undefined) fchmodSync(opened.handle, mode);
    await writeParts(opened.handle, parts);
    renameSync(temporary, target);
    temporary = undefined;
  } catch (error) {
    remove();
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([problem('unwritable-output', { file: path }, { path, reason })]);
  } finally {
    endWatch?.();
  }
}

/** Whoever may write a file: who may do anything is asked all the same. */
const anyMayWrite = 0o222;

/** Where a file is written, and the mode it keeps; no target for a pipe or device, which is written to as it is. */
export interface Target {
  readonly target: string | undefined;
  readonly mode: number | undefined;
}

/** Throws  with a code of the system where no file can be written there */
export function findTarget(path: string): Target {
  const known = statSync(path, { throwIfNoEntry: false });
  if (known === undefined) {
    if (/[\\/]$/.test(path)) throw failure('ENOENT');
    const target = followLinks(path);
    checkFolder(dirname(target));
    return { target, mode: undefined };
  }
  if (known.isDirectory()) throw failure('EISDIR');
  if (!known.isFile()) return { target: undefined, mode: undefined };
  if ((known.mode & anyMayWrite) === 0) throw failure('EACCES');
  accessSync(path, constants.W_OK);
  const target = realpathSync(path);
  checkFolder(dirname(target));
  return { target, mode: known.mode };
}

/** Throws  ENOENT for a folder that is not there, ENOTDIR where a part of the path is a file, EACCES where none can be made */
function checkFolder(folder: string): void {
  if (isFolder(folder)) {
    accessSync(folder, constants.W_OK);
    return;
  }
  for (let part = resolve(folder); ; part = dirname(part)) {
    const known = statSync(part, { throwIfNoEntry: false });
    if (known !== undefined) throw failure(known.isDirectory() ? 'ENOENT' : 'ENOTDIR');
    if (part === dirname(part)) throw failure('ENOENT');
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** So many links one behind the other are a circle, as for the system itself. */
const mostLinks = 40;

/** What a name leads to that nothing is behind yet, which may itself be a link. */
function followLinks(path: string): string {
  let target = resolve(path);
  for (let links = 0; links < mostLinks; links++) {
    const folder = dirname(target);
    if (isFolder(folder)) target = join(realpathSync(folder), basename(target));
    if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target;
    target = resolve(dirname(target), readlinkSync(target));
  }
  throw failure('ELOOP');
}

/** What a name leads to. */
export interface FileIdentity {
  /** The path with all links followed. */
  readonly path: string;
  /** The file's own number, whatever it is called; undefined where no file is there. A system without numbers tells 0. */
  readonly file: { readonly device: bigint; readonly number: bigint } | undefined;
}

/** Tells which file a name leads to; undefined for a pipe, a device and a folder, of which nothing can be overwritten. */
export function identify(path: string): FileIdentity | undefined {
  try {
    const known =
      path === standardInput
        ? fstatSync(0, { bigint: true })
        : statSync(path, { bigint: true, throwIfNoEntry: false });
    if (known === undefined) return { path: followLinks(path), file: undefined };
    if (!known.isFile()) return undefined;
    const own = path === standardInput ? path : realpathSync(path);
    return { path: own, file: { device: known.dev, number: known.ino } };
  } catch {
    return undefined;
  }
}

const mostAttempts = 100;
/** Of a long name only so much is in the temporary one, which would otherwise be too long for the system. */
const lettersOfName = 40;

/** Opens a file beside another under a name that no other run has, on this host or on one that shares the folder. */
function openTemporary(target: string): { readonly path: string; readonly handle: number } {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  const name = [...basename(target)].slice(0, lettersOfName).join('');
  for (let attempt = 1; ; attempt++) {
    const unique = `${process.pid}-${host}-${randomBytes(6).toString('hex')}`;
    const path = join(dirname(target), `.${name}.${unique}.tmp`);
    try {
      return { path, handle: openSync(path, 'wx') };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === mostAttempts) throw error;
    }
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Writes until all is written, where a single call may stop at a full disk without a word. */
async function writeParts(handle: number, parts: Iterable<string | Uint8Array>): Promise<void> {
  try {
    for (const part of parts) {
      writeFileSync(handle, part);
      await heedSignals();
    }
  } finally {
    closeSync(handle);
  }
}

/** Lets signals be heard, which Node hands over only between two turns of its loop. */
function heedSignals(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}

/** As `writeParts`, to a pipe: a reader that has seen enough is no failure, as it is none at standard output. */
async function writeUntilClosed(handle: number, parts: Iterable<string | Uint8Array>): Promise<void> {
  try {
    await writeParts(handle, parts);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** How a file that is written names another one: from its own folder. */
export function relativeLink(from: string, to: string): string {
  return relative(dirname(from), to).replaceAll('\\', '/');
}

/** What cannot even be removed was never written; the reason for that is reported already. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}

import { createHash, randomBytes } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Language } from '../model/label.ts';
import type { DialectName } from '../present/format/dialect.ts';
import { type FormatOptions, usualWidth } from '../present/format/format.ts';
import type { FormatName } from '../present/format/formats.ts';
import { InputError, type Problem, problem } from '../problems/problem.ts';
import { currentFiles } from '../read/files/current-files.ts';
import { codeOf, FileError, guardCodes } from '../read/files/files.ts';
import { standardInput } from '../read/text-file.ts';
import { formatNames, type PlainFormatName } from './format.ts';
import { formOfName } from './output-form.ts';
import { type Streams, type TextStream, wantsColour, widthOf } from './streams.ts';

/** How a result leaves the tool. */
export interface OutputOptions<Name = PlainFormatName> {
  readonly format?: Name;
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
export function resolveFormat<Name extends FormatName = PlainFormatName>(
  options: Pick<OutputOptions<Name>, 'format' | 'output' | 'table'>,
  stream: TextStream,
  names: readonly (Name | PlainFormatName)[] = formatNames,
): { readonly format: Name | PlainFormatName; readonly toTerminal: boolean } {
  const toTerminal = options.output === undefined && stream.isTTY === true;
  const byName = options.output === undefined ? undefined : formOfName(options.output, names);
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
    digestOf,
  };
}

/** SHA-256 of a text in UTF-8, in Base64. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
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
      await writeUntilClosed(currentFiles().open(path, 'writing'), parts);
      return;
    }
    // A pipe without a reader is waited for in one call of the system, which a signal must be able to end.
    endWatch = streams.whenInterrupted?.(remove);
    const opened = openTemporary(target);
    temporary = opened.path;
    if (mode !== undefined) currentFiles().setMode(opened.handle, mode);
    await writeParts(opened.handle, parts);
    currentFiles().rename(temporary, target);
    temporary = undefined;
  } catch (error) {
    remove();
    throw new InputError([problemOfWriting(error, path)]);
  } finally {
    endWatch?.();
  }
}

/** What keeps a file from being written, as a problem. */
export function problemOfWriting(error: unknown, path: string): Problem {
  const reason = codeOf(error) ?? String(error);
  return reason === guardCodes.outside
    ? problem('outside-confinement', { file: path }, { path })
    : problem('unwritable-output', { file: path }, { path, reason });
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
  const files = currentFiles();
  const known = files.facts(path);
  if (known === undefined) {
    if (/[\\/]$/.test(path)) throw new FileError('ENOENT');
    const target = files.realPath(path);
    checkFolder(dirname(target));
    return { target, mode: undefined };
  }
  if (known.kind === 'folder') throw new FileError('EISDIR');
  if (known.kind !== 'file') return { target: undefined, mode: undefined };
  if ((known.mode & anyMayWrite) === 0) throw new FileError('EACCES');
  files.checkWritable(path);
  const target = files.realPath(path);
  checkFolder(dirname(target));
  return { target, mode: known.mode };
}

/** Throws  ENOENT for a folder that is not there, ENOTDIR where a part of the path is a file, EACCES where none can be made */
function checkFolder(folder: string): void {
  if (isFolder(folder)) {
    currentFiles().checkWritable(folder);
    return;
  }
  for (let part = resolve(folder); ; part = dirname(part)) {
    const known = currentFiles().facts(part);
    if (known !== undefined) throw new FileError(known.kind === 'folder' ? 'ENOENT' : 'ENOTDIR');
    if (part === dirname(part)) throw new FileError('ENOENT');
  }
}

export function isFolder(path: string): boolean {
  return currentFiles().facts(path)?.kind === 'folder';
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
  const files = currentFiles();
  try {
    const known = path === standardInput ? files.factsOfHandle(0) : files.facts(path);
    if (known === undefined) return { path: files.realPath(path), file: undefined };
    if (known.kind !== 'file') return undefined;
    const own = path === standardInput ? path : files.realPath(path);
    return { path: own, file: { device: known.device, number: known.number } };
  } catch {
    return undefined;
  }
}

/** Of a long name only so much is in the temporary one, which would otherwise be too long for the system. */
const lettersOfName = 40;

/** Opens a file beside another under a name that no other run has, on this host or on one that shares the folder. */
function openTemporary(target: string): { readonly path: string; readonly handle: number } {
  const name = [...basename(target)].slice(0, lettersOfName).join('');
  const path = join(dirname(target), `.${name}.${randomBytes(12).toString('hex')}.tmp`);
  return { path, handle: currentFiles().open(path, 'making') };
}

async function writeParts(handle: number, parts: Iterable<string | Uint8Array>): Promise<void> {
  const files = currentFiles();
  try {
    for (const part of parts) {
      files.write(handle, part);
      await heedSignals();
    }
  } finally {
    files.close(handle);
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
    if (codeOf(error) !== 'EPIPE') throw error;
  }
}

/** How a file that is written names another one: from its own folder. */
export function relativeLink(from: string, to: string): string {
  return relative(dirname(from), to).replaceAll('\\', '/');
}

/** What cannot even be removed was never written; the reason for that is reported already. */
function removeQuietly(path: string): void {
  try {
    currentFiles().remove(path);
  } catch {}
}

import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** As `writeFileWhole`, of a text that comes part by part and is never in memory as a whole. */
export function writeFileInParts(path: string, parts: Iterable<string>): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw Object.assign(new Error(), { code: 'EISDIR' });
    mkdirSync(dirname(path), { recursive: true });
    const handle = openSync(temporary, 'wx');
    try {
      // Writes until all is written, where a single call may stop at a full disk without a word.
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([problem('unwritable-output', { file: path }, { path, reason })]);
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

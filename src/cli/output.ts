import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { InputError, problem } from '../problems/problem.ts';

export const formats = ['table', 'csv', 'tsv', 'json', 'markdown'] as const;
export type Format = (typeof formats)[number];

/**
 * Writes a file whole or not at all: under a temporary name beside it, which then takes its place.
 *
 * Throws  InputError with `unwritable-output` where that cannot be done; the file is as it was
 */
export function writeFileWhole(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const handle = openSync(temporary, 'wx');
    try {
      writeSync(handle, text);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([problem('unwritable-output', { file: path }, { path, reason })]);
  }
}

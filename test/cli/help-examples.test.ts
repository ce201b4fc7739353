import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandList, programExamples } from '../../src/cli/command-list.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '..', '..');
const startFolder = process.cwd();
const folders: string[] = [];
afterAll(() => {
  process.chdir(startFolder);
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A folder like the one of the package, whose scenarios may be written to. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-examples-'));
  folders.push(folder);
  cpSync(join(root, 'scenarios'), join(folder, 'scenarios'), { recursive: true });
  symlinkSync(join(root, 'data'), join(folder, 'data'));
  return folder;
}

const listed = Object.entries(commandList).map(([name, { examples }]) => [name, examples] as const);

test.each([['digisave', programExamples] as const, ...listed])(
  'both examples of %s run, one after the other',
  async (_, examples) => {
    process.chdir(openFolder());
    for (const line of examples) {
      const { exitCode, standardError } = await runCommand(line);
      expect([line, exitCode, standardError.match(/^(?:.+: )?error:.*/m)]).toEqual([line, 0, null]);
    }
  },
);

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an ambiguous file is read once its layout is written and the mark is stated', async () => {
  const path = join(folder, 'costs.csv');
  writeFileSync(path, 'kunta;euroa\nHelsinki;1,234\nEspoo;2,345\n');
  const first = await runCommand(`digisave inspect ${path} --write-layout`);
  expect(first.exitCode).toBe(0);
  expect(first.standardError).toContain('ambiguous-number');
  const layoutPath = `${path}.layout.yaml`;
  const layout = readFileSync(layoutPath, 'utf8');
  // As written, nothing settles the mark yet, and nothing is guessed.
  const second = await runCommand(`digisave inspect ${path}`);
  expect(second.exitCode).toBe(2);
  expect(second.standardError).toContain('cell-not-a-number');
  const settled = (mark: string) => layout.replace(/ {4}# decimal_mark.*/, `    ${mark}: ","`);
  for (const [mark, sum] of [
    ['decimal_mark', 3.579],
    ['thousands_separator', 3579],
  ] as const) {
    writeFileSync(layoutPath, settled(mark));
    const third = await runCommand(`digisave inspect ${path} --format json`);
    expect(third.standardError).toBe('');
    expect(JSON.parse(third.standardOutput).sums[0].sum).toBe(sum);
  }
});

test('rows left out are written with line and reason', async () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(
    path,
    'kunta;palvelu;euroa\nHelsinki;Yhteensä;3\nHelsinki;Perusopetus;1\nHelsinki;Kirjastotoiminta;2\n',
  );
  const rejects = join(folder, 'rejects.csv');
  const { exitCode } = await runCommand(`digisave inspect ${path} --rejects ${rejects}`);
  expect(exitCode).toBe(0);
  expect(readFileSync(rejects, 'utf8')).toBe(
    'line,reason,text\n2,total of palvelu: its parts are in the file,Helsinki;Yhteensä;3\n',
  );
});

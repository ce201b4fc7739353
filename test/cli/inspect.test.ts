import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-inspect-'));
  path = join(folder, 'costs.csv');
});
afterEach(() => rmSync(folder, { recursive: true }));

const table =
  'Kunta;Palvelu;TP 2019\nHanko;Perusopetus;1,234\nHanko;Vesihuolto;2,345\nHanko;Yhteensä;3,579\nHanko;Tori;1,000\n';

test('from a file that leaves much open to its costs: write the layout, settle it, read the same sums', async () => {
  writeFileSync(path, table);
  const first = await runCommand(`digisave inspect ${path} --write-layout --quiet`);
  // A layout could be shown: what is open are questions that it answers.
  expect(first.exitCode).toBe(0);
  expect(first.standardError).toContain('ambiguous-number');
  expect(first.standardError).toContain('unknown-service');
  const layoutPath = `${path}.layout.yaml`;
  const written = readFileSync(layoutPath, 'utf8');
  // What a person decides: the mark, the unit and the cost type, and what "Tori" is.
  const settled = written
    .replace(/ *# decimal_mark: "," or.*\n/, '    decimal_mark: ","\n')
    .replace(/^# unit:.*$/m, 'unit: meur')
    .replace(/^# cost_type: (\w+).*$/m, 'cost_type: $1');
  writeFileSync(layoutPath, `${settled}services: { Tori: ignore }\n`);
  const again = await runCommand(`digisave inspect ${path} --format json`);
  expect(again.exitCode).toBe(0);
  expect(JSON.parse(again.standardOutput).sums).toMatchObject([{ sum: 3.579, unit: 'meur', cells: 2 }]);
  const structure = await runCommand(`digisave structure ${path} --format json`);
  expect(structure.exitCode).toBe(0);
  expect(structure.standardOutput).toContain('3579000');
  const { digests } = JSON.parse(structure.standardOutput).run ?? {};
  if (digests !== undefined) expect(digests.map(({ file }: { file: string }) => file)).toContain(layoutPath);
});

test('a layout that is there is never written over', async () => {
  writeFileSync(path, 'Kunta;Menot\nHanko;1\nEspoo;2\n');
  expect((await runCommand(`digisave inspect ${path} --write-layout --quiet`)).exitCode).toBe(0);
  const before = `${readFileSync(`${path}.layout.yaml`, 'utf8')}# mine\n`;
  writeFileSync(`${path}.layout.yaml`, before);
  const again = await runCommand(`digisave inspect ${path} --write-layout`);
  expect(again.exitCode).toBe(2);
  expect(again.standardError).toContain('wrong-option');
  expect(readFileSync(`${path}.layout.yaml`, 'utf8')).toBe(before);
});

test('rejects are the rows left out, each with its line and reason, and formulas made harmless', async () => {
  writeFileSync(path, `${table.replaceAll('1,234', '1,23')}=cmd;x;1,5\n`);
  const rejects = join(folder, 'rejects.csv');
  await runCommand(`digisave inspect ${path} --rejects ${rejects} --quiet`);
  expect(readFileSync(rejects, 'utf8')).toBe(
    [
      'line,reason,text',
      '4,total of Palvelu: its parts are in the file,"Hanko;Yhteensä;3,579"',
      '5,unknown service Tori,"Hanko;Tori;1,000"',
      '6,unknown area =cmd,"\'=cmd;x;1,5"',
      '',
    ].join('\n'),
  );
});

test('--write-layout needs a file beside which it can stand', async () => {
  const { exitCode, standardError } = await runCommand('digisave inspect - --write-layout');
  expect(exitCode).toBe(2);
  expect(standardError).toContain('wrong-option');
  expect(existsSync('-.layout.yaml')).toBe(false);
});

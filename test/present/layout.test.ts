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

test('income, expenses and result side by side: the layout says what to decide, and is enough', async () => {
  const path = join(folder, 'statement.csv');
  writeFileSync(
    path,
    'Kemin kaupunki;;;\nKäyttötalouden toteuma 2024, 1 000 €;;;\nPalvelu;Tuotot;Kulut;Netto\nPerusopetus;720;-22106;-21386\nKirjastotoiminta;35;-1597;-1562\n',
  );
  await runCommand(`digisave inspect ${path} --write-layout --language fi`);
  const layoutPath = `${path}.layout.yaml`;
  const layout = readFileSync(layoutPath, 'utf8');
  // The title's unit is that of all three columns.
  expect(layout.match(/unit: 1000_eur/g)).toHaveLength(3);
  expect(layout).toContain('role: amount  # tuotot eivät ole kustannuksia: kirjoita role: ignore');
  expect(layout).toMatch(
    /name: "Kulut"\n {4}role: amount {2}# kulut, [^\n]*\("Netto"\), kirjoita role: ignore/,
  );
  const decided = layout
    .replace(/# (year: 2024)/, '$1')
    .replace(/# (municipality: "240")/, '$1')
    .replace(/# (cost_type: net_operating_costs)/, '$1')
    .replace(/(name: "(?:Tuotot|Kulut)"\n {4}role: )amount/g, '$1ignore')
    .replace(/(name: "Netto"\n.*\n {4})# (sign: reversed)/, '$1$2');
  writeFileSync(layoutPath, decided);
  const { standardOutput, standardError } = await runCommand(`digisave structure ${path} --format json`);
  expect(standardError).toBe('');
  expect(JSON.parse(standardOutput).eur).toBe(22_948_000);
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

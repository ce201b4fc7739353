import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-forms-'));
type Rows = (string | number)[][];

/** Writes the same rows as a workbook and as CSV, and runs a command on each. */
async function runBoth(command: (file: string) => string, rows: Rows) {
  const [book, text] = [join(folder, 'form.xlsx'), join(folder, 'form.csv')];
  writeFileSync(book, await writeXlsx({ sheets: [{ name: 'Lomake', rows }] }));
  writeFileSync(text, rows.map((row) => `${row.join(',')}\n`).join(''));
  return { ofBook: await runCommand(command(book)), ofText: await runCommand(command(text)) };
}

const scenario = join(import.meta.dirname, '../cases/track-fi/scenario.yaml');
const outcomes: Rows = [
  ['hanke', 'vuosi', 'mittari', 'yksikkö', 'toteuma', 'keskihajonta', 'lähtötaso'],
  ['forms', 2024, 'saving_eur', 'eur', 30000.5, 5000, 500000],
];

test('outcomes are read of a sheet as of text', async () => {
  const { ofBook, ofText } = await runBoth(
    (file) => `digisave track ${scenario} ${file} --format csv`,
    outcomes,
  );
  expect(ofBook.standardError).toBe('');
  expect(ofBook.standardOutput).toContain('30000.5');
  expect(ofBook.standardOutput).toBe(ofText.standardOutput);
});

test('what is wrong with a cell of a sheet is told with its name', async () => {
  const wrong = [outcomes[0]!, ['forms', 2099, 'saving_eur', 'eur', 'Osittain', 5000, 500000]];
  const { ofBook } = await runBoth((file) => `digisave track ${scenario} ${file}`, wrong);
  expect(ofBook.exitCode).toBe(2);
  expect(ofBook.standardError).toContain('Lomake!B2: error: year-outside-timeline');
  expect(ofBook.standardError).toContain('Lomake!E2: error: cell-not-a-number');
});

test('so is a benefit mapping form', async () => {
  const form: Rows = [
    ['palvelu', 'työtunnin hinta', 'määrä vuodessa', 'ylläpitokustannukset', 'säästyvä aika yhteensä'],
    ['building-control', 31.4, '1800..2200', 6000, 35],
  ];
  const { ofBook, ofText } = await runBoth((file) => `digisave benefit-map ${file} --format csv`, form);
  expect(ofBook.exitCode).toBe(0);
  expect(ofBook.standardOutput).toBe(ofText.standardOutput);
});

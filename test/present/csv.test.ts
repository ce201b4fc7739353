import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { Estimate, type Result } from '../../src/model/result.ts';
import { lineInCell } from '../../src/present/csv.ts';
import { estimate, result } from './fixture.ts';
import { presentCsv, presentTsv } from './written.ts';

function withEstimates(...estimates: Estimate[]): Result {
  return { ...result, estimates };
}

function read(text: string, delimiter: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true, delimiter });
}

/** Keys that every scenario has; `extremes` is in JSON only. */
const keys = Object.entries(Estimate.shape).flatMap(([key, schema]) =>
  key === 'extremes' || schema.safeParse(undefined).success ? [] : [key],
);

test('the header names the keys of an estimate in their order', () => {
  expect(presentCsv([result], 'standard').split('\n')[0]).toBe(keys.join(','));
  expect(presentCsv([], 'standard')).toBe(`${keys.join(',')}\n`);
});

test('rows of several results stand under one header', () => {
  expect(read(presentCsv([result, result]), ',')).toHaveLength(2 * result.estimates.length);
});

test.each(['low', 'central', 'high', 'mean'])(
  'cents of %s add up: projects and overlap to pace, paces to total',
  (end) => {
    const rows = read(presentCsv([result]), ',');
    const cents = (row: Record<string, string>) => BigInt(row[`${end}_eur_per_year`]!.replace('.', ''));
    const sum = (own: typeof rows) => own.reduce((total, row) => total + cents(row), 0n);
    const find = (id: string) => cents(rows.find((row) => row['id'] === id)!);
    for (const pace of ['quick', 'slow']) {
      expect(sum(rows.filter((row) => row['pace'] === pace && row['level'] !== 'pace'))).toBe(find(pace));
    }
    expect(find('quick') + find('slow') + find('total.overlap')).toBe(find('total'));
  },
);

test('text that a spreadsheet would run is made harmless, numbers stay numbers', () => {
  const labels = ['=1+1', '+1', '-5', '@SUM(A1)', '\t=1', '\uff1d1'];
  const rows = labels.map((label) =>
    estimate({ level: 'project', id: 'a', label, pace: 'quick', low_eur_per_year: -5 }),
  );
  for (const row of read(presentCsv([withEstimates(...rows)]), ',')) {
    expect(row['label']).toMatch(/^'/);
    expect(row['low_eur_per_year']).toBe('-5.00');
  }
});

test.each([
  ['Permits;=1+1', "Permits;'=1+1"],
  ['Permits; +1', "Permits; '+1"],
  ['a|@SUM(A1)', "a|'@SUM(A1)"],
  ['a,=1', "a,'=1"],
  ['a;\uff1d1', "a;'\uff1d1"],
  ['costs, -5 %', 'costs, -5 %'],
])('%j is no formula where a spreadsheet parts cells otherwise', (label, shown) => {
  const one = withEstimates(estimate({ level: 'project', id: 'a', label, pace: 'quick' }));
  expect(read(presentCsv([one]), ',')[0]?.['label']).toBe(shown);
});

test('delimiters and quotes in text are quoted, line breaks and terminal escapes are taken out', () => {
  const label = 'a, "b"; c\nd\u001b[31m\te';
  const one = withEstimates(estimate({ level: 'project', id: 'a', label, pace: 'quick' }));
  expect(read(presentCsv([one]), ',')[0]?.['label']).toBe('a, "b"; c d e');
  expect(read(presentCsv([one], 'fi'), ';')[0]?.['label']).toBe('a, "b"; c d e');
  expect(read(presentTsv([one]), '\t')[0]?.['label']).toBe('a, "b"; c d e');
});

test('what is not known is an empty cell, sources stand in one cell', () => {
  const [row] = read(presentCsv([withEstimates(result.estimates[0]!)]), ',');
  expect(row).toMatchObject({ sources: 'kuntaliitto-2021 vm-2017', pace: 'quick' });
  const [total] = read(
    presentCsv([withEstimates(estimate({ level: 'total', id: 'total', quality: null }))]),
    ',',
  );
  expect(total).toMatchObject({ pace: '', base_eur_per_year: '', quality: '' });
});

test('the Finnish dialect has a byte order mark, semicolons, decimal commas and line ends of Windows', () => {
  const text = presentCsv([result], 'fi');
  expect(text.startsWith('\ufeffscenario;level;')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(result.estimates.length + 2);
  expect(text).not.toMatch(/[^\r]\n/);
  const row = read(text, ';').find(({ id }) => id === 'quick.overlap');
  expect(row).toMatchObject({ low_eur_per_year: '-60000,33', share_of_costs_low: '-0,00000492' });
  expect(presentTsv([result], 'fi').startsWith('\ufeffscenario\tlevel\t')).toBe(true);
});

test('a line of another table keeps its tabs and its numbers below zero, and nothing of it is a formula', () => {
  expect(lineInCell('Kemi;x;-1 234,50;=1+1\t-5\t=2\u202e\u200b')).toBe(
    "Kemi;x;-1 234,50;'=1+1\t-5\t'=2\u2039U+200B\u203a",
  );
  expect(lineInCell('a;-cmd;-1+1;+1')).toBe("a;'-cmd;'-1+1;'+1");
});

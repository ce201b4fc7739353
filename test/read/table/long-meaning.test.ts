import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { registers } from './writing.ts';

/** What long tables mean: totals among rows of which no more is remembered than sums and neighbours. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-long-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const timeout = 60_000;

function inspect(header: string, rows: readonly string[]) {
  const path = join(folder, 't.csv');
  writeFileSync(path, `${[header, ...rows].join('\n')}\n`);
  const problems = new ProblemList();
  const table = inspectTable(path, registers, problems);
  // The services of these tables are in no register.
  const told = problems.all
    .filter(({ name }) => name !== 'services-not-known')
    .map(({ name, place }) => [name, place?.line]);
  return { told, ...table?.inspection };
}

/** Figures of which no few are the sum of others near them: each has a digit of its own among the last seven. */
const figure = (at: number) => 1_000_000_000 + ((at * 7919) % 9973) * 100_003;

describe('long tables', () => {
  const names = registers.municipalities.all.slice(0, 60).map(({ name }) => name.fi);

  test('a row that adds up the forty rows below it, among a thousand of one area', { timeout }, () => {
    const figures = Array.from({ length: 1000 }, (_, at) => figure(at));
    figures[500] = figures.slice(501, 541).reduce((sum, each) => sum + each, 0);
    const rows = figures.map((each, at) => `Hanko;Yksikkö ${at} a;${each}`);
    expect(inspect('Kunta;Toimiala;Menot', rows).told).toEqual([['row-may-be-total', 502]]);
  });

  test('a row that adds up the two above it in its area, whose rows stand far apart', { timeout }, () => {
    const figures = Array.from({ length: 9 }, (_, service) =>
      names.map((_name, at) => figure(service * 60 + at)),
    );
    figures[5] = names.map((_, at) => figures[3]![at]! + figures[4]![at]!);
    const rows = figures.flatMap((own, service) =>
      own.map((each, at) => `${names[at]};Toimi ${'abcdefghi'[service]};${each}`),
    );
    expect(inspect('Kunta;Toimiala;Menot', rows).told).toEqual([['row-may-be-total', 2 + 5 * names.length]]);
  });

  test('codes of accounts in many areas and years: only the leaves are summed', { timeout }, () => {
    const rows: string[] = [];
    let leaves = 0;
    for (const name of names)
      for (let year = 2010; year < 2020; year++) {
        const own = ['4000', '4001', '4100', '4101'].map((_, at) => figure(rows.length + at));
        const [a = 0, b = 0, c = 0, d = 0] = own;
        leaves += a + b + c + d;
        const sums = { 4: a + b + c + d, 40: a + b, 41: c + d, 4000: a, 4001: b, 4100: c, 4101: d };
        for (const [code, sum] of Object.entries(sums)) rows.push(`${name};${year};${code};${sum}`);
      }
    const { told, sums = [], rows: counted } = inspect('Kunta;Vuosi;Tili;Menot', rows);
    expect(told).toEqual([]);
    expect(sums.reduce((sum, each) => sum + each.sum, 0)).toBe(leaves);
    expect([counted?.used, counted?.left_out.length]).toEqual([4 * 600, 3 * 600]);
  });

  test('very many codes are compared as few are', { timeout }, () => {
    const figures = Array.from({ length: 200_001 }, (_, at) => figure(at));
    const rows = figures.map((each, at) => `Hanko;${100_000 + at};${each}`);
    const sumFrom = (at: number) => figures.slice(at, at + 10).reduce((a, b) => a + b, 0);
    const withTotal = [`Hanko;10000;${sumFrom(0)}`, `Hanko;10001;${sumFrom(10)}`, ...rows];
    const { told, sums = [] } = inspect('Kunta;Tili;Menot', withTotal);
    expect(told).toEqual([]);
    expect(sums[0]?.sum).toBe(figures.reduce((a, b) => a + b, 0));
  });

  test('a row that adds up the two above it, tens of thousands of rows apart in the file', {
    timeout,
  }, () => {
    const years = Array.from({ length: 180 }, (_, at) => 1910 + at);
    const measures = ['Menot', 'Tulot', 'Netto', 'Muut', 'Siirrot', 'Avustukset', 'Myynti', 'Vuokrat'];
    const rows = ['a', 'b', 'c'].flatMap((service) =>
      measures.flatMap((measure) =>
        years.flatMap((year) =>
          names.map((name, at) => `${name};${year};${measure};Toimi ${service};${figure(at)}`),
        ),
      ),
    );
    const { told, rows: counted } = inspect('Kunta;Vuosi;Tunnusluku;Toimiala;Arvo', rows);
    expect(told).toEqual([]);
    expect(counted?.used).toBe(rows.length);
    // Service c becomes a + b everywhere: its rows stand more than 80,000 rows behind theirs.
    const far = rows.length / 3;
    const amount = (row: string) => Number(row.split(';').at(-1));
    const summed = rows.map((row, at) =>
      at < 2 * far ? row : row.replace(/\d+$/, String(amount(rows[at - far]!) + amount(rows[at - 2 * far]!))),
    );
    expect(inspect('Kunta;Vuosi;Tunnusluku;Toimiala;Arvo', summed).told).toEqual([
      ['row-may-be-total', 2 + 2 * far],
    ]);
  });
});

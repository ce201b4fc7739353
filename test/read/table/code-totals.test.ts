import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { orderlessSum } from '../../../src/model/cost-structure.ts';
import { presentLayout } from '../../../src/present/layout.ts';
import { recordInspection } from '../../../src/present/problem-texts.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readCostData } from '../../../src/read/cost-data.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { municipalities, registers } from './writing.ts';

/** Codes that are totals of those that begin with them, as charts of accounts have; the sums are of the leaves alone. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-codes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runs = Number(process.env['TABLE_RUNS'] ?? 300);
const timeout = 7_200_000;

function inspect(content: string, layout?: string) {
  const path = join(folder, 't.csv');
  writeFileSync(path, content);
  const layoutPath = layout === undefined ? undefined : join(folder, 'own.yaml');
  if (layoutPath !== undefined) writeFileSync(layoutPath, layout as string);
  const problems = new ProblemList();
  const table = inspectTable(path, registers, problems, { layoutPath });
  return { path, table, told: problems.all.map(({ name }) => name), sums: table?.inspection.sums ?? [] };
}

const sumOf = (content: string, layout?: string) => {
  const { sums, told, table } = inspect(content, layout);
  const { left_out: out = [] } = table?.inspection.rows ?? {};
  return { sum: orderlessSum(sums.map((each) => each.sum)), told, out: out.map(({ line }) => line) };
};

const head = 'Kunta;Tili;Selite;Menot\n';

describe('codes and the codes that begin with them', () => {
  test.each<[string, string, number, number[]]>([
    [
      'four levels',
      `${head}Hanko;4;Kulut;300\nHanko;40;Palkat;200\nHanko;400;Palkat;200\nHanko;4000;Kuukausi;150\nHanko;4001;Tunti;50\nHanko;41;Ostot;100\n`,
      300,
      [2, 3, 4],
    ],
    [
      'postings of one account',
      `${head}Hanko;4;Kulut;300\nHanko;40;tammi;150\nHanko;40;helmi;50\nHanko;41;x;60\nHanko;41;y;40\n`,
      300,
      [2],
    ],
    [
      'numbers in front of names',
      'Kunta;Toimiala;Menot\nHanko;4 Opetus;30\nHanko;41 Koulu;20\nHanko;42 Kirja;10\nHanko;5 Muu;7\n',
      37,
      [2],
    ],
    [
      'steps parted by points',
      'Kunta;Toimiala;Menot\nHanko;4 Opetus;30\nHanko;4.1 Koulu;20\nHanko;4.10 Taide;3\nHanko;4.2 Kirja;7\n',
      30,
      [2],
    ],
    [
      'zeros at the end',
      'Kunta;Tehtävä;Menot\nHanko;4000;30\nHanko;4100;20\nHanko;4110;15\nHanko;4120;5\nHanko;4200;10\n',
      30,
      [2, 3],
    ],
    [
      'totals of each year and municipality',
      'Kunta;Vuosi;Tili;Menot €\nHanko;2018;4;30\nHanko;2018;40;20\nHanko;2018;41;10\nHanko;2019;4;5\nHanko;2019;40;5\nEspoo;2019;4;31\nEspoo;2019;40;21\nEspoo;2019;41;10\n',
      66,
      [2, 5, 7],
    ],
    [
      'cost centres and accounts',
      'Kunta;Kustannuspaikka;Tili;Menot\nHanko;100;4;30\nHanko;100;40;20\nHanko;100;41;10\nHanko;200;4;7\nHanko;200;40;3\nHanko;200;41;4\n',
      37,
      [2, 5],
    ],
  ])('%s: totals are left out', (_, text, sum, out) => {
    expect(sumOf(text)).toEqual({ sum, told: [], out });
  });

  test.each<[string, string, number]>([
    [
      'numbers that only count',
      `Kunta;Kustannuspaikka;Menot\n${Array.from({ length: 12 }, (_, at) => `Hanko;${at + 1};${at + 1}\n`).join('')}`,
      78,
    ],
    ['codes of one length', `${head}Hanko;4000;a;1\nHanko;4010;b;2\nHanko;4100;c;4\n`, 7],
    ['parts that are larger', `${head}Hanko;4;a;10\nHanko;40;b;200\nHanko;41;c;300\n`, 510],
    ['points that part other steps', 'Kunta;Luku;Menot\nHanko;4.1 a;3\nHanko;4.10 b;2\nHanko;4.11 c;1\n', 6],
    ['ages', 'Kunta;Ikä;Menot\nHanko;0-6 v;10\nHanko;0-17 v;10\nHanko;7-17 v;5\n', 25],
  ])('%s: all are added', (_, text, sum) => {
    expect(sumOf(text)).toEqual({ sum, told: [], out: [] });
  });

  test.each([
    ['nearly add up', `${head}Hanko;4;Kulut;311\nHanko;40;Palkat;200\nHanko;41;Ostot;100\n`],
    ['are a selection', `${head}Hanko;4;Kulut;310\nHanko;40;Palkat;200\n`],
    ['are one and the same', `${head}Hanko;4;Kulut;310\nHanko;40;Palkat;310\n`],
    [
      'add up elsewhere only',
      `${head}Hanko;4;a;30\nHanko;40;b;20\nHanko;41;c;10\nEspoo;4;a;90\nEspoo;40;b;20\nEspoo;41;c;10\n`,
    ],
  ])('parts that %s are refused, and a layout settles it', (_, text) => {
    expect(sumOf(text).told).toEqual(['code-beside-parts']);
    const written = (key: string) =>
      sumOf(
        text,
        `digisave-layout: 1\ndialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\ncolumns:\n  - { name: Kunta, role: municipality }\n  - { name: Tili, role: dimension, ${key} }\n  - { name: Selite, role: dimension }\n  - { name: Menot, role: amount }\n`,
      );
    const amounts = text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(';'));
    const add = (isMeant: (code: string) => boolean) =>
      amounts.reduce((sum, [, code, , amount]) => sum + (isMeant(code ?? '') ? Number(amount) : 0), 0);
    expect(written('codes: flat')).toMatchObject({ sum: add(() => true), told: [] });
    expect(written('except: ["4"]')).toMatchObject({ sum: add((code) => code !== '4'), told: [] });
    expect(written('only: ["4"]')).toMatchObject({ sum: add((code) => code === '4'), told: [] });
    expect(written('sum: true').told).toEqual(['code-beside-parts']);
    expect(written('only: ["4"], except: ["4"]').told).toContain('layout-does-not-fit');
  });
});

/** A chart of accounts: for each leaf its code below its groups, and whole cents for each of three municipalities. */
const chart = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 3, max: 5 }), fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
    minLength: 3,
    maxLength: 12,
    selector: (digits) => digits.join(''),
  })
  .chain((leaves) =>
    fc.record({
      leaves: fc.constant(leaves.map((digits) => digits.join(''))),
      cents: fc.array(
        fc.array(fc.integer({ min: -3_000_000, max: 90_000_000 }), {
          minLength: leaves.length,
          maxLength: leaves.length,
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  )
  // Something has to show that the codes are totals: one with two parts.
  .filter(({ leaves }) =>
    leaves.some((a, at) => leaves.some((b, other) => at !== other && a.slice(0, 2) === b.slice(0, 2))),
  );

function rowsOfChart({
  leaves,
  cents,
}: {
  leaves: readonly string[];
  cents: readonly (readonly number[])[];
}) {
  return cents.flatMap((amounts, at) => {
    const sums = new Map<string, number>();
    for (const [index, leaf] of leaves.entries())
      for (const length of [1, 2, 3])
        sums.set(leaf.slice(0, length), (sums.get(leaf.slice(0, length)) ?? 0) + amounts[index]!);
    return [...sums].map(([code, sum]) => ({ name: municipalities[at]!.name.fi, code, sum }));
  });
}

const written = (rows: readonly { name: string; code: string; sum: number }[]) =>
  `Kunta;Tili;Menot\n${rows.map(({ name, code, sum }) => `${name};${code};${(sum / 100).toFixed(2)}\n`).join('')}`;

test(
  'the totals of any chart of accounts are never added to their parts, in sums or in costs',
  () => {
    fc.assert(
      fc.property(chart, fc.infiniteStream(fc.nat({ max: 1_000_000 })), (drawn, order) => {
        const rows = rowsOfChart(drawn)
          .map((row) => ({ row, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row);
        const text = written(rows);
        const { path, table, sums, told } = inspect(text);
        expect(told, text).toEqual([]);
        const wanted = drawn.cents.flat().reduce((sum, each) => sum + each, 0);
        expect(Math.round(orderlessSum(sums.map((each) => each.sum)) * 100), text).toBe(wanted);
        const stated = 'year: 2019\ncost_type: operating_costs\nservice: ports\nunit: eur\ncolumns:\n';
        const layout = presentLayout(recordInspection(table!.inspection, [], 'en'), 0, 'en')
          .replace('columns:\n', stated)
          .replace('role: amount\n', 'role: amount\n    sign: as-written\n')
          .replace('role: dimension\n', 'role: dimension\n    sum: true\n');
        const layoutPath = join(folder, 'chart.yaml');
        writeFileSync(layoutPath, layout);
        const problems = new ProblemList();
        const costs = readCostData(path, registers, problems, { layoutPath });
        expect(problems.all.filter(({ severity }) => severity === 'error')).toEqual([]);
        const euros = orderlessSum(costs!.rows.map(({ amountEur }) => amountEur));
        expect(Math.round(euros * 100), layout).toBe(wanted);
      }),
      { seed: 20170220, numRuns: runs },
    );
  },
  timeout,
);

test(
  'a total of codes that its parts do not reach is told',
  () => {
    fc.assert(
      fc.property(chart, fc.nat({ max: 1000 }), (drawn, at) => {
        const rows = rowsOfChart(drawn);
        const totals = rows.filter(({ code }) => code.length < 3);
        totals[at % totals.length]!.sum += 100;
        expect(inspect(written(rows)).told, written(rows)).toContain('code-beside-parts');
      }),
      { seed: 20170220, numRuns: runs },
    );
  },
  timeout,
);

describe('a total that its parts nearly add up to', () => {
  const rows = (parts: number) =>
    `${head}Hanko;4;Kulut;1000\nHanko;40;Palkat;600\nHanko;41;Ostot;${parts - 600}\n`;
  test.each([
    [1000, 'left out'],
    [1050, 'code-beside-parts'],
    [950, 'code-beside-parts'],
    [1051, 'other'],
    [949, 'code-beside-parts'],
    [500, 'code-beside-parts'],
    [1500, 'other'],
  ])('parts of %i beside a total of 1,000: %s', (parts, expected) => {
    const { told, out } = sumOf(rows(parts));
    const found = told.length > 0 ? told.join() : out.length > 0 ? 'left out' : 'other';
    expect(found).toBe(expected);
  });
});

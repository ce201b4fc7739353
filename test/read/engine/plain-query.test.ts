import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../../src/read/table/engine/database.ts';
import { groupQuery, type PartRows } from '../../../src/read/table/engine/group-query.ts';
import { arePlainQuery, plainGroupQuery } from '../../../src/read/table/engine/plain-query.ts';

const database = (await openDatabase([]))!;
afterAll(() => database.close());

const style = { decimalMark: undefined, thousandsSeparator: undefined };
const literal = (value: number | null, type: string) =>
  value === null ? 'NULL' : `CAST('${value}' AS ${type})`;

function rowsOf(cells: readonly (readonly [string | null, number | null])[], type: string): PartRows {
  const values = cells.map(
    ([key, value]) => `(CAST(${key === null ? 'NULL' : `'${key}'`} AS VARCHAR), ${literal(value, type)})`,
  );
  return {
    relation: `(SELECT * FROM (VALUES ${values.join(', ')}) AS t(c0, c1))`,
    columns: [
      { use: 'key', type: 'VARCHAR' },
      { use: 'figure', type, style },
    ],
    missing: ['..', '-'],
  };
}

async function answersOf(sql: string): Promise<readonly (readonly string[])[]> {
  const answers: string[][] = [];
  await database.query(sql, (row) => answers.push(row.map(String)));
  return answers;
}

/** Decimals may be shown with more or fewer zeros. */
const shown = (answers: readonly (readonly string[])[]) =>
  answers.map((row) => row.map((cell) => (cell.includes('.') ? cell.replace(/\.?0+$/, '') : cell)));

test.each(['DOUBLE', 'DECIMAL(18,2)', 'INTEGER'])(
  'plain figures of %s have the sums that looking at each gives',
  async (type) => {
    const key = fc.constantFrom('a', 'a ', ' a', 'b', '', null);
    const cents = fc.integer({ min: -5_000_000, max: 5_000_000 });
    const value = fc.option(cents.map((each) => (type === 'INTEGER' ? each : each / 100)));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 30 }), async (cells) => {
        const rows = rowsOf(cells, type);
        expect(await answersOf(arePlainQuery(rows)!)).toEqual([['true']]);
        expect(shown(await answersOf(plainGroupQuery(rows, 1000)))).toEqual(
          shown(await answersOf(groupQuery(rows, 1000))),
        );
      }),
      { numRuns: 25, seed: 5 },
    );
  },
);

test.each([0.001, 1e15, Number.NaN, Number.POSITIVE_INFINITY, 0.1 + 0.2])(
  '%d is no plain number of cents',
  async (value) => {
    const rows = rowsOf(
      [
        ['a', 12.34],
        ['b', value],
      ],
      'DOUBLE',
    );
    expect(await answersOf(arePlainQuery(rows)!)).toEqual([['false']]);
  },
);

test('several figures, numbered rows, texts and marks that are numbers are looked at one by one', () => {
  const rows = rowsOf([['a', 1]], 'DOUBLE');
  const [key, figure] = rows.columns as [PartRows['columns'][number], PartRows['columns'][number]];
  expect(arePlainQuery({ ...rows, columns: [figure, figure] })).toBeUndefined();
  expect(arePlainQuery({ ...rows, columns: [key, key] })).toBeUndefined();
  expect(arePlainQuery({ ...rows, columns: [key, { ...figure, type: 'VARCHAR' }] })).toBeUndefined();
  expect(arePlainQuery({ ...rows, numbered: { part: 'part', row: 'row' } })).toBeUndefined();
  expect(arePlainQuery({ ...rows, missing: ['-9999'] })).toBeUndefined();
});

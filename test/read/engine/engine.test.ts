import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { Layout } from '../../../src/model/layout.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readRegisters } from '../../../src/read/registers.ts';
import { openDatabase } from '../../../src/read/table/engine/database.ts';
import { addDecimals } from '../../../src/read/table/engine/part-grid.ts';
import { readParts } from '../../../src/read/table/engine/read-parts.ts';
import { runCommand } from '../../run-command.ts';
import {
  type Booking,
  layoutOf,
  makeFolder,
  queryOf,
  someBookings,
  textOf,
  write,
  writeParquet,
} from './parts.ts';

const bookings = someBookings(3000);
const structure = (file: string, more = '') =>
  runCommand(`digisave structure ${file} --format csv --year 2019 ${more}`);

/** What the same rows give as one CSV file, read by csv-parse, the name of the file left out. */
async function readAsText(rows: readonly Booking[], mark = '.'): Promise<string> {
  const folder = makeFolder();
  const file = write(join(folder, 'all.csv'), textOf(rows, mark));
  write(`${file}.layout.yaml`, layoutOf(`, decimal_mark: "${mark}"`));
  const { standardOutput, standardError } = await structure(file);
  expect(standardError).not.toContain('error');
  return withoutFiles(standardOutput, file);
}

function withoutFiles(output: string, name: string): string {
  return output.replaceAll(name, 'TABLE');
}

describe('the same euros as of the same rows in CSV', () => {
  test.each(['DOUBLE', 'VARCHAR', 'DECIMAL(18,8)'])(
    'of Parquet with amounts as %s, in two files',
    async (type) => {
      const folder = join(makeFolder(), 'ledger');
      await writeParquet(join(folder, '1.parquet'), queryOf(bookings.slice(0, 1200), type));
      await writeParquet(join(folder, 'more', '2.parquet'), queryOf(bookings.slice(1200), type));
      write(`${folder}.layout.yaml`, layoutOf(type === 'VARCHAR' ? ', decimal_mark: "."' : ''));
      const { standardOutput } = await structure(folder);
      expect(standardOutput.split('\n').length).toBeGreaterThan(4);
      expect(withoutFiles(standardOutput, folder)).toBe(await readAsText(bookings));
    },
  );

  test.each(['.', ','])('of a folder of texts with the decimal mark %s', async (mark) => {
    const folder = join(makeFolder(), 'ledger');
    write(join(folder, '1.csv'), textOf(bookings.slice(0, 1200), mark));
    write(join(folder, '2.csv'), textOf(bookings.slice(1200), mark));
    write(`${folder}.layout.yaml`, layoutOf(`, decimal_mark: "${mark}"`));
    const { standardOutput } = await structure(folder);
    expect(withoutFiles(standardOutput, folder)).toBe(await readAsText(bookings, mark));
  });

  test('whatever is no plain number but a figure: signs behind, parentheses, groups, cells without a figure', async () => {
    const odd = ['(12.50)', '12.50-', '−3', '+4', '5 €', '', '-', '-0', '1234567890123.25'].map(
      (text, at): Booking => ['2019', '091', 'libraries', 'personnel', String(at), text],
    );
    const rows = [...odd, ...odd, ...bookings.slice(0, 50)];
    const folder = join(makeFolder(), 'ledger');
    write(join(folder, '1.csv'), textOf(rows));
    write(`${folder}.layout.yaml`, layoutOf(', decimal_mark: "."'));
    const { standardOutput } = await structure(folder);
    expect(withoutFiles(standardOutput, folder)).toBe(await readAsText(rows));
  });

  test('a hundred thousand cents that drift as doubles', async () => {
    const sql = queryOf([['2019', '091', 'libraries', 'personnel', '1', '0.1']], 'DOUBLE').replace(
      'FROM (VALUES',
      'FROM range(100003), (VALUES',
    );
    const folder = makeFolder();
    const file = await writeParquet(join(folder, 'cents.parquet'), sql);
    write(`${file}.layout.yaml`, layoutOf(''));
    const inspected = JSON.parse((await runCommand(`digisave inspect ${file} --format json`)).standardOutput);
    expect(inspected.rows).toMatchObject({ read: 100_003, used: 100_003 });
    expect(inspected.sums).toMatchObject([{ sum: 10_000.3, cells: 100_003 }]);
  });

  test('in a scenario by a pattern, counted from its folder', async () => {
    const folder = makeFolder();
    await writeParquet(join(folder, 'ledger', '1.parquet'), queryOf(bookings.slice(0, 900), 'DOUBLE'));
    await writeParquet(join(folder, 'ledger', '2.parquet'), queryOf(bookings.slice(900), 'DOUBLE'));
    write(join(folder, 'ledger.layout.yaml'), layoutOf(''));
    write(join(folder, 'all.csv'), textOf(bookings));
    write(join(folder, 'all.csv.layout.yaml'), layoutOf(', decimal_mark: "."'));
    const costsOf = async (files: string) => {
      const scenario = write(
        join(folder, 'scenario.yaml'),
        `digisave: 1\nid: s\ncosts:\n  ledger: { files: ["${files}"], year: 2019, measure: gross, internal_eur: 0, plausibility: checked }\n` +
          'projects:\n  - id: p\n    pace: quick\n    saving: { method: share-of-costs, base: { costs: ledger }, affected_share: 1, reduction_share: { low: 0.01, high: 0.02 } }\n',
      );
      const { standardOutput, standardError } = await runCommand(
        `digisave estimate ${scenario} --format json`,
      );
      expect(standardError).not.toContain('error');
      return JSON.parse(standardOutput).costs[0];
    };
    const { files, ...ofParts } = await costsOf('ledger/*.parquet');
    const { files: one, ...ofText } = await costsOf('all.csv');
    expect([files, one]).toEqual([['ledger/*.parquet'], ['all.csv']]);
    expect(ofParts).toEqual(ofText);
    expect(ofParts.negative_eur_per_year).toBeLessThan(0);
  });
});

describe('the same problems at the same rows', () => {
  const wrong: readonly Booking[] = bookings.slice(0, 40).map((row, at) => {
    if (at === 6) return [...row.slice(0, 5), 'n. 12'] as unknown as Booking;
    if (at === 11) return ['2019', '091', 'no-such-service', 'personnel', '1', '3'];
    if (at === 20) return ['2019', '999', 'libraries', 'personnel', '1', '3'];
    return row;
  });
  const places = (text: string, name: string) =>
    text
      .replaceAll(name, 'FILE')
      .split('\n')
      .filter((line) => /^\S.*: (?:error|warning): /.test(line))
      .map((line) => line.replace(/:(\d+):\d+:/, ':$1:'))
      .sort();

  test('of Parquet and of texts', async () => {
    const folder = makeFolder();
    const text = write(join(folder, 'all.csv'), textOf(wrong));
    write(`${text}.layout.yaml`, layoutOf(', decimal_mark: "."'));
    const expected = places((await structure(text)).standardError, text);
    expect(expected).toEqual([
      'FILE:13: error: unknown-service (column Palvelu)',
      'FILE:22: error: unknown-municipality (column Kuntanumero)',
      'FILE:8: error: cell-not-a-number (column Euroa)',
    ]);
    const stored = await writeParquet(join(folder, 'all.parquet'), queryOf(wrong, 'VARCHAR'));
    write(`${stored}.layout.yaml`, layoutOf(', decimal_mark: "."'));
    expect(places((await structure(stored)).standardError, stored)).toEqual(expected);
    const part = write(join(folder, 'parts', 'b.csv'), textOf(wrong));
    write(join(folder, 'parts', 'a.csv'), textOf(bookings.slice(0, 100)));
    write(join(folder, 'parts.layout.yaml'), layoutOf(', decimal_mark: "."'));
    expect(places((await structure(join(folder, 'parts'))).standardError, part)).toEqual(expected);
  });

  test('rows that are alike and not said to be bookings are no sum', async () => {
    const rows = [
      bookings[0]!,
      bookings[1]!,
      bookings[0]!,
      [...bookings[1]!.slice(0, 5), '1'] as unknown as Booking,
    ];
    const folder = makeFolder();
    const expected = [];
    for (const name of ['all.csv', 'parts/all.csv']) {
      const file = write(join(folder, name), textOf(rows));
      const table = name === 'all.csv' ? file : join(folder, 'parts');
      write(`${table}.layout.yaml`, layoutOf(', decimal_mark: "."', ''));
      expected.push(places((await structure(table)).standardError, file));
    }
    expect(expected[0]).toEqual([
      'FILE:4: error: duplicate-row (column Vuosi)',
      'FILE:5: error: different-amounts (column Euroa)',
    ]);
    expect(expected[1]).toEqual(expected[0]);
  });

  test('a date and a value that is no number in a column of doubles', async () => {
    const sql = queryOf(bookings.slice(0, 3), 'DOUBLE');
    const folder = makeFolder();
    const file = await writeParquet(
      join(folder, 'nan.parquet'),
      `SELECT * REPLACE (CASE WHEN "Tositenumero" = 100001 THEN 'NaN'::DOUBLE ELSE "Euroa" END AS "Euroa") FROM (${sql})`,
    );
    write(`${file}.layout.yaml`, layoutOf(''));
    expect(places((await structure(file)).standardError, file)).toEqual([
      'FILE:3: error: cell-not-a-number (column Euroa)',
    ]);
    const dates = await writeParquet(
      join(folder, 'dates.parquet'),
      `SELECT * REPLACE (DATE '2019-01-31' AS "Euroa") FROM (${sql})`,
    );
    write(`${dates}.layout.yaml`, layoutOf(''));
    expect((await structure(dates)).standardError).toContain('dates.parquet:2:');
  });
});

describe('names of files', () => {
  test("any letters of a name are that file's alone", async () => {
    const folder = join(makeFolder(), "pörssi's [1] * ?");
    mkdirSync(folder);
    const other = queryOf([['2019', '091', 'libraries', 'personnel', '1', '1000000']], 'DOUBLE');
    await writeParquet(join(folder, 'q1.parquet'), other);
    const hostile = ["it's ä;--.parquet", 'q?.parquet', '[q]1.parquet', 'q$1.parquet'];
    const good = await writeParquet(join(folder, 'good.parquet'), queryOf(bookings, 'DOUBLE'));
    write(join(folder, 'all.layout.yaml'), layoutOf(''));
    const sums = [];
    for (const name of ['good.parquet', ...hostile]) {
      if (name !== 'good.parquet') copyFileSync(good, join(folder, name));
      const scenario = write(
        join(folder, 's.yaml'),
        `digisave: 1\nid: s\ncosts:\n  l: { files: [${JSON.stringify(name)}], layout: all.layout.yaml, year: 2019, measure: gross, internal_eur: 0, plausibility: checked }\nprojects: []\n`,
      );
      const { standardOutput, standardError } = await runCommand(
        `digisave structure "${scenario}" --format json`,
      );
      expect(standardError).not.toContain('error');
      sums.push(JSON.parse(standardOutput).rows.at(-1));
    }
    for (const each of sums) expect(each).toEqual(sums[0]);
  });

  test('a query reaches no other file, writes none, and changes no setting', async () => {
    const folder = makeFolder();
    const allowed = await writeParquet(
      join(folder, "it's allowed.parquet"),
      queryOf(bookings.slice(0, 3), 'DOUBLE'),
    );
    const other = await writeParquet(join(folder, 'other.parquet'), queryOf(bookings.slice(0, 3), 'DOUBLE'));
    const secret = write(join(folder, 'secret.csv'), 'a,b\n1,2\n');
    const database = (await openDatabase([allowed]))!;
    const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
    const rows: unknown[] = [];
    await database.query(`SELECT count(*) FROM read_parquet(${quoted(allowed)})`, (row) =>
      rows.push(Number(row[0])),
    );
    expect(rows).toEqual([3]);
    for (const sql of [
      `SELECT * FROM read_parquet(${quoted(other)})`,
      `SELECT * FROM read_parquet(${quoted(join(folder, '*.parquet'))})`,
      `SELECT * FROM read_csv(${quoted(secret)})`,
      `SELECT * FROM read_text(${quoted(secret)})`,
      `SELECT * FROM glob(${quoted(join(folder, '*'))})`,
      `SELECT * FROM ${quoted(secret)}`,
      "SELECT * FROM read_csv('https://example.org/a.csv')",
      `COPY (SELECT 1) TO ${quoted(join(folder, 'new.csv'))}`,
      `ATTACH ${quoted(join(folder, 'new.db'))}`,
      'INSTALL httpfs',
      'LOAD httpfs',
      'SET enable_external_access = true',
      `SET allowed_directories = [${quoted(folder)}]`,
      'RESET lock_configuration',
    ])
      await expect(
        database.query(sql, () => undefined),
        sql,
      ).rejects.toThrow();
    database.close();
  });
});

test('without the package the problem says how to add it', async () => {
  const { table, problems } = await readParts({
    path: 'ledger.parquet',
    parts: ['ledger.parquet'],
    layout: undefined,
    placeInLayout: () => ({ file: 'ledger.parquet' }),
    registers: undefined as never,
    isNumbered: false,
    isLookedAt: false,
    load: () => Promise.reject(Object.assign(new Error('not there'), { code: 'ERR_MODULE_NOT_FOUND' })),
  });
  expect(table).toBeUndefined();
  expect(problems.all).toMatchObject([{ name: 'missing-engine', facts: { path: 'ledger.parquet' } }]);
});

test('the problem names the version that is the peer', () => {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  const version = manifest.peerDependencies['@duckdb/node-api'];
  expect(manifest.devDependencies['@duckdb/node-api']).toBe(version);
  for (const language of ['en', 'fi', 'sv']) {
    const texts = join(import.meta.dirname, `../../../src/present/wording/problems/${language}/engine.ts`);
    expect(readFileSync(texts, 'utf8')).toContain(`npm install @duckdb/node-api@${version}.`);
  }
});

test('more rows that differ than are held are refused, with the columns that tell them apart', async () => {
  const folder = makeFolder();
  const file = await writeParquet(join(folder, 'many.parquet'), queryOf(bookings.slice(0, 100), 'DOUBLE'));
  const stated = layoutOf('').replace('role: ignore', 'role: dimension, sum: true');
  const read = (mostGroups: number) =>
    readParts({
      path: file,
      parts: [file],
      layout: Layout.parse(parse(stated)),
      placeInLayout: () => ({ file }),
      registers: readRegisters(join(import.meta.dirname, '../../../data'), new ProblemList()).registers,
      isNumbered: false,
      isLookedAt: false,
      mostGroups,
    });
  const { table, problems } = await read(99);
  expect(table).toBeUndefined();
  expect(problems.all).toMatchObject([{ name: 'too-many-groups', facts: { path: file } }]);
  const [first] = (problems.all[0]!.facts as { columns: { name: string; values: number }[] }).columns;
  expect(first!.name).toBe('Tositenumero');
  expect((await read(100)).table?.rows.rowCount).toBe(100);
});

test('a damaged Parquet file and a text with a short row are told', async () => {
  const folder = makeFolder();
  const whole = await writeParquet(join(folder, 'whole.parquet'), queryOf(bookings, 'DOUBLE'));
  writeFileSync(join(folder, 'cut.parquet'), readFileSync(whole).subarray(0, 2000));
  const bytes = readFileSync(whole);
  bytes.fill(0xff, 200, 2000);
  writeFileSync(join(folder, 'changed.parquet'), bytes);
  for (const name of ['cut.parquet', 'changed.parquet']) {
    write(join(folder, `${name}.layout.yaml`), layoutOf(''));
    const { exitCode, standardError } = await structure(join(folder, name));
    expect(exitCode).toBe(2);
    expect(standardError).toContain(`${name}: error: engine-cannot-read`);
  }
  const text = textOf(bookings.slice(0, 20)).split('\n');
  text[7] = '2019;091;libraries';
  write(join(folder, 'short', 'a.csv'), text.join('\n'));
  write(join(folder, 'short.layout.yaml'), layoutOf(', decimal_mark: "."'));
  const { standardError } = await structure(join(folder, 'short'));
  expect(standardError).toContain('a.csv:8: error: engine-cannot-read');
});

test('sums of decimals are exact', () => {
  expect(addDecimals('1.10', '-0.005')).toBe('1.095');
  expect(addDecimals('', '-0.50')).toBe('-0.50');
  expect(addDecimals('90071992547409.93', '0.01')).toBe('90071992547409.94');
});

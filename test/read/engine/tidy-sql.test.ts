import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../run-command.ts';
import { type Engine, openDuckDb, openPostgres, openSqlite, tableScript } from './engines.ts';
import {
  type Booking,
  layoutOf,
  makeFolder,
  names,
  queryOf,
  someBookings,
  textOf,
  write,
  writeParquet,
} from './parts.ts';

const sqlite = openSqlite();
const postgres = openPostgres();
let duckDb: Engine;
beforeAll(async () => {
  duckDb = await openDuckDb();
});
afterAll(() => {
  duckDb.close();
  postgres?.close();
});

const engines: readonly [string, () => Engine | undefined][] = [
  ['DuckDB', () => duckDb],
  ['SQLite', () => sqlite],
  ['PostgreSQL', () => postgres],
];
const notInstalled = 'is not installed: apt-get install sqlite3 postgresql';

async function statementOf(file: string, more = ''): Promise<string> {
  const { standardOutput, standardError } = await runCommand(
    `digisave structure --sql "${file}" --sql-table bookings --quiet ${more}`,
  );
  expect(standardError).toBe('');
  return standardOutput;
}

/** An answer in one form: engines write 5.50 as 5.5, or 5 as 5.0. */
const inCents = (lines: readonly string[]) =>
  lines.map((line) => {
    const at = line.lastIndexOf('|');
    return `${line.slice(0, at)}|${Number(line.slice(at + 1)).toFixed(2)}`;
  });

/** The sums of bookings by hand, in whole millionths of a euro. */
function expectedOf(rows: readonly Booking[]): readonly string[] {
  const sums = new Map<string, bigint>();
  for (const [year, code, service, type, , amount] of rows) {
    if (amount === '' || amount === '-') continue;
    const [whole = '', decimals = ''] = amount.split('.');
    const rounded = BigInt(`${whole}${decimals.padEnd(8, '0').slice(0, 8)}`);
    const millionths = (rounded + (amount.startsWith('-') ? -50n : 50n)) / 100n;
    const key = [year, code, '', service, type].join('|');
    sums.set(key, (sums.get(key) ?? 0n) + millionths);
  }
  return [...sums].map(([key, sum]) => `${key}|${(Number(sum) / 1e6).toFixed(2)}`).sort();
}

const bookings = someBookings(4000);
const cents = bookings.filter(([, , , , , amount]) => (amount.split('.')[1]?.length ?? 0) <= 2);

describe.each(engines)('the statement gives the same sums on %s', (name, engineOf) => {
  const isThere = name === 'DuckDB' || (name === 'SQLite' ? sqlite : postgres) !== undefined;

  test.skipIf(!isThere)(`of texts with decimal commas (skipped where ${name} ${notInstalled})`, async () => {
    const file = write(join(makeFolder(), 'ledger.csv'), textOf(bookings, ','));
    write(`${file}.layout.yaml`, layoutOf(', decimal_mark: ","'));
    const columns = names.map((column) => [column, 'TEXT'] as const);
    const rows = bookings.map((row) => row.map((cell, at) => (at === 5 ? cell.replace('.', ',') : cell)));
    const answer = await engineOf()!.answer(
      tableScript('bookings', columns, rows) + (await statementOf(file)),
    );
    expect(inCents(answer)).toEqual(expectedOf(bookings));
  });

  test.skipIf(!isThere).each(['DOUBLE PRECISION', 'DECIMAL(18, 8)', 'TEXT'])(
    `of numbers as %s (skipped where ${name} ${notInstalled})`,
    async (type) => {
      const file = write(join(makeFolder(), 'ledger.csv'), textOf(bookings));
      write(`${file}.layout.yaml`, layoutOf(', decimal_mark: "."'));
      const columns = names.map(
        (column, at) => [column, at === 0 ? 'INTEGER' : at === 5 ? type : 'TEXT'] as const,
      );
      const rows = bookings.map((row) => [...row.slice(0, 5), row[5]]);
      const answer = await engineOf()!.answer(
        tableScript('bookings', columns, rows) + (await statementOf(file)),
      );
      expect(inCents(answer)).toEqual(expectedOf(bookings));
    },
  );

  test.skipIf(!isThere)(
    `of Parquet, whose amounts are numbers (skipped where ${name} ${notInstalled})`,
    async () => {
      const file = await writeParquet(join(makeFolder(), 'ledger.parquet'), queryOf(bookings, 'DOUBLE'));
      write(`${file}.layout.yaml`, layoutOf(''));
      const columns = names.map(
        (column, at) => [column, at === 0 ? 'INTEGER' : at === 5 ? 'DOUBLE PRECISION' : 'TEXT'] as const,
      );
      const answer = await engineOf()!.answer(
        tableScript('bookings', columns, bookings) + (await statementOf(file)),
      );
      expect(inCents(answer)).toEqual(expectedOf(bookings));
    },
  );

  test.skipIf(!isThere)(
    `with filters, names, factors and signs of a layout (skipped where ${name} ${notInstalled})`,
    async () => {
      const head = ['Kunta', 'Tili "nimi"', 'Laji', 'Versio', 'Tyyppi', 'Yksikkö', 'Summa'];
      const rows = [
        ['Kemi', "Kirjasto'n", 'Palkat', 'Toteuma', 'meno', 'euroa', '1 000,50'],
        ['Kemi', "Kirjasto'n", 'Aineet', 'Toteuma', 'tulo', 'euroa', '200,25'],
        ['Ii', 'Lukio', 'Palkat', 'Toteuma', 'meno', 'tuhatta euroa', '3'],
        ['Ii', 'Lukio', 'Palkat', 'Talousarvio', 'meno', 'euroa', '999'],
        ['Ii', 'Pois', 'Palkat', 'Toteuma', 'meno', 'euroa', '888'],
        ['Ii', 'Lukio', 'Aineet', 'Toteuma', 'meno', 'euroa', '-'],
      ];
      const file = write(
        join(makeFolder(), 'ledger.csv'),
        `${[head.map((each) => `"${each.replaceAll('"', '""')}"`), ...rows].map((row) => row.join(';')).join('\n')}\n`,
      );
      write(
        `${file}.layout.yaml`,
        `digisave-layout: 1
dialect: { delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: ["-"] }
shape: long
year: 2019
several: add
columns:
  - { name: Kunta, role: municipality }
  - { name: 'Tili "nimi"', role: service }
  - { name: Laji, role: cost_type }
  - { name: Versio, role: dimension, only: [Toteuma] }
  - { name: Tyyppi, role: sign }
  - { name: Yksikkö, role: unit }
  - { name: Summa, role: amount, decimal_mark: ",", thousands_separator: space }
services: { "Kirjasto'n": libraries, Lukio: upper-secondary-education, Pois: ignore }
cost_types: { Palkat: personnel, Aineet: materials }
units: { euroa: eur, tuhatta euroa: 1000_eur }
signs: { meno: as-written, tulo: reversed }
`,
      );
      const columns = head.map((column) => [column, 'TEXT'] as const);
      const answer = await engineOf()!.answer(
        tableScript('bookings', columns, rows) + (await statementOf(file)),
      );
      expect(inCents(answer)).toEqual([
        '2019|139||upper-secondary-education|personnel|3000.00',
        '2019|240||libraries|materials|-200.25',
        '2019|240||libraries|personnel|1000.50',
      ]);
    },
  );

  test.skipIf(!isThere)(
    `an amount that is no number leaves no sum (skipped where ${name} ${notInstalled})`,
    async () => {
      const file = write(join(makeFolder(), 'ledger.csv'), textOf(cents.slice(0, 20)));
      write(`${file}.layout.yaml`, layoutOf(', decimal_mark: "."'));
      const columns = names.map((column) => [column, 'TEXT'] as const);
      const statement = await statementOf(file);
      for (const wrong of ['n. 12', '12.5.3', '12-3', '-', '.', '1e3', '1,5']) {
        const rows = [
          ['2019', '091', 'libraries', 'personnel', '1', '10.00'],
          ['2019', '091', 'libraries', 'personnel', '2', wrong],
        ];
        const answer = await engineOf()!.answer(tableScript('bookings', columns, rows) + statement);
        // The layout says of - that it is no figure.
        const expected = wrong === '-' ? 10 : Number.NaN;
        expect(Number(answer[0]!.split('|').at(-1) || 'NaN'), wrong).toBe(expected);
      }
    },
  );
});

test('the answer as CSV is read as the costs of the file itself', async () => {
  const folder = makeFolder();
  const file = write(join(folder, 'ledger.csv'), textOf(cents));
  write(`${file}.layout.yaml`, layoutOf(', decimal_mark: "."'));
  const columns = names.map((column) => [column, 'TEXT'] as const);
  const answer = await duckDb.answer(tableScript('bookings', columns, cents) + (await statementOf(file)));
  const header = 'year,municipality_code,municipality,service,cost_type,amount_eur';
  const tidy = write(
    join(folder, 'costs.csv'),
    `${[header, ...answer.map((line) => line.replaceAll('|', ','))].join('\n')}\n`,
  );
  const rowsOf = async (path: string) => {
    const { standardOutput } = await runCommand(`digisave structure ${path} --year 2019 --format csv`);
    return standardOutput.replaceAll(path, 'FILE');
  };
  expect(await rowsOf(tidy)).toBe(await rowsOf(file));
});

test('a statement has comments first, and names the table after the file', async () => {
  const file = write(join(makeFolder(), 'kirjaukset 2019.csv'), textOf(cents.slice(0, 5)));
  write(`${file}.layout.yaml`, layoutOf(', decimal_mark: "."'));
  const { standardOutput } = await runCommand(`digisave structure --sql "${file}"`);
  expect(standardOutput).toMatch(/^(?:-- .*\n){4}SELECT year, /);
  expect(standardOutput).toContain('FROM "kirjaukset 2019"');
  const finnish = await runCommand(`digisave structure --sql "${file}" --language fi`);
  expect(finnish.standardOutput).toContain('-- Taulukko');
  expect(finnish.standardOutput.replace(/^--.*\n/gm, '')).toBe(standardOutput.replace(/^--.*\n/gm, ''));
});

test.each([
  [
    'a total that is left out by its parts',
    'rows-left-out',
    (folder: string) => {
      const rows = ['Palvelu;Euroa 2019', 'Kirjastopalvelut;100', 'Lukiokoulutus;200', 'Yhteensä;300'];
      const file = write(join(folder, 't.csv'), `${rows.join('\n')}\n`);
      write(
        `${file}.layout.yaml`,
        'digisave-layout: 1\ndialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\nmunicipality: "091"\nyear: 2019\ncost_type: personnel\ncolumns:\n  - { name: Palvelu, role: service }\n  - { name: Euroa 2019, role: amount, unit: eur }\n',
      );
      return file;
    },
  ],
  [
    'municipalities that merged',
    'municipality-year',
    (folder: string) => {
      const file = write(join(folder, 't.csv'), textOf(cents.slice(0, 20)));
      write(`${file}.layout.yaml`, layoutOf(', decimal_mark: "."', 'several: add\nmunicipality_year: 2021'));
      return file;
    },
  ],
])('%s is refused', async (_, limit, make) => {
  const { exitCode, standardError, standardOutput } = await runCommand(
    `digisave structure --sql ${make(makeFolder())}`,
  );
  expect(exitCode).toBe(2);
  expect(standardOutput).toBe('');
  expect(standardError).toContain('error: not-in-sql');
  expect(
    limit === 'rows-left-out' ? standardError.includes('t.csv:4') : standardError.includes('layout.yaml:'),
  ).toBe(true);
});

test('options that ask for something else are refused beside it', async () => {
  const { standardError } = await runCommand('digisave structure --sql scenarios/oulu.yaml --year 2019');
  expect(standardError.match(/wrong-option/g)).toHaveLength(2);
  const { standardError: other } = await runCommand(
    'digisave structure data/finland/costs-2019.csv --sql-table x',
  );
  expect(other).toContain('wrong-option');
});

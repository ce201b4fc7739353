import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A row of bookings: year, municipality, service, cost type, number of the voucher, euros as a text. */
export type Booking = readonly [string, string, string, string, string, string];

export const names = ['Vuosi', 'Kuntanumero', 'Palvelu', 'Kustannuslaji', 'Tositenumero', 'Euroa'] as const;

/** A layout of bookings, in which all rows count. */
export function layoutOf(amount: string, more = 'several: add'): string {
  const roles = ['year', 'municipality', 'service', 'cost_type', 'ignore'];
  return [
    'digisave-layout: 1',
    'dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: ["-"] }',
    'shape: long',
    more,
    'columns:',
    ...roles.map((role, at) => `  - { name: ${names[at]}, role: ${role} }`),
    `  - { name: Euroa, role: amount, unit: eur${amount} }`,
    '',
  ].join('\n');
}

export function textOf(rows: readonly Booking[], mark = '.'): string {
  const lines = rows.map((row) =>
    row.map((cell, at) => (at === 5 ? cell.replace('.', mark) : cell)).join(';'),
  );
  return `${[names.join(';'), ...lines].join('\n')}\n`;
}

/** Bookings by a small generator of numbers, the same in each run. */
export function someBookings(count: number): readonly Booking[] {
  let next = 7;
  const below = (limit: number) => {
    next = (next * 48_271) % 2_147_483_647;
    return next % limit;
  };
  return Array.from({ length: count }, (_, at): Booking => {
    const cents = below(3_000_000) - 300_000;
    const decimals = ['', '.5', '.05', '.333333', '.12345678'][below(5)]!;
    return [
      String(2018 + below(2)),
      ['091', '005', '564'][below(3)]!,
      ['libraries', 'basic-education', 'traffic-routes'][below(3)]!,
      ['personnel', 'materials'][below(2)]!,
      String(100_000 + at),
      `${Math.trunc(cents / 100)}${decimals}`,
    ];
  });
}

export const makeFolder = () => mkdtempSync(join(tmpdir(), 'digisave-parts-'));

export function write(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** Writes a Parquet file of what a query gives, texts of values quoted. */
export async function writeParquet(path: string, sql: string): Promise<string> {
  mkdirSync(dirname(path), { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${sql}) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  return path;
}

/** The same rows as a query, with a type for the amounts. */
export function queryOf(rows: readonly Booking[], type: string): string {
  const values = rows.map((row) => `(${row.map((cell) => (cell === '' ? 'NULL' : `'${cell}'`)).join(', ')})`);
  const [year, code, service, costType, voucher, amount] = names;
  return (
    `SELECT CAST(a AS INTEGER) AS "${year}", b AS "${code}", c AS "${service}", d AS "${costType}", ` +
    `CAST(e AS BIGINT) AS "${voucher}", CAST(f AS ${type}) AS "${amount}" FROM (VALUES ${values.join(', ')}) AS t(a, b, c, d, e, f)`
  );
}

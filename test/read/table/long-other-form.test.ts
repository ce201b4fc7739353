import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { heldFile } from '../../../src/read/long-file.ts';
import { decodeTable } from '../../../src/read/table/grid/encoding.ts';
import { Grid } from '../../../src/read/table/grid/grid.ts';
import { numberOf, trimCell } from '../../../src/read/table/grid/number-form.ts';
import { TableRecords } from '../../../src/read/table/grid/table-records.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { municipalities, registers } from './writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-long-'));
afterAll(() => rmSync(folder, { recursive: true }));
const runs = { seed: 20261122, numRuns: 300 };

/** Euros and cents as Finnish programs write them. */
function inEuros(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${cents < 0 ? '-' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

describe('a table of several pieces', () => {
  const services = ['Perusopetus', 'Kirjastotoiminta', 'Yleishallinto'];
  const years = Array.from({ length: 90 }, (_, at) => 1930 + at);
  const lines = ['Kuntien kustannukset', '', 'Vuosi;Kunta;Palvelu;Kustannukset, euroa'];
  const cents = new Map<number, number>();
  let rows = 0;
  let next = 1;
  for (const year of years)
    for (const { name } of municipalities) {
      let total = 0;
      for (const service of services) {
        next = (next * 48271) % 2147483647;
        const own = next % 500_000_000;
        total += own;
        rows++;
        const area = next % 7 === 0 ? `"${name.fi}"` : name.fi;
        lines.push(`${year};${area};${service};${inEuros(own)}`);
        cents.set(year, (cents.get(year) ?? 0) + own);
      }
      lines.push(`${year};${name.fi};Yhteensä;${inEuros(total)}`);
    }
  const first = lines[3]!;
  const sumsOf = (text: string, name: string) => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.from(text, 'latin1'));
    const problems = new ProblemList();
    return { read: inspectTable(path, registers, problems)!.inspection, problems, length: text.length };
  };
  const footnotes = ['', 'Lähde: kuntien omat tilastot vuosilta 1930-2019'];

  test('adds up to the cent, and totals stand beside their parts', () => {
    const { read, problems, length } = sumsOf([...lines, ...footnotes].join('\r\n'), 'plain.csv');
    expect(length).toBeGreaterThan(500_000);
    expect(problems.all).toEqual([]);
    expect(read.dialect).toMatchObject({ encoding: 'windows-1252', decimal_mark: ',', line_end: 'crlf' });
    expect(read.rows).toMatchObject({ read: rows + years.length * municipalities.length + 1, used: rows });
    expect(read.sums.map(({ year, sum }) => [year, Math.round(sum * 100)])).toEqual([...cents]);
    const last = read.rows.left_out.at(-1);
    expect(last).toEqual({ line: lines.length + 2, reason: { is: 'footnote' }, text: footnotes[1] });
  });

  test('tells a row that comes again, and another amount for it, with the line far before', () => {
    const again = [first, first.replace(/;[^;]*$/, ';1,00')];
    const { read, problems } = sumsOf([...lines, ...again].join('\n'), 'again.csv');
    expect(problems.all.map(({ name, place }) => [name, place?.line])).toEqual([
      ['repeated-row', lines.length + 1],
      ['different-amounts', lines.length + 2],
    ]);
    expect(read.rows.left_out.slice(-2).map(({ reason }) => reason)).toEqual([
      { is: 'same-row', line: 4 },
      { is: 'other-amount', line: 4 },
    ]);
  });

  test('tells a total that differs from its parts, wherever it stands', () => {
    const at = lines.findLastIndex((line) => line.includes('Yhteensä'));
    const changed = lines.with(at, lines[at]!.replace(/;[^;]*$/, ';77,00'));
    const { problems } = sumsOf(changed.join('\n'), 'total.csv');
    expect(problems.all).toMatchObject([{ name: 'parts-differ-from-total', place: { line: at + 1 } }]);
  });

  test('a cell far below decides what a mark means, and one that is no number is found', () => {
    const open = lines.map((line) => line.replace(/;[^;]*$/, (cell) => (/\d/.test(cell) ? ';1,234' : cell)));
    const { problems } = sumsOf(open.join('\n'), 'open.csv');
    expect(problems.all).toMatchObject([{ name: 'ambiguous-number', place: { line: 4 } }]);
    const proven = open.map((line, at) => (at > 13_000 ? line.replace('1,234', '1,23') : line));
    const decided = sumsOf(proven.join('\n'), 'proven.csv');
    expect(decided.problems.all.filter(({ name }) => name !== 'parts-differ-from-total')).toEqual([]);
    expect(decided.read.dialect.decimal_mark).toBe(',');
    const wrong = sumsOf(lines.with(9000, lines[9000]!.replace(',', 'o')).join('\n'), 'wrong.csv');
    expect(wrong.problems.all).toMatchObject([{ name: 'cell-not-a-number', place: { line: 9001 } }]);
    expect(wrong.read.sums).toEqual([]);
  });
});

/** What csv-parse alone finds in a text; undefined where it finds quotes that nothing closes. */
function parsed(text: string): readonly string[][] | undefined {
  const options = { delimiter: ';', record_delimiter: '\n', relax_column_count: true };
  try {
    const records = parse(text, options) as string[][];
    return records.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  } catch {
    return undefined;
  }
}

test('lines and records are the same in pieces of any length', () => {
  const cell = fc.oneof(
    fc.constantFrom('', ' ', '#', 'ä', '€', '12,5', 'a\rb'),
    fc.string({ unit: fc.constantFrom('a', 'å', '1', ' ', '#', '\u2212'), maxLength: 9 }),
    fc
      .string({ unit: fc.constantFrom('a', ';', '\n', '\r\n', '""'), maxLength: 5 })
      .map((text) => `"${text}"`),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(';'));
  const text = fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([lines, end]) => ['x;y', ...lines].join(end));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 40 }), (whole, pieceBytes) => {
      const file = heldFile('t.csv', Buffer.from(whole));
      const read = decodeTable(file, new ProblemList(), undefined, undefined, pieceBytes)!;
      const lines = whole.split(/\r\n|\n|\r/);
      expect(lines.map((_, at) => read.lineAt(at + 1))).toEqual(lines);
      // The first line is a row, so that all lines behind a # are comments; what is left is for csv-parse alone.
      let open = false;
      const kept = lines.map((own) => {
        if (!open && own.startsWith('#')) return '';
        if ((own.split('"').length - 1) % 2 === 1) open = !open;
        return own;
      });
      const expected = parsed(kept.join('\n'));
      const records = () => [...new TableRecords(read, ';')];
      if (expected === undefined) {
        expect(records).toThrow('quotes delimit no cells here');
        return;
      }
      expect(records().map(({ cells }) => cells)).toEqual(expected);
      for (const record of records()) expect(new TableRecords(read, ';').at(record.line)).toEqual(record);
    }),
    runs,
  );
});

test('a grid gives each cell back as it was, figures by their digits and form', () => {
  const figure = fc.oneof(
    fc.double({ min: -1e7, max: 1e7, noNaN: true }).map((value) => value.toFixed(2)),
    fc.integer({ min: -1e6, max: 1e6 }).map(String),
    fc.integer({ min: 1000, max: 9_999_999 }).map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')),
    fc.integer({ min: 0, max: 99_999 }).map((value) => `0${value} €`),
    fc.integer({ min: 0, max: 99_999 }).map((value) => `(${value / 10}%)`),
    fc.stringMatching(/^[0-9.,' -]{1,30}$/),
    fc.string({ unit: fc.constantFrom('a', 'ä', '9', '0', ' ', '.'), maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(figure, { maxLength: 5 }), { minLength: 1, maxLength: 90 }), (rows) => {
      const grid = new Grid(3);
      for (const [at, cells] of rows.entries()) grid.add({ line: 2 * at + 1, cells, commented: false });
      for (const [at, cells] of rows.entries()) {
        expect(grid.cells(at)).toEqual(cells.map(trimCell));
        expect([grid.line(at), grid.length(at), grid.rowOfLine(2 * at + 1)]).toEqual([
          2 * at + 1,
          cells.length,
          at,
        ]);
      }
    }),
    runs,
  );
});

test('figures read by their form are the same numbers as cell by cell', () => {
  const cell = fc.oneof(
    fc
      .integer({ min: -9_999_999, max: 9_999_999 })
      .map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
    fc
      .integer({ min: 10_000, max: 99_999_999 })
      .map((value) => String(value).replace(/\B(?=(\d{3})+$)/g, ' ')),
    fc.integer({ min: 0, max: 999 }).map((value) => `(${value},5)`),
    fc.constantFrom('0,00', '-0,00', '0,05', '1234567890123,45', '1,5-', '+7,25'),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 60 }), (cells) => {
      const path = join(folder, 'figures.csv');
      writeFileSync(
        path,
        `Kunta;Nro;Menot\n${cells.map((each, at) => `Hanko;a${at};${each}\n`).join('')}Hanko;z;0,5\n`,
      );
      const { sums } = inspectTable(path, registers, new ProblemList())!.inspection;
      const style = { decimalMark: ',', thousandsSeparator: 'space' } as const;
      const wanted = cells.reduce((sum, each) => sum + Math.round(numberOf(each, style)! * 100), 50);
      expect(Math.round(sums[0]!.sum * 100)).toBe(wanted);
    }),
    runs,
  );
});

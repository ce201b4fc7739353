import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { presentLayout } from '../../../src/present/layout.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readRegisters } from '../../../src/read/registers.ts';
import { type InspectedTable, inspectTable } from '../../../src/read/table/inspect-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { registers } = readRegisters(join(import.meta.dirname, '../../../data'), new ProblemList());
const seed = 20170220;
const timeout = 120_000;

type Cents = number;
interface Writing {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly gzip: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n';
  readonly decimal: '.' | ',';
  readonly thousands: '' | ' ' | '\u00a0' | '\u202f' | '.' | ',' | "'";
  readonly negative: 'hyphen' | 'minus' | 'behind' | 'parentheses';
  readonly quoteAll: boolean;
  readonly euro: boolean;
  readonly padded: boolean;
  readonly shape: 'long' | 'services' | 'years';
  readonly area: 'name' | 'code and name' | 'KU' | 'two columns' | 'bilingual' | 'padded code';
  readonly title: boolean;
  readonly footnote: boolean;
  readonly rowNumbers: boolean;
}
const writing: fc.Arbitrary<Writing> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  gzip: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  decimal: fc.constantFrom('.', ','),
  thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', ',', "'"),
  negative: fc.constantFrom('hyphen', 'minus', 'behind', 'parentheses'),
  quoteAll: fc.boolean(),
  euro: fc.boolean(),
  padded: fc.boolean(),
  shape: fc.constantFrom('long', 'services', 'years'),
  area: fc.constantFrom('name', 'code and name', 'KU', 'two columns', 'bilingual', 'padded code'),
  title: fc.boolean(),
  footnote: fc.boolean(),
  rowNumbers: fc.boolean(),
});
const services = ['Perusopetus', 'Kirjastotoiminta', 'Yleishallinto'] as const;
const years = ['2017', '2018', '2019'] as const;
const municipalities = registers.municipalities.all
  .filter(({ mergedInto }) => mergedInto === undefined)
  .slice(0, 40);
/** A row for each municipality, three figures in each. */
const figures = fc.array(
  fc.tuple(...years.map(() => fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }))),
  {
    minLength: 3,
    maxLength: 12,
  },
);

function writeNumber(cents: Cents, how: Writing): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replace(/\B(?=(\d{3})+$)/g, how.thousands);
  let text = `${whole}${how.decimal}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
  if (how.euro) text += ' €';
  if (cents < 0) {
    if (how.negative === 'parentheses') text = `(${text})`;
    else if (how.negative === 'behind') text = `${text}-`;
    else {
      // Windows-1252 has no real minus; a dash stands for it.
      const minus = how.encoding === 'windows-1252' ? '–' : '\u2212';
      text = `${how.negative === 'minus' ? minus : '-'}${text}`;
    }
  }
  return how.padded ? text.padStart(20) : text;
}

function areaCells(at: number, how: Writing): readonly string[] {
  const { code, name } = municipalities[at]!;
  switch (how.area) {
    case 'name':
      return [name.fi];
    case 'code and name':
      return [`${code} ${name.fi}`];
    case 'KU':
      return [`KU${code}`];
    case 'two columns':
      return [String(Number(code)), name.fi];
    case 'bilingual':
      return [name.fi === name.sv ? name.fi : `${name.fi} - ${name.sv}`];
    case 'padded code':
      return [code];
    default:
      return how.area satisfies never;
  }
}

function writeTable(rows: readonly (readonly Cents[])[], how: Writing): readonly (readonly string[])[] {
  const areaHead = how.area === 'two columns' ? ['Kuntanro', 'Kunta'] : ['Kunta'];
  const lines: string[][] = [];
  if (how.shape === 'long') {
    lines.push([...areaHead, 'Palvelu', 'Menot']);
    for (const [at, row] of rows.entries())
      for (const [index, cents] of row.entries())
        lines.push([...areaCells(at, how), services[index]!, writeNumber(cents, how)]);
  } else {
    lines.push([...areaHead, ...(how.shape === 'services' ? services : years)]);
    for (const [at, row] of rows.entries())
      lines.push([...areaCells(at, how), ...row.map((cents) => writeNumber(cents, how))]);
  }
  return how.rowNumbers ? lines.map((line, index) => [index === 0 ? '' : String(index), ...line]) : lines;
}

function toText(lines: readonly (readonly string[])[], how: Writing): string {
  const quote = (cell: string) =>
    how.quoteAll || cell.includes(how.delimiter) || cell.includes('"')
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const body = lines.map((line) => line.map(quote).join(how.delimiter));
  const before = how.title ? ['Kuntien talous', ''] : [];
  const after = how.footnote ? ['', 'Lähde: Tilastokeskus'] : [];
  return [...before, ...body, ...after, ''].join(how.lineEnd);
}

function encode(text: string, { encoding, gzip }: Writing): Uint8Array {
  const bytes = {
    'utf-8': () => Buffer.from(text),
    'utf-8-bom': () => Buffer.from(`\ufeff${text}`),
    'utf-16le': () => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': () => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    'windows-1252': () =>
      Buffer.from(
        [...text].map((letter) => (letter === '€' ? 0x80 : letter === '–' ? 0x96 : letter.charCodeAt(0))),
      ),
  }[encoding]();
  return gzip ? gzipSync(bytes) : bytes;
}

let files = 0;
function inspect(bytes: Uint8Array) {
  const path = join(folder, `${files++ % 8}.csv`);
  writeFileSync(path, bytes);
  const problems = new ProblemList();
  return { table: inspectTable(path, registers, problems), problems };
}

/** What the same file gives when the layout written from it is read, so that nothing is guessed. */
function readByOwnLayout(table: InspectedTable) {
  const { inspection, footnoteRows } = table;
  const layoutPath = join(folder, 'own.layout.yaml');
  writeFileSync(layoutPath, presentLayout({ ...inspection, problems: [] }, footnoteRows));
  const problems = new ProblemList();
  const again = inspectTable(inspection.file, registers, problems, { layoutPath });
  expect(problems.all.map((each) => `${each.name} ${each.found}`)).toEqual([]);
  return again?.inspection.sums;
}

const sound = (how: Writing) =>
  how.decimal !== how.thousands && !(how.encoding === 'windows-1252' && how.thousands === '\u202f');

test(
  'a table in any dialect, number style and shape reads back to the same numbers to the cent',
  () => {
    fc.assert(
      fc.property(figures, writing.filter(sound), (rows, how) => {
        const { table, problems } = inspect(encode(toText(writeTable(rows, how), how), how));
        expect(problems.all.map((each) => `${each.name} ${each.found}`)).toEqual([]);
        const { sums, dialect } = table!.inspection;
        // An encoding without letters beyond ASCII looks like UTF-8, which it then is.
        if (how.encoding !== 'windows-1252') expect(dialect.encoding).toBe(how.encoding);
        expect(dialect.delimiter).toBe(how.delimiter);
        expect(readByOwnLayout(table!)).toEqual(sums);
        const columns = years.map((_, index) => rows.reduce((sum, row) => sum + row[index]!, 0));
        const wanted = how.shape === 'long' ? [columns.reduce((sum, each) => sum + each, 0)] : columns;
        expect(sums.map(({ level, sum }) => [level, Math.round(sum * 100)])).toEqual(
          wanted.map((cents) => ['municipality', cents === 0 ? 0 : cents]),
        );
      }),
      { seed, numRuns: 700 },
    );
  },
  timeout,
);

/** Damage that leaves a file which still looks like a table. */
const damage = fc.record({
  kind: fc.constantFrom('cut', 'flip', 'insert', 'remove', 'repeat', 'nul', 'quote', 'delimiter'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  byte: fc.integer({ min: 0, max: 255 }),
});

function damaged(
  bytes: Uint8Array,
  { kind, at, byte }: { kind: string; at: number; byte: number },
): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const before = bytes.subarray(0, place);
  const after = bytes.subarray(place);
  const put = (...inserted: number[]) => Buffer.concat([before, Buffer.from(inserted), after]);
  switch (kind) {
    case 'cut':
      return before;
    case 'flip': {
      const copy = Uint8Array.from(bytes);
      copy[place] = byte;
      return copy;
    }
    case 'insert':
      return put(byte);
    case 'remove':
      return Buffer.concat([before, after.subarray(3)]);
    case 'repeat':
      return Buffer.concat([bytes, after]);
    case 'nul':
      return put(0);
    case 'quote':
      return put(0x22);
    default:
      return put(0x3b);
  }
}

test(
  'damaged files end in problems or in figures, never in a crash or without an end',
  () => {
    fc.assert(
      fc.property(
        figures,
        writing.filter(sound),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (rows, how, hits) => {
          let bytes = encode(toText(writeTable(rows, how), how), how);
          for (const hit of hits) bytes = damaged(bytes, hit);
          const begin = performance.now();
          const { table, problems } = inspect(bytes);
          expect(performance.now() - begin).toBeLessThan(2000);
          expect(table !== undefined || problems.hasErrors).toBe(true);
          for (const { sum } of table?.inspection.sums ?? []) expect(Number.isFinite(sum)).toBe(true);
        },
      ),
      { seed, numRuns: 1500 },
    );
  },
  timeout,
);

test(
  'a damaged cell, row or name never gives a wrong sum without a problem',
  () => {
    const spoilt = fc.record({
      kind: fc.constantFrom(
        'letter in number',
        'second mark',
        'cell too many',
        'cell too few',
        'wrong name',
        'repeated row',
      ),
      at: fc.nat({ max: 1000 }),
    });
    fc.assert(
      fc.property(figures, writing.filter(sound), spoilt, (rows, how, { kind, at }) => {
        const lines = writeTable(rows, how).map((line) => [...line]);
        const row = 1 + (at % (lines.length - 1));
        const line = lines[row]!;
        const last = line.length - 1;
        if (kind === 'letter in number') line[last] = line[last]!.replace(/\d/, 'O');
        if (kind === 'second mark') line[last] = `1${how.decimal}5${how.decimal}07`;
        if (kind === 'cell too many') line.push('7');
        if (kind === 'cell too few') line.pop();
        if (kind === 'wrong name') line[how.rowNumbers ? 1 : 0] = 'Xyzzylä';
        if (kind === 'repeated row') {
          const other = [...line];
          other[last] = writeNumber(12_345_678_901, how);
          lines.push(other);
        }
        const { problems } = inspect(encode(toText(lines, how), how));
        expect(problems.hasErrors, toText(lines, how)).toBe(true);
      }),
      { seed, numRuns: 700 },
    );
  },
  timeout,
);

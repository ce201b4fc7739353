import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readRegisters } from '../../../src/read/registers.ts';

/** Writes tables of municipal figures in every dialect, number style and shape, for tests that read them back. */
export const { registers } = readRegisters(join(import.meta.dirname, '../../../data'), new ProblemList());

export type Cents = number;
export interface Writing {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly gzip: boolean;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly decimal: '.' | ',';
  readonly thousands: '' | ' ' | '\u00a0' | '\u202f' | '.' | ',' | "'";
  readonly negative: 'hyphen' | 'minus' | 'behind' | 'parentheses';
  readonly quoteAll: boolean;
  readonly euro: boolean;
  readonly padded: boolean;
  readonly shape: 'long' | 'services' | 'years' | 'measures' | 'municipalities' | 'headings';
  readonly area: 'name' | 'code and name' | 'KU' | 'two columns' | 'bilingual' | 'padded code';
  readonly title: boolean;
  readonly footnote: boolean;
  readonly rowNumbers: boolean;
  readonly comment: boolean;
  readonly blank: boolean;
  readonly totals: boolean;
  readonly country: boolean;
  /** Of years and measures, a heading over all of them in a header row of its own. */
  readonly twoHeaderRows: boolean;
  readonly missing: 'none' | '' | '.' | '..' | '...' | '-' | '–' | 'NA' | 'n/a';
}
export const writing: fc.Arbitrary<Writing> = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  gzip: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  decimal: fc.constantFrom('.', ','),
  thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '.', ',', "'"),
  negative: fc.constantFrom('hyphen', 'minus', 'behind', 'parentheses'),
  quoteAll: fc.boolean(),
  euro: fc.boolean(),
  padded: fc.boolean(),
  shape: fc.constantFrom('long', 'services', 'years', 'measures', 'municipalities', 'headings'),
  area: fc.constantFrom('name', 'code and name', 'KU', 'two columns', 'bilingual', 'padded code'),
  title: fc.boolean(),
  footnote: fc.boolean(),
  rowNumbers: fc.boolean(),
  comment: fc.boolean(),
  blank: fc.boolean(),
  totals: fc.boolean(),
  country: fc.boolean(),
  twoHeaderRows: fc.boolean(),
  missing: fc.constantFrom('none', '', '.', '..', '...', '-', '–', 'NA', 'n/a'),
});

/** Combinations that a writer could not mean. */
export const sound = (how: Writing): boolean =>
  how.decimal !== how.thousands &&
  !(how.encoding === 'windows-1252' && how.thousands === '\u202f') &&
  // A number before a heading would make it a row; bare codes above columns would be figures.
  !(how.shape === 'headings' && how.rowNumbers) &&
  !(how.shape === 'municipalities' && how.area === 'padded code');

export const services = ['Perusopetus', 'Kirjastotoiminta', 'Yleishallinto'] as const;
export const years = ['2017', '2018', '2019'] as const;
const measures = ['Henkilöstö', 'Ostot', 'Muut'] as const;
export const municipalities = registers.municipalities.all
  .filter(({ mergedInto }) => mergedInto === undefined)
  .slice(0, 40);
/** Three figures for each municipality. */
export const figures = fc.array(
  fc.tuple(...years.map(() => fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }))),
  { minLength: 3, maxLength: 12 },
);

/** What each column of figures adds up to over the municipalities. */
export function sumsOf(rows: readonly (readonly Cents[])[], { shape }: Writing): readonly Cents[] {
  const byColumn = years.map((_, index) => rows.reduce((sum, row) => sum + row[index]!, 0));
  if (shape === 'municipalities') return rows.map((row) => row.reduce((sum, each) => sum + each, 0));
  return shape === 'long' || shape === 'headings'
    ? [byColumn.reduce((sum, each) => sum + each, 0)]
    : byColumn;
}

export function writeNumber(cents: Cents, how: Writing): string {
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
      return how.shape === 'municipalities' || how.shape === 'headings'
        ? [name.sv]
        : [String(Number(code)), name.fi];
    case 'bilingual':
      return [name.fi === name.sv ? name.fi : `${name.fi} - ${name.sv}`];
    case 'padded code':
      return [code];
    default:
      return how.area satisfies never;
  }
}

export function writeTable(
  rows: readonly (readonly Cents[])[],
  how: Writing,
): readonly (readonly string[])[] {
  const lines: string[][] = [];
  const write = (cents: readonly Cents[]) => cents.map((each) => writeNumber(each, how));
  const sum = (cents: readonly Cents[]) => cents.reduce((all, each) => all + each, 0);
  const country = years.map((_, index) => rows.reduce((all, row) => all + row[index]!, 0));
  const empty = how.missing === 'none' ? undefined : how.missing;
  const areaHead = how.area === 'two columns' ? ['Kuntanro', 'Kunta'] : ['Kunta'];
  const countryCells = how.area === 'two columns' ? ['', 'Koko maa'] : ['Koko maa'];
  if (how.shape === 'municipalities') {
    const totals = how.totals ? ['Yhteensä'] : [];
    lines.push(['Palvelu', ...rows.flatMap((_, at) => areaCells(at, how)), ...totals]);
    for (const [index, service] of services.entries()) {
      const column = rows.map((row) => row[index]!);
      lines.push([service, ...write(column), ...(how.totals ? write([sum(column)]) : [])]);
    }
    if (empty !== undefined) lines.push(['Vesihuolto', ...rows.map(() => empty), ...totals.map(() => '1')]);
  } else if (how.shape === 'headings') {
    lines.push(['Palvelu', 'Menot', 'Huom']);
    for (const [at, row] of rows.entries()) {
      lines.push([areaCells(at, how)[0]!, '', '']);
      for (const [index, cents] of row.entries()) lines.push([services[index]!, ...write([cents]), 'x']);
      if (how.totals) lines.push(['Yhteensä', ...write([sum(row)]), 'x']);
      if (empty !== undefined) lines.push(['Vesihuolto', empty, 'x']);
    }
  } else if (how.shape === 'long') {
    lines.push([...areaHead, 'Palvelu', 'Menot']);
    for (const [at, row] of rows.entries()) {
      for (const [index, cents] of row.entries())
        lines.push([...areaCells(at, how), services[index]!, ...write([cents])]);
      if (how.totals) lines.push([...areaCells(at, how), 'Yhteensä', ...write([sum(row)])]);
      if (empty !== undefined) lines.push([...areaCells(at, how), 'Vesihuolto', empty]);
    }
    if (how.country)
      for (const [index, cents] of country.entries())
        lines.push([...countryCells, services[index]!, ...write([cents])]);
  } else {
    const totals = how.totals && how.shape === 'services' ? ['Yhteensä'] : [];
    const heads = { services, years, measures }[how.shape];
    if (hasTwoHeaderRows(how)) {
      lines.push([...areaHead, 'Menot', '', '']);
      lines.push([...areaHead.map(() => ''), ...heads]);
    } else lines.push([...areaHead, ...heads, ...totals]);
    const line = (cells: readonly string[], row: readonly Cents[]) =>
      lines.push([...cells, ...write(row), ...(totals.length > 0 ? write([sum(row)]) : [])]);
    if (how.country) line(countryCells, country);
    for (const [at, row] of rows.entries()) line(areaCells(at, how), row);
    if (empty !== undefined) {
      const blank = [...years, ...totals].map(() => empty);
      lines.push([...areaCells(rows.length, how), ...blank]);
    }
  }
  const headers = hasTwoHeaderRows(how) ? 2 : 1;
  if (!how.rowNumbers) return lines;
  return lines.map((line, index) => [index < headers ? '' : String(index - headers + 1), ...line]);
}

function hasTwoHeaderRows({ shape, twoHeaderRows }: Writing): boolean {
  return twoHeaderRows && (shape === 'years' || shape === 'measures');
}

export function toText(lines: readonly (readonly string[])[], how: Writing): string {
  const quote = (cell: string) =>
    how.quoteAll || cell.includes(how.delimiter) || cell.includes('"')
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const body = lines.map((line) => line.map(quote).join(how.delimiter));
  const before = how.title ? ['Kuntien talous', ''] : [];
  const after = how.footnote ? ['', 'Lähde: Tilastokeskus'] : [];
  if (how.comment) body.splice(2, 0, '# tarkistettu');
  if (how.blank) body.splice(2, 0, '', how.delimiter.repeat(lines[0]!.length - 1));
  return [...before, ...body, ...after, ''].join(how.lineEnd);
}

export function encode(text: string, { encoding, gzip }: Writing): Uint8Array {
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

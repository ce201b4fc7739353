import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../src/problems/problem.ts';
import { inspectTable } from '../../../src/read/table/inspect-table.ts';
import { worded } from '../../worded.ts';
import { registers } from './writing.ts';

/** One small table for each form that a table can have and for each refusal; the sums are added by hand. */

const folder = mkdtempSync(join(tmpdir(), 'digisave-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function inspect(content: string | Uint8Array, layout?: string, municipalityYear?: number) {
  const path = join(folder, 't.csv');
  writeFileSync(path, content);
  const problems = new ProblemList();
  const layoutPath = layout === undefined ? undefined : join(folder, 'own.yaml');
  if (layoutPath !== undefined) writeFileSync(layoutPath, layout as string);
  const table = inspectTable(path, registers, problems, { layoutPath, municipalityYear });
  const inspection = table?.inspection;
  return {
    dialect: inspection?.dialect,
    shape: inspection?.shape,
    columns: inspection?.columns ?? [],
    rows: inspection?.rows,
    sums: (inspection?.sums ?? []).map(({ level, sum }) => [level, sum]),
    problems: problems.all,
    told: problems.all.map(({ name }) => name),
  };
}

const ofMunicipalities = (sum: number) => [['municipality', sum]];
/** Hanko with a number as given, and Espoo with another of the same writing. */
const two = (a: string, b: string) => `Kunta;Menot\nHanko;${a}\nEspoo;${b}\n`;

describe('understanding a file', () => {
  const plain = 'Kunta;Menot\nÄhtäri;1,5\nEspoo;2,25\n';
  const latin1 = (text: string) => Buffer.from(text, 'latin1');
  test.each<[string, string | Uint8Array, object]>([
    ['UTF-8 without BOM', plain, { encoding: 'utf-8' }],
    ['UTF-8 with BOM', `\ufeff${plain}`, { encoding: 'utf-8-bom' }],
    ['ISO-8859-1', latin1(plain), { encoding: 'windows-1252' }],
    [
      'Windows-1252',
      Buffer.concat([latin1('Kunta;Menot '), Buffer.from([0x80]), latin1('\nÄhtäri;1,5\nEspoo;2,25\n')]),
      { encoding: 'windows-1252' },
    ],
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${plain}`, 'utf16le'), { encoding: 'utf-16le' }],
    ['UTF-16 BE with BOM', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16(), { encoding: 'utf-16be' }],
    ['line ends LF', plain, { line_end: 'lf' }],
    ['line ends CRLF', plain.replaceAll('\n', '\r\n'), { line_end: 'crlf' }],
    ['line ends CR', plain.replaceAll('\n', '\r'), { line_end: 'cr' }],
    ['line ends mixed', plain.replace('\n', '\r\n'), { line_end: 'mixed' }],
    ['comma', plain.replaceAll(',', '.').replaceAll(';', ','), { delimiter: ',' }],
    ['semicolon', plain, { delimiter: ';' }],
    ['tab', plain.replaceAll(';', '\t'), { delimiter: '\t' }],
    ['vertical bar', plain.replaceAll(';', '|'), { delimiter: '|' }],
    ['quoted delimiters', 'Kunta,"Menot, kaikki"\nÄhtäri,"1,5"\nEspoo,"2,25"\n', { delimiter: ',' }],
    ['decimal comma', plain, { decimal_mark: ',' }],
    ['decimal point', plain.replaceAll(',', '.'), { decimal_mark: '.' }],
    ['gzip', gzipSync(plain), { compression: 'gzip' }],
    ['title lines before the header', `Kuntien menot\n\n${plain}`, { rows_before_header: 2 }],
    ['no header', plain.split('\n').slice(1).join('\n'), { header_rows: 0 }],
    ['blank rows', plain.replace('Espoo', '\n;\nEspoo'), { header_rows: 1 }],
    ['footnotes after the data', `${plain}\nLähde: Tilastokeskus\n`, { header_rows: 1 }],
    ['comment lines', plain.replace('Espoo', '# tarkistettu\nEspoo'), { header_rows: 1 }],
    ['a leading column of row numbers', ';Kunta;Menot\n1;Ähtäri;1,5\n2;Espoo;2,25\n', { header_rows: 1 }],
    ['a header over two rows', 'Kunta;Menot\n;2019\nÄhtäri;1,5\nEspoo;2,25\n', { header_rows: 2 }],
    ['a line that names the delimiter for Excel', `sep=;\n${plain}`, { rows_before_header: 1 }],
  ])('%s', (_, content, dialect) => {
    const { told, sums, dialect: found } = inspect(content);
    expect(told).toEqual([]);
    expect(found).toMatchObject(dialect);
    expect(sums).toEqual(ofMunicipalities(3.75));
  });

  test.each([
    ['space', '1 234,5', '2 000', 3234.5],
    ['no-break space', '1\u00a0234,5', '2\u00a0000', 3234.5],
    ['narrow no-break space', '1\u202f234,5', '2\u202f000', 3234.5],
    ['point', '1.234,5', '2.000', 3234.5],
    ['comma', '"1,234.5"', '"2,000"', 3234.5],
    ['apostrophe', "1'234.5", "2'000", 3234.5],
    ['typographic apostrophe', '1\u2019234.5', '2\u2019000', 3234.5],
    ['hyphen as minus', '-1,5', '1', -0.5],
    ['Unicode minus', '\u22121,5', '1', -0.5],
    ['trailing minus', '1,5-', '1', -0.5],
    ['parentheses for negatives', '(1,5)', '1', -0.5],
    ['padded numbers', '    1,5', '  10,25', 11.75],
    ['quoted numbers', '"1,5"', '"10,25"', 11.75],
    ['percent signs', '1,5 %', '10,25%', 11.75],
    ['the euro sign', '1,5 €', '€10,25', 11.75],
    ['the word EUR', '1,5 EUR', '10,25 EUR', 11.75],
    ['a plus', '+1,5', '1', 2.5],
    ['a mark without digits before it', ',5', '1,5', 2],
  ])('numbers: %s', (_, a, b, sum) => {
    const { told, sums } = inspect(two(a, b));
    expect(told).toEqual([]);
    expect(sums).toEqual(ofMunicipalities(sum));
  });

  test.each(['', '.', '..', '...', '-', '–', 'NA', 'n/a'])('missing marker "%s"', (marker) => {
    const { told, sums, rows } = inspect(`${two('1,5', '2')}Vantaa;${marker}\n`);
    expect(told).toEqual([]);
    expect(sums).toEqual(ofMunicipalities(3.5));
    const reason = { is: expect.stringMatching(/^(?:no-figure|heading)$/) };
    expect(rows?.left_out).toMatchObject([{ line: 4, reason }]);
  });
});

describe('shapes', () => {
  test.each<[string, string, string, (string | number)[][]]>([
    ['long', 'Kunta;Palvelu;Menot\nHanko;Perusopetus;1\nHanko;Vesihuolto;2\n', 'long', ofMunicipalities(3)],
    [
      'services as columns',
      'Kunta;Perusopetus;Vesihuolto\nHanko;1;2\nEspoo;3;4\n',
      'services-as-columns',
      [...ofMunicipalities(4), ...ofMunicipalities(6)],
    ],
    [
      'municipalities as columns',
      'Palvelu;Hanko;Espoo\nPerusopetus;1;2\nVesihuolto;3;4\n',
      'municipalities-as-columns',
      [...ofMunicipalities(4), ...ofMunicipalities(6)],
    ],
    [
      'years as columns',
      'Kunta;2018;2019\nHanko;1;2\nEspoo;3;4\n',
      'years-as-columns',
      [...ofMunicipalities(4), ...ofMunicipalities(6)],
    ],
    [
      'several measures side by side',
      'Kunta;Menot, €;Väkiluku\nHanko;1;2\nEspoo;3;4\n',
      'measures-as-columns',
      [...ofMunicipalities(4), ...ofMunicipalities(6)],
    ],
    [
      'rows of a municipality below its name',
      'Palvelu;2018;2019\nHanko;;\nPerusopetus;1;2\nEspoo;;\nPerusopetus;3;4\n',
      'years-as-columns',
      [...ofMunicipalities(4), ...ofMunicipalities(6)],
    ],
    ['code and name in one cell', 'Kunta;Menot\n078 Hanko;1\n049 Espoo;2\n', 'long', ofMunicipalities(3)],
    ['codes with letters', 'Kunta;Menot\nKU078;1\nKU049;2\n', 'long', ofMunicipalities(3)],
    [
      'codes without leading zeros, beside names',
      'Nro;Kunta;Menot\n78;Hanko;1\n49;Espoo;2\n',
      'long',
      ofMunicipalities(3),
    ],
    [
      'codes without leading zeros, below a header that says so',
      'kuntanro;Menot\n5;1\n9;2\n',
      'long',
      ofMunicipalities(3),
    ],
    ['Finnish names', 'Kunta;Menot\nHanko;1\nLohja;2\n', 'long', ofMunicipalities(3)],
    ['Swedish names', 'Kommun;Menot\nHangö;1\nLojo;2\n', 'long', ofMunicipalities(3)],
    ['bilingual names', 'Kunta;Menot\nÄhtäri - Etseri;1\nHanko - Hangö;2\n', 'long', ofMunicipalities(3)],
    [
      'several area levels in one file',
      'Alue;Menot\nKOKO MAA;9\nUusimaa;6\nRaaseporin seutukunta;4\nHanko;1\nEspoo;2\nYhteensä;3\n',
      'long',
      [
        ['country', 9],
        ['region', 6],
        ['sub-region', 4],
        ['municipality', 3],
        ['total', 3],
      ],
    ],
    [
      'codes of regions that collide with codes of municipalities',
      'Koodi;Alue;Menot\n5;Kanta-Häme;4\n5;Alajärvi;1\n9;Alavieska;2\n9;Etelä-Karjala;5\n',
      'long',
      [
        ['region', 9],
        ['municipality', 3],
      ],
    ],
    [
      'classes with their numbers in front',
      'Kunta;Tehtävä;Menot\nHanko;4110 Perusopetus;1\nHanko;4200 Kirjastotoiminta;2\n',
      'long',
      ofMunicipalities(3),
    ],
    [
      'a total whose parts stand beside it',
      'Kunta;Palvelu;Menot\nHanko;Perusopetus;1\nHanko;Vesihuolto;2\nHanko;Yhteensä;3\n',
      'long',
      ofMunicipalities(3),
    ],
    [
      'a main function beside its services',
      'Kunta;Palvelu;Menot\nHanko;Opetus- ja kulttuuritoiminta;3\nHanko;Perusopetus;1\nHanko;Kirjastotoiminta;2\n',
      'long',
      ofMunicipalities(3),
    ],
  ])('%s', (_, content, shape, sums) => {
    const found = inspect(content);
    expect(found.told).toEqual([]);
    expect(found.shape).toBe(shape);
    expect(found.sums).toEqual(sums);
  });

  test.each([
    ['€', 'eur'],
    ['1 000 euroa', '1000_eur'],
    ['1,000 €', '1000_eur'],
    ['tuhatta euroa', '1000_eur'],
    ['t€', '1000_eur'],
    ['M€', 'meur'],
    ['milj. euroa', 'meur'],
    ['miljoner euro', 'meur'],
    ['_meur', 'meur'],
    ['euroa/asukas', 'eur_per_inhabitant'],
    ['%', 'percent'],
    ['1 000 SEK', 'other'],
    ['mnkr', 'other'],
  ])('the unit of a header that says %s', (text, unit) => {
    expect(inspect(`Kunta;"Menot ${text}"\nHanko;1\nEspoo;2\n`).columns[1]?.unit).toBe(unit);
    expect(inspect(`Kuntien menot, ${text}\nKunta;Menot\nHanko;1\nEspoo;2\n`).columns[1]?.unit).toBe(
      ['eur', '1000_eur', 'meur', 'other'].includes(unit) ? unit : null,
    );
  });

  test('a municipality that merged is counted in its successor by request, and both rows count', () => {
    const text = 'Kunta;Palvelu;Menot\nNurmes;Perusopetus;1\nValtimo;Perusopetus;2\n';
    expect(inspect(text).sums).toEqual(ofMunicipalities(3));
    expect(inspect(text, undefined, 2020).sums).toEqual(ofMunicipalities(3));
    expect(inspect(text, undefined, 2020).told).toEqual([]);
  });
});

describe('other publishers', () => {
  test('regions of Sotkanet are no codes of municipalities', () => {
    const { told, columns } = inspect(
      'region;indicator;gender;year;primary.value;absolute.value\n91;1;total;2020;1.5;2\n49;1;total;2020;2.5;3\n',
    );
    expect(columns.slice(0, 2).map(({ role }) => role)).toEqual(['dimension', 'dimension']);
    expect(told).toEqual(['no-municipality']);
  });

  test('municipalities of Sweden and Norway are told, and never summed as codes', () => {
    const kolada = inspect('kpi;municipality;period;value\nN15027;1480;2021;1.5\nN15027;1280;2021;2\n');
    expect(kolada.columns.map(({ role }) => role)).toEqual(['dimension', 'dimension', 'year', 'amount']);
    expect(kolada.told).toEqual(['no-municipality']);
    expect(inspect('"region";"2021"\n"0301 Oslo";1\n"1103 Stavanger";2\n').told).toEqual([
      'foreign-municipalities',
    ]);
  });

  test('an accounting export: numbers of accounts, cost centres and periods are no amounts', () => {
    const { told, columns, sums } = inspect(
      'Kunta;Kustannuspaikka;Nimi;Tili;Kausi;Saldo\nHanko;4110;Perusopetus;4000;202101;10 000,00\nHanko;4110;Perusopetus;4000;202102;-500,50\n',
    );
    expect(told).toEqual([]);
    expect(columns.map(({ role }) => role)).toEqual([
      'municipality',
      'dimension',
      'service',
      'dimension',
      'dimension',
      'amount',
    ]);
    expect(sums).toEqual(ofMunicipalities(9499.5));
  });

  test('numbers of regions and of services are codes, below headers that say so', () => {
    const regions = inspect('maakunta;menot_eur\n1;5\n2;6\n4;7\n');
    expect(regions.told).toEqual([]);
    expect(regions.sums).toEqual([['region', 18]]);
    const classes = inspect('Kunta;Tehtävä;Summa €\nHanko;4110;5\nHanko;4120;6\n');
    expect(classes.told).toEqual([]);
    expect(classes.sums).toEqual(ofMunicipalities(11));
  });

  test.each(['1,23E+06', '#VIITTAUS!', '12.tammi', '31.12.2021', '- €'])('%s of Excel is refused', (cell) => {
    const { told, sums } = inspect(two(cell, '2,5'));
    expect(told).toEqual(['cell-not-a-number']);
    expect(sums).toEqual([]);
  });
});

describe('refusing to guess', () => {
  const layout = (column: string) =>
    `digisave-layout: 1\ndialect: { encoding: utf-8, delimiter: ";", rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] }\nshape: long\ncolumns:\n  - { name: Kunta, role: municipality }\n  - ${column}\n`;
  test.each<[string, string, object, string | undefined, number | undefined]>([
    [
      'ambiguous numbers',
      two('1,234', '2,345'),
      { name: 'ambiguous-number', place: { line: 2, column: 7, header: 'Menot' } },
      layout('{ name: Menot, role: amount, decimal_mark: "," }'),
      3.579,
    ],
    [
      'ambiguous numbers, the other way',
      two('1,234', '2,345'),
      { name: 'ambiguous-number', place: { line: 2, column: 7, header: 'Menot' } },
      layout('{ name: Menot, role: amount, thousands_separator: "," }'),
      3579,
    ],
    [
      'text that lost its letters',
      'Kunta;Menot\n\ufffdht\ufffdri;1\nEspoo;2\n',
      { name: 'lost-letters', place: { line: 2 } },
      undefined,
      undefined,
    ],
    [
      'cells that do not parse',
      two('1,5', 'noin 2').replace('Espoo', 'Vantaa;3\nEspoo'),
      { name: 'cell-not-a-number', place: { line: 4, column: 7, header: 'Menot' } },
      layout('{ name: Menot, role: amount, decimal_mark: "," }').replace(
        'missing_markers: []',
        'missing_markers: ["noin 2"]',
      ),
      4.5,
    ],
    [
      'unmatched municipalities',
      `${two('1,5', '2')}Helsink;3\n`,
      { name: 'unknown-municipality', place: { line: 4, column: 1, header: 'Kunta' } },
      `${layout('{ name: Menot, role: amount, decimal_mark: "," }')}areas: { Helsink: "091" }\n`,
      6.5,
    ],
    [
      'duplicate cells with different amounts',
      `${two('1,5', '2')}Hanko;3\n`,
      { name: 'different-amounts', place: { line: 4, column: 7, header: 'Menot' } },
      undefined,
      undefined,
    ],
    [
      'parts that do not add up to their total',
      'Kunta;Palvelu;Menot\nHanko;Perusopetus;1\nHanko;Vesihuolto;2\nHanko;Yhteensä;9\n',
      { name: 'parts-differ-from-total', place: { line: 4, header: 'Menot' } },
      undefined,
      undefined,
    ],
  ])('%s: the problem names the place, and the layout settles it', (_, text, problem, own, sum) => {
    expect(inspect(text).problems).toMatchObject([problem]);
    if (own === undefined) return;
    const settled = inspect(text, own);
    expect(settled.told).toEqual([]);
    expect(settled.sums).toEqual(ofMunicipalities(sum as number));
  });

  test('a layout that counts rows among the footnotes, or names one municipality beside a column of them, is refused', () => {
    const own = layout('{ name: Menot, role: amount }');
    expect(inspect(two('1', '2'), own).told).toEqual([]);
    expect(inspect(two('1', '2'), own.replace('footnote_rows: 0', 'footnote_rows: 1')).told).toEqual([
      'layout-does-not-fit',
    ]);
    expect(inspect(two('1', '2'), `${own}municipality: "091"\n`).told).toEqual(['layout-does-not-fit']);
  });

  test('unmatched services: the problem names the nearest, and the layout settles it', () => {
    const text = 'Kunta;Palvelu;Menot\nHanko;Perusopetus;1\nHanko;Kirjastotoimint;2\n';
    const { problems } = inspect(text);
    expect(problems).toMatchObject([
      { name: 'unknown-service', place: { line: 3, column: 7, header: 'Palvelu' } },
    ]);
    expect(worded(problems[0]!).hint).toContain('"Kirjastotoiminta"');
    const own = `${layout('{ name: Palvelu, role: service }')}  - { name: Menot, role: amount }\nservices: { Kirjastotoimint: libraries }\n`;
    expect(inspect(text, own).told).toEqual([]);
    expect(inspect(text, own).sums).toEqual(ofMunicipalities(3));
  });
});

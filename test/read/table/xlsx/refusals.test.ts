import { expect, test } from 'vitest';
import { checkZip } from '../../../../src/read/table/xlsx/zip-directory.ts';
import { worded } from '../../../worded.ts';
import { inspectBytes } from './open-workbook.ts';
import { type CellForm, oneSheet, type SheetForm, type WorkbookForm, workbook } from './write-workbook.ts';
import { packedMegabytes, type ZipPart, zip } from './write-zip.ts';

/** What is wrong with a file or a cell, each with its own message. */

const rows: SheetForm['rows'] = [
  ['Kunta', 'Palvelu', 'Nettokustannukset 2023 €'],
  ['Ii', 'Kirjastotoiminta', 100],
  ['Oulu', 'Lukiokoulutus', 300],
];
const whole = workbook({ sheets: [{ rows }] });
const withPart = (change: (part: ZipPart) => readonly ZipPart[]): Buffer =>
  workbook({
    sheets: [{ rows }],
    editParts: (parts) =>
      parts.flatMap((part) => (part.name === 'xl/worksheets/sheet1.xml' ? change(part) : [part])),
  });
const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(stream, 'utf16le')]);
const openDocument = (kind: string): Buffer =>
  zip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
    { name: 'content.xml', content: '<content/>' },
  ]);
const megabyte = 2 ** 20;

test.each<[string, Uint8Array | string, string, string]>([
  ['an old workbook (.xls)', compound('Workbook'), 'old-workbook', '.xls'],
  ['an encrypted one', compound('EncryptedPackage'), 'encrypted-workbook', 'password'],
  ['an OpenDocument sheet', openDocument('spreadsheet'), 'opendocument-workbook', '.ods'],
  ['an OpenDocument text', openDocument('text'), 'other-format', 'document'],
  ['an archive of something else', zip([{ name: 'a.csv', content: 'a' }]), 'other-format', 'zip'],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', content: 'a' }]), 'other-format', '.xlsb'],
  ['a text named .xlsx', 'Kunta;Menot\nIi;1\nOulu;2\n', 'text-not-workbook', 'is a text'],
  ['an empty file', '', 'empty-file', 'is empty'],
  ['one that is cut off', whole.subarray(0, whole.length - 400), 'damaged-workbook', 'cut off'],
  ['one cut off within its first part', whole.subarray(0, 60), 'damaged-workbook', 'cut off'],
  [
    'another digit than when it was packed',
    withPart((part) => [{ ...part, checksum: 1 }]),
    'damaged-workbook',
    'the checksum of xl/worksheets/sheet1.xml',
  ],
  [
    'bytes that nothing was packed to',
    withPart((part) => [{ ...part, content: Buffer.alloc(200, 0xff), isPacked: true, unpackedBytes: 900 }]),
    'damaged-workbook',
    'cannot be read',
  ],
  [
    'XML that ends in the middle',
    oneSheet(rows, { edit: (xml) => xml.slice(0, xml.length / 2) }),
    'damaged-workbook',
    'cannot be read',
  ],
  ['a sheet whose part is missing', withPart(() => []), 'damaged-workbook', 'Sheet1'],
  ['a part that is there twice', withPart((part) => [part, part]), 'damaged-workbook', 'twice'],
  [
    'a part that is encrypted',
    withPart((part) => [{ ...part, isEncrypted: true }]),
    'damaged-workbook',
    'encrypted',
  ],
  [
    'a cell a million rows further down and at the last column',
    oneSheet(rows, {
      edit: (xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    }),
    'workbook-too-large',
    'cells too far apart',
  ],
  ['a workbook without any cell', oneSheet([]), 'sheets-without-table', 'Sheet1'],
  ['a sheet of one column', oneSheet([['Ohje'], ['Luvut puuttuvat']]), 'sheets-without-table', 'Sheet1'],
])('%s', async (_, bytes, name, words) => {
  const { problems, inspection } = await inspectBytes(bytes);
  expect(inspection).toBeUndefined();
  expect(problems.map((each) => each.name)).toEqual([name]);
  expect(worded(problems[0]!).found).toContain(words);
});

test('an .xls file under any name, and a workbook under the name of a text, are known by their bytes', async () => {
  expect((await inspectBytes(compound('Workbook'), { name: 't.csv' })).told).toEqual(['old-workbook']);
  expect((await inspectBytes(whole, { name: 't.csv' })).sums).toEqual([400]);
});

test.each<[string, number, number]>([
  ['two gigabytes in two megabytes', 2048, 2048],
  ['two hundred megabytes, which would be allowed of a real sheet', 200, 200],
])('a bomb of %s is refused before anything is unpacked', async (_, megabytes, declared) => {
  const bomb = withPart((part) => [
    { ...part, content: packedMegabytes(megabytes), isPacked: true, unpackedBytes: declared * megabyte },
  ]);
  const started = performance.now();
  const checked = checkZip(bomb);
  expect(performance.now() - started).toBeLessThan(100);
  expect(checked).toMatchObject({ kind: 'too-large' });
  expect((await inspectBytes(bomb)).told).toEqual(['workbook-too-large']);
});

test('a bomb whose directory says that it is small is not unpacked beyond that', async () => {
  const bomb = withPart((part) => [
    { ...part, content: packedMegabytes(291), isPacked: true, unpackedBytes: 5000 },
  ]);
  const before = process.memoryUsage().rss;
  const { told } = await inspectBytes(bomb);
  expect(told).toEqual(['damaged-workbook']);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * megabyte);
});

test('a size that stands in the field for large files counts', () => {
  const bomb = withPart((part) => [
    { ...part, content: packedMegabytes(1), isPacked: true, unpackedBytes: 0xffffffff },
  ]);
  expect(checkZip(bomb)).toMatchObject({ kind: 'damaged', what: { is: 'no-size' } });
});

test('more parts than any workbook has', () => {
  const parts = Array.from({ length: 2001 }, (_, at) => ({ name: `xl/${at}.xml`, content: '' }));
  expect(checkZip(zip(parts))).toMatchObject({ kind: 'too-large', size: { is: 'parts', found: 2001 } });
});

const withCell = (cell: CellForm): Buffer => oneSheet([...rows, ['Oulu', 'Kirjastotoiminta', cell]]);

test.each<[string, Buffer, string, string]>([
  ['an error', withCell({ type: 'e', value: '#N/A' }), 'error-cell', '#N/A'],
  [
    'an error of a formula',
    withCell({ type: 'e', value: '#DIV/0!', formula: 'A1/0' }),
    'error-cell',
    '#DIV/0!',
  ],
  [
    'a formula that was never calculated',
    withCell({ formula: 'SUM(C2:C3)' }),
    'uncalculated-formula',
    '=SUM(C2:C3)',
  ],
  ['a date among figures', withCell({ value: 45_292, format: 'd.m.yyyy' }), 'date-not-number', '2024-01-01'],
  [
    'a figure in the format of dates that no calendar has',
    withCell({ value: 8_845_907_708.34, format: 'd.m.yyyy' }),
    'date-not-number',
    'a date that no calendar has',
  ],
  ['a truth value', withCell(true), 'cell-not-a-number', 'TRUE'],
  ['a number cell that holds no number', withCell({ value: 'abc' }), 'cell-not-a-number', 'abc'],
])('%s is refused with its cell', async (_, bytes, name, words) => {
  const { problems, sums } = await inspectBytes(bytes);
  expect(problems.map((each) => [each.name, each.place?.cell])).toEqual([[name, 'Sheet1!C4']]);
  expect(worded(problems[0]!).found).toContain(words);
  expect(sums).toEqual([]);
});

test('all odd cells of a sheet are reported in one run', async () => {
  const { told } = await inspectBytes(
    oneSheet([
      ...rows,
      ['Oulu', 'Varhaiskasvatus', 50],
      ['Ii', 'Varhaiskasvatus', 60],
      ['Oulu', 'Perusopetus', { type: 'e', value: '#REF!' }],
      ['Ii', 'Perusopetus', { formula: 'A1' }],
      ['Ii', 'Lukiokoulutus', { value: 45_292, format: 'yyyy-mm-dd' }],
    ]),
  );
  expect(told).toEqual(['error-cell', 'uncalculated-formula', 'date-not-number']);
});

test('an error in a column that the layout ignores is none', async () => {
  const layoutText = JSON.stringify({
    'digisave-layout': 1,
    dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] },
    shape: 'long',
    columns: [
      { name: 'Kunta', role: 'municipality' },
      { name: 'Palvelu', role: 'service' },
      { name: 'Menot 2023 €', role: 'amount', unit: 'eur', year: 2023 },
      { name: 'Muutos', role: 'ignore' },
    ],
  });
  const bytes = oneSheet([
    ['Kunta', 'Palvelu', 'Menot 2023 €', 'Muutos'],
    ['Ii', 'Kirjastotoiminta', 100, { type: 'e', value: '#DIV/0!', formula: 'C2/0' }],
  ]);
  expect(await inspectBytes(bytes, { layoutText })).toMatchObject({ sums: [100], told: [] });
});

test.each<[string, SheetForm['rows'], string]>([
  [
    'beside',
    rows.map((cells, at) => [...cells, null, cells[0] ?? null, at === 0 ? 'Henkilöstö' : at]),
    'Sheet1!E1',
  ],
  [
    'below',
    [...rows, [], ['Kunta', 'Palvelu', 'Henkilöstö'], ['Ii', 'Lukiokoulutus', 4], ['Ii', 'Perusopetus', 12]],
    'Sheet1!A5',
  ],
])('a second table %s the first is reported where it begins', async (where, cells, place) => {
  const { problems } = await inspectBytes(oneSheet(cells));
  const found = problems.find(({ name }) => name === 'several-tables-in-sheet');
  expect(found?.place?.cell).toBe(place);
  expect(worded(found!).found).toContain(`${where} the one at Sheet1!A1`);
});

test.each<[string, WorkbookForm['sheets'][number]['rows']]>([
  [
    'a table with an empty row between its sections',
    [...rows, [], ['Pudasjärvi', 'Lukiokoulutus', 5], ['Pudasjärvi', 'Perusopetus', 6]],
  ],
  ['a note beside the table', rows.map((cells, at) => [...cells, null, at === 1 ? 'tarkistettu' : null])],
])('%s is one table', async (_, cells) => {
  expect((await inspectBytes(oneSheet(cells))).told).not.toContain('several-tables-in-sheet');
});

test('a layout with the encoding or delimiter of a text does not fit a workbook', async () => {
  const layoutText = JSON.stringify({
    'digisave-layout': 1,
    dialect: {
      encoding: 'utf-8',
      delimiter: ';',
      rows_before_header: 0,
      header_rows: 1,
      footnote_rows: 0,
      missing_markers: [],
    },
    shape: 'long',
    columns: [{ name: 'Kunta', role: 'municipality' }],
  });
  expect((await inspectBytes(whole, { layoutText })).told).toEqual(['layout-does-not-fit']);
});

test('a second table below is left out by footnote_rows, as an empty row parts it from the first', async () => {
  const bytes = oneSheet([
    ...rows,
    [],
    ['Tarkistus'],
    ['Ii', 'Lukiokoulutus', 100],
    ['Oulu', 'Lukiokoulutus', 300],
  ]);
  const layoutText = JSON.stringify({
    'digisave-layout': 1,
    dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 3, missing_markers: [] },
    shape: 'long',
    columns: [
      { name: 'Kunta', role: 'municipality' },
      { name: 'Palvelu', role: 'service' },
      { name: 'Nettokustannukset 2023 €', role: 'amount', unit: 'eur', year: 2023 },
    ],
  });
  expect(await inspectBytes(bytes, { layoutText })).toMatchObject({ sums: [400], told: [] });
});

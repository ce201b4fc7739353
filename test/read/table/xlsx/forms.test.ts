import { expect, test } from 'vitest';
import { worded } from '../../../worded.ts';
import { inspectBytes } from './open-workbook.ts';
import { type CellForm, oneSheet, type WorkbookForm, workbook } from './write-workbook.ts';

/** Forms that a workbook may have and that are read: sums are added up by hand. */

const header = ['Kunta', 'Palvelu', 'Nettokustannukset 2023 €'];
const rows: readonly (readonly CellForm[])[] = [
  header,
  ['Ii', 'Kirjastotoiminta', 100_000.5],
  ['Ii', 'Lukiokoulutus', 200_000],
  ['Oulu', 'Kirjastotoiminta', 300_000],
];
const sum = 600_000.5;
const one = (form: Omit<WorkbookForm, 'sheets'>, more = {}) =>
  workbook({ ...form, sheets: [{ rows, ...more }] });

test.each<[string, Buffer]>([
  ['a plain sheet', one({})],
  ['the namespaces of strict files', one({ isStrict: true })],
  ['elements with a prefix, and cells that do not say where they are', one({ prefix: 'x' })],
  ['a part that is not named sheet1.xml', one({}, { part: 'data.xml' })],
  [
    'texts in the cells themselves, in CDATA',
    one(
      {},
      {
        edit: (xml: string) =>
          xml.replace(
            /<c r="A2" t="s"><v>\d+<\/v>/,
            '<c r="A2" t="inlineStr"><is><t><![CDATA[Ii]]></t></is>',
          ),
      },
    ),
  ],
  [
    'a table that begins further down and to the right',
    oneSheet([[], [], ...rows.map((cells) => [null, null, ...cells])]),
  ],
])('%s', async (_, bytes) => {
  const { sums, told } = await inspectBytes(bytes);
  expect(sums).toEqual([sum]);
  expect(told).toEqual([]);
});

test('a place is a cell as Excel names it, whatever stands beside and above the table', async () => {
  const { problems } = await inspectBytes(
    oneSheet([[], ...rows.map((cells) => [null, ...cells]), [null, 'Oulu', 'Lukiokoulutus', 'kesken']], {
      name: "Vuoden '23 luvut",
    }),
  );
  expect(problems[0]?.place?.cell).toBe("'Vuoden ''23 luvut'!D6");
});

test('line breaks of Windows in a cell are line breaks', async () => {
  const { inspection, sums } = await inspectBytes(
    oneSheet([['Kunta', 'Palvelu', 'Netto\r\nkustannukset\r\n2023 €'], ...rows.slice(1)]),
  );
  expect(inspection?.columns[2]?.name).toBe('Netto kustannukset 2023 €');
  expect(sums).toEqual([sum]);
});

test('a value is the stored one, whatever is shown, and the warning says so', async () => {
  const { sums, problems } = await inspectBytes(
    oneSheet([
      header,
      ['Ii', 'Kirjastotoiminta', { value: 18_437_231.45, format: '#.0,,' }],
      ['Ii', 'Lukiokoulutus', { value: -15_984_835.59, format: '#.0,,' }],
    ]),
  );
  expect(sums).toEqual([2_452_395.86]);
  expect(problems.map(({ name, place }) => [name, place?.cell])).toEqual([['shown-otherwise', 'Sheet1!C2']]);
  expect(worded(problems[0]!).found).toContain('in millions (#.0,,)');
});

test.each([
  ['0.0%', 'in per cent'],
  ['#,##0,', 'in thousands'],
  ['0.0,,,"mrd"', 'in billions'],
])('a column of figures with the format %s is shown %s', async (format, words) => {
  const { sums, problems } = await inspectBytes(
    oneSheet([
      ['Kunta', 'Palvelu', 'Menot'],
      ['Ii', 'Kirjastotoiminta', { value: 0.125, format }],
      ['Ii', 'Lukiokoulutus', { value: 0.25, format }],
    ]),
  );
  expect(sums).toEqual([0.375]);
  expect(worded(problems[0]!).found).toContain(words);
});

test('formats with texts, brackets and currencies change no number and name no date', async () => {
  const formats = [
    '0 "days"',
    '[$kr.-406] #,##0',
    '#,##0" €/m"',
    '[Red]-0.0',
    '0.0 "Mio. d"',
    '_-* #,##0_-',
    '#,##0.00 €',
  ];
  const services = [
    'Kirjastotoiminta',
    'Perusopetus',
    'Lukiokoulutus',
    'Kotihoito',
    'Varhaiskasvatus',
    'Vesihuolto',
    'Nuorisotoiminta',
  ];
  const { sums, told } = await inspectBytes(
    oneSheet([header, ...formats.map((format, at) => ['Ii', services[at]!, { value: 1000.25, format }])]),
  );
  expect(sums).toEqual([1000.25 * formats.length]);
  expect(told).toEqual([]);
});

test('what arithmetic left behind in stored numbers makes no total differ', async () => {
  const { sums, told } = await inspectBytes(
    oneSheet([
      ['Palvelu', 'Menot Iissä 2023 €'],
      ['Kirjastotoiminta', 2_452_395.8600000003],
      ['Lukiokoulutus', 0.1 + 0.2],
      ['Yhteensä', 2_452_396.1600000006],
    ]),
  );
  expect(sums).toEqual([2_452_396.16]);
  expect(told.filter((name) => name === 'parts-differ-from-total')).toEqual([]);
});

test('numbers written as texts follow the rules of texts, and numbers beside them keep their point', async () => {
  const { sums, told } = await inspectBytes(
    oneSheet([
      header,
      ['Ii', 'Kirjastotoiminta', '1 234,50'],
      ['Ii', 'Lukiokoulutus', '2\u00a0000 €'],
      ['Ii', 'Perusopetus', 3000.25],
      ['Oulu', 'Lukiokoulutus', 1.234],
    ]),
  );
  expect(sums).toEqual([6235.984]);
  expect(told).toEqual([]);
});

test('codes that are texts keep their zeros', async () => {
  const { inspection } = await inspectBytes(
    oneSheet([
      ['Kunta', 'Koodi', 'Menot 2023 €'],
      ['091', '0201', 5],
      ['049', '0202', 6],
    ]),
  );
  expect(inspection?.samples.map(({ values }) => values.slice(0, 2))).toEqual([
    ['091', '0201'],
    ['049', '0202'],
  ]);
});

test.each<[string, WorkbookForm, string]>([
  ['a day', { sheets: [{ rows: dated({ value: 45_292, format: 'd.m.yyyy' }) }] }, '2024-01-01'],
  [
    'a day counted from 1904',
    { is1904: true, sheets: [{ rows: dated({ value: 43_830, format: 'yyyy-mm-dd' }) }] },
    '2024-01-01',
  ],
  [
    'a day with a time',
    { sheets: [{ rows: dated({ value: 45_292.5, format: 'd.m.yyyy h:mm' }) }] },
    '2024-01-01 12:00',
  ],
  ['a day as ISO text', { sheets: [{ rows: dated({ value: '2024-01-01', type: 'd' }) }] }, '2024-01-01'],
])('%s in a column that is no amount', async (_, form, shown) => {
  const { inspection, sums, told } = await inspectBytes(workbook(form));
  expect(inspection?.samples[0]?.values[1]).toBe(shown);
  expect(sums).toEqual([300]);
  expect(told).toEqual([]);
});

function dated(day: CellForm): readonly (readonly CellForm[])[] {
  return [
    ['Kunta', 'Päivä', 'Palvelu', 'Menot 2023 €'],
    ['Ii', day, 'Kirjastotoiminta', 100],
    ['Ii', day, 'Lukiokoulutus', 200],
  ];
}

test.each([
  ['shown of a day', 45_292],
  ['typed in and shown as that of a day', 2024],
])('a year %s', async (_, value) => {
  const year = { value, format: 'yyyy' };
  const { inspection } = await inspectBytes(
    oneSheet([
      ['Kunta', 'Vuosi', 'Menot €'],
      ['Ii', year, 100],
      ['Oulu', year, 200],
    ]),
  );
  expect(inspection?.sums.map((each) => [each.year, each.sum])).toEqual([[2024, 300]]);
});

test('a formula has the value that was saved, 0 among them', async () => {
  const { sums, told } = await inspectBytes(
    oneSheet([...rows, ['Oulu', 'Lukiokoulutus', { formula: 'SUM(C2:C4)', value: 0 }]]),
  );
  expect(sums).toEqual([sum]);
  expect(told).toEqual([]);
});

test('a cell without a value is missing, and no zero', async () => {
  const { inspection } = await inspectBytes(oneSheet([...rows, ['Oulu', 'Lukiokoulutus', null]]));
  expect(inspection?.sums[0]?.cells).toBe(3);
  expect(inspection?.rows.left_out[0]).toMatchObject({ line: 5, reason: { is: 'no-figure' } });
});

test('a header over two rows with merged cells; labels of merged cells are filled down by request', async () => {
  const bytes = oneSheet(
    [
      ['Kunta', 'Palvelu', '2022', null, '2023', null],
      [null, null, 'Menot €', 'Tulot €', 'Menot €', 'Tulot €'],
      ['Ii', 'Kirjastotoiminta', 1, 2, 3, 4],
      [null, 'Lukiokoulutus', 10, 20, 30, 40],
    ],
    { merged: ['C1:D1', 'E1:F1', 'A3:A4'] },
  );
  const { inspection, problems } = await inspectBytes(bytes);
  expect(inspection?.columns.map(({ name }) => name)).toEqual([
    'Kunta',
    'Palvelu',
    '2022 Menot €',
    '2022 Tulot €',
    '2023 Menot €',
    '2023 Tulot €',
  ]);
  const asked = problems.find(({ name }) => name === 'unknown-municipality');
  expect(asked?.place?.cell).toBe('Sheet1!A4');
  expect(worded(asked!).hint).toContain('fill_down: true');
  const names = inspection!.columns.map(({ name }, at) => ({
    name,
    role: ['municipality', 'dimension'][at] ?? 'amount',
  }));
  const layout = {
    'digisave-layout': 1,
    fill_down: true,
    dialect: { rows_before_header: 0, header_rows: 2, footnote_rows: 0, missing_markers: [] },
    shape: 'measures-as-columns',
    unit: 'eur',
    columns: names,
  };
  const filled = await inspectBytes(bytes, { layoutText: JSON.stringify(layout) });
  expect(filled.sums).toEqual([11, 22, 33, 44]);
  expect(filled.told).toEqual([]);
});

test('a label that is filled down ends where the label left of it is another one', async () => {
  const bytes = oneSheet([
    ['Vuosi', 'Ryhmä', 'Laji', 'Menot'],
    ['2022', 'Kirjasto', 'Palkat', 10],
    [null, null, 'Ostot', 20],
    ['2022 yhteensä', null, null, 30],
    ['2021', 'Kirjasto', 'Palkat', 1],
    [null, null, 'Ostot', 2],
    ['2021 yhteensä', null, null, 3],
  ]);
  const layout = {
    'digisave-layout': 1,
    fill_down: true,
    dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] },
    shape: 'long',
    municipality: '139',
    unit: 'eur',
    columns: [
      { name: 'Vuosi', role: 'year' },
      { name: 'Ryhmä', role: 'dimension', except: [''] },
      { name: 'Laji', role: 'dimension', fill_down: false },
      { name: 'Menot', role: 'amount' },
    ],
  };
  const { inspection, told } = await inspectBytes(bytes, { layoutText: JSON.stringify(layout) });
  expect(inspection?.sums.map(({ year, sum: own }) => [year, own])).toEqual([
    [2022, 30],
    [2021, 3],
  ]);
  expect(told).toEqual([]);
});

test('a unit alone above the last column is that of all columns', async () => {
  const { inspection } = await inspectBytes(
    oneSheet([
      ['Iin kunta, kustannukset'],
      [null, null, null, '1 000 €'],
      ['Palvelu', null, '2022', '2023'],
      ['Kirjastotoiminta', null, 100, 200],
      ['Lukiokoulutus', null, 300, 400],
    ]),
  );
  expect(inspection?.columns.filter(({ role }) => role === 'amount').map(({ unit }) => unit)).toEqual([
    '1000_eur',
    '1000_eur',
  ]);
});

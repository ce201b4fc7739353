import { describe, expect, test } from 'vitest';
import { worded } from '../../../worded.ts';
import { inspectBytes } from './open-workbook.ts';
import { oneSheet, type SheetForm, workbook } from './write-workbook.ts';

/** Which sheet of a workbook is read, and what a sheet hides. */

const table = (eur: number): SheetForm['rows'] => [
  ['Kunta', 'Palvelu', 'Nettokustannukset 2023 €'],
  ['Ii', 'Kirjastotoiminta', eur],
  ['Ii', 'Lukiokoulutus', eur],
];
const note: SheetForm['rows'] = [['Ohje'], ['Luvut ovat taulukossa 2.']];

describe('the sheet that is read', () => {
  test('the only visible one that holds a table, and it is named', async () => {
    const { inspection, sums, told } = await inspectBytes(
      workbook({
        sheets: [
          { name: 'Ohje', rows: note },
          { name: 'TP 2023', rows: table(10) },
          { name: 'Vanha', state: 'hidden', rows: table(1000) },
          { name: 'Salainen', state: 'veryHidden', rows: table(5000) },
        ],
      }),
    );
    expect(sums).toEqual([20]);
    expect(inspection).toMatchObject({ sheet: 'TP 2023', sheets: 4, hidden_sheets: ['Vanha', 'Salainen'] });
    expect(told).toEqual([]);
  });

  const two = workbook({
    sheets: [
      { name: 'TP 2022', rows: table(10) },
      { name: 'TP 2023', rows: table(20) },
    ],
  });

  test('of several, all are listed and a person has to say', async () => {
    const { problems } = await inspectBytes(two);
    expect(problems.map(({ name }) => name)).toEqual(['several-sheets']);
    expect(worded(problems[0]!).found).toContain('TP 2022, TP 2023');
    expect(worded(problems[0]!).hint).toContain('--sheet');
  });

  test('the one that the command line names, also a hidden one', async () => {
    expect((await inspectBytes(two, { sheet: 'TP 2023' })).sums).toEqual([40]);
    const hidden = workbook({
      sheets: [
        { name: 'A', rows: table(1) },
        { name: 'B', state: 'hidden', rows: table(2) },
      ],
    });
    expect((await inspectBytes(hidden, { sheet: 'B' })).sums).toEqual([4]);
  });

  test('the one that the layout names; the command line goes before it', async () => {
    const layoutText = JSON.stringify({
      'digisave-layout': 1,
      sheet: 'TP 2022',
      dialect: { rows_before_header: 0, header_rows: 1, footnote_rows: 0, missing_markers: [] },
      shape: 'long',
      columns: [
        { name: 'Kunta', role: 'municipality' },
        { name: 'Palvelu', role: 'dimension' },
        { name: 'Nettokustannukset 2023 €', role: 'amount', unit: 'eur', year: 2023 },
      ],
    });
    expect((await inspectBytes(two, { layoutText })).sums).toEqual([20]);
    expect((await inspectBytes(two, { layoutText, sheet: 'TP 2023' })).sums).toEqual([40]);
  });

  test('a name that is not there: the nearest is offered', async () => {
    const { problems } = await inspectBytes(two, { sheet: 'TP2023' });
    expect(problems.map(({ name }) => name)).toEqual(['unknown-sheet']);
    expect(worded(problems[0]!).hint).toContain('Did you mean "TP 2023"?');
  });

  test('names that objects have are names like others', async () => {
    const { inspection } = await inspectBytes(oneSheet(table(1), { name: '__proto__' }));
    expect(inspection?.sheet).toBe('__proto__');
  });

  test('where only hidden ones hold a table, they are named', async () => {
    const { problems } = await inspectBytes(
      workbook({
        sheets: [
          { name: 'Ohje', rows: note },
          { name: 'Luvut', state: 'hidden', rows: table(1) },
        ],
      }),
    );
    expect(problems.map(({ name }) => name)).toEqual(['sheets-without-table']);
    expect(worded(problems[0]!).hint).toContain('Luvut');
  });

  test('a text has no sheets', async () => {
    const { told } = await inspectBytes('Kunta;Menot\nIi;1\nOulu;2\n', { name: 't.csv', sheet: 'A' });
    expect(told).toEqual(['wrong-option']);
  });
});

describe('what a sheet hides is read, counted and reported', () => {
  const rows: SheetForm['rows'] = [
    ['Kunta', 'Palvelu', 'Henkilöstömenot 2023 €', 'Muut menot 2023 €', 'Menot yhteensä 2023 €'],
    ['Ii', 'Kirjastotoiminta', 100_201, 50_312, 150_513],
    ['Ii', 'Lukiokoulutus', 200_107, 70_441, 270_548],
    ['Ii', 'Perusopetus', 300_563, 20_128, 320_691],
  ];

  test('rows, with their numbers; those behind the last row are none', async () => {
    const { sums, problems } = await inspectBytes(oneSheet(rows, { hiddenRows: [3, 4, 5, 6] }));
    expect(sums.slice(0, 2)).toEqual([600_871, 140_881]);
    expect(problems.map(({ name }) => name)).toEqual(['hidden-cells']);
    expect(worded(problems[0]!).found).toContain('2 rows (3-4) are hidden');
  });

  test('columns, and a total that includes them says so', async () => {
    const { sums, problems } = await inspectBytes(oneSheet(rows, { hiddenColumns: [4] }));
    expect(sums.slice(0, 2)).toEqual([600_871, 140_881]);
    expect(problems.map(({ name }) => name)).toEqual(['hidden-cells', 'hidden-part']);
    expect(worded(problems[0]!).found).toContain('1 column (D) is hidden');
    expect(worded(problems[1]!).found).toContain('"Menot yhteensä 2023 €"');
    expect(worded(problems[1]!).found).toContain('"Muut menot 2023 €"');
  });
});

test('other workbooks are named and not opened', async () => {
  const { sums, problems } = await inspectBytes(
    workbook({
      sheets: [{ rows: [...table(10), ['Oulu', 'Lukiokoulutus', { formula: '[1]Sheet1!A1', value: 5 }]] }],
      links: ['file:///C:/budjetti.xlsx'],
    }),
  );
  expect(sums).toEqual([25]);
  expect(problems.map(({ name }) => name)).toEqual(['external-links']);
  expect(worded(problems[0]!).found).toContain('budjetti.xlsx');
});

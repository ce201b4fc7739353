import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { columnFormat, unitFormat } from '../../src/present/workbook/number-format.ts';
import { cellReference, sheetNames, type WorkSheet } from '../../src/present/workbook/workbook.ts';
import { writeWorkbook } from '../../src/present/xlsx.ts';
import { runCommand } from '../run-command.ts';

const bel = String.fromCharCode(7);
const escapeSign = String.fromCharCode(27);

async function writeSheet(rows: WorkSheet['rows'], heads: readonly string[] = ['a', 'b', 'c']) {
  const sheet: WorkSheet = { name: 'Sheet', columns: heads.map((head) => ({ head })), rows };
  const bytes = await writeWorkbook({ title: 'test', sheets: [sheet] });
  return { bytes, sheet: (await readXlsx(bytes, { readStyles: true })).sheets[0]! };
}

test.each([
  '=HYPERLINK("http://example.com","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '=1+1',
  'https://example.com',
  "'quoted",
  '007',
  '1e5',
  'TRUE',
  '#N/A',
  '<b>&amp;"</b>',
  '_x0041_',
])('the text %j stays this text', async (text) => {
  const { sheet } = await writeSheet([[text, { value: 1 }, true]]);
  expect(sheet.rows[1]).toEqual([text, 1, true]);
  expect(sheet.cells?.get('1,0')?.formula).toBeUndefined();
  expect(sheet.cells?.get('1,0')?.hyperlink).toBeUndefined();
});

test('what no reader of the format takes is left out: control characters, halves of letters, marks of direction', async () => {
  const { sheet } = await writeSheet([
    [`a${bel}b${escapeSign}[31mc\ud800d\udc00e\uffff\u202ef`, 'two\nlines\ttabbed', '😀'],
  ]);
  expect(sheet.rows[1]).toEqual(['abcdef', 'two lines tabbed', '😀']);
});

test('a cell has at most 32,767 letters, and no half of one at its end', async () => {
  const { sheet } = await writeSheet([['x'.repeat(40_000), `${'y'.repeat(32_766)}😀`]]);
  expect([String(sheet.rows[1]![0]).length, String(sheet.rows[1]![1])]).toEqual([32_767, 'y'.repeat(32_766)]);
});

test('numbers are stored as they are, and what is none is an empty cell', async () => {
  const numbers = [0.1 + 0.2, -0, 1e15, Number.NaN, Number.POSITIVE_INFINITY];
  const { sheet } = await writeSheet(numbers.map((value) => [{ value, format: '0.00' }]));
  expect(sheet.rows.slice(1).map(([value]) => value ?? null)).toEqual([
    0.30000000000000004,
    0,
    1e15,
    null,
    null,
  ]);
  expect(Object.is(sheet.rows[2]![0], -0)).toBe(false);
});

test('a formula has its value, and a header stays in sight with a filter', async () => {
  const { sheet } = await writeSheet([
    [{ formula: 'B2*2', value: 0 }, { value: 0 }],
    [{ formula: 'IF(B2>0,"yes","no")', value: 'no' }],
  ]);
  expect([sheet.cells?.get('1,0')?.formula, sheet.rows[1]![0]]).toEqual(['B2*2', 0]);
  expect(sheet.rows[2]![0]).toBe('no');
  expect(sheet.freezePane).toEqual({ rows: 1 });
  expect(sheet.autoFilter?.range).toBe('A1:C3');
});

test('names of sheets are legal and differ', () => {
  expect(
    sheetNames(['a/b:c*?[d]', 'A b c d', "'x'", '', 'History', 'y'.repeat(40), `${'y'.repeat(31)}z`]),
  ).toEqual(['a b c   d', 'A b c d', 'x', 'Sheet', 'History 2', 'y'.repeat(31), `${'y'.repeat(29)} 2`]);
  for (const name of sheetNames(['effects.turning_prices', 'e'.repeat(99)]))
    expect(name.length).toBeLessThan(32);
});

test('a cell is named with its sheet', () => {
  expect(cellReference('Inputs', 0, 3)).toBe('Inputs!$D$2');
  expect(cellReference('two words', 1, 27)).toBe("'two words'!$AB$3");
});

test('formats show euros, shares in percent, years and amounts', () => {
  expect(columnFormat('low_eur_per_year', 'euros', [7_000_000])).toBe('#,##0');
  expect(columnFormat('eur_per_inhabitant_low', 'euros-per-inhabitant', [0.54])).toBe('#,##0.00');
  expect(columnFormat('share_of_costs_low', 'share', [0.125])).toBe('0.0%');
  expect(columnFormat('price_year', 'number', [2019])).toBe('0');
  expect(columnFormat('payback_nation_low_years', 'number', [3.25])).toBe('#,##0.00');
  expect(unitFormat('share', 0.4, 0.55)).toBe('0%');
  expect(unitFormat('eur_per_hour', 31.4)).toBe('#,##0.0');
});

test('a workbook goes to a file or a pipe, and to no terminal', async () => {
  const command = 'digisave list measures --format xlsx';
  const atTerminal = await runCommand(command, true);
  expect([atTerminal.exitCode, atTerminal.standardOutput]).toEqual([2, '']);
  expect(atTerminal.standardError).toContain('wrong-option');
  expect(atTerminal.standardError).toContain('--output FILE.xlsx');
  expect((await runCommand(command)).exitCode).toBe(0);
  expect((await runCommand(`${command} --output -`, true)).exitCode).toBe(2);
});

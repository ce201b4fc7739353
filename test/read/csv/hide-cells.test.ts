import { expect, test } from 'vitest';
import { hideCells, shownCell } from '../../../src/read/csv/hide-cells.ts';

test('cells of hidden columns have a mark, and the others their new places', () => {
  const { text, cells } = hideCells('Kemi;"Meikäläinen; Matti";1000', ';', new Set([1]));
  expect(text).toBe('Kemi;…;1000');
  expect(cells[2]).toEqual({ from: 7, length: 4 });
  expect(hideCells('a,b', ',', new Set()).text).toBe('a,b');
  expect(hideCells('a,"open', ',', new Set([1])).text).toBe('a,…');
});

test.each(['', ' ', '4100', '"4100"', '1.2.2020', '2024-01-01', '2024-01-01 12:00'])(
  '%j names nobody',
  (cell) => {
    expect(shownCell(cell)).toBe(cell);
  },
);

test.each(['Matti Meikäläinen', '010170-123A', '0401234567', 'X1'])('%s may', (cell) => {
  expect(shownCell(cell)).toBe('…');
});

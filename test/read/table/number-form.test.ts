import { expect, test } from 'vitest';
import { decideStyle } from '../../../src/read/table/grid/number-form.ts';

/** Cells that could be read in two ways, and some that prove a comma to be decimal. */
const column = (open: number, proving: number) => [
  { text: '1,234', count: open, row: 2 },
  ...(proving === 0 ? [] : [{ text: '12,5', count: proving, row: 3 }]),
];

test('one cell proves the meaning of at most twenty others', () => {
  expect(decideStyle(column(20, 1))).toMatchObject({ decided: true, style: { decimalMark: ',' } });
  expect(decideStyle(column(21, 1))).toMatchObject({ decided: false, cells: 21 });
  expect(decideStyle(column(200, 1)).decided).toBe(false);
  expect(decideStyle(column(200, 9)).decided).toBe(false);
  expect(decideStyle(column(200, 10)).decided).toBe(true);
  expect(decideStyle(column(5, 0)).decided).toBe(false);
});

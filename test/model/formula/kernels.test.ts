import { describe, expect, test } from 'vitest';
import type { BoundExpression } from '../../../src/model/formula/bind.ts';
import { FormulaColumns, planFormula } from '../../../src/model/formula/block-formula.ts';
import { type Operation, workComplement, workOperation } from '../../../src/model/formula/kernels.ts';
import { leftToRight } from './point-value.ts';

/** Memory behind a block, which belongs to somebody else. */
const outside = 77;
const counts = [1, 2, 3, 4, 5, 7, 8, 9];

/** Numbers whose order of work is seen in their last digits. */
function columnsOf(operands: number, length: number): readonly Float64Array[] {
  return Array.from({ length: operands }, (_, column) =>
    Float64Array.from({ length }, (_, i) => 0.1 + column / 3 - 0.7 * i + (column % 3) * 1e3),
  );
}

describe.each(Object.keys(leftToRight) as Operation[])('%s', (operation) => {
  test.each(Array.from({ length: 15 }, (_, i) => i + 1))('of %i columns, from left to right', (operands) => {
    if (operation === 'net-sum' && operands === 1) return;
    for (const count of counts) {
      const columns = columnsOf(operands, count + 2);
      const expected = Array.from({ length: count }, (_, i) =>
        columns.map((column) => column[i]!).reduce(leftToRight[operation]),
      );
      const out = new Float64Array(count + 2).fill(outside);
      workOperation(operation, columns, count, out);
      expect([...out]).toEqual([...expected, outside, outside]);
      // What is worked may be put in the place of the first operand, and no other operand is touched.
      const copies = columns.map((column) => column.slice());
      workOperation(operation, copies, count, copies[0]!);
      expect([...copies[0]!.subarray(0, count)]).toEqual(expected);
      expect(copies.slice(1)).toEqual(columns.slice(1));
    }
  });
});

test.each([2, 3, 4, 5, 6, 9])(
  'a net sum of %i columns is 0 where nothing but rounding is left',
  (operands) => {
    for (const count of counts) {
      // Thousandths that add up to nothing, but not in binary fractions; and at the last point a cent that is left.
      const columns = Array.from({ length: operands }, (_, column) =>
        Float64Array.from({ length: count }, () => (column === operands - 1 ? 0 : 0.1 * (column + 1))),
      );
      const total = columns.map((column) => column[0]!).reduce((a, b) => a + b);
      columns.at(-1)!.fill(-total + 1e-14);
      columns.at(-1)![count - 1] = -total + 0.01;
      const out = new Float64Array(count);
      workOperation('net-sum', columns, count, out);
      expect([...out.subarray(0, count - 1)]).toEqual(Array(count - 1).fill(0));
      expect(out[count - 1]).toBeCloseTo(0.01, 12);
    }
  },
);

test('a net sum is rounding by the size of all its terms, whatever their signs', () => {
  for (const operands of [2, 3, 4, 5, 7]) {
    for (let large = 0; large < operands; large++) {
      const columns = Array.from({ length: operands }, (_, column) =>
        Float64Array.of(column === large ? 1e9 : 0),
      );
      columns[(large + 1) % operands]![0] = -1e9 + 1e-4;
      const out = new Float64Array(1);
      workOperation('net-sum', columns, 1, out);
      expect(out[0]).toBe(0);
    }
  }
});

test('what is left of a share', () => {
  for (const count of counts) {
    const share = Float64Array.from({ length: count + 1 }, (_, i) => i / 10);
    const out = new Float64Array(count + 1).fill(outside);
    workComplement(share, count, out);
    expect([...out]).toEqual([...Array.from({ length: count }, (_, i) => 1 - i / 10), outside]);
  }
});

describe('a formula in columns', () => {
  const input = (index: number): BoundExpression => ({ kind: 'input', input: index });
  const number = (value: number): BoundExpression => ({ kind: 'number', value });
  const of = (kind: Operation, ...operands: BoundExpression[]): BoundExpression => ({ kind, of: operands });
  const [a, b, c] = [input(0), input(1), input(2)] as [BoundExpression, BoundExpression, BoundExpression];
  const columns = [
    [2, 3, 5],
    [7, 11, 13],
    [17, 19, 23],
  ].map((values) => new Float64Array(values));
  const work = (expression: BoundExpression, count = 3, room = new FormulaColumns()) => {
    const out = new Float64Array(3).fill(outside);
    planFormula(expression, room)(columns, count, out);
    return [...out];
  };

  test.each<[string, BoundExpression, readonly number[]]>([
    ['a number', number(4), [4, 4, 4]],
    ['an input', b, [7, 11, 13]],
    ['what waits for a second operand', of('difference', a, of('product', b, c)), [-117, -206, -294]],
    ['two that are worked', of('sum', of('product', a, b), of('product', b, c)), [133, 242, 364]],
    [
      'a difference of two differences',
      of('difference', of('difference', a, b), of('difference', b, c)),
      [5, 0, 2],
    ],
    [
      'operands that wait within one that waits',
      of(
        'difference',
        of('product', a, a),
        of('difference', of('product', b, b), of('difference', c, of('product', a, b))),
      ),
      [-42, -126, -186],
    ],
    [
      'three that are worked, of which none may take the place of another',
      of('difference', of('product', a, a), of('product', b, b), of('product', c, c)),
      [-334, -473, -673],
    ],
    ['numbers beside inputs', of('sum', number(1), a, number(1), number(2)), [6, 7, 9]],
    ['what is left of a product', { kind: 'complement', of: of('product', a, b) }, [-13, -32, -64]],
  ])('%s', (_, expression, expected) => {
    expect(work(expression)).toEqual(expected);
    expect(work(expression, 2)).toEqual([...expected.slice(0, 2), outside]);
  });

  test('columns that formulas share serve shorter and longer blocks', () => {
    const room = new FormulaColumns();
    const one = of('difference', a, of('product', b, c), number(1));
    for (const count of [1, 3, 2, 3]) {
      const expected = [-118, -207, -295].slice(0, count);
      expect(work(one, count, room).slice(0, count)).toEqual(expected);
      expect(
        work(of('sum', of('product', a, number(1)), of('product', b, number(2))), count, room).slice(
          0,
          count,
        ),
      ).toEqual([16, 25, 31].slice(0, count));
    }
  });

  test('inputs stay as they are', () => {
    const before = columns.map((column) => [...column]);
    work(of('difference', of('sum', a, b), of('product', b, c), a));
    expect(columns.map((column) => [...column])).toEqual(before);
  });
});

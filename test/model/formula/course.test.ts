import { expect, test } from 'vitest';
import { type BoundExpression, type BoundOperation, inputsIn } from '../../../src/model/formula/bind.ts';
import { bentInputs } from '../../../src/model/formula/course.ts';
import { valueAt } from './point-value.ts';

const [x, y, z] = [0, 1, 2].map((input): BoundExpression => ({ kind: 'input', input })) as [
  BoundExpression,
  BoundExpression,
  BoundExpression,
];
const two: BoundExpression = { kind: 'number', value: 2 };
const of = (kind: BoundOperation['kind'], ...operands: readonly BoundExpression[]): BoundExpression => ({
  kind,
  of: operands,
});
const rest = (operand: BoundExpression): BoundExpression => ({ kind: 'complement', of: operand });

const straight: readonly (readonly [string, BoundExpression])[] = [
  ['a number', two],
  ['an input', x],
  ['a product of several', of('product', x, rest(y), z)],
  ['a sum that names one twice, in straight lines', of('sum', of('product', x, y), of('product', x, z), x)],
  ['minutes less a share of them', of('difference', x, y, of('product', z, x))],
  ['phases that are one parameter', of('net-sum', x, of('product', two, x))],
  ['a price by a number of pieces', of('quotient', x, y)],
  ['a part of a whole that grows with it', of('quotient', x, of('sum', x, y))],
  ['the smaller of two, times a third', of('product', of('min', x, y), z)],
  ['what is above a border, beside a second', of('sum', of('max', of('difference', x, two), two), y)],
  ['a divisor within a divisor', of('quotient', two, of('sum', of('quotient', y, x), z))],
];

test.each(straight)('does not turn along any input: %s', (_, expression) => {
  expect(bentInputs(expression)).toEqual([]);
});

const bent: readonly (readonly [string, BoundExpression, readonly number[]])[] = [
  ['what is left, times itself', of('product', x, rest(x), y), [0]],
  ['a square', of('product', x, x), [0]],
  ['the smaller of what is there and what is left', of('min', x, rest(x)), [0]],
  ['a line less what is above a border', of('difference', x, of('max', x, y)), [0]],
  ['a sum of a line and a price by piece', of('sum', x, of('quotient', y, x)), [0]],
  ['a square over a line', of('quotient', of('product', x, x), of('sum', x, y)), [0]],
  ['a line over what is below a border', of('quotient', x, of('min', x, y)), [0]],
  ['within other operations', rest(of('product', two, of('sum', y, of('product', z, rest(z))))), [2]],
  ['two of three', of('product', x, y, rest(x), of('max', y, z)), [0, 1]],
];

test.each(bent)('may turn along some inputs: %s', (_, expression, expected) => {
  expect(bentInputs(expression)).toEqual(expected);
});

test.each(straight)('has no value beyond those of its ends: %s', (_, expression) => {
  const grid = [0.3, 0.7, 1, 1.6, 2.5, 4];
  for (const input of inputsIn(expression)) {
    for (const other of [0.2, 0.9, 3]) {
      const along = grid.map((value) =>
        valueAt(
          expression,
          [0, 1, 2].map((each) => (each === input ? value : other + each / 10)),
        ),
      );
      const steps = along.slice(1).map((value, at) => value - along[at]!);
      const ways = new Set(steps.filter((step) => Math.abs(step) > 1e-12).map(Math.sign));
      expect(ways.size).toBeLessThanOrEqual(1);
    }
  }
});

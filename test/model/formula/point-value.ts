import type { BoundExpression } from '../../../src/model/formula/bind.ts';
import type { Operation } from '../../../src/model/formula/kernels.ts';

/** What an operation makes of two numbers; of more it is worked from left to right. */
export const leftToRight: Readonly<Record<Operation, (a: number, b: number) => number>> = {
  sum: (a, b) => a + b,
  'net-sum': (a, b) => a + b,
  difference: (a, b) => a - b,
  product: (a, b) => a * b,
  quotient: (a, b) => a / b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

/** The value of an expression at a point, without any of what columns are worked by. */
export function valueAt(expression: BoundExpression, point: readonly number[]): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'input') return point[expression.input]!;
  if (expression.kind === 'complement') return 1 - valueAt(expression.of, point);
  const work = leftToRight[expression.kind];
  return expression.of.map((each) => valueAt(each, point)).reduce((a, b) => work(a, b));
}

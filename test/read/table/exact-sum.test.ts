import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExactSum } from '../../../src/read/table/figures/exact-sum.ts';

function sumOf(terms: readonly number[]): number {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum.value;
}

test.each([
  [[], 0],
  [[1e16, 1, -1e16], 1],
  [[1, 1e100, 1, -1e100], 2],
  // Python: math.fsum([0.1] * 10)
  [Array.from({ length: 10 }, () => 0.1), 1],
  [[2 ** 53, 1, 1, -(2 ** 53)], 2],
])('what rounding would lose is kept: %j', (terms, sum) => {
  expect(sumOf(terms)).toBe(sum);
});

test('cents in any order give the sum of whole cents', () => {
  const cents = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(cents, (amounts) => {
      const exact = Number(amounts.reduce((sum, each) => sum + BigInt(each), 0n)) / 100;
      const own = sumOf(amounts.map((each) => each / 100));
      expect(own.toFixed(2)).toBe(exact.toFixed(2));
      expect(sumOf(amounts.map((each) => each / 100).reverse())).toBe(own);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { directionsOf, initialNumbersOf, mostSobolDimensions } from '../../src/sample/direction-numbers.ts';
import { listPrimitivePolynomials } from '../../src/sample/primitive-polynomial.ts';
import { createPlainSobolSequence } from '../../src/sample/sobol-sequence.ts';
import { qualityOfPair, rowsOf, searchInitialNumbers } from './direction-search.ts';

test('there are as many primitive polynomials of each degree as theory says', () => {
  // φ(2^degree - 1) / degree, OEIS A011260
  const expected = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176];
  const found = expected.map(() => 0);
  for (const { degree } of listPrimitivePolynomials(expected.reduce((sum, each) => sum + each)))
    found[degree - 1]!++;
  expect(found).toEqual(expected);
});

// All of them: DIMENSIONS=256 npx vitest run test/sample/direction-numbers.test.ts, a minute or two.
test('the search finds the numbers that are stored', () => {
  const dimensions = Number(process.env['DIMENSIONS'] ?? 40);
  const found = searchInitialNumbers(dimensions);
  expect(found).toEqual(found.map((_, at) => initialNumbersOf(at + 2)));
}, 600_000);

test('initial numbers are odd and below their power of two, one for each degree', () => {
  for (const [at, { degree }] of listPrimitivePolynomials(mostSobolDimensions - 1).entries()) {
    const initial = initialNumbersOf(at + 2);
    expect(initial).toHaveLength(degree);
    for (const [i, each] of initial.entries()) expect(each % 2 === 1 && each < 2 ** (i + 1)).toBe(true);
  }
});

test('of each dimension alone the first 2^m points fall into different steps of 2^-m', () => {
  const sequence = createPlainSobolSequence();
  const count = 1024;
  const out = new Float64Array(count);
  for (let dimension = 0; dimension < mostSobolDimensions; dimension++) {
    sequence.fill(dimension, 0, out, count);
    const steps = [...out].map((each) => each * count).sort((a, b) => a - b);
    expect(steps).toEqual(Array.from({ length: count }, (_, i) => i));
  }
});

/**
 * What the first 256 dimensions hold, and why the limit stands there: the direction numbers of Joe and Kuo (2008, DOI
 * 10.1137/070709359), as scipy 1.17.1 has them, come to a mean t of 1.95, 2.46, 2.86 and 3.17 and a worst of 5, 7, 8 and
 * 9 over the same pairs; ours must be no worse. A pair of t = 8 at 2^10 points is still evenly spread over 4 boxes.
 */
describe.each([
  { digits: 6, mean: 1.95, worst: 5 },
  { digits: 8, mean: 2.46, worst: 7 },
  { digits: 10, mean: 2.86, worst: 8 },
  { digits: 12, mean: 3.17, worst: 9 },
])('pairs of all dimensions at 2^$digits points', ({ digits, mean, worst }) => {
  test(`have a mean t of at most ${mean} and none above ${worst}`, () => {
    const rows = Array.from({ length: mostSobolDimensions }, (_, at) => rowsOf(directionsOf(at + 1), digits));
    let [sum, count, most] = [0, 0, 0];
    for (const [at, a] of rows.entries()) {
      for (const b of rows.slice(0, at)) {
        const t = qualityOfPair(a, b, digits);
        sum += t;
        count++;
        most = Math.max(most, t);
      }
    }
    expect(sum / count).toBeLessThanOrEqual(mean);
    expect(most).toBeLessThanOrEqual(worst);
  });
});

test('beyond the last dimension there is no sequence', () => {
  expect(() => directionsOf(mostSobolDimensions + 1)).toThrow(RangeError);
});

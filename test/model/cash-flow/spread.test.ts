import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bassArea, meanSpread } from '../../../src/model/cash-flow/schedule.ts';

/** The part that has taken it up by a time, as Bass wrote it. */
const adopted = (t: number, p: number, q: number) =>
  (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t));

/** By Simpson's rule. */
function integral(of: (t: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = of(from) + of(to);
  for (let at = 1; at < steps; at++) sum += of(from + at * width) * (at % 2 === 1 ? 4 : 2);
  return (sum * width) / 3;
}

test('the area of the spread is the integral of the curve that Bass published', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.5, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1, noNaN: true })),
      fc.double({ min: 0.1, max: 30, noNaN: true }),
      (p, q, age) => {
        const found = bassArea(age, p, q);
        expect(Math.abs(found - integral((t) => adopted(t, p, q), 0, age))).toBeLessThan(
          1e-6 * Math.max(1, age),
        );
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});

test('use is nothing before the first one, rises, and never exceeds all', () => {
  const uses = Array.from({ length: 40 }, (_, year) => meanSpread(year, 2.5, 0.03, 0.38));
  expect(uses.slice(0, 2)).toEqual([0, 0]);
  for (const [year, use] of uses.slice(1).entries()) expect(use).toBeGreaterThanOrEqual(uses[year]!);
  expect(uses.at(-1)).toBeLessThanOrEqual(1);
  expect(uses.at(-1)).toBeGreaterThan(0.99);
});

import { describe, expect, test } from 'vitest';
import { agreesAtRounding } from '../../src/analyse/reconcile.ts';
import { sizeClasses, sizeClassOf } from '../../src/model/size-class.ts';

describe('a computed figure agrees with one published in steps', () => {
  test.each([
    // 7 published in whole numbers may have been anything from 6.5 to 7.5.
    [6.5, 7, 1, true],
    [7.5, 7, 1, true],
    [6.49, 7, 1, false],
    [7.51, 7, 1, false],
    // A whole step away is another published figure.
    [8, 7, 1, false],
    [0.0361, 0.04, 0.01, true],
    [0.0349, 0.04, 0.01, false],
    // 440 M€ in tens.
    [445e6, 440e6, 10e6, true],
    [445.1e6, 440e6, 10e6, false],
  ])('%d beside %d in steps of %d: %s', (computed, published, rounding, agrees) => {
    expect(agreesAtRounding(computed, published, rounding)).toBe(agrees);
  });
});

test('size classes of municipalities change where their limits say', () => {
  const classOf = (inhabitants: number) => sizeClassOf(inhabitants).id;
  expect([1999, 2000, 5000, 5001].map(classOf)).toEqual([
    'under-2000',
    '2000-5000',
    '2000-5000',
    '5001-10000',
  ]);
  expect([10_000, 10_001, 20_000, 20_001].map(classOf)).toEqual([
    '5001-10000',
    '10001-20000',
    '10001-20000',
    '20001-40000',
  ]);
  expect([40_000, 40_001, 100_000, 100_001].map(classOf)).toEqual([
    '20001-40000',
    '40001-100000',
    '40001-100000',
    'over-100000',
  ]);
  for (const [at, { least }] of sizeClasses.entries())
    expect(least).toBe(at === 0 ? 0 : sizeClasses[at - 1]!.most + 1);
});

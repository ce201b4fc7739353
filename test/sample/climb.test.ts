import { describe, expect, test } from 'vitest';
import { compare, isBetter, isGain, placeOfBest } from '../../src/sample/climb.ts';

const none = Number.NaN;
const endless = Number.POSITIVE_INFINITY;

describe('the nearer of two values to an extreme', () => {
  test.each([
    [3, 2, 1, true],
    [2, 3, 1, false],
    [2, 2, 1, false],
    [2, 3, -1, true],
    [3, 2, -1, false],
    [2, 2, -1, false],
    [-5, none, 1, true],
    [endless, none, -1, true],
    [none, 4, 1, false],
    [none, none, 1, false],
    [endless, 9, 1, true],
  ] as const)('%d rather than %d, towards %d: %s', (value, than, sign, better) => {
    expect(isBetter(value, than, sign)).toBe(better);
  });

  test('sorts from the best to the worst, what is no number last', () => {
    const values = [2, none, -3, endless, 2, 7];
    const sorted = (sign: 1 | -1) => values.toSorted((a, b) => compare(a, b, sign));
    expect(sorted(1)).toEqual([endless, 7, 2, 2, -3, none]);
    expect(sorted(-1)).toEqual([-3, 2, 2, 7, endless, none]);
    expect([compare(1, 2, 1), compare(2, 1, 1), compare(2, 2, 1), compare(none, none, 1)]).toEqual([
      1, -1, 0, 0,
    ]);
  });

  test('stands at the first of several that are alike, from a place on', () => {
    const values = Float64Array.from([9, 1, 4, 4, 1]);
    expect([placeOfBest(values, 0, 1), placeOfBest(values, 1, 1), placeOfBest(values, 1, -1)]).toEqual([
      0, 2, 1,
    ]);
    expect(placeOfBest(values, 4, 1)).toBe(4);
    expect(placeOfBest(Float64Array.from([none, 5, none]), 0, -1)).toBe(1);
  });
});

describe('a gain is more than a millionth of a millionth', () => {
  test.each([
    [1e6 + 2e-6, 1e6, 1, true],
    [1e6 + 0.5e-6, 1e6, 1, false],
    [1e6 - 2e-6, 1e6, -1, true],
    [1e6 + 2e-6, 1e6, -1, false],
    [-1e6 + 2e-6, -1e6, 1, true],
    [-1e6 + 0.5e-6, -1e6, 1, false],
    [1e-300, 0, 1, true],
    [0, 0, 1, false],
    [5, none, 1, true],
    [none, none, 1, false],
    [none, 5, 1, false],
    [5, endless, -1, true],
    [endless, endless, 1, false],
    [endless, 5, 1, true],
    [5, -endless, 1, true],
  ] as const)('to %d from %d, towards %d: %s', (value, before, sign, gain) => {
    expect(isGain(value, before, sign)).toBe(gain);
  });
});

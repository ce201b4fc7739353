import { describe, expect, test } from 'vitest';
import { searchRoot } from '../../src/sample/root-search.ts';

describe('a root', () => {
  test('of a line is exact', () => {
    expect(searchRoot((x) => 4 * x - 1, { left: 0, right: 1 })).toBe(0.25);
  });

  test('is found on curves flat at the root and steep at an end', () => {
    expect(searchRoot((x) => (x - 0.3) ** 3, { left: 0, right: 1 })).toBeCloseTo(0.3, 5);
    expect(searchRoot((x) => Math.sqrt(x) - 0.01, { left: 0, right: 1 })).toBeCloseTo(1e-4, 15);
    expect(searchRoot((x) => Math.exp(-50 * x) - 0.5, { left: 0, right: 1 })).toBeCloseTo(Math.LN2 / 50, 15);
  });

  test('at an end is that end', () => {
    expect(searchRoot((x) => x, { left: 0, right: 1 })).toBe(0);
    expect(searchRoot((x) => x - 1, { left: 0, right: 1 })).toBe(1);
  });

  test('that is not enclosed is refused', () => {
    expect(() => searchRoot((x) => x + 1, { left: 0, right: 1 })).toThrow(RangeError);
  });
});

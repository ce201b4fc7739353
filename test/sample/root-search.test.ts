import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { searchRoot } from '../../src/sample/root-search.ts';

const reference = parse(readFileSync('test/reference/root-search.yaml', 'utf8')) as {
  readonly relative_tolerance: number;
  readonly searches: Readonly<
    Record<string, { left: number; right: number; arguments: readonly number[]; root: number }>
  >;
};

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
    for (const end of [0, 1]) {
      let asked = 0;
      const root = searchRoot(
        (x) => {
          asked++;
          return x - end;
        },
        { left: 0, right: 1 },
      );
      expect([root, asked]).toEqual([end, 2]);
    }
  });

  test('that is not enclosed is refused', () => {
    expect(() => searchRoot((x) => x + 1, { left: 0, right: 1 })).toThrow(RangeError);
  });

  test('at which the function is 0 is found without another step', () => {
    const asked: number[] = [];
    const root = searchRoot(
      (x) => {
        asked.push(x);
        return x - 0.5;
      },
      { left: 0, right: 1 },
    );
    expect([root, asked]).toEqual([0.5, [0, 1, 0.5]]);
  });

  test('near which doubles never end is given up after two hundred steps', () => {
    let asked = 0;
    // Values say nothing of where the sign changes, which is at 0: each step halves the interval.
    const root = searchRoot(
      (x) => {
        asked++;
        return x < 0 ? -1 : 1;
      },
      { left: -1, right: 2 },
    );
    expect([Math.abs(root) < 2 ** -195, asked]).toEqual([true, 202]);
    // Of the last two the one with the smaller value is taken, on whichever side it is.
    expect(searchRoot((x) => (x < 0 ? -1 : 3), { left: -1, right: 2 })).toBeLessThan(0);
    expect(searchRoot((x) => (x < 0 ? -3 : 1), { left: -1, right: 2 })).toBeGreaterThanOrEqual(0);
  });
});

const functions: Readonly<Record<string, (x: number) => number>> = {
  cubic: (x) => x * x * x - 2 * x - 5,
  inverse_square: (x) => 1 - 1 / (x * x),
  fifth_power: (x) => 6 * x * x * x * x * x - 3,
  near_pole: (x) => 1 / (x - 3) - 6,
  falling: (x) => 2 - x / 7 - (x * x) / 90,
  jump: (x) => (x < 0.3 ? -1 : 2),
};

test.each(Object.entries(functions))('the search on %s asks where that of scipy does', (name, evaluate) => {
  const { left, right, arguments: expected, root } = reference.searches[name]!;
  const asked: number[] = [];
  const found = searchRoot(
    (x) => {
      asked.push(x);
      return evaluate(x);
    },
    { left, right },
  );
  // The last steps are of the size of rounding, so that one more or less may be needed.
  expect(Math.abs(asked.length - expected.length)).toBeLessThanOrEqual(1);
  const tolerance = reference.relative_tolerance * (right - left);
  for (const [at, argument] of expected.entries())
    if (at < asked.length) expect(Math.abs(asked[at]! - argument), `step ${at}`).toBeLessThan(tolerance);
  expect(Math.abs(found - root)).toBeLessThan(tolerance);
  // It is the best of all that was asked.
  expect(Math.abs(evaluate(found))).toBe(Math.min(...asked.map((x) => Math.abs(evaluate(x)))));
});

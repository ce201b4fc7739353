import { describe, expect, test } from 'vitest';
import { knotsOf, LineRegression } from '../../src/analyse/line-regression.ts';
import { replicates, startOfReplicate } from '../../src/model/replicate.ts';

const listOf = (count: number, valueAt: (i: number) => number) =>
  Float64Array.from({ length: count }, (_, i) => valueAt(i));
/** The numbers from 0 in an order that is not theirs. */
const shuffled = (count: number) => listOf(count, (i) => (i * 37) % count);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('knots', () => {
  test('are the values of an input that has few of them', () => {
    expect([...knotsOf(listOf(100, (i) => [7, -1, 3][i % 3]!))]).toEqual([-1, 3, 7]);
    expect([...knotsOf(listOf(32, () => 5))]).toEqual([5]);
    // As many values as draws suffice for, and one more.
    expect([...knotsOf(listOf(64, (i) => i % 4))]).toEqual([0, 1, 2, 3]);
    expect(knotsOf(listOf(64, (i) => i % 5)).length).toBeLessThan(5 + 1);
    expect([...knotsOf(listOf(1040, (i) => i % 64))].length).toBe(64);
    expect([...knotsOf(listOf(1056, (i) => i % 66))].length).toBe(9);
  });

  test('are otherwise the ends of cells with as many draws each', () => {
    expect([...knotsOf(shuffled(100))]).toEqual([0, 17, 33, 50, 66, 83, 99]);
    expect([...knotsOf(shuffled(1601))]).toEqual([0, 200, 400, 600, 800, 1000, 1200, 1400, 1600]);
    expect([...knotsOf(shuffled(10))]).toEqual([0, 9]);
    // Most draws are one value: cells without a width are none.
    expect([...knotsOf(listOf(160, (i) => (i < 100 ? 0 : i)))]).toEqual([0, 119, 139, 159]);
  });
});

describe('a line through draws that lie on it', () => {
  const input = shuffled(320);
  /** Bends at two of its knots. */
  const knots = Float64Array.from([0, 80, 200, 319]);
  const lineAt = (x: number) => (x < 80 ? x - 30 : x < 200 ? 50 - (x - 80) / 2 : (x - 200) * 2 - 10);
  const output = input.map(lineAt);
  const regression = new LineRegression(input, output, knots);

  test.each([undefined, 0, 7, 15])('without part %s is that line', (without) => {
    const line = regression.fit(without);
    for (const [at, x] of knots.entries()) expect(line[at]).toBeCloseTo(lineAt(x), 8);
    for (const x of [0, 1, 79.5, 80, 150, 199, 200, 318, 319])
      expect(regression.valueAt(line, x)).toBeCloseTo(lineAt(x), 8);
  });

  test.each([undefined, 0, 7, 15])('without part %s loses what is below zero', (without) => {
    const [from, end] =
      without === undefined ? [0, 0] : [startOfReplicate(without, 320), startOfReplicate(without + 1, 320)];
    const kept = [...output].filter((_, i) => i < from || i >= end);
    expect(mean(kept)).toBeGreaterThan(0);
    expect(regression.expectedLoss(without)).toBeCloseTo(mean(kept.map((y) => Math.max(0, -y))), 9);
    // Where it is not done, what is above zero is lost.
    const turned = new LineRegression(
      input,
      output.map((y) => -y),
      knots,
    );
    expect(turned.expectedLoss(without)).toBeCloseTo(regression.expectedLoss(without), 9);
  });
});

describe('an input of few values', () => {
  const input = listOf(160, (i) => i % 3);
  const output = input.map((x, i) => [4, -5, 2][x]! + (i % 5) / 10);
  const regression = new LineRegression(input, output, knotsOf(input));
  const meanAt = (x: number, isKept: (i: number) => boolean) =>
    mean([...output].filter((_, i) => input[i] === x && isKept(i)));

  test('has for each the mean of its draws', () => {
    const line = regression.fit(undefined);
    for (const x of [0, 1, 2])
      expect(line[x]).toBeCloseTo(
        meanAt(x, () => true),
        9,
      );
    expect(regression.valueAt(line, 1)).toBe(line[1]);
    const without = regression.fit(3);
    for (const x of [0, 1, 2])
      expect(without[x]).toBeCloseTo(
        meanAt(x, (i) => i < 30 || i >= 40),
        9,
      );
  });

  test('tells what to know it would avoid', () => {
    const kept = (i: number) => i < 30 || i >= 40;
    const own = [...input].filter((x, i) => x === 1 && kept(i)).length;
    expect(regression.expectedLoss(3)).toBeCloseTo((-meanAt(1, kept) * own) / 150, 9);
  });

  test('a value without draws is nothing', () => {
    const odd = new LineRegression(
      listOf(160, (i) => 2 * (i % 2)),
      listOf(160, (i) => (i % 2 === 0 ? 3 : -1)),
      Float64Array.from([0, 1, 2]),
    );
    expect(odd.fit(undefined)).toEqual([3, 0, -1]);
    expect(odd.expectedLoss(undefined)).toBeCloseTo(0.5, 12);
  });

  test('an input that is always the same avoids nothing', () => {
    const same = new LineRegression(
      listOf(32, () => 5),
      listOf(32, (i) => i - 10),
      Float64Array.from([5]),
    );
    expect(same.fit(undefined)[0]).toBeCloseTo(5.5, 12);
    expect(same.expectedLoss(undefined)).toBe(0);
    expect(same.valueAt(same.fit(undefined), 5)).toBeCloseTo(5.5, 12);
    const below = new LineRegression(
      listOf(32, () => 5),
      listOf(32, (i) => i - 20),
      Float64Array.from([5]),
    );
    expect(below.expectedLoss(undefined)).toBe(0);
  });
});

test('the parts of draws are those of the replicates', () => {
  expect(startOfReplicate(replicates, 320)).toBe(320);
});

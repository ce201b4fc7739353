import { describe, expect, test } from 'vitest';
import {
  atLeastOneDraw,
  countBelowZero,
  errorOfShare,
  errorOfShareBelowZero,
  jackknifeError,
  ofReplicates,
  percentileError,
  rankErrorOfReplicates,
  standardErrorOfMean,
  standardErrorOfRank,
} from '../../src/analyse/convergence.ts';
import { normalCdf } from '../../src/model/distribution/normal-quantile.ts';

test('the error of a mean is the deviation of the draws over the root of their number', () => {
  // Squares of 1.5, 0.5, 0.5 and 1.5 are 5; 5 / 3 / 4.
  expect(standardErrorOfMean([1, 2, 3, 4])).toBeCloseTo(Math.sqrt(5 / 12), 15);
  expect(standardErrorOfMean([1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4])).toBeCloseTo(Math.sqrt(5 / 12), 9);
  expect(standardErrorOfMean([7, 7, 7])).toBe(0);
});

test('the error of a rank is binomial', () => {
  expect(standardErrorOfRank(0.5, 100)).toBe(0.05);
  expect(standardErrorOfRank(0.05, 1900)).toBeCloseTo(0.005, 12);
});

describe('the error of a percentile', () => {
  const position = (at: number) => at;
  test('is half the way between the draws a deviation to either side', () => {
    expect(percentileError(position, 0.5, 401)).toBe(10);
    // From the 86th to the 104th place, which are the nearest to 85.502 and 104.498.
    expect(percentileError(position, 0.05, 1901)).toBe(9);
    expect(percentileError((at) => 3 * at, 0.5, 401)).toBe(30);
  });

  test('of a value that many draws have is the way to the next one, by the chance of a rank so far off', () => {
    // A deviation is 10 places around the 200th; the next value begins at the 225th, which 3 deviations reach.
    const stepped = (at: number) => (at < 225 ? 5 : 8);
    expect(percentileError(stepped, 0.5, 401)).toBeCloseTo(3 * Math.sqrt(normalCdf(0.5 - 3)), 12);
    // Farther off than five deviations it is nothing.
    expect(percentileError((at) => (at < 251 ? 5 : 8), 0.5, 401)).toBe(0);
    expect(percentileError((at) => (at < 250 ? 5 : 8), 0.5, 401)).toBeCloseTo(
      3 * Math.sqrt(normalCdf(0.5 - 5)),
      12,
    );
  });

  test('of few draws is the way to the draw beside', () => {
    expect(percentileError((at) => at * at, 0.95, 3)).toBeGreaterThan(0);
    expect(percentileError((at) => [1, 4, 9][at]!, 1, 3)).toBe(2.5);
    expect(percentileError((at) => [1, 4, 9][at]!, 0, 3)).toBe(1.5);
    expect(percentileError(() => 4, 0.5, 1)).toBe(0);
  });
});

describe('draws in sixteen parts', () => {
  const draws = Float64Array.from({ length: 64 }, (_, i) => i);
  test('are those of each part in its place', () => {
    expect(ofReplicates(draws, (part) => [...part])).toEqual(
      Array.from({ length: 16 }, (_, part) => [0, 1, 2, 3].map((at) => 4 * part + at)),
    );
  });

  test('have the error of a rank by what the parts differ in, at least one draw', () => {
    // Half of the parts lie below 32 and half above: shares of eight ones and eight zeros.
    const halves = [...Array(8).fill(1), ...Array(8).fill(0)];
    expect(rankErrorOfReplicates(draws, 31.5)).toBeCloseTo(standardErrorOfMean(halves), 12);
    // A value itself is half below: of the ninth part an eighth.
    expect(rankErrorOfReplicates(draws, 32)).toBeCloseTo(
      standardErrorOfMean([...Array(8).fill(1), 0.125, ...Array(7).fill(0)]),
      12,
    );
    const twice = draws.map((each) => Math.floor(each / 2));
    expect(rankErrorOfReplicates(twice, 16)).toBeCloseTo(
      standardErrorOfMean([...Array(8).fill(1), 0.25, ...Array(7).fill(0)]),
      12,
    );
    const alike = draws.map((each) => each % 4);
    expect(rankErrorOfReplicates(alike, 2)).toBe(1 / 64);
  });

  test('have the error of a share below zero by what the parts differ in, random ones by the binomial', () => {
    const signed = draws.map((each) => each - 16);
    const quarters = [...Array(4).fill(1), ...Array(12).fill(0)];
    expect(errorOfShareBelowZero(signed, 'sobol')).toBeCloseTo(standardErrorOfMean(quarters), 12);
    expect(errorOfShareBelowZero(signed, 'latin-hypercube')).toBeCloseTo(standardErrorOfMean(quarters), 12);
    expect(errorOfShareBelowZero(signed, 'random')).toBeCloseTo(Math.sqrt((0.25 * 0.75) / 63), 12);
    expect(errorOfShareBelowZero(draws, 'sobol')).toBe(1 / 64);
    expect(errorOfShareBelowZero(draws, 'random')).toBe(1 / 64);
  });
});

test('what is exactly zero is not below it', () => {
  expect(countBelowZero(new Float64Array([-1, -0, 0, 1, -1e-300]))).toBe(2);
  expect(errorOfShare(0, 50)).toBe(0.02);
  expect(errorOfShare(50, 50)).toBe(0.02);
  expect(errorOfShare(25, 101)).toBeCloseTo(Math.sqrt(((25 / 101) * (76 / 101)) / 100), 15);
});

test('an error of nothing is what one draw is worth of a width that is not', () => {
  expect(atLeastOneDraw(0, 250_000, 10_000)).toBe(25);
  expect(atLeastOneDraw(1e-8, 250_000, 10_000)).toBe(25);
  expect(atLeastOneDraw(3e-7, 250_000, 10_000)).toBe(3e-7);
  expect(atLeastOneDraw(0, 0, 10_000)).toBe(0);
  expect(atLeastOneDraw(0, Number.POSITIVE_INFINITY, 10_000)).toBe(0);
});

test('the jackknife takes as many squares as parts but one, over their number', () => {
  expect(jackknifeError([1, 2, 3])).toBeCloseTo(Math.sqrt((2 / 3) * 2), 15);
  expect(jackknifeError([4, 4, 4, 4])).toBe(0);
  expect(jackknifeError([0, 0, 0, 4])).toBeCloseTo(Math.sqrt((3 / 4) * 12), 15);
});

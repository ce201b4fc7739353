import { expect, test } from 'vitest';
import { createQuantileFunction } from '../../../src/model/distribution/distribution.ts';
import type { Range } from '../../../src/model/quantity.ts';

test('more PERT shapes than are kept at once still give the same values', () => {
  const probabilities = Float64Array.of(0.01, 0.5, 0.99);
  const first = new Float64Array(3);
  const again = new Float64Array(3);
  const rangeAt = (central: number): Range => ({
    low: 0,
    central,
    high: 1,
    distribution: 'pert',
    interval: 'min-max',
  });
  createQuantileFunction(rangeAt(0.25)).fill(probabilities, first, 3);
  for (let i = 1; i <= 1100; i++) createQuantileFunction(rangeAt(i / 2200)).fill(probabilities, again, 3);
  createQuantileFunction(rangeAt(0.25)).fill(probabilities, again, 3);
  expect(again).toEqual(first);
});

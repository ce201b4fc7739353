import { expect, test } from 'vitest';
import { drawWeights } from '../../src/sample/simplex.ts';

const draws = 20_000;

function drawn(seed: number, name: string, count: number): readonly (readonly number[])[] {
  const all: number[][] = [];
  drawWeights(seed, name, count, draws, (weights) => all.push([...weights]));
  return all;
}

test('weights add up to 1, and none is below 0', () => {
  const all = drawn(1, 'weights', 4);
  expect(all).toHaveLength(draws);
  for (const weights of all) {
    expect(weights.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
  }
});

test('each weight is above t in (1 - t)^(n - 1) of the draws, as where all sets of weights are as likely', () => {
  for (const count of [2, 3, 5]) {
    const all = drawn(7, 'weights', count);
    for (let at = 0; at < count; at++) {
      for (const t of [0.1, 0.3, 0.6]) {
        const wanted = (1 - t) ** (count - 1);
        const found = all.filter((weights) => weights[at]! > t).length / draws;
        // Four standard errors.
        expect(Math.abs(found - wanted)).toBeLessThan(4 * Math.sqrt((wanted * (1 - wanted)) / draws));
      }
    }
  }
});

test('the same seed and name give the same weights, others others', () => {
  const first = drawn(1, 'weights', 3);
  expect(drawn(1, 'weights', 3)).toEqual(first);
  expect(drawn(2, 'weights', 3)[0]).not.toEqual(first[0]);
  expect(drawn(1, 'other', 3)[0]).not.toEqual(first[0]);
});

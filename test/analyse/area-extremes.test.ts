import { expect, test } from 'vitest';
import { compareCandidates, expectPartsAddUp, lookBeyondAreas } from './beyond-areas.ts';

test('no corner lies beyond a low or a high of a municipality, in a few random scenarios', () => {
  const { found, inside, counts } = lookBeyondAreas(4, 50);
  expect(found).toEqual([]);
  expect(inside).toEqual([]);
  expect(counts.figures).toBeGreaterThan(100);
});

test('the best of candidates is what a search finds, in a few random scenarios', () => {
  const { figures, narrower, farthest } = compareCandidates(3);
  expect(figures).toBeGreaterThan(50);
  expect([narrower, farthest]).toEqual([0, 0]);
});

test('the figures of all parts add up to the row, in a few random scenarios', () => {
  expectPartsAddUp(3);
});

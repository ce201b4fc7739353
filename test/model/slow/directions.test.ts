import { expect, test } from 'vitest';
import { lookBeyond } from '../directions/look-beyond.ts';

test('nothing called proven has a point beyond, in random scenarios', { timeout: 600_000 }, () => {
  const { found, counts } = lookBeyond(120);
  expect(found.slice(0, 40)).toEqual([]);
  // So that it is of something: most outputs of these scenarios are decided.
  expect(counts.proven).toBeGreaterThan(2 * counts.searched);
  expect(counts.signs).toBeGreaterThan(50_000);
});

import { expect, test } from 'vitest';
import { lookBeyond } from './look-beyond.ts';

test('nothing called proven has a point beyond, in a few random scenarios', () => {
  const { found, counts } = lookBeyond(10);
  expect(found.slice(0, 40)).toEqual([]);
  expect(counts.proven).toBeGreaterThan(2 * counts.searched);
  expect(counts.signs).toBeGreaterThan(4_000);
});

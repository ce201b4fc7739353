import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { directionsOf, mostSobolDimensions } from '../../src/sample/direction-numbers.ts';
import { createPlainSobolSequence } from '../../src/sample/sobol-sequence.ts';

const reference = parse(readFileSync('test/reference/sobol-points.yaml', 'utf8')) as {
  readonly points: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sha256: string;
};

/** The first points of a dimension, counted from 1, as words of 32 bits. */
function wordsOf(dimension: number, count: number): Uint32Array {
  const out = new Float64Array(count);
  createPlainSobolSequence().fill(dimension - 1, 0, out, count);
  return Uint32Array.from(out, (each) => each * 2 ** 32);
}

test('points are those of scipy, bit by bit', () => {
  for (const [point, words] of Object.entries(reference.points)) {
    for (const [dimension, word] of Object.entries(words))
      expect(wordsOf(Number(dimension), 1024)[Number(point)], `${point} in ${dimension}`).toBe(word);
  }
  const digest = createHash('sha256');
  for (let dimension = 1; dimension <= mostSobolDimensions; dimension++)
    digest.update(wordsOf(dimension, 1024));
  expect(digest.digest('hex')).toBe(reference.sha256);
});

test('of each dimension alone the first 2^m points fall into different steps of 2^-m', () => {
  const sequence = createPlainSobolSequence();
  const count = 1024;
  const out = new Float64Array(count);
  for (let dimension = 0; dimension < mostSobolDimensions; dimension++) {
    sequence.fill(dimension, 0, out, count);
    const steps = [...out].map((each) => each * count).sort((a, b) => a - b);
    expect(steps).toEqual(Array.from({ length: count }, (_, i) => i));
  }
});

test('beyond the last dimension there is no sequence', () => {
  expect(() => directionsOf(mostSobolDimensions + 1)).toThrow(RangeError);
});

test('there are dimensions 1 to 1,111 and no others', () => {
  expect(directionsOf(mostSobolDimensions)).toHaveLength(32);
  for (const dimension of [0, -1, mostSobolDimensions + 1, Number.NaN])
    expect(() => directionsOf(dimension)).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { createInputStream } from '../../src/sample/input-stream.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';

const count = 400_000;

function probabilitiesOf(path: string, count: number, block = count): Float64Array {
  const stream = createInputStream(20170220, path);
  const out = new Float64Array(count);
  for (let start = 0; start < count; start += block)
    stream.fill(out.subarray(start), Math.min(block, count - start));
  return out;
}

test('a probability stands in the middle of the step of its word, in the tails in one of 2^-52 within its cell', () => {
  const probabilities = probabilitiesOf('parameter.a', count);
  const words = new Int32Array(count);
  createRandomStream(20170220, 'parameter.a').fillWords(words, count);
  const tails = createRandomStream(20170220, 'parameter.a tails');
  const next = new Float64Array(1);
  for (let i = 0; i < count; i++) {
    const word = words[i]! >>> 0;
    const probability = probabilities[i]!;
    const cell = Math.floor(256 * probability);
    if (cell !== word >>> 24) expect.fail(`draw ${i} is in another cell`);
    if (cell >= 4 && cell < 252) {
      if (probability !== (word + 0.5) / 2 ** 32) expect.fail(`draw ${i} is not in the middle`);
      continue;
    }
    tails.fill(next, 1);
    const place = cell < 4 ? 256 * probability - cell : cell + 1 - 256 * probability;
    // both in steps: one of 2^-44, the other finer
    if (Math.abs(place - next[0]!) > 2 ** -44) expect.fail(`draw ${i} has another place`);
    if (!Number.isInteger((probability - 2 ** -53) * 2 ** 52)) expect.fail(`draw ${i} is between the steps`);
  }
});

test('blocks of any length give the same sequence, and more than asked for stays untouched', () => {
  const whole = probabilitiesOf('parameter.a', 10_000);
  expect(probabilitiesOf('parameter.a', 10_000, 777)).toEqual(whole);
  expect(probabilitiesOf('parameter.a', 10_000, 2049)).toEqual(whole);
  const few = new Float64Array(3).fill(-1);
  createInputStream(20170220, 'parameter.a').fill(few, 2);
  expect([...few]).toEqual([whole[0], whole[1], -1]);
});

test('probabilities are even in the body and in the tails, where no two are alike', () => {
  const probabilities = probabilitiesOf('parameter.a', count);
  for (const [from, to] of [
    [0, 1],
    [0, 1 / 64],
    [63 / 64, 1],
  ] as const) {
    const inside = probabilities.filter((each) => each > from && each < to);
    const expected = count * (to - from);
    expect(Math.abs(inside.length - expected)).toBeLessThanOrEqual(4 * Math.sqrt(expected));
    const sorted = inside.slice().sort();
    let distance = 0;
    for (let i = 0; i < sorted.length; i++) {
      const part = (sorted[i]! - from) / (to - from);
      distance = Math.max(distance, (i + 1) / sorted.length - part, part - i / sorted.length);
    }
    // Kolmogorov: passed by chance once in 1,500 times, 2 exp(-2 · 2²)
    expect(distance * Math.sqrt(sorted.length)).toBeLessThan(2);
    // of 6,250 numbers in steps of 2^-52 two are alike once in 3,600,000 times: 6250² / 2 / 2^46
    if (to - from < 1) expect(new Set(inside).size).toBe(inside.length);
  }
});

test('streams of different inputs, and of draws one after another, are uncorrelated', () => {
  const [one, other] = ['project.a.saving.uptake_share', 'project.b.saving.uptake_share'].map((path) =>
    probabilitiesOf(path, count),
  ) as [Float64Array, Float64Array];
  const correlation = (x: Float64Array, y: Float64Array, lag: number): number => {
    let sum = 0;
    for (let i = lag; i < count; i++) sum += (x[i]! - 0.5) * (y[i - lag]! - 0.5);
    return (12 * sum) / (count - lag);
  };
  for (const lag of [1, 2, 3, 7])
    expect(Math.abs(correlation(one, one, lag))).toBeLessThan(4 / Math.sqrt(count));
  for (const lag of [0, 1]) expect(Math.abs(correlation(one, other, lag))).toBeLessThan(4 / Math.sqrt(count));
});

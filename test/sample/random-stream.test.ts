import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { createRandomStream, createStreamFromState, hash128 } from '../../src/sample/random-stream.ts';

const reference = parse(readFileSync('test/reference/quantiles.yaml', 'utf8')) as {
  readonly xoshiro128_star_star: { readonly state: readonly number[]; readonly words: readonly number[] };
  readonly murmur3_x86_128: { readonly verification: number };
};

function draw(seed: number, name: string, count: number): Float64Array {
  const out = new Float64Array(count);
  createRandomStream(seed, name).fill(out, count);
  return out;
}

test('the generator gives the published words: the first of each pair whole, the second to 20 bits', () => {
  const { state, words } = reference.xoshiro128_star_star;
  const out = new Float64Array(words.length / 2);
  createStreamFromState(Uint32Array.from(state)).fill(out, out.length);
  for (let i = 0; i < out.length; i++) {
    expect(out[i]).toBe((words[2 * i]! * 2 ** 20 + (words[2 * i + 1]! >>> 12) + 0.5) * 2 ** -52);
  }
});

test('whole words are the published ones, and each number takes two of them', () => {
  const { state, words } = reference.xoshiro128_star_star;
  const out = new Int32Array(words.length);
  createStreamFromState(Uint32Array.from(state)).fillWords(out, out.length);
  expect([...out].map((word) => word >>> 0)).toEqual(words);
  const mixed = createStreamFromState(Uint32Array.from(state));
  mixed.fill(new Float64Array(1), 1);
  mixed.fillWords(out, 2);
  expect([...out.subarray(0, 2)].map((word) => word >>> 0)).toEqual(words.slice(2, 4));
});

test('the hash gives the published verification value', () => {
  const keys = Uint8Array.from({ length: 256 }, (_, i) => i);
  const hashes = new DataView(new ArrayBuffer(256 * 16));
  for (let length = 0; length < 256; length++) {
    hash128(keys.subarray(0, length), 256 - length).forEach((word, lane) => {
      hashes.setUint32(16 * length + 4 * lane, word, true);
    });
  }
  expect(hash128(new Uint8Array(hashes.buffer), 0)[0]).toBe(reference.murmur3_x86_128.verification);
});

test('the sequence does not depend on how it is cut into blocks', () => {
  const whole = draw(20170220, 'parameter.uptake', 1000);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 10 }), (counts) => {
      const stream = createRandomStream(20170220, 'parameter.uptake');
      let done = 0;
      for (const count of counts) {
        const size = Math.min(count, whole.length - done);
        const block = new Float64Array(size + 1).fill(-1);
        stream.fill(block, size);
        expect(block.subarray(0, size)).toEqual(whole.subarray(done, done + size));
        expect(block[size]).toBe(-1);
        done += size;
      }
    }),
    { seed: 20170220 },
  );
});

test('every number lies strictly between 0 and 1, also from the words of all zeros and of all ones', () => {
  const out = new Float64Array(1);
  // the output is rotl(5 s1, 7) · 9, so 0 for s1 = 0; from this state the second word is 0 as well
  createStreamFromState(Uint32Array.of(0, 0, 0, 1)).fill(out, 1);
  expect(out[0]).toBe(2 ** -53);
  expect((2 ** 52 - 1 + 0.5) * 2 ** -52).toBe(1 - 2 ** -53);
  for (const value of draw(0, 'a', 100000)) {
    if (!(value > 0 && value < 1)) expect.fail(`${value}`);
  }
});

test('any integer is a seed, 0 too, and each gives another sequence', () => {
  const seeds = [0, 1, -1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, -(2 ** 32), 2 ** 53, 2 ** 53 - 1, -(2 ** 53)];
  const firsts = seeds.map((seed) => draw(seed, 'a', 2).join());
  expect(new Set(firsts).size).toBe(seeds.length);
  expect(draw(-0, 'a', 2)).toEqual(draw(0, 'a', 2));
  for (const seed of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 54]) {
    expect(() => createRandomStream(seed, 'a')).toThrow(RangeError);
  }
});

// Worked in Python from the published hash and generator: the bytes of the state are those of little-endian machines everywhere.
test.each([
  [20170220, 'parameter.uptake', [0.13965609100729715, 0.37373503465558977, 0.9433175190019026]],
  [2 ** 40 + 3, 'käyttö', [0.015763620093275255, 0.5557744193398916, 0.2745085860337543]],
  [-5, '', [0.47556738943471066, 0.27764203617429606, 0.25484971931944045]],
] as const)('the stream of seed %d and name "%s" is the one that its bytes give', (seed, name, numbers) => {
  expect([...draw(seed, name, 3)]).toEqual(numbers);
});

test('many numbers asked for at once are those asked for one by one', () => {
  const count = 2500;
  const stream = createRandomStream(7, 'long');
  const one = new Float64Array(1);
  const singles = Array.from({ length: count }, () => {
    stream.fill(one, 1);
    return one[0]!;
  });
  expect([...draw(7, 'long', count)]).toEqual(singles);
});

test('names are told apart, be they empty, long, alike or not ASCII', () => {
  const names = ['', 'a', 'b', 'aa', 'a\0', 'project.a', 'project.b', 'käyttö', 'kaytto', 'x'.repeat(1000)];
  expect(new Set(names.map((name) => draw(0, name, 2).join())).size).toBe(names.length);
  expect(() => createStreamFromState(new Uint32Array(4))).toThrow(RangeError);
});

test('streams of neighbouring names and seeds are even and uncorrelated', () => {
  const count = 20000;
  const streams = Array.from({ length: 12 }, (_, i) => draw(i % 3, `project.p${Math.floor(i / 3)}`, count));
  // twelve means and 66 correlations: five standard errors are passed by chance once in 20,000 seeds
  for (const [i, stream] of streams.entries()) {
    const mean = stream.reduce((sum, value) => sum + value, 0) / count;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / count));
    const cells = new Float64Array(100);
    for (const value of stream) cells[Math.floor(100 * value)]! += 1;
    const chiSquare = cells.reduce((sum, hits) => sum + (hits - count / 100) ** 2 / (count / 100), 0);
    // 99 degrees of freedom: mean 99, standard deviation 14.1
    expect(Math.abs(chiSquare - 99)).toBeLessThan(5 * Math.sqrt(2 * 99));
    for (const other of streams.slice(i + 1)) {
      const covariance =
        stream.reduce((sum, value, at) => sum + (value - 0.5) * (other[at]! - 0.5), 0) / count;
      expect(Math.abs(12 * covariance)).toBeLessThan(5 / Math.sqrt(count));
    }
  }
});

test('successive numbers of one stream are uncorrelated', () => {
  const count = 100000;
  const stream = draw(0, 'parameter.a', count);
  for (const lag of [1, 2, 3, 7]) {
    let sum = 0;
    for (let i = lag; i < count; i++) sum += (stream[i]! - 0.5) * (stream[i - lag]! - 0.5);
    expect(Math.abs((12 * sum) / (count - lag))).toBeLessThan(5 / Math.sqrt(count)); // five standard errors
  }
});

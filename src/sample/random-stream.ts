/** An endless sequence of random probabilities. */
export interface RandomStream {
  /**
   * Puts the next `count` numbers of the sequence into the front of `out`. However the calls are cut into blocks,
   * the sequence is the same.
   */
  fill(out: Float64Array, count: number): void;
  /** As `fill`, but whole words of 32 random bits, of which each number of `fill` takes two. */
  fillWords(out: Int32Array, count: number): void;
  /** As `fill`, but 44 bits of each number, which is in the middle of its step of 2^-44. */
  fillPlaces(out: Float64Array, count: number): void;
}

function rotateLeft(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

/** The last mixing step of MurmurHash3: every bit of the input reaches every bit of the result. */
function avalanche(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Multipliers, rotations and additions of the four lanes of MurmurHash3_x86_128. */
const laneMultipliers = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;
const laneRotations = [15, 16, 17, 18] as const;
const stateRotations = [19, 17, 15, 13] as const;
const stateAdditions = [0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17] as const;

/** Adds all words to the first and then the first to all, so that each word knows of all. */
function addCrosswise(state: Uint32Array): void {
  state[0] = state[0]! + state[1]! + state[2]! + state[3]!;
  for (let lane = 1; lane < 4; lane++) state[lane] = state[lane]! + state[0]!;
}

/**
 * A hash of 128 bits, as four words of 32.
 *
 * Shape   any number of bytes and a seed of 32 bits
 * Throws  never
 * Source  Appleby, A. (2011), MurmurHash3_x86_128, public domain,
 *         https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp
 * @example [...hash128(new Uint8Array(0), 0)] // => [0, 0, 0, 0]
 */
export function hash128(bytes: Uint8Array, seed: number): Uint32Array {
  const state = new Uint32Array(4).fill(seed);
  const mixLane = (lane: number, word: number): void => {
    const mixed = rotateLeft(Math.imul(word, laneMultipliers[lane]!), laneRotations[lane]!);
    state[lane] = state[lane]! ^ Math.imul(mixed, laneMultipliers[(lane + 1) % 4]!);
  };
  const wordAt = (at: number): number =>
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24);
  const whole = bytes.length - (bytes.length % 16);
  for (let block = 0; block < whole; block += 16) {
    for (let lane = 0; lane < 4; lane++) {
      mixLane(lane, wordAt(block + 4 * lane));
      const turned = rotateLeft(state[lane]!, stateRotations[lane]!) + state[(lane + 1) % 4]!;
      state[lane] = Math.imul(turned, 5) + stateAdditions[lane]!;
    }
  }
  for (let lane = 0; lane < 4; lane++) mixLane(lane, wordAt(whole + 4 * lane));
  for (let lane = 0; lane < 4; lane++) state[lane] = state[lane]! ^ bytes.length;
  addCrosswise(state);
  for (let lane = 0; lane < 4; lane++) state[lane] = avalanche(state[lane]!);
  addCrosswise(state);
  return state;
}

/**
 * The stream that follows from a state of four words: two words of the generator for each number, of which 52 bits
 * are used, and the number is in the middle of its step of 2^-52.
 *
 * Units   numbers strictly between 0 and 1
 * Holds   smallest 2^-53, largest 1 - 2^-53, all doubles exact; period 2^128 - 1 words
 * Throws  RangeError for the state of four zeros, which the generator never leaves
 * Source  xoshiro128**: Blackman, D., Vigna, S. (2021), Scrambled linear pseudorandom number generators, ACM
 *         Transactions on Mathematical Software 47(4), article 36, DOI 10.1145/3460772
 */
export function createStreamFromState(start: Uint32Array): RandomStream {
  const state = Int32Array.from(start);
  if (state.every((word) => word === 0))
    throw new RangeError('A random stream cannot start from a state of zeros.');
  const fillWords = (out: Int32Array, count: number): void => {
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    for (let i = 0; i < count; i++) {
      const times5 = Math.imul(b, 5);
      out[i] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = (d << 11) | (d >>> 21);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  };
  /** Two words for each number, of the second of which so many bits are used. */
  const fillBits = (out: Float64Array, count: number, bits: number): void => {
    const words = new Int32Array(2 * Math.min(count, mostNumbers));
    for (let start = 0; start < count; start += mostNumbers) {
      const part = Math.min(mostNumbers, count - start);
      fillWords(words, 2 * part);
      joinWords(words, bits, out, start, part);
    }
  };
  return {
    fill: (out, count) => fillBits(out, count, 20),
    fillPlaces: (out, count) => fillBits(out, count, 12),
    fillWords,
  };
}

/** Numbers made of words at once. */
const mostNumbers = 1024;

/** Numbers of two words each: all of the first, and so many bits of the second; in the middle of their step. */
function joinWords(words: Int32Array, bits: number, out: Float64Array, start: number, count: number): void {
  const step = 2 ** -(32 + bits);
  for (let i = 0; i < count; i++) {
    const high = words[2 * i]! >>> 0;
    const low = words[2 * i + 1]! >>> (32 - bits);
    out[start + i] = high * 2 ** -32 + (low + 0.5) * step;
  }
}

/**
 * The random stream of one input: its own sequence for each seed and name, so that adding an input leaves the draws
 * of all others as they were.
 *
 * Shape   seed: any integer up to 2^53 either side of 0, which is a seed like any other; name: the path of the input
 * Units   numbers strictly between 0 and 1
 * Holds   the same seed and name give the same sequence on every machine; the chance that two streams meet within
 *         2^40 numbers each is about 2^-86, all states being equally likely
 * Throws  RangeError for a seed that is not an integer
 * Source  hash128 of length, seed and name (see there) as the state of xoshiro128** (see createStreamFromState)
 */
export function createRandomStream(seed: number, name: string): RandomStream {
  checkSeed(seed);
  const letters = new TextEncoder().encode(name);
  // a whole first block, so that short names reach all four words
  const bytes = new Uint8Array(16 + letters.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, seed, true);
  view.setInt32(4, Math.floor(seed / 2 ** 32), true);
  view.setUint32(8, letters.length, true);
  bytes.set(letters, 16);
  return createStreamFromState(hash128(bytes, 0));
}

/** Throws  RangeError for a seed that is not an integer */
export function checkSeed(seed: number): void {
  if (!Number.isSafeInteger(seed) && Math.abs(seed) !== 2 ** 53) {
    throw new RangeError('A seed must be an integer.');
  }
}

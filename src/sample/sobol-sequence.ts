import { coordinateBits, directionsOf } from './direction-numbers.ts';
import { createRandomStream } from './random-stream.ts';

/** Points in the unit cube, each coordinate asked for on its own. */
export interface PointSet {
  /** Puts the coordinate of `count` points from `start` on into the front of `out`: numbers strictly between 0 and 1. */
  fill(dimension: number, start: number, out: Float64Array, count: number): void;
}

/**
 * Scrambles the direction numbers of one dimension by a random lower triangular matrix with ones on its diagonal.
 *
 * Source  Matoušek, J. (1998), On the L2-discrepancy for anchored boxes, Journal of Complexity 14(4), 527-556,
 *         DOI 10.1006/jcom.1998.0489
 */
function scrambleDirections(directions: Uint32Array, words: () => number): Uint32Array {
  // Row r of the matrix, as bits: any bits above the diagonal position, one on it, none below.
  const rows = Array.from({ length: coordinateBits }, (_, row) => {
    const diagonal = 2 ** (coordinateBits - 1 - row);
    const above = -diagonal * 2;
    return (((words() & above) | diagonal) >>> 0) as number;
  });
  return directions.map((direction) => {
    let scrambled = 0;
    for (const [row, bits] of rows.entries())
      scrambled |= parity(bits & direction) << (coordinateBits - 1 - row);
    return scrambled;
  });
}

function parity(word: number): number {
  let folded = word ^ (word >>> 16);
  folded ^= folded >>> 8;
  folded ^= folded >>> 4;
  return (0x6996 >>> (folded & 15)) & 1;
}

/** Words of 32 random bits from one named stream. */
function createWords(seed: number, name: string): () => number {
  const stream = createRandomStream(seed, name);
  const one = new Float64Array(1);
  return () => {
    stream.fill(one, 1);
    return Math.floor(one[0]! * 2 ** 32) >>> 0;
  };
}

/** The coordinates from a position on, in Gray-code order, each shifted and put into the middle of its step. */
function fillCoordinates(
  directions: Uint32Array,
  shift: number,
  middle: number,
  start: number,
  out: Float64Array,
  count: number,
): void {
  const gray = start ^ (start >>> 1);
  let word = shift;
  for (let bit = 0; bit < coordinateBits; bit++) if (((gray >>> bit) & 1) === 1) word ^= directions[bit]!;
  for (let i = 0; i < count; i++) {
    out[i] = ((word >>> 0) + middle) * 2 ** -coordinateBits;
    const next = start + i + 1;
    // The bit in which the Gray codes of a position and the next one differ: its number of trailing zeros.
    word ^= directions[31 - Math.clz32(next & -next)]!;
  }
}

/**
 * The Sobol sequence as it is, in Gray-code order; its first point is 0.
 *
 * Source  Antonov, I. A., Saleev, V. M. (1979), An economic method of computing LPτ-sequences, USSR Computational
 *         Mathematics and Mathematical Physics 19(1), 252-256, DOI 10.1016/0041-5553(79)90085-5
 */
export function createPlainSobolSequence(): PointSet {
  return {
    fill: (dimension, start, out, count) =>
      fillCoordinates(directionsOf(dimension + 1), 0, 0, start, out, count),
  };
}

/**
 * A Sobol sequence scrambled at random: each dimension by a matrix and a digital shift of its own.
 * Every point alone is uniform, so means are unbiased; the net stays the net it was. Any two points are distributed
 * together as under Owen's nested scrambling (in base 2 the first digit in which they differ stays different and all
 * later ones are independent), and so the variance of a mean is the same.
 *
 * Shape   dimensions are counted from 0
 * Holds   the same seed and name give the same points
 * Throws  RangeError beyond `mostSobolDimensions`
 * Source  Owen, A. B. (1997), Scrambled net variance for integrals of smooth functions, Annals of Statistics 25(4),
 *         1541-1562, DOI 10.1214/aos/1031594731; Owen, A. B. (2003), Variance with alternative scramblings of digital
 *         nets, ACM Transactions on Modeling and Computer Simulation 13(4), 363-378, DOI 10.1145/945511.945518
 */
export function createScrambledSobolSequence(seed: number, name: string): PointSet {
  const scrambled: { readonly directions: Uint32Array; readonly shift: number }[] = [];
  const of = (dimension: number) => {
    const known = scrambled[dimension];
    if (known !== undefined) return known;
    const words = createWords(seed, `sobol ${name} ${dimension}`);
    const directions = scrambleDirections(directionsOf(dimension + 1), words);
    const made = { directions, shift: words() };
    scrambled[dimension] = made;
    return made;
  };
  return {
    fill(dimension, start, out, count) {
      const { directions, shift } = of(dimension);
      fillCoordinates(directions, shift, 0.5, start, out, count);
    },
  };
}

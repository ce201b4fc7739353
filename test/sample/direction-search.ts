import { coordinateBits, expandDirections } from '../../src/sample/direction-numbers.ts';
import type { BinaryPolynomial } from '../../src/sample/primitive-polynomial.ts';
import { listPrimitivePolynomials } from '../../src/sample/primitive-polynomial.ts';

/** The first rows of a generator matrix as bits: bit c of row r says whether digit c of a position moves digit r. */
export type Rows = Int32Array;

const searchedDigits = 13;
const mostCandidates = 600;

/** Initial numbers of the points usually published, which are not searched. */
const given: Readonly<Record<number, readonly number[]>> = { 2: [1], 3: [1, 3], 4: [1, 3, 1] };

export function rowsOf(directions: Uint32Array, digits: number): Rows {
  return Int32Array.from({ length: digits }, (_, row) => {
    let bits = 0;
    for (let column = 0; column < digits; column++)
      bits |= ((directions[column]! >>> (coordinateBits - 1 - row)) & 1) << column;
    return bits;
  });
}

const basis = new Int32Array(32);

/** Adds a row to the basis; false where it depends on the rows that are there. */
function insert(row: number): boolean {
  for (let rest = row; rest !== 0; ) {
    const lowest = 31 - Math.clz32(rest & -rest);
    if (basis[lowest] === 0) {
      basis[lowest] = rest;
      return true;
    }
    rest ^= basis[lowest]!;
  }
  return false;
}

/**
 * The t of the first 2^digits points of two dimensions as a (t, m, 2)-net: m less the largest number such that so many
 * first rows of both matrices together, however divided, are independent.
 *
 * Source  Niederreiter, H. (1987), Point sets and sequences with small discrepancy, Monatshefte für Mathematik 104,
 *         273-337, DOI 10.1007/BF01294651
 */
export function qualityOfPair(a: Rows, b: Rows, digits: number): number {
  const mask = 2 ** digits - 1;
  let strength = digits;
  for (let fromA = 0; fromA <= strength; fromA++) {
    basis.fill(0);
    for (let row = 0; row < fromA; row++) insert(a[row]! & mask);
    let fromB = 0;
    while (fromA + fromB < strength && insert(b[fromB]! & mask)) fromB++;
    strength = Math.min(strength, fromA + fromB);
  }
  return digits - strength;
}

/** The criterion: large t weigh more than many small ones. */
function penalty(a: Rows, b: Rows): number {
  let sum = 0;
  for (let digits = 1; digits <= searchedDigits; digits++) sum += 16 ** qualityOfPair(a, b, digits);
  return sum;
}

/** A stream of words of its own (xorshift32), so that the search does not hang on the generator of the draws. */
function createWords(): () => number {
  let state = 20170220;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** All initial numbers of a degree where they are few, otherwise some at random: odd, and the i-th below 2^i. */
function* listCandidates({ degree }: BinaryPolynomial, words: () => number): Generator<readonly number[]> {
  const free = (degree * (degree - 1)) / 2;
  const all = 2 ** free <= mostCandidates;
  for (let at = 0; at < (all ? 2 ** free : mostCandidates); at++) {
    let rest = at;
    yield Array.from({ length: degree }, (_, i) => {
      const choices = 2 ** i;
      const chosen = all ? rest % choices : words() % choices;
      rest = Math.floor(rest / choices);
      return 2 * chosen + 1;
    });
  }
}

/** Finds the initial numbers of dimensions 2 to `dimensions`, one after the other. */
export function searchInitialNumbers(dimensions: number): readonly (readonly number[])[] {
  const words = createWords();
  const chosen: Rows[] = [rowsOf(expandDirections(undefined, []), searchedDigits)];
  return listPrimitivePolynomials(dimensions - 1).map((polynomial, at) => {
    let best: { initial: readonly number[]; rows: Rows; sum: number } | undefined;
    for (const initial of listCandidates(polynomial, words)) {
      const wanted = given[at + 2];
      if (wanted?.some((each, i) => each !== initial[i])) continue;
      const rows = rowsOf(expandDirections(polynomial, initial), searchedDigits);
      let sum = 0;
      for (const other of chosen) {
        sum += penalty(rows, other);
        if (best !== undefined && sum >= best.sum) break;
      }
      if (best === undefined || sum < best.sum) best = { initial, rows, sum };
    }
    chosen.push(best!.rows);
    return best!.initial;
  });
}

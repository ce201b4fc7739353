import { joeKuoTable } from './joe-kuo.ts';

/** Dimensions of which direction numbers are here. */
export const mostSobolDimensions = 1111;

/** Bits of a coordinate, and so the most points there can be: 2^32. */
export const coordinateBits = 32;

let lines: readonly string[] | undefined;

/** What the table says of a dimension, counted from 2. */
function rowOf(dimension: number): { readonly coefficients: number; readonly initial: readonly number[] } {
  lines ??= joeKuoTable.split('\n');
  const [, coefficients, ...initial] = lines[dimension - 2]!.split(' ').map(Number);
  return { coefficients: coefficients!, initial };
}

/**
 * The direction numbers of one dimension, from the inner coefficients of its polynomial and its initial numbers.
 *
 * Shape   one word of 32 bits for each bit of a position
 * Source  Sobol', I. M. (1967), On the distribution of points in a cube and the approximate evaluation of integrals, USSR
 *         Computational Mathematics and Mathematical Physics 7(4), 86-112, DOI 10.1016/0041-5553(67)90144-9; the
 *         recurrence as in Bratley, P., Fox, B. L. (1988), Algorithm 659, ACM Transactions on Mathematical Software
 *         14(1), 88-100, DOI 10.1145/42288.214372
 */
function expandDirections(coefficients: number, initial: readonly number[]): Uint32Array {
  const degree = initial.length;
  const directions = new Uint32Array(coordinateBits);
  for (let i = 0; i < coordinateBits; i++) {
    if (i < degree) {
      directions[i] = initial[i]! << (coordinateBits - 1 - i);
      continue;
    }
    let next = directions[i - degree]! ^ (directions[i - degree]! >>> degree);
    for (let k = 1; k < degree; k++) {
      if (((coefficients >>> (degree - 1 - k)) & 1) === 1) next ^= directions[i - k]!;
    }
    directions[i] = next;
  }
  return directions;
}

const directionsByDimension: Uint32Array[] = [];

/**
 * The direction numbers of a dimension of the Sobol sequence.
 *
 * Shape   dimension: from 1; one word of 32 bits for each bit of a position
 * Throws  RangeError beyond `mostSobolDimensions`
 * @example [...directionsOf(2).subarray(0, 3)].map((each) => each / 2 ** 32) // => [0.5, 0.75, 0.625]
 */
export function directionsOf(dimension: number): Uint32Array {
  if (!(dimension >= 1 && dimension <= mostSobolDimensions)) {
    throw new RangeError(`The Sobol sequence has dimensions 1 to ${mostSobolDimensions}.`);
  }
  const known = directionsByDimension[dimension];
  if (known !== undefined) return known;
  const directions = dimension === 1 ? firstDirections() : directionsOfRow(dimension);
  directionsByDimension[dimension] = directions;
  return directions;
}

/** The first dimension has no polynomial: its points are those of van der Corput. */
function firstDirections(): Uint32Array {
  return Uint32Array.from({ length: coordinateBits }, (_, i) => 1 << (coordinateBits - 1 - i));
}

function directionsOfRow(dimension: number): Uint32Array {
  const { coefficients, initial } = rowOf(dimension);
  return expandDirections(coefficients, initial);
}

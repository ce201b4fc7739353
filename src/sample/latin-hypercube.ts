import { createRandomStream } from './random-stream.ts';
import type { PointSet } from './sobol-sequence.ts';

/**
 * A Latin hypercube: of each coordinate every one of `size` equal steps holds exactly one point, in random order and at a
 * random place within its step. Each coordinate has a stream of its own, so that adding one leaves the others unmoved.
 *
 * Shape   one name for each dimension, which are counted from 0; `size` points
 * Holds   the same seed and names give the same points
 * Source  McKay, M. D., Beckman, R. J., Conover, W. J. (1979), A comparison of three methods for selecting values of input
 *         variables in the analysis of output from a computer code, Technometrics 21(2), 239-245,
 *         DOI 10.1080/00401706.1979.10489755
 */
export function createLatinHypercube(names: readonly string[], size: number, seed: number): LatinHypercube {
  const coordinates: Float64Array[] = [];
  const of = (dimension: number): Float64Array => {
    const known = coordinates[dimension];
    if (known !== undefined) return known;
    const stream = createRandomStream(seed, `latin-hypercube ${names[dimension]}`);
    const made = fillSteps(shuffle(size, stream), stream);
    coordinates[dimension] = made;
    return made;
  };
  return {
    coordinate: of,
    fill: (dimension, start, out, count) => out.set(of(dimension).subarray(start, start + count)),
  };
}

export interface LatinHypercube extends PointSet {
  /** All values of one coordinate; who changes them changes the design. */
  coordinate(dimension: number): Float64Array;
}

type Stream = ReturnType<typeof createRandomStream>;

/** The numbers 0 to size - 1 in random order (Fisher and Yates). */
function shuffle(size: number, stream: Stream): Float64Array {
  const random = new Float64Array(size);
  stream.fill(random, size);
  const order = Float64Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random[i]! * (i + 1));
    const moved = order[i]!;
    order[i] = order[j]!;
    order[j] = moved;
  }
  return order;
}

/** A random place within each step. */
function fillSteps(steps: Float64Array, stream: Stream): Float64Array {
  const size = steps.length;
  const places = new Float64Array(size);
  stream.fill(places, size);
  for (let i = 0; i < size; i++) places[i] = strictlyBelowOne((steps[i]! + places[i]!) / size);
  return places;
}

/** Rounding may bring the last step up to 1, where a distribution without ends has no value. */
function strictlyBelowOne(probability: number): number {
  return Math.min(probability, 1 - 2 ** -53);
}

/**
 * Makes a Latin hypercube of values in their order: the k-th smallest value becomes a probability in the k-th step, at
 * the place the step had before. So inputs can be made dependent and each still fills its steps.
 *
 * Shape   probabilities: a Latin hypercube's coordinate; values in the order wanted; both changed in place into it
 * Source  Stein, M. (1987), Large sample properties of simulations using Latin hypercube sampling, Technometrics 29(2),
 *         143-151, section 5, DOI 10.1080/00401706.1987.10488205
 */
export function reorderSteps(probabilities: Float64Array, values: Float64Array): void {
  const ordered = Float64Array.from(probabilities).sort();
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  for (let rank = 0; rank < order.length; rank++) probabilities[order[rank]!] = ordered[rank]!;
}

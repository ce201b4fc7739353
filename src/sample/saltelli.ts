import { replicates } from '../model/replicate.ts';
import { blockLength } from './design.ts';
import { mostSobolDimensions } from './direction-numbers.ts';
import { createLatinHypercube } from './latin-hypercube.ts';
import { createScrambledSobolSequence, type PointSet } from './sobol-sequence.ts';

/** A function of inputs that fall into independent groups. */
export interface GroupedFunction {
  /** A name for each input, from which its stream follows where it comes from a Latin hypercube. */
  readonly names: readonly string[];
  /** Inputs by position; each is in exactly one group, and groups are independent of each other. */
  readonly groups: readonly (readonly number[])[];
  /** Turns columns of independent probabilities into values of the inputs, in place. */
  transform(columns: readonly Float64Array[], count: number): void;
  evaluate(columns: readonly Float64Array[], count: number, out: Float64Array): void;
}

/** Sums over one replicate, from which indices of variance follow; values are taken from a common origin. */
export interface ReplicateSums {
  count: number;
  a: number;
  aSquared: number;
  b: number;
  bSquared: number;
  /** Shape   one entry for each group; `moved` is the function with the group moved, less the function as it was. */
  readonly moved: Float64Array;
  readonly bTimesMoved: Float64Array;
  readonly movedSquared: Float64Array;
}

export interface SaltelliSums {
  readonly replicates: readonly ReplicateSums[];
  readonly evaluations: number;
  readonly sampling: 'sobol' | 'latin-hypercube';
}

/** Whether the points of so many inputs come from the Sobol sequence: two independent points need twice the dimensions. */
export function isWithinSobol(inputs: number): boolean {
  return 2 * inputs <= mostSobolDimensions;
}

/**
 * Evaluates a Saltelli design: two independent sets of points A and B, and for each group the points of A with the
 * group's inputs from B. Sixteen replicates are randomised independently of each other.
 *
 * Shape   pointsOfReplicate: a power of two
 * Holds   points + points · groups evaluations each; a group of all inputs takes none, since it gives B itself
 * Source  Saltelli, A. (2002), Making best use of model evaluations to compute sensitivity indices, Computer Physics
 *         Communications 145(2), 280-297, DOI 10.1016/S0010-4655(02)00280-1
 */
export function evaluateSaltelli(
  target: GroupedFunction,
  pointsOfReplicate: number,
  seed: number,
): SaltelliSums {
  const inputs = target.names.length;
  const sampling = pointSampling(inputs);
  const length = Math.min(blockLength, pointsOfReplicate);
  const room = () => target.names.map(() => new Float64Array(length));
  const [a, b] = [room(), room()];
  const [atA, atB, moved] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  let evaluations = 0;
  let origin: number | undefined;
  const sums = Array.from({ length: replicates }, (_, replicate) => {
    const points = createPoints(target.names, pointsOfReplicate, replicate, seed, sampling);
    const sum = emptySums(target.groups.length);
    for (let start = 0; start < pointsOfReplicate; start += length) {
      const count = Math.min(length, pointsOfReplicate - start);
      for (let input = 0; input < inputs; input++) {
        points.fill(input, start, a[input]!, count);
        points.fill(inputs + input, start, b[input]!, count);
      }
      target.transform(a, count);
      target.transform(b, count);
      // B first: from A on only one group moves at a time, which a target may make use of.
      target.evaluate(b, count, atB);
      target.evaluate(a, count, atA);
      evaluations += 2 * count;
      // Any number will do; one of the size of the values keeps the digits of their differences.
      origin ??= atA[0]!;
      addMoments(sum, atA, atB, origin, count);
      for (const [at, group] of target.groups.entries()) {
        const isWhole = group.length === inputs;
        if (!isWhole) {
          const mixed = [...a];
          for (const input of group) mixed[input] = b[input]!;
          target.evaluate(mixed, count, moved);
          evaluations += count;
        }
        addDifferences(sum, at, atA, atB, isWhole ? atB : moved, origin, count);
      }
    }
    return sum;
  });
  return { replicates: sums, evaluations, sampling };
}

function emptySums(groups: number): ReplicateSums {
  const list = () => new Float64Array(groups);
  return {
    count: 0,
    a: 0,
    aSquared: 0,
    b: 0,
    bSquared: 0,
    moved: list(),
    bTimesMoved: list(),
    movedSquared: list(),
  };
}

function addMoments(
  sum: ReplicateSums,
  atA: Float64Array,
  atB: Float64Array,
  origin: number,
  count: number,
): void {
  sum.count += count;
  for (let i = 0; i < count; i++) {
    const [a, b] = [atA[i]! - origin, atB[i]! - origin];
    sum.a += a;
    sum.aSquared += a * a;
    sum.b += b;
    sum.bSquared += b * b;
  }
}

function addDifferences(
  sum: ReplicateSums,
  group: number,
  atA: Float64Array,
  atB: Float64Array,
  moved: Float64Array,
  origin: number,
  count: number,
): void {
  let [plain, timesB, squared] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const difference = moved[i]! - atA[i]!;
    plain += difference;
    timesB += (atB[i]! - origin) * difference;
    squared += difference * difference;
  }
  sum.moved[group] = sum.moved[group]! + plain;
  sum.bTimesMoved[group] = sum.bTimesMoved[group]! + timesB;
  sum.movedSquared[group] = sum.movedSquared[group]! + squared;
}

/** Which points so many inputs get: those of the Sobol sequence as long as it has dimensions. */
export function pointSampling(inputs: number): SaltelliSums['sampling'] {
  return isWithinSobol(inputs) ? 'sobol' : 'latin-hypercube';
}

/** Two independent sets of points of one replicate: coordinates of A first, then those of B. */
export function createPoints(
  names: readonly string[],
  size: number,
  replicate: number,
  seed: number,
  sampling: SaltelliSums['sampling'],
): PointSet {
  if (sampling === 'sobol')
    return createScrambledSobolSequence(seed, `saltelli ${names[0] ?? ''} ${replicate}`, size);
  const coordinates = ['a', 'b'].flatMap((set) =>
    names.map((name) => `saltelli ${set} ${replicate} ${name}`),
  );
  return createLatinHypercube(coordinates, size, seed);
}

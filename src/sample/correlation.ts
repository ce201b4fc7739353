import type { Model } from '../model/compile.ts';
import { normalCdf, normalQuantile } from '../model/distribution/normal-quantile.ts';
import { inputByPath } from '../model/path.ts';
import { isFixed } from '../model/quantity.ts';
import type { Correlation } from '../model/scenario.ts';
import type { ProblemList } from '../problems/problem.ts';
import {
  type CorrelationMatrix,
  factorCorrelations,
  findImpossiblePairs,
  type ImpossiblePair,
  normalCorrelation,
  rankOfNormal,
} from './correlation-matrix.ts';

/** Inputs that correlations tie together, directly or through others. */
export interface CorrelatedGroup {
  /** Indices into the model's inputs, ascending. */
  readonly inputs: readonly number[];
  /** Pearson correlations of their normal scores; pairs of which nothing is said are independent. */
  readonly matrix: CorrelationMatrix;
}

/**
 * The groups of correlated inputs that vary, in the order of their first inputs.
 *
 * Shape   among: indices of the only inputs that count; left out, all
 */
export function listCorrelatedGroups(
  model: Model,
  among: readonly number[] = [...model.inputs.keys()],
): readonly CorrelatedGroup[] {
  const pairs = listPairs(model, new Set(among));
  return joinPairs(pairs).map((inputs) => {
    const placeOf = new Map(inputs.map((input, place) => [input, place]));
    const matrix: number[][] = inputs.map((_, i) => inputs.map((_, j) => (i === j ? 1 : 0)));
    for (const { a, b, correlation } of pairs) {
      const i = placeOf.get(a);
      // Both inputs of a pair are in one group.
      if (i === undefined) continue;
      const j = placeOf.get(b)!;
      matrix[i]![j] = correlation;
      matrix[j]![i] = correlation;
    }
    return { inputs, matrix };
  });
}

interface CorrelatedPair {
  readonly a: number;
  readonly b: number;
  readonly correlation: number;
}

/** Shape   counts: indices of the inputs that count */
function listPairs(model: Model, counts: ReadonlySet<number>): readonly CorrelatedPair[] {
  return model.scenario.correlations.flatMap(({ between, rank }) => {
    const [a, b] = between.map((path) => inputByPath(model, path));
    if (a === undefined || b === undefined || a === b) return [];
    if (isFixed(model.inputs[a]!) || isFixed(model.inputs[b]!)) return [];
    if (!counts.has(a) || !counts.has(b)) return [];
    return [{ a, b, correlation: normalCorrelation(rank) }];
  });
}

/** The inputs that pairs join, each group ascending, in the order of their first inputs. */
function joinPairs(pairs: readonly CorrelatedPair[]): readonly (readonly number[])[] {
  const groupOf = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    const [one, other] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    const [large, small] = one.length >= other.length ? [one, other] : [other, one];
    if (large !== small) large.push(...small);
    for (const each of [large[0]!, ...small]) groupOf.set(each, large);
  }
  const groups = [...new Set(groupOf.values())].map((members) => members.sort((a, b) => a - b));
  return groups.sort((a, b) => a[0]! - b[0]!);
}

/** Inputs that hang together through correlations: what they leave to each other takes the cube of their number. */
const mostCorrelated = 300;

/** Tells correlations of inputs that are unknown, certain, the same or named before, and sets that no numbers can have. */
export function checkCorrelations(model: Model, problems: ProblemList): void {
  const { correlations } = model.scenario;
  const seen = new Map<string, Correlation>();
  let sound = true;
  for (const each of correlations) {
    const inputs = each.between.map((path, at) => {
      const input = inputByPath(model, path);
      const place = each.places[at];
      if (input === undefined) {
        const known = model.inputs.filter((input) => !isFixed(input)).map((input) => input.path);
        problems.add('unknown-input', place, { found: path, known });
      } else if (isFixed(model.inputs[input]!)) problems.add('correlation-of-certain', place, { path });
      else return input;
      return undefined;
    });
    const [a, b] = inputs;
    if (a === undefined || b === undefined) {
      sound = false;
      continue;
    }
    const { place } = each.origin;
    const key = [a, b].sort((x, y) => x - y).join(' ');
    if (a === b) problems.add('correlation-with-itself', place, { path: model.inputs[a]!.path });
    else if (seen.has(key)) problems.add('duplicate-correlation', place, { between: each.between });
    else {
      seen.set(key, each);
      continue;
    }
    sound = false;
  }
  if (!sound || !checkSizes(model, correlations, problems)) return;
  for (const group of listCorrelatedGroups(model)) checkPossible(model, group, seen, problems);
}

/** Tells groups of more inputs than can be worked, at the first correlation of each; gives whether there are none. */
function checkSizes(model: Model, correlations: readonly Correlation[], problems: ProblemList): boolean {
  const groups = joinPairs(listPairs(model, new Set(model.inputs.keys())));
  const tooLarge = groups.filter(({ length }) => length > mostCorrelated);
  for (const inputs of tooLarge) {
    const own = new Set(inputs);
    const first = correlations.find(({ between }) => own.has(inputByPath(model, between[0]) as number));
    problems.add('too-many-correlated', first?.origin.place, { found: inputs.length, limit: mostCorrelated });
  }
  return tooLarge.length === 0;
}

function checkPossible(
  model: Model,
  { inputs, matrix }: CorrelatedGroup,
  stated: ReadonlyMap<string, Correlation>,
  problems: ProblemList,
): void {
  if (factorCorrelations(matrix) !== undefined) return;
  const keyOf = ({ first, second }: ImpossiblePair) => `${inputs[first]} ${inputs[second]}`;
  const order = [...stated.keys()];
  // Of several equally far off, the one stated last: what stands before it was possible, or nearer to it.
  const worst = findImpossiblePairs(matrix).reduce((last, each) =>
    order.indexOf(keyOf(each)) > order.indexOf(keyOf(last)) ? each : last,
  );
  const { first, second, nearest, alone } = worst;
  const pair = [inputs[first]!, inputs[second]!] as const;
  const own = stated.get(keyOf(worst));
  const place = (own ?? [...stated.values()].find(({ between }) => isIn(model, inputs, between)))?.origin
    .place;
  const now = matrix[first]![second]!;
  problems.add('impossible-correlations', place, {
    between: pair.map((input) => model.inputs[input]!.path) as [string, string],
    rank: own?.rank ?? 0,
    stated: own !== undefined,
    nearest: roundTowards(rankOfNormal(nearest), rankOfNormal(now)),
    alone,
  });
}

function isIn(model: Model, inputs: readonly number[], between: readonly string[]): boolean {
  return between.every((path) => inputs.includes(inputByPath(model, path) as number));
}

const nearestDigits = 1e4;

/** Rounds to four decimals, away from the value that was not possible. */
function roundTowards(nearest: number, impossible: number): number {
  const scaled = nearest * nearestDigits;
  return (nearest > impossible ? Math.ceil(scaled) : Math.floor(scaled)) / nearestDigits;
}

/** Makes columns of independent probabilities dependent; the columns are those of a group, in its order. */
export type Copula = (columns: readonly Float64Array[], count: number) => void;

const leastProbability = 2 ** -53;

/**
 * The Gaussian copula of a group: probabilities become normal scores, these are mixed, and become probabilities again.
 * The first column stays as it is. A set that is impossible must have been told before.
 *
 * Holds   each column stays uniform from 0 to 1; the same rows give the same result wherever they stand
 * Throws  RangeError for a matrix that no numbers can have
 * Source  Nelsen, R. B. (2006), An Introduction to Copulas, 2nd ed., Springer, section 2.3, DOI 10.1007/0-387-28678-0
 */
export function createCopula({ matrix }: CorrelatedGroup): Copula {
  const scores = createScores(matrix);
  return (columns, count) => {
    scores(columns, count);
    for (const [k, column] of columns.entries()) {
      if (k === 0) continue;
      for (let i = 0; i < count; i++) {
        const probability = normalCdf(column[i]!);
        column[i] = Math.min(1 - leastProbability, Math.max(leastProbability, probability));
      }
    }
  };
}

/** As `createCopula`, but leaves the mixed normal scores in all columns but the first, which keeps its probabilities. */
export function createScores(matrix: CorrelationMatrix): Copula {
  const factor = factorCorrelations(matrix);
  if (factor === undefined) throw new RangeError('No numbers can be so correlated.');
  return (columns, count) => {
    const scores = columns.map((column, k) => (k === 0 ? new Float64Array(count) : column));
    for (const [k, column] of columns.entries()) {
      const own = scores[k]!;
      for (let i = 0; i < count; i++) own[i] = normalQuantile(column[i]!);
    }
    // From the last to the first, since each needs the scores before it as they were.
    for (let k = columns.length - 1; k > 0; k--) {
      const mixed = scores[k]!;
      const weights = factor[k]!;
      for (let i = 0; i < count; i++) mixed[i] = weights[k]! * mixed[i]!;
      for (let j = 0; j < k; j++) {
        const weight = weights[j]!;
        if (weight === 0) continue;
        const other = scores[j]!;
        for (let i = 0; i < count; i++) mixed[i] = mixed[i]! + weight * other[i]!;
      }
    }
  };
}

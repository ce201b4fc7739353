import { replicates } from '../model/replicate.ts';
import type { ReplicateSums } from '../sample/saltelli.ts';
import { atLeastOneDraw, jackknifeError, studentOfReplicates } from './convergence.ts';

/** One part of a function that is the sum of independent parts, with what each of its groups is called. */
export interface EvaluatedPart {
  readonly groups: readonly string[];
  readonly replicates: readonly ReplicateSums[];
}

/** An index with the half width of its 95 % interval. */
export interface EstimatedIndex {
  readonly value: number;
  readonly halfWidth: number;
}

export interface GroupIndices {
  readonly group: string;
  readonly firstOrder: EstimatedIndex;
  readonly total: EstimatedIndex;
}

export interface IndicesOfVariance {
  readonly variance: number;
  readonly groups: readonly GroupIndices[];
}

/**
 * First-order and total indices of groups of inputs: the part of the variance that goes when the group alone is known,
 * and the part that stays when all but the group is known. Where a function is a sum of independent parts, the variances
 * of the parts add up, and so do those of a group that is in several of them.
 * Intervals are ± Student's t times the jackknife error over sixteen randomised replicates, at least one point's worth
 * unless there is one group, which makes all of the variance. Nothing is clamped: an index may come out below 0 or above
 * 1, within its error.
 *
 * Units   parts of the variance; all indices of a constant are zero
 * Source  first order: Saltelli, A., and others (2010), Variance based sensitivity analysis of model output, Computer
 *         Physics Communications 181(2), 259-270, table 2 (b), DOI 10.1016/j.cpc.2009.09.018; total: Jansen, M. J. W.
 *         (1999), Analysis of variance designs for model output, Computer Physics Communications 117(1-2), 35-43,
 *         DOI 10.1016/S0010-4655(98)00154-4; groups: Sobol', I. M. (2001), Mathematics and Computers in Simulation
 *         55(1-3), 271-280, DOI 10.1016/S0378-4754(00)00270-6
 */
export function computeIndices(parts: readonly EvaluatedPart[]): IndicesOfVariance {
  const names = [...new Set(parts.flatMap(({ groups }) => groups))];
  const all = variancesOf(parts, names, undefined);
  const leftOut = Array.from({ length: replicates }, (_, without) => variancesOf(parts, names, without));
  const points = parts[0]?.replicates.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const index = (at: number, kind: 'firstOrder' | 'total'): EstimatedIndex => {
    if (all.variance === 0) return { value: 0, halfWidth: 0 };
    const each = leftOut.map(({ variance, ...effects }) => effects[kind][at]! / variance);
    const error = atLeastOneDraw(jackknifeError(each), names.length > 1 ? 1 : 0, points);
    return { value: all[kind][at]! / all.variance, halfWidth: studentOfReplicates * error };
  };
  return {
    variance: all.variance,
    groups: names.map((group, at) => ({
      group,
      firstOrder: index(at, 'firstOrder'),
      total: index(at, 'total'),
    })),
  };
}

interface Variances {
  variance: number;
  readonly firstOrder: Float64Array;
  readonly total: Float64Array;
}

/** Variance of the function and of each group, summed over its parts; one replicate may be left out. */
function variancesOf(
  parts: readonly EvaluatedPart[],
  names: readonly string[],
  without: number | undefined,
): Variances {
  const result: Variances = {
    variance: 0,
    firstOrder: new Float64Array(names.length),
    total: new Float64Array(names.length),
  };
  const position = new Map(names.map((name, at) => [name, at]));
  for (const part of parts) {
    const used = part.replicates.filter((_, replicate) => replicate !== without);
    const sum = (of: (each: ReplicateSums) => number) => used.reduce((total, each) => total + of(each), 0);
    const count = sum((each) => each.count);
    const mean = sum(({ a, b }) => a + b) / (2 * count);
    const own = Math.max(0, sum(({ aSquared, bSquared }) => aSquared + bSquared) / (2 * count) - mean * mean);
    result.variance += own;
    for (const [at, group] of part.groups.entries()) {
      const to = position.get(group)!;
      if (part.groups.length === 1) {
        // All of a part is what its only group makes, which needs no estimate of its own.
        result.firstOrder[to] = result.firstOrder[to]! + own;
        result.total[to] = result.total[to]! + own;
        continue;
      }
      const timesB = sum((each) => each.bTimesMoved[at]! - mean * each.moved[at]!);
      result.firstOrder[to] = result.firstOrder[to]! + timesB / count;
      result.total[to] = result.total[to]! + sum((each) => each.movedSquared[at]!) / (2 * count);
    }
  }
  return result;
}

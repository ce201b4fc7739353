import { type CorrelationMatrix, factorCorrelations } from '../sample/correlation-matrix.ts';
import { shapleyValue } from './shapley-value.ts';
import { covarianceOf } from './straight-outputs.ts';

/** Correlated inputs of which all sets are looked at: 2^16 of them. */
const mostTogether = 16;

/**
 * Shapley effects of a straight function of normal inputs, not yet divided by its variance: the worth of a set S is
 * Var(E(Y | X_S)) = w' R_S⁻¹ w, w being the covariances of the set with Y. Inputs that are not correlated with each other
 * divide nothing, so that each group of correlated ones is a game of its own.
 *
 * Shape   slopes: how far one standard deviation of each input moves the output; undefined where more than sixteen inputs are
 *         correlated with each other
 * Source  Owen, A. B., Prieur, C. (2017), On Shapley value for measuring importance of dependent inputs, SIAM/ASA Journal on
 *         Uncertainty Quantification 5(1), 986-1002, section 4, DOI 10.1137/16M1097717
 * @example shapleyOfNormal([[1, 0], [0, 1]], [3, 4]) // => [9, 16]
 */
export function shapleyOfNormal(
  matrix: CorrelationMatrix,
  slopes: readonly number[],
): readonly number[] | undefined {
  const effects = slopes.map(() => 0);
  for (const group of groupsOf(matrix)) {
    if (group.length > mostTogether) return undefined;
    const own = group.map((i) => group.map((j) => matrix[i]![j]!));
    const moves = group.map((i) => slopes[i]!);
    const worths = Array.from({ length: 2 ** group.length }, (_, set) => explainedBy(set, own, moves));
    for (const [at, value] of shapleyValue(worths).entries()) effects[group[at]!] = value;
  }
  return effects;
}

/** The variance that a set of inputs explains. */
function explainedBy(set: number, matrix: CorrelationMatrix, slopes: readonly number[]): number {
  const members = [...slopes.keys()].filter((at) => (set & (1 << at)) !== 0);
  const factor = factorCorrelations(members.map((i) => members.map((j) => matrix[i]![j]!)));
  if (factor === undefined) throw new RangeError('No numbers can be so correlated.');
  const unit = (at: number) => slopes.map((_, other) => (other === at ? 1 : 0));
  const covariances = members.map((at) => covarianceOf(matrix, unit(at), slopes));
  // Each member's part that those before it do not explain; one that follows from them has none.
  const parts: number[] = [];
  for (const [i, row] of factor.entries()) {
    const rest = parts.reduce((left, part, j) => left - row[j]! * part, covariances[i]!);
    parts.push(row[i] === 0 ? 0 : rest / row[i]!);
  }
  return parts.reduce((sum, part) => sum + part * part, 0);
}

/** Positions of inputs that are correlated, directly or through others. */
function groupsOf(matrix: CorrelationMatrix): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const seen = new Set<number>();
  for (const start of matrix.keys()) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (const member of group) {
      for (const [other, correlation] of matrix[member]!.entries()) {
        if (correlation === 0 || seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group.sort((a, b) => a - b));
  }
  return groups;
}

import { type CorrelationMatrix, factorCorrelations } from './correlation-matrix.ts';

/** Puts new scores of a correlated group into `out`: of some of its members those they had, of the others what these allow. */
export type Redraw = (
  scores: readonly Float64Array[],
  fresh: readonly Float64Array[],
  out: readonly Float64Array[],
  count: number,
) => void;

/**
 * Draws correlated normal scores anew, given those of some of them: the conditional normal distribution. Ordered with the given
 * ones first, scores are L e with independent e; e of the given ones follows from them, that of the others is fresh.
 *
 * Shape   isKept: one entry for each member; with none kept, fresh independent scores become correlated ones
 * Holds   scores with their correlations have them afterwards too; those that are kept stay to the last bit
 * Throws  RangeError for a matrix that no numbers can have
 * Source  Anderson, T. W. (2003), An Introduction to Multivariate Statistical Analysis, 3rd ed., Wiley, section 2.5
 */
export function createRedraw(matrix: CorrelationMatrix, isKept: readonly boolean[]): Redraw {
  const members = [...isKept.keys()];
  const order = [...members.filter((at) => isKept[at]), ...members.filter((at) => !isKept[at])];
  const factor = factorCorrelations(order.map((i) => order.map((j) => matrix[i]![j]!)));
  if (factor === undefined) throw new RangeError('No numbers can be so correlated.');
  const kept = isKept.filter((each) => each).length;
  const parts = new Float64Array(order.length);
  return (scores, fresh, out, count) => {
    for (let i = 0; i < count; i++) {
      for (const [k, member] of order.entries()) {
        const row = factor[k]!;
        let explained = 0;
        for (let j = 0; j < k; j++) explained += row[j]! * parts[j]!;
        const own = row[k]!;
        if (k < kept) {
          const score = scores[member]![i]!;
          // A member that follows from those before it has no part of its own.
          parts[k] = own === 0 ? 0 : (score - explained) / own;
          out[member]![i] = score;
        } else {
          parts[k] = fresh[member]![i]!;
          out[member]![i] = explained + own * parts[k]!;
        }
      }
    }
  };
}

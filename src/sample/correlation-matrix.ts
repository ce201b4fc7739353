/** A symmetric matrix with ones on its diagonal. */
export type CorrelationMatrix = readonly (readonly number[])[];

/** What rounding may take from a zero when a matrix is at the edge of what is possible. */
const tolerance = 1e-10;
/** Distances that differ by less are equal but for rounding. */
const equalShare = 1e-6;

/**
 * The Pearson correlation of two normal numbers that gives their ranks a wanted correlation.
 *
 * Units   Spearman's rank correlation from -1 to 1; result from -1 to 1
 * Source  Pearson, K. (1907), On further methods of determining correlation, Drapers' Company Research Memoirs,
 *         Biometric Series 4; Kruskal, W. H. (1958), Ordinal measures of association, Journal of the American Statistical
 *         Association 53(284), 814-861, section 6, DOI 10.1080/01621459.1958.10501481
 * @example normalCorrelation(0.482583739530997).toFixed(12) // => '0.500000000000'
 */
export function normalCorrelation(rank: number): number {
  return 2 * Math.sin((Math.PI * rank) / 6);
}

/**
 * The rank correlation of two normal numbers of a Pearson correlation: the inverse of `normalCorrelation`.
 *
 * @example rankOfNormal(0.5).toFixed(15) // => '0.482583739530997'
 */
export function rankOfNormal(correlation: number): number {
  return (6 / Math.PI) * Math.asin(Math.min(1, Math.max(-1, correlation)) / 2);
}

/**
 * The lower triangle whose product with its own transpose is the matrix, or undefined where there is none: then no
 * numbers can be so correlated. A number that follows from the ones before it gets a zero on the diagonal.
 *
 * Source  Cholesky's method, for semidefinite matrices: Higham, N. J. (2002), Accuracy and Stability of Numerical
 *         Algorithms, 2nd ed., SIAM, chapter 10, DOI 10.1137/1.9780898718027
 * @example factorCorrelations([[1, 0.6], [0.6, 1]]) // => [[1, 0], [0.6, 0.8]]
 */
export function factorCorrelations(matrix: CorrelationMatrix): readonly (readonly number[])[] | undefined {
  const factor: number[][] = matrix.map(() => matrix.map(() => 0));
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      let rest = row[j]!;
      for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
      if (i === j) {
        if (rest < -tolerance) return undefined;
        factor[i]![i] = rest < tolerance ? 0 : Math.sqrt(rest);
      } else if (factor[j]![j] === 0) {
        if (Math.abs(rest) > Math.sqrt(tolerance)) return undefined;
      } else factor[i]![j] = rest / factor[j]![j]!;
    }
  }
  return factor;
}

/** A pair whose correlation cannot be beside the others, and the nearest one that can. */
export interface ImpossiblePair {
  readonly first: number;
  readonly second: number;
  readonly nearest: number;
  /** Whether changing this pair alone is enough; otherwise all were moved towards 0 by one factor. */
  readonly alone: boolean;
}

/**
 * Of an impossible matrix the pairs that lie farthest from what the others allow, and the nearest value they do allow;
 * several only where they lie equally far. Where no pair can be put right alone, the strongest pair and its value once all
 * are shrunk just enough.
 *
 * Shape   a matrix that `factorCorrelations` refuses; positions in it; at least one pair
 * Units   Pearson correlations of normal numbers
 */
export function findImpossiblePairs(matrix: CorrelationMatrix): readonly ImpossiblePair[] {
  const found: (ImpossiblePair & { readonly missing: number })[] = [];
  for (let second = 1; second < matrix.length; second++) {
    for (let first = 0; first < second; first++) {
      const allowed = allowedBeside(matrix, first, second);
      if (allowed === undefined) continue;
      const now = matrix[first]![second]!;
      const nearest = Math.min(allowed.most, Math.max(allowed.least, now));
      found.push({ first, second, nearest, alone: true, missing: Math.abs(now - nearest) });
    }
  }
  const farthest = Math.max(...found.map(({ missing }) => missing));
  const pairs = found.filter(({ missing }) => missing >= farthest * (1 - equalShare));
  return pairs.length === 0 ? [shrinkAll(matrix)] : pairs;
}

/** The correlations of one pair that the others leave possible; undefined where the others are impossible themselves. */
function allowedBeside(
  matrix: CorrelationMatrix,
  first: number,
  second: number,
): { readonly least: number; readonly most: number } | undefined {
  const others = [...matrix.keys()].filter((each) => each !== first && each !== second);
  const part = (last: number) => {
    const order = [...others, last];
    return factorCorrelations(order.map((i) => order.map((j) => matrix[i]![j]!)))?.at(-1);
  };
  const [a, b] = [part(first), part(second)];
  if (a === undefined || b === undefined) return undefined;
  const middle = others.reduce((sum, _, k) => sum + a[k]! * b[k]!, 0);
  const reach = a.at(-1)! * b.at(-1)!;
  return { least: middle - reach, most: middle + reach };
}

function shrinkAll(matrix: CorrelationMatrix): ImpossiblePair {
  const shrunk = (by: number) => matrix.map((row, i) => row.map((each, j) => (i === j ? 1 : each * by)));
  let [possible, impossible] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const middle = (possible + impossible) / 2;
    if (factorCorrelations(shrunk(middle)) === undefined) impossible = middle;
    else possible = middle;
  }
  let [first, second] = [0, 1];
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j < i; j++) {
      if (Math.abs(row[j]!) > Math.abs(matrix[first]![second]!)) [first, second] = [j, i];
    }
  }
  return { first, second, nearest: matrix[first]![second]! * possible, alone: false };
}

/** A symmetric matrix with ones on its diagonal. */
export type CorrelationMatrix = readonly (readonly number[])[];

/** What rounding may take from a zero when a matrix is at the edge of what is possible. */
const tolerance = 1e-10;
/** Distances that differ by less are equal but for rounding. */
const equalShare = 1e-6;
/** Pairs that are tried, the farthest first. */
const mostTried = 10;
/** A matrix with a smaller pivot has no inverse; this much more on its diagonal gives it one, whose zeros are as large. */
const leastPivot = 1e-12;
const looseness = 1e-9;
const looseZero = 10 * looseness;
/** What that may do to a correlation, and is far below the ten-thousandths that are printed. */
const rounding = 1e-7;

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
  const found = listCandidates(matrix).sort((a, b) => b.missing - a.missing);
  // Rounding, or another contradiction elsewhere, may have let one through that does not help.
  const helping = found.slice(0, mostTried).find((each) => isPossibleWith(matrix, each));
  if (helping === undefined) return [shrinkAll(matrix)];
  return found
    .filter(({ missing }) => Math.abs(missing - helping.missing) <= equalShare * helping.missing)
    .filter((each) => each === helping || isPossibleWith(matrix, each))
    .sort((a, b) => a.second - b.second || a.first - b.first);
}

/** A pair and how far it lies from what the others allow. */
interface Candidate extends ImpossiblePair {
  readonly missing: number;
}

/**
 * The values that all others leave to a pair are those between which its part of the matrix, once what the others say of it is
 * taken out, keeps a positive determinant. That part is the inverse of the pair's part of the inverse, so that one inversion
 * serves all pairs.
 *
 * Source  the Schur complement: Horn, R. A. and Johnson, C. R. (2013), Matrix Analysis, 2nd ed., Cambridge, section 0.8.5,
 *         ISBN 978-0-521-54823-6
 */
function listCandidates(matrix: CorrelationMatrix): Candidate[] {
  const exact = invert(matrix);
  const inverse = exact ?? invert(matrix.map((row, i) => row.with(i, 1 + looseness)));
  if (inverse === undefined) return [];
  const zero = exact === undefined ? looseZero : tolerance;
  const found: Candidate[] = [];
  for (let second = 1; second < matrix.length; second++) {
    for (let first = 0; first < second; first++) {
      const c = inverse[first]![second]!;
      // One that follows from the others has a zero here, or what rounding makes of it.
      const [a, b] = [first, second].map((at) => {
        const own = inverse[at]![at]!;
        return Math.abs(own) < zero * Math.abs(c) ? 0 : own;
      }) as [number, number];
      const determinant = a * b - c * c;
      // Otherwise the others contradict each other without it, or it contradicts none of them.
      if (!(a <= 0 && b <= 0 && determinant < 0)) continue;
      const now = matrix[first]![second]!;
      const middle = now + c / determinant;
      const reach = Math.sqrt(a * b) / -determinant;
      const nearest = withoutRounding(Math.min(middle + reach, Math.max(middle - reach, now)));
      found.push({ first, second, nearest, alone: true, missing: Math.abs(now - nearest) });
    }
  }
  return found;
}

/** A zero is a zero, and no less. */
function withoutRounding(value: number): number {
  return Math.abs(value) < tolerance ? 0 : value;
}

/** Whether a pair is put right by its nearest value, or by one a little farther where rounding stands in the way. */
function isPossibleWith(matrix: CorrelationMatrix, { first, second, nearest }: ImpossiblePair): boolean {
  const changed = matrix.map((row) => [...row]);
  const now = matrix[first]![second]!;
  return [0, rounding].some((more) => {
    const value = nearest + Math.sign(nearest - now) * more;
    changed[first]![second] = value;
    changed[second]![first] = value;
    return factorCorrelations(changed) !== undefined;
  });
}

/** The inverse by elimination with partial pivots; undefined where the matrix has none. */
function invert(matrix: CorrelationMatrix): readonly Float64Array[] | undefined {
  const size = matrix.length;
  const rows = matrix.map((row, i) => {
    const both = new Float64Array(2 * size);
    both.set(row);
    both[size + i] = 1;
    return both;
  });
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (Math.abs(rows[pivot]![k]!) < leastPivot) return undefined;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    const own = rows[k]!;
    const scale = 1 / own[k]!;
    for (let j = k; j < 2 * size; j++) own[j]! *= scale;
    for (const [i, row] of rows.entries()) {
      const share = row[k]!;
      if (i === k || share === 0) continue;
      for (let j = k; j < 2 * size; j++) row[j]! -= share * own[j]!;
    }
  }
  return rows.map((row) => row.subarray(size));
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

import { normalCdf, normalQuantile } from '../model/distribution/normal-quantile.ts';
import { replicates, startOfReplicate } from '../model/replicate.ts';
import { jackknifeError } from './convergence.ts';
import { knotsOf, LineRegression } from './line-regression.ts';
import { orderOf } from './ranks.ts';

/** Values of what is measured that are told apart: all of them where they are fewer, else groups of as many draws each. */
const mostAtoms = 1000;
/** Results of a measurement that are looked at. */
const measurements = 1000;
/** Standard deviations beyond the outermost value within which results are looked at as well. */
const tailSteps = 8;
/** The fractional part of the golden ratio: its multiples are spread evenly whatever their number. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * What measuring something with an error is worth before deciding, by draws: E[max(0, E(V | y))] - max(0, E V).
 *
 * Each result y of a measurement weights the draws by how well they agree with it, φ((y - x) / sd), and E(V | y) is the mean
 * of the output so weighted (Menzies). What is weighted is E(V | x), from the regression that tells what knowing x exactly is
 * worth, so that an exact measurement does not seem to tell what x does not. Results are not drawn: a thousand, spread as
 * draws of them are, show where the decision changes, and between these results all of them count by the distribution of
 * the error. So the worth is that of an experiment on these draws: it never rises with the error, and is 0 where no result
 * changes the decision.
 *
 * Source  Menzies, N. A. (2016), An efficient estimator for the expected value of sample information, Medical Decision Making
 *         36(3), 308-320, DOI 10.1177/0272989X15583495; regression as informationOfInput; error by leaving out one of sixteen
 *         parts of the draws
 */
export class MeasuredDraws {
  /** Values of what is measured, ascending, and how many draws have each. */
  readonly #atoms: Float64Array;
  readonly #counts: Float64Array;
  /** Of all draws, then without each part: the sum of E(V | x) over the draws of each atom. Shape [without][atom] */
  readonly #sums: readonly Float64Array[];
  readonly #draws: readonly number[];

  /** Shape   one entry of what is measured and of the output for each draw, at least 32 */
  constructor(measured: Float64Array, output: Float64Array) {
    const atomOf = assignAtoms(measured);
    const count = measured.length;
    const size = 1 + atomOf.reduce((most, atom) => Math.max(most, atom), 0);
    const ofParts = Array.from({ length: replicates }, () => new Float64Array(size));
    const totals = new Float64Array(size);
    for (let part = 0; part < replicates; part++)
      for (let i = startOfReplicate(part, count); i < startOfReplicate(part + 1, count); i++) {
        ofParts[part]![atomOf[i]!]!++;
        totals[atomOf[i]!] = totals[atomOf[i]!]! + measured[i]!;
      }
    this.#counts = totals.map((_, atom) => ofParts.reduce((sum, part) => sum + part[atom]!, 0));
    this.#atoms = totals.map((total, atom) => total / this.#counts[atom]!);
    const regression = new LineRegression(measured, output, knotsOf(measured));
    const without = [undefined, ...ofParts.keys()];
    this.#sums = without.map((part) => {
      const line = regression.fit(part);
      const left = part === undefined ? undefined : ofParts[part];
      return this.#atoms.map(
        (x, atom) => (this.#counts[atom]! - (left?.[atom] ?? 0)) * regression.valueAt(line, x),
      );
    });
    this.#draws = without.map((part) =>
      part === undefined ? count : count - ofParts[part]!.reduce((sum, each) => sum + each, 0),
    );
  }

  /** The worth of one measurement with this standard deviation of its error. */
  valueAt(errorSd: number): number {
    return this.#lossesAt(errorSd, 1)[0]!;
  }

  /** The same with its standard error. */
  estimateAt(errorSd: number): { readonly value: number; readonly standardError: number } {
    const [value = 0, ...leftOut] = this.#lossesAt(errorSd, 1 + replicates);
    return { value, standardError: jackknifeError(leftOut) };
  }

  /** The mean loss that the measurement avoids, for so many of the sums. */
  #lossesAt(errorSd: number, lists: number): readonly number[] {
    const results = this.#listResults(errorSd);
    const sums = this.#sums.slice(0, lists);
    const weighted = sums.map(() => new Float64Array(results.length));
    const weights = new Float64Array(this.#atoms.length);
    for (const [at, result] of results.entries()) {
      fillWeights(this.#atoms, result, errorSd, weights);
      for (const [list, own] of sums.entries()) weighted[list]![at] = sumOfProducts(weights, own);
    }
    return sums.map((own, list) => {
      const isDone = own.reduce((sum, each) => sum + each, 0) > 0;
      const wrong = listWrong(results, weighted[list]!, isDone);
      const loss = wrong.reduce((sum, [from, to]) => sum + this.#sumBetween(own, from, to, errorSd), 0);
      return Math.max(0, isDone ? -loss : loss) / this.#draws[list]!;
    });
  }

  /** The sum of E(V | x) over the draws, each for the part of its results that lies between two. */
  #sumBetween(sums: Float64Array, from: number, to: number, errorSd: number): number {
    let sum = 0;
    for (let atom = 0; atom < sums.length; atom++) {
      const x = this.#atoms[atom]!;
      sum += sums[atom]! * (normalCdf((to - x) / errorSd) - normalCdf((from - x) / errorSd));
    }
    return sum;
  }

  /** Results of a measurement in order: spread as results are, and beyond them as far as any can be. */
  #listResults(errorSd: number): Float64Array {
    const all = this.#draws[0]!;
    const results = new Float64Array(measurements + 2 * tailSteps);
    let atom = 0;
    let reached = this.#counts[0]!;
    for (let i = 0; i < measurements; i++) {
      while (reached < ((i + 0.5) / measurements) * all) reached += this.#counts[++atom]!;
      const place = ((i + 0.5) * golden) % 1;
      results[i] = this.#atoms[atom]! + errorSd * normalQuantile(place);
    }
    const [least, most] = [this.#atoms[0]!, this.#atoms.at(-1)!];
    for (let step = 1; step <= tailSteps; step++) {
      results[measurements + 2 * step - 2] = least - step * errorSd;
      results[measurements + 2 * step - 1] = most + step * errorSd;
    }
    return results.sort();
  }
}

/** How well each value agrees with a result, up to a factor. */
function fillWeights(values: Float64Array, result: number, errorSd: number, out: Float64Array): void {
  for (let i = 0; i < values.length; i++) {
    const z = (result - values[i]!) / errorSd;
    out[i] = Math.exp(-0.5 * z * z);
  }
}

function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Which of the values each draw has: those of a number of few values themselves, else groups of as many draws each. */
function assignAtoms(values: Float64Array): Uint32Array {
  const order = orderOf(values);
  const atomOf = new Uint32Array(values.length);
  const isNew = (place: number) => place > 0 && values[order[place]!]! !== values[order[place - 1]!]!;
  let different = 1;
  for (let place = 1; place < order.length; place++) if (isNew(place)) different++;
  let atom = 0;
  let started = 0;
  const size = values.length / mostAtoms;
  for (let place = 0; place < order.length; place++) {
    // Draws of one value stay together.
    if (isNew(place) && (different <= mostAtoms || place >= (started + 1) * size)) {
      atom++;
      while (place >= (started + 1) * size) started++;
    }
    atomOf[order[place]!] = atom;
  }
  return atomOf;
}

/** Between which results the better decision without them is the wrong one: where the weighted output crosses zero. */
function listWrong(
  results: Float64Array,
  weighted: Float64Array,
  isDone: boolean,
): readonly (readonly [number, number])[] {
  const wrong: (readonly [number, number])[] = [];
  let from: number | undefined;
  let before: number | undefined;
  for (const [at, value] of weighted.entries()) {
    // So far from all draws that no weight is left.
    if (value === 0) continue;
    const isWrong = isDone ? value < 0 : value > 0;
    const border = before === undefined ? Number.NEGATIVE_INFINITY : crossing(results, weighted, before, at);
    if (isWrong && from === undefined) from = border;
    if (!isWrong && from !== undefined) {
      wrong.push([from, border]);
      from = undefined;
    }
    before = at;
  }
  if (from !== undefined) wrong.push([from, Number.POSITIVE_INFINITY]);
  return wrong;
}

function crossing(results: Float64Array, weighted: Float64Array, before: number, at: number): number {
  const [a, b] = [weighted[before]!, weighted[at]!];
  return results[before]! + (a / (a - b)) * (results[at]! - results[before]!);
}

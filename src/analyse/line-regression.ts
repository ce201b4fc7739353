import { replicates, startOfReplicate } from '../model/replicate.ts';

/** Cells of the regression, each with as many draws. */
const mostCells = 8;
const leastDrawsOfCell = 16;
/** Values that an input may have for the draws of each to be averaged on their own. */
const mostValues = 64;

/**
 * Ends of cells with as many draws each, fewer where draws are few or repeat; of an input of few values the values
 * themselves.
 *
 * @example [...knotsOf(new Float64Array(100).map((_, i) => i % 3))] // => [0, 1, 2]
 */
export function knotsOf(input: Float64Array): Float64Array {
  const ordered = Float64Array.from(input).sort();
  const values = valuesOf(ordered, Math.min(mostValues, Math.floor(input.length / leastDrawsOfCell)));
  if (values !== undefined) return values;
  const cells = Math.max(1, Math.min(mostCells, Math.floor(input.length / leastDrawsOfCell)));
  const last = ordered.length - 1;
  const knots = Array.from({ length: cells + 1 }, (_, i) => ordered[Math.round((i * last) / cells)]!);
  return Float64Array.from(new Set(knots));
}

/** The different values of a list in order; undefined where there are more than some. */
function valuesOf(ordered: Float64Array, most: number): Float64Array | undefined {
  const values: number[] = [];
  for (let i = 0; i < ordered.length; i++) {
    if (i > 0 && ordered[i] === ordered[i - 1]) continue;
    if (values.length === most) return undefined;
    values.push(ordered[i]!);
  }
  return Float64Array.from(values);
}

/** A continuous line of straight pieces between knots, with the sums of each part of the draws. */
export class LineRegression {
  readonly #knots: Float64Array;
  readonly #input: Float64Array;
  /** Shape   [part][knot or cell] */
  readonly #squares: readonly Float64Array[];
  readonly #neighbours: readonly Float64Array[];
  readonly #products: readonly Float64Array[];
  readonly #counts: readonly Float64Array[];
  readonly #places: readonly Float64Array[];
  readonly #sums: Float64Array;

  constructor(input: Float64Array, output: Float64Array, knots: Float64Array) {
    this.#knots = knots;
    this.#input = input;
    const lists = () => Array.from({ length: replicates }, () => new Float64Array(knots.length));
    [this.#squares, this.#neighbours, this.#products] = [lists(), lists(), lists()];
    [this.#counts, this.#places] = [lists(), lists()];
    this.#sums = new Float64Array(replicates);
    for (let part = 0; part < replicates; part++) {
      const [squares, neighbours] = [this.#squares[part]!, this.#neighbours[part]!];
      const [products, counts, places] = [this.#products[part]!, this.#counts[part]!, this.#places[part]!];
      const end = startOfReplicate(part + 1, input.length);
      for (let i = startOfReplicate(part, input.length); i < end; i++) {
        const cell = this.#cellOf(input[i]!);
        const place = this.#placeIn(cell, input[i]!);
        const y = output[i]!;
        this.#sums[part] = this.#sums[part]! + y;
        counts[cell] = counts[cell]! + 1;
        places[cell] = places[cell]! + place;
        squares[cell] = squares[cell]! + (1 - place) ** 2;
        products[cell] = products[cell]! + (1 - place) * y;
        if (cell + 1 >= knots.length) continue;
        squares[cell + 1] = squares[cell + 1]! + place ** 2;
        neighbours[cell] = neighbours[cell]! + place * (1 - place);
        products[cell + 1] = products[cell + 1]! + place * y;
      }
    }
  }

  #cellOf(x: number): number {
    let cell = 0;
    while (cell < this.#knots.length - 2 && x >= this.#knots[cell + 1]!) cell++;
    return cell;
  }

  /** Where a value stands between the knots of its cell, from 0 to 1. */
  #placeIn(cell: number, x: number): number {
    if (this.#knots.length < 2) return 0;
    const [from, to] = [this.#knots[cell]!, this.#knots[cell + 1]!];
    return (x - from) / (to - from);
  }

  /**
   * The line at its knots, without one part of the draws.
   *
   * Holds   its mean over the draws is that of the output
   */
  fit(without: number | undefined): readonly number[] {
    const total = this.#totals(without);
    const knots = [...this.#knots.keys()];
    return solveTridiagonal(
      knots.map((at) => total(this.#squares, at)),
      knots.map((at) => total(this.#neighbours, at)),
      knots.map((at) => total(this.#products, at)),
    );
  }

  /** A fitted line at a value of the input. */
  valueAt(line: readonly number[], x: number): number {
    const cell = this.#cellOf(x);
    const from = line[cell]!;
    return from + ((line[cell + 1] ?? from) - from) * this.#placeIn(cell, x);
  }

  #totals(without: number | undefined): (lists: readonly Float64Array[], at: number) => number {
    const parts = partsBut(without);
    return (lists, at) => parts.reduce((sum, part) => sum + lists[part]![at]!, 0);
  }

  /** The mean loss of the better decision that knowing the input would avoid, without one part of the draws. */
  expectedLoss(without: number | undefined): number {
    const total = this.#totals(without);
    const fitted = this.fit(without);
    const isDone = partsBut(without).reduce((sum, part) => sum + this.#sums[part]!, 0) > 0;
    const line = isDone ? fitted.map((value) => -value) : fitted;
    let sum = 0;
    let count = 0;
    for (const cell of this.#knots.keys()) {
      const draws = total(this.#counts, cell);
      if (draws === 0) continue;
      count += draws;
      const [from, to] = [line[cell]!, line[cell + 1] ?? line[cell]!];
      if (from <= 0 && to <= 0) continue;
      if (from >= 0 && to >= 0) {
        const places = total(this.#places, cell);
        sum += from * (draws - places) + to * places;
      } else sum += this.#lossAcross(cell, from, to, without);
    }
    return sum / count;
  }

  /** The sum of losses in a cell in which the line crosses zero: draw by draw. */
  #lossAcross(cell: number, from: number, to: number, without: number | undefined): number {
    let sum = 0;
    for (let part = 0; part < replicates; part++) {
      if (part === without) continue;
      const end = startOfReplicate(part + 1, this.#input.length);
      for (let i = startOfReplicate(part, this.#input.length); i < end; i++) {
        const x = this.#input[i]!;
        if (this.#cellOf(x) !== cell) continue;
        const place = this.#placeIn(cell, x);
        sum += Math.max(0, from + (to - from) * place);
      }
    }
    return sum;
  }
}

function partsBut(without: number | undefined): readonly number[] {
  return Array.from({ length: replicates }, (_, part) => part).filter((part) => part !== without);
}

/**
 * Solves a symmetric system of which only the diagonal and its neighbours are not zero (Thomas's algorithm). A row of
 * zeros alone, as of a value that no draw has, gives zero.
 */
function solveTridiagonal(
  diagonal: readonly number[],
  beside: readonly number[],
  right: readonly number[],
): number[] {
  const pivots = [...diagonal];
  const values = [...right];
  for (let i = 1; i < pivots.length; i++) {
    const factor = pivots[i - 1] === 0 ? 0 : beside[i - 1]! / pivots[i - 1]!;
    pivots[i] = pivots[i]! - factor * beside[i - 1]!;
    values[i] = values[i]! - factor * values[i - 1]!;
  }
  for (let i = pivots.length - 1; i >= 0; i--) {
    if (i < pivots.length - 1) values[i] = values[i]! - beside[i]! * values[i + 1]!;
    values[i] = pivots[i] === 0 ? 0 : values[i]! / pivots[i]!;
  }
  return values;
}

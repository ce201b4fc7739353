import { SparseLines } from '../rows/sparse-lines.ts';

/** What the rows of some codes have in each column of figures: a sum in two numbers, and how many figures it is of. */
export class CodeSum {
  readonly highs: Float64Array;
  readonly lows: Float64Array;
  readonly filled: Float64Array;
  /** Whether any of the figures is not zero. */
  readonly areNonzero: Uint8Array;

  constructor(figures: number) {
    this.highs = new Float64Array(figures);
    this.lows = new Float64Array(figures);
    this.filled = new Float64Array(figures);
    this.areNonzero = new Uint8Array(figures);
  }

  add(other: CodeSum): void {
    for (let at = 0; at < this.highs.length; at++) {
      this.addFigure(at, other.highs[at]!);
      this.lows[at]! += other.lows[at]!;
      this.filled[at]! += other.filled[at]!;
      this.areNonzero[at]! |= other.areNonzero[at]!;
    }
  }

  /** Adds a number and keeps what rounding loses. */
  addFigure(at: number, term: number): void {
    const high = this.highs[at]!;
    const sum = high + term;
    const back = sum - high;
    this.highs[at] = sum;
    this.lows[at]! += high - (sum - back) + (term - back);
  }

  value(at: number): number {
    return this.highs[at]! + this.lows[at]!;
  }
}

const firstPlaces = 1024;

/**
 * The sums of rows by group and code, in the order in which these first stand: some numbers for each that occurs.
 *
 * Shape   mostPlaces: groups and codes beyond so many are left out, and it is full
 */
export class GroupedSums {
  readonly #figures: number;
  readonly #codes: number;
  readonly #mostPlaces: number;
  readonly #places = new SparseLines();
  #room = firstPlaces;
  #count = 0;
  #isFull = false;
  #groupOf = new Uint32Array(firstPlaces);
  #codeOf = new Uint32Array(firstPlaces);
  #lineOf = new Float64Array(firstPlaces);
  #isTotal = new Uint8Array(firstPlaces);
  #numbers: Float64Array;

  /** Shape   figures: columns of figures; codes: how many there are */
  constructor(figures: number, codes: number, mostPlaces: number) {
    this.#figures = figures;
    this.#codes = codes;
    this.#mostPlaces = mostPlaces;
    this.#numbers = new Float64Array(firstPlaces * figures * perFigure);
  }

  get isFull(): boolean {
    return this.#isFull;
  }

  /** Shape   values: of each column of figures, NaN where there is none */
  add(group: number, code: number, line: number, values: Float64Array): void {
    const key = group * this.#codes + code;
    let place = this.#places.first(key) - 1;
    if (place < 0) {
      if (this.#count === this.#mostPlaces) {
        this.#isFull = true;
        return;
      }
      if (this.#count === this.#room) this.#grow();
      place = this.#count++;
      this.#places.add(key, place + 1);
      this.#groupOf[place] = group;
      this.#codeOf[place] = code;
      this.#lineOf[place] = line;
    }
    const numbers = this.#numbers;
    for (let figure = 0; figure < this.#figures; figure++) {
      const term = values[figure]!;
      if (Number.isNaN(term)) continue;
      const at = (place * this.#figures + figure) * perFigure;
      const high = numbers[at]!;
      const sum = high + term;
      const back = sum - high;
      numbers[at] = sum;
      numbers[at + 1]! += high - (sum - back) + (term - back);
      numbers[at + 2]!++;
      if (term !== 0) numbers[at + 3] = 1;
    }
  }

  sumOf(place: number): CodeSum {
    const sum = new CodeSum(this.#figures);
    for (let figure = 0; figure < this.#figures; figure++) {
      const at = (place * this.#figures + figure) * perFigure;
      sum.highs[figure] = this.#numbers[at]!;
      sum.lows[figure] = this.#numbers[at + 1]!;
      sum.filled[figure] = this.#numbers[at + 2]!;
      sum.areNonzero[figure] = this.#numbers[at + 3]!;
    }
    return sum;
  }

  /** The line on which the code of a place first stands in its group. */
  lineOf(place: number): number {
    return this.#lineOf[place]!;
  }

  /** Marks the code of a place as one that others of its group begin with. */
  mark(place: number): void {
    this.#isTotal[place] = 1;
  }

  isMarked(group: number, code: number): boolean {
    const place = this.#places.first(group * this.#codes + code) - 1;
    return place >= 0 && this.#isTotal[place] === 1;
  }

  /** For each group its codes and their places, as they first stand. */
  *groups(groups: number): Generator<ReadonlyMap<number, number>> {
    const starts = new Uint32Array(groups + 1);
    for (let place = 0; place < this.#count; place++) starts[this.#groupOf[place]! + 1]!++;
    for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!;
    const next = starts.slice();
    const inOrder = new Uint32Array(this.#count);
    for (let place = 0; place < this.#count; place++) inOrder[next[this.#groupOf[place]!]!++] = place;
    for (let group = 0; group < groups; group++) {
      const places = new Map<number, number>();
      for (let at = starts[group]!; at < starts[group + 1]!; at++)
        places.set(this.#codeOf[inOrder[at]!]!, inOrder[at]!);
      yield places;
    }
  }

  #grow(): void {
    this.#room *= 2;
    this.#groupOf = larger(this.#groupOf, new Uint32Array(this.#room));
    this.#codeOf = larger(this.#codeOf, new Uint32Array(this.#room));
    this.#lineOf = larger(this.#lineOf, new Float64Array(this.#room));
    this.#isTotal = larger(this.#isTotal, new Uint8Array(this.#room));
    this.#numbers = larger(this.#numbers, new Float64Array(this.#room * this.#figures * perFigure));
  }
}

/** A sum in two numbers, how many figures it is of, and whether any is not zero. */
const perFigure = 4;

function larger<Numbers extends Uint8Array | Uint32Array | Float64Array>(
  from: Numbers,
  into: Numbers,
): Numbers {
  into.set(from);
  return into;
}

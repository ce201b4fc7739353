/** Takes what is found of a row: the digits of its sum where it adds up its neighbours, otherwise undefined. */
interface NeighbourUse {
  /** Whether nothing more is asked of a name. */
  isSettled(name: number): boolean;
  take(name: number, line: number, digits: number | undefined): void;
}

const mostParts = 60;
const leastParts = 2;
/** So many rows are kept until those are judged that have enough rows behind them. */
const mostKept = 4 * mostParts;

/**
 * The last rows of one area, year and kind of figure, in the order of the file: each is held against the sums of the
 * rows right below and right above it.
 */
export class NeighbourRows {
  /** The half of the step to which each column of figures is rounded. */
  readonly #steps: Float64Array;
  #names: number[] = [];
  #lines: number[] = [];
  /** Figures row by row, zero where there is none. */
  #values: number[] = [];
  /** The first row that was not judged. */
  #next = 0;

  constructor(steps: Float64Array) {
    this.#steps = steps;
  }

  get isFull(): boolean {
    return this.#names.length >= mostKept;
  }

  /** Shape   values: of each column of figures; at: those that are looked at */
  add(name: number, line: number, values: Float64Array, at: readonly number[]): void {
    this.#names.push(name);
    this.#lines.push(line);
    for (const each of at) this.#values.push(Number.isNaN(values[each]!) ? 0 : values[each]!);
  }

  /** Judges the rows that have all rows behind them that can matter, at the end all, and forgets those before them. */
  judge(isLast: boolean, use: NeighbourUse): void {
    const count = this.#names.length;
    const end = isLast ? count : count - mostParts;
    if (isLast && count <= leastParts) return;
    for (; this.#next < end; this.#next++) {
      const name = this.#names[this.#next]!;
      if (use.isSettled(name)) continue;
      const own = this.#firstFigure(this.#next);
      if (own === 0) continue;
      const isSum = this.#isSum(this.#next, 1) || this.#isSum(this.#next, -1);
      use.take(name, this.#lines[this.#next]!, isSum ? digitsOf(own) : undefined);
    }
    const passed = Math.max(0, this.#next - mostParts);
    this.#names = this.#names.slice(passed);
    this.#lines = this.#lines.slice(passed);
    this.#values = this.#values.slice(passed * this.#steps.length);
    this.#next -= passed;
  }

  /** The first figure of a row that is not zero, 0 where there is none. */
  #firstFigure(row: number): number {
    const width = this.#steps.length;
    for (let at = row * width; at < (row + 1) * width; at++)
      if (this.#values[at] !== 0) return this.#values[at]!;
    return 0;
  }

  /** Whether the figures of a row are, in every column, the sum of two or more rows right below (1) or above it (-1). */
  #isSum(row: number, direction: 1 | -1): boolean {
    const steps = this.#steps;
    const values = this.#values;
    const width = steps.length;
    const count = this.#names.length;
    const gaps = new Float64Array(width);
    for (let at = 0; at < width; at++) gaps[at] = values[row * width + at]!;
    let parts = 0;
    let next = row + direction;
    for (let tried = 0; tried < mostParts && next >= 0 && next < count; tried++, next += direction) {
      let isFilled = false;
      let isEqual = true;
      for (let at = 0; at < width; at++) {
        const value = values[next * width + at]!;
        if (value !== 0) isFilled = true;
        const gap = gaps[at]! - value;
        gaps[at] = gap;
        if (Math.abs(gap) >= steps[at]!) isEqual = false;
      }
      if (isFilled) parts++;
      if (isEqual && parts >= leastParts) return true;
    }
    return false;
  }
}

/** The digits of a figure without the zeros in front and at the end. */
function digitsOf(figure: number): number {
  return Math.abs(figure)
    .toPrecision(12)
    .replace(/\D|e.*$/g, '')
    .replace(/^0+|0+$/g, '').length;
}

/** Takes what is found of a row: the digits of its sum where it adds up its neighbours, otherwise undefined. */
interface NeighbourUse {
  /** Whether nothing more is asked of a name. */
  isSettled(name: number): boolean;
  take(name: number, line: number, digits: number | undefined): void;
}

const mostParts = 60;
const leastParts = 2;
/** So many rows of a group are kept until those are judged that have enough rows behind them. */
const mostInGroup = 128;
const firstRoom = 4096;
const none = -1;

/** The last rows of one area, year and kind of figure, in the order of the file. */
export interface RowGroup {
  first: number;
  last: number;
  size: number;
  /** How many of them, from the first on, were judged. */
  judged: number;
}

/**
 * The last rows of many groups, each of which is held against the sums of the rows right below and right above it. They
 * stand in arrays of numbers, and each knows where the next one of its group stands.
 */
export class NeighbourRows {
  /** The half of the step to which each column of figures is rounded. */
  readonly #steps: Float64Array;
  #room = firstRoom;
  #names = new Float64Array(firstRoom);
  #lines = new Uint32Array(firstRoom);
  #next = new Int32Array(firstRoom);
  /** Figures row by row, zero where there is none. */
  #values: Float64Array;
  #used = 0;
  /** The first of the places that are free again. */
  #free = none;
  #size = 0;
  /** The rows of the group that is judged, one behind the other. */
  readonly #ownNames = new Float64Array(mostInGroup);
  readonly #ownLines = new Uint32Array(mostInGroup);
  readonly #own: Float64Array;
  readonly #gaps: Float64Array;

  constructor(steps: Float64Array) {
    this.#steps = steps;
    this.#values = new Float64Array(firstRoom * steps.length);
    this.#own = new Float64Array(mostInGroup * steps.length);
    this.#gaps = new Float64Array(steps.length);
  }

  /** How many rows of all groups are kept. */
  get size(): number {
    return this.#size;
  }

  newGroup(): RowGroup {
    return { first: none, last: none, size: 0, judged: 0 };
  }

  /** Shape   values: of each column of figures; at: those that are looked at */
  add(group: RowGroup, name: number, line: number, values: Float64Array, at: readonly number[]): void {
    const place = this.#takePlace();
    this.#names[place] = name;
    this.#lines[place] = line;
    this.#next[place] = none;
    let into = place * this.#steps.length;
    for (const each of at) this.#values[into++] = Number.isNaN(values[each]!) ? 0 : values[each]!;
    if (group.last === none) group.first = place;
    else this.#next[group.last] = place;
    group.last = place;
    group.size++;
  }

  isFull({ size }: RowGroup): boolean {
    return size >= mostInGroup;
  }

  /** Judges the rows that have all rows behind them that can matter, at the end all, and forgets those before them. */
  judge(group: RowGroup, isLast: boolean, use: NeighbourUse): void {
    const { size } = group;
    this.#copy(group);
    const end = isLast ? size : size - mostParts;
    // Of two rows none is the sum of two others.
    for (; group.judged < end && (size > leastParts || !isLast); group.judged++) {
      const name = this.#ownNames[group.judged]!;
      if (use.isSettled(name)) continue;
      const own = this.#firstFigure(group.judged);
      if (own === 0) continue;
      const isSum = this.#isSum(group.judged, size, 1) || this.#isSum(group.judged, size, -1);
      use.take(name, this.#ownLines[group.judged]!, isSum ? digitsOf(own) : undefined);
    }
    const passed = isLast ? size : Math.max(0, group.judged - mostParts);
    for (let at = 0; at < passed; at++) this.#forgetFirst(group);
    group.judged = Math.max(0, group.judged - passed);
  }

  #takePlace(): number {
    this.#size++;
    const free = this.#free;
    if (free !== none) {
      this.#free = this.#next[free]!;
      return free;
    }
    if (this.#used === this.#room) this.#grow();
    return this.#used++;
  }

  #forgetFirst(group: RowGroup): void {
    const place = group.first;
    group.first = this.#next[place]!;
    if (group.first === none) group.last = none;
    group.size--;
    this.#next[place] = this.#free;
    this.#free = place;
    this.#size--;
  }

  #copy({ first }: RowGroup): void {
    const width = this.#steps.length;
    for (let place = first, at = 0; place !== none; place = this.#next[place]!, at++) {
      this.#ownNames[at] = this.#names[place]!;
      this.#ownLines[at] = this.#lines[place]!;
      for (let each = 0; each < width; each++)
        this.#own[at * width + each] = this.#values[place * width + each]!;
    }
  }

  #grow(): void {
    const names = this.#names;
    const lines = this.#lines;
    const next = this.#next;
    const values = this.#values;
    this.#room *= 2;
    this.#names = new Float64Array(this.#room);
    this.#names.set(names);
    this.#lines = new Uint32Array(this.#room);
    this.#lines.set(lines);
    this.#next = new Int32Array(this.#room);
    this.#next.set(next);
    this.#values = new Float64Array(this.#room * this.#steps.length);
    this.#values.set(values);
  }

  /** The first figure of a row that is not zero, 0 where there is none. */
  #firstFigure(row: number): number {
    const width = this.#steps.length;
    for (let at = row * width; at < (row + 1) * width; at++) if (this.#own[at] !== 0) return this.#own[at]!;
    return 0;
  }

  /** Whether the figures of a row are, in every column, the sum of two or more rows right below (1) or above it (-1). */
  #isSum(row: number, count: number, direction: 1 | -1): boolean {
    const steps = this.#steps;
    const values = this.#own;
    const width = steps.length;
    const gaps = this.#gaps;
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

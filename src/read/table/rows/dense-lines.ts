const firstAreas = 512;
const mostKeys = 2 ** 26;
/** So many places for each row are no waste. */
const mostPerRow = 8;

/** Lines by whole numbers of which most are used: four bytes for each number there can be. */
export class DenseLines {
  readonly #perArea: number;
  #areas = firstAreas;
  /** 0 where no line is known. */
  #lines: Uint32Array;

  /** Whether rows are so many that their numbers are dense; each area has its own range of numbers. */
  static fits(perArea: number, rowCount: number): boolean {
    return perArea * firstAreas <= Math.min(mostKeys, rowCount * mostPerRow);
  }

  constructor(perArea: number) {
    this.#perArea = perArea;
    this.#lines = new Uint32Array(perArea * this.#areas);
  }

  /** The line of a key, 0 where there is none. */
  first(key: number): number {
    return this.#lines[key] ?? 0;
  }

  add(key: number, line: number): void {
    while (key >= this.#lines.length) {
      this.#areas *= 2;
      const larger = new Uint32Array(this.#perArea * this.#areas);
      larger.set(this.#lines);
      this.#lines = larger;
    }
    this.#lines[key] = line;
  }
}

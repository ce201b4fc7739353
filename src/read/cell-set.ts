/**
 * Cells already met, one bit each: of a year and cost type as many bits as there are municipalities times services.
 * What it takes is bounded by the registers and the years that occur, not by the length of a file.
 */
export class CellSet {
  readonly #cellsOfOne: number;
  readonly #types: number;
  readonly #bits = new Map<number, Uint8Array>();
  #lastKey = -1;
  #last: Uint8Array = new Uint8Array(0);

  /** Shape   cells: of one year and cost type; types: how many cost types there are */
  constructor(cells: number, types: number) {
    this.#cellsOfOne = cells;
    this.#types = types;
  }

  /** Notes a cell; false where it was noted before. */
  add(year: number, type: number, cell: number): boolean {
    const key = year * this.#types + type;
    if (key !== this.#lastKey) {
      let bits = this.#bits.get(key);
      if (bits === undefined) {
        bits = new Uint8Array((this.#cellsOfOne >> 3) + 1);
        this.#bits.set(key, bits);
      }
      this.#lastKey = key;
      this.#last = bits;
    }
    const mask = 1 << (cell & 7);
    const before = this.#last[cell >> 3]!;
    if ((before & mask) !== 0) return false;
    this.#last[cell >> 3] = before | mask;
    return true;
  }
}

/** A column that is worked out at most once in each block. */
export class CachedColumn {
  #column: Float64Array = new Float64Array(0);
  #block = -1;

  /** The column for a block, filled by `work` where that was not done yet. */
  get(block: number, count: number, work: (column: Float64Array) => void): Float64Array {
    if (this.#column.length < count) this.#column = new Float64Array(count);
    if (this.#block !== block) {
      this.#block = block;
      work(this.#column);
    }
    return this.#column;
  }
}

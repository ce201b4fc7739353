const leastSlots = 1024;
const fullShare = 0.6;

/** Whole numbers of up to 53 bits, each with the same number of positive numbers of 32 bits: a map without objects. */
export class NumberTable {
  readonly #width: number;
  #slots: number;
  #keys: Float64Array;
  /** Of a free slot the first is 0. */
  #values: Uint32Array;
  #count = 0;

  /** Shape   width: so many values for each key, of which the first is never 0; count: about so many keys */
  constructor(width: number, count = 0) {
    this.#width = width;
    this.#slots = leastSlots;
    while (this.#slots * fullShare < count) this.#slots *= 2;
    this.#keys = new Float64Array(this.#slots);
    this.#values = new Uint32Array(this.#slots * width);
  }

  /** The first value of a key, 0 where it is not there. */
  first(key: number): number {
    return this.#values[this.#slotOf(key) * this.#width]!;
  }

  find(key: number): Uint32Array | undefined {
    const slot = this.#slotOf(key) * this.#width;
    return this.#values[slot] === 0 ? undefined : this.#values.subarray(slot, slot + this.#width);
  }

  /** Takes a key that is not there yet. */
  add(key: number, ...values: readonly number[]): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#values.set(values, slot * this.#width);
    if (++this.#count > this.#slots * fullShare) this.#grow();
  }

  #slotOf(key: number): number {
    const high = Math.floor(key / 2 ** 32);
    let hash = Math.imul((key % 2 ** 32) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = ((hash ^ (hash >>> 16)) & (this.#slots - 1)) >>> 0;
    while (this.#values[slot * this.#width] !== 0 && this.#keys[slot] !== key)
      slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    const width = this.#width;
    this.#slots *= 2;
    this.#keys = new Float64Array(this.#slots);
    this.#values = new Uint32Array(this.#slots * width);
    for (let at = 0; at < keys.length; at++) {
      if (values[at * width] === 0) continue;
      const slot = this.#slotOf(keys[at]!);
      this.#keys[slot] = keys[at]!;
      this.#values.set(values.subarray(at * width, (at + 1) * width), slot * width);
    }
  }
}

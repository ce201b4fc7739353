const leastSlots = 1024;
const fullShare = 0.6;

/** Lines by whole numbers of up to 53 bits, of which few are used: a map without objects, twelve bytes for a place. */
export class SparseLines {
  #slots = leastSlots;
  #keys: Float64Array;
  /** 0 where a place is free. */
  #lines: Uint32Array;
  #count = 0;

  /** Shape   count: about so many keys */
  constructor(count = 0) {
    while (this.#slots * fullShare < count) this.#slots *= 2;
    this.#keys = new Float64Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
  }

  /** The line of a key, 0 where there is none. */
  first(key: number): number {
    return this.#lines[this.#slotOf(key)]!;
  }

  /** Takes a key that is not there yet. */
  add(key: number, line: number): void {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#lines[slot] = line;
    if (++this.#count > this.#slots * fullShare) this.#grow();
  }

  #slotOf(key: number): number {
    const high = Math.floor(key / 2 ** 32);
    let hash = Math.imul((key % 2 ** 32) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
    let slot = ((hash ^ (hash >>> 16)) & (this.#slots - 1)) >>> 0;
    while (this.#lines[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (this.#slots - 1);
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const lines = this.#lines;
    this.#slots *= 2;
    this.#keys = new Float64Array(this.#slots);
    this.#lines = new Uint32Array(this.#slots);
    for (let at = 0; at < keys.length; at++) {
      if (lines[at] === 0) continue;
      const slot = this.#slotOf(keys[at]!);
      this.#keys[slot] = keys[at]!;
      this.#lines[slot] = lines[at]!;
    }
  }
}

/**
 * A sum without rounding, whatever the number and order of its terms: what rounding would lose is kept in further
 * parts.
 *
 * Units   any; finite terms whose sum is finite
 * Holds   the same whatever the order of terms; whole numbers below 2^53 stay one part
 * Source  Shewchuk, J. R. (1997), Adaptive precision floating-point arithmetic and fast robust geometric predicates,
 *         Discrete & Computational Geometry 18(3), 305-363, DOI 10.1007/PL00009321: Grow-Expansion
 */
export class ExactSum {
  readonly #parts: number[] = [];
  /** The sum while it is a whole number that no rounding touches, as it is for whole euros. */
  #whole = 0;

  add(term: number): void {
    const whole = this.#whole + term;
    if (Number.isInteger(term) && Number.isSafeInteger(whole)) this.#whole = whole;
    else this.#grow(term);
  }

  /** The nearest number; parts do not overlap, so that adding them from the least is as good as exact. */
  get value(): number {
    if (this.#parts.length === 0) return this.#whole;
    this.#grow(this.#whole);
    this.#whole = 0;
    let sum = 0;
    for (const part of this.#parts) sum += part;
    return sum;
  }

  #grow(term: number): void {
    const parts = this.#parts;
    let carried = term;
    let kept = 0;
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at]!;
      const sum = carried + part;
      const larger = Math.abs(carried) >= Math.abs(part);
      const lost = larger ? carried - sum + part : part - sum + carried;
      if (lost !== 0) parts[kept++] = lost;
      carried = sum;
    }
    parts.length = kept;
    parts.push(carried);
  }
}

import { lostBits } from '../model/compensated-sum.ts';
import { atLeastOneDraw, errorOfShare, percentileError } from './convergence.ts';
import { createSelection } from './selection.ts';
import { probabilities, quantileOf, type Spread } from './summary.ts';

/** Draws that are kept whole before it is known which of the rest must be. */
const firstDraws = 8192;
/** Binomial standard deviations that a position may be off in the first draws: beyond five once in a million times. */
const deviations = 5;
/** Draws that are dealt at once have room, wherever they fall. */
const roomAtOnce = 1024;
/** Room taken for more than expected. */
const growth = 1.1;

/** The draws between two values, which may be infinite. */
interface Bracket {
  readonly least: number;
  readonly most: number;
}

/** Three brackets: draws inside of any are kept, of all others it is only counted how many lie below each. */
class Brackets {
  readonly #brackets: readonly [Bracket, Bracket, Bracket];
  readonly #below = [0, 0, 0];
  #kept: Float64Array;
  #size = 0;

  /** Shape   expected: how many draws will be kept, about */
  constructor(brackets: readonly [Bracket, Bracket, Bracket], expected: number) {
    this.#brackets = brackets;
    this.#kept = new Float64Array(Math.ceil(expected));
  }

  /**
   * Takes the next draws, each in the same few steps: nobody can foretell on which side of a percentile a draw lies, and
   * a processor that guesses wrong half of the time takes three times as long.
   */
  add(draws: Float64Array): void {
    if (this.#size + draws.length > this.#kept.length) this.#grow(draws.length);
    const kept = this.#kept;
    const [first, second, third] = this.#brackets;
    const [least1, least2, least3] = [first.least, second.least, third.least];
    const [most1, most2, most3] = [first.most, second.most, third.most];
    let [below1, below2, below3] = this.#below as [number, number, number];
    let size = this.#size;
    for (let i = 0; i < draws.length; i++) {
      const draw = draws[i]!;
      const isBelow1 = Number(draw < least1);
      const isBelow2 = Number(draw < least2);
      const isBelow3 = Number(draw < least3);
      below1 += isBelow1;
      below2 += isBelow2;
      below3 += isBelow3;
      const notAbove = Number(draw <= most1) + Number(draw <= most2) + Number(draw <= most3);
      const inside = notAbove - isBelow1 - isBelow2 - isBelow3;
      // overwritten by the next one if it is inside of none
      kept[size] = draw;
      size += (inside + 3) >> 2; // 0 of 0, 1 of 1 to 3
    }
    this.#below.splice(0, 3, below1, below2, below3);
    this.#size = size;
  }

  #grow(by: number): void {
    const longer = new Float64Array(Math.ceil(this.#size * growth) + by);
    longer.set(this.#kept.subarray(0, this.#size));
    this.#kept = longer;
  }

  /** The value at a position of all draws in order, where a bracket contains it. */
  select(at: number): (position: number) => number | undefined {
    const { least, most } = this.#brackets[at] as Bracket;
    const inside = new Float64Array(this.#size);
    let size = 0;
    for (let i = 0; i < this.#size; i++) {
      const draw = this.#kept[i]!;
      inside[size] = draw;
      size += Number(draw >= least) & Number(draw <= most);
    }
    if (size === 0) return () => undefined;
    const select = createSelection(inside.subarray(0, size));
    return (position) => {
      const place = position - this.#below[at]!;
      return place < 0 || place >= size ? undefined : select(place);
    };
  }
}

/**
 * The spread of draws that are seen once and not kept: exactly what sorting all of them would give, from those near the
 * percentiles alone. The first draws tell where the percentiles lie; of the rest only those around them are kept, a
 * tenth or so. Mean and squares are summed as they come, with the compensation of `simple-statistics`.
 *
 * Shape   count: how many draws there will be, all of them numbers
 * Units   those of the draws
 * Source  Munro, J. I., Paterson, M. S. (1980), Selection and sorting with limited storage, Theoretical Computer
 *         Science 12(3), 315-323, DOI 10.1016/0304-3975(80)90061-4
 */
export class RunningSpread {
  readonly #count: number;
  /** The first draws, until the brackets are known. */
  #first: Float64Array;
  /** Around this one squares are summed, so that nothing is lost where all draws are alike. */
  #middle = 0;
  #brackets: Brackets | undefined;
  #seen = 0;
  #sum = 0;
  #correction = 0;
  #squares = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;
  #belowZero = 0;

  constructor(count: number) {
    this.#count = count;
    this.#first = new Float64Array(Math.min(firstDraws, count));
  }

  /** Takes the next draws. */
  add(draws: Float64Array): void {
    this.#addSums(draws);
    const own = draws.subarray(0, Math.max(0, this.#first.length - this.#seen));
    if (own.length > 0) {
      this.#first.set(own, this.#seen);
      if (this.#seen + own.length === this.#first.length) this.#findBrackets();
    }
    this.#seen += draws.length;
    if (own.length < draws.length) this.#brackets?.add(own.length === 0 ? draws : draws.subarray(own.length));
  }

  /** The spread of all draws; undefined where a percentile lies outside what was kept, which hardly ever happens. */
  finish(): Spread | undefined {
    const width = this.#most - this.#least;
    const found = Object.values(probabilities).map((probability, at) => {
      const select = this.#brackets!.select(at);
      const error = percentileError(select, probability, this.#count);
      if (error === undefined) return undefined;
      const value = quantileOf((position) => select(position) ?? Number.NaN, this.#count, probability);
      return { value, error: atLeastOneDraw(error, width, this.#count) };
    });
    const [p05, p50, p95] = found;
    if (p05 === undefined || p50 === undefined || p95 === undefined) return undefined;
    const mean = (this.#sum + this.#correction) / this.#count;
    const squares = this.#squares - this.#count * (mean - this.#middle) ** 2;
    return {
      mean,
      p05: p05.value,
      p50: p50.value,
      p95: p95.value,
      least: this.#least,
      most: this.#most,
      belowZero: this.#belowZero,
      belowZeroError: errorOfShare(this.#belowZero, this.#count),
      errors: {
        mean: atLeastOneDraw(
          Math.sqrt(Math.max(0, squares) / (this.#count - 1) / this.#count),
          width,
          this.#count,
        ),
        p05: p05.error,
        p50: p50.error,
        p95: p95.error,
      },
    };
  }

  #addSums(draws: Float64Array): void {
    if (this.#seen === 0) this.#middle = draws[0]!;
    const middle = this.#middle;
    let [sum, correction, squares] = [this.#sum, this.#correction, this.#squares];
    let [least, most, belowZero] = [this.#least, this.#most, this.#belowZero];
    for (let i = 0; i < draws.length; i++) {
      const draw = draws[i]!;
      const next = sum + draw;
      correction += lostBits(sum, draw, next);
      sum = next;
      squares += (draw - middle) * (draw - middle);
      if (draw < least) least = draw;
      if (draw > most) most = draw;
      if (draw < 0) belowZero++;
    }
    [this.#sum, this.#correction, this.#squares] = [sum, correction, squares];
    [this.#least, this.#most, this.#belowZero] = [least, most, belowZero];
  }

  /** Around each percentile, as wide as the first draws leave it open; the first draws are dealt as well. */
  #findBrackets(): void {
    const first = this.#first;
    const count = first.length;
    const select = createSelection(first);
    const at = (position: number) => Math.min(count - 1, Math.max(0, Math.round(position)));
    let expected = roomAtOnce;
    const bracketOf = (probability: number): Bracket => {
      const spread = deviations * Math.sqrt(probability * (1 - probability) * count) + 1;
      const low = at(probability * (count - 1) - spread);
      const high = at(probability * (count - 1) + spread);
      expected += ((high - low + 1) / count) * this.#count * growth;
      return {
        least: low === 0 ? Number.NEGATIVE_INFINITY : select(low),
        most: high === count - 1 ? Number.POSITIVE_INFINITY : select(high),
      };
    };
    const { p05, p50, p95 } = probabilities;
    this.#brackets = new Brackets([bracketOf(p05), bracketOf(p50), bracketOf(p95)], expected);
    for (let start = 0; start < count; start += roomAtOnce)
      this.#brackets.add(first.subarray(start, start + roomAtOnce));
    this.#first = new Float64Array(0);
  }
}

import type { Area } from '../names/area-names.ts';
import { DenseLines } from './dense-lines.ts';
import type { RowWords } from './rows.ts';
import { SparseLines } from './sparse-lines.ts';

/** Whole numbers up to here are exact. */
const largestKey = Number.MAX_SAFE_INTEGER;
/** Areas and what stands in columns of too many texts are counted up to here. */
const mostTexts = 2 ** 24;
const mostAreas = 2 ** 16;

/**
 * The line on which each area, year and class first stood. What stands in a column is numbered, and the numbers of a
 * row are one number.
 */
export class RowKeys {
  readonly #sizes: readonly number[];
  readonly #years = new Numbers<number | undefined>();
  readonly #classes: readonly Numbers<string>[];
  readonly #areas = new AreaNumbers();
  readonly #lines: DenseLines | SparseLines | undefined;
  readonly #linesByText = new LinesByText();

  /** Shape   sizes: at most so many texts for the year and each class; undefined where that is not known */
  constructor(sizes: readonly (number | undefined)[], rowCount: number) {
    this.#sizes = sizes.map((size) => size ?? mostTexts);
    this.#classes = sizes.slice(1).map(() => new Numbers());
    const perArea = this.#sizes.reduce((product, size) => product * size, 1);
    if (DenseLines.fits(perArea, rowCount)) this.#lines = new DenseLines(perArea);
    else if (perArea * mostAreas <= largestKey) this.#lines = new SparseLines(rowCount);
  }

  /** The line of the row before with the same words; without one, that of this row is remembered. */
  findBefore({ record, written, year, classes }: RowWords): number | undefined {
    if (this.#lines === undefined) {
      const text = JSON.stringify([written.level, written.key, year, ...classes]);
      return this.#linesByText.findBefore(text, record.line);
    }
    let key = this.#areas.of(written) * this.#sizes[0]! + this.#years.of(year);
    for (let at = 0; at < classes.length; at++)
      key = key * this.#sizes[at + 1]! + this.#classes[at]!.of(classes[at]!);
    const before = this.#lines.first(key);
    if (before === 0) this.#lines.add(key, record.line);
    return before === 0 ? undefined : before;
  }
}

/** Numbers from 0 on for texts or years. */
class Numbers<Key> {
  readonly #numbers = new Map<Key, number>();
  #lastKey: Key | undefined;
  #last = -1;

  of(key: Key): number {
    // Rows of one class often follow each other.
    if (this.#last >= 0 && key === this.#lastKey) return this.#last;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
    }
    this.#lastKey = key;
    this.#last = number;
    return number;
  }
}

/** Areas by numbers from 0 on: the same however they were found. */
class AreaNumbers {
  readonly #byText = new Numbers<string>();
  readonly #byArea = new WeakMap<Area, number>();

  of(area: Area): number {
    const known = this.#byArea.get(area);
    if (known !== undefined) return known;
    const number = this.#byText.of(`${area.level} ${area.key}`);
    this.#byArea.set(area, number);
    return number;
  }
}

/** One map holds no more than 2^24 texts. */
const mostInOneMap = 8_000_000;

/** Lines by a text, where numbers would not be exact: in several maps, as one has its bound. */
class LinesByText {
  readonly #maps: Map<string, number>[] = [];

  findBefore(text: string, line: number): number | undefined {
    for (const map of this.#maps) {
      const before = map.get(text);
      if (before !== undefined) return before;
    }
    let last = this.#maps.at(-1);
    if (last === undefined || last.size === mostInOneMap) {
      last = new Map();
      this.#maps.push(last);
    }
    last.set(text, line);
    return undefined;
  }
}

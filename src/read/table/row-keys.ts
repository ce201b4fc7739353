import { NumberTable } from './number-table.ts';
import type { RowWords } from './rows.ts';

/** Whole numbers up to here are exact. */
const largestKey = Number.MAX_SAFE_INTEGER;
/** Areas and what stands in columns of too many texts are counted up to here. */
const mostTexts = 2 ** 24;

/**
 * The line on which each area, year and class first stood. What stands in a column is numbered, and the numbers of a
 * row are one number: twelve bytes for each.
 */
export class RowKeys {
  readonly #sizes: readonly number[];
  readonly #numbers: readonly Map<string, number>[];
  readonly #areas = new Map<string, number>();
  readonly #isExact: boolean;
  readonly #lines = new NumberTable(1);
  readonly #linesByText = new LinesByText();

  /** Shape   sizes: at most so many texts for the year and each class; undefined where that is not known */
  constructor(sizes: readonly (number | undefined)[]) {
    this.#sizes = sizes.map((size) => size ?? mostTexts);
    this.#numbers = sizes.map(() => new Map());
    this.#isExact = this.#sizes.reduce((product, size) => product * size, 2 ** 16) <= largestKey;
  }

  /** The line of the row before with the same words; without one, that of this row is remembered. */
  findBefore({ record, written, year, classes }: RowWords): number | undefined {
    const area = `${written.level} ${written.key}`;
    const texts = [String(year), ...classes];
    if (!this.#isExact) return this.#linesByText.findBefore(JSON.stringify([area, ...texts]), record.line);
    let key = numberOf(area, this.#areas);
    for (let at = 0; at < texts.length; at++)
      key = key * this.#sizes[at]! + numberOf(texts[at]!, this.#numbers[at]!);
    const before = this.#lines.find(key);
    if (before === undefined) this.#lines.add(key, record.line);
    return before?.[0];
  }
}

function numberOf(text: string, numbers: Map<string, number>): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
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

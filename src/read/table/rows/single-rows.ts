import type { TableColumn } from '../columns/columns.ts';
import type { ColumnFigures } from '../columns/figures.ts';
import { trimCell } from '../text/number-form.ts';
import type { RowKeys } from './row-keys.ts';
import type { RowWords } from './rows.ts';

/** A row whose words are known, and its figure of each column; both only until the next row. */
export interface TableRow {
  readonly words: RowWords;
  readonly values: Float64Array;
}

/** What becomes of a row. */
export type RowFate =
  | { readonly kind: 'used' | 'empty' }
  | { readonly kind: 'repeated'; readonly line: number }
  | { readonly kind: 'differing'; readonly line: number; readonly column: number };

const used: RowFate = { kind: 'used' };
const empty: RowFate = { kind: 'empty' };

/** Keeps each row once: rows of the same words are told, with the same figures or with others. */
export class SingleRows {
  readonly #keys: RowKeys;
  readonly #figures: readonly ColumnFigures[];
  readonly #readBefore: (line: number) => Float64Array;

  /** Shape   readBefore: the figures of a line that was passed, read once more */
  constructor(keys: RowKeys, figures: readonly ColumnFigures[], readBefore: (line: number) => Float64Array) {
    this.#keys = keys;
    this.#figures = figures;
    this.#readBefore = readBefore;
  }

  judge({ words, values }: TableRow): RowFate {
    if (this.#figures.every(({ sound }, at) => sound && Number.isNaN(values[at]!))) return empty;
    const line = this.#keys.findBefore(words);
    if (line === undefined) return used;
    const before = this.#readBefore(line);
    const at = this.#figures.findIndex(({ sound }, each) => !sound || !Object.is(before[each], values[each]));
    return at < 0
      ? { kind: 'repeated', line }
      : { kind: 'differing', line, column: this.#figures[at]!.column };
  }
}

/** The words of a row, as its problems name it. */
export function describe({ record }: RowWords, columns: readonly TableColumn[]): string {
  return columns
    .flatMap(({ role }, at) =>
      ['municipality', 'service', 'cost_type', 'year', 'measure', 'dimension', 'unit', 'sign'].includes(role)
        ? [trimCell(record.cells[at] ?? '')]
        : [],
    )
    .filter((text) => text !== '')
    .join(' ');
}

import type { HeadingKind, Layout } from '../../../model/layout.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import type { DataRecords } from '../text/table-frame.ts';

/** What a layout says of rows before their cells are read. */
export interface RowForm {
  readonly headingKind: HeadingKind | undefined;
  /** Columns in which an empty cell means what stands above it. */
  readonly filled: readonly number[];
}

export function rowFormOf(layout: Layout | undefined): RowForm {
  const filled = (layout?.columns ?? []).flatMap(({ fill_down: isFilled }, at) =>
    isFilled === true ? [at] : [],
  );
  return { headingKind: layout?.headings, filled };
}

/**
 * Tells rows of the common length, headings with nothing but their first cell, and rows of another length apart, one
 * after the other. Rows may be longer where they end in empty cells.
 */
export class RowSorter {
  readonly #width: number;
  readonly #form: RowForm;
  readonly #last = new Map<number, string>();
  #heading: TableRecord | undefined;

  constructor(width: number, form: RowForm) {
    this.#width = width;
    this.#form = form;
  }

  /** The row with the heading it stands under and its empty cells filled, or what else the record is. */
  sort(record: TableRecord): TableRecord | 'heading' | 'wrong' {
    const width = this.#width;
    const { cells } = record;
    const { headingKind, filled } = this.#form;
    if (width > 1 && (cells.length <= width || headingKind !== undefined) && isBlankFrom(cells, 1)) {
      this.#heading = record;
      return 'heading';
    }
    if (cells.length < width || (cells.length > width && !isBlankFrom(cells, width))) return 'wrong';
    if (filled.length === 0 && this.#heading === undefined) return record;
    return { ...record, cells: this.#fill(cells), heading: this.#heading };
  }

  #fill(cells: readonly string[]): readonly string[] {
    const { filled } = this.#form;
    if (filled.length === 0) return cells;
    const own = [...cells];
    for (const at of filled) {
      if (trimCell(own[at] ?? '') === '') own[at] = this.#last.get(at) ?? '';
      else this.#last.set(at, own[at] ?? '');
    }
    return own;
  }
}

/** The rows of the common length, read as often as they are asked for. */
export class TableRows implements Iterable<TableRecord> {
  readonly #data: DataRecords;
  readonly #width: number;
  readonly #form: RowForm;

  constructor(data: DataRecords, width: number, form: RowForm) {
    this.#data = data;
    this.#width = width;
    this.#form = form;
  }

  [Symbol.iterator](): Generator<TableRecord> {
    return this.of(this.#data);
  }

  /** Those of another way through the records of data. */
  *of(data: Iterable<TableRecord>): Generator<TableRecord> {
    const sorter = this.sorter();
    for (const record of data) {
      const row = sorter.sort(record);
      if (typeof row !== 'string') yield row;
    }
  }

  /** Tells these rows from other records of data, one after the other. */
  sorter(): RowSorter {
    return new RowSorter(this.#width, this.#form);
  }

  /** Whether a row can be read alone, without those before it. */
  get areSingle(): boolean {
    return this.#form.filled.length === 0;
  }
}

function isBlankFrom(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at++) if (trimCell(cells[at]!) !== '') return false;
  return true;
}

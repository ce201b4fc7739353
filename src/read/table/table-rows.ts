import type { HeadingKind, Layout } from '../../model/layout.ts';
import type { TableFrame } from './header.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** What the rows between header and footnotes are: rows of the common length, headings, and rows of another length. */
export interface RowKinds {
  /** Rows with nothing but their first cell. */
  heading(record: TableRecord): void;
  wrong(record: TableRecord): void;
}

/**
 * The rows of the common length, read as often as they are asked for, each with the heading it stands under. Longer
 * ones may end in empty cells. Cells are filled that a layout says to mean what stands above them.
 */
export class TableRows implements Iterable<TableRecord> {
  readonly #frame: TableFrame;
  readonly #headingKind: HeadingKind | undefined;
  readonly #filled: readonly number[];

  constructor(frame: TableFrame, layout: Layout | undefined) {
    this.#frame = frame;
    this.#headingKind = layout?.headings;
    this.#filled = (layout?.columns ?? []).flatMap(({ fill_down: isFilled }, at) =>
      isFilled === true ? [at] : [],
    );
  }

  [Symbol.iterator](): Generator<TableRecord> {
    return this.of(this.#frame.data);
  }

  /** Those of another way through the records of data; what is no such row is handed over. */
  *of(data: Iterable<TableRecord>, others?: RowKinds): Generator<TableRecord> {
    const { width } = this.#frame;
    const last = new Map<number, string>();
    let heading: TableRecord | undefined;
    for (const record of data) {
      const { cells } = record;
      const isOfWidth = cells.length === width || isBlankFrom(cells, width);
      if (width > 1 && (cells.length <= width || this.#headingKind !== undefined) && isBlankFrom(cells, 1)) {
        heading = record;
        others?.heading(record);
      } else if (cells.length >= width && isOfWidth) {
        const own = this.#filled.length === 0 ? cells : this.#fill(cells, last);
        yield heading === undefined && own === cells ? record : { ...record, cells: own, heading };
      } else others?.wrong(record);
    }
  }

  #fill(cells: readonly string[], last: Map<number, string>): readonly string[] {
    const filled = [...cells];
    for (const at of this.#filled) {
      if (trimCell(filled[at] ?? '') === '') filled[at] = last.get(at) ?? '';
      else last.set(at, filled[at] ?? '');
    }
    return filled;
  }

  /** Whether a row can be read alone, without those before it. */
  get areSingle(): boolean {
    return this.#filled.length === 0;
  }
}

function isBlankFrom(cells: readonly string[], from: number): boolean {
  for (let at = from; at < cells.length; at++) if (trimCell(cells[at]!) !== '') return false;
  return true;
}

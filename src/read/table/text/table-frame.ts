import type { TableRecord } from './records.ts';

/** Where the parts of a table lie among its records. */
export interface TableFrame {
  readonly width: number;
  /** Records before the header; their first line may state a unit. */
  readonly titles: readonly TableRecord[];
  readonly headers: readonly TableRecord[];
  readonly data: DataRecords;
  readonly footnotes: readonly TableRecord[];
  /** One name for each column. */
  readonly names: readonly string[];
}

/** The records between header and footnotes, read as often as they are asked for. */
export class DataRecords implements Iterable<TableRecord> {
  readonly #records: Iterable<TableRecord>;
  readonly #from: number;
  readonly #to: number;
  /** Whether rows behind a comment mark are none: where the header itself stands behind one, they are rows. */
  readonly #keepsComments: boolean;
  readonly first: TableRecord | undefined;

  constructor(
    records: Iterable<TableRecord>,
    from: number,
    to: number,
    keepsComments: boolean,
    first: TableRecord | undefined,
  ) {
    this.#records = records;
    this.#from = from;
    this.#to = to;
    this.#keepsComments = keepsComments;
    this.first = first;
  }

  [Symbol.iterator](): Generator<TableRecord> {
    return this.of(this.#records);
  }

  /** Those of another way through all records of the table. */
  *of(records: Iterable<TableRecord>): Generator<TableRecord> {
    let at = 0;
    for (const record of records) {
      if (at >= this.#to) return;
      if (this.holds(record, at++)) yield record;
    }
  }

  /** Whether a record is one of them, by its position among all records. */
  holds({ commented }: TableRecord, position: number): boolean {
    return position >= this.#from && position < this.#to && (this.#keepsComments || !commented);
  }

  /** Where they begin, and whether comments are among them. */
  get begins(): string {
    return `${this.#from} ${this.#keepsComments}`;
  }
}

/** Where a layout says that the parts of a table lie. */
export interface FixedFrame {
  readonly linesBefore: number;
  readonly headers: number;
  readonly footnotes: number;
}

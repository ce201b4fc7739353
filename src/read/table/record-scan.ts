import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** What the frame of a table is found from: its first and last records, and how long all of them are. */
export interface RecordScan {
  readonly count: number;
  /** How many records have so many cells. */
  readonly lengths: ReadonlyMap<number, number>;
  /** Cells of the first record of two or more that are all filled. */
  readonly firstFull: number | undefined;
  /** The last filled cell of any record, counted from 1. */
  readonly lastFilled: number;
  readonly head: readonly TableRecord[];
  /** The last records; all of them where they are not more than the head. */
  readonly tail: readonly TableRecord[];
}

/** Titles, header rows and the rows below from which columns of figures are first found. */
const headRecords = 6000;
const tailRecords = 2000;

/** Goes through all records once; a layout may say where the parts of the table lie. */
export function scanRecords(
  records: Iterable<TableRecord>,
  fixed?: { readonly linesBefore: number; readonly footnotes: number },
): RecordScan {
  const mostHead = headRecords + (fixed?.linesBefore ?? 0);
  const mostTail = tailRecords + (fixed?.footnotes ?? 0);
  const lengths: number[] = [];
  const head: TableRecord[] = [];
  let tail: TableRecord[] = [];
  let count = 0;
  let firstFull: number | undefined;
  let lastFilled = 0;
  for (const record of records) {
    const { cells } = record;
    const { length } = cells;
    count++;
    lengths[length] = (lengths[length] ?? 0) + 1;
    if (length > lastFilled) lastFilled = Math.max(lastFilled, lastFilledOf(cells));
    if (firstFull === undefined && length > 1 && cells.every((cell) => trimCell(cell) !== ''))
      firstFull = length;
    if (head.length < mostHead) head.push(record);
    tail.push(record);
    if (tail.length === 2 * mostTail) tail = tail.slice(mostTail);
  }
  return {
    count,
    lengths: new Map([...lengths.entries()].filter(([, rows]) => rows !== undefined)),
    firstFull,
    lastFilled,
    head,
    tail: count <= head.length ? head : tail,
  };
}

function lastFilledOf(cells: readonly string[]): number {
  let at = cells.length;
  while (at > 0 && trimCell(cells[at - 1]!) === '') at--;
  return at;
}

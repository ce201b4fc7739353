import type { TableRecord } from '../text/records.ts';

/** Two cells of one row, as the file writes them, and how many rows hold them. */
export interface CellPair {
  readonly first: string;
  readonly second: string;
  count: number;
}

/** So many rows are counted before their pairs are handed over. */
const rowsCounted = 50_000;

/** The pairs that two columns form, each with a number of its rows; of many rows, pairs come more than once. */
export function* countPairs(rows: Iterable<TableRecord>, first: number, second: number): Generator<CellPair> {
  const pairs = new Map<string, CellPair>();
  let counted = 0;
  for (const { cells } of rows) {
    const a = cells[first] ?? '';
    const b = cells[second] ?? '';
    const key = `${a}\n${b}`;
    const known = pairs.get(key);
    if (known === undefined) pairs.set(key, { first: a, second: b, count: 1 });
    else known.count++;
    if (++counted % rowsCounted !== 0) continue;
    yield* pairs.values();
    pairs.clear();
  }
  yield* pairs.values();
}

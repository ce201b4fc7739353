import type { TableRecord } from './records.ts';

/** Two cells of one row, as the file writes them, and how many rows hold them. */
export interface CellPair {
  readonly first: string;
  readonly second: string;
  count: number;
}

/** With more different pairs than these, those that came before are handed over and counted anew. */
const mostPairs = 50_000;

/** The pairs that two columns form, each with a number of its rows; of very many, some come more than once. */
export function* countPairs(rows: Iterable<TableRecord>, first: number, second: number): Generator<CellPair> {
  let pairs = new Map<string, CellPair>();
  for (const { cells } of rows) {
    const a = cells[first] ?? '';
    const b = cells[second] ?? '';
    const key = `${a}\n${b}`;
    const known = pairs.get(key);
    if (known !== undefined) {
      known.count++;
      continue;
    }
    if (pairs.size === mostPairs) {
      yield* pairs.values();
      pairs = new Map();
    }
    pairs.set(key, { first: a, second: b, count: 1 });
  }
  yield* pairs.values();
}

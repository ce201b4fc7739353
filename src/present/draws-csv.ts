import { stringify } from 'csv-stringify/sync';
import { type DialectName, dialects } from './format/dialect.ts';

/** A table of draws that is too long to be held as text: some rows at a time. */
export interface DrawTable {
  /** Paths of inputs and outputs. */
  readonly paths: readonly string[];
  /** Shape   [block][column]: the first `count` entries of each */
  readonly blocks: Iterable<{ readonly columns: readonly Float64Array[]; readonly count: number }>;
}

/**
 * Draws as CSV, one row each and numbered from 1, every number with all its digits: what is recomputed from them is what
 * was printed.
 *
 * Shape   texts that together are the file
 */
export function* presentDraws(table: DrawTable, dialect: DialectName): Generator<string> {
  const { delimiter, decimalMark, recordDelimiter, bom } = dialects[dialect];
  const form = { delimiter, record_delimiter: recordDelimiter };
  yield stringify([['draw', ...table.paths]], { ...form, bom });
  const number = (value: number) => {
    const text = String(value);
    return decimalMark === '.' ? text : text.replace('.', decimalMark);
  };
  let drawn = 0;
  for (const { columns, count } of table.blocks) {
    const rows = Array.from({ length: count }, (_, i) => [
      drawn + i + 1,
      ...columns.map((column) => column[i]!),
    ]);
    drawn += count;
    yield stringify(rows, { ...form, cast: { number } });
  }
}

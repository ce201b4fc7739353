import type { TableBody } from '../body/table-body.ts';
import { isForm } from '../grid/grid.ts';

/** Rows that are alike in some things, by a number. */
export interface RowGroups {
  readonly groupOf: Uint32Array;
  readonly count: number;
}

/** Groups rows by what each of several numberings says of them. */
export function groupRows(rowCount: number, numberings: readonly Uint32Array[]): RowGroups {
  let groupOf = new Uint32Array(rowCount);
  let count = Math.min(1, rowCount);
  for (const numbers of numberings) {
    let most = 0;
    for (const number of numbers) most = Math.max(most, number);
    const known = new Map<number, number>();
    const finer = new Uint32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const key = groupOf[row]! * (most + 1) + numbers[row]!;
      let group = known.get(key);
      if (group === undefined) {
        group = known.size;
        known.set(key, group);
      }
      finer[row] = group;
    }
    groupOf = finer;
    count = known.size;
  }
  return { groupOf, count };
}

/** A number for what stands in a column of each row: equal for equal cells. */
export function numberCells(body: TableBody, column: number): Uint32Array {
  const numbers = new Uint32Array(body.count);
  const known = new Map<number | string, number>();
  for (let row = 0; row < body.count; row++) {
    const kind = body.kind(row, column);
    numbers[row] = numberOf(isForm(kind) ? body.text(row, column) : kind, known);
  }
  return numbers;
}

/** A number for a text of each row. */
export function numberTexts(rowCount: number, textOf: (row: number) => string): Uint32Array {
  const numbers = new Uint32Array(rowCount);
  const known = new Map<number | string, number>();
  for (let row = 0; row < rowCount; row++) numbers[row] = numberOf(textOf(row), known);
  return numbers;
}

function numberOf(key: number | string, known: Map<number | string, number>): number {
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, known.size);
  return known.size - 1;
}

import type { TableBody } from '../body/table-body.ts';
import { isForm } from '../grid/grid.ts';

/** Rows that are alike in some things, by a number. */
export interface RowGroups {
  readonly groupOf: Uint32Array;
  readonly count: number;
}

/** Up to so many combinations are counted in a list, more in a map. */
const mostListed = 2 ** 21;

/** Groups rows by what each of several numberings says of them. */
export function groupRows(rowCount: number, numberings: readonly Uint32Array[]): RowGroups {
  let groups: RowGroups = { groupOf: new Uint32Array(rowCount), count: Math.min(1, rowCount) };
  for (const numbers of numberings) groups = refine(groups, numbers);
  return groups;
}

/** Groups parted once more by another numbering. */
function refine({ groupOf, count }: RowGroups, numbers: Uint32Array): RowGroups {
  let most = 0;
  for (let row = 0; row < numbers.length; row++) if (numbers[row]! > most) most = numbers[row]!;
  const finer = new Uint32Array(groupOf.length);
  const size = most + 1;
  const known = count * size <= mostListed ? new Int32Array(count * size) : new Map<number, number>();
  let groups = 0;
  for (let row = 0; row < groupOf.length; row++) {
    const key = groupOf[row]! * size + numbers[row]!;
    let group = known instanceof Map ? (known.get(key) ?? 0) : known[key]!;
    if (group === 0) {
      group = ++groups;
      if (known instanceof Map) known.set(key, group);
      else known[key] = group;
    }
    finer[row] = group - 1;
  }
  return { groupOf: finer, count: groups };
}

/** Rows group by group, in each in their own order. */
export function rowsByGroup({ groupOf, count }: RowGroups): Uint32Array {
  const next = new Uint32Array(count + 1);
  for (let row = 0; row < groupOf.length; row++) next[groupOf[row]! + 1]!++;
  for (let group = 0; group < count; group++) next[group + 1]! += next[group]!;
  const rows = new Uint32Array(groupOf.length);
  for (let row = 0; row < groupOf.length; row++) rows[next[groupOf[row]!]!++] = row;
  return rows;
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

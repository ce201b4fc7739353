import { additiveFigures, classText, columnsOfRole, type RelationContext } from './relation-context.ts';
import type { ColumnFigures } from '../apply/figures.ts';
import { stepOf } from '../apply/figures.ts';

/** A name whose rows are the sum of the rows right below or above them wherever they stand. */
export interface NeighbourTotal {
  /** The first row of that name. */
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** In how many areas and years. */
  readonly groups: number;
  /** All rows of that name that add up their neighbours, each with the rows that it adds up. */
  readonly sums: ReadonlyMap<number, readonly number[]>;
}

const mostParts = 60;
const leastParts = 2;
const leastDigits = 3;

/**
 * Finds rows that no word or code shows to be totals, and whose figures are in every column the sum of the rows right
 * below or above them, wherever rows of that name have figures.
 *
 * Shape   groupOf: rows of one area, year and kind of figure; isCounted: rows that count and are no totals yet
 */
export function findNeighbourTotals(
  context: RelationContext,
  groupOf: (row: number) => string,
  isCounted: (row: number) => boolean,
): readonly NeighbourTotal[] {
  const { body, layout } = context;
  const figures = additiveFigures(context);
  const named = (['service', 'dimension'] as const)
    .flatMap((role) => columnsOfRole(context, role))
    .filter((at) => layout?.columns[at]?.codes === undefined);
  const [column] = named;
  if (column === undefined || figures.length === 0) return [];
  const groups = new Map<string, number[]>();
  for (let row = 0; row < body.count; row++) {
    if (!isCounted(row)) continue;
    const key = groupOf(row);
    const rows = groups.get(key);
    if (rows === undefined) groups.set(key, [row]);
    else rows.push(row);
  }
  const nameOf = (row: number) => named.map((at) => classText(context, row, at)).join(' ').trim();
  const likely = new Map<string, { sums: Map<number, readonly number[]>; digits: number }>();
  const others = new Set<string>();
  for (const rows of groups.values()) {
    if (rows.length <= leastParts) continue;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const first = firstFigure(row, figures);
      if (first === 0) continue;
      const name = nameOf(row);
      if (others.has(name)) continue;
      const parts = partsBeside(rows, at, 1, figures) ?? partsBeside(rows, at, -1, figures);
      if (parts === undefined) {
        others.add(name);
        likely.delete(name);
        continue;
      }
      const own = likely.get(name) ?? { sums: new Map<number, readonly number[]>(), digits: 0 };
      likely.set(name, own);
      own.sums.set(row, parts);
      own.digits = Math.max(own.digits, digitsOf(first));
    }
  }
  return [...likely]
    .filter(([, { sums, digits }]) => sums.size > 1 || digits >= leastDigits)
    .map(([name, { sums }]) => ({ row: Math.min(...sums.keys()), column, name, groups: sums.size, sums }))
    .sort((a, b) => a.row - b.row);
}

/** The rows right below (1) or above (-1) that a row is the sum of in every column; undefined where it is of none. */
function partsBeside(
  rows: readonly number[],
  at: number,
  direction: 1 | -1,
  figures: readonly ColumnFigures[],
): readonly number[] | undefined {
  const valueOf = (row: number, { values }: ColumnFigures) => (Number.isNaN(values[row]!) ? 0 : values[row]!);
  const gaps = figures.map((each) => valueOf(rows[at]!, each));
  const parts: number[] = [];
  let filled = 0;
  for (let tried = 0, next = at + direction; tried < mostParts && next >= 0 && next < rows.length; tried++, next += direction) {
    const row = rows[next]!;
    parts.push(row);
    let isFilled = false;
    let isEqual = true;
    for (const [index, each] of figures.entries()) {
      const value = valueOf(row, each);
      if (value !== 0) isFilled = true;
      gaps[index]! -= value;
      if (Math.abs(gaps[index]!) >= stepOf(each) / 2) isEqual = false;
    }
    if (isFilled) filled++;
    if (isEqual && filled >= leastParts) return parts;
  }
  return undefined;
}

/** The first figure of a row that is not zero, 0 where there is none. */
function firstFigure(row: number, figures: readonly ColumnFigures[]): number {
  for (const { values } of figures) if (values[row]! !== 0 && !Number.isNaN(values[row]!)) return values[row]!;
  return 0;
}

/** The digits of a figure without the zeros in front and at the end. */
function digitsOf(figure: number): number {
  return Math.abs(figure)
    .toPrecision(12)
    .replace(/\D|e.*$/g, '')
    .replace(/^0+|0+$/g, '').length;
}

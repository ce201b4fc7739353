import { type ColumnFigures, stepOf } from '../figures/figures.ts';
import { groupRows, numberCells, type RowGroups } from '../figures/row-groups.ts';
import {
  additiveFigures,
  classText,
  columnsOfRole,
  groupsIn,
  type RelationContext,
} from './relation-context.ts';

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
 * Shape   apart: columns by which rows are told apart besides their area; isCounted: rows that count and are no totals
 */
export function findNeighbourTotals(
  context: RelationContext,
  apart: readonly number[],
  isCounted: (row: number) => boolean,
  digitsNeeded = leastDigits,
): readonly NeighbourTotal[] {
  const { body, layout } = context;
  const figures = additiveFigures(context);
  const named = (['service', 'dimension'] as const)
    .flatMap((role) => columnsOfRole(context, role))
    .filter((at) => layout?.columns[at]?.codes === undefined);
  const [column] = named;
  if (column === undefined || figures.length === 0) return [];
  const names = groupRows(
    body.count,
    named.map((at) => numberCells(body, at)),
  );
  const likely = new Map<number, { sums: Map<number, readonly number[]>; digits: number }>();
  const isOther = new Uint8Array(names.count);
  for (const rows of rowsOfGroups(groupsIn(context, apart), isCounted)) {
    if (rows.length <= leastParts) continue;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const name = names.groupOf[row]!;
      if (isOther[name] === 1) continue;
      const first = firstFigure(row, figures);
      if (first === 0) continue;
      const parts = partsBeside(rows, at, 1, figures) ?? partsBeside(rows, at, -1, figures);
      if (parts === undefined) {
        isOther[name] = 1;
        likely.delete(name);
        continue;
      }
      const own = likely.get(name) ?? { sums: new Map<number, readonly number[]>(), digits: 0 };
      likely.set(name, own);
      own.sums.set(row, parts);
      own.digits = Math.max(own.digits, digitsOf(first));
    }
  }
  const nameOf = (row: number) =>
    named
      .map((at) => classText(context, row, at))
      .join(' ')
      .trim();
  return [...likely.values()]
    .filter(({ sums, digits }) => sums.size > 1 || digits >= digitsNeeded)
    .map(({ sums }) => {
      const row = [...sums.keys()].reduce((a, b) => Math.min(a, b));
      return { row, column, name: nameOf(row), groups: sums.size, sums };
    })
    .sort((a, b) => a.row - b.row);
}

/** The rows of each group, in the order of the file. */
function* rowsOfGroups(
  { groupOf, count }: RowGroups,
  isCounted: (row: number) => boolean,
): Generator<Uint32Array> {
  const ends = new Uint32Array(count + 1);
  for (let row = 0; row < groupOf.length; row++) if (isCounted(row)) ends[groupOf[row]! + 1]!++;
  for (let group = 0; group < count; group++) ends[group + 1]! += ends[group]!;
  const next = ends.slice();
  const inOrder = new Uint32Array(ends[count]!);
  for (let row = 0; row < groupOf.length; row++) if (isCounted(row)) inOrder[next[groupOf[row]!]!++] = row;
  for (let group = 0; group < count; group++) yield inOrder.subarray(ends[group]!, ends[group + 1]!);
}

/** The rows right below (1) or above (-1) that a row is the sum of in every column; undefined where it is of none. */
function partsBeside(
  rows: Uint32Array,
  at: number,
  direction: 1 | -1,
  figures: readonly ColumnFigures[],
): readonly number[] | undefined {
  const figureOf = (row: number, { values }: ColumnFigures) =>
    Number.isNaN(values[row]!) ? 0 : values[row]!;
  const gaps = figures.map((each) => figureOf(rows[at]!, each));
  const parts: number[] = [];
  let filled = 0;
  for (
    let tried = 0, next = at + direction;
    tried < mostParts && next >= 0 && next < rows.length;
    tried++, next += direction
  ) {
    const row = rows[next]!;
    parts.push(row);
    let isFilled = false;
    let isEqual = true;
    for (const [index, each] of figures.entries()) {
      const value = figureOf(row, each);
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
  for (const { values } of figures)
    if (values[row]! !== 0 && !Number.isNaN(values[row]!)) return values[row]!;
  return 0;
}

/** The digits of a figure without the zeros in front and at the end. */
function digitsOf(figure: number): number {
  return Math.abs(figure)
    .toPrecision(12)
    .replace(/\D|e.*$/g, '')
    .replace(/^0+|0+$/g, '').length;
}

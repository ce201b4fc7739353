import type { Place, ProblemList } from '../../problems/problem.ts';
import { isAdditive } from './column-unit.ts';
import type { TableColumn } from './columns.ts';
import { type ColumnFigures, roundingStep } from './figures.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { RowWords } from './rows.ts';

interface LikelyContext {
  readonly indexes: ReadonlyMap<TableRecord, number>;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  /** Columns of which a layout says that no row of them is the total of others. */
  isSettled(column: number): boolean;
  readonly problems: ProblemList;
  place(record: TableRecord, column: number): Place;
}

/** Of one name: where it first stands, in how many areas and years it adds up others, and in how many it does not. */
interface Likely {
  readonly row: RowWords;
  adding: number;
  others: number;
  /** Digits of the longest sum, zeros at its end not counted: short ones meet by chance. */
  digits: number;
}

const mostParts = 60;
const leastParts = 2;
const leastDigits = 3;
const mostTold = 20;

/**
 * Tells rows that no word or code shows to be totals, and whose figures are the sum of the rows right below or above
 * them wherever they stand: "Sivistys" above its schools and libraries. Such a row may be a total; a person has to say.
 */
export function tellLikelyTotals(rows: readonly RowWords[], context: LikelyContext): void {
  const { columns, problems, place, isSettled } = context;
  const named = columns.flatMap(({ role }, at) =>
    (role === 'service' || role === 'dimension') && !isSettled(at) ? [at] : [],
  );
  const figures = context.figures.filter(
    (each) => columns[each.column]?.role === 'amount' && each.sound && isAdditive(columns, each.column),
  );
  const [column] = named;
  if (column === undefined || figures.length === 0) return;
  const nameOf = ({ record }: RowWords) =>
    named
      .map((at) => trimCell(record.cells[at] ?? ''))
      .join(' ')
      .trim();
  const steps = figures.map((each) => roundingStep(each) / 2);
  const found = new Map<string, Likely>();
  for (const group of groupsOf(rows)) {
    if (group.length <= leastParts) continue;
    const values = figures.map((each) =>
      group.map(({ record }) => each.values[context.indexes.get(record)!]!),
    );
    for (const [at, row] of group.entries()) {
      if (values.every((each) => !each[at])) continue;
      const name = nameOf(row);
      const likely = found.get(name) ?? { row, adding: 0, others: 0, digits: 0 };
      found.set(name, likely);
      if (isSum(values, steps, at, 1) || isSum(values, steps, at, -1)) {
        likely.adding++;
        const own = Math.abs(values.find((each) => each[at])?.[at] ?? 0);
        likely.digits = Math.max(
          likely.digits,
          own
            .toPrecision(12)
            .replace(/\D|e.*$/g, '')
            .replace(/^0+|0+$/g, '').length,
        );
      } else likely.others++;
    }
  }
  const told = [...found].filter(
    ([, { adding, others, digits }]) =>
      others === 0 && (adding > 1 || (adding === 1 && digits >= leastDigits)),
  );
  for (const [name, { row, adding }] of told.slice(0, mostTold)) {
    const facts = { name, column: columns[column]?.name ?? '', groups: adding };
    problems.add('row-may-be-total', place(row.record, column), facts);
  }
}

/** Rows of one area, year and kind of figure, in the order of the file. */
function groupsOf(rows: readonly RowWords[]): Iterable<readonly RowWords[]> {
  const groups = new Map<string, RowWords[]>();
  for (const row of rows) {
    const { area, year, measure, unit } = row;
    const key = JSON.stringify([area.level, area.own ?? area.key, year, measure, unit]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups.values();
}

/** Whether the figures of a row are, in every column, the sum of two or more rows right below (1) or above it (-1). */
function isSum(
  values: readonly (readonly number[])[],
  steps: readonly number[],
  at: number,
  direction: 1 | -1,
): boolean {
  const sums = values.map(() => 0);
  let parts = 0;
  for (let next = at + direction, tried = 0; tried < mostParts; next += direction, tried++) {
    if (next < 0 || next >= values[0]!.length) return false;
    let isFilled = false;
    for (const [column, each] of values.entries()) {
      const value = each[next]!;
      if (Number.isNaN(value) || value === 0) continue;
      sums[column] = sums[column]! + value;
      isFilled = true;
    }
    if (isFilled) parts++;
    const isEqual = values.every((each, column) => {
      const own = each[at]!;
      return Math.abs((Number.isNaN(own) ? 0 : own) - sums[column]!) < steps[column]!;
    });
    if (isEqual && parts >= leastParts) return true;
  }
  return false;
}

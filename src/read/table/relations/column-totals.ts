import type { Registers } from '../../../model/register.ts';
import { ExactSum } from '../apply/exact-sum.ts';
import { type ColumnFigures, stepOf } from '../apply/figures.ts';
import type { TableColumn } from '../settle/settled-table.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { mainFunctionNamed } from '../vocabulary/service-names.ts';
import { totalWord } from '../vocabulary/words.ts';
import { isAdditive } from './relation-context.ts';

/** A column that is in every row the sum of other columns. */
export interface ColumnTotal {
  readonly total: ColumnFigures;
  readonly parts: readonly ColumnFigures[];
}

const leastRows = 3;
const leastDigits = 4;
/** A total has at most so many parts on one side; services and municipalities are known by their headers. */
const mostParts = 60;

/**
 * Finds columns of amounts that are in every row the sum of two or more columns that follow each other on one side of
 * them, whatever their headers say. Without a word for a sum in its header a column has to be so in several rows of
 * larger figures.
 */
export function findColumnTotals(
  figures: readonly ColumnFigures[],
  columns: readonly TableColumn[],
): readonly ColumnTotal[] {
  const summed = figures.filter(
    ({ column, sound }) => sound && ['amount', 'total'].includes(columns[column]?.role ?? '') && isAdditive(columns, column),
  );
  return summed.flatMap((total, at) => {
    const before = summed.slice(Math.max(0, at - mostParts), at).reverse();
    const behind = summed.slice(at + 1, at + 1 + mostParts);
    const parts = partsOf(total, before, columns) ?? partsOf(total, behind, columns);
    return parts === undefined ? [] : [{ total, parts }];
  });
}

/** The nearest columns of one side that add up to a column. */
function partsOf(
  total: ColumnFigures,
  side: readonly ColumnFigures[],
  columns: readonly TableColumn[],
): readonly ColumnFigures[] | undefined {
  if (side.length < 2) return undefined;
  const rows = filledRows(total.values);
  const isNamed = totalWord(columns[total.column]?.name ?? '') === 'strong';
  if (rows.length === 0 || (!isNamed && !isTelling(total.values, rows))) return undefined;
  const rests = Float64Array.from(rows, (row) => total.values[row]!);
  // Under a word for a sum each part adds what rounding its figures may hide.
  let rounding = stepOf(total) / 2;
  let filled = 0;
  for (const [index, part] of side.entries()) {
    let isEqual = true;
    let isFilled = false;
    if (isNamed) rounding += stepOf(part) / 2;
    for (let at = 0; at < rows.length; at++) {
      const value = part.values[rows[at]!]!;
      if (Number.isNaN(value)) continue;
      if (value !== 0) isFilled = true;
      rests[at]! -= value;
    }
    for (let at = 0; at < rows.length && isEqual; at++) isEqual = Math.abs(rests[at]!) <= rounding * (1 + 1e-9);
    if (isFilled) filled++;
    if (isEqual && filled >= 2) return side.slice(0, index + 1);
  }
  return undefined;
}

function filledRows(values: Float64Array): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++)
    if (!Number.isNaN(values[row]!) && values[row] !== 0) rows.push(row);
  return Uint32Array.from(rows);
}

/** Whether equal sums are no chance: several rows, and figures of several digits. */
function isTelling(values: Float64Array, rows: Uint32Array): boolean {
  if (rows.length < leastRows) return false;
  let digits = 0;
  for (const row of rows) digits = Math.max(digits, String(Math.abs(values[row]!)).replace(/\D|0+$/g, '').length);
  return digits >= leastDigits;
}

/**
 * What a column adds up by its header: all services of the row, those of one main function, or all municipalities; to
 * be held against it.
 */
export function statedColumnTotals(
  figures: readonly ColumnFigures[],
  columns: readonly TableColumn[],
  areas: readonly (Area | undefined)[],
  registers: Registers,
): readonly ColumnTotal[] {
  const amounts = figures.filter(({ column }) => columns[column]?.role === 'amount');
  const years = new Set(amounts.map(({ column }) => columns[column]?.year));
  const isMunicipal = amounts.every(({ column }) =>
    ['municipality', 'country'].includes(areas[column]?.level ?? ''),
  );
  const isOfServices = amounts.every(({ column }) => (columns[column]?.service ?? null) !== null);
  if (years.size !== 1 || isMunicipal === isOfServices) return [];
  return figures.flatMap((total) => {
    const header = columns[total.column];
    if (header?.role !== 'total' || !isAdditive(columns, total.column)) return [];
    const main = mainFunctionNamed(header.name);
    if (main === undefined && !/^\p{L}+$/u.test(header.name)) return [];
    const parts = amounts.filter(({ column }) =>
      isMunicipal
        ? areas[column]?.level === 'municipality'
        : main === undefined ||
          registers.services.find(columns[column]?.service ?? '')?.mainFunction === main,
    );
    return parts.length === 0 ? [] : [{ total, parts }];
  });
}

/** What the parts of a column add up to in a row; undefined where some figure is missing, or where they agree. */
export function differingSum({ total, parts }: ColumnTotal, row: number, asWritten: (each: ColumnFigures) => number): number | undefined {
  const own = asWritten(total);
  if (Number.isNaN(own) || parts.some(({ values }) => Number.isNaN(values[row]!))) return undefined;
  const sum = new ExactSum();
  for (const part of parts) sum.add(asWritten(part));
  const rounding = (stepOf(total) * (parts.length + 1)) / 2;
  return Math.abs(sum.value - own) <= rounding * (1 + 1e-9) ? undefined : sum.value;
}

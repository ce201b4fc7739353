import type { Registers } from '../../../model/register.ts';
import type { TableColumn } from '../body/table-column.ts';
import { ExactSum } from '../figures/exact-sum.ts';
import { type ColumnFigures, stepOf } from '../figures/figures.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { mainFunctionNamed } from '../vocabulary/service-names.ts';
import { totalWord } from '../vocabulary/words.ts';
import { additiveColumns } from './relation-context.ts';

/** A column that is in every row the sum of other columns. */
export interface ColumnTotal {
  readonly total: ColumnFigures;
  readonly parts: readonly ColumnFigures[];
}

/** In how many rows, and of how many digits, equal sums are no chance. */
interface Telling {
  readonly rows: number;
  readonly digits: number;
}
const usuallyTelling: Telling = { rows: 3, digits: 4 };
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
  telling: Telling = usuallyTelling,
): readonly ColumnTotal[] {
  const isAdditive = additiveColumns(columns);
  const summed = figures.filter(
    ({ column, sound }) =>
      sound && ['amount', 'total'].includes(columns[column]?.role ?? '') && isAdditive(column),
  );
  return summed.flatMap((total, at) => {
    const before = summed.slice(Math.max(0, at - mostParts), at).reverse();
    const behind = summed.slice(at + 1, at + 1 + mostParts);
    const parts = partsOf(total, before, columns, telling) ?? partsOf(total, behind, columns, telling);
    return parts === undefined ? [] : [{ total, parts }];
  });
}

/** The nearest columns of one side that add up to a column. */
function partsOf(
  total: ColumnFigures,
  side: readonly ColumnFigures[],
  columns: readonly TableColumn[],
  telling: Telling,
): readonly ColumnFigures[] | undefined {
  const first = total.values.findIndex((value) => !Number.isNaN(value) && value !== 0);
  if (side.length < 2 || first < 0) return undefined;
  const isNamed = totalWord(columns[total.column]?.name ?? '') === 'strong';
  // Under a word for a sum each part adds what rounding its figures may hide.
  let rounding = stepOf(total) / 2;
  let rest = total.values[first]!;
  let filled = 0;
  for (const [index, part] of side.entries()) {
    if (isNamed) rounding += stepOf(part) / 2;
    const value = part.values[first]!;
    if (!Number.isNaN(value)) rest -= value;
    if (value !== 0 && !Number.isNaN(value)) filled++;
    // One row rules out nearly all sums; the others are looked at where it agrees.
    if (filled < 2 || Math.abs(rest) > rounding * (1 + 1e-9)) continue;
    const parts = side.slice(0, index + 1);
    if (doAddUp(total, parts, rounding) && (isNamed || isTelling(total.values, telling)))
      return [...parts].sort((a, b) => a.column - b.column);
  }
  return undefined;
}

/** Whether columns add up to another one in every row in which it has a figure. */
function doAddUp({ values }: ColumnFigures, parts: readonly ColumnFigures[], rounding: number): boolean {
  for (let row = 0; row < values.length; row++) {
    let rest = values[row]!;
    if (Number.isNaN(rest)) continue;
    for (const part of parts) if (!Number.isNaN(part.values[row]!)) rest -= part.values[row]!;
    if (Math.abs(rest) > rounding * (1 + 1e-9)) return false;
  }
  return true;
}

/** Whether equal sums are no chance: several rows, and figures of several digits. */
function isTelling(values: Float64Array, least: Telling): boolean {
  let rows = 0;
  let digits = 0;
  for (const value of values) {
    if (Number.isNaN(value) || value === 0) continue;
    rows++;
    if (digits < least.digits)
      digits = Math.max(digits, String(Math.abs(value)).replace(/\D|0+$/g, '').length);
    if (rows >= least.rows && digits >= least.digits) return true;
  }
  return false;
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
  const isAdditive = additiveColumns(columns);
  const isMunicipal = amounts.every(({ column }) =>
    ['municipality', 'country'].includes(areas[column]?.level ?? ''),
  );
  const isOfServices = amounts.every(({ column }) => (columns[column]?.service ?? null) !== null);
  if (years.size !== 1 || isMunicipal === isOfServices) return [];
  return figures.flatMap((total) => {
    const header = columns[total.column];
    if (header?.role !== 'total' || !isAdditive(total.column)) return [];
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

/**
 * What the parts of a column add up to in a row; undefined where they agree, or where a sign says that some figure is not
 * known. An empty cell says nothing, so that what is missing may be there.
 */
export function differingSum(
  { total, parts }: ColumnTotal,
  row: number,
  asWritten: (each: ColumnFigures) => number,
  isEmpty: (each: ColumnFigures) => boolean,
): number | undefined {
  const own = asWritten(total);
  const filled = parts.filter(({ values }) => !Number.isNaN(values[row]!));
  const isUnknown = parts.some((part) => Number.isNaN(part.values[row]!) && !isEmpty(part));
  if (Number.isNaN(own) || isUnknown || filled.length === 0) return undefined;
  const sum = new ExactSum();
  for (const part of filled) sum.add(asWritten(part));
  const rounding = (stepOf(total) * (parts.length + 1)) / 2;
  return Math.abs(sum.value - own) <= rounding * (1 + 1e-9) ? undefined : sum.value;
}

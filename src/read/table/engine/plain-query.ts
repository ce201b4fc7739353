import {
  cents,
  figureColumns,
  fine,
  groupBy,
  isCost,
  isNegative,
  keyColumns,
  noCell,
  numbersAmong,
  type PartRows,
  summedTwice,
} from './group-query.ts';
import { isExactType, isNumberType } from './part-columns.ts';

/** Euros below which hundredths of them are whole numbers to a double. */
const mostEuros = 9e13;

/**
 * SQL of whether the one figure of each row is a number of whole cents, or none; undefined where that cannot be or rows have
 * numbers. To ask takes a fifth of the time that it takes to look at each figure while it is summed.
 */
export function arePlainQuery({ relation, columns, numbered, missing }: PartRows): string | undefined {
  const [at, ...others] = figureColumns(columns);
  if (at === undefined || others.length > 0 || numbered !== undefined) return undefined;
  const { type } = columns[at]!;
  if (!isNumberType(type) || numbersAmong(missing).length > 0) return undefined;
  if (isExactType(type)) return 'SELECT true';
  const euros = `CAST(c${at} AS DOUBLE)`;
  // Of numbers below the limit the nearest double to some cents is what these cents divided by 100 give; no other is.
  const isPlain = `abs(${euros}) < ${mostEuros} AND round(${euros} * 100) / 100 = ${euros}`;
  return `SELECT coalesce(bool_and(${isPlain}), true) FROM ${relation}`;
}

/** The same answer as that of `groupQuery` where all figures are plain: in all of a set, and of it below zero. */
export function plainGroupQuery(rows: PartRows, mostRows: number): string {
  const { relation, columns } = rows;
  const keys = keyColumns(columns).map((at) => `c${at}`);
  const at = figureColumns(columns)[0]!;
  const cell = `c${at}`;
  const amount = isExactType(columns[at]!.type) ? cell : `CAST(${cell} AS ${cents})`;
  const sums = [
    ...keys,
    'count(*) AS all_rows',
    'count(d) AS filled',
    'count(*) FILTER (WHERE d < 0) AS negative',
    'sum(d) AS amount',
    'sum(least(d, 0)) AS below_zero',
  ];
  const sets = `SELECT ${sums.join(', ')} FROM (SELECT ${[...keys, `${amount} AS d`].join(', ')} FROM ${relation})${groupBy(keys)}`;
  const part = (state: string, count: string, sum: string) =>
    `SELECT ${[...keys, `'${state}' AS s${at}`, `${count} AS q`, `${sum} AS v${at}`, `CAST(NULL AS ${fine}) AS w${at}`].join(', ')} FROM sets WHERE ${count} > 0`;
  const states = [
    part(isCost, 'filled - negative', 'amount - coalesce(below_zero, 0)'),
    part(isNegative, 'negative', 'below_zero'),
    part(noCell, 'all_rows - filled', 'NULL'),
  ];
  return summedTwice(rows, `WITH sets AS MATERIALIZED (${sets}) ${states.join(' UNION ALL ')}`, mostRows);
}

import type { TidyColumn, TidyFactor, TidyQuery, TidySource } from '../model/tidy-query.ts';
import { cleanText } from './clean-text.ts';

/** Parts of a euro in which amounts are added, as whole numbers: so that no engine rounds a sum. */
const partsOfEuro = 1_000_000;

/**
 * The statement that gives the tidy form of a table, in SQL that DuckDB, SQLite and PostgreSQL read alike.
 *
 * Shape   comments: what it does, in the language of the user; each becomes a line
 * Holds   the same sums to the cent on each of them: whole numbers are added, and divided once
 */
export function presentTidySql(query: TidyQuery, comments: readonly string[]): string {
  const branches = query.amounts.map((each) => branchOf(each, query));
  const rows = branches.join('\n  UNION ALL\n');
  const keys = ['year', 'municipality_code', 'municipality', 'service', 'cost_type'];
  const lines = [
    ...comments.map((each) => `-- ${cleanText(each)}`),
    `SELECT ${keys.join(', ')},`,
    // A cell that is no number leaves the sum of its row empty, and an empty amount is refused.
    `  CASE WHEN COUNT(parts) = COUNT(*) THEN ROUND(SUM(parts) / ${partsOfEuro}.0, 2) END AS amount_eur`,
    'FROM (',
    rows,
    ') AS bookings',
    `GROUP BY ${keys.join(', ')}`,
    `ORDER BY ${keys.join(', ')};`,
  ];
  return `${lines.join('\n')}\n`;
}

function branchOf(amount: TidyColumn, { table, missing, only, except }: TidyQuery): string {
  const cell = textOf(amount.column);
  const filters = [
    ...(amount.isNumber
      ? [`${name(amount.column)} IS NOT NULL`, ...withoutNumbers(amount.column, missing)]
      : [`${cell} NOT IN (${['', ...missing].map(text).join(', ')})`]),
    ...only.map((each) => `${textOf(each.column)} IN (${each.cells.map(text).join(', ')})`),
    ...except.map((each) => `${textOf(each.column)} NOT IN (${each.cells.map(text).join(', ')})`),
  ];
  return [
    '  SELECT',
    `    ${sourceOf(amount.year)} AS year,`,
    `    ${sourceOf(amount.municipality)} AS municipality_code,`,
    "    '' AS municipality,",
    `    ${sourceOf(amount.service)} AS service,`,
    `    ${sourceOf(amount.costType)} AS cost_type,`,
    `    ${partsOf(amount)} AS parts`,
    `  FROM ${table.split('.').map(name).join('.')}`,
    `  WHERE ${filters.join('\n    AND ')}`,
  ].join('\n');
}

/** Numbers that stand for a figure that is missing. */
function withoutNumbers(column: string, missing: readonly string[]): readonly string[] {
  const numbers = missing.filter((each) => each.trim() !== '' && Number.isFinite(Number(each)));
  return numbers.length === 0 ? [] : [`${name(column)} NOT IN (${numbers.map(Number).join(', ')})`];
}

/** The amount of a row in parts of a euro, as a whole number; nothing where the cell is no number. */
function partsOf({ column, isNumber, decimalMark, thousandsSeparator, factor }: TidyColumn): string {
  const scale = (amount: string) =>
    `CAST(ROUND(CAST(${amount} AS DECIMAL(20, 6)) * ${partsOfEuro}) AS BIGINT) * ${factorOf(factor)}`;
  if (isNumber) return scale(name(column));
  let digits = textOf(column);
  if (thousandsSeparator === 'space')
    for (const space of [' ', '\u00a0', '\u202f', '\u2009'])
      digits = `REPLACE(${digits}, ${text(space)}, '')`;
  else if (thousandsSeparator !== undefined) digits = `REPLACE(${digits}, ${text(thousandsSeparator)}, '')`;
  if (decimalMark === ',') digits = `REPLACE(${digits}, ',', '.')`;
  // SQLite takes the beginning of a text for its number, where the others end with an error.
  const isNumberText = [
    `TRIM(${digits}, '0123456789.-') = ''`,
    `TRIM(${digits}, '.-') <> ''`,
    `${digits} NOT LIKE '%.%.%'`,
    `${digits} NOT LIKE '_%-%'`,
  ].join(' AND ');
  return `CASE WHEN ${isNumberText} THEN ${scale(digits)} END`;
}

function factorOf(factor: TidyFactor): string {
  if (factor.is === 'value') return String(factor.factor);
  const cases = factor.factors.map(({ cells, factor: own }) => {
    const alike = cells.map((cell, at) => `${textOf(factor.columns[at]!)} = ${text(cell)}`);
    return `WHEN ${alike.join(' AND ')} THEN ${own}`;
  });
  return `CASE ${cases.join(' ')} END`;
}

function sourceOf(source: TidySource): string {
  if (source.is === 'value') return text(source.value);
  const cell = textOf(source.column);
  const own = source.isCode
    ? `CASE LENGTH(${cell}) WHEN 1 THEN '00' || ${cell} WHEN 2 THEN '0' || ${cell} ELSE ${cell} END`
    : cell;
  if (source.names.size === 0) return own;
  const cases = [...source.names].map(([from, to]) => `\n      WHEN ${text(from)} THEN ${text(to)}`);
  return `CASE ${cell}${cases.join('')}\n      ELSE ${own} END`;
}

/** A cell as a text without the spaces around it; empty where there is none. */
function textOf(column: string): string {
  return `COALESCE(TRIM(CAST(${name(column)} AS TEXT)), '')`;
}

function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

import type { NumberStyle } from '../grid/number-form.ts';
import { quoteText } from './database.ts';
import { isExactType, isNumberType, type PartColumn } from './part-columns.ts';

/** Rows of the parts as a database reads them: the relation, with the columns c0, c1, ... */
export interface PartRows {
  /** SQL of a relation with a column for each of the table. */
  readonly relation: string;
  readonly columns: readonly PartColumn[];
  /** SQL of the number of a row among all rows of its part, from 0 on, and of its part; without them rows are not numbered. */
  readonly numbered?: { readonly part: string; readonly row: string } | undefined;
  /** Cells that hold no figure. */
  readonly missing: readonly string[];
}

/** Digits before the mark that a sum of cents can hold. */
const mostDigits = 13;
const fewDecimals = 4;
const mostDecimals = 12;
/** What is read as exact decimals: with cents, with the decimals of rates, and with all that a double shows. */
export const cents = 'DECIMAL(18,2)';
const rates = `DECIMAL(18,${fewDecimals})`;
export const fine = `DECIMAL(38,${mostDecimals})`;
/**
 * States of cells that are part of a sum: what is below zero is summed apart, as costs are told apart from it. No cell that
 * is handed over as it is can be either of them, as both are plain numbers.
 */
export const isCost = '0';
export const isNegative = '-0';
export const summedStates: ReadonlySet<string> = new Set([isCost, isNegative]);
export const noCell = '';
const spaces = quoteText(' \u00a0\u202f\u2009\u2007\t');

/**
 * One row for all rows that are alike in the columns that tell rows apart: their cells; for each figure its state, which is
 * summed (costs and what is below zero apart), empty, or the cell itself where it is no plain number; how many rows they are; the part and number of the first; and
 * two sums of each figure, whose sum is that of the rows.
 *
 * Shape   sums are exact decimals: never of doubles, which drift
 */
export function groupQuery(rows: PartRows, mostRows: number): string {
  return summedTwice(rows, lookedAt(rows), mostRows);
}

/** Rows that are alike to the letter, as sums: each figure is looked at for what it is. */
function lookedAt({ relation, columns, numbered, missing }: PartRows): string {
  const keys = keyColumns(columns);
  const figures = figureColumns(columns);
  // Each step is worked once for a row: what it needs twice is a column of the one before.
  const own = figures.map((at) => figureOf(columns[at]!, at, missing));
  const cells = keys.map((at) => `c${at}`);
  const number = numbered === undefined ? [] : [`${orderOf(numbered)} AS n`];
  const first = [...cells, ...figures.map((at) => `c${at}`), ...own.flatMap(({ first }) => first), ...number];
  const second = [...cells, ...own.flatMap(({ second }) => second), ...(numbered === undefined ? [] : ['n'])];
  const grouped = [...cells, ...figures.map((at) => `s${at}`)];
  const sums = [
    ...grouped,
    'count(*) AS q',
    ...(numbered === undefined ? [] : ['min(n) AS n']),
    ...figures.flatMap((at) => [`sum(v${at}) AS v${at}`, `sum(w${at}) AS w${at}`]),
  ];
  return (
    `SELECT ${sums.join(', ')} FROM (SELECT ${second.join(', ') || '1'} FROM ` +
    `(SELECT ${first.join(', ') || '1'} FROM ${relation}))${groupBy(grouped)}`
  );
}

/**
 * Sums the sums: cells that differ in spaces alone are the same, and are looked at once for each set of rows.
 *
 * Shape   sums: SQL with the columns c of keys, s of figures, q, n where rows are numbered, and v and w of figures
 */
export function summedTwice({ columns, numbered }: PartRows, sums: string, mostRows: number): string {
  const keys = keyColumns(columns);
  const figures = figureColumns(columns);
  const states = figures.map((at) => `s${at}`);
  const amounts = figures.flatMap((at) => [`v${at}`, `w${at}`]);
  const trimmed = [
    ...keys.map((at) => `${keyOf(columns[at]!, at)} AS k${at}`),
    ...states,
    'q',
    ...(numbered === undefined ? [] : ['n']),
    ...amounts,
  ];
  const names = [...keys.map((at) => `k${at}`), ...states];
  const outer = [
    ...keys.map((at) => `CAST(k${at} AS VARCHAR)`),
    ...states,
    'CAST(sum(q) AS BIGINT)',
    numbered === undefined ? 'NULL' : 'min(n)',
    ...amounts.map((each) => `CAST(sum(${each}) AS VARCHAR)`),
  ];
  const order = numbered === undefined ? names.map((each) => `${each} NULLS FIRST`).join(', ') : 'min(n)';
  return (
    `SELECT ${outer.join(', ')} FROM (SELECT ${trimmed.join(', ')} FROM (${sums}))${groupBy(names)}` +
    `${order === '' ? '' : ` ORDER BY ${order}`} LIMIT ${mostRows}`
  );
}

export function groupBy(names: readonly string[]): string {
  return names.length === 0 ? '' : ` GROUP BY ${names.join(', ')}`;
}

/** The first two rows of those that are alike in the columns that tell rows apart: their cells, and number in the parts. */
export function firstTwoQuery(
  { relation, columns, numbered }: PartRows & { readonly numbered: NonNullable<PartRows['numbered']> },
  mostRows: number,
): string {
  const keys = keyColumns(columns);
  const figures = figureColumns(columns);
  const cells = figures.map((at) => `COALESCE(CAST(c${at} AS VARCHAR), '')`).join(', ');
  const inner = [
    ...keys.map((at) => `${keyOf(columns[at]!, at)} AS k${at}`),
    `[${cells}] AS f`,
    `${orderOf(numbered)} AS n`,
  ];
  const isFilled = figures.map((at) => `COALESCE(CAST(c${at} AS VARCHAR), '') <> ''`).join(' OR ');
  const grouped = keys.map((at) => `k${at}`).join(', ');
  const groups =
    `SELECT ${grouped === '' ? '' : `${grouped}, `}min(n, 2) AS ns, min_by(f, n, 2) AS fs ` +
    `FROM (SELECT ${inner.join(', ')} FROM ${relation} WHERE ${isFilled || 'true'})${grouped === '' ? '' : ` GROUP BY ${grouped}`}`;
  const out = [
    ...keys.map((at) => `CAST(k${at} AS VARCHAR)`),
    'n',
    ...figures.map((_, index) => `f[${index + 1}]`),
  ];
  const keyNames = keys.map((at) => `k${at}`);
  return (
    `SELECT ${out.join(', ')} FROM (SELECT ${[...keyNames, 'unnest(ns) AS n', 'unnest(fs) AS f'].join(', ')} FROM (${groups})) ` +
    `ORDER BY n LIMIT ${mostRows}`
  );
}

/** How many different cells each column that tells rows apart has, about. */
export function distinctQuery({ relation, columns }: PartRows): string {
  const keys = keyColumns(columns);
  return `SELECT ${keys.map((at) => `approx_count_distinct(c${at})`).join(', ') || '1'} FROM ${relation}`;
}

/** Columns that tell rows apart, in the order of their cells in answers. */
export function keyColumns(columns: readonly PartColumn[]): readonly number[] {
  return columns.flatMap(({ use }, at) => (use === 'key' ? [at] : []));
}

export function figureColumns(columns: readonly PartColumn[]): readonly number[] {
  return columns.flatMap(({ use }, at) => (use === 'figure' ? [at] : []));
}

/** Parts and rows as one number that keeps their order. */
const rowsOfPart = 2 ** 40;

function orderOf({ part, row }: NonNullable<PartRows['numbered']>): string {
  return `CAST(${part} AS BIGINT) * ${rowsOfPart} + CAST(${row} AS BIGINT)`;
}

/** The part and row of such a number, from 0 on. */
export function partAndRow(order: number | bigint): { readonly part: number; readonly row: number } {
  const whole = BigInt(order);
  const size = BigInt(rowsOfPart);
  return { part: Number(whole / size), row: Number(whole % size) };
}

function keyOf({ type }: PartColumn, at: number): string {
  // An empty text is no cell, as it is in a table of text.
  return type === 'VARCHAR' ? `COALESCE(trim(c${at}, ${spaces}), '')` : `c${at}`;
}

/** Marks of missing figures that a column of numbers can hold. */
export function numbersAmong(missing: readonly string[]): readonly string[] {
  return missing.filter((each) => each.trim() !== '' && Number.isFinite(Number(each)));
}

/** What is worked of a figure, in two steps. */
interface FigureSteps {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The state of a figure and what is added of it: with few decimals, and with many. */
function figureOf(column: PartColumn, at: number, missing: readonly string[]): FigureSteps {
  const cell = `c${at}`;
  const { type } = column;
  if (isNumberType(type)) {
    const markers = numbersAmong(missing);
    const isMissing = markers.length === 0 ? '' : ` OR ${cell} IN (${markers.map(Number).join(', ')})`;
    const sign = `CASE WHEN ${cell} < 0 THEN '${isNegative}' ELSE '${isCost}' END`;
    const noFigure = `WHEN ${cell} IS NULL${isMissing} THEN`;
    if (isExactType(type))
      return {
        first: [],
        second: [
          `CASE ${noFigure} '${noCell}' ELSE ${sign} END AS s${at}`,
          `CASE ${noFigure} NULL ELSE ${cell} END AS v${at}`,
          `CAST(NULL AS ${fine}) AS w${at}`,
        ],
      };
    // A double with cents is the nearest one to them; all others are taken by the decimals that they show.
    const long = `TRY_CAST(CAST(${cell} AS VARCHAR) AS ${fine})`;
    const isShort = `CAST(d${at} AS DOUBLE) = CAST(${cell} AS DOUBLE)`;
    return {
      first: [`TRY_CAST(${cell} AS ${cents}) AS d${at}`],
      second: [
        `CASE ${noFigure} '${noCell}' WHEN ${isShort} THEN ${sign} WHEN ${long} IS NOT NULL THEN ${sign} ELSE CAST(${cell} AS VARCHAR) END AS s${at}`,
        `CASE ${noFigure} NULL WHEN ${isShort} THEN d${at} END AS v${at}`,
        `CASE ${noFigure} NULL WHEN ${isShort} THEN NULL ELSE ${long} END AS w${at}`,
      ],
    };
  }
  const raw = type === 'VARCHAR' ? cell : `CAST(${cell} AS VARCHAR)`;
  const text = `trim(${raw}, ${spaces})`;
  const style =
    column.use === 'figure' ? column.style : ({ decimalMark: '.', thousandsSeparator: undefined } as const);
  const few = plainForm(style, 1, fewDecimals);
  const many = plainForm(style, fewDecimals + 1, mostDecimals);
  const isFew = `regexp_full_match(${text}, ${few.whole})`;
  const isMany = `regexp_full_match(${text}, ${many.whole})`;
  const bare = withPoint(text, style);
  const sign = `CASE WHEN starts_with(${text}, '-') AND regexp_matches(${text}, '[1-9]') THEN '${isNegative}' ELSE '${isCost}' END`;
  // Most figures are plain, without spaces around them: they are looked at once.
  const markers = missing.filter((each) => /\d/.test(each)).map(quoteText);
  const isMarker = markers.length === 0 ? '' : ` AND ${raw} NOT IN (${markers.join(', ')})`;
  const quick = `CASE WHEN regexp_full_match(${raw}, ${few.whole})${isMarker} THEN CAST(${withPoint(raw, style)} AS ${rates}) END AS d${at}`;
  const isMissing = `${text} IN (${['', ...missing].map(quoteText).join(', ')})`;
  const isQuick = `d${at} IS NOT NULL`;
  return {
    first: [quick],
    second: [
      `CASE WHEN ${isQuick} THEN CASE WHEN d${at} < 0 THEN '${isNegative}' ELSE '${isCost}' END WHEN ${raw} IS NULL OR ${isMissing} THEN '${noCell}' WHEN ${isFew} THEN ${sign} WHEN ${isMany} THEN ${sign} ELSE ${text} END AS s${at}`,
      `CASE WHEN ${isQuick} THEN d${at} WHEN ${isMissing} THEN NULL WHEN ${isFew} THEN CAST(${bare} AS ${rates}) END AS v${at}`,
      `CASE WHEN ${isQuick} THEN NULL WHEN ${isMissing} THEN NULL WHEN ${isMany} THEN CAST(${bare} AS ${fine}) END AS w${at}`,
    ],
  };
}

/** How plain figures of a style are written; what is written in another way is handed over as it is. */
function plainForm(
  { decimalMark, thousandsSeparator }: NumberStyle,
  leastDecimals: number,
  decimals: number,
): { readonly whole: string } {
  const separator = thousandsSeparator === 'space' ? '[ \u00a0\u202f\u2009]' : escaped(thousandsSeparator);
  const grouped = separator === '' ? '' : `[0-9]{1,3}(?:${separator}[0-9]{3}){1,3}|`;
  const isOfMany = leastDecimals > 1;
  const fraction =
    decimalMark === undefined
      ? ''
      : `(?:${escaped(decimalMark)}[0-9]{${leastDecimals},${decimals}})${isOfMany ? '' : '?'}`;
  // Without a decimal mark there are no figures of many decimals.
  if (isOfMany && fraction === '') return { whole: "'[^\\s\\S]'" };
  return { whole: quoteText(`-?(?:${grouped}[0-9]{1,${mostDigits}})${fraction}`) };
}

function withPoint(text: string, { decimalMark, thousandsSeparator }: NumberStyle): string {
  const without =
    thousandsSeparator === undefined
      ? text
      : thousandsSeparator === 'space'
        ? `regexp_replace(${text}, '[ \u00a0\u202f\u2009]', '', 'g')`
        : `replace(${text}, ${quoteText(thousandsSeparator)}, '')`;
  return decimalMark === ',' ? `replace(${without}, ',', '.')` : without;
}

function escaped(mark: string | undefined): string {
  return mark === undefined ? '' : mark === '.' ? '[.]' : mark;
}

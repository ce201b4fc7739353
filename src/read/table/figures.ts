import { orderlessSum } from '../../model/cost-structure.ts';
import type { AreaLevel, Inspection } from '../../model/inspection.ts';
import type { ColumnUnit, Layout } from '../../model/layout.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import type { Area } from './area-names.ts';
import type { TableColumn } from './columns.ts';
import { decideStyle, type NumberStyle, numberOf, styleText, takeApart, trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** The figures of one column, in the order of the rows. */
export interface ColumnFigures {
  readonly column: number;
  readonly style: NumberStyle | undefined;
  /** NaN where a cell is missing or cannot be read. */
  readonly values: Float64Array;
  readonly decimals: number;
  /** Whether every cell could be read; only then the column is summed. */
  readonly sound: boolean;
}

const mostCellsTold = 50;

/** Reads the figures of a column: the style is decided from all cells, then every cell must follow it. */
export function readFigures(
  records: readonly TableRecord[],
  column: number,
  header: TableColumn,
  missing: ReadonlySet<string>,
  layout: Layout | undefined,
  problems: ProblemList,
  place: (record: TableRecord, column: number) => Place,
): ColumnFigures {
  const values = new Float64Array(records.length).fill(Number.NaN);
  const filled = records.flatMap((record, row) => {
    const text = trimCell(record.cells[column] ?? '');
    return text === '' || missing.has(text) ? [] : [{ record, row, text }];
  });
  const style = styleOf(
    filled.map(({ text }) => text),
    column,
    header,
    layout,
  );
  if ('ambiguous' in style) {
    const cell = filled[style.ambiguous]!;
    const facts = { found: cell.text, header: header.name, cells: style.cells };
    problems.add('ambiguous-number', place(cell.record, column), facts);
    return { column, style: undefined, values, decimals: 0, sound: false };
  }
  const percents = filled.filter(({ text }) => takeApart(text)?.percent === true).length;
  const isPercent = percents * 2 >= filled.length && percents > 0;
  const reversed = layout?.columns[column]?.sign === 'reversed';
  let wrong = 0;
  let decimals = 0;
  for (const { record, row, text } of filled) {
    const value = (takeApart(text)?.percent ?? isPercent) === isPercent ? numberOf(text, style) : undefined;
    if (value !== undefined) {
      values[row] = reversed && value !== 0 ? -value : value;
      if (style.decimalMark !== undefined && text.includes(style.decimalMark))
        decimals = Math.max(decimals, /\d*/.exec(text.slice(text.indexOf(style.decimalMark) + 1))![0].length);
      continue;
    }
    wrong++;
    const facts = {
      found: text,
      header: header.name,
      style: `${styleText(style)}${isPercent ? ', with %' : ''}`,
    };
    if (wrong <= mostCellsTold) problems.add('cell-not-a-number', place(record, column), facts);
  }
  return { column, style, values, decimals, sound: wrong === 0 };
}

type Style = NumberStyle | { readonly ambiguous: number; readonly cells: number };

function styleOf(
  cells: readonly string[],
  column: number,
  header: TableColumn,
  layout: Layout | undefined,
): Style {
  if (layout !== undefined) {
    const own = layout.columns[column];
    return { decimalMark: own?.decimal_mark, thousandsSeparator: own?.thousands_separator };
  }
  const decision = decideStyle(cells);
  if (decision.decided) return decision.style;
  return { ambiguous: decision.cell, cells: decision.cells, ...(header.name === '' && {}) };
}

const largestStep = 1e6;

/** The step to which the figures of a column are rounded, as far as they show it. */
export function roundingStep({ values, decimals }: ColumnFigures): number {
  let step = 10 ** -decimals;
  const filled = values.filter((value) => !Number.isNaN(value));
  while (decimals === 0 && step < largestStep && filled.every((value) => value % (step * 10) === 0))
    step *= 10;
  return step;
}

const mostDecimals = 15;

/** What is needed of the words of a row to sum its figures. */
interface SummedWords {
  readonly area: Area;
  readonly measure: string | undefined;
  readonly unit: ColumnUnit | undefined;
  readonly year: number | undefined;
}

/** Sums each column by level of area, and apart for each kind of figure, unit and year where rows tell them apart. */
export function sumFigures(
  rows: readonly { readonly words: SummedWords; readonly index: number }[],
  figures: readonly ColumnFigures[],
  columns: readonly TableColumn[],
  areas: readonly (Area | undefined)[],
): Inspection['sums'] {
  const sums: Inspection['sums'] = [];
  const tellsYears = columns.some(({ role }) => role === 'year');
  for (const { column, values, decimals, sound } of figures) {
    if (!sound) continue;
    const groups = new Map<
      string,
      { readonly words: SummedWords; readonly level: AreaLevel; readonly terms: number[] }
    >();
    for (const { words, index } of rows) {
      const value = values[index]!;
      if (Number.isNaN(value)) continue;
      const { level } = areas[column] ?? words.area;
      const key = JSON.stringify([level, words.measure, words.unit, words.year]);
      const group = groups.get(key) ?? { words, level, terms: [] };
      group.terms.push(value);
      groups.set(key, group);
    }
    for (const { words, level, terms } of groups.values()) {
      const sum = Number(orderlessSum(terms).toFixed(Math.min(decimals, mostDecimals)));
      sums.push({
        column: columns[column]?.name ?? '',
        level,
        sum: sum === 0 ? 0 : sum,
        unit: words.unit ?? columns[column]?.unit ?? null,
        cells: terms.length,
        ...(words.measure !== undefined && { measure: words.measure }),
        ...(tellsYears && words.year !== undefined && { year: words.year }),
      });
    }
  }
  return sums;
}

import type { AreaLevel, Inspection } from '../../../model/inspection.ts';
import type { ColumnUnit, Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { Area } from '../names/area-names.ts';
import {
  decideStyle,
  type NumberStyle,
  numberOf,
  styleText,
  takeApart,
  trimCell,
} from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import type { CellKind, ColumnCells, FilledCells } from './column-cells.ts';
import type { TableColumn } from './columns.ts';
import { ExactSum } from './exact-sum.ts';
import { FigureScan } from './figure-scan.ts';

/** How the figures of one column are read. */
export interface ColumnFigures {
  readonly column: number;
  readonly style: NumberStyle | undefined;
  readonly decimals: number;
  /** Zeros that stand at the end of all of them. */
  readonly zeros: number;
  /** Whether every cell could be read; only then the column is summed. */
  readonly sound: boolean;
  /** NaN where a cell is missing or cannot be read. */
  read(record: TableRecord): number;
}

const mostCellsTold = 50;

/** The figures of a row, in each column of figures. */
export function readValues(
  figures: readonly ColumnFigures[],
  record: TableRecord,
  into: Float64Array,
): Float64Array {
  for (let at = 0; at < figures.length; at++) into[at] = figures[at]!.read(record);
  return into;
}

/** Finds how the figures of a column are read: the style is decided from all cells, then every cell must follow it. */
export function readFigures(
  rows: Iterable<TableRecord>,
  cells: ColumnCells,
  column: number,
  header: TableColumn,
  missing: ReadonlySet<string>,
  layout: Layout | undefined,
  problems: ProblemList,
  place: (record: TableRecord, column: number) => Place,
): ColumnFigures {
  const filled = cells.without(missing);
  const style = styleOf(filled, column, layout);
  const unread = { column, style: undefined, decimals: 0, zeros: 0, sound: false, read: () => Number.NaN };
  if ('ambiguous' in style) {
    const { ambiguous } = style;
    const facts = { found: ambiguous.text, header: header.name, cells: style.cells };
    for (const record of rows) {
      if (record.line !== ambiguous.line) continue;
      problems.add('ambiguous-number', place(record, column), facts);
      break;
    }
    return unread;
  }
  const percents = filled.count((text) => takeApart(text)?.percent === true);
  const isPercent = percents * 2 >= filled.length && percents > 0;
  const reversed = layout?.columns[column]?.sign === 'reversed';
  const numberIn = (text: string): number | undefined => {
    const isAlike =
      text.includes('%') || isPercent ? (takeApart(text)?.percent ?? isPercent) === isPercent : true;
    return isAlike ? numberOf(text, style) : undefined;
  };
  let sound = true;
  let decimals = 0;
  for (const { text } of filled) {
    if (numberIn(text) === undefined) sound = false;
    else decimals = Math.max(decimals, decimalsOf(text, style));
  }
  const tellWrong = () => {
    let wrong = 0;
    for (const record of rows) {
      const found = trimCell(record.cells[column] ?? '');
      if (found === '' || missing.has(found) || numberIn(found) !== undefined) continue;
      if (++wrong > mostCellsTold) return;
      const facts = {
        found,
        header: header.name,
        style: `${styleText(style)}${isPercent ? ', with %' : ''}`,
      };
      problems.add('cell-not-a-number', place(record, column), facts);
    }
  };
  if (!sound) tellWrong();
  const isPlain = !isPercent && ![...missing].some((marker) => /\d/.test(marker));
  const scan = new FigureScan();
  const read = ({ cells: own }: TableRecord): number => {
    const raw = own[column] ?? '';
    // Most figures are written in one of a few ways.
    const plain = isPlain && scan.scan(raw) ? scan.in(style) : undefined;
    if (plain !== undefined) return reversed && plain !== 0 ? -plain : plain;
    const text = trimCell(raw);
    if (text === '' || missing.has(text)) return Number.NaN;
    const value = numberIn(text);
    if (value === undefined) return Number.NaN;
    return reversed && value !== 0 ? -value : value;
  };
  return { column, style, decimals, zeros: decimals > 0 ? 0 : cells.zeros, sound, read };
}

function decimalsOf(text: string, { decimalMark }: NumberStyle): number {
  if (decimalMark === undefined || !text.includes(decimalMark)) return 0;
  return /\d*/.exec(text.slice(text.indexOf(decimalMark) + 1))![0].length;
}

type Style = NumberStyle | { readonly ambiguous: CellKind; readonly cells: number };

function styleOf(cells: FilledCells, column: number, layout: Layout | undefined): Style {
  if (layout !== undefined) {
    const own = layout.columns[column];
    return { decimalMark: own?.decimal_mark, thousandsSeparator: own?.thousands_separator };
  }
  const decision = decideStyle(cells);
  return decision.decided ? decision.style : { ambiguous: decision.cell, cells: decision.cells };
}

const largestStep = 1e6;

/** The step to which the figures of a column are rounded, as far as they show it. */
export function roundingStep({ decimals, zeros }: ColumnFigures): number {
  return decimals > 0 ? 10 ** -decimals : Math.min(largestStep, 10 ** zeros);
}

const mostDecimals = 15;

/** What is needed of the words of a row to sum its figures. */
interface SummedWords {
  readonly area: Area;
  readonly measure: string | undefined;
  readonly unit: ColumnUnit | undefined;
  readonly year: number | undefined;
}

interface FigureSum {
  readonly level: AreaLevel;
  readonly words: SummedWords;
  readonly sum: ExactSum;
  cells: number;
}

/** Sums each column by level of area, and apart for each kind of figure, unit and year where rows tell them apart. */
export class FigureSums {
  readonly #figures: readonly ColumnFigures[];
  readonly #columns: readonly TableColumn[];
  readonly #areas: readonly (Area | undefined)[];
  readonly #groups: readonly Map<string, FigureSum>[];
  readonly #last: (FigureSum | undefined)[];

  constructor(
    figures: readonly ColumnFigures[],
    columns: readonly TableColumn[],
    areas: readonly (Area | undefined)[],
  ) {
    this.#figures = figures;
    this.#columns = columns;
    this.#areas = areas;
    this.#groups = figures.map(() => new Map());
    this.#last = figures.map(() => undefined);
  }

  /** Shape   values: of each column of figures */
  add(words: SummedWords, values: Float64Array): void {
    for (let at = 0; at < this.#figures.length; at++) {
      const value = values[at]!;
      const { column, sound } = this.#figures[at]!;
      if (!sound || Number.isNaN(value)) continue;
      const { level } = this.#areas[column] ?? words.area;
      // Rows of one year and kind mostly follow each other.
      let group = this.#last[at];
      if (
        group?.level !== level ||
        group.words.year !== words.year ||
        group.words.measure !== words.measure ||
        group.words.unit !== words.unit
      )
        group = this.#groupOf(at, level, words);
      this.#last[at] = group;
      group.sum.add(value);
      group.cells++;
    }
  }

  #groupOf(at: number, level: AreaLevel, words: SummedWords): FigureSum {
    const key = JSON.stringify([level, words.measure, words.unit, words.year]);
    const group = this.#groups[at]!.get(key) ?? { level, words, sum: new ExactSum(), cells: 0 };
    this.#groups[at]!.set(key, group);
    return group;
  }

  told(): Inspection['sums'] {
    const tellsYears = this.#columns.some(({ role }) => role === 'year');
    return this.#figures.flatMap(({ column, decimals }, at) =>
      [...this.#groups[at]!.values()].map(({ level, words, sum: exact, cells }) => {
        const sum = Number(exact.value.toFixed(Math.min(decimals, mostDecimals)));
        return {
          column: this.#columns[column]?.name ?? '',
          level,
          sum: sum === 0 ? 0 : sum,
          unit: words.unit ?? this.#columns[column]?.unit ?? null,
          cells,
          ...(words.measure !== undefined && { measure: words.measure }),
          ...(tellsYears && words.year !== undefined && { year: words.year }),
        };
      }),
    );
  }
}

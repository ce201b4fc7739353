import type { Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { CellKind, ColumnCells, FilledCells } from '../body/column-cells.ts';
import type { TableBody } from '../body/table-body.ts';
import type { TableColumn } from '../body/table-column.ts';
import { isForm, isStoredNumber } from '../grid/grid.ts';
import { decideStyle, isMarkedFigure, type NumberStyle, numberOf, takeApart } from '../grid/number-form.ts';

/** The figures of one column. */
export interface ColumnFigures {
  readonly column: number;
  readonly style: NumberStyle | undefined;
  readonly decimals: number;
  /** Whether every cell could be read; only then the column is summed. */
  readonly sound: boolean;
  /** Of each row, NaN where a cell is missing or cannot be read. */
  readonly values: Float64Array;
}

interface FigureContext {
  readonly body: TableBody;
  readonly missing: ReadonlySet<string>;
  readonly layout: Layout | undefined;
  readonly problems: ProblemList;
  place(row: number, column: number): Place;
  /** Whether a cell of a workbook is an error or the like, which is reported as such. */
  isOdd(row: number, column: number): boolean;
}

const mostCellsTold = 50;
const mostDecimals = 15;
/** How a workbook stores its numbers, whatever its texts look like. */
const storedStyle: NumberStyle = { decimalMark: '.', thousandsSeparator: undefined };
const noteInParentheses = /^\(\d{1,2}\)$/;

/** Finds how the figures of a column are read: the style is decided from all cells, then every cell must follow it. */
export function readFigures(
  column: number,
  header: TableColumn,
  cells: ColumnCells,
  context: FigureContext,
): ColumnFigures {
  const { body, missing, layout, problems, place } = context;
  const filled = cells.without(missing);
  const values = new Float64Array(body.count).fill(Number.NaN);
  const style = styleOf(filled, column, layout);
  if ('ambiguous' in style) {
    const { ambiguous } = style;
    const facts = { found: ambiguous.text, header: header.name, cells: style.cells };
    problems.add('ambiguous-number', place(ambiguous.row, column), facts);
    return { column, style: undefined, decimals: 0, sound: false, values };
  }
  const percents = filled.count((text) => takeApart(text)?.percent === true);
  const isPercent = percents * 2 >= filled.length && percents > 0;
  const numberIn = (text: string, ownStyle: NumberStyle): number | undefined => {
    const isAlike =
      !(text.includes('%') || isPercent) || (takeApart(text)?.percent ?? isPercent) === isPercent;
    return isAlike ? numberOf(text, ownStyle) : undefined;
  };
  let sound = true;
  let decimals = 0;
  for (const { text, isNumber } of filled) {
    const ownStyle = isNumber ? storedStyle : style;
    if (numberIn(text, ownStyle) === undefined) sound = false;
    else decimals = Math.max(decimals, decimalsOf(text, ownStyle));
  }
  const isReversed = layout?.columns[column]?.sign === 'reversed';
  const reader = new KindReader(body, column, missing, style, numberIn);
  let wrong = 0;
  for (let row = 0; row < body.count; row++) {
    const value = reader.read(row);
    if (value === undefined) {
      if (context.isOdd(row, column) || wrong++ >= mostCellsTold) continue;
      const facts = {
        found: body.text(row, column),
        header: header.name,
        style: { ...style, isPercent },
        isMarked: isMarkedFigure(body.text(row, column)),
      };
      problems.add('cell-not-a-number', place(row, column), facts);
    } else values[row] = isReversed && value !== 0 ? -value : value;
  }
  if ([...filled].some(({ isNumber }) => isNumber)) decimals = Math.min(decimals, exactDecimals(values));
  if (layout === undefined) reportNoteMarks(filled, column, header, context);
  return { column, style, decimals, sound, values };
}

/** Reads cells by their kind: what a form means is found once for all figures that are written in it. */
class KindReader {
  readonly #body: TableBody;
  readonly #column: number;
  readonly #missing: ReadonlySet<string>;
  /** Whether some word for a missing figure is a figure itself. */
  readonly #hasFigureMarkers: boolean;
  readonly #style: NumberStyle;
  readonly #numberIn: (text: string, style: NumberStyle) => number | undefined;
  readonly #ofTexts = new Map<number, number | undefined>();
  readonly #factors = new Map<number, { readonly sign: number; readonly power: number } | undefined>();

  constructor(
    body: TableBody,
    column: number,
    missing: ReadonlySet<string>,
    style: NumberStyle,
    numberIn: (text: string, style: NumberStyle) => number | undefined,
  ) {
    this.#body = body;
    this.#column = column;
    this.#missing = missing;
    this.#hasFigureMarkers = [...missing].some((marker) => takeApart(marker) !== undefined);
    this.#style = style;
    this.#numberIn = numberIn;
  }

  /** The number of a cell; NaN where it is missing, undefined where it cannot be read. */
  read(row: number): number | undefined {
    const kind = this.#body.kind(row, this.#column);
    if (kind === 0) return Number.NaN;
    return isForm(kind) ? this.#figure(row, kind) : this.#text(row, kind);
  }

  #text(row: number, kind: number): number | undefined {
    if (this.#ofTexts.has(kind)) return this.#ofTexts.get(kind);
    const text = this.#body.text(row, this.#column);
    const value = this.#missing.has(text) ? Number.NaN : this.#numberIn(text, this.#styleOf(kind));
    this.#ofTexts.set(kind, value);
    return value;
  }

  #figure(row: number, kind: number): number | undefined {
    if (this.#hasFigureMarkers && this.#missing.has(this.#body.text(row, this.#column))) return Number.NaN;
    if (!this.#factors.has(kind)) {
      const text = this.#body.text(row, this.#column);
      this.#factors.set(kind, this.#factorOf(text, this.#styleOf(kind)));
    }
    const factor = this.#factors.get(kind);
    if (factor === undefined) return undefined;
    // Both are exact, so that the quotient is the nearest number there is.
    return (factor.sign * this.#body.digits(row, this.#column)) / factor.power;
  }

  /** What the digits of all figures of one form are multiplied and divided by. */
  #factorOf(text: string, style: NumberStyle): { readonly sign: number; readonly power: number } | undefined {
    const value = this.#numberIn(text, style);
    if (value === undefined) return undefined;
    return { sign: value < 0 ? -1 : 1, power: 10 ** writtenDecimals(text, style) };
  }

  #styleOf(kind: number): NumberStyle {
    return isStoredNumber(kind) ? storedStyle : this.#style;
  }
}

/** Digits behind the decimal mark. */
function writtenDecimals(text: string, { decimalMark }: NumberStyle): number {
  if (decimalMark === undefined || !text.includes(decimalMark)) return 0;
  return /\d*/.exec(text.slice(text.indexOf(decimalMark) + 1))![0].length;
}

/** Decimals of a cell, but for those that arithmetic of another program left behind. */
function decimalsOf(text: string, style: NumberStyle): number {
  const written = writtenDecimals(text, style);
  if (text.replace(/\D/g, '').replace(/^0+/, '').length <= mostDecimals) return written;
  return Math.min(written, String(numberOf(text, style) ?? '').split('.')[1]?.length ?? 0);
}

/** Decimals that binary arithmetic on figures as large as these leaves exact. */
function exactDecimals(values: Float64Array): number {
  const largest = values.reduce((most, value) => (Math.abs(value) > most ? Math.abs(value) : most), 0);
  return Math.max(0, mostDecimals - String(Math.trunc(largest)).length);
}

type Style = NumberStyle | { readonly ambiguous: CellKind; readonly cells: number };

function styleOf(cells: FilledCells, column: number, layout: Layout | undefined): Style {
  if (layout !== undefined) {
    const own = layout.columns[column];
    return { decimalMark: own?.decimal_mark, thousandsSeparator: own?.thousands_separator };
  }
  const decision = decideStyle([...cells].filter(({ isNumber }) => !isNumber));
  return decision.decided ? decision.style : { ambiguous: decision.cell as CellKind, cells: decision.cells };
}

/** Small whole numbers in parentheses are marks of notes as often as negative figures; only a person can say. */
function reportNoteMarks(
  filled: FilledCells,
  column: number,
  header: TableColumn,
  { problems, place }: FigureContext,
): void {
  const marks = [...filled].filter(({ text }) => noteInParentheses.test(text));
  const others = filled.some((text) => /^\(.*\)$/.test(text) && !noteInParentheses.test(text));
  const [first] = marks;
  if (first === undefined || others || header.role === 'dimension') return;
  const cells = marks.reduce((sum, { count }) => sum + count, 0);
  problems.add('note-or-negative', place(first.row, column), {
    found: first.text,
    header: header.name,
    cells,
  });
}

/** The step to which the figures of a column are written. */
export function stepOf({ decimals }: ColumnFigures): number {
  return 10 ** -decimals;
}

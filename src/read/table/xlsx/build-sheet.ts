import { Grid } from '../grid/grid.ts';
import { isYearFormat, shownBy } from './number-format.ts';
import { type OddCell, OddCells, type SheetName, type SheetTable, type ShownFormat } from './sheet-table.ts';

/** What a reader of workbooks gives for a cell. */
export type SheetValue = string | number | boolean | Date | null;

/** What it gives besides, of some cells. */
export interface SheetDetail {
  readonly type: string;
  readonly formula?: string | undefined;
  readonly format?: string | undefined;
}

/** A sheet as a reader of workbooks gives it: rows and columns from the first of the sheet on, counted from 0. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  detail(row: number, column: number): SheetDetail | undefined;
  /** Whether days are counted from 1904 on. */
  readonly is1904: boolean;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
}

const longestFormula = 60;

/**
 * Turns a sheet into the cells of a grid. Numbers are taken as they are stored, days as ISO dates, blank rows and the
 * empty columns left of the table stay out, and all rows are as long as the longest.
 */
export function buildSheet(
  raw: RawSheet,
  sheets: readonly SheetName[],
  links: readonly string[],
): SheetTable | undefined {
  const used = usedColumns(raw);
  if (used === undefined) return undefined;
  const { first, last } = used;
  const width = last - first + 1;
  const grid = new Grid(width, raw.rows.length);
  const oddCells = new OddCells();
  const formats = new Map<string, ShownFormat>();
  const hiddenLines: number[] = [];
  let lastLine = 0;
  for (let row = 0; row < raw.rows.length; row++) {
    const values = raw.rows[row]!;
    const line = row + 1;
    const cells: (string | number)[] = [];
    let isBlank = true;
    for (let column = first; column <= last; column++) {
      const value = values[column] ?? null;
      const detail = raw.detail(row, column);
      const at = column - first;
      const odd = oddOf(value, detail, raw.is1904);
      if (odd !== undefined) oddCells.set(line, at, odd);
      if (typeof value === 'number' && detail?.format !== undefined)
        noteFormat(formats, at, line, detail.format);
      const cell = odd?.shown ?? cellOf(value);
      if (cell !== '') isBlank = false;
      cells.push(cell);
    }
    if (raw.isHiddenRow(row)) hiddenLines.push(line);
    if (isBlank) continue;
    lastLine = line;
    grid.addStored(line, cells);
  }
  const columns = Array.from({ length: width }, (_, at) => at);
  return {
    name: raw.name,
    sheets,
    grid,
    width,
    columnsBefore: first,
    oddCells,
    formats: [...formats.values()],
    // Many sheets hide all rows behind their last one.
    hiddenLines: hiddenLines.filter((line) => line <= lastLine),
    hiddenColumns: columns.filter((at) => raw.isHiddenColumn(first + at)),
    links,
  };
}

/** The first and the last column with a cell; undefined of an empty sheet. */
function usedColumns({
  rows,
  detail,
  is1904,
}: RawSheet): { readonly first: number; readonly last: number } | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let row = 0; row < rows.length; row++) {
    const values = rows[row]!;
    const isFilled = (at: number) => {
      const value = values[at] ?? null;
      const isText = typeof value === 'string' ? value.trim() !== '' : value !== null;
      return isText || oddOf(value, detail(row, at), is1904) !== undefined;
    };
    for (let at = 0; at < Math.min(first, values.length); at++) if (isFilled(at)) first = at;
    for (let at = values.length - 1; at > last; at--) if (isFilled(at)) last = at;
  }
  return last < 0 ? undefined : { first, last };
}

function oddOf(value: SheetValue, detail: SheetDetail | undefined, is1904: boolean): OddCell | undefined {
  if (detail?.type === 'error') return { kind: 'error', shown: String(value) };
  if (value === null && detail?.formula !== undefined) {
    const formula = detail.formula === '' ? 'a shared formula' : detail.formula;
    const isLong = formula.length > longestFormula;
    return { kind: 'uncalculated', shown: `=${isLong ? `${formula.slice(0, longestFormula)}…` : formula}` };
  }
  if (!(value instanceof Date)) return undefined;
  return { kind: 'date', shown: dayOf(value, detail?.format, is1904) };
}

/** Days are counted from here; the day that Excel counts too much is long past in any table. */
const dayZero = Date.UTC(1899, 11, 30);
const dayZeroOf1904 = Date.UTC(1904, 0, 1);
const dayMilliseconds = 24 * 60 * 60 * 1000;
/** Years as numbers: as days they are all of one year. */
const firstYear = 1950;
const lastYear = 2100;

/** A day as it is written in ISO 8601, with its time where it has one; the year alone where no more is shown. */
function dayOf(date: Date, format: string | undefined, is1904: boolean): string {
  if (Number.isNaN(date.getTime())) return 'a date that no calendar has';
  if (format !== undefined && isYearFormat(format)) {
    // A year that was typed in and then shown as that of a date.
    const serial = (date.getTime() - (is1904 ? dayZeroOf1904 : dayZero)) / dayMilliseconds;
    const isYear = Number.isInteger(serial) && serial >= firstYear && serial <= lastYear;
    return String(isYear ? serial : date.getUTCFullYear());
  }
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

function cellOf(value: SheetValue): string | number {
  switch (typeof value) {
    case 'number':
    case 'string':
      return value;
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    default:
      return '';
  }
}

function noteFormat(formats: Map<string, ShownFormat>, column: number, line: number, format: string): void {
  const key = `${column} ${format}`;
  const known = formats.get(key);
  if (known !== undefined) {
    formats.set(key, { ...known, cells: known.cells + 1 });
    return;
  }
  const shows = shownBy(format);
  if (shows !== undefined) formats.set(key, { column, format, shows, cells: 1, line });
}

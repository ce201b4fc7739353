import type { Delimiter } from '../../../model/layout.ts';
import { isTotalWord } from '../names/area-names.ts';
import { knownMissingMarkers, takeApart, trimCell } from '../text/number-form.ts';
import type { RecordScan } from '../text/record-scan.ts';
import type { TableRecord } from '../text/records.ts';
import { DataRecords, type FixedFrame, type TableFrame } from '../text/table-frame.ts';
import type { FilledCells } from './column-cells.ts';
import {
  areaHeader,
  codeHeader,
  costTypeHeader,
  measureHeader,
  rowNumberHeader,
  serviceHeader,
  unitHeader,
  yearHeader,
} from './header-words.ts';

const mostHeaderRows = 6;
/** Rows below a header from which its columns of figures are found. */
const rowsTried = 5000;
const missing = new Set<string>(knownMissingMarkers);
const footnoteStart =
  /^\W*(?:lähde|source|källa|huom|note|anm|päivitetty|updated|uppdaterad|tiedot |statistics finland|tilastokeskus|\d+\)|\*)/i;
const shortestSentence = 24;

/**
 * Tells titles, header rows, data and footnotes apart.
 *
 * Shape   isArea: whether a text names an area; isUnended: whether more records follow those that were seen
 */
export function findFrame(
  records: Iterable<TableRecord>,
  scan: RecordScan,
  isArea: (text: string) => boolean,
  fixed?: FixedFrame,
  isUnended = false,
): TableFrame {
  const width = commonLength(scan);
  const { head, tail, count } = scan;
  const start =
    fixed === undefined
      ? countTitles(head, width)
      : head.filter(({ line }) => line <= fixed.linesBefore).length;
  const body = head.slice(start);
  const headerCount = Math.min(fixed?.headers ?? countHeaders(body, width, isArea), body.length);
  const upper = body.slice(0, headerCount);
  // A remark in front of a header is none of its rows, however many delimiters it holds.
  const remarks = upper.some(({ commented }) => !commented)
    ? upper.filter(({ commented }) => commented).length
    : 0;
  const headers = upper.slice(remarks);
  const keepsComments = headers.some((header) => header.commented);
  const isRow = ({ commented }: TableRecord) => !commented || keepsComments;
  const from = start + headerCount;
  const rest = tail.slice(Math.max(0, from - (count - tail.length))).filter(isRow);
  const noteCount = Math.min(fixed?.footnotes ?? countFootnotes(rest, width, isArea), rest.length);
  const footnotes = rest.slice(rest.length - noteCount);
  const [note] = footnotes;
  const end = isUnended ? Number.POSITIVE_INFINITY : count;
  const to = isUnended || note === undefined ? end : count - (tail.length - tail.indexOf(note));
  const first = head.slice(from).find(isRow);
  const data = new DataRecords(records, from, to, keepsComments, first === note ? undefined : first);
  return {
    width,
    titles: [...head.slice(0, start), ...upper.slice(0, remarks)],
    headers,
    data,
    footnotes,
    names: nameColumns(headers, width, data.first),
  };
}

function commonLength({ lengths, firstFull, lastFilled }: RecordScan): number {
  const several = [...lengths].filter(([length]) => length > 1);
  const common = several.sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
  // Rows that end in a delimiter, below a header that does not, are no longer than it.
  return firstFull !== undefined && firstFull < common && lastFilled <= firstFull ? firstFull : common;
}

const filled = (cells: readonly string[]): number => cells.filter((cell) => trimCell(cell) !== '').length;

/** Rows before the table that may be a header or row of another length and not titles, and headers cut short. */
export function doubtfulTitles(
  frame: TableFrame,
  isArea: (text: string) => boolean,
  delimiter: Delimiter,
): readonly TableRecord[] {
  const [last] = frame.titles.slice(-1);
  const titles = frame.titles.filter((record) => {
    const isRow = isArea(record.cells[0] ?? '') && record.cells.slice(1).some(isFigure);
    return isRow || (record === last && frame.headers.length === 0 && filled(record.cells) > 1);
  });
  return [...titles, ...frame.headers.filter((record) => isDoubtfulHeader(record, frame, delimiter))];
}

const wordHeaders = [
  areaHeader,
  codeHeader,
  serviceHeader,
  costTypeHeader,
  measureHeader,
  yearHeader,
  unitHeader,
];

/**
 * A header with one name fewer than its rows have cells may lack that of the first column, as row names do. Where it
 * names columns of text itself, or decimal commas may have cut the rows, it may as well lack another.
 */
function isDoubtfulHeader({ cells }: TableRecord, frame: TableFrame, delimiter: Delimiter): boolean {
  if (!lacksName(cells, frame.width)) return false;
  if (doesCount(frame.data)) return rowNumberHeader.test(trimCell(cells[0] ?? ''));
  return delimiter === ',' || cells.some((cell) => wordHeaders.some((each) => each.test(trimCell(cell))));
}

/** Whether the first cells of rows count 0, 1, 2, ... or 1, 2, 3, ... */
function doesCount(rows: Iterable<TableRecord>): boolean {
  let next: number | undefined;
  for (const { cells } of rows) {
    const cell = trimCell(cells[0] ?? '');
    next ??= cell === '0' || cell === '1' ? Number(cell) : undefined;
    if (next === undefined || cell !== String(next)) return false;
    next++;
  }
  return next !== undefined;
}

function lacksName(cells: readonly string[], width: number): boolean {
  return cells.length === width - 1 && width > 2;
}

/** Titles are rows of another length, or with nothing but their first cell. A header may lack the name of its first column. */
function countTitles(records: readonly TableRecord[], width: number): number {
  for (const [index, { cells }] of records.entries()) {
    const isOfWidth = cells.length === width || (cells.length > width && filled(cells.slice(width)) === 0);
    const isTitle = !isOfWidth || (filled(cells) === 1 && trimCell(cells[0] ?? '') !== '');
    if (isTitle) continue;
    const before = records[index - 1];
    const withoutFirst = before !== undefined && lacksName(before.cells, width);
    const isShortHeader = withoutFirst && filled(before.cells) === width - 1 && !before.cells.some(isFigure);
    return isShortHeader && cells.some(isFigure) ? index - 1 : index;
  }
  return 0;
}

/** A unit such as 1 000 € stands in headers, and is no figure there. */
const unitOnly = /^1\s?000\s*(?:€|eur|euroa|euro)$/i;

function isFigure(cell: string): boolean {
  return takeApart(cell) !== undefined && !unitOnly.test(trimCell(cell));
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(trimCell(cell));
}

/** A header row holds no figures in the columns of figures, but for years that differ from each other. */
function countHeaders(
  body: readonly TableRecord[],
  width: number,
  isArea: (text: string) => boolean,
): number {
  let count = 0;
  while (count < Math.min(mostHeaderRows, body.length)) {
    const below = body.slice(count + 1, count + 1 + rowsTried).filter(({ cells }) => cells.length === width);
    const figures = figureColumns(below.length === 0 ? body : below, width);
    const { cells } = body[count]!;
    if (count > 0 && figures.length === 0) break;
    if (!isHeaderRow(lacksName(cells, width) ? ['', ...cells] : cells, figures, isArea)) break;
    count++;
  }
  return count;
}

function isHeaderRow(
  cells: readonly string[],
  figures: readonly number[],
  isArea: (text: string) => boolean,
): boolean {
  const own = figures.map((at) => trimCell(cells[at] ?? ''));
  const years = own.filter(isYear);
  if (own.some((cell) => missing.has(cell) || (isFigure(cell) && !isYear(cell)))) return false;
  if (!own.some((cell) => cell !== '')) return figures.length === 0 && filled(cells) > 0;
  const figureSet = new Set(figures);
  const others = cells.filter((_, at) => !figureSet.has(at));
  if (others.some((cell) => trimCell(cell) !== '' && isArea(cell) && !isTotalWord(cell))) return false;
  const differ = new Set(years).size === years.length || isRuns(own) || isCycle(own);
  return differ || own.some((cell) => cell !== '' && !isYear(cell));
}

/** Years repeated in runs (2015 2015 2016 2016), as headers over several measures are. */
function isRuns(years: readonly string[]): boolean {
  const runs = years.filter((year, at) => year !== years[at - 1]);
  return new Set(runs).size === runs.length;
}

/** Years repeated as a whole (2019 2020 2019 2020), as below two headings; all figures of a row are rarely so. */
function isCycle(years: readonly string[]): boolean {
  const length = years.indexOf(years[0] ?? '', 1);
  return length > 1 && years.length % length === 0 && years.every((year, at) => year === years[at % length]);
}

/** Columns of which at least half of the filled cells are figures. */
function figureColumns(records: readonly TableRecord[], width: number): readonly number[] {
  const columns: number[] = [];
  for (let at = 0; at < width; at++) {
    let figures = 0;
    let others = 0;
    for (const { cells } of records) {
      const cell = trimCell(cells[at] ?? '');
      if (cell === '' || missing.has(cell)) continue;
      if (isFigure(cell)) figures++;
      else others++;
    }
    if (figures > 0 && figures >= others) columns.push(at);
  }
  return columns;
}

/** Whether at least half of the filled cells of a column are figures. */
export function isFigureColumn(cells: FilledCells): boolean {
  const figures = cells.count(isFigure);
  return figures > 0 && figures * 2 >= cells.length;
}

/** Footnotes stand at the end, in the first cell only or in rows of another length, and read as sentences. */
function countFootnotes(
  rest: readonly TableRecord[],
  width: number,
  isArea: (text: string) => boolean,
): number {
  let count = 0;
  let proven = 0;
  for (let at = rest.length - 1; at >= 0; at--) {
    const { cells, line } = rest[at]!;
    const isNote = (filled(cells) === 1 && trimCell(cells[0] ?? '') !== '') || cells.length < width;
    if (!isNote || cells.slice(1).some(isFigure)) break;
    count++;
    const text = cells.join(' ').trim();
    const isCutRow = cells.some((cell) => isFigure(cell) || isArea(cell));
    const apart = line - (rest[at - 1]?.line ?? line) > 1;
    const isSentence = apart || (text.length >= shortestSentence && text.includes(' '));
    if (footnoteStart.test(text) || (isSentence && !isCutRow)) proven = count;
  }
  return proven;
}

/** Names of several header rows are joined; a name that stands once over several columns is carried to the right. */
function nameColumns(
  headers: readonly TableRecord[],
  width: number,
  first: TableRecord | undefined,
): readonly string[] {
  const rows = headers.map(({ cells }, index) => {
    const full = lacksName(cells, width) ? ['', ...cells] : cells;
    if (index === headers.length - 1) return full;
    let last = '';
    return full.map((cell) => {
      if (trimCell(cell) !== '') last = cell;
      return last;
    });
  });
  const names: string[] = [];
  const taken = new Set<string>();
  for (let at = 0; at < Math.max(width, first?.cells.length ?? 0); at++) {
    const parts = rows
      .map((row) => trimCell(row[at] ?? ''))
      .filter((part, index, all) => part !== '' && part !== all[index - 1]);
    const name = parts.join(' ');
    const own = headers.length === 0 || (name === '' && at > 0) ? `column ${at + 1}` : name;
    names.push(taken.has(own) ? `${own} (${at + 1})` : own);
    taken.add(own);
  }
  return names;
}

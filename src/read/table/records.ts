import { parse } from 'csv-parse/sync';
import { type Delimiter, delimiters } from '../../model/layout.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';

/** One row of a table: its cells and the line on which it begins. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether the line began with a comment mark, which is taken off. */
  readonly commented: boolean;
}

/** A text cut into lines, its comment marks known. */
export interface TableText {
  readonly path: string;
  readonly lines: readonly string[];
  readonly lineEnd: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  /** Lines, counted from 1, that begin with a comment mark outside quotes. */
  readonly commentLines: ReadonlySet<number>;
}

const linesTried = 400;

function lineEndsIn(text: string): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (text.includes('\r\n')) kinds.add('\r\n');
  if (/(?<!\r)\n/.test(text)) kinds.add('\n');
  if (/\r(?!\n)/.test(text)) kinds.add('\r');
  return kinds;
}

/** Cuts a text into lines; an end of line inside quotes ends a line as well, as editors count. */
export function cutLines(path: string, text: string): TableText {
  const kinds = lineEndsIn(text);
  const [only] = kinds;
  const lineEnd =
    only === undefined
      ? 'none'
      : kinds.size > 1
        ? 'mixed'
        : only === '\n'
          ? 'lf'
          : only === '\r'
            ? 'cr'
            : 'crlf';
  const lines = text.split(/\r\n|\n|\r/);
  const commentLines = new Set<number>();
  let quoted = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (!quoted && line.startsWith('#')) commentLines.add(index + 1);
    else if (line.includes('"') && (line.split('"').length - 1) % 2 === 1) quoted = !quoted;
  }
  return { path, lines, lineEnd, commentLines };
}

/**
 * The sign between cells: the one by which most lines have the same number of cells, two or more.
 * A decimal comma parts lines as regularly as a semicolon does, so of near equals the rarer sign is taken.
 */
export function findDelimiter({ lines }: TableText): Delimiter | undefined {
  const tried: string[] = [];
  for (const line of lines) {
    if (line.trim() !== '') tried.push(line);
    if (tried.length === linesTried) break;
  }
  const order: readonly Delimiter[] = ['\t', ';', '|', ','];
  const scores = order.map((sign) => linesOfCommonLength(tried, sign));
  const best = Math.max(...scores);
  if (best === 0) return undefined;
  return order.find((_, at) => scores[at]! >= Math.max(1, best * 0.9));
}

function linesOfCommonLength(lines: readonly string[], sign: Delimiter): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = countCells(line, sign);
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The cells of one line by itself, quotes left as they are. */
export function cutCells(line: string, sign: string): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    else if (at === line.length || (line[at] === sign && !quoted)) {
      cells.push(line.slice(from, at));
      from = at + 1;
    }
  }
  return cells;
}

function countCells(line: string, sign: string): number {
  let cells = 1;
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) cells++;
  }
  return cells;
}

/** Parses the rows. Comment marks of the first lines are taken off, as a header may stand behind one; blank rows stay out. */
export function parseRecords(
  table: TableText,
  delimiter: Delimiter,
  problems: ProblemList,
): readonly TableRecord[] | undefined {
  const { lines, commentLines } = table;
  let top = lines.findIndex((line, index) => line.trim() !== '' && !commentLines.has(index + 1));
  if (top < 0) top = lines.length;
  const isKept = (index: number) => !commentLines.has(index + 1) || index < top;
  const kept =
    commentLines.size === 0
      ? lines
      : lines.map((line, index) =>
          commentLines.has(index + 1) ? (isKept(index) ? line.replace(/^#+/, '') : '') : line,
        );
  if (!kept.some((line) => line.includes('"'))) return cutPlainLines(kept, table, delimiter);
  const text = kept.join('\n');
  try {
    return parseText(text, table, delimiter);
  } catch (error) {
    const { code, at } = failureOf(error);
    // Notes around a table quote as texts do: a line of one cell may hold quotes that part nothing.
    const withoutNotes = text
      .split('\n')
      .map((line) => (line.includes(delimiter) ? line : line.replaceAll('"', "'")))
      .join('\n');
    try {
      return parseText(withoutNotes, table, delimiter);
    } catch {
      problems.add('wrong-csv', placeOfLine(table, at), { unclosed: code === 'CSV_QUOTE_NOT_CLOSED' });
      return undefined;
    }
  }
}

/** Lines in which no quote stands: what csv-parse would find is what stands between the signs. */
function cutPlainLines(
  lines: readonly string[],
  { commentLines }: TableText,
  delimiter: Delimiter,
): readonly TableRecord[] {
  const shared = new SharedTexts();
  const records: TableRecord[] = [];
  for (let index = 0; index < lines.length; index++) {
    const cells = lines[index]!.split(delimiter);
    if (cells.every((cell) => cell.trim() === '')) continue;
    for (let at = 0; at < cells.length; at++) cells[at] = shared.of(cells[at]!);
    records.push({ line: index + 1, cells, commented: commentLines.has(index + 1) });
  }
  return records;
}

const mostShared = 50_000;
const longestShared = 100;

/** Names stand in many rows: each is kept in memory once. */
class SharedTexts {
  readonly #texts = new Map<string, string>();

  of(text: string): string {
    if (text.length > longestShared) return text;
    const known = this.#texts.get(text);
    if (known === undefined && this.#texts.size < mostShared) this.#texts.set(text, text);
    return known ?? text;
  }
}

function failureOf(error: unknown): { readonly code: string; readonly at: number } {
  const { code = '', lines = 1 } = error as { code?: string; lines?: number };
  return { code, at: Math.max(1, lines) };
}

function parseText(text: string, { commentLines }: TableText, delimiter: Delimiter): readonly TableRecord[] {
  const shared = new SharedTexts();
  const records: TableRecord[] = [];
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], context: { lines: number }) => {
      const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      const line = Math.max(1, context.lines - breaks);
      if (cells.some((cell) => cell.trim() !== ''))
        records.push({
          line,
          cells: cells.map((cell) => shared.of(cell)),
          commented: commentLines.has(line),
        });
      return null;
    },
  });
  return records;
}

/** Signs that may stand between cells, in words. */
export function delimiterName(delimiter: Delimiter): string {
  const names = ['comma', 'semicolon', 'tab', 'vertical bar'];
  return names[delimiters.indexOf(delimiter)] ?? delimiter;
}

export function placeOfLine(table: TableText, line: number): Place {
  return { file: table.path, line, text: table.lines[line - 1] };
}

/** The place of a cell; the column is that of its first sign in the line. */
export function placeOfCell(
  table: TableText,
  record: TableRecord,
  column: number,
  header: string,
  delimiter: Delimiter,
): Place {
  const text = table.lines[record.line - 1] ?? '';
  let from = 0;
  let cell = 0;
  let quoted = false;
  for (let at = 0; at < text.length && cell < column; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === delimiter && !quoted) {
      cell++;
      from = at + 1;
    }
  }
  const length = Math.max(1, (record.cells[column] ?? '').length);
  return { file: table.path, line: record.line, column: from + 1, length, header, text };
}

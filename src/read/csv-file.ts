import { type CsvError, parse } from 'csv-parse/sync';
import type { Place, ProblemList } from '../problems/problem.ts';
import { lineOf, startOfLine } from './position.ts';
import { largestCsvBytes, readTextFile, type TextFile } from './text-file.ts';

/** Text with rows of cells in it, where each of them can be found again. */
export interface CsvText {
  readonly path: string;
  readonly text: string;
  readonly header: readonly string[];
  /** Line of the file on which the text begins; the first where none is given. */
  readonly firstLine?: number;
  /** Line of the text on which a row begins, counted from 1; asked for only where something is wrong. */
  lineOfRow(row: number): number | undefined;
}

/** Rows of a CSV file as texts; those longer or shorter than the header are told and to be passed over. */
export interface CsvFile extends TextFile, CsvText {
  readonly rows: readonly (readonly string[])[];
}

/** Rows of another length are told one by one here; the parser would stop at the first. */
export const options = {
  bom: true,
  skip_empty_lines: true,
  relax_column_count: true,
} as const;

const mostRowsTold = 200;
const mostHeaderLetters = 65_536;

/** Reads a comma-separated file whose first line must name the expected columns, in that order. */
export function readCsvFile(
  path: string,
  header: readonly string[],
  problems: ProblemList,
  named?: Place,
): CsvFile | undefined {
  return readTable(path, header, problems, named);
}

/** Reads a comma-separated file whatever its columns; the first line names them. */
export function readAnyCsvFile(path: string, problems: ProblemList): CsvFile | undefined {
  return readTable(path, undefined, problems);
}

function readTable(
  path: string,
  expected: readonly string[] | undefined,
  problems: ProblemList,
  named?: Place,
): CsvFile | undefined {
  const file = readTextFile(path, largestCsvBytes, problems, named);
  if (file === undefined) return undefined;
  // The header alone comes first: with another sign between the columns, every row would seem wrong.
  const header = readHeader(file, expected, problems);
  if (header === undefined) return undefined;
  const found = parseRecords(file, options, problems);
  if (found === undefined) return undefined;
  const records = found.some(isBlank) ? found.filter((record) => !isBlank(record)) : found;
  let lines: readonly number[] | undefined;
  const lineOfRow = (row: number): number | undefined => {
    lines ??= linesOfRecords(file.text);
    return lines[row + 1];
  };
  const table = { ...file, header, rows: records.slice(1), lineOfRow };
  tellLengths(table, problems);
  return table;
}

/** The cells of the first line; undefined where they are not the expected ones, which is told. */
export function readHeader(
  file: { readonly path: string; readonly text: string },
  expected: readonly string[] | undefined,
  problems: ProblemList,
): readonly string[] | undefined {
  const header = plainHeader(file.text) ?? parseHeader(file, problems);
  if (header === undefined || expected === undefined || header.join(',') === expected.join(','))
    return header;
  const place = { file: file.path, line: 1, column: 1, text: lineOf(file.text, 1) };
  problems.add('wrong-header', place, { found: header, expected });
  return undefined;
}

/** The cells of a first line in which no quote stands: nothing is left for a parser to do. */
function plainHeader(text: string): readonly string[] | undefined {
  const line = /^[^"\r\n]+(?=\r?\n)/.exec(text)?.[0];
  return line?.split(',');
}

function parseHeader(
  file: { readonly path: string; readonly text: string },
  problems: ProblemList,
): readonly string[] | undefined {
  const beginning = { ...file, text: file.text.slice(0, mostHeaderLetters) };
  return parseRecords(beginning, { ...options, to: 1 }, problems)?.[0];
}

/** Parses a text, whole or a part of one that begins at a line of its file; what csv-parse refuses is told. */
export function parseRecords(
  file: { readonly path: string; readonly text: string; readonly firstLine?: number },
  wanted: object,
  problems: ProblemList,
): string[][] | undefined {
  try {
    return parse(file.text, wanted) as string[][];
  } catch (error) {
    const { code, lines, records, index } = error as CsvError & {
      lines: number;
      records: number;
      index: number;
    };
    const unclosed = code === 'CSV_QUOTE_NOT_CLOSED';
    const line = unclosed ? lineAfterRecords(file.text, records) : lines;
    const start = startOfLine(file.text, line);
    const column = findCell(file.text, start, index).from - start + 1;
    const place = { file: file.path, line: line + (file.firstLine ?? 1) - 1, column };
    problems.add('wrong-csv', { ...place, text: lineOf(file.text, line) }, { unclosed });
    return undefined;
  }
}

/** The line on which the record behind the first ones begins, blank lines passed over. */
function lineAfterRecords(text: string, records: number): number {
  let line = 1;
  const on_record = (record: string[], { lines }: { lines: number }) => {
    line = lines + 1;
    return record;
  };
  if (records > 0) parse(text, { ...options, to: records, on_record });
  while (startOfLine(text, line) < text.length && lineOf(text, line).trim() === '') line++;
  return line;
}

/** A line of separators alone, as spreadsheets leave them behind the data. */
export function isBlank(record: readonly string[]): boolean {
  return record[0] === '' && record.every((cell) => cell === '');
}

/** Tells rows that are longer or shorter than the header. */
function tellLengths(file: CsvFile, problems: ProblemList): void {
  const wanted = file.header.length;
  const wrong = [...file.rows.keys()].filter((row) => file.rows[row]?.length !== wanted);
  for (const row of wrong.slice(0, mostRowsTold))
    tellLength(file, row, file.rows[row]?.length ?? 0, problems);
}

/** Tells a row that is longer or shorter than the header. */
export function tellLength(file: CsvText, row: number, found: number, problems: ProblemList): void {
  const line = file.lineOfRow(row);
  const place = {
    file: file.path,
    line: line === undefined ? undefined : line + (file.firstLine ?? 1) - 1,
    text: line === undefined ? undefined : lineOf(file.text, line),
  };
  problems.add('wrong-row-length', place, { found, header: file.header });
}

/** The line on which each record begins, header included. Telling them doubles the time of parsing. */
export function linesOfRecords(text: string, wanted: object = options): readonly number[] {
  const lines: number[] = [];
  // The parser counts a return inside a cell as a line of its own, also in front of a line feed.
  let returns = 0;
  parse(text, {
    ...wanted,
    on_record: (record: string[], context) => {
      if (isBlank(record)) return null;
      const breaks = record.reduce((sum, cell) => sum + cell.split(/[\r\n]/).length - 1, 0);
      lines.push(context.lines - breaks - returns);
      returns += record.reduce((sum, cell) => sum + cell.split('\r').length - 1, 0);
      return record;
    },
  });
  return lines;
}

/** The place of one cell: the line and column where it begins, and the name of its column. */
export function placeOfCell(file: CsvText, row: number, column: number): Place {
  const line = file.lineOfRow(row);
  const header = file.header[column];
  if (line === undefined) return { file: file.path, header };
  const start = startOfLine(file.text, line);
  const { from, to } = findCell(file.text, start, column);
  const before = file.text.slice(start, from).split('\n');
  const own = line + before.length - 1;
  const length = Math.max(1, to - from);
  return {
    file: file.path,
    line: own + (file.firstLine ?? 1) - 1,
    column: (before.at(-1) ?? '').length + 1,
    length,
    header,
    text: lineOf(file.text, own),
  };
}

/** Where a cell stands in the text, its quotes included, of a record that begins at `start`. */
function findCell(text: string, start: number, column: number): { from: number; to: number } {
  let from = start;
  for (let at = 0; ; at++) {
    const to = endOfCell(text, from);
    if (at === column || text[to] !== ',') return { from, to };
    from = to + 1;
  }
}

/** The end of the cell that begins at an offset: the next comma or line end outside quotes. */
function endOfCell(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === ',' || letter === '\n' || letter === '\r')) return at;
  }
  return text.length;
}

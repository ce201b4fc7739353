import { type CsvError, parse } from 'csv-parse/sync';
import type { Place, ProblemList } from '../problems/problem.ts';
import { lineOf } from './position.ts';
import { largestCsvBytes, readTextFile, type TextFile } from './text-file.ts';

/** Rows of a CSV file as texts. */
export interface CsvFile extends TextFile {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line on which a row ends, counted from 1; asked for only where something is wrong. */
  lineOfRow(row: number): number | undefined;
}

const options = { bom: true, skip_empty_lines: true } as const;

/** Reads a comma-separated file whose first line must name the expected columns, in that order. */
export function readCsvFile(path: string, header: readonly string[], problems: ProblemList): CsvFile | undefined {
  const file = readTextFile(path, largestCsvBytes, problems);
  if (file === undefined) return undefined;
  let records: string[][];
  try {
    records = parse(file.text, options);
  } catch (error) {
    const line = (error as CsvError & { lines?: number }).lines;
    const place = { file: path, line, text: line === undefined ? undefined : lineOf(file.text, line) };
    problems.add('wrong-csv', place, { message: (error as Error).message.replace(/\.?$/, '') });
    return undefined;
  }
  const found = records[0] ?? [];
  if (found.join(',') !== header.join(',')) {
    const place = { file: path, line: 1, column: 1, text: lineOf(file.text, 1) };
    problems.add('wrong-header', place, { found, expected: header });
    return undefined;
  }
  let lines: readonly number[] | undefined;
  return {
    ...file,
    header,
    rows: records.slice(1),
    lineOfRow(row) {
      lines ??= linesOfRecords(file.text);
      return lines[row + 1];
    },
  };
}

/** The line on which each record ends, header included. Telling them doubles the time of parsing. */
function linesOfRecords(text: string): readonly number[] {
  const lines: number[] = [];
  parse(text, {
    ...options,
    on_record: (record, context) => {
      lines.push(context.lines);
      return record;
    },
  });
  return lines;
}

/** The place of one cell: its line, the column where it begins, and the name of its column. */
export function placeOfCell(file: CsvFile, row: number, column: number): Place {
  const line = file.lineOfRow(row);
  const header = file.header[column];
  if (line === undefined) return { file: file.path, header };
  const text = lineOf(file.text, line);
  const cell = file.rows[row]?.[column] ?? '';
  const before = file.rows[row]?.slice(0, column).join(',').length ?? 0;
  const at = text.indexOf(cell, Math.max(0, column === 0 ? 0 : before));
  return { file: file.path, line, column: at < 0 ? 1 : at + 1, length: Math.max(1, cell.length), header, text };
}

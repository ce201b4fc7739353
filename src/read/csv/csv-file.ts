import type { Place, ProblemList } from '../../problems/problem.ts';
import { openLongFile } from '../long-file.ts';
import { largestCsvBytes } from '../text-file.ts';
import { CsvRows } from './csv-rows.ts';

/** Rows of a CSV file as texts; those longer or shorter than the header are reported and to be passed over. */
export interface CsvFile {
  /** As the user named it. */
  readonly path: string;
  readonly sha256: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The place of a cell: its row and column, counted from 0. */
  place(row: number, column: number): Place;
}

const mostRowsReported = 200;

/**
 * Reads a comma-separated file whole.
 *
 * Shape   header: the columns that the first line must name, in that order; undefined where any will do
 *         named: the place that names the file, where that is not the command line
 */
export function readCsvFile(
  path: string,
  header: readonly string[] | undefined,
  problems: ProblemList,
  named?: Place,
): CsvFile | undefined {
  const file = openLongFile(path, problems, named);
  if (file === undefined) return undefined;
  if (file.sizeBytes > largestCsvBytes) {
    file.close();
    problems.add('file-too-large', named ?? { file: path }, { path, limit: largestCsvBytes, isTable: true });
    return undefined;
  }
  const table = new CsvRows(file, header, problems);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const first = problems.all.length;
  const isRead = table.readRows((cells, line) => {
    rows.push(cells);
    lines.push(line);
    return problems.all.length - first < mostRowsReported ? undefined : 'stop';
  });
  if (!isRead) return undefined;
  const { sha256 } = table;
  return {
    path,
    sha256,
    header: table.header,
    rows,
    place: (row, column) => table.place(lines[row]!, column),
  };
}

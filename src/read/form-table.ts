import type { Place, ProblemList } from '../problems/problem.ts';
import { placeOfCell } from './csv/records.ts';
import { openTable } from './long-file.ts';
import { isOtherThanTable } from './other-kind.ts';
import { openCells } from './table/open-source.ts';

/** A small table of our own forms, all of its cells as texts: a header and rows below it. */
export interface FormTable {
  readonly header: readonly string[];
  /** Rows that hold something. */
  readonly rows: readonly (readonly string[])[];
  readonly sha256: string;
  /** Whether commas in numbers are decimal ones: some cell shows it, or cells are parted by semicolons. */
  readonly hasDecimalCommas: boolean;
  placeOf(row: number, column: number): Place;
  placeOfHeader(column: number): Place;
  lineOf(row: number): number;
}

/** How a form is named in another file. */
interface NamedForm {
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  readonly named?: Place;
}

/** As many rows as a form is filled in by hand. */
const mostRows = 10_000;

/**
 * Opens a form in any delimiter and encoding, or a sheet of a workbook, as tables of costs are; undefined where it cannot be read, which is reported.
 *
 * Throws  never on any input
 */
export function openForm(
  path: string,
  problems: ProblemList,
  { sheet, named }: NamedForm = {},
): FormTable | undefined {
  if (isOtherThanTable(path, problems)) return undefined;
  const file = openTable(path, problems, named);
  if (file === undefined) return undefined;
  try {
    const stated = { layout: undefined, placeInLayout: () => ({ file: path }), sheetName: sheet };
    const opened = openCells(file, stated, problems);
    if (opened === undefined) return undefined;
    const { grid, source } = opened;
    const filled = Array.from({ length: grid.rowCount }, (_, row) => row).filter(
      (row) => !grid.isCommented(row) && grid.cells(row).some((cell) => cell !== ''),
    );
    const [head, ...body] = filled;
    if (head === undefined || body.length > mostRows) {
      problems.add('no-table', { file: path }, { path });
      return undefined;
    }
    const header = grid.cells(head);
    const rows = body.map((row) => grid.cells(row));
    // Places are asked for once the file is closed.
    const lines = new Map(filled.map((row) => [grid.line(row), source.lineAt(grid.line(row))]));
    const delimiter = source.text?.delimiter;
    const place = (row: number, column: number) => {
      const line = grid.line(row);
      const name = header[column] ?? '';
      if (delimiter === undefined)
        return source.placeOfCell(line, column, grid.cells(row)[column] ?? '', name);
      return placeOfCell({ path, lineAt: (each) => lines.get(each) ?? '' }, line, column, name, delimiter);
    };
    return {
      header,
      rows,
      sha256: source.sha256,
      hasDecimalCommas:
        delimiter === ';' ||
        (delimiter !== undefined &&
          rows.some((cells) => cells.some((cell) => /^-?\d+,(\d|\d\d|\d{4,})$/.test(cell)))),
      placeOf: (row, column) => place(body[row]!, column),
      placeOfHeader: (column) => place(head, column),
      lineOf: (row) => grid.line(body[row]!),
    };
  } finally {
    file.close();
  }
}

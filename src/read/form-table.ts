import { columnLetters } from '../model/cell-name.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import { openTable } from './long-file.ts';
import { isOtherThanTable } from './other-kind.ts';
import type { Grid } from './table/grid/grid.ts';
import { type OpenedTable, openCells } from './table/open-source.ts';
import { rangesOf } from './table/settle/sheet-check.ts';
import { isWorkbook } from './table/xlsx/read-sheet.ts';
import type { OddCell } from './table/xlsx/sheet-table.ts';

/** A small table of our own forms, all of its cells as texts: a header and rows below it. */
export interface FormTable {
  readonly path: string;
  readonly header: readonly string[];
  /** Rows that hold something. */
  readonly rows: readonly (readonly string[])[];
  readonly sha256: string;
  /** Whether commas in numbers are decimal ones: some cell shows it, or cells are parted by semicolons. */
  readonly hasDecimalCommas: boolean;
  placeOf(row: number, column: number): Place;
  placeOfHeader(column: number): Place;
  lineOf(row: number): number;
  /** What a cell of a workbook is besides text and number. */
  oddCellAt(row: number, column: number): OddCell | undefined;
}

/** A sheet that is named, by an option of the command line or in a scenario. */
export interface StatedSheet {
  readonly name: string;
  readonly askedBy: 'option' | 'scenario';
  /** Where a scenario names it. */
  readonly place?: Place;
}

/** How a form is named in another file. */
interface NamedForm {
  /** The sheet of a workbook. */
  readonly sheet?: StatedSheet | undefined;
  readonly named?: Place | undefined;
}

/** As many rows as a form is filled in by hand. */
const mostRows = 10_000;

/**
 * Opens a form as tables of costs are opened, in any delimiter and encoding or as a workbook; undefined where it cannot be
 * read, which is reported.
 *
 * Shape   sheet: of a workbook with several; named: the place that names the file, where that is not the command line
 * Throws  never on any input, inside of `withWorkbooks`
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
    if (sheet?.place !== undefined && !isWorkbook(file)) {
      problems.add('sheet-without-workbook', sheet.place, { path, sheet: sheet.name });
      return undefined;
    }
    const opened = openCells(
      file,
      {
        layout: undefined,
        placeInLayout: () => ({ file: path }),
        sheetName: sheet?.name,
        askedBy: sheet?.askedBy,
        ofTexts: true,
      },
      problems,
    );
    return opened && takeForm(path, opened, problems);
  } finally {
    file.close();
  }
}

function takeForm(
  path: string,
  { source, grid, sheet }: OpenedTable,
  problems: ProblemList,
): FormTable | undefined {
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
  const place = (row: number, column: number) =>
    source.placeOfCell(grid.line(row), column, grid.cells(row)[column] ?? '', header[column] ?? '');
  const isDelimited = source.text?.delimiter === ';';
  const table: FormTable = {
    path,
    header,
    rows,
    sha256: source.sha256,
    // Numbers of a workbook are stored as numbers.
    hasDecimalCommas:
      sheet === undefined &&
      (isDelimited || rows.some((cells) => cells.some((cell) => /^-?\d+,(\d|\d\d|\d{4,})$/.test(cell)))),
    placeOf: (row, column) => place(body[row]!, column),
    placeOfHeader: (column) => place(head, column),
    lineOf: (row) => grid.line(body[row]!),
    oddCellAt: (row, column) => sheet?.oddCells.at(grid.line(body[row]!), column),
  };
  if (sheet === undefined) return table;
  const isSound = checkOddCells(filled, grid, sheet, place, header, problems);
  reportHidden(sheet, table, problems);
  return isSound ? table : undefined;
}

type Sheet = NonNullable<OpenedTable['sheet']>;

/** Reports cells with an error, and formulas of which the workbook holds no value; false where there are any. */
function checkOddCells(
  rows: readonly number[],
  grid: Grid,
  { oddCells }: Sheet,
  place: (row: number, column: number) => Place,
  header: readonly string[],
  problems: ProblemList,
): boolean {
  let isSound = true;
  for (const row of rows)
    for (const [column, { kind, shown }] of oddCells.inLine(grid.line(row))) {
      // A day is no fault by itself: a form may have a column of them.
      if (kind === 'date') continue;
      isSound = false;
      const facts = { found: shown, header: header[column] ?? '' };
      problems.add(kind === 'error' ? 'error-cell' : 'uncalculated-formula', place(row, column), facts);
    }
  return isSound;
}

/** Rows and columns that the sheet hides are read as all others. */
function reportHidden(
  { hiddenLines, hiddenColumns, columnsBefore }: Sheet,
  { path }: FormTable,
  problems: ProblemList,
): void {
  if (hiddenLines.length === 0 && hiddenColumns.length === 0) return;
  problems.add(
    'hidden-cells',
    { file: path },
    {
      rows: rangesOf(hiddenLines),
      rowCount: hiddenLines.length,
      columns: hiddenColumns.map((at) => columnLetters(columnsBefore + at)),
    },
  );
}

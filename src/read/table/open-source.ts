import type { Layout } from '../../model/layout.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { isPlainText, type LongFile } from '../long-file.ts';
import type { Path } from '../position.ts';
import { delimiterInstead, findDelimiter } from './grid/delimiter.ts';
import { decodeTable } from './grid/encoding.ts';
import type { Grid } from './grid/grid.ts';
import { readGrid } from './grid/read-grid.ts';
import { type TableSource, textSource } from './grid/table-source.ts';
import { isWorkbook, readSheet } from './xlsx/read-sheet.ts';
import { sheetSource } from './xlsx/sheet-source.ts';
import { hiddenNames, type SheetTable } from './xlsx/sheet-table.ts';

/** All cells of a table, and what they were read from. */
export interface OpenedTable {
  readonly source: TableSource;
  readonly grid: Grid;
  /** Cells of most rows of two or more. */
  readonly width: number;
  /** Of a workbook: its sheet, with what it shows besides its cells. */
  readonly sheet: SheetTable | undefined;
}

/** What is said of the form of a file before it is read. */
export interface StatedForm {
  readonly layout: Layout | undefined;
  /** The place of a key of the layout. */
  placeInLayout(...path: Path): Place;
  /** A sheet that the command line names, or a scenario. */
  readonly sheetName: string | undefined;
  /** What names that sheet, where it is no option. */
  readonly askedBy?: 'option' | 'scenario' | undefined;
  /** Whether rows of texts alone are a table too. */
  readonly ofTexts?: boolean;
}

const workbookName = /\.xls[xm]$/i;

/** Reads the cells of a table, whether text or workbook; undefined where that cannot be, with the reason reported. */
export function openCells(
  file: LongFile,
  stated: StatedForm,
  problems: ProblemList,
): OpenedTable | undefined {
  return isWorkbook(file) ? openSheet(file, stated, problems) : openText(file, stated, problems);
}

function openText(
  file: LongFile,
  { layout, placeInLayout, sheetName }: StatedForm,
  problems: ProblemList,
): OpenedTable | undefined {
  const { path } = file;
  if (workbookName.test(path) && isPlainText(file)) {
    problems.add('text-not-workbook', { file: path }, { path, of: 'table' });
    return undefined;
  }
  if (sheetName !== undefined) {
    const expected = { is: 'workbook', path } as const;
    problems.add('wrong-option', undefined, { option: '--sheet', found: sheetName, expected });
    return undefined;
  }
  if (layout?.sheet !== undefined) {
    problems.add('layout-does-not-fit', placeInLayout('sheet'), { is: 'no-sheets', sheet: layout.sheet });
    return undefined;
  }
  const text = decodeTable(file, problems, layout?.dialect.encoding, (...at) => placeInLayout(...at));
  if (text === undefined) return undefined;
  const delimiter = layout?.dialect.delimiter ?? findDelimiter(text);
  if (delimiter === undefined) {
    problems.add('no-table', { file: path }, { path });
    return undefined;
  }
  const other = layout && delimiterInstead(text, delimiter, layout.columns.length);
  if (other !== undefined) {
    problems.add('layout-does-not-fit', placeInLayout('dialect', 'delimiter'), {
      is: 'delimiter',
      stated: delimiter,
      found: other,
    });
    return undefined;
  }
  const read = readGrid(text, delimiter, problems);
  return read && { ...read, source: textSource(read.records), sheet: undefined };
}

function openSheet(
  file: LongFile,
  { layout, placeInLayout, sheetName, askedBy: named = 'option', ofTexts = false }: StatedForm,
  problems: ProblemList,
): OpenedTable | undefined {
  const { path } = file;
  const { encoding, delimiter } = layout?.dialect ?? {};
  if (encoding !== undefined || delimiter !== undefined) {
    problems.add('layout-does-not-fit', placeInLayout('dialect'), { is: 'dialect' });
    return undefined;
  }
  const name = sheetName ?? layout?.sheet;
  const askedBy = sheetName === undefined ? 'layout' : named;
  const read = readSheet(file, name === undefined ? undefined : { name, askedBy }, problems, ofTexts);
  if (read === undefined) return undefined;
  const { sheet, sha256 } = read;
  if (sheet.width < 2) {
    const hidden = hiddenNames(sheet.sheets);
    problems.add('sheets-without-table', { file: path }, { path, sheets: [sheet.name], hidden });
    return undefined;
  }
  return { source: sheetSource(path, sha256, sheet), grid: sheet.grid, width: sheet.width, sheet };
}

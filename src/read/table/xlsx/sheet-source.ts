import { cellName } from '../../../model/cell-name.ts';
import type { TableSource } from '../grid/table-source.ts';
import { hiddenNames, type SheetTable } from './sheet-table.ts';

/** Between the cells of a row that is shown. */
const between = ' | ';

/** A sheet of a workbook as the source of a table: its rows are the lines, and each cell has the name Excel gives it. */
export function sheetSource(path: string, sha256: string, sheet: SheetTable): TableSource {
  const { grid, name, sheets, columnsBefore } = sheet;
  const cellsAt = (line: number): readonly string[] => {
    const row = grid.rowOfLine(line);
    return row < 0 ? [] : grid.cells(row);
  };
  const lineAt = (line: number) =>
    cellsAt(line)
      .join(between)
      .replace(/[\s|]+$/, '');
  const nameAt = (line: number, column: number) => cellName(name, columnsBefore + column, line);
  return {
    path,
    sha256,
    compression: null,
    text: undefined,
    sheet: { name, count: sheets.length, hidden: hiddenNames(sheets) },
    lineAt,
    placeOfLine: (line) => ({ file: path, line, cell: nameAt(line, 0), text: lineAt(line) }),
    placeOfCell(line, column, cell, header) {
      const before = cellsAt(line).slice(0, column);
      const from = before.reduce((length, each) => length + each.length + between.length, 0);
      return {
        file: path,
        line,
        cell: nameAt(line, column),
        column: from + 1,
        length: Math.max(1, cell.length),
        header,
        text: lineAt(line),
      };
    },
    close: () => undefined,
  };
}

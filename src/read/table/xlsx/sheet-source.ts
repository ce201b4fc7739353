import { cellName } from '../../../model/cell-name.ts';
import { shownRows } from '../grid/shown-rows.ts';
import type { TableSource } from '../grid/table-source.ts';
import { hiddenNames, type SheetTable } from './sheet-table.ts';

/** A sheet of a workbook as the source of a table: its rows are the lines, and each cell has the name Excel gives it. */
export function sheetSource(path: string, sha256: string, sheet: SheetTable): TableSource {
  const { grid, name, sheets, columnsBefore } = sheet;
  const cellsAt = (line: number): readonly string[] => {
    const row = grid.rowOfLine(line);
    return row < 0 ? [] : grid.cells(row);
  };
  const { hide, lineAt, wholeLineAt, cellAt } = shownRows(cellsAt);
  const nameAt = (line: number, column: number) => cellName(name, columnsBefore + column, line);
  return {
    path,
    sha256,
    compression: null,
    text: undefined,
    sheet: { name, count: sheets.length, hidden: hiddenNames(sheets) },
    hide,
    lineAt,
    wholeLineAt,
    placeOfLine: (line) => ({ file: path, line, cell: nameAt(line, 0), text: lineAt(line) }),
    placeOfCell(line, column, cell, header) {
      return {
        file: path,
        line,
        cell: nameAt(line, column),
        ...cellAt(line, column, cell),
        header,
        text: lineAt(line),
      };
    },
    close: () => undefined,
  };
}

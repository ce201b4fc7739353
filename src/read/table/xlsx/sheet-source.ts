import { cellName } from '../../../model/cell-name.ts';
import { shownCell } from '../../csv/hide-cells.ts';
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
  let hidden: ReadonlySet<number> = new Set();
  let hiddenFrom = 1;
  const joined = (cells: readonly string[]) => cells.join(between).replace(/[\s|]+$/, '');
  const shownAt = (line: number) =>
    cellsAt(line).map((cell, at) => (line >= hiddenFrom && hidden.has(at) ? shownCell(cell) : cell));
  const lineAt = (line: number) => joined(shownAt(line));
  const nameAt = (line: number, column: number) => cellName(name, columnsBefore + column, line);
  return {
    path,
    sha256,
    compression: null,
    text: undefined,
    sheet: { name, count: sheets.length, hidden: hiddenNames(sheets) },
    hide(columns, fromLine) {
      hidden = columns;
      hiddenFrom = fromLine;
    },
    lineAt,
    wholeLineAt: (line) => joined(cellsAt(line)),
    placeOfLine: (line) => ({ file: path, line, cell: nameAt(line, 0), text: lineAt(line) }),
    placeOfCell(line, column, cell, header) {
      const shown = shownAt(line);
      const before = shown.slice(0, column);
      const from = before.reduce((length, each) => length + each.length + between.length, 0);
      return {
        file: path,
        line,
        cell: nameAt(line, column),
        column: from + 1,
        length: Math.max(1, (shown[column] ?? cell).length),
        header,
        text: lineAt(line),
      };
    },
    close: () => undefined,
  };
}

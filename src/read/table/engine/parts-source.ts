import type { Place } from '../../../problems/problem.ts';
import { shownRows } from '../grid/shown-rows.ts';
import type { TableSource } from '../grid/table-source.ts';
import type { PartGrid } from './part-grid.ts';

/**
 * Files that a database sums as the source of a table: a row of the grid is the first of those that it stands for.
 *
 * Shape   needNumbers: called where a place is asked for and rows have no numbers; may end the reading, to begin anew
 */
export function partsSource(
  path: string,
  sha256: string,
  parts: readonly string[],
  rows: PartGrid,
  needNumbers: (() => void) | undefined,
): TableSource {
  const { grid } = rows;
  const cellsAt = (line: number): readonly string[] => {
    const row = grid.rowOfLine(line);
    return row < 0 ? [] : grid.cells(row);
  };
  const { hide, lineAt, wholeLineAt, cellAt } = shownRows(cellsAt);
  const lineOf = (line: number): Pick<Place, 'file' | 'line'> => {
    const first = rows.firstAt(line);
    if (first !== undefined) return { file: parts[first.part] ?? path, line: first.line };
    const isHeader = grid.rowOfLine(line) === 0;
    if (isHeader) return { file: parts[0] ?? path, line };
    needNumbers?.();
    return { file: path };
  };
  return {
    path,
    sha256,
    compression: null,
    text: undefined,
    sheet: undefined,
    hide,
    lineAt,
    wholeLineAt,
    rowsAt: (line) => rows.rowsAt(line),
    placeOfLine: (line) => ({ ...lineOf(line), text: lineAt(line) }),
    placeOfCell(line, column, cell, header) {
      const own = lineOf(line);
      if (own.line === undefined) return { ...own, header };
      return { ...own, ...cellAt(line, column, cell), header, text: lineAt(line) };
    },
    close: () => undefined,
  };
}

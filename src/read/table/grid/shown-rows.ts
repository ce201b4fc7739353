import { shownCell } from '../../csv/hide-cells.ts';

/** Between the cells of a row that is shown. */
const between = ' | ';

/** Rows of a table that is no text as people read them, in one line each. */
export interface ShownRows {
  /** As `TableSource.hide`. */
  hide(columns: ReadonlySet<number>, fromLine: number): void;
  lineAt(line: number): string;
  wholeLineAt(line: number): string;
  /** First sign, counted from 1, and length of a cell in its line. */
  cellAt(line: number, column: number, cell: string): { readonly column: number; readonly length: number };
}

/** Shape  cellsAt: the cells of the row that a line is */
export function shownRows(cellsAt: (line: number) => readonly string[]): ShownRows {
  let hidden: ReadonlySet<number> = new Set();
  let hiddenFrom = 1;
  const joined = (cells: readonly string[]) => cells.join(between).replace(/[\s|]+$/, '');
  const shownAt = (line: number) =>
    cellsAt(line).map((cell, at) => (line >= hiddenFrom && hidden.has(at) ? shownCell(cell) : cell));
  return {
    hide(columns, fromLine) {
      hidden = columns;
      hiddenFrom = fromLine;
    },
    lineAt: (line) => joined(shownAt(line)),
    wholeLineAt: (line) => joined(cellsAt(line)),
    cellAt(line, column, cell) {
      const shown = shownAt(line);
      const from = shown.slice(0, column).reduce((length, each) => length + each.length + between.length, 0);
      return { column: from + 1, length: Math.max(1, (shown[column] ?? cell).length) };
    },
  };
}

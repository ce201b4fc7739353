import { columnLetters } from '../../../model/cell-name.ts';
import type { Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { TableBody } from '../body/table-body.ts';
import { isFigureRole, type TableColumn } from '../body/table-column.ts';
import type { ColumnFigures } from '../figures/figures.ts';
import type { Frame } from '../frame/frame.ts';
import { findColumnTotals } from '../relations/column-totals.ts';
import type { OddCell, SheetTable } from '../xlsx/sheet-table.ts';

interface SheetContext {
  readonly body: TableBody;
  readonly frame: Frame;
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  readonly layout: Layout | undefined;
  placeInGrid(gridRow: number, column: number): Place;
}

const mostReported = 50;
const mostRanges = 8;

/** Reports what a sheet holds besides plain cells; true where some of its cells cannot be used. */
export function reportSheet(sheet: SheetTable, context: SheetContext, problems: ProblemList): boolean {
  const hasOdd = reportOddCells(sheet, context, problems);
  reportHidden(sheet, context, problems);
  reportFormats(sheet, context, problems);
  const { links } = sheet;
  if (links.length > 0) problems.add('external-links', context.placeInGrid(0, 0), { links });
  return hasOdd;
}

/** Errors, formulas without a value, and dates among figures, in the columns that are used. */
function reportOddCells(
  { oddCells }: SheetTable,
  { body, frame, columns, layout, placeInGrid }: SheetContext,
  problems: ProblemList,
): boolean {
  if (oddCells.isEmpty) return false;
  const isRefused = ({ kind }: OddCell, column: number) => {
    const role = columns[column]?.role ?? 'ignore';
    if (kind === 'date') return isFigureRole(role);
    // A column without a value is ignored for want of it, and a layout alone can say that nobody needs it.
    return role !== 'ignore' || (kind === 'uncalculated' && layout === undefined);
  };
  const { grid } = body;
  const rows = Array.from({ length: body.count }, (_, row) => body.gridRow(row));
  let count = 0;
  for (const row of [...frame.headers, ...rows]) {
    const line = grid.line(row);
    for (const [column, cell] of oddCells.inLine(line)) {
      if (!isRefused(cell, column) || count++ >= mostReported) continue;
      const facts = { found: cell.shown, header: columns[column]?.name ?? '' };
      const place = placeInGrid(row, column);
      if (cell.kind === 'error') problems.add('error-cell', place, facts);
      else if (cell.kind === 'date') problems.add('date-not-number', place, facts);
      else problems.add('uncalculated-formula', place, facts);
    }
  }
  return count > 0;
}

/** Rows and columns that the sheet hides are read as all others: what is hidden may be what a reader needs. */
function reportHidden(
  { hiddenLines, hiddenColumns, columnsBefore, grid }: SheetTable,
  { frame, columns, figures, placeInGrid }: SheetContext,
  problems: ProblemList,
): void {
  const [firstLine] = hiddenLines;
  const [firstColumn] = hiddenColumns;
  if (firstLine === undefined && firstColumn === undefined) return;
  const header = frame.headers.at(-1) ?? 0;
  const place =
    firstColumn === undefined
      ? placeInGrid(Math.max(0, grid.rowOfLine(firstLine!)), 0)
      : placeInGrid(header, firstColumn);
  problems.add('hidden-cells', withoutColumn(place), {
    rows: rangesOf(hiddenLines),
    rowCount: hiddenLines.length,
    columns: hiddenColumns.map((at) => columnLetters(columnsBefore + at)),
  });
  if (firstColumn === undefined) return;
  for (const { total, parts } of findColumnTotals(figures, columns)) {
    const hidden = parts.filter(({ column }) => hiddenColumns.includes(column));
    if (hidden.length === 0 || hiddenColumns.includes(total.column)) continue;
    problems.add('hidden-part', placeInGrid(header, total.column), {
      total: columns[total.column]?.name ?? '',
      columns: hidden.map(({ column }) => columns[column]?.name ?? ''),
    });
  }
}

function withoutColumn({ file, line, cell }: Place): Place {
  return { file, line, cell };
}

/**
 * Lines in order, those that follow each other as one range.
 *
 * @example rangesOf([137, 138, 139, 150]) // => '137-139, 150'
 */
export function rangesOf(lines: readonly number[]): string {
  const ranges: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && last.to === line - 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const shown = ranges
    .slice(0, mostRanges)
    .map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`));
  return [...shown, ...(ranges.length > mostRanges ? ['...'] : [])].join(', ');
}

/** Columns of figures that are shown in other units than they are stored in. */
function reportFormats(
  { formats, grid }: SheetTable,
  { columns, placeInGrid }: SheetContext,
  problems: ProblemList,
): void {
  for (const { column, format, shows, cells, line } of formats) {
    const { role, name } = columns[column] ?? { role: 'ignore', name: '' };
    if (!isFigureRole(role)) continue;
    const place = placeInGrid(grid.rowOfLine(line), column);
    problems.add('shown-otherwise', place, { header: name, format, shows, cells });
  }
}

import type { Version } from '../../model/figure-version.ts';
import type { HeadingKind, Layout } from '../../model/layout.ts';
import type { TableReason } from '../../problems/catalogue/phrases.ts';
import type { Place } from '../../problems/problem.ts';
import type { Path } from '../position.ts';
import type { ColumnCells } from './body/column-cells.ts';
import type { TableBody } from './body/table-body.ts';
import type { TableColumn } from './body/table-column.ts';
import type { Clue } from './clues/clue.ts';
import type { Part } from './engine/part-digests.ts';
import type { ColumnFigures } from './figures/figures.ts';
import type { Frame } from './frame/frame.ts';
import type { Grid } from './grid/grid.ts';
import type { TableSource } from './grid/table-source.ts';
import type { Settled } from './settle/settle.ts';
import type { Area, AreaFinder } from './vocabulary/area-names.ts';

/** A table of any form, understood: the ground of what is reported of it and of its costs. */
export interface Table {
  readonly path: string;
  readonly layoutFile: { readonly path: string; readonly sha256: string } | undefined;
  readonly layout: Layout | undefined;
  readonly source: TableSource;
  /** Of a table of parts that a database sums: its files, and how many rows they have. */
  readonly parts?: readonly Part[];
  readonly rowCount?: number;
  /** Of stored parts: the columns whose cells are numbers. */
  readonly numbers?: readonly number[];
  readonly grid: Grid;
  readonly frame: Frame;
  readonly body: TableBody;
  readonly cells: readonly ColumnCells[];
  readonly finder: AreaFinder;
  readonly columns: readonly TableColumn[];
  /** The area of a column, where its header or a layout names one. */
  readonly areas: readonly (Area | undefined)[];
  readonly figures: readonly ColumnFigures[];
  /** The municipality that the whole file is of, where it names none itself. */
  readonly municipality: string | undefined;
  readonly headings: HeadingKind;
  /** Version and period of all figures that name none of their own. */
  readonly version: Version | undefined;
  readonly period: string | undefined;
  readonly clues: readonly Clue[];
  readonly settled: ReadonlyMap<string, Settled>;
  /** Headings and rows of another length. */
  readonly leftOut: readonly { readonly line: number; readonly reason: TableReason }[];
  readonly municipalityYear: number | undefined;
  /** The place of a cell of a row. */
  place(row: number, column: number): Place;
  /** The place of a cell by its row of the grid. */
  placeInGrid(gridRow: number, column: number): Place;
  /** The place of a key of the layout. */
  placeInLayout(...path: Path): Place;
}

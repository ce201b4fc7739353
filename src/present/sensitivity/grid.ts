import type { Grid } from '../../model/sensitivity.ts';
import { type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { inputCell, outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';
import { composeTwoWayTable } from './two-way-table.ts';

/** One cell of the two-way table: the place of its column and of its row. */
interface Line {
  readonly grid: Grid;
  readonly across: number;
  readonly down: number;
  readonly value: number;
}

const columns: TidyColumns<Line> = {
  of: ({ grid: { of } }) => of,
  x_input: ({ grid: { x } }) => x.input,
  x_unit: ({ grid: { x } }) => x.unit,
  x_value: ({ grid: { x }, across }) => inputCell(x.values[across]!, x.unit),
  y_input: ({ grid: { y } }) => y.input,
  y_unit: ({ grid: { y } }) => y.unit,
  y_value: ({ grid: { y }, down }) => inputCell(y.values[down]!, y.unit),
  value: ({ grid: { of }, value }) => outputCell(of)(value),
  nearest_central: ({ grid: { nearest_central: nearest }, across, down }) =>
    across === nearest.x && down === nearest.y,
  meets_target: ({ grid: { target }, value }) => (target === null ? null : value >= target),
  price_year: ({ grid: own }) => yearCell(own.price_year),
  x_price_year: ({ grid: { x } }) => yearCell(x.input_price_year),
  y_price_year: ({ grid: { y } }) => yearCell(y.input_price_year),
};

/** One line for each cell, x changing fastest. */
function linesOf(grid: Grid): readonly Line[] {
  return grid.values.flatMap((cells, down) => cells.map((value, across) => ({ grid, across, down, value })));
}

/** Two inputs at a time, as a two-way table. */
export const grid: MethodView<'grid'> = {
  shows: 'an output',
  basis: 'moved inputs',
  sentences: () => [],
  table: (results) => tidyTable(columns, results.flatMap(linesOf)),
  figures: ({ central, values }) => [central, ...values.flat()],
  hasOwnUnit: false,
  blocks: composeTwoWayTable,
};

import type { VarianceIndex, VarianceIndices } from '../../model/sensitivity.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { outputCell } from './figure-cell.ts';
import { composeIndicesTable } from './indices-table.ts';
import type { MethodView } from './method-view.ts';

interface Line {
  readonly indices: VarianceIndices;
  readonly each: VarianceIndex;
}

const columns: TidyColumns<Line> = {
  of: ({ indices }) => indices.of,
  grouping: ({ indices }) => indices.grouping,
  group: ({ each }) => each.group,
  inputs: ({ each }) => each.inputs.join(' '),
  first_order: ({ each }) => numberCell(each.first_order),
  first_order_low: ({ each }) => numberCell(each.first_order_low),
  first_order_high: ({ each }) => numberCell(each.first_order_high),
  first_order_differs_from_zero: ({ each }) => each.first_order_differs_from_zero,
  total: ({ each }) => numberCell(each.total),
  total_low: ({ each }) => numberCell(each.total_low),
  total_high: ({ each }) => numberCell(each.total_high),
  total_differs_from_zero: ({ each }) => each.total_differs_from_zero,
  standard_deviation: ({ indices }) => outputCell(indices.of)(indices.standard_deviation),
  base_points: ({ indices }) => numberCell(indices.base_points),
  advised_base_points: ({ indices }) => numberCell(indices.advised_base_points),
  price_year: ({ indices }) => yearCell(indices.price_year),
};

/** Which inputs make the variance of an output. */
export const sobol: MethodView<'sobol'> = {
  shows: 'an output',
  basis: 'seeded points',
  sentences: (words) => [words.uncertainty.indicesMeaning],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((own) => own.indices.map((each) => ({ indices: own, each }))),
    ),
  figures: (result) => [result.standard_deviation],
  hasOwnUnit: false,
  blocks: composeIndicesTable,
};

import type { ShapleyEffect, ShapleyEffects } from '../../model/shapley.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';
import { composeShapleyTable } from './shapley-table.ts';

interface Line {
  readonly effects: ShapleyEffects;
  readonly each: ShapleyEffect;
}

const columns: TidyColumns<Line> = {
  of: ({ effects }) => effects.of,
  input: ({ each }) => each.input,
  unit: ({ each }) => each.unit,
  effect: ({ each }) => numberCell(each.effect),
  standard_error: ({ each }) => numberCell(each.standard_error),
  variance: ({ effects }) => numberCell(effects.variance),
  standard_deviation: ({ effects }) => outputCell(effects.of)(effects.standard_deviation),
  method: ({ effects }) => effects.method,
  draws: ({ effects }) => (effects.draws === null ? null : numberCell(effects.draws)),
  price_year: ({ effects }) => yearCell(effects.price_year),
};

/** Which inputs make the variance of an output, correlated ones too. */
export const shapley: MethodView<'shapley'> = {
  shows: 'an output',
  basis: 'seeded points',
  sentences: (words) => [words.shapley.meaning],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((effects) => effects.inputs.map((each) => ({ effects, each }))),
    ),
  figures: (result) => [result.standard_deviation],
  hasOwnUnit: false,
  blocks: composeShapleyTable,
};

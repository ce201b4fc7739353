import type { BoxSide, Conditions } from '../../model/conditions.ts';
import { numberCell, type TidyCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { composeConditions } from './conditions-table.ts';
import { inputCell, outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';

/** One side of a box; without any where none is significant. */
interface Line {
  readonly own: Conditions;
  readonly side: BoxSide | undefined;
}

function shareCell(value: number | null): TidyCell {
  return value === null ? null : numberCell(value);
}

function sideCell(side: BoxSide | undefined, value: number | null | undefined): TidyCell {
  return side === undefined || value === null || value === undefined ? null : inputCell(value, side.unit);
}

const columns: TidyColumns<Line> = {
  of: ({ own }) => own.of,
  unit: ({ own }) => own.unit,
  target: ({ own }) => outputCell(own.of)(own.target),
  direction: ({ own }) => own.direction,
  draws: ({ own }) => numberCell(own.draws),
  misses_share: ({ own }) => numberCell(own.misses_share),
  coverage: ({ own }) => shareCell(own.coverage),
  coverage_standard_error: ({ own }) => shareCell(own.coverage_standard_error),
  density: ({ own }) => shareCell(own.density),
  density_standard_error: ({ own }) => shareCell(own.density_standard_error),
  mass_share: ({ own }) => numberCell(own.mass_share),
  input: ({ side }) => side?.input ?? null,
  input_unit: ({ side }) => side?.unit ?? null,
  from: ({ side }) => sideCell(side, side?.from),
  to: ({ side }) => sideCell(side, side?.to),
  input_low: ({ side }) => sideCell(side, side?.input_low),
  input_high: ({ side }) => sideCell(side, side?.input_high),
  words: ({ own }) => own.words,
  price_year: ({ own }) => yearCell(own.price_year),
};

/** Where an output misses a target. */
export const conditions: MethodView<'conditions'> = {
  shows: 'an output',
  basis: 'draws',
  sentences: (words) => [words.conditions.meaning],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((own): Line[] =>
        own.box.length === 0 ? [{ own, side: undefined }] : own.box.map((side) => ({ own, side })),
      ),
    ),
  figures: ({ target }) => [target],
  hasOwnUnit: false,
  blocks: composeConditions,
};

import { type Switching, type SwitchingValue, targetText } from '../../model/sensitivity.ts';
import { type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { inputCell, outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';
import { composeSwitchingTable } from './switching-table.ts';

interface Line {
  readonly switching: Switching;
  readonly each: SwitchingValue;
}

const columns: TidyColumns<Line> = {
  of: ({ switching: { of } }) => of,
  target: ({ switching: { of, target } }) => outputCell(of)(target),
  target_from: ({ switching: own }) => targetText(own.target_from),
  input: ({ each }) => each.input,
  unit: ({ each }) => each.unit,
  input_low: ({ each }) => inputCell(each.input_low, each.unit),
  input_central: ({ each }) => inputCell(each.input_central, each.unit),
  input_high: ({ each }) => inputCell(each.input_high, each.unit),
  switching_value: ({ each }) =>
    each.switching_value === null ? null : inputCell(each.switching_value, each.unit),
  status: ({ each }) => each.status,
  price_year: ({ switching: own }) => yearCell(own.price_year),
  input_price_year: ({ each }) => yearCell(each.input_price_year),
};

/** Where an output would meet a target. */
export const switching: MethodView<'switching'> = {
  shows: 'an output',
  basis: 'moved inputs',
  sentences: (words) => [words.switchingMeaning],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((own) => own.values.map((each) => ({ switching: own, each }))),
    ),
  figures: ({ central }) => [central],
  hasOwnUnit: false,
  blocks: composeSwitchingTable,
};

import type { Tornado, TornadoBar } from '../../model/sensitivity.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { inputCell, outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';
import { composeTornado } from './tornado-tables.ts';

interface Line {
  readonly tornado: Tornado;
  readonly bar: TornadoBar;
}

const figure = (pick: (bar: TornadoBar) => number) => (line: Line) =>
  outputCell(line.tornado.of)(pick(line.bar));

const columns: TidyColumns<Line> = {
  of: ({ tornado: own }) => own.of,
  input: ({ bar }) => bar.input,
  unit: ({ bar }) => bar.unit,
  input_low: ({ bar }) => inputCell(bar.input_low, bar.unit),
  input_high: ({ bar }) => inputCell(bar.input_high, bar.unit),
  at_low: figure((bar) => bar.at_low),
  at_high: figure((bar) => bar.at_high),
  least: figure((bar) => bar.least),
  most: figure((bar) => bar.most),
  both_directions: ({ bar }) => bar.both_directions,
  swing: figure((bar) => bar.swing),
  swing_share: ({ bar }) => numberCell(bar.swing_share),
  price_year: ({ tornado: own }) => yearCell(own.price_year),
  input_price_year: ({ bar }) => yearCell(bar.input_price_year),
};

/** What each input moves by itself, as bars. */
export const tornado: MethodView<'tornado'> = {
  shows: 'an output',
  basis: 'moved inputs',
  sentences: () => [],
  table: (results) =>
    tidyTable(
      columns,
      results.flatMap((own) => own.bars.map((bar) => ({ tornado: own, bar }))),
    ),
  figures: ({ central, bars }) => [central, ...bars.flatMap(({ least, most }) => [least, most])],
  hasOwnUnit: false,
  blocks: composeTornado,
};

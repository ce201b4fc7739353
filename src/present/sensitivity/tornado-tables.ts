import type { Result } from '../../model/result.ts';
import { Pace } from '../../model/scenario.ts';
import type { Tornado, TornadoBar } from '../../model/sensitivity.ts';
import { fixedText, inputRangeText, percentNumber, rangeText } from '../number-text.ts';
import { type OutputScale, outputName, outputScale } from '../output-text.ts';
import { pricesBehind } from '../price-text.ts';
import type { Block, Column, ReportContext, Table } from '../report.ts';

const largestBars = 5;
/** More bars than people read at once. */
const mostBars = 40;
const barLength = 12;

/** What one column says of a bar. */
interface BarColumn extends Column {
  cell(bar: TornadoBar, tornado: Tornado, scale: OutputScale): string;
}

/** The inputs that move each pace most, in the unit in which the pace itself is reported. */
export function composeLargestBars(
  { sensitivity, estimates }: Result,
  context: ReportContext,
): readonly Block[] {
  const { words } = context;
  const { input, inputRange, bar, swing, swingShare } = barColumns(context, 0);
  const extremes: BarColumn = {
    ...numbers(words.savingRange, 1),
    cell: ({ least, most }, _, { write }) => rangeText(write(least), write(most)),
  };
  const columns = [input, inputRange, extremes, bar, swing, swingShare];
  const tables = Pace.options.flatMap((pace) => {
    const tornado = sensitivity.tornado.find(({ of }) => of === `pace.${pace}.saving_eur_per_year`);
    const bars = (tornado?.bars ?? []).filter(({ swing }) => swing > 0).slice(0, largestBars);
    if (tornado === undefined || bars.length === 0) return [];
    const row = estimates.find((each) => each.level === 'pace' && each.pace === pace);
    const scale = outputScale(
      tornado.of,
      barEnds(bars),
      context,
      tornado.price_year,
      row && { size: row.high_eur_per_year },
    );
    return [barTable(`${words.pace[pace]}, ${scale.unit}`, { ...tornado, bars }, scale, columns)];
  });
  return tables.length === 0 ? [] : [{ kind: 'tables', heading: words.tornadoHeading, columns, tables }];
}

/** Every input that moves an output, the largest first, with the output at both ends of the input. */
export function composeTornado(
  tornado: Tornado,
  scale: OutputScale,
  context: ReportContext,
): readonly Block[] {
  const { words, marks } = context;
  const bars = tornado.bars.slice(0, mostBars);
  const title = words.tornadoOf(outputName(tornado.of, context));
  if (bars.length === 0) return [{ kind: 'list', heading: title, items: [words.nothingMoves] }];
  const { input, inputRange, bar, swing, swingShare } = barColumns(context, 1);
  const ends: BarColumn = {
    ...numbers(words.atEnds, undefined),
    cell: ({ at_low: low, at_high: high }, _, { write }) => `${write(low)} → ${write(high)}`,
  };
  const turns: BarColumn = {
    ...numbers(words.turns, undefined),
    cell: ({ both_directions: turned, least, most }, _, { write }) =>
      turned ? `↕ ${rangeText(write(least), write(most))}` : '',
  };
  const turnsAnywhere = bars.some((each) => each.both_directions);
  const columns = [input, inputRange, ends, ...(turnsAnywhere ? [turns] : []), bar, swing, swingShare];
  const heading = `${scale.unit}, ${words.central} ${scale.write(tornado.central)}`;
  const table = barTable(heading, { ...tornado, bars }, scale, columns);
  const more = tornado.bars.length - bars.length;
  const sentences = [
    ...(turnsAnywhere ? [words.turnsMeaning] : []),
    ...(more > 0 ? [words.moreInputs(fixedText(more, 0, marks), 'tornado')] : []),
  ];
  return [
    { kind: 'tables', heading: title, columns, tables: [table] },
    ...(sentences.length === 0 ? [] : [{ kind: 'text', sentences } as const]),
  ];
}

function numbers(head: string, importance: number | undefined): Column {
  return { head, align: 'right', importance, content: 'whole' };
}

/** The columns that all tornado tables share. */
function barColumns({ words, marks, nameOf }: ReportContext, shareDecimals: number) {
  return {
    input: {
      head: '',
      align: 'left',
      importance: undefined,
      content: 'name',
      cell: (bar) => nameOf(bar.input),
    },
    inputRange: {
      ...numbers(words.inputRange, 3),
      cell: ({ input_low: low, input_high: high, unit, input_price_year: year }, { price_year: own }) =>
        `${inputRangeText(low, high, unit, marks)}${year === null || year === own ? '' : pricesBehind([year], words)}`,
    },
    bar: { head: '', align: 'left', importance: 2, content: 'bar', cell: drawBar },
    swing: {
      ...numbers(words.swing, undefined),
      cell: ({ swing }, _, { write }) => write(swing),
    },
    swingShare: {
      ...numbers(words.shareOfSwings, undefined),
      cell: ({ swing_share: share }) => percentNumber(share, shareDecimals, marks),
    },
  } satisfies Record<string, BarColumn>;
}

function barTable(
  heading: string,
  tornado: Tornado,
  scale: OutputScale,
  columns: readonly BarColumn[],
): Table {
  const rows = tornado.bars.map((bar) => ({
    strong: false,
    path: bar.input,
    cells: columns.map(({ cell }) => cell(bar, tornado, scale)),
  }));
  return { heading, rows, below: undefined };
}

function barEnds(bars: readonly TornadoBar[]): readonly number[] {
  return bars.flatMap(({ least, most }) => [least, most]);
}

/** From the least to the most output, with a cross where all inputs are central. */
function drawBar(bar: TornadoBar, { central, bars }: Tornado): string {
  const ends = barEnds(bars);
  const least = Math.min(central, ...ends);
  const most = Math.max(central, ...ends);
  const at = (value: number) =>
    most === least ? 0 : Math.round(((value - least) / (most - least)) * (barLength - 1));
  const [from, middle, to] = [at(bar.least), at(central), at(bar.most)];
  const glyph = (place: number) => (place === middle ? '┿' : place >= from && place <= to ? '━' : ' ');
  return Array.from({ length: barLength }, (_, place) => glyph(place)).join('');
}

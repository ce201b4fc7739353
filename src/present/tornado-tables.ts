import type { Result } from '../model/result.ts';
import { Pace } from '../model/scenario.ts';
import type { Tornado, TornadoBar } from '../model/sensitivity.ts';
import { cleanText } from './clean-text.ts';
import {
  inputRangeText,
  type MoneyScale,
  moneyScale,
  moneyText,
  percentNumber,
  rangeText,
} from './number-text.ts';
import type { Block, Column, ReportContext, Table } from './report.ts';

const mostBars = 5;
const barLength = 16;

/** The inputs that move each pace most, in the unit in which the pace itself is told. */
export function composeTornadoTables(
  { sensitivity, estimates }: Result,
  context: ReportContext,
): readonly Block[] {
  const { words } = context;
  const tables = Pace.options.flatMap((pace) => {
    const tornado = sensitivity.tornado.find(({ of }) => of === `pace.${pace}.saving_eur_per_year`);
    const bars = (tornado?.bars ?? []).filter(({ swing }) => swing > 0).slice(0, mostBars);
    if (tornado === undefined || bars.length === 0) return [];
    const row = estimates.find((each) => each.level === 'pace' && each.pace === pace);
    const scale = moneyScale(
      bars.flatMap(({ least, most }) => [least, most]),
      context.digits,
      row && { size: row.high_eur_per_year },
    );
    return [tornadoTable(words.pace[pace], tornado, bars, scale, context)];
  });
  if (tables.length === 0) return [];
  const columns: Column[] = [
    { head: '', align: 'left', importance: undefined, content: 'end' },
    { head: words.inputRange, align: 'right', importance: undefined, content: 'whole' },
    { head: words.savingRange, align: 'right', importance: 1, content: 'whole' },
    { head: '', align: 'left', importance: 2, content: 'bar' },
    { head: words.swing, align: 'right', importance: undefined, content: 'whole' },
    { head: words.shareOfSwings, align: 'right', importance: undefined, content: 'whole' },
  ];
  return [{ kind: 'tables', heading: words.tornadoHeading, columns, tables }];
}

function tornadoTable(
  pace: string,
  { central }: Tornado,
  bars: readonly TornadoBar[],
  scale: MoneyScale,
  { words, marks }: ReportContext,
): Table {
  const ends = bars.flatMap(({ least, most }) => [least, most]);
  const least = Math.min(central, ...ends);
  const most = Math.max(central, ...ends);
  return {
    heading: `${pace}, ${scale.unit} ${words.perYear}`,
    rows: bars.map((bar) => {
      const at = (value: number) =>
        most === least ? 0 : Math.round(((value - least) / (most - least)) * (barLength - 1));
      return {
        strong: false,
        cells: [
          cleanText(bar.input),
          inputRangeText(bar.input_low, bar.input_high, bar.unit, marks),
          rangeText(moneyText(bar.least, scale, marks), moneyText(bar.most, scale, marks)),
          drawBar(at(bar.least), at(central), at(bar.most)),
          moneyText(bar.swing, scale, marks),
          percentNumber(bar.swing_share, 0, marks),
        ],
      };
    }),
    below: undefined,
  };
}

/** From the least to the most saving, with a cross where all inputs are central. */
function drawBar(from: number, central: number, to: number): string {
  const glyph = (at: number) => (at === central ? '┿' : at >= from && at <= to ? '━' : ' ');
  return Array.from({ length: barLength }, (_, at) => glyph(at)).join('');
}

import type { Figures, RowFigures, TogetherBar } from '../../model/figures.ts';
import type { Tornado, TornadoBar } from '../../model/sensitivity.ts';
import { inputTexts } from '../number-text.ts';
import { amountText, type EuroGroup, euroGroup, euroScale } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, Strip, StripGroup } from './mark.ts';
import { nameOfSum, sumsOf } from './range.ts';

/** The largest bars; the others are one. */
const mostBars = 5;
const barY = 20;
const barHeight = 16;
const middle = barY + barHeight / 2;

/** The tornado picture follows these. */
export type TornadoFigures = Pick<Figures, 'rows' | 'tornados' | 'together'>;

interface Shown {
  readonly row: RowFigures;
  readonly tornado: Tornado;
  readonly bars: readonly TornadoBar[];
  readonly together: TogetherBar | undefined;
}

/** What moves the saving of each pace most: at most five inputs, with their ends in words and units, and the others together. */
export function composeTornado(figures: TornadoFigures, context: PictureContext): Picture | undefined {
  const paces = sumsOf(figures.rows).filter(({ level }) => level === 'pace');
  const shown = paces.flatMap((row): readonly Shown[] => {
    const of = `${row.path}.saving_eur_per_year`;
    const tornado = figures.tornados.find((each) => each.of === of);
    if (tornado === undefined) return [];
    const bars = tornado.bars.filter(({ swing }) => swing > 0).slice(0, mostBars);
    return [{ row, tornado, bars, together: figures.together.find((each) => each.of === of) }];
  });
  if (shown.length === 0) return undefined;
  const { words } = context;
  return {
    name: 'tornado',
    title: shown.map((each) => titleOf(each, context)).join('. '),
    legend: words.legend.tornado,
    key: [
      { tone: 'main', pattern: 'open', text: words.key.atLow },
      { tone: 'main', pattern: 'solid', text: words.key.atHigh },
      { tone: 'ink', pattern: 'bars', text: words.key.central },
    ],
    groups: shown.flatMap((each) => (each.bars.length === 0 ? [] : [groupOf(each, context)])),
    table: {
      columns: [
        words.column.input,
        words.column.inputLow,
        words.column.inputHigh,
        words.column.atLow,
        words.column.atHigh,
        words.column.effect,
      ],
      rows: shown.flatMap((each) => rowsOf(each, context)),
    },
  };
}

function titleOf({ row, bars: [first] }: Shown, context: PictureContext): string {
  const { title, perYear } = context.words;
  const name = nameOfSum(row, context);
  if (first === undefined) return title.tornadoNothing(name);
  return title.tornado(name, context.nameOf(first.input), perYear(amountText(first.swing, context)));
}

function groupFor({ tornado, bars, together }: Shown, context: PictureContext): EuroGroup {
  const ends = bars.flatMap(({ least, most }) => [least, most]);
  return euroGroup([tornado.central, ...ends, ...(together ? [together.least, together.most] : [])], context);
}

function groupOf(shown: Shown, context: PictureContext): StripGroup {
  const { row, tornado, bars, together } = shown;
  const group = groupFor(shown, context);
  const ends = [...bars, ...(together === undefined ? [] : [together])].flatMap(({ least, most }) => [
    least,
    most,
  ]);
  const rest: readonly Strip[] =
    together === undefined
      ? []
      : [
          {
            label: context.words.others(together.count),
            height: barY + barHeight + 6,
            marks: [
              {
                mark: 'bar',
                from: together.least,
                to: together.most,
                y: barY,
                height: barHeight,
                tone: 'rule',
                pattern: 'stripes',
              },
              centralLine(tornado),
              ...valueTexts(together.least, together.most, group),
            ],
          },
        ];
  return {
    heading: nameOfSum(row, context),
    ...euroScale([tornado.central, ...ends], group, context, false),
    strips: [...bars.map((bar) => stripOf(bar, tornado, group, context)), ...rest],
  };
}

/** A bar in two parts, so that it is seen which end of the input gives which end of the saving. */
function stripOf(bar: TornadoBar, tornado: Tornado, group: EuroGroup, context: PictureContext): Strip {
  const [low, high] = inputTexts([bar.input_low, bar.input_high], bar.unit, context.marks);
  const part = (at: number, isHigh: boolean): Mark => ({
    mark: 'bar',
    from: Math.min(at, tornado.central),
    to: Math.max(at, tornado.central),
    y: barY,
    height: barHeight,
    tone: 'main',
    pattern: isHigh ? 'solid' : 'open',
  });
  const isRising = bar.at_high >= bar.at_low;
  const [left, right] = isRising ? [low, high] : [high, low];
  return {
    label: context.nameOf(bar.input),
    path: bar.input,
    height: barY + barHeight + 6,
    marks: [
      ...(bar.both_directions
        ? [
            {
              mark: 'rule',
              from: bar.least,
              to: bar.most,
              y: middle,
              tone: 'rule',
            } as const,
          ]
        : []),
      part(bar.at_low, false),
      part(bar.at_high, true),
      centralLine(tornado),
      { mark: 'text', at: bar.least, y: barY - 5, text: left!, anchor: 'end', shift: -6 },
      { mark: 'text', at: bar.most, y: barY - 5, text: right!, anchor: 'start', shift: 6 },
      ...valueTexts(bar.least, bar.most, group),
    ],
  };
}

function centralLine({ central }: Tornado): Mark {
  return {
    mark: 'line',
    from: central,
    to: central,
    y: barY - 3,
    y2: barY + barHeight + 3,
    tone: 'ink',
    isThick: true,
  };
}

function valueTexts(least: number, most: number, { write }: EuroGroup): readonly Mark[] {
  return [
    { mark: 'text', at: least, y: middle + 4, text: write(least), anchor: 'end', shift: -6, isStrong: true },
    { mark: 'text', at: most, y: middle + 4, text: write(most), anchor: 'start', shift: 6, isStrong: true },
  ];
}

function rowsOf(shown: Shown, context: PictureContext): Picture['table']['rows'] {
  const { row, bars, together } = shown;
  const group = groupFor(shown, context);
  const name = nameOfSum(row, context);
  const own = bars.map((bar) => {
    const [low, high] = inputTexts([bar.input_low, bar.input_high], bar.unit, context.marks);
    const values = [bar.at_low, bar.at_high, bar.swing].map(group.write);
    return {
      path: bar.input,
      cells: [`${context.nameOf(bar.input)} (${name}, ${group.unit})`, low!, high!, ...values],
    };
  });
  if (together === undefined) return own;
  const { count, least, most } = together;
  const cells = [`${context.words.others(count)} (${name}, ${group.unit})`, '', ''];
  return [...own, { cells: [...cells, ...[least, most, most - least].map(group.write)] }];
}

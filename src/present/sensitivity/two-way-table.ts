import type { Grid, GridAxis } from '../../model/sensitivity.ts';
import { fixedText, inputTexts } from '../number-text.ts';
import { type OutputScale, outputName } from '../output-text.ts';
import { pricesBehind } from '../price-text.ts';
import type { Block, Column, ReportContext } from '../report.ts';

/** More values of one side than people read at once. */
const mostValues = 21;

/** An output at every pair of values of two inputs: one across, one down. */
export function composeTwoWayTable(grid: Grid, scale: OutputScale, context: ReportContext): readonly Block[] {
  const { words, marks } = context;
  const { x, y, target, nearest_central: nearest } = grid;
  const across = chooseValues(x, nearest.x);
  const down = chooseValues(y, nearest.y);
  const meets = (value: number) => target !== null && value >= target;
  const cell = (value: number, central: boolean) =>
    `${central ? '[' : ''}${scale.write(value)}${central ? ']' : ' '}${target === null ? '' : meets(value) ? '✓' : ' '}`;
  // Heads are above the digits, which leave room for the signs behind them.
  const behind = target === null ? ' ' : '  ';
  const heads = inputTexts(x.values, x.unit, marks).map((text) => `${text}${behind}`);
  const columns: Column[] = [
    { head: '', align: 'right', importance: undefined, content: 'whole' },
    ...across.map((at) => ({
      head: heads[at]!,
      align: 'right' as const,
      importance: valueImportance(at, x, nearest.x),
      content: 'whole' as const,
    })),
  ];
  const names = inputTexts(y.values, y.unit, marks);
  const rows = down.map((row) => ({
    strong: false,
    cells: [
      names[row]!,
      ...across.map((column) => cell(grid.values[row]![column]!, row === nearest.y && column === nearest.x)),
    ],
  }));
  const count = (number: number) => fixedText(number, 0, marks);
  const thinned = ([shown, all]: readonly [readonly number[], GridAxis]) =>
    shown.length < all.values.length
      ? [words.valuesOf(context.nameOf(all.input), count(shown.length), count(all.values.length))]
      : [];
  const sides = [
    [across, x],
    [down, y],
  ] as const;
  const left = sides.flatMap(thinned);
  const sideName = ({ input, input_price_year: year }: GridAxis) =>
    `${context.nameOf(input)}${year === null || year === grid.price_year ? '' : pricesBehind([year], words)}`;
  const legend = [
    words.nearestCentral,
    ...(target === null ? [] : [words.meetsTarget(scale.writeGiven(target))]),
  ];
  return [
    {
      kind: 'list',
      heading: words.twoWayOf(outputName(grid.of, context)),
      items: [`${words.across}: ${sideName(x)}`, `${words.down}: ${sideName(y)}`],
    },
    {
      kind: 'tables',
      heading: undefined,
      columns,
      tables: [{ heading: scale.unit, rows, below: undefined }],
    },
    {
      kind: 'text',
      sentences: [`${legend.join('; ')}.`, ...(left.length === 0 ? [] : [...left, words.allCells])],
    },
  ];
}

/** Positions of values evenly over a side, with its ends and the one nearest to central. */
function chooseValues({ values }: GridAxis, nearest: number): readonly number[] {
  const step = Math.ceil((values.length - 1) / (mostValues - 1));
  return [...values.keys()].filter((at) => at % step === 0 || isKept(at, values, nearest));
}

function isKept(at: number, values: readonly number[], nearest: number): boolean {
  return at === 0 || at === values.length - 1 || at === nearest;
}

/** Every second value goes first, then every fourth, so that those left are evenly spaced; ends and middle stay. */
function valueImportance(at: number, { values }: GridAxis, nearest: number): number | undefined {
  return isKept(at, values, nearest) ? undefined : at & -at;
}

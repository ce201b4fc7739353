import type { Figures, RowFigures } from '../../model/figures.ts';
import { drawsPath } from '../trail-paths.ts';
import { amountText, euroGroup, euroScale, percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, StripGroup } from './mark.ts';
import { publishedRange } from './published-range.ts';
import { nameOfSum, sumsOf } from './range.ts';

const height = 200;
const top = 12;
const bottom = height - 4;
/** Chances of the table. */
const told = [0.95, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05];

type ChanceFigures = Pick<Figures, 'rows' | 'published' | 'distributions'>;

interface Chances {
  readonly row: RowFigures;
  readonly quantiles: readonly number[];
  readonly published: readonly [number, number] | undefined;
}

/** The chance that each pace saves at least so much: a line that falls from certain to impossible. */
export function composeChance(figures: ChanceFigures, context: PictureContext): Picture | undefined {
  // That of the sum of paces is near that of the largest.
  const shown = sumsOf(figures.rows)
    .filter(({ level }) => level === 'pace')
    .flatMap((row): readonly Chances[] => {
      const found = figures.distributions.find(({ of }) => of === row.path);
      if (found === undefined || row.low === row.high) return [];
      return [{ row, quantiles: found.quantiles, published: publishedRange(figures, row.path) }];
    });
  const [first] = shown;
  if (first === undefined) return undefined;
  const { words } = context;
  const groups = shown.map(({ row }) => euroGroup([row.low, row.high], context));
  const amount = first.published?.[0] ?? first.row.p50;
  const hasPublished = shown.some(({ published }) => published !== undefined);
  return {
    name: 'chance',
    title: words.title.chance(
      nameOfSum(first.row, context),
      amountText(amount, context),
      percentOf(chanceOf(first.quantiles, amount), context),
    ),
    legend: words.legend.chance,
    key: hasPublished ? [{ tone: 'published', pattern: 'line', text: words.key.published }] : [],
    groups: shown.map((each) => groupOf(each, context)),
    table: {
      path: drawsPath,
      columns: [
        words.column.chance,
        ...shown.map(({ row }, at) => `${nameOfSum(row, context)}, ${groups[at]!.unit}`),
      ],
      rows: told.map((chance) => ({
        cells: [
          percentOf(chance, context),
          ...shown.map(({ quantiles }, at) => groups[at]!.write(quantiles[Math.round((1 - chance) * 100)]!)),
        ],
      })),
    },
  };
}

/** The part of the draws that save at least so much, between the quantiles around it. */
function chanceOf(quantiles: readonly number[], amount: number): number {
  const above = quantiles.findIndex((value) => value >= amount);
  if (above < 0) return 0;
  if (above === 0) return 1;
  const [before, after] = [quantiles[above - 1]!, quantiles[above]!];
  const part = after === before ? 0 : (amount - before) / (after - before);
  return 1 - (above - 1 + part) / (quantiles.length - 1);
}

function groupOf({ row, quantiles, published }: Chances, context: PictureContext): StripGroup {
  const group = euroGroup([row.low, row.high], context);
  const scale = euroScale([...quantiles, ...(published ?? [])], group, context, false);
  const y = (chance: number) => bottom - chance * (bottom - top);
  const [from, to] = scale.domain;
  const last = quantiles.length - 1;
  const points = quantiles.flatMap((at, index) => (index % 4 === 0 ? [{ at, y: y(1 - index / last) }] : []));
  const marked = [0.95, 0.5, 0.05].map((chance) => ({
    chance,
    at: quantiles[Math.round((1 - chance) * last)]!,
  }));
  const marks: readonly Mark[] = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((chance): readonly Mark[] => [
      { mark: 'line', from, to, y: y(chance), y2: y(chance), tone: 'quiet' },
      {
        mark: 'text',
        at: from,
        y: y(chance) + 4,
        text: percentOf(chance, context),
        anchor: 'end',
        shift: -8,
      },
    ]),
    ...(published ?? []).map(
      (at): Mark => ({
        mark: 'line',
        from: at,
        to: at,
        y: top,
        y2: bottom,
        tone: 'published',
        isThick: true,
      }),
    ),
    { mark: 'path', points: [{ at: from, y: y(1) }, ...points, { at: to, y: y(0) }], tone: 'main' },
    ...marked.flatMap(({ chance, at }): readonly Mark[] => [
      { mark: 'dot', at, y: y(chance), radius: 4, tone: 'main' },
      {
        mark: 'text',
        at,
        y: y(chance) - 7,
        text: group.write(at),
        anchor: 'start',
        shift: 5,
        isStrong: true,
      },
    ]),
  ];
  return {
    heading: `${nameOfSum(row, context)}: ${context.words.chanceAxis}`,
    ...scale,
    strips: [{ label: '', path: row.path, height, marks }],
  };
}

import type { Distribution, Figures, RowFigures } from '../../model/figures.ts';
import { drawsPath } from '../trail-paths.ts';
import { amountText, euroGroup, euroScale } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, PictureTable, StripGroup } from './mark.ts';
import { publishedRange } from './published-range.ts';
import { nameOfSum, sumsOf } from './range.ts';

const radius = 6;
/** Places side by side in which dots are stacked: so many that twenty dots show a shape. */
const places = 16;
const topRoom = 22;

type OutcomeFigures = Pick<Figures, 'rows' | 'published' | 'distributions'>;

interface Outcomes {
  readonly row: RowFigures;
  readonly distribution: Distribution;
  /** The published low, else the median: what cases are counted below and above of. */
  readonly limit: number;
  readonly isPublished: boolean;
}

/** Twenty equally likely cases of each pace as dots, those below the published low hollow. */
export function composeOutcomes(figures: OutcomeFigures, context: PictureContext): Picture | undefined {
  const shown = sumsOf(figures.rows).flatMap((row): readonly Outcomes[] => {
    const distribution = figures.distributions.find(({ of }) => of === row.path);
    if (distribution === undefined) return [];
    const published = publishedRange(figures, row.path);
    return [{ row, distribution, limit: published?.[0] ?? row.p50, isPublished: published !== undefined }];
  });
  const [first] = shown;
  if (first === undefined) return undefined;
  const { words } = context;
  return {
    name: 'outcomes',
    title: titleOf(first, context),
    legend: words.legend.outcomes,
    key: [
      { tone: 'main', pattern: 'ring', text: words.key.below },
      { tone: 'main', pattern: 'dot', text: words.key.above },
      { tone: 'target', pattern: 'dashed', text: words.key.limit },
    ],
    groups: shown.map((each) => groupOf(each, context)),
    table: tableOf(shown, context),
  };
}

function groupOf(
  { row, distribution: { cases }, limit, isPublished }: Outcomes,
  context: PictureContext,
): StripGroup {
  const group = euroGroup([row.low, row.high], context);
  const scale = euroScale([...cases, limit], group, context, false);
  const [from, to] = scale.domain;
  const width = (to - from) / places;
  const stacks = new Map<number, number>();
  const dots = cases.map((value) => {
    // Places begin at the limit, so that no dot is on the wrong side of it.
    const place = Math.floor((value - limit) / width);
    const level = stacks.get(place) ?? 0;
    stacks.set(place, level + 1);
    const middle = limit + (place + 0.5) * width;
    return { at: Math.min(to, Math.max(from, middle)), level, isHollow: value < limit };
  });
  const tallest = Math.max(0, ...stacks.values());
  const height = topRoom + tallest * 2 * radius + 4;
  const { key } = context.words;
  const name = isPublished ? key.published : key.median;
  const marks: readonly Mark[] = [
    ...dots.map(
      ({ at, level, isHollow }): Mark => ({
        mark: 'dot',
        at,
        y: height - radius - 2 - level * 2 * radius,
        radius: radius - 1,
        tone: 'main',
        isHollow,
      }),
    ),
    {
      mark: 'line',
      from: limit,
      to: limit,
      y: topRoom - 6,
      y2: height,
      tone: 'target',
      isDashed: true,
      isThick: true,
    },
    {
      mark: 'text',
      at: limit,
      y: topRoom - 10,
      text: `${group.write(limit)}${isPublished ? '' : ` (${name})`}`,
      anchor: 'middle',
      tone: 'target',
    },
  ];
  return {
    heading: nameOfSum(row, context),
    ...scale,
    strips: [{ label: '', path: row.path, height, marks }],
  };
}

function titleOf(
  { row, distribution: { cases }, limit, isPublished }: Outcomes,
  context: PictureContext,
): string {
  const { title } = context.words;
  const name = nameOfSum(row, context);
  if (row.low === 0 && row.high === 0) return title.noSaving(name);
  const below = cases.filter((value) => value < limit).length;
  const amount = amountText(limit, context);
  // None of them below is better said of all of them.
  return isPublished && below > 0
    ? title.outcomesBelow(name, below, cases.length, amount)
    : title.outcomesAbove(name, cases.length - below, cases.length, amount);
}

function tableOf(shown: readonly Outcomes[], context: PictureContext): PictureTable {
  const groups = shown.map(({ row }) => euroGroup([row.low, row.high], context));
  return {
    path: drawsPath,
    columns: [
      context.words.column.case,
      ...shown.map(({ row }, at) => `${nameOfSum(row, context)}, ${groups[at]!.unit}`),
    ],
    rows: shown[0]!.distribution.cases.map((_, index) => ({
      cells: [
        String(index + 1),
        ...shown.map(({ distribution }, at) => groups[at]!.write(distribution.cases[index]!)),
      ],
    })),
  };
}

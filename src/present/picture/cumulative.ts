import { type CumulativeYear, equalCases, type Figures } from '../../model/figures.ts';
import { euroGroup, euroScale, percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, Tick } from './mark.ts';

const height = 260;
const top = 14;
const bottom = height - 10;

/** What has come back by the end of each year, with bands; nothing where no years are counted. */
export function composeCumulative(
  { cumulative: years }: Pick<Figures, 'cumulative'>,
  context: PictureContext,
): Picture | undefined {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { words } = context;
  const likely = years.flatMap(({ p05, p95 }) => [p05, p95]);
  const group = euroGroup(likely, context, { isYearly: false });
  const { domain, ticks, unit } = euroScale(
    [...likely, ...years.flatMap(({ low, high }) => [low, high])],
    group,
    context,
    true,
  );
  const [least, most] = domain;
  const y = (value: number) => bottom - ((value - least) / (most - least)) * (bottom - top);
  const path = (of: (year: CumulativeYear) => number) =>
    years.map((each) => ({ at: each.year, y: y(of(each)) }));
  const band = (low: 'p05' | 'p25', high: 'p95' | 'p75') =>
    years.map((each) => ({ at: each.year, top: y(each[high]), bottom: y(each[low]) }));
  const corner = (end: 'low' | 'high'): Mark => ({
    mark: 'path',
    points: path((each) => each[end]),
    tone: 'rule',
    isDashed: true,
  });
  // One year alone is a point, which needs some width to be seen.
  const from = years.length === 1 ? first.year - 1 : first.year;
  const payback = paybackYear(years);
  const marks: readonly Mark[] = [
    ...ticks.flatMap(({ at, text }): readonly Mark[] => [
      { mark: 'line', from, to: last.year, y: y(at), y2: y(at), tone: 'quiet' },
      { mark: 'text', at: from, y: y(at) + 4, text, anchor: 'end', shift: -8 },
    ]),
    { mark: 'band', points: band('p05', 'p95'), tone: 'softer' },
    { mark: 'band', points: band('p25', 'p75'), tone: 'soft' },
    ...(Number.isNaN(first.low) ? [] : [corner('low'), corner('high')]),
    { mark: 'line', from, to: last.year, y: y(0), y2: y(0), tone: 'ink', isThick: true },
    { mark: 'path', points: path(({ p50 }) => p50), tone: 'main' },
    ...years.map((each): Mark => ({ mark: 'dot', at: each.year, y: y(each.p50), radius: 3, tone: 'main' })),
    ...(payback === undefined
      ? []
      : ([
          {
            mark: 'line',
            from: payback,
            to: payback,
            y: top,
            y2: bottom,
            tone: 'target',
            isDashed: true,
            isThick: true,
          },
          { mark: 'text', at: payback, y: top - 3, text: String(payback), anchor: 'middle', tone: 'target' },
        ] as const)),
    {
      mark: 'text',
      at: last.year,
      y: y(last.p50) + 4,
      text: group.write(last.p50),
      anchor: 'start',
      shift: 8,
      isStrong: true,
    },
    ...apart([last.p95, last.p05], last.p50, y, group.write, last.year),
  ];
  return {
    name: 'cumulative',
    title: titleOf(years, context),
    legend: words.legend.cumulative,
    key: [
      { tone: 'main', pattern: 'line', text: words.key.median },
      { tone: 'soft', pattern: 'solid', text: words.key.half },
      { tone: 'softer', pattern: 'solid', text: words.key.likely },
      { tone: 'rule', pattern: 'dashed', text: words.key.corners },
      ...(payback === undefined
        ? []
        : [{ tone: 'target', pattern: 'dashed', text: words.key.payback } as const]),
    ],
    groups: [
      {
        heading: unit,
        domain: [from, last.year],
        ticks: ticksOfYears(years.map(({ year }) => year)),
        unit: words.years,
        strips: [{ label: '', path: 'total.npv_municipality_eur', height, marks }],
      },
    ],
    table: {
      path: 'total.npv_municipality_eur',
      columns: [
        `${words.column.year}, ${unit}`,
        words.column.low,
        'p05',
        'p25',
        'p50',
        'p75',
        'p95',
        words.column.high,
        words.column.reached,
      ],
      rows: years.map(({ year, low, p05, p25, p50, p75, p95, high, reached_share: reached }) => ({
        cells: [
          String(year),
          ...[low, p05, p25, p50, p75, p95, high].map((value) =>
            Number.isNaN(value) ? '' : group.write(value),
          ),
          percentOf(reached, context),
        ],
      })),
    },
  };
}

/** Texts at the ends of a band, where they are not in the way of the median's. */
function apart(
  values: readonly number[],
  median: number,
  y: (value: number) => number,
  write: (value: number) => string,
  at: number,
): readonly Mark[] {
  const least = 14;
  return values
    .filter((value) => Math.abs(y(value) - y(median)) >= least)
    .map(
      (value): Mark => ({ mark: 'text', at, y: y(value) + 4, text: write(value), anchor: 'start', shift: 8 }),
    );
}

/** The first year by whose end half of the cases have come back and stay so; undefined where that is none. */
function paybackYear(years: readonly CumulativeYear[]): number | undefined {
  const missed = years.findLastIndex(({ p50 }) => p50 < 0);
  return missed < 0 ? undefined : years[missed + 1]?.year;
}

function titleOf(years: readonly CumulativeYear[], { words: { title } }: PictureContext): string {
  const last = years.at(-1)!;
  const missed = Math.round((1 - last.reached_share) * equalCases);
  const payback = paybackYear(years) ?? (last.p50 >= 0 ? years[0]!.year : undefined);
  if (payback === undefined) return title.noPayback(missed, equalCases, last.year);
  return missed === 0 ? title.payback(payback) : title.paybackMissed(payback, missed, equalCases, last.year);
}

/** The first and the last year and some between, so few that their texts have room. */
export function ticksOfYears(years: readonly number[]): readonly Tick[] {
  const step = Math.max(1, Math.ceil((years.length - 1) / 5));
  const last = years.at(-1)!;
  return years
    .filter((year, at) => year === last || (at % step === 0 && last - year >= step))
    .map((year) => ({ at: year, text: String(year) }));
}

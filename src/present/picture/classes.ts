import type { Figures, YearClasses } from '../../model/figures.ts';
import { euroGroup, euroScale } from './amount.ts';
import type { PictureContext } from './context.ts';
import { ticksOfYears } from './cumulative.ts';
import type { Mark, Pattern, Picture, Tone } from './mark.ts';

const height = 240;
const top = 12;
const bottom = height - 8;
const barWidth = 0.62;

/** What each year saves, by class, and is granted, against what it costs; nothing where no years are counted. */
export function composeClasses(
  { classes: years }: Pick<Figures, 'classes'>,
  context: PictureContext,
): Picture | undefined {
  if (years.length === 0) return undefined;
  const { words } = context;
  const says = years.some(({ cashable }) => cashable !== null);
  const hasGrant = years.some(({ grant }) => grant !== 0);
  const parts = [
    ...(says ? [part(words.key.cashable, 'main', 'solid', ({ cashable }) => cashable ?? 0)] : []),
    part(says ? words.key.otherSaving : words.key.saving, 'main', 'stripes', ({ rest }) => rest),
    ...(hasGrant ? [part(words.key.grant, 'grant', 'dots', ({ grant }) => grant)] : []),
  ];
  const cost = part(words.key.cost, 'minus', 'cross', (year) => -year.cost);
  const stacks = years.map((year) => [...stack(year, parts), { of: cost, from: 0, to: cost.value(year) }]);
  const values = stacks.flat().flatMap(({ from, to }) => [from, to]);
  const group = euroGroup(values, context, { isYearly: false });
  const { domain, ticks, unit } = euroScale(values, group, context, true);
  const y = (value: number) => bottom - ((value - domain[0]) / (domain[1] - domain[0])) * (bottom - top);
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const [from, to] = [first - 0.5, last + 0.5];
  const marks: readonly Mark[] = [
    ...ticks.flatMap(({ at, text }): readonly Mark[] => [
      { mark: 'line', from, to, y: y(at), y2: y(at), tone: 'quiet' },
      { mark: 'text', at: from, y: y(at) + 4, text, anchor: 'end', shift: -8 },
    ]),
    ...stacks.flatMap((own, at) =>
      own
        .filter((each) => each.from !== each.to)
        .map((each): Mark => {
          const middle = years[at]!.year;
          return {
            mark: 'bar',
            from: middle - barWidth / 2,
            to: middle + barWidth / 2,
            y: Math.min(y(each.from), y(each.to)),
            height: Math.abs(y(each.to) - y(each.from)),
            tone: each.of.tone,
            pattern: each.of.pattern,
          };
        }),
    ),
    { mark: 'line', from, to, y: y(0), y2: y(0), tone: 'ink', isThick: true },
  ];
  const larger = years.filter(({ cashable, rest, cost: own }) => (cashable ?? 0) + rest > own).length;
  return {
    name: 'classes',
    title: words.title.classes(larger, years.length),
    legend: words.legend.classes,
    key: [...parts, cost].map(({ tone, pattern, text }) => ({ tone, pattern, text })),
    groups: [
      {
        heading: unit,
        domain: [from, to],
        ticks: ticksOfYears(years.map(({ year }) => year)),
        unit: words.years,
        strips: [{ label: '', height, marks }],
      },
    ],
    table: {
      path: 'total.npv_municipality_eur',
      columns: [`${words.column.year}, ${unit}`, ...[...parts, cost].map(({ text }) => text)],
      rows: years.map((year) => ({
        cells: [
          String(year.year),
          ...parts.map(({ value }) => group.write(value(year))),
          group.write(year.cost),
        ],
      })),
    },
  };
}

interface ClassPart {
  readonly text: string;
  readonly tone: Tone;
  readonly pattern: Extract<Pattern, 'solid' | 'stripes' | 'dots' | 'cross'>;
  readonly value: (year: YearClasses) => number;
}

function part(text: string, tone: Tone, pattern: ClassPart['pattern'], value: ClassPart['value']): ClassPart {
  return { text, tone, pattern, value };
}

/** Parts upon each other; what is below zero goes down from it. */
function stack(year: YearClasses, parts: readonly ClassPart[]) {
  let [above, below] = [0, 0];
  return parts.map((of) => {
    const value = of.value(year);
    const from = value >= 0 ? above : below;
    if (value >= 0) above += value;
    else below += value;
    return { of, from, to: from + value };
  });
}

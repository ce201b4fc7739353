import { type BreakEvenSize, wholeScope } from '../../model/break-even.ts';
import type { Figures } from '../../model/figures.ts';
import { labelText } from '../../model/label.ts';
import { cleanText } from '../clean-text.ts';
import { fixedText } from '../number-text.ts';
import { breakEvenPath } from '../trail-paths.ts';
import { percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture } from './mark.ts';

const height = 250;
const top = 34;
const bottom = height - 8;
/** Above full use: where a use that never pays is shown. */
const neverY = 16;

/** From which use on the first digital channel pays, by inhabitants; nothing where no scenario has one. */
export function composeBreakEven(
  { breakEven }: Pick<Figures, 'breakEven'>,
  context: PictureContext,
): Picture | undefined {
  const own = breakEven.find(({ perspective }) => perspective === 'municipality');
  const sizes = (own?.sizes ?? []).filter(
    ({ inhabitants, size_class: size }) => inhabitants !== null && inhabitants > 0 && size !== wholeScope,
  );
  if (own === undefined || sizes.length === 0) return undefined;
  const { words, terms, marks: numbers } = context;
  // Places are powers of ten, so that a tenfold size is always as far.
  const place = (inhabitants: number) => Math.log10(inhabitants);
  const people = sizes.map(({ inhabitants }) => inhabitants!);
  const from = Math.floor(place(Math.min(...people)));
  const to = Math.max(from + 1, Math.ceil(place(Math.max(...people))));
  const y = (use: number) => bottom - use * (bottom - top);
  const yOf = (use: number | null) => (use === null || use > 1 ? neverY : y(use));
  const { low, central, high } = own.own_use_share;
  const marks: readonly Mark[] = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((use): readonly Mark[] => [
      { mark: 'line', from, to, y: y(use), y2: y(use), tone: 'quiet' },
      { mark: 'text', at: from, y: y(use) + 4, text: percentOf(use, context), anchor: 'end', shift: -8 },
    ]),
    { mark: 'bar', from, to, y: 4, height: 22, tone: 'quiet', pattern: 'open' },
    { mark: 'text', at: from, y: neverY + 4, text: terms.never, anchor: 'end', shift: -8 },
    ...([low, central, high] as const).flatMap((use, at): readonly Mark[] =>
      use === null
        ? []
        : [
            {
              mark: 'line',
              from,
              to,
              y: y(use),
              y2: y(use),
              tone: 'target',
              isDashed: true,
              isThick: at === 1,
            },
          ],
    ),
    ...sizes.flatMap(({ inhabitants, use_share: use }): readonly Mark[] => {
      const at = place(inhabitants!);
      return [
        { mark: 'line', from: at, to: at, y: yOf(use.low), y2: yOf(use.high), tone: 'rule', isThick: true },
        {
          mark: 'dot',
          at,
          y: yOf(use.central),
          radius: 5,
          tone: 'main',
          isHollow: use.central === null,
        },
      ];
    }),
  ];
  const pays = sizes.filter(
    ({ use_share: use }) => use.central !== null && use.central <= (central ?? 0),
  ).length;
  const useText = (use: number | null) => (use === null ? terms.never : percentOf(use, context));
  return {
    name: 'break-even',
    title: words.title.breakEven(
      cleanText(labelText(own.label ?? undefined, context.language, own.project)),
      pays,
      sizes.length,
    ),
    legend: words.legend['break-even'],
    key: [
      { tone: 'main', pattern: 'dot', text: words.key.central },
      { tone: 'rule', pattern: 'bars', text: words.key.corners },
      { tone: 'target', pattern: 'dashed', text: words.key.ownUse },
      { tone: 'quiet', pattern: 'open', text: words.key.never },
    ],
    groups: [
      {
        heading: words.useAxis,
        domain: [from, to],
        ticks: powersWithin(from, to).map((power) => ({
          at: power,
          text: fixedText(10 ** power, 0, numbers),
        })),
        unit: words.inhabitantsAxis,
        strips: [{ label: '', path: `project.${own.project}`, height, marks }],
      },
    ],
    table: {
      path: breakEvenPath,
      columns: [
        words.column.sizeClass,
        words.column.inhabitants,
        `${words.column.use}, ${words.column.low.toLocaleLowerCase(context.language)}`,
        words.column.central,
        words.column.high,
      ],
      rows: sizes.map(({ size_class: size, inhabitants, use_share: use }: BreakEvenSize) => ({
        cells: [
          terms.sizeClass[size] ?? size,
          fixedText(inhabitants!, 0, numbers),
          ...[use.low, use.central, use.high].map(useText),
        ],
      })),
    },
  };
}

function powersWithin(from: number, to: number): readonly number[] {
  const first = Math.ceil(from - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(to + 1e-9) - first + 1) }, (_, at) => first + at);
}

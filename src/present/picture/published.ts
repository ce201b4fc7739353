import type { Figures } from '../../model/figures.ts';
import { decimalsOfStep, fixedText, rangeText } from '../number-text.ts';
import { publishedName } from '../published-figures.ts';
import type { ReportContext } from '../report.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, StripGroup } from './mark.ts';
import { scaleAround, tickText } from './scale.ts';

const publishedY = 16;
const computedY = 38;

/** Published figures beside the computed ones, each pair on its own scale, with a word that says whether they agree. */
export function composePublished(
  { published }: Pick<Figures, 'published'>,
  context: PictureContext,
  report: ReportContext,
): Picture | undefined {
  if (published.length === 0) return undefined;
  const { words, terms, marks } = context;
  const shown = published.map((each) => {
    const { name, unit, factor } = publishedName(each, report);
    const decimals = decimalsOfStep(each.rounding * factor);
    const write = (value: number, more: number) => fixedText(value, decimals + more, marks);
    const [low, high] = [each.published_low * factor, each.published_high * factor];
    const [computedLow, computedHigh] = [each.computed_low * factor, each.computed_high * factor];
    const agrees = each.agrees ? (each.by_construction ? terms.byConstruction : terms.yes) : terms.no;
    return {
      path: each.output,
      label: unit === '' ? name : `${name}, ${unit}`,
      unit,
      agrees,
      ends: [low, high, computedLow, computedHigh] as const,
      texts: [write(low, 0), write(high, 0), write(computedLow, 1), write(computedHigh, 1)] as const,
    };
  });
  const agree = published.filter((each) => each.agrees).length;
  return {
    name: 'published',
    title: words.title.published(agree, published.length),
    legend: words.legend.published,
    key: [
      { tone: 'published', pattern: 'line', text: words.column.published },
      { tone: 'main', pattern: 'line', text: words.column.computed },
    ],
    groups: shown.map(({ label, path, unit, agrees, ends, texts }): StripGroup => {
      const [low, high, computedLow, computedHigh] = ends;
      const pair = (
        from: number,
        to: number,
        y: number,
        tone: 'published' | 'main',
        at: 0 | 2,
      ): readonly Mark[] => [
        { mark: 'rule', from, to, y, tone },
        { mark: 'dot', at: from, y, radius: 4, tone, isHollow: tone === 'published' },
        { mark: 'dot', at: to, y, radius: 4, tone, isHollow: tone === 'published' },
        { mark: 'text', at: from, y: y + 4, text: texts[at], anchor: 'end', shift: -8 },
        { mark: 'text', at: to, y: y + 4, text: texts[at + 1] as string, anchor: 'start', shift: 8 },
      ];
      const scale = scaleAround([...ends], unit, (value, step) => tickText(value, step, marks), false);
      return {
        ...scale,
        // Each row has its own scale: its ends say enough beside the values at the marks.
        ticks: [scale.ticks[0], scale.ticks.at(-1)].filter((each) => each !== undefined),
        strips: [
          {
            label,
            note: `${words.column.status}: ${agrees}`,
            path,
            height: computedY + 14,
            marks: [
              ...pair(low, high, publishedY, 'published', 0),
              ...pair(computedLow, computedHigh, computedY, 'main', 2),
            ],
          },
        ],
      };
    }),
    table: {
      columns: [words.column.row, words.column.published, words.column.computed, words.column.status],
      rows: shown.map(({ path, label, texts, agrees }) => ({
        path,
        cells: [label, rangeText(texts[0], texts[1]), rangeText(texts[2], texts[3]), agrees],
      })),
    },
  };
}

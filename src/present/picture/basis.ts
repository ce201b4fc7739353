import type { Figures, QualityPart } from '../../model/figures.ts';
import { inputsPath } from '../trail-paths.ts';
import { percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Pattern, Picture, Tone } from './mark.ts';

const barY = 18;
const barHeight = 34;

/** From best to least known: filled, and told apart by pattern. */
const looks: Readonly<Record<QualityPart['quality'], { readonly tone: Tone; readonly pattern: Pattern }>> = {
  observed: { tone: 'main', pattern: 'solid' },
  transferred: { tone: 'main', pattern: 'stripes' },
  expert: { tone: 'main', pattern: 'dots' },
  calibrated: { tone: 'rule', pattern: 'cross' },
  assumed: { tone: 'rule', pattern: 'open' },
};
/** A part narrower than this has no room for its text. */
const leastWithText = 0.07;

/** What the saving rests on: one bar in parts by the least known input of each project; nothing where nothing is saved. */
export function composeBasis(
  { basis }: Pick<Figures, 'basis'>,
  context: PictureContext,
): Picture | undefined {
  if (basis.length === 0) return undefined;
  const { words, terms } = context;
  let begin = 0;
  const marks = basis.flatMap(({ quality, share }): readonly Mark[] => {
    const [from, to] = [begin, begin + share];
    begin = to;
    return [
      { mark: 'bar', from, to, y: barY, height: barHeight, ...looks[quality] },
      ...(share < leastWithText
        ? []
        : [
            {
              mark: 'text',
              at: (from + to) / 2,
              y: barY - 5,
              text: percentOf(share, context),
              anchor: 'middle',
              isStrong: true,
            } as const,
          ]),
    ];
  });
  const largest = basis.reduce((most, each) => (each.share > most.share ? each : most));
  return {
    name: 'basis',
    title: words.title.basis(percentOf(largest.share, context), terms.quality[largest.quality]),
    legend: words.legend.basis,
    key: basis.map(({ quality }) => ({ ...looks[quality], text: terms.quality[quality] })),
    groups: [
      {
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: String(at * 100) })),
        unit: words.partOfSaving,
        strips: [{ label: '', height: barY + barHeight + 6, marks }],
      },
    ],
    table: {
      path: inputsPath,
      columns: [words.column.quality, words.column.projects, words.column.share],
      rows: basis.map(({ quality, projects, share }) => ({
        cells: [terms.quality[quality], String(projects), percentOf(share, context)],
      })),
    },
  };
}

import type { Figures } from '../../model/figures.ts';
import { cleanText } from '../clean-text.ts';
import { fixedText } from '../number-text.ts';
import { fundPath } from '../trail-paths.ts';
import { percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture } from './mark.ts';

const barY = 10;
const barHeight = 14;
const middle = barY + barHeight / 2;
const mostCandidates = 30;

/** How surely each application of a call is among the best; nothing where the scenario has no call. */
export function composePortfolio(
  { portfolio }: Pick<Figures, 'portfolio'>,
  context: PictureContext,
): Picture | undefined {
  if (portfolio.length === 0) return undefined;
  const { words, terms, marks } = context;
  const sorted = portfolio.toSorted((a, b) => b.chosen_share - a.chosen_share).slice(0, mostCandidates);
  const always = portfolio.filter((each) => each.class === 'core').length;
  return {
    name: 'portfolio',
    title: words.title.portfolio(always, portfolio.length),
    legend: words.legend.portfolio,
    key: [
      { tone: 'main', pattern: 'solid', text: words.key.chosen },
      { tone: 'rule', pattern: 'open', text: words.key.notChosen },
      ...(sorted.some((each) => each.core_index !== null)
        ? [{ tone: 'target', pattern: 'ring', text: words.column.coreIndex } as const]
        : []),
    ],
    groups: [
      {
        domain: [0, 1],
        ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: fixedText(at * 100, 0, marks) })),
        unit: words.partOfDraws,
        strips: sorted.map((each) => ({
          label: cleanText(each.label),
          note: terms.fundClass[each.class],
          path: `project.${each.candidate}`,
          height: barY + barHeight + 10,
          marks: [
            {
              mark: 'bar',
              from: 0,
              to: each.chosen_share,
              y: barY,
              height: barHeight,
              tone: each.chosen ? 'main' : 'rule',
              pattern: each.chosen ? 'solid' : 'open',
            },
            ...(each.core_index === null
              ? []
              : [
                  {
                    mark: 'dot',
                    at: each.core_index,
                    y: middle,
                    radius: 5,
                    tone: 'target',
                    isHollow: true,
                  } as const,
                ]),
            {
              mark: 'text',
              at: Math.max(each.chosen_share, each.core_index ?? 0),
              y: middle + 4,
              text: percentOf(each.chosen_share, context),
              anchor: 'start',
              shift: 8,
            },
          ] satisfies Mark[],
        })),
      },
    ],
    table: {
      path: fundPath,
      columns: [words.column.application, words.column.chosenIn, words.column.coreIndex, words.column.class],
      rows: portfolio.map((each) => ({
        path: `project.${each.candidate}`,
        cells: [
          cleanText(each.label),
          percentOf(each.chosen_share, context),
          each.core_index === null ? '' : fixedText(each.core_index, 2, marks),
          terms.fundClass[each.class],
        ],
      })),
    },
  };
}

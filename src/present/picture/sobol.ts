import type { Figures } from '../../model/figures.ts';
import type { VarianceIndices } from '../../model/sensitivity.ts';
import { fixedText } from '../number-text.ts';
import { percentOf } from './amount.ts';
import type { PictureContext } from './context.ts';
import type { Mark, Picture, StripGroup } from './mark.ts';
import { nameOfSum } from './range.ts';

const mostInputs = 8;
const barY = 10;
const barHeight = 14;
const middle = barY + barHeight / 2;

/** Where the uncertainty of each pace comes from: own and total effects of its inputs with their intervals. */
export function composeSobol(
  { sobol, rows }: Pick<Figures, 'sobol' | 'rows'>,
  context: PictureContext,
): Picture | undefined {
  const shown = sobol.flatMap((each) => {
    const row = rows.find(({ path }) => each.of === `${path}.saving_eur_per_year`);
    const indices = each.indices.toSorted((a, b) => b.total - a.total).slice(0, mostInputs);
    return row === undefined || indices.length === 0 || !(each.variance > 0) ? [] : [{ row, indices }];
  });
  const [first] = shown;
  if (first === undefined) return undefined;
  const { words, marks } = context;
  const percent = (value: number) => fixedText(value * 100, 0, marks);
  return {
    name: 'sobol',
    title: words.title.sobol(
      nameOfSum(first.row, context),
      context.nameOf(first.indices[0]!.group),
      percentOf(first.indices[0]!.first_order, context),
    ),
    legend: words.legend.sobol,
    key: [
      { tone: 'ink', pattern: 'dot', text: words.key.firstOrder },
      { tone: 'ink', pattern: 'ring', text: words.key.notFromZero },
      { tone: 'soft', pattern: 'solid', text: words.key.total },
    ],
    groups: shown.map(({ row, indices }) => groupOf(nameOfSum(row, context), indices, context)),
    table: {
      columns: [
        words.column.input,
        `${words.key.firstOrder}, %`,
        words.column.low,
        words.column.high,
        `${words.key.total}, %`,
      ],
      rows: shown.flatMap(({ row, indices }) =>
        indices.map((each) => ({
          path: each.group,
          cells: [
            `${context.nameOf(each.group)} (${nameOfSum(row, context)})`,
            ...[each.first_order, each.first_order_low, each.first_order_high, each.total].map(percent),
          ],
        })),
      ),
    },
  };
}

function groupOf(heading: string, indices: VarianceIndices['indices'], context: PictureContext): StripGroup {
  const ends = indices.flatMap((each) => [each.first_order_low, each.first_order_high, each.total]);
  const [from, to] = [Math.min(0, ...ends), Math.max(1, ...ends)];
  const write = (value: number) => fixedText(value * 100, 0, context.marks);
  return {
    heading,
    domain: [from, to],
    ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: write(at) })),
    unit: context.words.partOfVariance,
    strips: indices.map((each) => ({
      label: context.nameOf(each.group),
      path: each.group,
      height: barY + barHeight + 10,
      marks: [
        {
          mark: 'bar',
          from: 0,
          to: Math.max(0, each.total),
          y: barY,
          height: barHeight,
          tone: 'soft',
          pattern: 'solid',
        },
        { mark: 'rule', from: each.first_order_low, to: each.first_order_high, y: middle, tone: 'ink' },
        {
          mark: 'dot',
          at: each.first_order,
          y: middle,
          radius: 5,
          tone: 'ink',
          isHollow: !each.first_order_differs_from_zero,
        },
        {
          mark: 'text',
          at: Math.max(each.total, each.first_order_high, 0),
          y: middle + 4,
          text: write(each.first_order),
          anchor: 'start',
          shift: 8,
        },
      ] satisfies Mark[],
    })),
  };
}

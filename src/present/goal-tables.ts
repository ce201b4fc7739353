import type { GoalOption, GoalResult } from '../model/goals/result.ts';
import type { Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { optionName } from './effect-tables.ts';
import { rangeOf, unknown, withCentral } from './money-text.ts';
import { fixedText, moneyHead, moneyScale, moneyText, plainText } from './number-text.ts';
import { type Block, numberColumn, type ReportContext } from './report.ts';

/** How far options lead to goals, beside euros; nothing where the scenario names no goals. */
export function composeGoals({ goals, timeline }: Result, context: ReportContext): readonly Block[] {
  if (goals === undefined) return [];
  const words = context.words.goal;
  const hasZeroSum = goals.goals.some(({ zero_sum: zeroSum }) => zeroSum === 'yes');
  const zeroSum = goals.goals.filter((goal) => goal.zero_sum === 'yes').map(({ goal }) => cleanText(goal));
  const worth = timeline === undefined ? context.words.effect.savingAYear : context.words.effect.worth;
  return [
    composeOptions(goals, hasZeroSum, worth, context),
    {
      kind: 'text',
      sentences: [
        words.weights[goals.weights_from],
        words.meaning,
        ...(hasZeroSum ? [words.zeroSum(zeroSum.join('; '))] : []),
      ],
    },
    composeRows(goals, context),
    { kind: 'text', sentences: [words.closedMeaning] },
  ];
}

function composeOptions(
  { options, weights_from: from }: GoalResult,
  hasZeroSum: boolean,
  worth: string,
  context: ReportContext,
): Block {
  const { marks } = context;
  const words = context.words.goal;
  const scale = moneyScale(
    options.map(({ npv_nation_central_eur: eur }) => eur ?? 0),
    context.digits,
  );
  const points = (score: number) => fixedText(score * 100, 0, marks);
  const scores = (own: GoalOption) =>
    from === 'none'
      ? [fixedText(own.weight_share! * 100, 0, marks)]
      : [
          withCentral(own.score_central, rangeOf(own.score_low, own.score_high, points, unknown), points),
          ...(hasZeroSum ? [points(own.score_nation_central!)] : []),
        ];
  const heads = from === 'none' ? [words.weightShare] : [words.score, ...(hasZeroSum ? [words.nation] : [])];
  return {
    kind: 'tables',
    heading: words.heading,
    columns: [
      { head: words.option, align: 'left', importance: undefined, content: 'name' },
      ...heads.map((head) => numberColumn(head)),
      numberColumn(`${worth},\n${moneyHead(scale, marks)}`),
      { head: words.efficient, align: 'left', importance: 1, content: 'whole' },
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: options.map((own) => ({
          strong: false,
          cells: [
            optionName(own.option, context),
            ...scores(own),
            own.npv_nation_central_eur === null
              ? unknown
              : moneyText(own.npv_nation_central_eur, scale, marks),
            own.efficient ? words.yes : words.no,
          ],
        })),
      },
    ],
  };
}

/** A row for each goal; a column for each option but that of doing nothing, which closes no gap. */
function composeRows({ goals, rows, options }: GoalResult, context: ReportContext): Block {
  const { marks } = context;
  const words = context.words.goal;
  const hasWeights = goals.some(({ weight }) => weight !== null);
  const shown = options.slice(1).map(({ option }) => option);
  const of = (goal: string, option: string) =>
    rows.find((row) => row.goal === goal && row.option === option)!;
  const closed = (goal: string, option: string): string => {
    const { gap_closed_central_share: share, value_central: value } = of(goal, option);
    if (share === null) return unknown;
    // What becomes better and goes away from the target has left it behind already.
    const isBehind = share * (value - of(goal, options[0]!.option).value_central) < 0;
    if (isBehind) return share > 1 ? words.missed : words.met;
    return fixedText(share * 100, 0, marks);
  };
  return {
    kind: 'tables',
    heading: words.goalsHeading,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      ...(hasWeights ? [numberColumn(words.weight, shown.length + 2)] : []),
      numberColumn(words.present, shown.length + 1),
      numberColumn(words.target, shown.length + 1),
      ...shown.map((option, at) => numberColumn(optionName(option, context), shown.length - at)),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: goals.map(({ goal, unit, weight, present_value: present, target }) => ({
          strong: false,
          cells: [
            unit === '' ? cleanText(goal) : `${cleanText(goal)} (${cleanText(unit)})`,
            ...(hasWeights ? [weight === null ? unknown : fixedText(weight * 100, 0, marks)] : []),
            plainText(present, marks),
            target === null ? unknown : plainText(target, marks),
            ...shown.map((option) => closed(goal, option)),
          ],
        })),
      },
    ],
  };
}

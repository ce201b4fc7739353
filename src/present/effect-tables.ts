import { scoreOf } from '../model/effects/effect.ts';
import { zeroOption } from '../model/effects/forms.ts';
import type { EffectResult, EffectRow } from '../model/effects/result.ts';
import type { Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { unknown } from './money-text.ts';
import { fixedText, moneyHead, moneyScale, moneyText, plainText, signedText } from './number-text.ts';
import { type Block, numberColumn, type ReportContext } from './report.ts';

/** What options do besides euros; nothing where the scenario names no effects. */
export function composeEffects({ effects, timeline }: Result, context: ReportContext): readonly Block[] {
  if (effects === undefined) return [];
  const words = context.words.effect;
  const options = [...new Set(effects.rows.map(({ option }) => option))];
  const { dominates } = effects;
  const name = (option: string) => optionName(option, context);
  return [
    composeMatrix(effects, options, timeline === undefined ? words.savingAYear : words.worth, context),
    { kind: 'text', sentences: [words.meaning] },
    {
      kind: 'text',
      sentences:
        dominates.length === 0
          ? [words.noneBetter]
          : dominates.map(({ option, over }) => words.better(name(option), name(over))),
    },
    ...composePrices(effects, context),
  ];
}

/** What an option is called. */
export function optionName(option: string, context: ReportContext): string {
  return option === zeroOption ? context.words.effect.zero : context.nameOf(`project.${option}`);
}

/** A row of euros, and one for each effect; a column for each option. */
function composeMatrix(
  { rows }: EffectResult,
  options: readonly string[],
  worth: string,
  context: ReportContext,
): Block {
  const { marks } = context;
  const words = context.words.effect;
  const effects = [...new Set(rows.map(({ effect }) => effect))];
  const of = (effect: string, option: string) =>
    rows.find((row) => row.effect === effect && row.option === option)!;
  const euros = options.map((option) => of(effects[0]!, option).npv_nation_central_eur);
  const scale = moneyScale(
    euros.filter((each) => each !== null),
    context.digits,
  );
  const first = options[0]!;
  return {
    kind: 'tables',
    heading: words.heading,
    columns: [
      { head: '', align: 'left', importance: undefined, content: 'name' },
      ...options.map((option, at) => numberColumn(optionName(option, context), options.length - at)),
    ],
    tables: [
      {
        heading: '',
        below: undefined,
        rows: [
          {
            strong: true,
            cells: [
              `${worth}, ${moneyHead(scale, marks)}`,
              ...euros.map((each) => (each === null ? unknown : moneyText(each, scale, marks))),
            ],
          },
          ...effects.map((effect) => ({
            strong: false,
            cells: [
              `${cleanText(of(effect, first).label)} (${words.on[of(effect, first).on]})`,
              ...options.map((option) => effectText(of(effect, option), context)),
            ],
          })),
        ],
      },
    ],
  };
}

/** How much better or worse, with the amount where there is one. */
function effectText(row: EffectRow, { marks, words }: ReportContext): string {
  const score = signedText(scoreOf(row), 0, marks);
  if (row.amount_per_year === null || row.amount_per_year === 0) return score;
  const unit = row.unit === null ? '' : ` ${cleanText(row.unit)}`;
  return `${score} (${plainText(row.amount_per_year, marks)}${unit} ${words.perYear})`;
}

function composePrices(
  { turning_prices: prices, rows }: EffectResult,
  context: ReportContext,
): readonly Block[] {
  if (prices.length === 0) return [];
  const words = context.words.effect;
  const label = (effect: string) => cleanText(rows.find((row) => row.effect === effect)!.label);
  return [
    {
      kind: 'tables',
      heading: words.turningHeading,
      columns: [
        { head: '', align: 'left', importance: undefined, content: 'name' },
        { head: words.pair, align: 'left', importance: undefined, content: 'name' },
        numberColumn(words.price),
        { head: words.above, align: 'left', importance: 1, content: 'name' },
      ],
      tables: [
        {
          heading: '',
          below: undefined,
          rows: prices.map(
            ({ effect, unit, first, second, turning_price_eur: price, better_above: above }) => ({
              strong: false,
              cells: [
                unit === null ? label(effect) : `${label(effect)} (${cleanText(unit)})`,
                `${optionName(first, context)} – ${optionName(second, context)}`,
                price === null ? words.noPrice : priceText(price, context),
                above === null ? '' : optionName(above, context),
              ],
            }),
          ),
        },
      ],
    },
    { kind: 'text', sentences: [words.turningMeaning] },
  ];
}

/** Cents where a price is small. */
function priceText(price: number, { marks }: ReportContext): string {
  return price < 100 ? fixedText(price, 2, marks) : plainText(price, marks);
}

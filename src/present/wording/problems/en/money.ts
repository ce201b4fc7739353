import type { ChangeFacts, MoneyFacts, moneyProblems } from '../../../../problems/catalogue/money.ts';
import { indexOfAll, priceChanges } from '../shared.ts';
import type { TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { list, named, nameOf, rounded, show, sourceText, suggestion, wholeEuros } from './words.ts';

export const money: TextsOf<typeof moneyProblems> = {
  'no-first-year': () => ({
    found: 'The first year is missing.',
    expected: 'settings.first_year, a rollout with its start_year, or costs with their year',
    hint: 'Add the line "first_year: 2018" to "settings", with the year meant.',
  }),
  'no-timeline': () => ({
    found: 'The scenario has no years.',
    expected: 'a rollout or a cost at a project, or settings such as first_year and horizon_years',
    hint: 'Add "rollout" and "cost" to the projects; docs/scenario.md shows how.',
  }),
  'no-areas': (f) => ({
    found: f.hasCosts
      ? 'The costs are of the whole country and cannot be divided.'
      : 'The scenario has no costs that could be divided.',
    expected: f.by === 'service' ? 'costs by service' : 'costs of municipalities',
    hint: f.hasCosts
      ? 'Name a file of municipalities under "costs", such as data/finland/costs-2015.csv, or ask --by service.'
      : 'Add "costs" with a file of costs by service and municipality.',
  }),
  'no-discount-rate': () => ({
    found: 'No discount rate is given, so later euros count as much as euros of the first year.',
    expected: 'settings.discount_rate_share, real, such as 0.035',
    hint: 'Write discount_rate_share: 0 if that is meant.',
  }),
  'implausible-rate': (f) => ({
    found: `${f.key} is ${f.found}: ${rounded(f.found * 100)} percent a year.`,
    expected: phrases.bounds(f.expected),
    hint: `Write ${rounded(f.found / 100)} for ${rounded(f.found)} percent.`,
  }),
  'start-after-horizon': (f) => ({
    found: `${named(f.project)} comes into use in ${rounded4(f.start)}, and the timeline ends with ${f.last}.`,
    expected: 'a first use within the timeline',
    hint: 'Lengthen horizon_years, or correct start_year and delay_years.',
  }),
  'start-before-timeline': (f) => ({
    found: `${named(f.project)} starts in ${f.start}, and what it costs and saves before ${f.first}, the first year counted, is left out.`,
    expected: 'a start within the timeline',
    hint: `Write first_year: ${f.start} in the settings to count it.`,
  }),
  'spent-after-end': (f) => {
    const atMost = f.most > f.spent * (1 + 1e-9) ? `up to ${wholeEuros(f.most)}` : undefined;
    const spends =
      f.spent > 0
        ? `spends ${wholeEuros(f.spent)}${atMost === undefined ? '' : ` (${atMost})`} of its investment of ${wholeEuros(f.of)}`
        : `may spend ${atMost} of its investment`;
    return {
      found: `${named(f.project)} ${spends} after ${f.last}, the last year counted. This is left out, and the result looks better for it.`,
      many: {
        what: `projects spend part of their investment after ${f.last}, the last year counted, which is left out`,
        item: `${nameOf(f.project)} ${f.spent > 0 ? wholeEuros(f.spent) : atMost}`,
      },
      expected: 'an investment that ends within the timeline',
      hint: 'Lengthen horizon_years, or correct start_year, investment_years and the optimism bias.',
    };
  },
  'used-after-end': (f) => {
    const costs = [
      ...(f.runningEur === 0 ? [] : [`its running costs of ${wholeEuros(f.runningEur)} a year`]),
      ...(f.parallelEur === 0 ? [] : [`its parallel running of ${wholeEuros(f.parallelEur)}`]),
    ];
    const leftOut = costs.length === 0 ? 'Its saving is' : `Its saving and ${costs.join(' and ')} are`;
    return {
      found: `With central inputs ${named(f.project)} comes into use in ${rounded4(f.firstUse)}, after ${f.last}, the last year counted. ${leftOut} left out.`,
      many: {
        what: `projects come into use after ${f.last}, the last year counted`,
        item: `${nameOf(f.project)} in ${rounded4(f.firstUse)}`,
      },
      expected: 'a first use within the timeline',
      hint: 'Lengthen horizon_years, or correct start_year, delay_years and the optimism bias.',
    };
  },
  'no-price-level': (f) => ({
    found: `The price index ${f.index} has no level for ${f.year}.`,
    expected: `a year with a level: ${list(f.known.map(String))}`,
    hint:
      f.others.length > 0
        ? `Name an index that has it: ${list(f.others)}.`
        : 'Choose another price_year or price_index, or leave both out.',
  }),
  'years-of-prices-differ': (f) => ({
    found: `Money of different years is added as it is: ${list(f.money.map(moneyText))}. ${changesText(f)}`,
    expected: 'prices of one year, or of two years next to each other',
    hint: indexHint(f),
  }),
  'saving-above-shrunk-cost': (f) => ({
    found: `${named(f.project)} would save ${wholeEuros(f.saving)} a year, but the costs it targets are only ${wholeEuros(f.cost)} by ${f.year}.`,
    expected: 'a saving of at most the cost in every year',
    hint: 'Lower its numbers, shorten horizon_years, or make it a share of costs, which shrinks with them.',
  }),
  'benefit-shares-above-one': (f) => ({
    found: `Up to ${f.cashable} is cashable and up to ${f.capacity} capacity: ${rounded(f.cashable + f.capacity)} of the saving.`,
    expected: 'shares of one saving, at most 1 together',
    hint: 'Lower one of them; what is in neither is reported as other benefit.',
  }),
  'benefit-share-missing': (f) => ({
    found: `The cashable share is missing, so nothing of the saving is in this view, for: ${list(f.projects.map(nameOf))}.`,
    expected: 'benefit: { cashable_share: ... } at each project',
    hint: 'Write 0 where it is none.',
  }),
  'grant-above-cap': (f) => ({
    found: `A grant of ${f.share} is more than the ${f.cap} ${f.source === undefined ? 'of its cap_share' : `allowed (${sourceText(f.source)})`}; ${f.cap} is counted.`,
    expected: `a share of at most ${f.cap}`,
    hint: `Write share: ${f.cap}, or a cap_share of another grant with its source.`,
  }),
  'eligible-shares-sum': (f) => ({
    found: `The kinds of the investment add up to ${rounded4(f.sum)} of it.`,
    expected: 'shares that add up to 1',
    hint:
      f.sum < 1
        ? 'Put what no grant covers under "not_eligible", so that nothing is forgotten.'
        : 'Each is a share of the whole investment; lower one of them, or its high end.',
  }),
  'vat-not-eligible': (f) => ({
    found: `Value added tax is ${f.share} of the investment; no grant covers it${f.source === undefined ? '' : ` (${sourceText(f.source)})`}, and none is counted for it.`,
    expected: 'eligible costs without value added tax',
    hint: 'Municipalities mostly get it back, and then it is no cost either: leave it out of the investment.',
  }),
  'bias-below-lower': (f) => ({
    found: `After mitigation the optimism bias allowance is ${rounded(f.left)} of ${biased[f.of]}, less than its lower bound ${f.lower}.`,
    expected: 'at least the published lower bound',
    hint: 'Lower mitigated_share, or say in its note what removes even the usual overrun.',
  }),
  'bias-in-percent': (f) => ({
    found: `${f.key} is ${f.found}, which is ${rounded(f.found * 100)} percent. Write ${f.found / 100} if ${f.found} percent is meant.`,
    expected: `a ratio of at most ${f.most}: published biases end at 2, which is 200 percent`,
    hint: 'Write a ratio: 1 is 100 percent.',
  }),
  'ramp-beside-bass': () => ({
    found: 'A Bass curve has no ramp.',
    expected: 'p_per_year and q_per_year, without ramp_years',
    hint: 'Leave ramp_years out.',
  }),
  'rates-without-bass': (f) => ({
    found: `${f.key} is a rate of the Bass curve, and the curve is another.`,
    expected: 'curve: bass, or no rates',
    hint: 'Write "curve: bass", or leave the rates out.',
  }),
  'duplicate-risk': (f) => ({
    found: `The risk id ${show(f.id)} is already used above.`,
    expected: 'each risk id once',
    hint: 'Give this risk another id.',
  }),
  'bias-beside-risks': (f) => ({
    found: `The project ${f.project} has optimism bias, and the risk ${f.risk} adds cost or time to it.`,
    expected: 'one of the two: the bias already holds what went wrong in other projects',
    hint: 'Leave the bias out where the risks are named, or the cost and delay of the risks (Green Book, optimism bias).',
  }),
  'risk-without-effect': (f) => ({
    found: `The risk ${f.risk} adds no cost, no delay and takes off no saving.`,
    expected: 'cost_share, delay_years or saving_share',
    hint: 'Write what happens to the project where the risk happens.',
  }),
  'unknown-price-index': (f) => ({
    found: `There is no price index ${show(f.found)}.`,
    expected: `one of ${list(f.known)}`,
    hint: suggestion(f.found, f.known) ?? 'Choose one of them, or leave price_index and price_year out.',
  }),
};

/** What an optimism bias is a ratio to. */
const biased = {
  investment: 'the investment',
  'running-costs': 'the running costs',
  saving: 'the saving',
} as const;

/** Years and sums with the digits that distinguish them. */
function rounded4(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Money of one origin, with the year in whose prices it is. */
function moneyText({ of, year, names }: MoneyFacts): string {
  if (of === 'costs') return `costs of ${year} (${list(names)})`;
  return of === 'scenario' ? `amounts written in the scenario of ${year}` : `${of} of ${year}`;
}

/** By how much prices changed, by the index that knows the years. */
function changesText(facts: ChangeFacts): string {
  const { known, unknown } = priceChanges(facts);
  const none =
    unknown.length === 0
      ? []
      : [
          `No price index that comes with digisave covers the change from ${list(unknown.map(String))} to ${facts.to}.`,
        ];
  return [
    ...known.map(({ index, changes }) => {
      const texts = changes.map(
        ({ first, last, percent }) =>
          `${percent < 0 ? 'fell' : 'rose'} ${Math.abs(percent).toFixed(1)} % from ${first} to ${last}`,
      );
      return `The price index ${index} ${list(texts)}.`;
    }),
    ...none,
  ].join(' ');
}

function indexHint(facts: ChangeFacts): string {
  const index = indexOfAll(facts);
  if (index === undefined)
    return 'Write the amounts in prices of one year, and say which with price_year in the settings.';
  return `Add "price_index: ${index}" to the settings to convert all of it to prices of ${facts.to}, or write the amounts in prices of one year.`;
}

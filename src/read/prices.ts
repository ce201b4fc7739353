import type { CostStructure } from '../model/cost-structure.ts';
import { type Money, moneyOf } from '../model/money.ts';
import { levelRatio, type PriceLevel, type Prices, priceRatio } from '../model/prices.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { EvidenceLibrary } from './evidence.ts';
import { findFirstYear } from './first-year.ts';
import { getIn } from './position.ts';
import type { SettingsForm } from './scenario-form.ts';
import type { YamlFile } from './yaml-file.ts';

/** The folder of evidence that holds price indices, and the year in which each of them is 100. */
const priceFolder = 'prices';
const baseYear = 2015;
/** The index that is spoken of where none is named, if it knows the years; after it, any other that does. */
const usualIndices = ['local-government', 'municipal-expenditure'];

/** What prices are read from. */
interface PricesParts {
  readonly file: YamlFile;
  readonly form: SettingsForm;
  readonly costs: readonly CostStructure[];
  readonly evidence: EvidenceLibrary;
  readonly problems: ProblemList;
}

/**
 * In prices of which year the money of a scenario is: of the price year, else of the first costs, else of the first year.
 * Undefined where something is wrong with it, which is reported.
 */
export function readPrices(parts: PricesParts): Prices | undefined {
  const { file, form, costs, evidence, problems } = parts;
  const isGiven = (...path: readonly string[]) => getIn(file.value, path) !== undefined;
  const year = form.price_year ?? costs[0]?.year ?? findFirstYear(parts);
  const index = form.price_index;
  if (index === undefined) return { year, index, levels: new Map() };
  const levels = readPriceLevels(index, evidence);
  if (levels === undefined) {
    const known = priceIndices(evidence);
    problems.add('unknown-price-index', file.place(['settings', 'price_index']), { found: index, known });
    return undefined;
  }
  if (year === undefined) {
    // Costs that are there but could not be read would have told the year.
    if (!isGiven('costs') && !isGiven('settings', 'price_year'))
      problems.add('missing-key', file.place(['settings', 'price_index'], 'key'), { key: 'price_year' });
    return undefined;
  }
  const prices: Prices = { year, index, levels };
  const place = file.place(['settings', form.price_year === undefined ? 'price_index' : 'price_year']);
  for (const from of new Set(costs.map((each) => each.year)))
    checkPriceLevel(prices, from, place, evidence, problems);
  return prices;
}

/** Names of all price indices. */
function priceIndices(evidence: EvidenceLibrary): readonly string[] {
  const ids = evidence.ids().filter((id) => id.startsWith(`${priceFolder}.`));
  return ids.map((id) => id.slice(priceFolder.length + 1));
}

/** The levels a named index is known for; undefined where there is no such index. */
function readPriceLevels(
  name: string,
  evidence: EvidenceLibrary,
): ReadonlyMap<number, PriceLevel> | undefined {
  const values = evidence.find(`${priceFolder}.${name}`)?.values;
  if (values === undefined) return undefined;
  const levels = new Map<number, PriceLevel>([
    [baseYear, { year: baseYear, index: 100, from: undefined, source: undefined }],
  ]);
  for (const { from, value, source } of values) {
    const year = Number(from.slice(0, 4));
    if (value !== undefined) levels.set(year, { year, index: value, from, source });
  }
  return levels;
}

/** Reports money of a year that cannot be turned, because a level of the index is not known; false where it is so. */
export function checkPriceLevel(
  prices: Prices,
  from: number | undefined,
  place: Place,
  evidence: EvidenceLibrary,
  problems: ProblemList,
): boolean {
  const { index, levels, year: to } = prices;
  if (index === undefined || to === undefined || from === undefined) return true;
  if (priceRatio(prices, from) !== undefined) return true;
  const lacking = levels.has(to) ? from : to;
  const others = priceIndices(evidence).filter((name) => {
    const own = readPriceLevels(name, evidence);
    return own !== undefined && levelRatio(own, from, to) !== undefined;
  });
  const facts = { index, year: lacking, known: [...levels.keys()].sort(), others };
  // That the price year itself has no level is found at every number.
  if (lacking === to) problems.addOnce(`${index} ${to}`, 'no-price-level', place, facts);
  else problems.add('no-price-level', place, facts);
  return false;
}

/** Prices may differ by a year: costs and evidence of two neighbouring years are mostly meant to stand together. */
const mostYearsApart = 1;

/** Warns of money of different years that nothing turns, and says what an index would change. */
export function checkPriceYears(scenario: Scenario, { file, form, evidence, problems }: PricesParts): void {
  if (scenario.prices.index !== undefined) return;
  // What the format supplies was not chosen by anybody: its date stands in the result.
  const all = moneyOf(scenario).filter(({ year, place }) => year !== undefined && place?.file !== 'default');
  const years = all.map((each) => each.year as number);
  if (Math.max(...years) - Math.min(...years) <= mostYearsApart) return;
  const to = scenario.prices.year ?? Math.max(...years);
  const others = [...new Set(years)].filter((year) => year !== to).sort((a, b) => a - b);
  const farthest = [...all].sort((a, b) => Math.abs(b.year! - to) - Math.abs(a.year! - to))[0]!;
  const place = form.price_year === undefined ? placeOf(farthest) : file.place(['settings', 'price_year']);
  problems.add('years-of-prices-differ', place, {
    money: all.map(({ of, year, names }) => ({ of, year: year as number, names })),
    to,
    changes: changesOf(others, to, evidence),
  });

  function placeOf({ place, names }: Money): Place {
    return place ?? file.place(['costs', names[0]!, 'year']);
  }
}

/** By how much an index would change money of some years; one index where one knows them all. */
function changesOf(
  years: readonly number[],
  to: number,
  evidence: EvidenceLibrary,
): readonly { readonly index: string; readonly from: number; readonly ratio: number }[] {
  const names = [...new Set([...usualIndices, ...priceIndices(evidence)])];
  const indices = names.flatMap((name) => {
    const levels = readPriceLevels(name, evidence);
    return levels === undefined ? [] : [{ name, levels }];
  });
  const knows = (levels: ReadonlyMap<number, PriceLevel>, from: number) =>
    levelRatio(levels, from, to) !== undefined;
  const whole = indices.find(({ levels }) => years.every((from) => knows(levels, from)));
  return years.flatMap((from) => {
    const found = whole ?? indices.find(({ levels }) => knows(levels, from));
    return found === undefined
      ? []
      : [{ index: found.name, from, ratio: levelRatio(found.levels, from, to) as number }];
  });
}

import { Year } from '../model/cash-flow/forms.ts';
import type { PriceLevel, Timeline } from '../model/cash-flow/timeline.ts';
import type { CostStructure } from '../model/cost-structure.ts';
import type { NumberForm, Quantity } from '../model/quantity.ts';
import { mostRate, type Unit, units } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import type { EvidenceLibrary } from './evidence.ts';
import { getIn } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import type { SettingsForm } from './scenario-form.ts';
import type { YamlFile } from './yaml-file.ts';

/** Years counted where the settings do not say how many. */
const usualHorizonYears = 10;
/** The folder of evidence that holds price indices, and the year in which each of them is 100. */
const priceFolder = 'prices';
const baseYear = 2015;

/** What a timeline is read from. */
export interface TimelineParts {
  readonly file: YamlFile;
  readonly form: SettingsForm;
  readonly costs: readonly CostStructure[];
  readonly quantities: QuantityReader;
  readonly evidence: EvidenceLibrary;
  readonly problems: ProblemList;
}

/**
 * The years that money is counted in; undefined where the scenario tells nothing of money over time, or where something
 * is wrong, which is told.
 */
export function readTimeline(parts: TimelineParts): Timeline | undefined {
  const { file, form, costs, problems } = parts;
  const projects = getIn(file.value, ['projects']);
  const list = Array.isArray(projects) ? projects : [];
  const asks = (key: string) => list.some((project) => getIn(project, [key]) !== undefined);
  const given = form.horizon_years ?? form.first_year ?? form.discount_rate_share ?? form.cost_growth_share;
  const named = form.discounting ?? form.price_year ?? form.price_index;
  if (given === undefined && named === undefined && !asks('rollout') && !asks('cost')) return undefined;
  const starts = list
    .map((project) => getIn(project, ['rollout', 'start_year']))
    .flatMap((year) => Year.safeParse(year).data ?? []);
  // What is written wrongly was told already, and is not lacking as well.
  const isGiven = (key: string) => getIn(file.value, ['settings', key]) !== undefined;
  const isAnywhere = (setting: string, key: string) =>
    isGiven(setting) || list.some((project) => getIn(project, ['rollout', key]) !== undefined);
  const yardstick = costs[0];
  const firstYear = form.first_year ?? (starts.length > 0 ? Math.min(...starts) : yardstick?.year);
  if (firstYear === undefined && !isAnywhere('first_year', 'start_year'))
    problems.add('no-first-year', file.place(['settings'], 'key'), {});
  if (form.discount_rate_share === undefined && !isGiven('discount_rate_share'))
    problems.add('no-discount-rate', file.place(['settings'], 'key'), {});
  const discountRate = readRate('discount_rate_share', 'growth_share', parts);
  const costGrowth = readRate('cost_growth_share', 'growth_share', parts);
  const priceYear = form.price_year ?? yardstick?.year ?? firstYear;
  const priceLevels = readPriceLevels(parts);
  const lengthKnown = form.horizon_years !== undefined || !isGiven('horizon_years');
  const beginningKnown = form.first_year !== undefined || !isGiven('first_year');
  if (!lengthKnown || !beginningKnown) return undefined;
  if (firstYear === undefined || priceYear === undefined || priceLevels === undefined) return undefined;
  const priceRatios = readPriceRatios(priceYear, priceLevels, parts);
  if (discountRate === undefined || costGrowth === undefined || priceRatios === undefined) return undefined;
  return {
    firstYear,
    horizonYears: form.horizon_years ?? usualHorizonYears,
    discounting: form.discounting ?? 'start-of-year',
    discountRate,
    costGrowth,
    priceYear,
    priceIndex: form.price_index,
    priceRatios,
    priceLevels,
  };
}

function readRate(
  name: 'discount_rate_share' | 'cost_growth_share',
  unit: Unit,
  { file, form, quantities, costs, problems }: TimelineParts,
): Quantity | undefined {
  const at = ['settings', name];
  const slot = { path: `settings.${name}`, at, unit, year: costs[0]?.year };
  const given = form[name] as NumberForm | undefined;
  if (given === undefined) return quantities.readDefault(0, slot);
  const rate = quantities.read(given, slot);
  if (rate === undefined) return undefined;
  const found = Math.abs(rate.low) > Math.abs(rate.high) ? rate.low : rate.high;
  if (Math.abs(found) <= mostRate) return rate;
  problems.add('implausible-rate', file.place(at), { key: name, found, expected: units[unit].text });
  return undefined;
}

/** The levels a named index is known for; none where no index is named, undefined where there is no such index. */
function readPriceLevels(parts: TimelineParts): ReadonlyMap<number, PriceLevel> | undefined {
  const { file, form, evidence, problems } = parts;
  const name = form.price_index;
  if (name === undefined) return new Map();
  const values = evidence.find(`${priceFolder}.${name}`)?.values;
  if (values === undefined) {
    const ids = evidence.ids().filter((id) => id.startsWith(`${priceFolder}.`));
    const known = ids.map((id) => id.slice(priceFolder.length + 1));
    problems.add('unknown-price-index', file.place(['settings', 'price_index']), { found: name, known });
    return undefined;
  }
  const levels = new Map<number, PriceLevel>([
    [baseYear, { year: baseYear, index: 100, from: undefined, source: undefined }],
  ]);
  for (const { from, value, source } of values) {
    const year = Number(from.slice(0, 4));
    if (value !== undefined) levels.set(year, { year, index: value, from, source });
  }
  return levels;
}

/** Prices of the price year over those of the year of each cost structure. */
function readPriceRatios(
  priceYear: number,
  levels: ReadonlyMap<number, PriceLevel>,
  { file, form, costs, problems }: TimelineParts,
): ReadonlyMap<number, number> | undefined {
  const ratios = new Map<number, number>();
  const before = problems.all.length;
  const place = file.place(['settings', form.price_year === undefined ? 'price_index' : 'price_year']);
  for (const { id, year } of costs) {
    if (ratios.has(year)) continue;
    const [from, to] = [levels.get(year), levels.get(priceYear)];
    if (year === priceYear) ratios.set(year, 1);
    else if (from !== undefined && to !== undefined) ratios.set(year, to.index / from.index);
    else if (form.price_index !== undefined) {
      const lacking = from === undefined ? year : priceYear;
      const known = [...levels.keys()].sort();
      problems.add('no-price-level', place, { index: form.price_index, year: lacking, known });
    } else if (form.price_year !== undefined) {
      problems.add('no-price-index', place, { costsYear: year, priceYear });
    } else {
      ratios.set(year, 1);
      const costsPlace = file.place(['costs', id, 'year']);
      problems.add('prices-of-several-years', costsPlace, { costs: id, costsYear: year, priceYear });
    }
  }
  return problems.all.slice(before).some((each) => each.severity === 'error') ? undefined : ratios;
}

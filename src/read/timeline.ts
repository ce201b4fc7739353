import { timelineForms, usualDiscounting, usualHorizonYears } from '../model/cash-flow/forms.ts';
import type { Timeline } from '../model/cash-flow/timeline.ts';
import type { CostStructure } from '../model/cost-structure.ts';
import { slotMetaOf } from '../model/number-slot.ts';
import type { Quantity } from '../model/quantity.ts';
import { mostRate } from '../model/unit.ts';
import type { ProblemList } from '../problems/problem.ts';
import { findFirstYear } from './first-year.ts';
import { getIn } from './position.ts';
import type { QuantityReader } from './quantity.ts';
import type { SettingsForm } from './scenario-form.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a timeline is read from. */
export interface TimelineParts {
  readonly file: YamlFile;
  readonly form: SettingsForm;
  readonly costs: readonly CostStructure[];
  readonly quantities: QuantityReader;
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
  if (given === undefined && form.discounting === undefined && !asks('rollout') && !asks('cost'))
    return undefined;
  // What is written wrongly was told already, and is not lacking as well.
  const isGiven = (key: string) => getIn(file.value, ['settings', key]) !== undefined;
  const isAnywhere = (setting: string, key: string) =>
    isGiven(setting) || list.some((project) => getIn(project, ['rollout', key]) !== undefined);
  const firstYear = findFirstYear(parts) ?? costs[0]?.year;
  if (firstYear === undefined && !isAnywhere('first_year', 'start_year'))
    problems.add('no-first-year', file.place(['settings'], 'key'), {});
  if (form.discount_rate_share === undefined && !isGiven('discount_rate_share'))
    problems.add('no-discount-rate', file.place(['settings'], 'key'), {});
  const discountRate = readRate('discount_rate_share', parts);
  const costGrowth = readRate('cost_growth_share', parts);
  const lengthKnown = form.horizon_years !== undefined || !isGiven('horizon_years');
  const beginningKnown = form.first_year !== undefined || !isGiven('first_year');
  if (!lengthKnown || !beginningKnown) return undefined;
  if (firstYear === undefined || discountRate === undefined || costGrowth === undefined) return undefined;
  return {
    firstYear,
    horizonYears: form.horizon_years ?? usualHorizonYears,
    discounting: form.discounting ?? usualDiscounting,
    discountRate,
    costGrowth,
  };
}

function readRate(
  name: 'discount_rate_share' | 'cost_growth_share',
  { file, form, quantities, costs, problems }: TimelineParts,
): Quantity | undefined {
  const at = ['settings', name];
  const { unit, default: usual } = slotMetaOf(timelineForms[name])!;
  const slot = { path: `settings.${name}`, at, unit, year: costs[0]?.year };
  const given = form[name];
  if (given === undefined) return quantities.readDefault(usual!, slot);
  const rate = quantities.read(given, slot);
  if (rate === undefined) return undefined;
  const found = Math.abs(rate.low) > Math.abs(rate.high) ? rate.low : rate.high;
  if (Math.abs(found) <= mostRate) return rate;
  problems.add('implausible-rate', file.place(at), { key: name, found, expected: { unit } });
  return undefined;
}

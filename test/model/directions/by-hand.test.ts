import { describe, expect, test } from 'vitest';
import { compileModel, type Model } from '../../../src/model/compile.ts';
import type { MeasureName } from '../../../src/model/measure.ts';
import { between, modelOf } from '../../sample/timed-model.ts';

const settings = `person_year_eur: ${between(40_000, 60_000)}, person_year_hours: ${between(1500, 1700)}, tax_point_eur: ${between(9e5, 1.1e6)}, first_year: 2020, horizon_years: 3, discount_rate_share: ${between(0.01, 0.05)}, cost_growth_share: ${between(0.01, 0.02)}`;
const libraries = 'base: { costs: own, services: [libraries] }';

/**
 * Of 100,000 € of libraries A saves a share, at a cost that comes back in every year; B saves another share of them and C euros of
 * nothing in particular; D saves hours; E may save or cost, and its grant is capped.
 */
const made = () =>
  modelOf(
    settings,
    `saving: { method: share-of-costs, ${libraries}, reduction_share: ${between(0.2, 0.4)} }, rollout: { start_year: 2020 }, benefit: { cashable_share: ${between(0.3, 0.5)}, capacity_share: ${between(0.2, 0.4)} },
     cost: { investment_eur: ${between(6000, 9000)}, running_eur_per_year: ${between(1000, 2000)}, running_optimism_bias: { upper_ratio: ${between(0.1, 0.2)}, mitigated_share: ${between(0.1, 0.2)} }, grant: { share: ${between(0.2, 0.4)}, cap_share: 0.9, eligible: { services: 1 } } }`,
    `saving: { method: share-of-costs, ${libraries}, reduction_share: ${between(0.1, 0.2)} }, rollout: { start_year: 2020 }`,
    `pace: quick, saving: { method: fixed, amount_eur_per_year: ${between(100, 200)} }, rollout: { start_year: 2020 }`,
    `pace: quick, saving: { method: work-time, volume_per_year: ${between(900, 1100)}, minutes_saved: { handling: 48 }, hour_price_eur: ${between(20, 30)} }, rollout: { start_year: 2020 }`,
    `pace: quick, saving: { method: fixed, amount_eur_per_year: ${between(-100, 200)} }, rollout: { start_year: 2020 }, benefit: { cashable_share: ${between(0.3, 0.5)} }`,
  );
let known: { readonly all: Model; readonly budget: Model } | undefined;
function modelIn(view: 'all' | 'budget'): Model {
  const all = known?.all ?? made();
  known ??= { all, budget: compileModel(all.scenario, 'budget') };
  return known[view];
}

/** Names of inputs that raise a figure, with a minus of those that lower it; `open` where some are neither. */
function told(view: 'all' | 'budget', id: string, measure: MeasureName, year?: number): string {
  const model = modelIn(view);
  const row = model.rows.find((each) => each.id === id)!;
  const { signs, isDecided } = model.directionsOf({ row, measure, year });
  const names = [...signs]
    .map(([input, sign]) => `${sign < 0 ? '−' : ''}${nameOf(model.inputs[input]!.path)}`)
    .toSorted((a, b) => (a.replace('−', '') < b.replace('−', '') ? -1 : 1));
  return `${names.join(' ')}${isDecided ? '' : ' open'}`;
}
const nameOf = (path: string): string =>
  path
    .replace('settings.', '')
    .replace(/^project\.p(\d)\.(saving|cost|benefit)\./, (_, at) => `${'ABCDE'[Number(at)]}.`)
    .replace('running_optimism_bias.', 'bias.');

describe('which way inputs move a figure', () => {
  test.each<[string, MeasureName, string, number?]>([
    ['p0', 'saving_eur_per_year', 'A.reduction_share'],
    ['p0', 'share_of_costs', 'A.reduction_share'],
    ['p0', 'eur_per_inhabitant', 'A.reduction_share'],
    ['p0', 'tax_points', 'A.reduction_share −tax_point_eur'],
    ['p0', 'person_years', 'A.reduction_share −person_year_eur'],
    // Hours are known without their price.
    ['p3', 'person_years', 'D.volume_per_year −person_year_hours'],
    ['p3', 'saving_eur_per_year', 'D.hour_price_eur D.volume_per_year'],
    ['p0', 'cashable_eur_per_year', 'A.cashable_share A.reduction_share'],
    ['p0', 'capacity_eur_per_year', 'A.capacity_share A.reduction_share'],
    ['p0', 'other_benefit_eur_per_year', '−A.capacity_share −A.cashable_share A.reduction_share'],
    ['p0', 'capacity_person_years', 'A.capacity_share A.reduction_share −person_year_eur'],
    ['p0', 'investment_eur', 'A.investment_eur'],
    ['p0', 'running_eur_per_year', 'A.running_eur_per_year'],
    [
      'p0',
      'running_optimism_bias_eur_per_year',
      '−A.bias.mitigated_share A.bias.upper_ratio A.running_eur_per_year',
    ],
    ['p0', 'grant_eur', 'A.grant.share A.investment_eur'],
    ['p0', 'saving_eur', 'A.reduction_share cost_growth_share', 2021],
    ['p2', 'saving_eur', 'C.amount_eur_per_year', 2021],
    [
      'p0',
      'cost_eur',
      '−A.bias.mitigated_share A.bias.upper_ratio A.investment_eur A.running_eur_per_year',
      2020,
    ],
    ['p0', 'granted_eur', 'A.grant.share A.investment_eur', 2020],
    // Money flows back each year, so that it is worth less the more it is discounted.
    [
      'p0',
      'npv_nation_eur',
      'A.bias.mitigated_share −A.bias.upper_ratio −A.investment_eur A.reduction_share −A.running_eur_per_year cost_growth_share −discount_rate_share',
    ],
    [
      'p0',
      'npv_municipality_eur',
      'A.bias.mitigated_share −A.bias.upper_ratio A.grant.share −A.investment_eur A.reduction_share −A.running_eur_per_year cost_growth_share −discount_rate_share',
    ],
    [
      'p0',
      'payback_nation_years',
      '−A.bias.mitigated_share A.bias.upper_ratio A.investment_eur −A.reduction_share A.running_eur_per_year −cost_growth_share',
    ],
    [
      'p0',
      'cumulative_municipality_eur',
      'A.bias.mitigated_share −A.bias.upper_ratio A.grant.share −A.investment_eur A.reduction_share −A.running_eur_per_year cost_growth_share',
      2022,
    ],
    ['p2', 'npv_nation_eur', 'C.amount_eur_per_year −discount_rate_share'],
    ['p1', 'npv_municipality_eur', 'B.reduction_share cost_growth_share −discount_rate_share'],
    // A saving that may be a cost is more with more of it, and of its cashable part nothing is known.
    ['p4', 'saving_eur_per_year', 'E.amount_eur_per_year'],
    ['p4', 'npv_nation_eur', 'E.amount_eur_per_year open'],
    ['p4', 'cashable_eur_per_year', 'E.amount_eur_per_year open'],
    // Of two that save of the same costs each still saves more with more.
    ['slow', 'saving_eur_per_year', 'A.reduction_share B.reduction_share'],
    [
      'quick',
      'saving_eur_per_year',
      'C.amount_eur_per_year D.hour_price_eur D.volume_per_year E.amount_eur_per_year',
    ],
    // What is counted twice is never said to go one way.
    ['slow.overlap', 'saving_eur_per_year', ' open'],
  ])('%s %s', (id, measure, expected, year) => {
    expect(told('all', id, measure, year)).toBe(expected);
  });

  test.each<[string, MeasureName, string, number?]>([
    ['p0', 'saving_eur_per_year', 'A.cashable_share A.reduction_share'],
    ['p0', 'person_years', 'A.capacity_share A.reduction_share −person_year_eur'],
    ['p1', 'saving_eur_per_year', ''],
    ['p4', 'saving_eur_per_year', 'E.amount_eur_per_year open'],
    ['p0', 'saving_eur', 'A.cashable_share A.reduction_share cost_growth_share', 2021],
    // Of two that share costs other parts count, so that nothing is known of what counts of both.
    ['slow', 'saving_eur_per_year', ' open'],
  ])('of what the budget sees: %s %s', (id, measure, expected, year) => {
    expect(told('budget', id, measure, year)).toBe(expected);
  });

  test('each input moves all parts of a sum the same way, unless what is counted twice goes another', () => {
    const model = modelIn('all');
    const uniform = (id: string, measure: MeasureName) =>
      model.directionsOf({ row: model.rows.find((row) => row.id === id)!, measure }).isUniform;
    expect(['p0', 'p1', 'p2', 'p3'].map((id) => uniform(id, 'saving_eur_per_year'))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(uniform('slow', 'saving_eur_per_year')).toBe(true);
    expect(uniform('p4', 'npv_nation_eur')).toBe(false);
    expect(uniform('slow.overlap', 'saving_eur_per_year')).toBe(false);
  });
});

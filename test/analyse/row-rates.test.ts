import { expect, test } from 'vitest';
import { listRates } from '../../src/analyse/row-rates.ts';
import { modelOf } from '../sample/timed-model.ts';

const fixed = (eur: number) =>
  `saving: { method: fixed, amount_eur_per_year: ${eur} }, rollout: { start_year: 2020 }`;
const granted = 'grant: { share: 0.5, cap_share: 1, eligible: { services: 1 } }';

test('each row has a rate from either perspective, or why it has none; overlap has none', () => {
  const model = modelOf(
    'first_year: 2020, horizon_years: 3, discount_rate_share: 0.04',
    `${fixed(600)}, cost: { investment_eur: 1000 }`,
    `${fixed(600)}, cost: { investment_eur: 1000, ${granted} }`,
    `${fixed(0)}`,
    `pace: quick, ${fixed(1000)}, cost: { running_eur_per_year: 1000 }`,
    `pace: quick, saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: 0.2 }, rollout: { start_year: 2021 }, cost: { investment_eur: 100000, investment_years: 1 }`,
    `pace: quick, saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: 0.1 }, rollout: { start_year: 2020 }`,
  );
  const rates = listRates(model);
  expect([...new Set(rates.map(({ row }) => row.id))].join(' ')).toBe('p3 p4 p5 quick p0 p1 p2 slow total');
  const rateOf = (id: string) => {
    const [municipality, nation] = rates.filter(({ row }) => row.id === id);
    expect([municipality!.perspective, nation!.perspective]).toEqual(['municipality', 'nation']);
    return [municipality!, nation!].map(({ rate, reason }) => ({ rate, reason }));
  };
  // −400, 600 and 600; half of the investment is granted, and then nothing is ever below zero.
  const q = (-600 + Math.sqrt(600 ** 2 + 4 * 600 * 400)) / (2 * 600);
  for (const each of rateOf('p0')) {
    expect(each.rate).toBeCloseTo(1 / q - 1, 12);
    expect(each.reason).toBeUndefined();
  }
  const [municipality, nation] = rateOf('p1');
  expect(municipality).toEqual({ rate: undefined, reason: 'no-sign-change' });
  expect(nation!.rate).toBeCloseTo(1 / q - 1, 12);
  // Nothing flows, or saving and cost are the same.
  for (const id of ['p2', 'p3'])
    expect(rateOf(id)).toEqual([
      { rate: undefined, reason: undefined },
      { rate: undefined, reason: undefined },
    ]);
  expect(rateOf('p5')).toEqual([
    { rate: undefined, reason: 'no-sign-change' },
    { rate: undefined, reason: 'no-sign-change' },
  ]);
  const [together] = rateOf('slow');
  // −800 + 500, 1200 and 1200 for the municipality.
  const s = (-1200 + Math.sqrt(1200 ** 2 + 4 * 1200 * 300)) / (2 * 1200);
  expect(together!.rate).toBeCloseTo(1 / s - 1, 12);
});

test('without a timeline there are no rates', () => {
  expect(listRates(modelOf('seed: 1', 'saving: { method: fixed, amount_eur_per_year: 600 }'))).toEqual([]);
});

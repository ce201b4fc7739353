import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valuesOf } from '../../src/model/formula/values.ts';
import { amountOf, partOfName, priceOfEach, stepOf } from '../../src/model/inhabitant-price.ts';

const name = 'cost.running_eur_per_year';
const known = { base: Number.NaN, inhabitants: Number.NaN };

/** What buyers pay together, of numbers by the name of their part. */
function pay(numbers: Readonly<Record<string, number>>, steps: readonly number[], buyers: readonly number[]) {
  const parts = Object.keys(numbers).map((part) => `${name}.${part}`);
  const price = priceOfEach(parts, steps, buyers);
  return valuesOf(price, (part) => numbers[part.slice(name.length + 1)]!, known).value;
}

test('a step holds its own end, and the next one begins above it', () => {
  const steps = [2500, 10_000, Number.POSITIVE_INFINITY];
  expect([1, 2500, 2501, 10_000, 10_001].map((inhabitants) => stepOf(inhabitants, steps))).toEqual([
    1, 1, 2, 2, 3,
  ]);
  expect(stepOf(10_001, [2500, 10_000])).toBeUndefined();
});

test('each municipality pays the fixed part, the part for its inhabitants and the step it is in', () => {
  const steps = [2500, 10_000, 30_000, Number.POSITIVE_INFINITY];
  const list = {
    'by_inhabitants.1.value': 0,
    'by_inhabitants.2.value': 3960,
    'by_inhabitants.3.value': 5610,
    'by_inhabitants.4.value': 6600,
  };
  expect(pay(list, steps, [10_001, 2500])).toBe(5610);
  expect(pay({ fixed: 48_000, per_inhabitant: 0.9 }, [], [20_000])).toBe(66_000);
  // Three of 2,000, 6,000 and 12,000: 3 · 48,000 + 0.9 · 20,000 + 0 + 3,960 + 5,610, with a pocket calculator.
  expect(pay({ fixed: 48_000, per_inhabitant: 0.9, ...list }, steps, [2000, 6000, 12_000])).toBe(171_570);
  expect(pay(list, steps, [])).toBe(0);
});

test('what all pay is what each pays, added up', () => {
  const buyers = fc.array(fc.integer({ min: 1, max: 700_000 }), { maxLength: 30 });
  const money = fc.integer({ min: 0, max: 1_000_000 });
  const steps = [2500, 10_000, Number.POSITIVE_INFINITY];
  fc.assert(
    fc.property(buyers, money, money, fc.tuple(money, money, money), (all, fixed, each, values) => {
      const numbers = {
        fixed,
        per_inhabitant: each,
        ...Object.fromEntries(values.map((value, place) => [`by_inhabitants.${place + 1}.value`, value])),
      };
      const apart = all.reduce((sum, one) => sum + pay(numbers, steps, [one]), 0);
      expect(pay(numbers, steps, all)).toBe(apart);
    }),
    { seed: 16 },
  );
});

test('parts of prices are known by their names', () => {
  expect(partOfName(`${name}.by_inhabitants.12.value`)).toBe(12);
  expect(partOfName(`${name}.fixed`)).toBe('fixed');
  expect(partOfName(name)).toBeUndefined();
  expect(amountOf('rollout.delay_years')).toBe('rollout.delay_years');
});

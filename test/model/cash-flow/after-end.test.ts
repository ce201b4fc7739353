import { expect, test } from 'vitest';
import { afterEnd, shareAfter } from '../../../src/model/cash-flow/after-end.ts';
import { type FlowName, valueIfLeftOut } from '../../../src/model/cash-flow/flow-numbers.ts';
import { partOfSpending } from '../../../src/model/cash-flow/schedule.ts';

test('what is spent after the end is what no year before it holds', () => {
  for (const from of [0, 1, 2, 3, 5]) {
    for (const years of [0, 0.2, 1, 1.7, 3, 10]) {
      const end = 3;
      let counted = 0;
      for (let year = 0; year < end; year++) counted += partOfSpending(year, from, years);
      expect(shareAfter(from, years, end)).toBeCloseTo(1 - counted, 12);
    }
  }
});

test.each([
  [3, 0],
  [3.000001, 1 - 3 / 3.000001],
  [10, 0.7],
])('%s years of spending beside three that are counted', (years, share) => {
  expect(shareAfter(0, years, 3)).toBeCloseTo(share, 12);
});

test('bias and overrun count with it', () => {
  const numbers: Readonly<Partial<Record<FlowName, number>>> = {
    'cost.investment_eur': 1000,
    'cost.investment_years': 4,
    'cost.optimism_bias.upper_ratio': 2,
    'cost.optimism_bias.mitigated_share': 0.5,
    'cost.optimism_bias.duration_upper_ratio': 0.5,
    'rollout.delay_years': 1,
  };
  // 1,000 · (1 + 0.5 · 2) over 4 + 4 · 0.5 · 0.5 = 5 years from 1 to 6; two of them lie behind 4.
  expect(afterEnd((name) => numbers[name] ?? valueIfLeftOut(name), 1, 4)).toEqual({
    investmentEur: 2000,
    spentEur: 800,
    firstUse: 3,
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { bassArea } from '../../src/model/cash-flow/schedule.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Estimate } from '../../src/model/result.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-replication-'));
const dataFolder = join(import.meta.dirname, '..', '..', 'data');
const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;

function estimate(text: string): readonly Estimate[] {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(path, text);
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder }, problems);
  problems.throwIfErrors();
  return estimateModel(compileModel(scenario!), facts, problems).estimates;
}

const scenario = (keys: string) => `digisave: 1
id: spread
settings: { samples: 200, first_year: 2024, horizon_years: 6, discount_rate_share: 0.04 }
projects:
  - id: a
    pace: slow
    saving: { method: fixed, amount_eur_per_year: { low: 800, high: 1200, quality: assumed } }
    cost: { investment_eur: 500, running_eur_per_year: 100 }
    ${keys}
`;

test('what others gain is their saving and costs as they take it up, discounted, and in no other figure', () => {
  const plain = estimate(scenario('rollout: { delay_years: 0.5 }')).at(-1)!;
  const row = estimate(
    scenario(
      'rollout: { delay_years: 0.5 }\n    replication: { outside_ratio: 3, outside_cost_ratio: 2, p_per_year: 0.05, q_per_year: 0.4 }',
    ),
  ).at(-1)!;
  const expected = (saving: number) =>
    [0, 1, 2, 3, 4, 5].reduce((sum, year) => {
      const use = bassArea(year + 0.5, 0.05, 0.4) - bassArea(year - 0.5, 0.05, 0.4);
      return sum + (3 * saving - 2 * 100) * use * 1.04 ** -year;
    }, 0);
  for (const [end, saving] of [
    ['low', 800],
    ['central', 1000],
    ['high', 1200],
  ] as const)
    expect(row[`npv_outside_${end}_eur`]).toBeCloseTo(expected(saving), 9);
  expect(plain.npv_outside_central_eur).toBeUndefined();
  const others = (each: Estimate) =>
    Object.fromEntries(
      Object.entries(each).filter(([key]) => !key.includes('outside') && key !== 'extremes'),
    );
  expect(others(row)).toEqual(others(plain));
});

test('a Bass rollout uses the project as far as it has spread, and extremes hold where its rates vary', () => {
  const central = (text: string) => estimate(text).at(-1)!;
  const row = central(
    scenario(
      'rollout: { curve: bass, p_per_year: { low: 0.02, high: 0.1, quality: assumed }, q_per_year: 0.38 }',
    ),
  );
  const worth = (p: number, saving: number) =>
    [0, 1, 2, 3, 4, 5].reduce(
      (sum, year) =>
        sum + (saving * (bassArea(year + 1, p, 0.38) - bassArea(year, p, 0.38)) - 100) * 1.04 ** -year,
      -500,
    );
  expect(row.npv_nation_low_eur).toBeCloseTo(worth(0.02, 800), 6);
  expect(row.npv_nation_central_eur).toBeCloseTo(worth(0.06, 1000), 6);
  expect(row.npv_nation_high_eur).toBeCloseTo(worth(0.1, 1200), 6);
});

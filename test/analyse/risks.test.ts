import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { Estimate, Result } from '../../src/model/result.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-risks-'));
const dataFolder = join(import.meta.dirname, '..', '..', 'data');
const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;

function estimate(text: string, set: readonly string[] = [], by?: 'year'): Result {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(path, text);
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder, set }, problems);
  problems.throwIfErrors();
  return estimateModel(compileModel(scenario!), { ...facts, by }, problems);
}

const total = (result: Result) => result.estimates.at(-1)!;
const project = (result: Result, id: string) =>
  result.estimates.find((row) => row.level === 'project' && row.id === id)!;

const chances = [0.5, 0.35, 0.3, 0.2];
const shares = [0.1, 0.15, 0.05, 0.2];
const four = (keys = '', rest: readonly string[] = []) => `digisave: 1
id: four
settings: { samples: 20000, first_year: 2024, horizon_years: 5, discount_rate_share: 0 }
risks:
${chances.map((chance, at) => `  - { id: r${at + 1}, chance: ${chance}, cost_share: ${shares[at]}${keys}${rest[at] ?? ''} }`).join('\n')}
projects:
  - id: a
    pace: slow
    saving: { method: fixed, amount_eur_per_year: 100000 }
    rollout: { start_year: 2024 }
    cost: { investment_eur: 1000000 }
`;

/** All that may happen of independent risks: chance and sum of the shares. */
const outcomes = Array.from({ length: 16 }, (_, bits) => {
  const happens = chances.map((_, at) => (bits >> at) % 2 === 1);
  return {
    chance: happens.reduce((all, own, at) => all * (own ? chances[at]! : 1 - chances[at]!), 1),
    share: happens.reduce((all, own, at) => all + (own ? shares[at]! : 0), 0),
  };
});
const meanShare = outcomes.reduce((all, { chance, share }) => all + chance * share, 0);
const deviation = Math.sqrt(
  outcomes.reduce((all, { chance, share }) => all + chance * (share - meanShare) ** 2, 0),
);

describe('risks of one project', () => {
  test('are multiplied out exactly where all is certain', () => {
    const [own] = estimate(four()).risks!.projects;
    expect(own!.cost_mean_share).toBeCloseTo(0.1575, 12);
    expect(own!.cost_sd_share).toBeCloseTo(deviation, 12);
    expect(own!.cost_sd_share).toBeCloseTo(0.120597, 6);
    expect(own!.cost_p80_share).toBeCloseTo(0.25, 12);
    expect(own!.none_chance).toBeCloseTo(0.182, 12);
  });

  test('of one cause happen together: the same mean, a wider spread', () => {
    const [own] = estimate(four(', group: staff')).risks!.projects;
    // 20 % of the time all four, 10 % all but the last, 5 % the first two, 15 % the first alone.
    const ways = [
      [0.2, 0.5],
      [0.1, 0.3],
      [0.05, 0.25],
      [0.15, 0.1],
      [0.5, 0],
    ] as const;
    const spread = ways.reduce((all, [chance, share]) => all + chance * (share - 0.1575) ** 2, 0);
    expect(own!.cost_mean_share).toBeCloseTo(0.1575, 12);
    expect(own!.cost_sd_share).toBeCloseTo(Math.sqrt(spread), 12);
    expect(own!.cost_p80_share).toBeCloseTo(0.3, 12);
    expect(own!.none_chance).toBeCloseTo(0.5, 12);
  });

  test('are drawn as they are multiplied out, and low and high are none and all of them', () => {
    const row = total(estimate(four()));
    const error = (deviation * 1e6) / Math.sqrt(20000);
    expect(Math.abs(row.risk_mean_eur! - 157500)).toBeLessThan(4 * error);
    expect(Math.abs(row.risk_sd_eur! - deviation * 1e6)).toBeLessThan(0.03 * deviation * 1e6);
    expect([row.risk_low_eur, row.risk_high_eur]).toEqual([0, 500000]);
    expect(row.risk_p80_eur).toBeCloseTo(250000, 6);
    expect(row.risk_central_eur).toBeCloseTo(157500, 6);
    expect([row.npv_nation_low_eur, row.npv_nation_high_eur]).toEqual([-1e6, -5e5]);
    expect(row.npv_nation_central_eur).toBeCloseTo(-657500, 6);
    expect(row.investment_high_eur).toBe(1e6);
  });

  test('of several causes where a chance is a range are of the draws', () => {
    const text = four().replace('chance: 0.5', 'chance: { low: 0.4, high: 0.6, quality: assumed }');
    const [own] = estimate(text).risks!.projects;
    expect(Math.abs(own!.cost_mean_share - 0.1575)).toBeLessThan((4 * deviation) / Math.sqrt(20000));
    expect(Math.abs(own!.none_chance - 0.182)).toBeLessThan(
      (4 * Math.sqrt(0.182 * 0.818)) / Math.sqrt(20000),
    );
  });
});

describe('what a treatment is worth', () => {
  const treated = [
    ', treatment: { cost_eur: 20000, chance: 0.1 }',
    ', treatment: { cost_eur: 60000, chance: 0.05 }',
  ];

  test('is what it takes off the expected cost, less its own', () => {
    const [first, second, third] = estimate(four('', treated)).risks!.rows;
    expect(first).toMatchObject({ rank: 2, decision: 'treat', treatment_cost_eur: 20000, kind: null });
    expect(first!.expected_eur).toBeCloseTo(50000, 6);
    expect(first!.expected_treated_eur).toBeCloseTo(10000, 6);
    expect(first!.treatment_worth_eur).toBeCloseTo(20000, 6);
    expect(second).toMatchObject({ rank: 1, decision: 'accept' });
    expect(second!.treatment_worth_eur).toBeCloseTo(-15000, 6);
    expect(third).toMatchObject({ rank: 4, decision: null, treatment_worth_eur: null });
  });

  test('names the kind and the group of a risk', () => {
    const [first] = estimate(four('', [', kind: suppliers, group: cutover'])).risks!.rows;
    expect(first).toMatchObject({ kind: 'suppliers', group: 'cutover' });
  });

  test('with its cost is in the result where it is chosen', () => {
    const before = total(estimate(four('', treated)));
    const after = total(estimate(four('', [`${treated[0]!}, treat: true`])));
    // 40 percent points of 100,000 € less, and 20,000 € more.
    expect(after.npv_nation_central_eur! - before.npv_nation_central_eur!).toBeCloseTo(20000, 6);
    expect(after.risk_low_eur).toBe(20000);
  });

  test('that changes nothing and costs nothing leaves every figure', () => {
    const plain = estimate(four());
    const other = estimate(four(', treat: true', [', treatment: { cost_eur: 0, chance: 0.5 }']));
    expect(other.estimates).toEqual(plain.estimates);
  });
});

describe('delays and lost savings', () => {
  const text = (risks: string) => `digisave: 1
id: late
settings: { samples: 500, first_year: 2024, horizon_years: 5, discount_rate_share: 0.03 }
risks:
${risks}
projects:
  - id: a
    pace: slow
    saving: { method: fixed, amount_eur_per_year: { low: 80000, high: 120000, quality: assumed } }
    rollout: { start_year: 2024 }
    cost: { investment_eur: 100000, running_eur_per_year: 1000 }
`;

  test('are of money over time alone, and central by their chance', () => {
    const result = estimate(
      text(
        '  - { id: late, chance: 0.35, delay_years: 1 }\n  - { id: lost, chance: 0.3, saving_share: 0.2 }',
      ),
      [],
      'year',
    );
    const row = project(result, 'a');
    expect([row.low_eur_per_year, row.central_eur_per_year, row.high_eur_per_year]).toEqual([
      8e4, 1e5, 1.2e5,
    ]);
    const central = (year: number, measure: string) =>
      result.years!.find((each) => each.id === 'a' && each.year === year && each.measure === measure)!;
    expect(central(2024, 'saving_eur').central_eur).toBeCloseTo(1e5 * 0.65 * 0.94, 6);
    expect(central(2025, 'saving_eur').central_eur).toBeCloseTo(1e5 * 0.94, 6);
    expect(central(2024, 'saving_eur').low_eur).toBe(0);
    expect(central(2024, 'cost_eur').central_eur).toBeCloseTo(1e5 + 650, 6);
    expect(central(2024, 'risk_eur').central_eur).toBe(0);
  });

  test('a loss of half by a risk that is certain halves the saving of each year', () => {
    const plain = project(estimate(text('  - { id: none, chance: 0, saving_share: 0.5 }')), 'a');
    const half = project(estimate(text('  - { id: lost, chance: 1, saving_share: 0.5 }')), 'a');
    const costs = 100000 + 1000 * [0, 1, 2, 3, 4].reduce((all, year) => all + 1.03 ** -year, 0);
    for (const end of ['low', 'central', 'high'] as const)
      expect(half[`npv_nation_${end}_eur`]! + costs).toBeCloseTo(
        (plain[`npv_nation_${end}_eur`]! + costs) / 2,
        6,
      );
  });

  test('a chance of 0 changes no figure but its own', () => {
    const withoutRisk = (row: Estimate) =>
      Object.fromEntries(
        Object.entries(row).filter(([key]) => !key.startsWith('risk_') && key !== 'extremes'),
      );
    const none = estimate(
      text('  - { id: none, chance: 0, delay_years: 3, cost_share: 1, saving_share: 1 }'),
    );
    const plain = estimate(text('').replace('risks:\n\n', ''));
    expect(none.estimates.map(withoutRisk)).toEqual(plain.estimates.map(withoutRisk));
    expect(plain.risks).toBeUndefined();
  });
});

test('low and high of what two projects are worth are the extremes of all that may happen', () => {
  const risks = [
    { chance: 0.2, cost: 0.3, delay: 0.5, lost: 0, hits: ['a', 'b'] },
    { chance: 0.4, cost: -0.1, delay: 1.5, lost: 0.3, hits: ['b'] },
    { chance: 0.1, cost: 0, delay: 0, lost: 0.6, hits: ['a'] },
  ];
  const result = estimate(`digisave: 1
id: two
settings: { samples: 2000, first_year: 2024, horizon_years: 4, discount_rate_share: 0 }
risks:
${risks.map(({ chance, cost, delay, lost, hits }, at) => `  - { id: r${at}, chance: ${chance}, cost_share: ${cost}, delay_years: ${delay}, saving_share: ${lost}, hits: [${hits}] }`).join('\n')}
projects:
  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: 50000 }, cost: { investment_eur: 40000 } }
  - { id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: 30000 }, cost: { investment_eur: 60000 } }
`);
  const worth = (bits: number) =>
    [
      { id: 'a', saving: 50000, investment: 40000 },
      { id: 'b', saving: 30000, investment: 60000 },
    ].reduce((all, { id, saving, investment }) => {
      const own = risks.filter(({ hits }, at) => hits.includes(id) && (bits >> at) % 2 === 1);
      const delay = own.reduce((sum, each) => sum + each.delay, 0);
      const kept = own.reduce((left, each) => left * (1 - each.lost), 1);
      const cost = own.reduce((sum, each) => sum + each.cost, 1);
      return all + saving * kept * (4 - delay) - investment * cost;
    }, 0);
  const all = Array.from({ length: 8 }, (_, bits) => worth(bits));
  const row = total(result);
  expect(row.npv_nation_low_eur).toBeCloseTo(Math.min(...all), 6);
  expect(row.npv_nation_high_eur).toBeCloseTo(Math.max(...all), 6);
  const mean = all.reduce(
    (sum, value, bits) =>
      sum +
      value * risks.reduce((p, { chance }, at) => p * ((bits >> at) % 2 === 1 ? chance : 1 - chance), 1),
    0,
  );
  expect(Math.abs(row.npv_nation_mean_eur! - mean)).toBeLessThan((4 * 40000) / Math.sqrt(2000));
});

test('a saved model has its risks, and --set changes a chance', () => {
  const path = join(folder, 'saved.yaml');
  writeFileSync(path, four());
  const { scenario } = readScenario(path, { dataFolder }, new ProblemList());
  const again = modelOfData(
    JSON.parse(
      JSON.stringify(dataOfModel({ scenario: scenario!, digests: new Map(), problems: [], set: [] })),
    ),
  ).scenario;
  const [before, after] = [scenario!, again].map((each) =>
    estimateModel(compileModel(each), facts, new ProblemList()),
  );
  expect(after!.estimates).toEqual(before!.estimates);
  expect(estimate(four(), ['risks.r1.chance=1']).risks!.rows[0]!.expected_eur).toBeCloseTo(100000, 6);
});

import { describe, expect, test } from 'vitest';
import { distributionOf } from '../../src/analyse/risk-distribution.ts';
import { compileModel } from '../../src/model/compile.ts';
import { readText } from '../model/read-text.ts';

/** What risks do to a project of 100 € a year, by their lines of YAML. */
function told(risks: readonly string[], samples = 4096) {
  const text = `digisave: 1
id: test
settings: { samples: ${samples}, sampling: sobol, first_year: 2020, horizon_years: 3 }
projects:
  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: 100 }, cost: { investment_eur: 1000 } }
  - { id: b, pace: quick, saving: { method: fixed, amount_eur_per_year: 100 }, cost: { investment_eur: 1000 } }
risks:
${risks.map((each) => `  - { ${each} }\n`).join('')}`;
  const model = compileModel(readText(text));
  const project = model.projects.findIndex((each) => each.project.id === 'a');
  return distributionOf(model, project, model.scenario.settings);
}
const effects = 'cost_share: 0.2, delay_years: 0.5, saving_share: 0.1';

describe('risks of which everything is certain are multiplied out', () => {
  test('one that happens or not', () => {
    const one = told([`id: late, hits: [a], chance: 0.3, ${effects}`]);
    expect(one.none_chance).toBeCloseTo(0.7, 12);
    expect(one.cost_mean_share).toBeCloseTo(0.06, 12);
    expect(one.cost_sd_share).toBeCloseTo(0.2 * Math.sqrt(0.3 * 0.7), 12);
    expect(one.cost_p80_share).toBeCloseTo(0.2, 12);
    expect(one.delay_mean_years).toBeCloseTo(0.15, 12);
    expect(one.saving_mean_share).toBeCloseTo(0.03, 12);
  });

  test('p80 is the least that four fifths of the chance reach, the border itself among them', () => {
    expect(told(['id: late, hits: [a], chance: 0.2, cost_share: 0.2']).cost_p80_share).toBe(0);
    expect(told(['id: late, hits: [a], chance: 0.21, cost_share: 0.2']).cost_p80_share).toBeCloseTo(0.2, 12);
  });

  test('two are independent: costs and delays add up, savings are lost one after the other', () => {
    const two = told([
      `id: late, hits: [a], chance: 0.5, ${effects}`,
      'id: dear, hits: [a, b], chance: 0.4, cost_share: 0.5, saving_share: 0.5',
      'id: elsewhere, hits: [b], chance: 0.9, cost_share: 3',
    ]);
    expect(two.none_chance).toBeCloseTo(0.5 * 0.6, 12);
    expect(two.cost_mean_share).toBeCloseTo(0.1 + 0.2, 12);
    expect(two.cost_sd_share).toBeCloseTo(Math.sqrt(0.04 * 0.25 + 0.25 * 0.24), 12);
    // 0 with 0.3, 0.2 with 0.3, 0.5 with 0.2 and 0.7 with 0.2.
    expect(two.cost_p80_share).toBeCloseTo(0.5, 12);
    expect(two.delay_mean_years).toBeCloseTo(0.25, 12);
    expect(two.saving_mean_share).toBeCloseTo(1 - 0.95 * 0.8, 12);
  });

  test('those of one group happen together as far as their chances go', () => {
    const group = told([
      'id: small, hits: [a], group: supplier, chance: 0.5, cost_share: 0.1',
      'id: large, hits: [a], group: supplier, chance: 0.2, cost_share: 1',
    ]);
    // Both with 0.2, the first alone with 0.3, none with a half.
    expect(group.none_chance).toBeCloseTo(0.5, 12);
    expect(group.cost_mean_share).toBeCloseTo(0.2 * 1.1 + 0.3 * 0.1, 12);
    expect(group.cost_sd_share).toBeCloseTo(Math.sqrt(0.2 * 1.21 + 0.3 * 0.01 - 0.25 ** 2), 12);
    expect(group.cost_p80_share).toBeCloseTo(0.1, 12);
  });

  test('a project that none hits is left as it is', () => {
    expect(told(['id: elsewhere, hits: [b], chance: 0.9, cost_share: 3'])).toEqual({
      none_chance: 1,
      cost_mean_share: 0,
      cost_sd_share: 0,
      cost_p80_share: 0,
      delay_mean_years: 0,
      saving_mean_share: 0,
    });
  });
});

test('with a range in any of its numbers they are drawn, to the same within what draws are', () => {
  const drawn = told([
    'id: late, hits: [a], chance: 0.5, cost_share: { low: 0.1, high: 0.3, distribution: uniform, interval: min-max }, delay_years: 0.5, saving_share: 0.1',
    'id: dear, hits: [a], chance: { low: 0.3, high: 0.5, distribution: uniform, interval: min-max }, cost_share: 0.5, saving_share: 0.5',
  ]);
  expect(drawn.none_chance).toBeCloseTo(0.3, 2);
  expect(drawn.cost_mean_share).toBeCloseTo(0.3, 2);
  // A half of the time a uniform number of variance 0.2² / 12 around 0.2.
  const late = 0.5 * (0.04 + 0.04 / 12) - 0.01;
  expect(drawn.cost_sd_share).toBeCloseTo(Math.sqrt(late + 0.25 * 0.24), 2);
  expect(drawn.delay_mean_years).toBeCloseTo(0.25, 2);
  expect(drawn.saving_mean_share).toBeCloseTo(1 - 0.95 * 0.8, 2);
  expect(drawn.cost_p80_share).toBeGreaterThan(0.49);
  expect(drawn.cost_p80_share).toBeLessThan(0.66);
});

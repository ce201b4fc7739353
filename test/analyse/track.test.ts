import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecastNext, studentQuantile } from '../../src/analyse/next-forecast.ts';
import { trackActuals } from '../../src/analyse/track.ts';
import { compileModel } from '../../src/model/compile.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import type { UpdateMethod } from '../../src/model/track/choices.ts';
import type { Track } from '../../src/model/track/result.ts';
import type { View } from '../../src/model/view.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readActuals } from '../../src/read/actuals.ts';
import { readScenarioText } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-track-'));
const dataFolder = join(import.meta.dirname, '..', '..', 'data');
const header = 'project,year,measure,unit,value,sd,grade,baseline,target,direction,lasting,note';

interface Asked {
  readonly update?: UpdateMethod;
  readonly set?: readonly string[];
  readonly view?: View;
  readonly throughModel?: boolean;
}

function track(
  text: string,
  rows: readonly string[],
  asked: Asked = {},
): Track['track'] & { told: string[] } {
  const { update = 'draws', set = [], view = 'all', throughModel = false } = asked;
  const file = join(folder, 'actuals.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  const problems = new ProblemList();
  const read = readScenarioText({ path: 'scenario.yaml', text, sha256: '' }, { dataFolder, set }, problems);
  problems.throwIfErrors();
  const saved = { digests: new Map(), problems: [], set: [] };
  const scenario = throughModel
    ? modelOfData(JSON.parse(JSON.stringify(dataOfModel({ scenario: read.scenario!, ...saved })))).scenario
    : read.scenario!;
  const timeline = scenario.timeline!;
  const actuals = readActuals(file, { projects: scenario.projects, timeline }, problems);
  problems.throwIfErrors();
  const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;
  const { track: result } = trackActuals(
    compileModel(scenario, view),
    actuals!.rows,
    { ...facts, file: 'actuals.csv', update, notes: [] },
    problems,
  );
  return { ...result, told: problems.all.map(({ name }) => name) };
}

const fixed = (id: string, amount: string, rollout = '{ start_year: 2024 }') => `
  - id: ${id}
    pace: slow
    saving: { method: fixed, amount_eur_per_year: ${amount} }
    rollout: ${rollout}`;
const scenarioOf = (projects: string, more = '', samples = 20000) => `digisave: 1
id: follow
settings: { samples: ${samples}, first_year: 2024, horizon_years: 4, discount_rate_share: 0 }
${more}
projects:${projects}
`;
const z95 = 1.6448536269514722;
const normal = (mean: number, sd: number) =>
  `{ low: ${mean - z95 * sd}, high: ${mean + z95 * sd}, distribution: normal, interval: p05-p95, quality: assumed }`;
const hundred = scenarioOf(fixed('a', normal(100, 20)));
const seen = (value: number, sd: number | '' = '', more = ',500,,,yes,', year = 2024, project = 'a') =>
  `${project},${year},saving_eur,eur,${value},${sd},measured${more}`;

describe('the forecast of later years', () => {
  test.each(['draws', 'normal'] as const)('normal 100 (20), seen 70 ± 15, by %s: 80.8 (12)', (update) => {
    const { updated, rows } = track(hundred, [seen(70, 15)], { update });
    // Four standard errors of 20,000 draws.
    for (const each of updated) {
      expect(Math.abs(each.mean - 80.8)).toBeLessThan((4 * 20) / Math.sqrt(20000));
      expect(Math.abs(each.sd - 12)).toBeLessThan((8 * 12) / Math.sqrt(2 * 20000));
    }
    expect(updated.map(({ year }) => year)).toEqual([2025, 2026, 2027, null]);
    expect(updated.at(-1)!.measure).toBe('saving_eur_per_year');
    expect(rows[0]!.status).toBe('inside');
    expect(rows[0]!.used).toBe(true);
    expect(rows[0]!.forecast_sd).toBeCloseTo(updated[0]!.prior_sd, 9);
  });

  test('by draws of any shape it is Bayes: PERT 50, 100, 160 seen as 70 ± 15', () => {
    const pert = scenarioOf(fixed('a', '{ low: 50, central: 100, high: 160, quality: assumed }'));
    const density = (x: number) => (x - 50) ** (4 * (50 / 110)) * (160 - x) ** (4 * (60 / 110));
    let [weight, sum] = [0, 0];
    for (let x = 50.005; x < 160; x += 0.01) {
      const own = density(x) * Math.exp(-(((70 - x) / 15) ** 2) / 2);
      weight += own;
      sum += own * x;
    }
    expect(sum / weight).toBeCloseTo(80.155, 3);
    const [first] = track(pert, [seen(70, 15)]).updated;
    expect(Math.abs(first!.mean - sum / weight)).toBeLessThan(0.4);
  });

  test.each(['draws', 'normal'] as const)(
    'a measurement that says nothing changes nothing, by %s',
    (update) => {
      const before = track(hundred, [seen(70)], { update });
      const after = track(hundred, [seen(70, 1e9)], { update });
      expect(before.rows[0]!.used).toBe(false);
      for (const [at, each] of after.updated.entries()) {
        expect(each.mean).toBeCloseTo(each.prior_mean, 6);
        expect(each.sd).toBeCloseTo(each.prior_sd, 6);
        expect(each.p05).toBeCloseTo(before.updated[at]!.p05, 6);
      }
    },
  );

  test('a value at the mean of the forecast leaves the mean and narrows the range', () => {
    const { prior_mean: mean } = track(hundred, [seen(70)], { update: 'normal' }).updated[0]!;
    const [first] = track(hundred, [seen(mean, 20)], { update: 'normal' }).updated;
    expect(first!.mean).toBeCloseTo(mean, 9);
    expect(first!.sd).toBeLessThan(first!.prior_sd * 0.75);
    expect(first!.p50).toBeCloseTo(mean, 9);
  });

  test('two measurements are used together, and by normal as one of half the variance', () => {
    const twice = track(hundred, [seen(70, 15), seen(90, 15, undefined, 2025)], { update: 'normal' });
    const once = track(hundred, [seen(80, 15 / Math.SQRT2)], { update: 'normal' });
    expect(twice.updated.at(-1)!.mean).toBeCloseTo(once.updated.at(-1)!.mean, 6);
    expect(twice.updated.at(-1)!.sd).toBeCloseTo(once.updated.at(-1)!.sd, 6);
  });

  test('what projects share is learned of both', () => {
    const shared = scenarioOf(
      fixed('a', '{ parameter: effect }') + fixed('b', '{ parameter: effect }'),
      `parameters: { effect: ${normal(100, 20)} }`,
    );
    const { updated } = track(shared, [seen(70, 15), seen(0, '', ',,,,yes,', 2024, 'b')]);
    const of = (id: string) => updated.find(({ project, year }) => project === id && year === null)!;
    expect(of('b').mean).toBeCloseTo(of('a').mean, 9);
  });

  test('values that come once are counted in their year, and not in the update', () => {
    const { updated, rows, total, told } = track(hundred, [seen(70, 15, ',500,,,no,')]);
    expect(rows[0]!.used).toBe(false);
    expect(updated[0]!.mean).toBeCloseTo(updated[0]!.prior_mean, 9);
    expect(total.value_eur).toBe(70);
    expect(total.lasting_share).toBe(0);
    expect(told).toContain('one-off-counted');
  });

  test('a value far outside leaves few draws, which is said', () => {
    const { told, updated } = track(hundred, [seen(-100, 1)]);
    expect(told).toContain('few-effective-draws');
    expect(updated[0]!.effective_draws).toBeLessThan(100);
    expect(Number.isFinite(updated[0]!.mean)).toBe(true);
  });

  test('the order of rows is without effect', () => {
    const rows = [
      seen(70, 15),
      seen(95, 20, undefined, 2025),
      ',2024,handling time,days,3.7,,,3.3,3.5,at_most,,',
      'a,2024,cost_eur,eur,0,,,0,,,,',
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.constantFrom('draws', 'normal'),
        (mixed, update) => {
          const [one, other] = [track(hundred, rows, { update }), track(hundred, mixed, { update })];
          expect(other.updated).toEqual(one.updated);
          expect(other.total).toEqual(one.total);
          expect(new Set(other.rows.map((row) => JSON.stringify(row)))).toEqual(
            new Set(one.rows.map((row) => JSON.stringify(row))),
          );
        },
      ),
      { numRuns: 6 },
    );
  });
});

describe('outcomes beside the forecast', () => {
  test("the year of the ramp-up is held against itself: 37.5 in 2025, not the full year's 100", () => {
    const ramp = scenarioOf(
      fixed('a', '100', '{ start_year: 2024, delay_years: 0.75, ramp_years: 2 }'),
      '',
      200,
    );
    const { rows, total } = track(ramp, [seen(30, '', undefined, 2025)]);
    expect(rows[0]!.forecast_central).toBeCloseTo(37.5, 9);
    expect(rows[0]!.realised_share).toBeCloseTo(0.8, 9);
    expect(rows[0]!.status).toBe('below');
    expect(total.realised_share).toBeCloseTo(0.8, 9);
  });

  test('risks are in the forecast, and in the range it is compared with', () => {
    const risk = 'risks: [{ id: r, hits: [a], chance: 0.5, saving_share: 0.4 }]';
    const { rows } = track(scenarioOf(fixed('a', '100'), risk), [seen(60, 1)]);
    expect(rows[0]!.forecast_central).toBeCloseTo(80, 9);
    expect(rows[0]!.forecast_p05).toBeCloseTo(60, 9);
    expect(rows[0]!.status).toBe('inside');
  });

  test('a certain forecast that is met is inside, whatever rounding leaves', () => {
    const third = scenarioOf(fixed('a', '0.1', '{ start_year: 2024, ramp_years: 3 }'), '', 200);
    const { forecast_central: central } = track(third, [seen(1, '', undefined, 2025)]).rows[0]!;
    for (const value of [central! * (1 - 1e-15), central! * (1 + 1e-15)])
      expect(track(third, [seen(value, '', undefined, 2025)]).rows[0]!.status).toBe('inside');
  });

  test('the probability of so low a value takes the measurement into account', () => {
    // Φ(−30 / 25) of forecast and measurement together; Φ(−1.5) of the forecast alone.
    const [known] = track(hundred, [seen(70, 15)]).rows;
    expect(Math.abs(known!.chance_as_low! - 0.11507)).toBeLessThan(0.01);
    const [unknown] = track(hundred, [seen(70)]).rows;
    expect(Math.abs(unknown!.chance_as_low! - 0.0668)).toBeLessThan(0.008);
  });

  test('without a baseline nothing is compared, added up or updated', () => {
    const { rows, total, told, next_forecast: next } = track(hundred, [seen(70, 15, ',,,,yes,')]);
    expect(rows[0]).toMatchObject({
      status: 'not-comparable',
      used: false,
      realised_share: null,
      chance_as_low: null,
    });
    expect(total).toEqual({ value_eur: 0, forecast_eur: 0, realised_share: null, lasting_share: null });
    expect(next.projects).toBe(0);
    expect(told).toContain('no-baseline');
  });

  test('in the budget view a saving is its cashable part', () => {
    const own = `${scenarioOf(fixed('a', '100'), '', 200)}    benefit: { cashable_share: 0.6 }\n`;
    expect(track(own, [seen(60)], { view: 'budget' }).rows[0]!.forecast_central).toBeCloseTo(60, 9);
  });

  test('a grade has an error where the scenario says so, and only there', () => {
    const own = hundred.replace('projects:', 'tracking: { measured_sd_share: 0.2 }\nprojects:');
    const { rows, updated } = track(own, [seen(75)]);
    const [same] = track(hundred, [seen(75, 15)]).updated;
    expect(rows[0]!.sd).toBeNull();
    expect(rows[0]!.used).toBe(true);
    expect(updated[0]!.mean).toBe(same!.mean);
    expect(track(own.replace('measured_sd', 'estimated_sd'), [seen(75)]).rows[0]!.used).toBe(false);
    const [set] = track(own, [seen(75)], { set: ['tracking.measured_sd_share=0.4'] }).updated;
    expect(set!.mean).toBe(track(hundred, [seen(75, 30)]).updated[0]!.mean);
    expect(track(own, [seen(75)], { throughModel: true }).updated).toEqual(updated);
  });

  test('targets are met by the outcome, never by the part of a change', () => {
    const rows = [
      ',2024,satisfaction,%,96,,,99,80,at_least,,',
      ',2024,handling time,months,3.7,,,3.3,3.5,at_most,,',
      ',2024,forms,%,80,,,10,80,at_least,,',
      ',2030,forms,%,79,,,10,80,at_least,,',
    ];
    const found = track(hundred, rows).rows;
    expect(found.map((row) => row.target_status)).toEqual(['met', 'not-met', 'met', 'not-met']);
    expect(found.every((row) => row.status === 'no-forecast' && row.forecast_mean === null)).toBe(true);
  });
});

describe('the next forecast', () => {
  test('three projects: the geometric mean and its prediction', () => {
    const three = scenarioOf(fixed('a', '100') + fixed('b', '200') + fixed('c', '50'), '', 200);
    const rows = [seen(70), seen(180, '', undefined, 2024, 'b'), seen(55, '', undefined, 2024, 'c')];
    const { next_forecast: next, total } = track(three, rows);
    expect(next.ratio).toBeCloseTo(0.8849344009597905, 12);
    expect(next.low_ratio).toBeCloseTo(0.4123776892455373, 9);
    expect(next.high_ratio).toBeCloseTo(1.8990088805114425, 9);
    expect(total.realised_share).toBeCloseTo(305 / 350, 12);
    expect(track(three, rows.slice(1)).next_forecast).toEqual({
      projects: 2,
      ratio: null,
      low_ratio: null,
      high_ratio: null,
    });
  });

  test('projects that realise nothing have no logarithm and are left out', () => {
    expect(forecastNext([1, 1, 1])).toEqual({ projects: 3, ratio: 1, low_ratio: 1, high_ratio: 1 });
  });

  // scipy.stats.t.ppf
  test.each([
    [0.95, 2, 2.919985580353725],
    [0.95, 5, 2.015048373333023],
    [0.975, 10, 2.2281388519649385],
    [0.05, 7, -1.894578605061305],
  ])('the quantile %d of t with %d degrees', (probability, degrees, quantile) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(quantile, 9);
  });
});

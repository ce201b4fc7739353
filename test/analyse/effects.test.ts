import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { turningPrice } from '../../src/analyse/effects.ts';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { shippedDataFolder } from '../../src/cli/scenario-result.ts';
import { discountedUse } from '../../src/model/cash-flow/discounted-use.ts';
import { compileModel } from '../../src/model/compile.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenarioText } from '../../src/read/scenario.ts';

const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;

function read(text: string, set: readonly string[] = []) {
  const problems = new ProblemList();
  const options = { dataFolder: shippedDataFolder(), set };
  const { scenario } = readScenarioText({ path: 'scenario.yaml', text, sha256: '' }, options, problems);
  return { scenario, told: problems.all.map(({ name }) => name) };
}

const estimateOf = (scenario: Scenario) => estimateModel(compileModel(scenario), facts, new ProblemList());
function estimate(text: string, set: readonly string[] = []) {
  const { scenario, told } = read(text, set);
  expect(scenario, told.join(', ')).toBeDefined();
  return estimateOf(scenario!);
}

const project = (id: string, eur: number, rollout = '{ start_year: 2024 }') => `
  - id: ${id}
    pace: slow
    saving: { method: fixed, amount_eur_per_year: ${eur} }
    rollout: ${rollout}`;
const scenarioOf = (
  effects: string,
  projects = project('a', 13941.028158538113) + project('b', 6970.514079269056),
) => `digisave: 1
id: effects
settings: { samples: 100, first_year: 2024, horizon_years: 10, discount_rate_share: 0.035 }
${effects}
projects:${projects}
`;
const waiting = (amount = '10000', more = '') => `
  - id: waiting
    on: residents
    kind: result
    evidence: expert
    unit: hours
    options:
      zero: { direction: same, magnitude: 0 }
      a: { direction: same, magnitude: 0 }
      b: { direction: better, magnitude: 2, amount_per_year: ${amount} }${more}`;

describe('the price at which the order of two options turns', () => {
  test('120,000 € against 60,000 € and 10,000 hours a year more, ten years at 3.5 %', () => {
    const { effects } = estimate(scenarioOf(`effects:${waiting()}`));
    const [zeroA, zeroB, ab] = effects!.turning_prices;
    expect(ab).toMatchObject({
      effect: 'waiting',
      unit: 'hours',
      first: 'a',
      second: 'b',
      better_above: 'b',
    });
    let annuity = 0;
    for (let year = 0; year < 10; year++) annuity += 1.035 ** -year;
    expect(ab!.turning_price_eur).toBeCloseTo(60000 / (10000 * annuity), 9);
    expect(ab!.turning_price_eur).toBeCloseTo(0.6970514079269056, 9);
    for (const each of [zeroA, zeroB])
      expect(each).toMatchObject({ turning_price_eur: null, better_above: null });
  });

  test('counts the use of each year, delayed and growing', () => {
    const rollout = '{ start_year: 2024, delay_years: 1, ramp_years: 2 }';
    const text = scenarioOf(`effects:${waiting()}`, project('a', 1000) + project('b', 1, rollout));
    const model = compileModel(read(text).scenario!);
    // Nothing in the first year, a quarter and three quarters in the next two, then all.
    const use = [0, 0.25, 0.75, 1, 1, 1, 1, 1, 1, 1];
    const expected = use.reduce((sum, each, year) => sum + each * 1.035 ** -year, 0);
    expect(discountedUse(model, 1)).toBeCloseTo(expected, 12);
    // A saving of one euro a year is worth the same.
    const worth = estimateOf(model.scenario).estimates.find(({ id }) => id === 'b')!.npv_nation_central_eur;
    expect(discountedUse(model, 1)).toBeCloseTo(worth!, 9);
  });

  test('what nothing is done for comes from the first year on', () => {
    const effects = `effects:
  - id: decay
    on: environment
    kind: wide
    evidence: assumed
    options:
      zero: { direction: worse, magnitude: 1, amount_per_year: -100 }
      a: { direction: same, magnitude: 0 }`;
    const cost = `${project('a', 0)}\n    cost: { investment_eur: 8000 }`;
    const [price] = estimate(scenarioOf(effects, cost)).effects!.turning_prices;
    let annuity = 0;
    for (let year = 0; year < 10; year++) annuity += 1.035 ** -year;
    expect(price).toMatchObject({ first: 'zero', second: 'a', better_above: 'a' });
    expect(price!.turning_price_eur).toBeCloseTo(8000 / (100 * annuity), 9);
  });

  test.each([
    // 60 € less for 100 units more; 60 € more and 100 units fewer; the same euros; more of both.
    [120, 0, 60, 100, 0.6, 'b'],
    [60, 100, 120, 0, 0.6, 'a'],
    [60, 0, 60, 100, 0, 'b'],
    [60, 100, 60, 0, 0, 'a'],
    [60, 0, 120, 100, null, null],
    [120, 100, 60, 0, null, null],
    // No price tells options of as many units apart, and none those whose euros nobody knows.
    [60, 100, 120, 100, null, null],
    [null, 0, 120, 100, null, null],
    [60, 0, null, 100, null, null],
    // A difference of euros that is nothing but rounding is none.
    [1e9, 0, 1e9 + 1e-7, 100, 0, 'b'],
    [-50, 0, -150, 400, 0.25, 'b'],
  ])(
    'of %f € and %f against %f € and %f is %f, above which %s is better',
    (eur, amount, otherEur, other, price, better) => {
      const found = turningPrice({ option: 'a', eur, amount }, { option: 'b', eur: otherEur, amount: other });
      expect(found).toEqual({ turning_price_eur: price, better_above: better });
    },
  );

  const priced = fc.record({
    option: fc.constantFrom('x', 'y'),
    eur: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    amount: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  });

  test('is the same with the options exchanged, and k times smaller of amounts k times larger', () => {
    fc.assert(
      fc.property(priced, priced, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, other, k) => {
        const y = { ...other, option: `${other.option}2` };
        const found = turningPrice(x, y);
        const exchanged = turningPrice(y, x);
        expect(exchanged).toEqual(found);
        const scaled = turningPrice({ ...x, amount: x.amount * k }, { ...y, amount: y.amount * k });
        if (found.turning_price_eur === null) return;
        fc.pre(Math.abs(y.amount - x.amount) > 1e-6);
        expect(scaled.turning_price_eur! * k).toBeCloseTo(
          found.turning_price_eur,
          -Math.floor(Math.log10(found.turning_price_eur + 1)) + 6,
        );
        expect(scaled.better_above).toBe(found.better_above);
      }),
    );
  });
});

describe('better in everything', () => {
  const strain = (a: string, b: string) => `
  - id: strain
    on: staff
    kind: indirect
    evidence: assumed
    options: { zero: { direction: same, magnitude: 0 }, a: ${a}, b: ${b} }`;

  test('is who is no worse in euros and every effect, and better in one', () => {
    const found = estimate(
      scenarioOf(
        `effects:${strain('{ direction: better, magnitude: 1 }', '{ direction: worse, magnitude: 1 }')}`,
      ),
    ).effects!.dominates;
    expect(found).toEqual([
      { option: 'a', over: 'zero' },
      { option: 'a', over: 'b' },
    ]);
  });

  test('options alike in all are not better than each other', () => {
    const alike = project('a', 10) + project('b', 10);
    const same = '{ direction: same, magnitude: 0 }';
    const { dominates } = estimate(scenarioOf(`effects:${strain(same, same)}`, alike)).effects!;
    expect(dominates.map(({ over }) => over)).toEqual(['zero', 'zero']);
  });

  test('is never mutual', () => {
    const option = fc.constantFrom(
      '{ direction: same, magnitude: 0 }',
      '{ direction: better, magnitude: 1 }',
      '{ direction: better, magnitude: 3 }',
      '{ direction: worse, magnitude: 2 }',
    );
    fc.assert(
      fc.property(option, option, fc.integer({ min: -2, max: 2 }), (a, b, eur) => {
        const projects = project('a', eur) + project('b', 1);
        const { dominates } = estimate(scenarioOf(`effects:${strain(a, b)}`, projects)).effects!;
        for (const { option: one, over } of dominates)
          expect(dominates).not.toContainEqual({ option: over, over: one });
      }),
      { numRuns: 20 },
    );
  });
});

test('effects change no euro, and stay in a saved model and with --set', () => {
  const text = scenarioOf(`effects:${waiting()}`);
  const { effects, ...rest } = estimate(text);
  const { effects: none, ...without } = estimate(scenarioOf(''));
  expect(none).toBeUndefined();
  expect(rest.estimates).toEqual(without.estimates);
  const saved = { digests: new Map(), problems: [], set: [] };
  const scenario = modelOfData(
    JSON.parse(JSON.stringify(dataOfModel({ scenario: read(text).scenario!, ...saved }))),
  ).scenario;
  expect(estimateOf(scenario).effects).toEqual(effects);
  const set = estimate(text, ['effects.waiting.b.amount_per_year=20000']).effects!;
  expect(set.turning_prices[2]!.turning_price_eur).toBeCloseTo(
    effects!.turning_prices[2]!.turning_price_eur! / 2,
    12,
  );
});

test('without years the euros are the saving a year, and one year is counted', () => {
  const text = `digisave: 1
id: effects
settings: { samples: 100 }
effects:${waiting('5')}
projects:
  - { id: a, pace: slow, saving: { method: fixed, amount_eur_per_year: 30 } }
  - { id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: 20 } }
`;
  const { effects } = estimate(text);
  expect(effects!.rows.map((row) => row.npv_nation_central_eur)).toEqual([0, 30, 20]);
  expect(effects!.turning_prices[2]).toMatchObject({ turning_price_eur: 2, better_above: 'b' });
});

describe('what cannot be is reported', () => {
  test.each([
    ['      zero: { direction: same, magnitude: 0 }\n', '', 'effect-without-zero'],
    ['direction: better', 'direction: good', 'wrong-choice'],
    ['      b: {', '      z: {', 'unknown-project'],
    ['magnitude: 2', 'magnitude: 4', 'value-out-of-range'],
    ['magnitude: 2', 'magnitude: 1.5', 'value-out-of-range'],
    ['magnitude: 2', 'magnitude: -1', 'value-out-of-range'],
    ['magnitude: 2', 'magnitude: 0', 'direction-contradicts-magnitude'],
    [
      'a: { direction: same, magnitude: 0 }',
      'a: { direction: same, magnitude: 1 }',
      'direction-contradicts-magnitude',
    ],
    ['10000', '-10000', 'amount-contradicts-direction'],
    ['on: residents', 'on: people', 'wrong-choice'],
    ['evidence: expert', 'evidence: none', 'effect-without-evidence'],
  ])('%s → %s: %s', (from, to, name) => {
    const text = scenarioOf(`effects:${waiting()}`);
    expect(text).toContain(from);
    expect(read(text.replace(from, to)).told).toEqual([name]);
  });

  test('an option that another effect names, and an id twice', () => {
    const other = waiting()
      .replace('id: waiting', 'id: other')
      .replace('      a: { direction: same, magnitude: 0 }\n', '');
    expect(read(scenarioOf(`effects:${waiting()}${other}`)).told).toEqual(['effect-without-option']);
    expect(read(scenarioOf(`effects:${waiting()}${waiting()}`)).told).toEqual(['duplicate-effect']);
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, findBestSet, findLeastRegret } from '../../../src/analyse/fund/best-set.ts';
import { fundModels } from '../../../src/analyse/fund/fund.ts';
import { SetWorth } from '../../../src/analyse/fund/set-worth.ts';
import { compileModel, type Model } from '../../../src/model/compile.ts';
import type { Fund } from '../../../src/model/fund/result.ts';
import type { View } from '../../../src/model/view.ts';
import { ProblemList } from '../../../src/problems/problem.ts';
import { readScenario } from '../../../src/read/scenario.ts';
import { evaluateAt } from '../../../src/sample/corners.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-fund-'));
const dataFolder = join(import.meta.dirname, '..', '..', '..', 'data');

function read(text: string, view: View = 'all'): Model {
  const path = join(folder, 'scenario.yaml');
  writeFileSync(path, text);
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder }, problems);
  problems.throwIfErrors();
  return compileModel(scenario!, view);
}

const question = { budgetEur: undefined, of: undefined, language: 'en' } as const;
const fund = (text: string, changes: object = {}): Fund =>
  fundModels([read(text)], { ...question, ...changes }, new ProblemList());

/** All sets of so many candidates, as lists of their places. */
const allSets = (count: number) =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> at) & 1),
  );

const isFeasible = (set: readonly number[], { cents, budgetCents, needs, excludes }: Choice) =>
  set.reduce((sum, at) => sum + cents[at]!, 0) <= budgetCents &&
  set.every((at) => needs[at]!.every((each) => set.includes(each))) &&
  set.every((at) => !excludes[at]!.some((each) => set.includes(each)));

/** Some candidates that share some costs, with needs and exclusions. */
const cases = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.record({
      alone: fc.array(fc.integer({ min: -20, max: 100 }), { minLength: count, maxLength: count }),
      cents: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: count, maxLength: count }),
      budget: fc.integer({ min: 0, max: 250 }),
      shares: fc.array(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
        {
          maxLength: 3,
        },
      ),
      needs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 }),
      excludes: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 2 }),
      parts: fc.option(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
      ),
    }),
  )
  .map(({ alone, cents, budget, shares, needs, excludes, parts }) => {
    const weight = 60;
    const shared = shares.map((own) => ({
      weight,
      members: own.map((_, at) => at),
      shares: own,
      ...(parts !== null && { parts }),
    }));
    const worth = new SetWorth(
      Float64Array.from(alone, (own, at) =>
        shares.reduce((sum, each) => sum + weight * each[at]! * (parts?.[at] ?? 1), own),
      ),
      shared,
    );
    const list = (pairs: readonly (readonly [number, number])[], isBoth: boolean) =>
      alone.map((_, at) =>
        pairs.flatMap(([a, b]) => (a === b ? [] : a === at ? [b] : isBoth && b === at ? [a] : [])),
      );
    const choice: Choice = {
      cents,
      budgetCents: budget,
      needs: list(needs, false),
      excludes: list(excludes, true),
      allowed: alone.map(() => true),
    };
    return { worth, choice };
  });

describe('the best set', () => {
  test('is that of all sets, with costs that are shared, needs and exclusions', () => {
    fc.assert(
      fc.property(cases, ({ worth, choice }) => {
        const found = findBestSet(worth, choice);
        const sets = allSets(choice.cents.length).filter((set) => isFeasible(set, choice));
        const best = Math.max(...sets.map((set) => worth.valueOf(set)));
        expect(found.isExact).toBe(true);
        expect(isFeasible(found.chosen, choice)).toBe(true);
        expect(Math.abs(found.value - best)).toBeLessThan(0.005);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  test('where the search is cut off is below a proven bound', () => {
    fc.assert(
      fc.property(cases, ({ worth, choice }) => {
        const found = findBestSet(worth, choice, 3);
        const sets = allSets(choice.cents.length).filter((set) => isFeasible(set, choice));
        const best = Math.max(...sets.map((set) => worth.valueOf(set)));
        expect(found.bound).toBeGreaterThan(best - 0.005);
        expect(found.value).toBeLessThan(best + 1e-9);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('of equal sets has the least grant, then the fewest members, then the first of the file', () => {
    const choice = (cents: readonly number[], budgetCents: number): Choice => ({
      cents,
      budgetCents,
      needs: cents.map(() => []),
      excludes: cents.map(() => []),
      allowed: cents.map(() => true),
    });
    const chosen = (alone: readonly number[], cents: readonly number[], budget: number) =>
      findBestSet(new SetWorth(Float64Array.from(alone)), choice(cents, budget)).chosen;
    expect(chosen([10, 10], [300, 200], 300)).toEqual([1]);
    expect(chosen([5, 5, 10], [100, 100, 200], 200)).toEqual([2]);
    expect(chosen([10, 10, 10], [100, 100, 100], 100)).toEqual([0]);
  });

  test('of least regret is that of all sets', () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.2, max: 2, noNaN: true }), ({ worth, choice }, factor) => {
        const other = new SetWorth(
          worth.alone.map((own, at) => own * (at % 2 === 0 ? factor : 1)),
          worth.shared,
        );
        const both = [worth, other].map((each) => ({
          worth: each,
          bestValue: findBestSet(each, choice).value,
        }));
        const regretOf = (set: readonly number[]) =>
          Math.max(...both.map((each) => each.bestValue - each.worth.valueOf(set)));
        const sets = allSets(choice.cents.length).filter((set) => isFeasible(set, choice));
        const least = Math.min(...sets.map(regretOf));
        expect(findLeastRegret(both, choice).regret).toBeLessThan(Math.max(0, least) + 0.01);
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});

const shared = (cashable = '') => `digisave: 1
id: shared
settings: { samples: 200, first_year: 2020, horizon_years: 4, discount_rate_share: 0.05, cost_growth_share: 0.02, discounting: end-of-year }
costs: { net: { files: ['digisave:data/finland/costs-2019.csv'], year: 2019, measure: net, scope: { municipalities: { codes: [Kemi] } } } }
call: { budget_eur: 500 }
projects:
${[0, 1, 2, 3]
  .map(
    (at) => `  - id: p${at}
    pace: ${at < 2 ? 'quick' : 'slow'}
    saving: { method: share-of-costs, base: { costs: net, services: [libraries${at % 2 ? ', museums-and-exhibitions' : ''}] }, affected_share: { low: 0.2, high: 0.6 }, reduction_share: 0.${at + 2}, uptake_share: 0.5 }
    rollout: { start_year: 202${at % 2}, delay_years: 0.${at} }
    cost: { investment_eur: ${10000 * (at + 1)} }${cashable === '' ? '' : `\n    benefit: { cashable_share: 0.${at + 3} }`}
    application: { grant_eur: ${100 + 50 * at} }`,
  )
  .join('\n')}
`;

describe('a set of projects that save from the same costs is worth what the model says', () => {
  test.each([
    ['total.npv_nation_eur', 'all'],
    ['total.saving_eur_per_year', 'all'],
    ['total.cumulative_municipality_eur.2022', 'all'],
    ['total.saving_eur.2021', 'all'],
    ['pace.slow.npv_nation_eur', 'all'],
    ['total.saving_eur_per_year', 'budget'],
    ['total.npv_municipality_eur', 'budget'],
    ['total.cashable_eur_per_year', 'all'],
  ] as const)('%s, view %s', (path, view) => {
    const text = shared(view === 'budget' || path.includes('cashable') ? 'cashable' : '');
    const model = read(text, view);
    const result = fundModels([model], { ...question, budgetEur: 1e6, of: path }, new ProblemList());
    const [best] = result.choices;
    const own = compileModel(
      {
        ...model.scenario,
        projects: model.scenario.projects.filter(({ id }) => best!.chosen.includes(id)),
      },
      view,
    );
    const [row, measure, year] = [
      own.rows.find(({ id }) => id === (path.startsWith('pace') ? 'slow' : 'total'))!,
      path.split('.')[path.startsWith('pace') ? 2 : 1],
      /\d{4}$/.exec(path)?.[0],
    ];
    const [value] = evaluateAt(
      own,
      [{ row, measure: measure as 'npv_nation_eur', year: year === undefined ? undefined : Number(year) }],
      [new Map()],
    );
    expect(best!.chosen.length).toBeGreaterThan(1);
    expect(Math.abs(best!.value - value![0]!)).toBeLessThan(1e-9 * Math.abs(best!.value));
  });
});

const seven = (call = '{ budget_eur: 600 }', keys: Readonly<Record<string, string>> = {}) => `digisave: 1
id: seven
settings: { samples: 300 }
call: ${call}
projects:
${(
  [
    ['a', 300, 500, 900, 1500],
    ['b', 250, 560, 700, 800],
    ['c', 200, 300, 640, 1100],
    ['d', 150, 330, 390, 430],
    ['e', 120, 180, 380, 700],
    ['f', 100, 210, 250, 280],
    ['g', 80, 100, 240, 420],
  ] as const
)
  .map(
    ([id, grant, low, central, high]) =>
      `  - { id: ${id}, pace: slow, saving: { method: fixed, amount_eur_per_year: { low: ${low}, central: ${central}, high: ${high}, quality: assumed } }, application: { grant_eur: ${grant}${keys[id] ?? ''} } }`,
  )
  .join('\n')}
`;

const chosenBy = (result: Fund, rule: string) =>
  result.choices.find((each) => each.rule === rule)!.chosen.join('');

describe('the seven applications of the study', () => {
  test('more budget is never worth less, and a budget of everything takes all that is worth it', () => {
    const result = fund(seven());
    const values = result.frontier.map(({ value }) => value);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(fund(seven(), { budgetEur: 10000 }).choices[0]!.chosen).toHaveLength(7);
    expect(fund(seven(), { budgetEur: 0 }).choices[0]).toMatchObject({ value: 0, chosen: [] });
  });

  test('the best choice is at least as good as every rule and call', () => {
    const result = fund(
      seven('{ budget_eur: 600, themes: { x: 0, y: 300 } }', { a: ', theme: x', b: ', theme: y' }),
    );
    const [best] = result.choices;
    for (const { value, lost } of [...result.choices, ...result.calls]) {
      expect(value).toBeLessThanOrEqual(best!.value);
      expect(lost).toBeCloseTo(best!.value - value, 9);
    }
  });

  test('needs are taken along, exclusions are kept, and too few points are out', () => {
    expect(chosenBy(fund(seven(undefined, { f: ', needs: [d]' })), 'best')).not.toBe('acf');
    const withNeed = fund(seven(undefined, { c: ', needs: [g]' })).choices[0]!.chosen;
    expect(!withNeed.includes('c') || withNeed.includes('g')).toBe(true);
    const apart = fund(seven(undefined, { a: ', excludes: [c]' })).choices[0]!.chosen;
    expect(apart.includes('a') && apart.includes('c')).toBe(false);
    const call = '{ budget_eur: 600, criteria: { reuse: { weight: 1, minimum_points: 2 } } }';
    const keys = Object.fromEntries([...'abcdefg'].map((id, at) => [id, `, criteria: { reuse: ${at % 4} }`]));
    const poor = fund(seven(call, keys));
    for (const { chosen } of poor.choices) for (const id of chosen) expect('cdg').toContain(id);
    expect(poor.rows.map(({ points }) => points)).toEqual([0, 1, 2, 3, 0, 1, 2]);
  });

  test('a candidate that is added never lowers the best', () => {
    const less = fund(
      seven()
        .split('\n')
        .filter((line) => !line.includes('id: e,'))
        .join('\n'),
    );
    expect(fund(seven()).choices[0]!.value).toBeGreaterThanOrEqual(less.choices[0]!.value);
  });

  test('next is what misses least', () => {
    expect(fund(seven()).next).toEqual({ candidate: 'g', missing_eur: 80 });
    expect(fund(seven(undefined, { b: ', minimum_eur: 50' })).next).toEqual({
      candidate: 'b',
      missing_eur: 50,
    });
  });
});

test('several scenarios compete, whole ones beside projects', () => {
  const first = read(seven());
  const text = `digisave: 1
id: whole
settings: { samples: 300 }
application: { grant_eur: 100 }
projects:
  - { id: one, pace: quick, saving: { method: fixed, amount_eur_per_year: 500 } }
  - { id: two, pace: slow, saving: { method: fixed, amount_eur_per_year: 400 } }
`;
  const result = fundModels([first, read(text)], { ...question, budgetEur: 100 }, new ProblemList());
  expect(result.choices[0]).toMatchObject({ value: 900, chosen: ['whole'] });
  expect(result.rows.map(({ candidate }) => candidate)).toContain('seven.a');
});

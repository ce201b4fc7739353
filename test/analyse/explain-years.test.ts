import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../src/analyse/explain.ts';
import { ends } from '../../src/model/cash-flow/money-columns.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { composeExplanationReport, wordsOfExplanation } from '../../src/present/explanation.ts';
import { presentReportMarkdown } from '../../src/present/markdown.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { presentExplanationJson } from '../present/written.ts';

/** Everything that money over years knows at once: biases, a grant below its cap, growth, a curve, years beyond the horizon. */
const everything = `digisave: 1
id: own
settings:
  samples: 200
  first_year: 2024
  horizon_years: 5
  discounting: end-of-year
  discount_rate_share: { low: 0.02, high: 0.05 }
  cost_growth_share: { low: -0.01, high: 0.02 }
  person_year_eur: 50000
costs:
  own: { files: [costs.csv], year: 2022, measure: net }
projects:
  - id: grown
    pace: quick
    saving:
      method: share-of-costs
      base: { costs: own, services: [libraries] }
      affected_share: { low: 0.2, high: 0.4 }
      reduction_share: { low: 0.1, high: 0.3 }
      uptake_share: 1
    rollout: { start_year: 2024, delay_years: { low: 0.3, high: 1.6 }, ramp_years: { low: 1, high: 3 }, curve: s-curve }
    cost:
      investment_eur: { low: 20000, high: 40000 }
      investment_years: { low: 1.5, high: 7 }
      running_eur_per_year: { low: 1000, high: 3000 }
      parallel_running_years: { low: 0.5, high: 2.5 }
      parallel_eur_per_year: { low: 500, high: 900 }
      optimism_bias: { upper_ratio: { low: 0.2, high: 0.5 }, mitigated_share: { low: 0.1, high: 0.6 }, duration_upper_ratio: 0.3 }
      running_optimism_bias: { upper_ratio: { low: 0.1, high: 0.4 }, mitigated_share: 0.25 }
      grant: { share: { low: 0.3, high: 0.95 }, cap_share: 0.8, eligible: { personnel: 0.5, services: 0.2, not_eligible: 0.3 } }
    benefit:
      cashable_share: { low: 0.1, high: 0.4 }
      capacity_share: { low: 0.2, high: 0.5 }
      optimism_bias: { upper_ratio: { low: 0.1, high: 0.4 }, mitigated_share: { low: 0, high: 0.5 } }
  - id: linear
    pace: quick
    saving: { method: fixed, amount_eur_per_year: { low: 5000, high: 9000 } }
    rollout: { start_year: 2025, delay_years: 0.25, ramp_years: { low: 0, high: 2 } }
    cost: { investment_eur: { low: 4000, high: 6000 }, running_eur_per_year: 700 }
  - id: plain
    pace: slow
    saving: { method: fixed, amount_eur_per_year: { low: -1000, high: 3000 } }
    rollout: { start_year: 2026 }
  - { id: bare, pace: slow, saving: { method: fixed, amount_eur_per_year: { low: 100, high: 300 } } }
`;

/** The same with what may go wrong. */
const withRisks = `${everything}risks:
  - id: staff
    chance: { low: 0.2, high: 0.5 }
    cost_share: { low: 0.1, high: 0.3 }
    delay_years: 0.4
    saving_share: { low: 0.05, high: 0.2 }
    group: people
    treatment: { cost_eur: { low: 300, high: 500 }, chance: 0.1 }
    treat: true
  - { id: supplier, chance: 0.3, delay_years: 0.7, cost_share: -0.05, group: people, hits: [grown, linear] }
  - { id: law, chance: 0.25, saving_share: 0.3, hits: [linear] }
`;

function readOwn(view: 'all' | 'budget', text = everything): Model {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-explain-'));
  writeFileSync(join(folder, 'own.yaml'), text);
  writeFileSync(
    join(folder, 'costs.csv'),
    'year,municipality_code,municipality,service,cost_type,amount_eur\n2022,091,Helsinki,libraries,net_operating_costs,200000\n',
  );
  return readModel(join(folder, 'own.yaml'), view);
}

function readModel(path: string, view: 'all' | 'budget'): Model {
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder: 'data', samples: 200 }, problems);
  problems.throwIfErrors();
  return compileModel(scenario!, view);
}

function explainerOf(model: Model, language: Language = 'en'): (path: string) => Explanation {
  const facts = { language, words: wordsOfExplanation(language), placeOfCost: () => undefined };
  return createExplainer(model, facts, new ProblemList());
}

/** What a formula in numbers works out to. */
function workOut(text: string): number {
  const program = text.replaceAll('·', '*').replaceAll('−', '-').replaceAll('^', '**');
  expect(program).toMatch(/^[-+*/(). 0-9e]+$/);
  return new Function(`return ${program}`)() as number;
}

/** Numbers as a program reads them, of a text as people of a language write it. */
function plain(text: string, language: Language): string {
  const withoutGroups =
    language === 'en'
      ? text.replaceAll(/(?<=\d),(?=\d{3})/g, '')
      : text.replaceAll(/(?<=\d)[\u00a0\u202f](?=\d)/g, '');
  return language === 'en' ? withoutGroups : withoutGroups.replaceAll(/(?<=\d),(?=\d)/g, '.');
}

const wordsOfEnds = {
  en: ['low', 'central', 'high'],
  fi: ['alaraja', 'perusarvio', 'yläraja'],
  sv: ['nedre', 'baskalkyl', 'övre'],
} as const;

/** Lines of printed formulas: those of the figure itself, then those of each step. */
function printedLines(explanation: Explanation, language: Language): readonly string[] {
  const text = presentReportMarkdown(composeExplanationReport(explanation, { language }));
  return text
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => plain(line.slice(2), language))
    .map((line) => {
      const end = wordsOfEnds[language].find((each) => line.startsWith(`${each}: `));
      return end === undefined ? line : line.slice(end.length + 2);
    })
    .filter((line) => /^[-−+*·/()^. 0-9e]+( = [-−0-9.]+)?$/.test(line));
}

/** Each line that has a formula comes to the number behind it. */
function expectLines(explanation: Explanation, language: Language): void {
  const lines = printedLines(explanation, language);
  if (ends.every((end) => explanation.value[end] === null)) return;
  expect(lines.length, explanation.path).toBeGreaterThan(0);
  for (const line of lines) {
    const [formula, printed] = line.split(' = ');
    if (printed === undefined) continue;
    const expected = workOut(printed);
    const tolerance = 2e-7 * Math.max(Math.abs(expected), 1) + largestIn(formula!) * 1e-8;
    expect(Math.abs(workOut(formula!) - expected), `${explanation.path}: ${line}`).toBeLessThan(tolerance);
  }
}

const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([each]) => Number(each));
const largestIn = (text: string) => Math.max(1, ...numbersIn(text));

/** Every number of a formula is a number of the scenario, that of a step, or one that a calendar or a method knows. */
function expectKnownNumbers(model: Model, explanation: Explanation): void {
  const record = JSON.parse(presentExplanationJson(explanation)) as {
    formula: Record<'low' | 'central' | 'high', string>;
    steps: {
      name: string;
      formula: Record<'low' | 'central' | 'high', string>;
      value: Record<string, number>;
    }[];
  };
  const bases = model.projects.flatMap(({ baseEur }) => baseEur ?? []);
  for (const end of ends) {
    const inputs = explanation.inputs.map(
      ({ at_low, central, at_high }) => ({ low: at_low, central, high: at_high })[end],
    );
    const known = [...inputs, ...bases];
    const isKnown = (value: number) =>
      Number.isInteger(value) ||
      value === 0.5 ||
      known.some((each) => Math.abs(Math.abs(each) - value) <= 1e-12 * value);
    for (const { name, formula, value } of record.steps) {
      for (const number of numbersIn(formula[end]))
        expect(isKnown(number), `${explanation.path} ${name} ${end}: ${number} in ${formula[end]}`).toBe(
          true,
        );
      known.push(value[end]!);
    }
    for (const number of numbersIn(record.formula[end]))
      expect(isKnown(number), `${explanation.path} ${end}: ${number} in ${record.formula[end]}`).toBe(true);
  }
}

function expectWorked({ path, formula, steps, value }: Explanation): void {
  expect(formula.words, path).not.toContain('--by year');
  for (const { formula: own, value: values } of [...steps, { formula, value }])
    for (const end of ends) {
      const expected = values[end];
      if (expected === null) continue;
      const found = workOut(own[end](String));
      expect(
        Math.abs(found - expected),
        `${path} ${end}: ${own[end](String)} for ${expected}`,
      ).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-3));
    }
}

const ofYear = ['saving_eur', 'cost_eur', 'granted_eur', 'net_municipality_eur', 'cumulative_nation_eur'];
const ofProject = [
  'investment_eur',
  'optimism_bias_eur',
  'running_eur_per_year',
  'running_optimism_bias_eur_per_year',
  'parallel_eur',
  'grant_eur',
  'other_benefit_eur_per_year',
  'benefit_optimism_bias_eur_per_year',
  'cashable_eur_per_year',
];
const ofAllYears = [
  'npv_municipality_eur',
  'bcr_nation',
  'payback_municipality_years',
  'payback_nation_years',
];

describe.each(['all', 'budget'] as const)('money over years, view %s', (view) => {
  const model = readOwn(view, withRisks);
  const explain = explainerOf(model);
  const years = [2024, 2025, 2026, 2027, 2028];

  test.each(['project.grown', 'project.linear', 'project.plain', 'project.bare'])(
    'of %s is taken apart to the numbers of the scenario',
    (row) => {
      for (const measure of ofYear.slice(0, 3))
        for (const year of years) {
          const explanation = explain(`${row}.${measure}.${year}`);
          expectWorked(explanation);
          expectLines(explanation, 'en');
          if (measure !== 'saving_eur' || view === 'all') expectKnownNumbers(model, explanation);
        }
    },
  );

  test.each(['project.grown', 'project.linear', 'pace.quick', 'pace.quick.overlap', 'total'])(
    'of %s in all years',
    (row) => {
      const named = row.startsWith('project') ? [...ofProject, ...ofAllYears] : ofAllYears;
      const wanted = row.includes('overlap') ? ['saving_eur_per_year', 'npv_nation_eur'] : named;
      const stated = wanted.filter(
        (measure) => row !== 'project.linear' || !measure.includes('optimism_bias_eur_per'),
      );
      for (const measure of stated) {
        const explanation = explain(`${row}.${measure}`);
        if (!row.includes('overlap') || explanation.value.central !== 0) expectWorked(explanation);
        expectLines(explanation, 'en');
      }
    },
  );
});

test('the cost of a year by hand: all lines of 2025 at the centre', () => {
  const { formula, steps, value } = explainerOf(readOwn('all'))('project.grown.cost_eur.2025');
  // The work is planned for 4.25 years and takes 4.25 · (1 − 0.35) · 0.3 longer; first use is after that and the delay.
  const overrun = 4.25 * 0.65 * 0.3;
  const firstUse = 0 + 0.95 + overrun;
  const investment = 30000 / (4.25 + overrun);
  const bias = investment * 0.35 * 0.65;
  const running = 2000 * (2 - firstUse);
  const runningBias = running * 0.75 * 0.25;
  const parallel = 700 * (2 - firstUse);
  expect(value.central).toBeCloseTo(investment + bias + running + runningBias + parallel, 6);
  expect(formula.words).toBe(
    'investment + optimism bias allowance + running costs + optimism bias allowance on running costs + parallel running',
  );
  const centralOf = (name: string) => steps.find((step) => step.name.startsWith(name))!.value.central;
  expect(centralOf('first use')).toBeCloseTo(firstUse, 12);
  expect(centralOf('investment period')).toBeCloseTo(4.25 + overrun, 12);
  expect(centralOf('part of 2025 in use')).toBeCloseTo(2 - firstUse, 12);
});

test('the saving of a year by hand: a ramp that is under way, and costs that grow', () => {
  const { steps, value } = explainerOf(readOwn('all'))('project.grown.saving_eur.2027');
  const firstUse = 0.95 + 4.25 * 0.65 * 0.3;
  const area = (x: number) => 2 * (x < 1 ? x ** 3 - x ** 4 / 2 : x - 0.5);
  const use = area((4 - firstUse) / 2) - area((3 - firstUse) / 2);
  const whole = 0.3 * 0.2 * 200000 * (1 - 0.25 * 0.75);
  expect(value.central).toBeCloseTo(whole * 1.005 ** 5 * use, 6);
  const found = Object.fromEntries(steps.map(({ name, value: { central } }) => [name, central]));
  expect(found['saving at full use']).toBeCloseTo(whole, 9);
  expect(found['growth of the costs from 2022 to 2027']).toBeCloseTo(1.005 ** 5, 12);
  expect(found['use in 2027']).toBeCloseTo(use, 12);
});

describe('years of a figure, from the printed table alone', () => {
  const explain = explainerOf(readModel('scenarios/joint-permits.yaml', 'all'));

  test.each(['project.permit-handling', 'pace.quick', 'total'])('payback of %s', (row) => {
    for (const whose of ['municipality', 'nation'] as const) {
      const { value, years, path } = explain(`${row}.payback_${whose}_years`);
      for (const end of ends) {
        const own = years.filter(({ at }) => at === end);
        expect(own.map(({ year }) => year)).toEqual([
          2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031,
        ]);
        // Backwards: the last year in which something is missing, before or after its investment is paid.
        let found: number | null = own.at(-1)!.cumulative_eur! < 0 ? null : 0;
        for (const [
          at,
          { saving_eur, cost_eur, granted_eur, up_front_eur, cumulative_eur },
        ] of own.entries()) {
          const before = at === 0 ? 0 : own[at - 1]!.cumulative_eur!;
          expect(before + saving_eur - cost_eur + granted_eur).toBeCloseTo(cumulative_eur!, 6);
          const paid = before - up_front_eur! + granted_eur;
          if (found !== null && cumulative_eur! >= 0 && paid < 0)
            found = at - paid / (cumulative_eur! - paid);
        }
        if (found === null) expect(value[end], `${path} ${end}`).toBeNull();
        else expect(value[end], `${path} ${end}`).toBeCloseTo(found, 9);
      }
    }
  });

  test.each(['project.permit-handling', 'total'])('net present value and benefit–cost ratio of %s', (row) => {
    for (const whose of ['municipality', 'nation'] as const) {
      for (const measure of [`npv_${whose}_eur`, `bcr_${whose}`]) {
        const { value, years, inputs } = explain(`${row}.${measure}`);
        // A total is the sum of its paces, of which each has its years.
        if (years.length === 0) continue;
        const rate = inputs.find(({ path }) => path === 'settings.discount_rate_share')!.central;
        const own = years.filter(({ at }) => at === 'central');
        let [savings, costs] = [0, 0];
        for (const [at, { saving_eur, cost_eur, granted_eur, discount_factor }] of own.entries()) {
          expect(discount_factor).toBeCloseTo(1 / (1 + rate) ** at, 12);
          savings += saving_eur * discount_factor!;
          costs += (cost_eur - granted_eur) * discount_factor!;
        }
        expect(value.central).toBeCloseTo(measure.startsWith('npv') ? savings - costs : savings / costs, 6);
      }
    }
  });
});

test('the project that docs/method.md works by hand is explained as it is worked there', () => {
  const explain = explainerOf(readModel('test/cases/money-by-hand/scenario.yaml', 'all'));
  const { formula, value } = explain('total.payback_nation_years');
  expect(formula.central((number) => number.toFixed(2))).toBe('3.00 + 76057.56 / (76057.56 + 24350.52)');
  expect(value.central).toBeCloseTo(3.757484, 6);
  expect(explain('total.irr_municipality_share').value.central).toBeCloseTo(0.468486, 6);
  expect(explain('project.case-management.grant_eur').formula.central(String)).toBe(
    '120000 · (0.5 + 0.3) · 0.7',
  );
  // A number of the scenario by itself.
  const { steps } = explain('project.case-management.running_eur_per_year');
  expect(steps).toEqual([]);
});

describe('an internal rate of return', () => {
  const model = readModel('scenarios/joint-permits.yaml', 'all');

  test.each(['project.permit-handling', 'total'])(
    'of %s makes the years of its table worth nothing',
    (row) => {
      for (const whose of ['municipality', 'nation'] as const) {
        const { value, years, steps, unit } = explainerOf(model)(`${row}.irr_${whose}_share`);
        expect([value.low, value.high, unit, years.length]).toEqual([null, null, 'share', 10]);
        const worth = (rate: number) =>
          years.reduce(
            (sum, { saving_eur, cost_eur, granted_eur }, n) =>
              sum + (saving_eur - cost_eur + granted_eur) / (1 + rate) ** n,
            0,
          );
        expect(worth(value.central!)).toBeCloseTo(0, 5);
        expect(Math.abs(worth(value.central! + 0.01))).toBeGreaterThan(100);
        expect(workOut(steps[0]!.formula.central(String))).toBeCloseTo(0, 5);
      }
    },
  );

  test.each(languages)('is of the central flows alone, and says so in %s', (language) => {
    const explanation = explainerOf(model, language)('total.irr_nation_share');
    const text = presentReportMarkdown(composeExplanationReport(explanation, { language }));
    const [low, central, high] = wordsOfEnds[language];
    expect(text).toContain(`- ${central}: `);
    expect(text).not.toContain(`- ${low}: `);
    expect(text).not.toContain(`${high}: `);
    expect(explanation.made_of).toContain('total.net_nation_eur.2024');
    expect(explanation.inputs.some(({ path }) => path === 'settings.discount_rate_share')).toBe(false);
  });

  test('that is not there is refused, with what to ask for instead', () => {
    const budget = readModel('scenarios/joint-permits.yaml', 'budget');
    expect(() => explainerOf(budget)('total.irr_nation_share')).toThrow('output-not-finite');
    expect(() => explainerOf(budget)('total.irr_world_share')).toThrow('unknown-path');
  });
});

test.each(languages)('in %s a person with a pocket calculator comes to what is printed', (language) => {
  const explain = explainerOf(readModel('scenarios/joint-permits.yaml', 'all'), language);
  for (const path of [
    'project.permit-handling.saving_eur.2024',
    'project.permit-handling.cost_eur.2023',
    'project.permit-handling.grant_eur',
    'project.permit-enquiries.optimism_bias_eur',
    'pace.quick.payback_nation_years',
    'total.bcr_municipality',
  ]) {
    const explanation = explain(path);
    expectLines(explanation, language);
    // Three lines of the figure itself, but for what is not reached, and some of each step.
    expect(printedLines(explanation, language).length, path).toBeGreaterThanOrEqual(
      2 + explanation.steps.length,
    );
  }
});

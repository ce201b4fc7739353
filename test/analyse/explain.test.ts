import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../src/analyse/explain.ts';
import { ends } from '../../src/model/cash-flow/money-columns.ts';
import { compileModel } from '../../src/model/compile.ts';
import type { ExplanationRecord } from '../../src/model/explanation.ts';
import type { Result } from '../../src/model/result.ts';
import { wordsOfExplanation } from '../../src/present/explanation.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { presentExplanationJson } from '../present/written.ts';
import { runCommand } from '../run-command.ts';

async function explain(scenario: string, path: string, options = ''): Promise<ExplanationRecord> {
  const { exitCode, standardOutput, standardError } = await runCommand(
    `digisave explain scenarios/${scenario}.yaml ${path} ${options} --format json`,
  );
  expect(exitCode, `${path}: ${standardError}`).toBe(0);
  return JSON.parse(standardOutput) as ExplanationRecord;
}

/** What a formula in numbers works out to. */
function workOut(text: string): number {
  const program = text.replaceAll('·', '*').replaceAll('−', '-');
  expect(program).toMatch(/^[-+*/(). 0-9e]+$/);
  return new Function(`return ${program}`)() as number;
}

function expectFormula({ path, formula, value }: ExplanationRecord): void {
  for (const end of ends) {
    const expected = value[end];
    if (expected === null) continue;
    const found = workOut(formula[end]);
    const room = 1e-9 * Math.max(Math.abs(expected), 1e-3);
    expect(Math.abs(found - expected), `${path} ${end}: ${formula[end]} for ${expected}`).toBeLessThanOrEqual(
      room,
    );
  }
}

const measures = [
  'saving_eur_per_year',
  'share_of_costs',
  'eur_per_inhabitant',
  'person_years',
  'cashable_eur_per_year',
  'capacity_person_years',
  'investment_eur',
  'running_eur_per_year',
  'grant_eur',
  'npv_municipality_eur',
  'npv_nation_eur',
  'payback_nation_years',
  'bcr_municipality',
  'bcr_nation',
];
const yearly = ['saving_eur', 'cost_eur', 'net_municipality_eur', 'net_nation_eur', 'cumulative_nation_eur'];

describe('a formula in numbers comes to the value that an estimate prints', () => {
  test.each(['joint-permits', 'payroll-robot', 'ii', 'e-invoicing-2020-2023'])('in %s', async (scenario) => {
    const { standardOutput } = await runCommand(`digisave estimate scenarios/${scenario}.yaml --format json`);
    const result = JSON.parse(standardOutput) as Result;
    for (const row of result.estimates) {
      const name =
        row.level === 'total'
          ? 'total'
          : row.level === 'overlap'
            ? row.pace === null
              ? row.id
              : `pace.${row.id}`
            : `${row.level}.${row.id}`;
      const explained = await explain(scenario, name);
      expect(explained.value).toEqual({
        low: row.low_eur_per_year,
        central: row.central_eur_per_year,
        high: row.high_eur_per_year,
      });
      // With a timeline a row is of the prices of its costs too.
      if (result.timeline === undefined) expect(explained.price_year).toBe(row.price_year);
      expectFormula(explained);
    }
  });

  test.each(['project.permit-handling', 'pace.quick'])('for every measure of %s', (row) => {
    for (const view of ['all', 'budget'] as const) {
      const problems = new ProblemList();
      // Few draws: they hold low and high, and move neither.
      const options = { dataFolder: 'data', samples: 200 };
      const { scenario, placeOfCost } = readScenario('scenarios/joint-permits.yaml', options, problems);
      const facts = { language: 'en' as const, words: wordsOfExplanation('en'), placeOfCost };
      const explainOwn = createExplainer(compileModel(scenario!, view), facts, problems);
      for (const path of [...measures, ...yearly.map((measure) => `${measure}.2024`)])
        expectFormula(JSON.parse(presentExplanationJson(explainOwn(`${row}.${path}`))) as ExplanationRecord);
    }
  });

  test('for every published figure', async () => {
    for (let at = 1; at <= 7; at++) {
      const explained = await explain('finland-2017', `reference.${at}`);
      expectFormula(explained);
      expect(explained.published).not.toBeNull();
      expect(explained.made_of).toHaveLength(1);
    }
  });
});

test.each([
  ['fixed, amount_eur_per_year: { low: -20000, high: 40000 }', 'a bias leaves a loss alone'],
  [
    'work-time, volume_per_year: 1000, hour_price_eur: 30, minutes_saved: { handling: { low: -20, high: 40 }, archiving: 5 }',
    'hours below zero',
  ],
])('%s: %s', async (saving) => {
  const path = join(mkdtempSync(join(tmpdir(), 'digisave-explain-')), 'own.yaml');
  const benefit =
    'optimism_bias: { upper_ratio: { low: 0.1, high: 0.4 } }, cashable_share: 0.3, capacity_share: 0.5';
  writeFileSync(
    path,
    `digisave: 1\nid: own\nsettings: { samples: 200 }\nprojects:\n  - { id: a, pace: quick, saving: { method: ${saving} }, benefit: { ${benefit} } }\n`,
  );
  for (const view of ['all', 'budget'] as const) {
    const problems = new ProblemList();
    const { scenario, placeOfCost } = readScenario(path, { dataFolder: 'data' }, problems);
    const facts = { language: 'en' as const, words: wordsOfExplanation('en'), placeOfCost };
    const own = createExplainer(compileModel(scenario!, view), facts, problems);
    for (const measure of [
      'saving_eur_per_year',
      'person_years',
      'capacity_person_years',
      'capacity_eur_per_year',
    ]) {
      const explained = JSON.parse(presentExplanationJson(own(`project.a.${measure}`))) as ExplanationRecord;
      expectFormula(explained);
      // Taken apart, not printed once more.
      expect(explained.formula.words).not.toContain('--by year');
    }
  }
});

test('it says whether its extremes are proven', async () => {
  expect((await explain('ii', 'pace.quick')).extreme).toBe('proven');
  expect((await explain('joint-permits', 'total.npv_nation_eur')).extreme).toBe('searched');
});

test('the total is what is explained where nothing is named', async () => {
  expect((await explain('ii', '')).path).toBe('total');
});

test('a project says where each number and each cost is', async () => {
  const {
    inputs,
    cells,
    adds_to: addsTo,
    overlap,
  } = await explain('finland-2017', 'project.permit-services');
  expect(addsTo).toEqual(['pace.quick', 'total']);
  const saved = inputs.find(({ path }) => path.endsWith('reduction_share'))!;
  expect(saved).toMatchObject({
    name: 'Permit services: share saved',
    low: 0.03,
    high: 0.06,
    at_low: 0.03,
    at_high: 0.06,
    file: 'scenarios/finland-2017.yaml',
  });
  expect(saved.line).toBeGreaterThan(1);
  // Its cells add up to the base that the formula has.
  const base = cells.reduce((sum, { eur }) => sum + eur, 0);
  const { formula, value } = await explain('finland-2017', 'project.permit-services');
  expect(Number(formula.low.split(' · ').at(-1))).toBeCloseTo(base, 0);
  expect(value.low).toBeGreaterThan(0);
  for (const { line, file } of cells.slice(0, 20)) {
    expect(line).toBeGreaterThan(1);
    expect(file).toMatch(/\.csv$/);
  }
  expect(overlap.every(({ eur }) => eur < 0)).toBe(true);
});

test('an evidence is followed to its source, page and date', async () => {
  const { inputs } = await explain('finland-2017', 'project.invoice-handling');
  const evidence = inputs.filter(({ date }) => date !== null);
  expect(evidence.length).toBeGreaterThan(0);
  for (const { source, place, quality } of evidence) {
    expect(quality).not.toBeNull();
    if (quality !== 'assumed' && quality !== 'calibrated') {
      expect(source).not.toBeNull();
      expect(place).not.toBeNull();
    }
  }
});

test('a parameter is a number with the projects that use it', async () => {
  const explained = await explain('finland-2017', 'parameter.quick-uptake');
  expect(explained.value.low).toBeLessThan(explained.value.high!);
  expect(explained.adds_to).toContain('project.permit-services');
  expect(explained.inputs).toHaveLength(1);
});

test('the number of a risk is told with the projects that it hits', async () => {
  const { standardOutput } = await runCommand(
    'digisave explain test/cases/conditions-risks-csv/scenario.yaml risks.supplier.chance --format json',
  );
  expect(JSON.parse(standardOutput).adds_to).toEqual(['project.a']);
});

test.each([
  ['finland-2017', 'project.permit-servces', 'project.permit-services'],
  ['finland-2017', 'total.npv_nation_eur', 'total.npv_nation_eur'],
  ['finland-2017', 'settings.seed', 'settings.seed'],
  ['finland-2017', 'reference.99', 'Did you mean'],
])('%s has no %s', async (scenario, path, hint) => {
  const { exitCode, standardError, standardOutput } = await runCommand(
    `digisave explain scenarios/${scenario}.yaml ${path}`,
  );
  expect(exitCode).toBe(2);
  expect(standardError).toContain('unknown-path');
  expect(standardError).toContain(hint);
  expect(standardOutput).toBe('');
});

describe('a person with a pocket calculator comes to what is printed', () => {
  test.each([
    ['share-of-costs', 'finland-2017', 'project.permit-services'],
    ['channel-shift', 'joint-permits', 'project.permit-enquiries'],
    ['work-time', 'joint-permits', 'project.permit-handling'],
    ['fixed', 'e-invoicing-2020-2023', 'pace.quick'],
    ['money over time', 'joint-permits', 'project.permit-handling.npv_nation_eur'],
  ])('%s', async (_, scenario, path) => {
    const { standardOutput } = await runCommand(
      `digisave explain scenarios/${scenario}.yaml ${path} --format markdown --quiet`,
    );
    for (const end of ends) {
      const line = standardOutput.split('\n').find((each) => each.startsWith(`- ${end}: `))!;
      const [formula = '', printed] = line.slice(`- ${end}: `.length).replaceAll(',', '').split(' = ');
      if (printed === undefined) continue;
      const found = workOut(formula);
      const expected = Number(printed.replace('−', '-'));
      expect(Math.abs(found / expected - 1), line).toBeLessThan(1e-6);
    }
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateAreas } from '../../src/analyse/by-area.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import { outputPath } from '../../src/model/path.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { evaluateAt, findCorners } from '../../src/sample/corners.ts';

const dataFolder = join(import.meta.dirname, '../../data');
const folder = mkdtempSync(join(tmpdir(), 'digisave-price-'));
writeFileSync(
  join(folder, 'costs.csv'),
  `year,municipality_code,municipality,service,cost_type,amount_eur
2019,018,Askola,building-control,net_operating_costs,100000
2019,077,Hankasalmi,building-control,net_operating_costs,80000
`,
);
const steps =
  '[ { to: 2500, value: 0 }, { to: 10000, value: 3960 }, { to: 30000, value: 5610 }, { value: 6600 } ]';
const twoTowns = 'inhabitants: { "018": 10001, "077": 2500 }';

interface Text {
  readonly running?: string;
  readonly amount?: string;
  readonly inhabitants?: string;
  readonly more?: string;
  readonly set?: readonly string[];
  readonly costs?: string;
}

function read({ running = '0', amount = '20000', inhabitants = twoTowns, more = '', set = [], costs }: Text) {
  const path = join(folder, 'scenario.yaml');
  const own = costs ?? `costs: { own: { files: [costs.csv], year: 2019, measure: net, ${inhabitants} } }`;
  writeFileSync(
    path,
    `digisave: 1
id: test
settings: { person_year_eur: 48740, person_year_hours: 1551, first_year: 2020, horizon_years: 4 }
${own}
projects:
  - id: p
    pace: quick
    saving: { method: fixed, amount_eur_per_year: ${amount} }
    cost: { running_eur_per_year: ${running}${more} }
`,
  );
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder, set }, problems);
  const errors = problems.all.filter(({ severity }) => severity === 'error').map(({ name }) => name);
  return { scenario, errors, problems };
}

function modelOf(text: Text): Model {
  const { scenario, errors } = read(text);
  expect(errors).toEqual([]);
  return compileModel(scenario!);
}

function centralOf(model: Model, measure: MeasureName): number {
  const row = model.rows.find(({ level }) => level === 'total')!;
  return evaluateAt(model, [{ row, measure }], [new Map()])[0]![0]!;
}

/** What municipalities have, by their codes. */
function areasOf(model: Model) {
  const measures = ['saving_eur_per_year', 'person_years', 'npv_municipality_eur', 'npv_nation_eur'] as const;
  const outputs = model.rows.flatMap((row) => measures.map((measure): Output => ({ row, measure })));
  const corners = new Map(findCorners(model, outputs).map((each, at) => [outputPath(outputs[at]!), each]));
  const rows = estimateAreas(model, 'municipality', 'en', corners).filter(({ level }) => level === 'total');
  return new Map(rows.map((row) => [row.area_code, row]));
}

test('the price list of each municipality: its own step', () => {
  const model = modelOf({ running: `{ by_inhabitants: ${steps} }` });
  expect(centralOf(model, 'running_eur_per_year')).toBe(5610);
  const areas = areasOf(model);
  expect(areas.get('018')!.present_cost_central_eur).toBeCloseTo(4 * 5610, 6);
  expect(areas.get('077')!.present_cost_central_eur).toBe(0);
});

test('each number of a price is an input with a path, which --set and draws know', () => {
  const model = modelOf({
    running: `{ fixed: { low: 100, high: 300 }, per_inhabitant: 0.9, by_inhabitants: ${steps} }`,
    set: ['project.p.cost.running_eur_per_year.by_inhabitants.3.value=1000..3000'],
  });
  const path = 'project.p.cost.running_eur_per_year';
  expect(model.inputs.map((each) => each.path).filter((each) => each.startsWith(path))).toEqual([
    `${path}.fixed`,
    `${path}.per_inhabitant`,
    ...[1, 2, 3, 4].map((step) => `${path}.by_inhabitants.${step}.value`),
  ]);
  const row = model.rows.find(({ level }) => level === 'total')!;
  const output: Output = { row, measure: 'running_eur_per_year' };
  const [corners] = findCorners(model, [output]);
  // 2 · 100 + 0.9 · 12,501 + 0 + 1,000, and with 300 and 3,000.
  expect(corners!.low).toBeCloseTo(12_450.9, 6);
  expect(corners!.high).toBeCloseTo(14_850.9, 6);
  expect(corners!.isProven).toBe(true);
  // Steps that nobody is in move nothing.
  expect(model.inputsOf(output).map((input) => model.inputs[input]!.path)).toEqual([
    `${path}.fixed`,
    `${path}.per_inhabitant`,
    `${path}.by_inhabitants.1.value`,
    `${path}.by_inhabitants.3.value`,
  ]);
});

test('a saving by inhabitants is of each municipality, and areas add up to it', () => {
  const model = modelOf({ amount: '{ fixed: 5000, per_inhabitant: { low: 1, high: 2 } }' });
  expect(centralOf(model, 'saving_eur_per_year')).toBeCloseTo(10_000 + 1.5 * 12_501, 6);
  const areas = areasOf(model);
  const [askola, hankasalmi] = [areas.get('018')!, areas.get('077')!];
  expect(askola.central_eur_per_year).toBeCloseTo(5000 + 1.5 * 10_001, 6);
  expect(askola.high_eur_per_year).toBeCloseTo(5000 + 2 * 10_001, 6);
  expect(hankasalmi.low_eur_per_year).toBeCloseTo(5000 + 2500, 6);
});

test('a grant follows the investment of each municipality', () => {
  const grant = ', grant: { share: 0.5, cap_share: 0.85, eligible: { services: 1 } }';
  const model = modelOf({ more: `, investment_eur: { per_inhabitant: 2 }${grant}` });
  const areas = areasOf(model);
  expect(areas.get('018')!.present_grant_central_eur).toBeCloseTo(10_001, 6);
  expect(areas.get('077')!.present_cost_central_eur).toBeCloseTo(5000, 6);
});

test('quality and source of a price are those of its numbers', () => {
  const model = modelOf({
    running: `{ per_inhabitant: 0.9, fixed: { value: 1, quality: assumed }, quality: expert, source: kuntaliitto-oulu, place: page 12 }`,
  });
  const qualities = model.inputs.filter(({ path }) => path.includes('running')).map(({ quality }) => quality);
  expect(qualities).toEqual(['assumed', 'expert']);
});

test('a saved model has the same prices', () => {
  const { scenario } = read({ running: `{ fixed: 7, by_inhabitants: ${steps} }` });
  const saved = { scenario: scenario!, digests: new Map(), problems: [], set: [] };
  const again = modelOfData(JSON.parse(JSON.stringify(dataOfModel(saved)))).scenario;
  expect(centralOf(compileModel(again), 'running_eur_per_year')).toBe(5624);
});

test.each([
  ['no-population', { running: '{ fixed: 7 }', costs: '' }],
  ['no-population', { running: '{ fixed: 7 }', inhabitants: 'inhabitants: 12501' }],
  ['outside-steps', { running: '{ by_inhabitants: [ { to: 10000, value: 1 } ] }' }],
  [
    'steps-out-of-order',
    { running: '{ by_inhabitants: [ { to: 30000, value: 1 }, { to: 30000, value: 2 } ] }' },
  ],
  ['steps-out-of-order', { running: '{ by_inhabitants: [ { value: 1 }, { to: 30000, value: 2 } ] }' }],
  ['number-beside-price', { running: '{ fixed: 7, value: 8 }' }],
  ['value-out-of-range', { running: '{ fixed: -7 }' }],
  ['unknown-key', { running: '{ fixed: 7, steps: 1 }' }],
  ['missing-key', { running: '{ by_inhabitants: [ { to: 5 } ] }' }],
  ['empty-list', { running: '{ by_inhabitants: [] }' }],
  ['inhabitants-without-costs', { inhabitants: 'inhabitants: { "091": 5 }' }],
  ['wrong-type', { inhabitants: 'inhabitants: 0' }],
  ['wrong-type', { inhabitants: 'inhabitants: { "018": -1 }' }],
] as const)('%s is refused', (name, text) => {
  expect(read(text).errors).toContain(name);
});

test('the last step may end where the largest municipality is', () => {
  expect(read({ running: '{ by_inhabitants: [ { to: 10001, value: 1 } ] }' }).errors).toEqual([]);
});

test('stated inhabitants take the place of those of the register', () => {
  expect(centralOf(modelOf({ inhabitants: 'inhabitants: 20000' }), 'eur_per_inhabitant')).toBe(1);
  // Of a municipality that is left out the register knows them: 5,018 in Hankasalmi at the end of 2019 or near it.
  const partly = modelOf({ inhabitants: 'inhabitants: { Askola: 10000 }' });
  const whole = modelOf({ inhabitants: 'plausibility: checked' });
  const registered = (code: string) =>
    whole.inhabitantsOfEach.known && whole.inhabitantsOfEach.byCode.get(code)!;
  expect(partly.comparison.inhabitants).toBe(10_000 + Number(registered('077')));
  expect(areasOf(partly).get('018')!.inhabitants).toBe(10_000);
});

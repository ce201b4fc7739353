import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import type { ResultRecord } from '../../src/model/result.ts';
import type { SensitivityResult } from '../../src/model/sensitivity-result.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { runCommand } from '../run-command.ts';

// Levels by which all is worked by hand. local-government: 2015 100, 2020 103.1, 2021 106.8.
// municipal-expenditure: 2015 100, 2016 99.6, 2019 101.8, 2020 103.0, 2021 105.6.

const root = join(import.meta.dirname, '../..');
const startFolder = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-prices-'));
  process.chdir(folder);
  const row = (municipality: string, eur: number) =>
    `2015,${municipality},libraries,net_operating_costs,${eur}`;
  writeFileSync(
    'costs.csv',
    `year,municipality_code,municipality,service,cost_type,amount_eur\n${row('240,Kemi', 100_000)}\n${row('564,Oulu', 300_000)}\n`,
  );
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

const costs = 'costs: { own: { files: [costs.csv], year: 2015, measure: net } }';
const share = '{ method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: 0.2 }';
const hours = (price: string) =>
  `{ method: work-time, volume_per_year: 1000, minutes_saved: { handling: 60 }, hour_price_eur: ${price} }`;

interface Parts {
  readonly settings?: string;
  readonly costs?: string;
  readonly saving?: string;
  readonly rest?: string;
  readonly top?: string;
  readonly after?: string;
}

function write({
  settings = '',
  costs: own = costs,
  saving = share,
  rest = '',
  top = '',
  after = '',
}: Parts): void {
  const project = `  - { id: a, pace: quick, saving: ${saving}${rest} }`;
  writeFileSync(
    'own.yaml',
    `digisave: 1\nid: own\n${own}\nsettings: { samples: 200${settings} }\n${top}\nprojects:\n${project}${after}\n`,
  );
}

async function estimate(parts: Parts, options = ''): Promise<ResultRecord> {
  write(parts);
  const { standardOutput, standardError } = await runCommand(
    `digisave estimate own.yaml --format json ${options}`,
  );
  expect(standardOutput, standardError).not.toBe('');
  return JSON.parse(standardOutput) as ResultRecord;
}

const rowOf = (result: ResultRecord, id = 'total') => result.estimates.find((row) => row.id === id)!;
const index = (name: string, year = 2021) => `, price_year: ${year}, price_index: ${name}`;
const time = ', first_year: 2021, horizon_years: 1, discount_rate_share: 0';
/** Factors of the yearly index from a year to 2021. */
const from2016 = 105.6 / 99.6;
const from2019 = 105.6 / 101.8;
const from2020 = 105.6 / 103.0;

describe('amounts made of cost cells', () => {
  test('stay in prices of the costs’ year without an index', async () => {
    const result = await estimate({});
    expect(rowOf(result)).toMatchObject({ central_eur_per_year: 80_000, price_year: 2015 });
    expect(result.prices).toEqual([{ of: 'costs', year: 2015, turned: 'no', factor: 1, index: null }]);
    expect(result.timeline).toBeUndefined();
  });

  test('are turned with one: the saving, its base and what an inhabitant saves, but not its share', async () => {
    const plain = rowOf(await estimate({}));
    const result = await estimate({ settings: index('local-government') });
    const row = rowOf(result);
    expect(row.central_eur_per_year).toBeCloseTo(85_440, 6); // 0.2 · 400,000 · 1.068
    expect(row.base_eur_per_year).toBeCloseTo(427_200, 6);
    expect(row.share_of_costs_low).toBeCloseTo(0.2, 12);
    expect(row.eur_per_inhabitant_low).toBeCloseTo(plain.eur_per_inhabitant_low! * 1.068, 9);
    expect(row.price_year).toBe(2021);
    expect(result.costs[0]).toMatchObject({ eur_per_year: 400_000, year: 2015, price_year: 2015 });
    expect(result.prices).toEqual([
      { of: 'costs', year: 2015, turned: 'yes', factor: 1.068, index: 'local-government' },
    ]);
    expect(row.sources).toEqual(['stat-jmhi-2021-q4']);
  });

  test('an index without a price year turns into prices of the first costs', async () => {
    const result = await estimate({
      settings: ', price_index: municipal-expenditure',
      saving: hours('{ evidence: wages.hour-price }'),
    });
    const row = rowOf(result);
    expect(row.central_eur_per_year).toBeCloseTo(31_400 / 0.996, 6);
    expect(row.price_year).toBe(2015);
  });
});

describe('amounts written in the scenario', () => {
  const fixed = '{ method: fixed, amount_eur_per_year: 100000 }';
  const running = ', cost: { running_eur_per_year: 100000 }';

  test.each(['', ', price_year: 2021', index('local-government'), index('municipal-expenditure')])(
    'a saving and a cost of the same euros are worth nothing together, whatever the index (%s)',
    async (prices) => {
      const row = rowOf(await estimate({ settings: time + prices, saving: fixed, rest: running }));
      expect(row.central_eur_per_year).toBe(100_000);
      expect(row.npv_nation_central_eur).toBe(0);
      expect(row.price_year).toBe(prices === '' ? 2015 : 2021);
    },
  );

  test('euros within cells are a share of the turned cells', async () => {
    const within =
      '{ method: fixed, amount_eur_per_year: 42720, within: { costs: own, services: [libraries] } }';
    const result = await estimate({ settings: index('local-government'), saving: within });
    expect(rowOf(result, 'a').base_eur_per_year).toBeCloseTo(427_200, 6);
    expect(rowOf(result).share_of_costs_low).toBeCloseTo(0.1, 12);
  });

  test('are in prices of the first year where there are no costs, and of no known year where nothing says one', async () => {
    expect(rowOf(await estimate({ costs: '', settings: time, saving: fixed })).price_year).toBe(2021);
    const unknown = await estimate({ costs: '', saving: fixed });
    expect(rowOf(unknown).price_year).toBeNull();
    expect(unknown.prices[0]).toMatchObject({ of: 'scenario', year: null, turned: 'no' });
  });
});

describe('evidence', () => {
  const price = '{ evidence: wages.hour-price, year: 2016 }';

  test('an hour price of 2016 stays as it is without an index', async () => {
    const result = await estimate({ saving: hours(price) });
    expect(rowOf(result)).toMatchObject({ central_eur_per_year: 31_400, price_year: 2016 });
  });

  test('and is turned with one, while the input is printed as it is written', async () => {
    const result = await estimate({ settings: index('municipal-expenditure'), saving: hours(price) });
    expect(rowOf(result).central_eur_per_year).toBeCloseTo(31_400 * from2016, 6);
    expect(rowOf(result).p95_eur_per_year).toBeCloseTo(31_400 * from2016, 6);
    const input = result.inputs.find(({ evidence }) => evidence === 'wages.hour-price');
    expect(input).toMatchObject({ central: 31.4, price_year: 2016 });
    expect(result.prices.find(({ of }) => of === 'wages.hour-price')).toMatchObject({
      year: 2016,
      turned: 'yes',
      factor: from2016,
    });
  });

  test('a number that replaces it is written in the scenario; one end of it is, and the other is not', async () => {
    const settings = index('municipal-expenditure');
    const whole = await estimate({ settings, saving: hours('{ evidence: wages.hour-price, value: 40 }') });
    expect(rowOf(whole).central_eur_per_year).toBe(40_000);
    const end = await estimate({
      settings,
      saving: hours('{ evidence: wages.hour-price, year: 2016, high: 40 }'),
    });
    expect(rowOf(end).low_eur_per_year).toBeCloseTo(31_400 * from2016, 6);
    expect(rowOf(end).high_eur_per_year).toBeCloseTo(40_000, 6);
    const mixed = await estimate({
      settings: ', price_year: 2021',
      saving: hours('{ evidence: wages.hour-price, year: 2016, high: 40 }'),
    });
    expect(rowOf(mixed)).toMatchObject({ low_eur_per_year: 31_400, price_year: null });
    const found = mixed.problems.find(({ name }) => name === 'years-of-prices-differ')?.found;
    expect(found).toContain('wages.hour-price of 2016');
  });

  test('unit costs of two dates are each turned by their own', async () => {
    const saving =
      '{ method: channel-shift, volume_per_year: 1000, old_unit_cost_eur: { evidence: letters.stamp-price, year: 2019 }, new_unit_cost_eur: 0.5 }';
    const plain = await estimate({ costs: '', settings: ', price_year: 2021', saving });
    const stamp = plain.inputs.find(({ evidence }) => evidence === 'letters.stamp-price')!.central;
    expect(rowOf(plain).central_eur_per_year).toBeCloseTo(1000 * (stamp - 0.5), 9);
    expect(rowOf(plain).price_year).toBeNull();
    const turned = await estimate({ costs: '', settings: index('municipal-expenditure'), saving });
    expect(rowOf(turned).central_eur_per_year).toBeCloseTo(1000 * (stamp * from2019 - 0.5), 9);
    expect(rowOf(turned).price_year).toBe(2021);
  });

  test('a shared parameter is turned once for all that refer to it', async () => {
    const result = await estimate({
      settings: index('municipal-expenditure') + time,
      top: `parameters: { price: { evidence: wages.hour-price, year: 2016 } }`,
      saving: hours('{ parameter: price }'),
    });
    expect(rowOf(result).npv_nation_central_eur).toBeCloseTo(31_400 * from2016, 6);
  });

  test('an investment by evidence is turned, and so are its bias and its grant', async () => {
    const cost =
      '{ investment_eur: { evidence: grants.mean-grant-2020-inferred, year: 2020 }, optimism_bias: { upper_ratio: 0.5 }, grant: { share: 0.5, cap_share: 0.5, eligible: { personnel: 1 } } }';
    const rest = `, cost: ${cost}`;
    const saving = '{ method: fixed, amount_eur_per_year: 1000 }';
    const turned = await estimate({ settings: time + index('municipal-expenditure'), saving, rest });
    const eur = turned.inputs.find(({ evidence }) => evidence === 'grants.mean-grant-2020-inferred')!.central;
    const row = rowOf(turned);
    expect(row.investment_central_eur).toBeCloseTo(eur * from2020, 5);
    expect(row.optimism_bias_central_eur).toBeCloseTo(0.5 * eur * from2020, 5);
    expect(row.grant_central_eur).toBeCloseTo(0.5 * eur * from2020, 5);
    expect(row.npv_municipality_central_eur).toBeCloseTo(1000 - eur * from2020, 4);
  });

  test('is in prices of the year that its entry states, not of its date', async () => {
    const data = join(folder, 'data');
    cpSync(join(root, 'data'), data, { recursive: true });
    const path = join(data, 'evidence/wages/hour-price.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('    value: 31.40', '    price_year: 2019\n    value: 31.40'),
    );
    write({ settings: index('municipal-expenditure'), saving: hours(price) });
    const problems = new ProblemList();
    const { scenario } = readScenario('own.yaml', { dataFolder: data }, problems);
    expect(problems.all.filter(({ severity }) => severity === 'error')).toEqual([]);
    const model = compileModel(scenario!);
    const output = { row: model.rows.at(-1)!, measure: 'saving_eur_per_year' } as const;
    expect(evaluateAt(model, [output], [new Map()])[0]![0]).toBeCloseTo(31_400 * from2019, 6);
    expect(model.priceYearOf(output)).toBe(2021);
  });
});

describe('numbers of the settings and of published figures', () => {
  test('what a person-year costs is turned, so that person-years do not move with the price year', async () => {
    const person =
      ', person_year_eur: { evidence: wages.person-year-cost, year: 2016 }, person_year_hours: 1600';
    const result = await estimate({ settings: index('municipal-expenditure') + person });
    // 80,000 € of 2015 are 80,000 · 0.996 € of 2016.
    expect(rowOf(result).person_years_low).toBeCloseTo((80_000 * 0.996) / 48_740, 9);
    const written = await estimate({
      settings: `${index('municipal-expenditure')}, person_year_eur: 50000, person_year_hours: 1600`,
    });
    expect(rowOf(written).person_years_low).toBeCloseTo((80_000 * 1.056) / 50_000, 9);
  });

  test('tax points are those of a yield in the same prices', async () => {
    const top =
      'reference: [{ output: total.tax_points, low: 0.0001, high: 0.0001, rounding: 0.0001, source: vm-2017, status: weak, tax_point_eur: { evidence: tax.point-yield-accounts-2016, year: 2016 } }]';
    const [found] = (await estimate({ settings: index('municipal-expenditure'), top })).reference;
    expect(found!.computed_low).toBeCloseTo((80_000 * 0.996) / 949.3e6, 12);
    expect(found!.tax_point_eur).toBeCloseTo(949.3e6 * from2016, 3);
  });

  test('published euros are written in the scenario, and compared in its prices', async () => {
    const top =
      'reference: [{ output: total.saving_eur_per_year, low: 85000, high: 85000, rounding: 1000, source: vm-2017, status: weak }]';
    const [turned] = (await estimate({ settings: index('local-government'), top })).reference;
    expect(turned).toMatchObject({ agrees: true, price_year: 2021 });
    expect(turned!.gap_low).toBeCloseTo(440, 6);
    const [plain] = (await estimate({ settings: ', price_year: 2021', top })).reference;
    expect(plain).toMatchObject({ agrees: false, price_year: null });
  });
});

test('the case worked in docs/method.md', async () => {
  writeFileSync('costs.csv', `${readFileSync('costs.csv', 'utf8').split('\n').slice(0, 2).join('\n')}\n`);
  const second = `\n  - { id: b, pace: quick, saving: ${hours('{ evidence: wages.hour-price, year: 2016 }')}, cost: { running_eur_per_year: 30000 } }`;
  const turned = rowOf(
    await estimate({ settings: time + index('municipal-expenditure'), rest: '', after: second }),
  );
  expect(turned.central_eur_per_year).toBeCloseTo(21_120 + 33_291.57, 2);
  expect(turned.npv_nation_central_eur).toBeCloseTo(24_411.57, 2);
  const plain = rowOf(await estimate({ settings: `${time}, price_year: 2021`, after: second }));
  expect(plain.npv_nation_central_eur).toBeCloseTo(21_400, 6);
  expect(plain.price_year).toBeNull();
});

test('a default that the index cannot turn leaves out what needs it', async () => {
  const euros = '{ method: fixed, amount_eur_per_year: 100000 }';
  const left = await estimate({ costs: '', settings: index('local-government'), saving: euros });
  expect(rowOf(left).person_years_low).toBeNull();
  expect(left.problems.map(({ name }) => name)).toContain('person-year-not-turned');
  expect(left.prices).toContainEqual({
    of: 'wages.person-year-cost-municipalities',
    year: 2016,
    turned: 'no',
    factor: null,
    index: null,
  });
});

describe('every other question sees the same prices', () => {
  const saving = hours('{ evidence: wages.hour-price, year: 2016 }');
  const settings = time + index('municipal-expenditure');

  test('years and areas add up to the turned row', async () => {
    const years = (await estimate({ settings, saving }, '--by year')).years!;
    const own = years.find(({ id, measure }) => id === 'total' && measure === 'saving_eur')!;
    expect(own.central_eur).toBeCloseTo(31_400 * from2016, 6);
    expect(own).toMatchObject({ price_year: 2021 });
    expect(own.nominal_central_eur).toBeCloseTo(31_400 * from2016, 6);
    const areas = (await estimate({ settings }, '--by municipality')).areas!.filter(
      ({ id }) => id === 'total',
    );
    expect(
      areas.map(({ area_code, central_eur_per_year }) => [area_code, Math.round(central_eur_per_year)]),
    ).toEqual([
      ['240', 21_120],
      ['564', 63_360],
    ]);
    expect(areas.map(({ npv_nation_central_eur: worth }) => Math.round(worth!))).toEqual([21_120, 63_360]);
    expect(areas.every(({ price_year: year }) => year === 2021)).toBe(true);
  });

  test('a tornado moves the input as it is written, and the output in the price year', async () => {
    write({
      settings,
      saving: hours('{ parameter: price }'),
      top: `parameters: { price: { evidence: wages.hour-price, year: 2016 } }`,
    });
    const { standardOutput } = await runCommand(
      'digisave sensitivity own.yaml --of total.npv_nation_eur --target 40000 --method switching --format json',
    );
    const [switching] = (JSON.parse(standardOutput) as SensitivityResult).switching;
    expect(switching).toMatchObject({ price_year: 2021 });
    const own = switching!.values.find(({ input }) => input === 'parameter.price')!;
    expect(own).toMatchObject({ input_central: 31.4, input_price_year: 2016 });
    expect(own.switching_value).toBeCloseTo(40 / from2016, 6);
  });

  test('what calibrate writes is in the prices of the scenario', async () => {
    write({
      settings: index('municipal-expenditure'),
      saving: hours('{ parameter: price }'),
      top: `parameters: { price: { evidence: wages.hour-price, year: 2016 } }\nreference: [{ output: total.saving_eur_per_year, low: 30000, high: 40000, rounding: 100, source: vm-2017, status: weak }]`,
    });
    const command = 'digisave calibrate own.yaml --parameter price --to total.saving_eur_per_year';
    const outcome = await runCommand(`${command} --format json`);
    const found = JSON.parse(outcome.standardOutput) as { low: number; high: number; price_year: number };
    expect(found.low).toBeCloseTo(30, 6);
    expect(found.high).toBeCloseTo(40, 6);
    expect(found.price_year).toBe(2021);
  });

  test('break-even use is where the net present value is zero', async () => {
    const channel = (use: string) =>
      `{ method: channel-shift, volume_per_year: 1000, shifted_share: ${use}, old_unit_cost_eur: { evidence: letters.stamp-price, year: 2019 }, new_unit_cost_eur: 0.5 }`;
    const rest = ', cost: { running_eur_per_year: 300 }';
    write({ costs: '', settings, saving: channel('0.5'), rest });
    const { standardOutput } = await runCommand(
      'digisave sensitivity own.yaml --method break-even --format json',
    );
    const [figure] = (JSON.parse(standardOutput) as SensitivityResult).break_even;
    expect(figure).toMatchObject({ price_year: 2021 });
    const use = figure!.sizes[0]!.use_share.central!;
    const row = rowOf(await estimate({ costs: '', settings, saving: channel(String(use)), rest }));
    expect(row.npv_nation_central_eur).toBeCloseTo(0, 9);
  });

  test('tables say the price year beside each unit, in every language', async () => {
    write({ settings, saving });
    const table = async (language: string) =>
      (await runCommand(`digisave estimate own.yaml --format markdown --language ${language}`))
        .standardOutput;
    expect(await table('en')).toContain('Quick projects, €\u00a0thousand a year, prices of 2021');
    expect(await table('fi')).toContain('€ vuodessa, vuoden 2021 hinnoin');
    expect(await table('sv')).toContain('€ per år, i 2021 års priser');
    expect(await table('en')).toContain(
      'Amounts are in prices of 2021, by the price index municipal-expenditure: costs of 2015 (× 1.0560); wages.hour-price of 2016 (× 1.0602).',
    );
  });
});

describe('money of different years without an index', () => {
  const told = async (parts: Parts): Promise<readonly string[]> => {
    write(parts);
    const { standardError } = await runCommand('digisave validate own.yaml');
    return standardError.split('\n').filter((line) => /years-of-prices-differ|no-price/.test(line));
  };
  const fixed = '{ method: fixed, amount_eur_per_year: 100 }';

  test('a year apart is not warned of, two are, with what an index would change', async () => {
    expect(await told({ settings: ', price_year: 2016', saving: fixed })).toEqual([]);
    expect(await told({ settings: ', price_year: 2014', saving: fixed })).toEqual([]);
    const [line, ...others] = await told({ settings: ', price_year: 2017', saving: fixed });
    expect(others).toEqual([]);
    expect(line).toContain('own.yaml:4:39: warning');
    expect(line).toContain('costs of 2015 (own), amounts written in the scenario of 2017');
    expect(line).toContain('The price index municipal-expenditure fell 1.4 % from 2015 to 2017.');
    expect(await told({ settings: index('municipal-expenditure', 2017), saving: fixed })).toEqual([]);
  });

  test('the usual index is the one spoken of where it knows the years', async () => {
    const [line] = await told({ settings: ', price_year: 2021', saving: fixed });
    expect(line).toContain('The price index local-government rose 6.8 % from 2015 to 2021.');
  });

  test('a price year that nothing is written in is not one of them', async () => {
    expect(await told({ settings: ', price_year: 2021' })).toEqual([]);
  });

  test('defaults of the settings were chosen by nobody', async () => {
    expect(await told({ costs: '', settings: ', price_year: 2024', saving: fixed })).toEqual([]);
  });

  test('an index that has no level for a year is refused, and one that has it is named', async () => {
    const saving = hours('{ evidence: wages.hour-price, year: 2016 }');
    write({ settings: index('local-government'), saving });
    const { standardError, exitCode } = await runCommand('digisave validate own.yaml');
    expect(exitCode).toBe(2);
    expect(standardError).toContain('The price index local-government has no level for 2016');
    expect(standardError).toContain('Name an index that has it: municipal-expenditure.');
  });

  test('an index needs a year to turn into', async () => {
    write({ costs: '', settings: ', price_index: local-government', saving: fixed });
    expect((await runCommand('digisave validate own.yaml')).standardError).toContain('price_year');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { runCommand } from '../run-command.ts';

// What a file says to a person and would say to a program are two things: each is told, at its border, and nothing beside it.

const startFolder = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-misunderstood-'));
  process.chdir(folder);
  writeFileSync(
    'costs.csv',
    'year,municipality_code,municipality,service,cost_type,amount_eur\n2020,139,Ii,basic-education,net_operating_costs,1000000\n2020,109,Hämeenlinna,basic-education,net_operating_costs,2000000\n2020,109,Hämeenlinna,libraries,net_operating_costs,10\n',
  );
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

/** The names of the problems that are told of a scenario, each as often as it is told. */
async function namesTold(text: string): Promise<readonly string[]> {
  writeFileSync('own.yaml', text);
  const { standardError } = await runCommand('digisave validate own.yaml');
  return [...standardError.matchAll(/(?:error|warning): ([a-z0-9-]+)/g)].map((match) => match[1] ?? '');
}

async function tell(text: string): Promise<string> {
  writeFileSync('own.yaml', text);
  return (await runCommand('digisave validate own.yaml')).standardError;
}

const fixed = (amount: string, rest = '') =>
  `digisave: 1\nid: own\n${rest}projects:\n  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: ${amount} } }\n`;
const ofCosts = (scope: string, base = '{ costs: c }') =>
  `digisave: 1\nid: own\ncosts:\n  c: { files: [costs.csv], year: 2020, measure: net${scope === '' ? '' : `, scope: ${scope}`} }\nprojects:\n  - { id: a, pace: quick, saving: { method: share-of-costs, base: ${base}, affected_share: 0.1 } }\n`;
const ofMoney = (settings: string, cost: string, rest = '') =>
  `digisave: 1\nid: own\nsettings: { first_year: 2022, horizon_years: 3, ${settings} }\n${rest}projects:\n  - { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: 200 }, cost: ${cost} }\n`;

describe('a uniform range has its central value in the middle', () => {
  const overdetermined = ['central-overdetermined'];
  test.each([
    ['{ low: 0, central: 2000, high: 10000, distribution: uniform }', overdetermined],
    ['{ low: 0, central: 5000, high: 10000, distribution: uniform }', []],
    ['{ low: 0, central: 5000.00001, high: 10000, distribution: uniform }', []],
    ['{ low: 0, central: 5000.0001, high: 10000, distribution: uniform }', overdetermined],
    ['{ low: 0.1, central: 0.2, high: 0.3, distribution: uniform }', []],
    ['{ low: 0, central: 2000, high: 10000, distribution: uniform, interval: p10-p90 }', overdetermined],
    ['{ low: 0, high: 10000, distribution: uniform }', []],
    ['{ low: 7, central: 7, high: 7, distribution: uniform }', []],
    ['{ low: 1.0e9, central: 1000000000.5, high: 1000000001, distribution: uniform }', []],
    ['{ low: 1.0e9, central: 1000000000.9, high: 1000000001, distribution: uniform }', overdetermined],
    ['{ low: 0, central: 2000, high: 10000, distribution: pert }', []],
  ])('%s', async (amount, names) => {
    expect(await namesTold(fixed(amount))).toEqual(names);
  });

  test('also where the settings say uniform, and through a parameter and evidence', async () => {
    const settings = 'settings: { distribution: uniform }\n';
    expect(await namesTold(fixed('{ low: 0, central: 2000, high: 10000 }', settings))).toEqual(
      overdetermined,
    );
    expect(await namesTold(fixed('{ low: 0, central: 5000, high: 10000 }', settings))).toEqual([]);
    const parameters = 'parameters: { p: { low: 0, central: 2000, high: 10000, distribution: uniform } }\n';
    expect(await namesTold(fixed('{ parameter: p }', parameters))).toEqual(overdetermined);
    const evidence = (distribution: string, central: number) =>
      `label: Own\nunit: eur\ndistribution: ${distribution}\ninterval: p05-p95\nvalues:\n  - { from: 2020-01-01, low: 1, central: ${central}, high: 3, quality: assumed, reviewed: 2026-11-22 }\n`;
    expect(await namesTold(evidence('uniform', 2.5))).toEqual(overdetermined);
    expect(await namesTold(evidence('uniform', 2))).toEqual([]);
    expect(await namesTold(evidence('normal', 2))).toEqual(overdetermined);
    expect(await namesTold(evidence('pert', 2.5))).toEqual([]);
  });
});

test.each([
  ['samples: 99', ['few-samples']],
  ['samples: 100', []],
  ['samples: 2', ['few-samples']],
  ['samples: 1', ['too-few-samples']],
  ['samples: 64, sampling: sobol', ['few-samples']],
  ['samples: 64, sampling: latin-hypercube', ['few-samples']],
  ['samples: 31, sampling: latin-hypercube', ['too-few-for-replicates']],
  ['samples: 128, sampling: sobol', []],
])('fewer than 100 draws are told: %s', async (settings, names) => {
  expect(await namesTold(fixed('{ low: 1, high: 2 }', `settings: { ${settings} }\n`))).toEqual(names);
});

test('few draws are told from the command line as well, and not where draws go on until a precision is reached', async () => {
  writeFileSync('own.yaml', fixed('{ low: 1, high: 2 }'));
  expect((await runCommand('digisave estimate own.yaml --samples 50')).standardError).toContain(
    'few-samples',
  );
  const precise = await runCommand('digisave estimate own.yaml --samples 50 --precision 5%');
  expect([precise.exitCode, precise.standardError]).toEqual([0, '']);
  const { standardOutput } = await runCommand('digisave estimate own.yaml --samples 50 --format json');
  expect((JSON.parse(standardOutput) as Result).problems.map(({ name }) => name)).toEqual(['few-samples']);
});

test.each([
  ['low: 10, high: 20, rounding: 20', []],
  ['low: 10, high: 20, rounding: 20.1', ['rounding-above-figure']],
  ['low: -30, high: 20, rounding: 30', []],
  ['low: -30, high: 20, rounding: 31', ['rounding-above-figure']],
  ['low: 0, high: 20, rounding: 20', []],
  // What was rounded to nothing does not say from what.
  ['low: 0, high: 0, rounding: 1000', []],
])('a rounding above its figures is told: %s', async (figures, names) => {
  const reference = `reference: [{ output: total.saving_eur_per_year, ${figures}, source: vm-2017, status: weak }]\n`;
  expect(await namesTold(fixed('{ low: 1, high: 2 }', reference))).toEqual(names);
});

describe('an empty choice chooses nothing', () => {
  test.each([
    ['{ services: [] }', 1],
    ['{ main_functions: [] }', 1],
    ['{ cost_types: [] }', 1],
    ['{ municipalities: { codes: [] } }', 1],
    ['{ municipalities: { regions: [], groups: [] } }', 2],
    ['{ exclude_services: [], exclude_main_functions: [], exclude_cost_types: [] }', 0],
    ['{ municipalities: { exclude_codes: [] } }', 0],
    ['{ services: [basic-education] }', 0],
  ])('scope %s', async (scope, count) => {
    expect(await namesTold(ofCosts(scope))).toEqual(Array(count).fill('empty-list'));
  });
  test.each([
    ['{ costs: c, services: [] }', ['empty-list']],
    ['{ costs: c, main_functions: [] }', ['empty-list']],
    ['{ costs: c, cost_types: [] }', ['empty-list']],
    ['{ costs: c, exclude_services: [] }', []],
    ['{}', ['missing-key']],
  ])('base %s', async (base, names) => {
    expect(await namesTold(ofCosts('', base))).toEqual(names);
  });
  test('what must be there is not to be left out', async () => {
    const text = await tell(ofCosts('').replace('[costs.csv]', '[]'));
    expect(text).toContain('The list "files" is empty');
    expect(text).not.toContain('Leave the key out');
  });
});

test.each([
  ['upper_ratio: 10', []],
  ['upper_ratio: 10.1', ['bias-in-percent']],
  ['upper_ratio: { low: 1, high: 200 }', ['bias-in-percent']],
  ['upper_ratio: { parameter: p }', ['bias-in-percent']],
  ['upper_ratio: 2, lower_ratio: 24', ['bias-in-percent', 'bias-below-lower']],
  ['upper_ratio: 2, duration_upper_ratio: 54', ['bias-in-percent', 'spent-after-end', 'used-after-end']],
])('a bias above 10 is asked about as percent: %s', async (bias, names) => {
  const parameters = bias.includes('parameter') ? 'parameters: { p: 200 }\n' : '';
  const text = ofMoney(
    'discount_rate_share: 0',
    `{ investment_eur: 1000, optimism_bias: { ${bias} } }`,
    parameters,
  );
  expect([...(await namesTold(text))].sort()).toEqual([...names].sort());
});

describe('a discount rate from -0.5 to 0.5', () => {
  test.each([
    ['-0.5', []],
    ['0.5', []],
    ['{ low: -0.02, high: 0.03 }', []],
    ['{ low: -0.02, high: 0.03, unit: share }', []],
    ['{ low: -0.02, high: 0.03, unit: growth_share }', []],
    ['-0.501', ['implausible-rate']],
    ['0.501', ['implausible-rate']],
    ['-1.5', ['value-out-of-range']],
    ['3.5', ['value-out-of-range']],
  ])('%s', async (rate, names) => {
    const text = ofMoney(`discount_rate_share: ${rate}`, '{ investment_eur: 1000 }');
    expect(await namesTold(text)).toEqual(names);
    if (names.length > 0) expect(await tell(text)).toContain('expected a share a year from -0.5 to 0.5');
  });

  test.each([
    // Flows of -800, 200 and 200.
    ['-0.5', 'start-of-year', -800 + 200 / 0.5 + 200 / 0.25],
    ['-0.5', 'end-of-year', (-800 + 200 / 0.5 + 200 / 0.25) / 0.5],
    ['-0.1', 'start-of-year', -800 + 200 / 0.9 + 200 / 0.81],
    ['0', 'start-of-year', -400],
    ['0.5', 'start-of-year', -800 + 200 / 1.5 + 200 / 2.25],
  ])('%s, %s: worked by hand', async (rate, discounting, worth) => {
    writeFileSync(
      'own.yaml',
      ofMoney(`discount_rate_share: ${rate}, discounting: ${discounting}`, '{ investment_eur: 1000 }'),
    );
    const { standardOutput } = await runCommand('digisave estimate own.yaml --format json');
    const row = (JSON.parse(standardOutput) as Result).estimates.at(-1)!;
    for (const column of ['low', 'central', 'high', 'mean'] as const)
      expect(row[`npv_nation_${column}_eur`]).toBeCloseTo(worth, 8);
  });

  test('as a range has its corners at its ends', async () => {
    writeFileSync(
      'own.yaml',
      ofMoney('discount_rate_share: { low: -0.1, high: 0.2 }', '{ investment_eur: 1000 }'),
    );
    const { standardOutput } = await runCommand('digisave estimate own.yaml --format json');
    const row = (JSON.parse(standardOutput) as Result).estimates.at(-1)!;
    expect(row.npv_nation_low_eur).toBeCloseTo(-800 + 200 / 1.2 + 200 / 1.44, 8);
    expect(row.npv_nation_high_eur).toBeCloseTo(-800 + 200 / 0.9 + 200 / 0.81, 8);
  });
});

describe('names are the same however their letters are composed', () => {
  const spellings = (name: string) => [name, name.normalize('NFD'), name.normalize('NFD').toUpperCase()];
  test.each([
    ...spellings('Kanta-Häme').map((name) => `{ municipalities: { regions: ["${name}"] } }`),
    ...spellings('Egentliga Tavastland').map((name) => `{ municipalities: { regions: ["${name}"] } }`),
    ...spellings('Hämeenlinna').map((name) => `{ municipalities: { codes: ["${name}"] } }`),
  ])('%s', async (scope) => {
    const text = ofCosts(scope, '{ costs: c, services: [basic-education] }');
    expect(await namesTold(text)).toEqual([]);
    const { standardOutput } = await runCommand('digisave estimate own.yaml --format json');
    expect((JSON.parse(standardOutput) as Result).estimates.at(-1)!.central_eur_per_year).toBeCloseTo(
      200_000,
    );
  });

  test.each(spellings('Grundläggande utbildning'))('service %s', async (name) => {
    expect(await namesTold(ofCosts('', `{ costs: c, services: ["${name}"] }`))).toEqual([]);
  });

  test.each(spellings('Taajaan asutut kunnat'))('group %s', async (name) => {
    const told = await namesTold(ofCosts(`{ municipalities: { groups: ["${name}"] } }`));
    expect(told).not.toContain('unknown-group');
  });

  test('phases, in the file and on the command line', async () => {
    const phase = 'käsittely';
    writeFileSync(
      'own.yaml',
      `digisave: 1\nid: own\nprojects:\n  - { id: a, pace: quick, saving: { method: work-time, volume_per_year: 60, hour_price_eur: 1, minutes_saved: { ${phase.normalize('NFD')}: 1 } } }\n`,
    );
    const path = `project.a.saving.minutes_saved.${phase.normalize('NFC')}`;
    const { standardOutput } = await runCommand(`digisave estimate own.yaml --set ${path}=3 --format json`);
    expect((JSON.parse(standardOutput) as Result).estimates.at(-1)!.central_eur_per_year).toBe(3);
    const table = await runCommand(
      `digisave sensitivity own.yaml --method grid --x ${path}=1..3 --y project.a.saving.volume_per_year=1..2 --of total.saving_eur_per_year`,
    );
    expect(table.exitCode).toBe(0);
  });
});

describe('letters that nobody sees are named', () => {
  test.each([
    ['{ low:\u00a010, high: 20 }', 'Behind "low:" is U+00A0 (no-break space)'],
    ['{ \u00a0low: 10, high: 20 }', 'At the beginning is U+00A0'],
    ['{ low\u200b: 10, high: 20 }', 'Behind "low" is U+200B (zero width space)'],
    ['{ lo\u00adw: 10, high: 20 }', 'Behind "lo" is U+00AD (soft hyphen)'],
    ['{ low: 10, high:\u202f20 }', 'Behind "high:" is U+202F (narrow no-break space)'],
    ['{ low: 10\u2009000, high: 20 }', 'Behind "10" is U+2009 (thin space)'],
    ['{ low: 10, high: 20, distribution: pe\u2060rt }', 'Behind "pe" is U+2060 (word joiner)'],
    ['{ parameter: up\u200dtake }', 'Behind "up" is U+200D (zero width joiner)'],
  ])('%s', async (amount, words) => {
    expect(await tell(fixed(amount))).toContain(words);
  });

  test('where they keep a file from being read, too', async () => {
    expect(await tell('digisave:\u00a01\nid: own\nprojects: []\n')).toContain('Behind "digisave:" is U+00A0');
    expect(await tell('digisave: 1\nid: own\nprojects:\n  -\u00a0id: a\n    pace: quick\n')).toContain(
      'Behind "-" is U+00A0',
    );
    expect(
      await tell('digisave: 1\nid: own\nprojects:\n  - id: a\n\u00a0\u00a0\u00a0\u00a0pace: quick\n'),
    ).toContain('At the beginning is U+00A0');
  });

  test('and in a text for people they are nothing to tell', async () => {
    const text = fixed('1').replace('id: own', 'id: own\nlabel: "7–23\u00a0M€ a\u00adyear"');
    expect(await namesTold(text)).toEqual([]);
    expect(await tell(text.replace('"7–23', '7–23": "'))).not.toContain('U+00AD');
  });
});

test('a merge key is one problem wherever it is, and a text with its sign is none', async () => {
  const merged = `digisave: 1
id: own
projects:
  - &first { id: a, pace: quick, saving: { method: fixed, amount_eur_per_year: 1 } }
  - <<: *first
    id: b
`;
  expect(await namesTold(merged)).toEqual(['merge-key']);
  expect(await namesTold(merged.replace('<<: *first', '<<: [*first]'))).toEqual(['merge-key']);
  expect(await namesTold(merged.replace('  - <<: *first\n    id: b', '  - { <<: *first, id: b }'))).toEqual([
    'merge-key',
  ]);
  expect(await namesTold(fixed('1').replace('id: own', 'id: own\nnote: "a << b"'))).toEqual([]);
});

describe('what is spent after the end', () => {
  test.each([
    ['{ investment_eur: 1000, investment_years: 3 }', []],
    ['{ investment_eur: 1000, investment_years: 3.01 }', ['spent-after-end']],
    ['{ investment_eur: 1000, investment_years: { low: 1, high: 4 } }', ['spent-after-end']],
    ['{ investment_eur: 0, investment_years: 10 }', []],
    ['{ running_eur_per_year: 50 }', []],
    ['{ investment_eur: 1000, parallel_eur_per_year: 5, parallel_running_years: 9 }', []],
    [
      '{ investment_eur: 1000, investment_years: 2, optimism_bias: { upper_ratio: 1, duration_upper_ratio: 1 } }',
      ['spent-after-end'],
    ],
    [
      '{ investment_eur: 1000, investment_years: 2, optimism_bias: { upper_ratio: 1, mitigated_share: 0.5, duration_upper_ratio: 1 } }',
      [],
    ],
  ])('%s', async (cost, names) => {
    expect(await namesTold(ofMoney('discount_rate_share: 0', cost))).toEqual(names);
  });

  test('is told in euros, bias and overrun included', async () => {
    const cost =
      '{ investment_eur: 1000, investment_years: 3, optimism_bias: { upper_ratio: 2, duration_upper_ratio: 1 } }';
    // 3,000 € over six years, of which three are counted; and no use before the end.
    const text = await tell(ofMoney('discount_rate_share: 0', cost));
    expect(text).toContain('a spends 1,500 € of its investment of 3,000 € after 2024');
    expect(text).toContain(
      'a comes into use in 2025, after 2024, the last year counted. Its saving is left out',
    );
    const range = '{ investment_eur: { low: 500, high: 1500 }, investment_years: { low: 1, high: 5 } }';
    expect(await tell(ofMoney('discount_rate_share: 0', range))).toContain(
      'may spend up to 600 € of its investment',
    );
  });
});

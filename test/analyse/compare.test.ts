import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ComparisonRecord } from '../../src/model/compare/result.ts';
import { runCommand } from '../run-command.ts';

const room = mkdtempSync(join(tmpdir(), 'digisave-compare-'));
afterAll(() => rmSync(room, { recursive: true }));

/** One project that saves a share of costs, so that data, parameter and project multiply. */
const scenario = ({ cost = 100_000, uptake = 0.1, share = 1, settings = '', id = 'net' } = {}) => {
  const file = join(room, `costs-${cost}.csv`);
  writeFileSync(
    file,
    `year,municipality_code,municipality,service,cost_type,amount_eur\n2019,240,Kemi,libraries,net_operating_costs,${cost}\n`,
  );
  return `
digisave: 1
id: one
costs:
  ${id}: { files: ["${file}"], year: 2019, measure: net }
settings: { samples: 100, ${settings} }
parameters:
  uptake: { value: ${uptake}, unit: share, quality: assumed }
projects:
  - id: books
    pace: quick
    saving:
      method: share-of-costs
      base: { costs: ${id}, services: [libraries] }
      affected_share: ${share}
      reduction_share: 1
      uptake_share: { parameter: uptake }
`;
};

function fileOf(text: string, name: string): string {
  const path = join(room, name);
  writeFileSync(path, text);
  return path;
}

async function compare(before: string, after: string, options = ''): Promise<ComparisonRecord> {
  const command = `digisave compare ${before} ${after} --format json --quiet ${options}`.trim();
  const { standardOutput, standardError } = await runCommand(command);
  expect(standardError).toBe('');
  return JSON.parse(standardOutput);
}

const compareTexts = (before: string, after: string, options = '') =>
  compare(fileOf(before, 'before.yaml'), fileOf(after, 'after.yaml'), options);

const changesOf = ({ parts }: ComparisonRecord) =>
  Object.fromEntries(parts.map(({ part, change }) => [part, Math.round(change * 1e6) / 1e6]));

test('a change of one part is of that part alone', async () => {
  const nothing = { data: 0, parameters: 0, projects: 0, settings: 0, method: 0 };
  const base = scenario();
  expect(changesOf(await compareTexts(base, base))).toEqual(nothing);
  const [data, parameters, projects] = await Promise.all([
    compare(fileOf(base, 'a.yaml'), fileOf(scenario({ cost: 150_000 }), 'data.yaml')),
    compare(fileOf(base, 'a.yaml'), fileOf(scenario({ uptake: 0.3 }), 'parameters.yaml')),
    compare(fileOf(base, 'a.yaml'), fileOf(scenario({ share: 0.5 }), 'projects.yaml')),
  ]);
  expect(changesOf(data)).toEqual({ ...nothing, data: 5000 });
  expect(changesOf(parameters)).toEqual({ ...nothing, parameters: 20_000 });
  expect(changesOf(projects)).toEqual({ ...nothing, projects: -5000 });
});

test('parts that multiply share what they make together alike', async () => {
  const result = await compareTexts(scenario(), scenario({ cost: 200_000, uptake: 0.3 }));
  // Data: half of 100,000 · 0.1 and 100,000 · 0.3; the parameter: half of 0.2 · 100,000 and 0.2 · 200,000.
  expect([result.before, result.after, result.change]).toEqual([10_000, 60_000, 50_000]);
  const { data, parameters, projects } = changesOf(result);
  expect(data).toBeCloseTo(20_000, 9);
  expect(parameters).toBeCloseTo(30_000, 9);
  expect(projects).toBe(0);
});

test('the price year is of the settings, and what is compared in prices of two years is warned of', async () => {
  const index = (year: number) => `price_year: ${year}, price_index: municipal-expenditure`;
  const [before, after] = [scenario({ settings: index(2019) }), scenario({ settings: index(2024) })];
  const result = await compareTexts(before, after);
  const { settings, ...others } = changesOf(result);
  expect(settings).toBeCloseTo(result.change, 5);
  expect(settings).toBeGreaterThan(1000);
  expect(others).toEqual({ data: 0, parameters: 0, projects: 0, method: 0 });
  expect(result.problems.map(({ name }) => name)).toContain('compared-prices-differ');
});

test('costs of another name are those that the other scenario asks for', async () => {
  const result = await compareTexts(scenario(), scenario({ id: 'accounts', cost: 120_000 }));
  expect(changesOf(result)['data']).toBeCloseTo(2000, 9);
  expect(changesOf(result)['projects']).toBe(0);
});

describe('shipped scenarios', () => {
  const shipped = (name: string) => join(import.meta.dirname, '../../scenarios', `${name}.yaml`);

  test.each([
    ['oulu', 'ii', 'total.saving_eur_per_year'],
    ['kauhava-permits', 'joint-permits', 'pace.quick'],
    ['payroll-robot', 'pilot-robot', 'total.npv_municipality_eur'],
    ['payroll-robot', 'pilot-robot', 'total.npv_municipality_p95_eur'],
    ['e-invoicing-2020-2023', 'payroll-robot', 'total.p05_eur_per_year'],
  ])('parts of %s and %s add up to the change of %s', async (before, after, of) => {
    const result = await compare(shipped(before), shipped(after), `--of ${of} --samples 200`);
    expect(result.reason).toBeNull();
    for (const end of ['change', 'change_low', 'change_high'] as const) {
      const whole = result[end];
      if (whole === null) continue;
      const sum = result.parts.reduce((total, each) => total + each[end]!, 0);
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(whole)));
    }
    expect(result.change).not.toBe(0);
  });

  test('the figures are those that the estimates print, and the other way round the change turns', async () => {
    const [forth, back] = [
      await compare(shipped('oulu'), shipped('ii'), '--samples 200'),
      await compare(shipped('ii'), shipped('oulu'), '--samples 200'),
    ];
    const { standardOutput } = await runCommand(
      `digisave estimate ${shipped('oulu')} --format json --quiet --samples 200`,
    );
    const total = JSON.parse(standardOutput).estimates.at(-1);
    expect([forth.before_low, forth.before, forth.before_high]).toEqual([
      total.low_eur_per_year,
      total.central_eur_per_year,
      total.high_eur_per_year,
    ]);
    expect(back.change).toBe(-forth.change);
    for (const [at, { change }] of forth.parts.entries())
      expect(back.parts[at]!.change).toBeCloseTo(-change, 4);
  });
});

describe('saved models and results', () => {
  const save = async (text: string, name: string, options: string) => {
    const path = join(room, name);
    const { exitCode } = await runCommand(
      `digisave estimate ${fileOf(text, 'saved.yaml')} --quiet ${options.replace('FILE', path)}`,
    );
    expect(exitCode).toBe(0);
    return path;
  };
  const asModel = (text: string, name: string) => save(text, name, '--save-model FILE');
  const asResult = (text: string, name: string) => save(text, name, '--output FILE --format json');

  test('a saved model is compared as its scenario is', async () => {
    const [before, after] = [scenario(), scenario({ cost: 200_000, uptake: 0.3 })];
    const of = await compareTexts(before, after);
    const saved = await compare(await asModel(before, 'model.json'), fileOf(after, 'after.yaml'));
    expect(saved.parts).toEqual(of.parts);
    expect(saved.sides.before.kind).toBe('model');
  });

  test('what another version has printed of a saved model is of the method', async () => {
    const path = await asModel(scenario(), 'older.json');
    const text = readFileSync(path, 'utf8');
    const older = text
      .replace(/"digisave": "[^"]*"/, '"digisave": "0.0.9"')
      .replaceAll('["total.central_eur_per_year",10000]', '["total.central_eur_per_year",9000]');
    const [, body = ''] = /^"model": (.*)$/m.exec(older) ?? [];
    expect(body).toContain('["total.central_eur_per_year",9000]');
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(`0.0.9\n${body}`).digest('hex');
    writeFileSync(path, older.replace(/"sha256": "[^"]*"/, `"sha256": "${digest}"`));
    const result = await compare(path, fileOf(scenario({ cost: 150_000 }), 'after.yaml'));
    expect(result.sides.before.version).toBe('0.0.9');
    expect([result.before, result.after]).toEqual([9000, 15_000]);
    expect(changesOf(result)).toEqual({ data: 5000, parameters: 0, projects: 0, settings: 0, method: 1000 });
  });

  test('a fact of the evidence that has changed is of the parameters', async () => {
    const text = `
digisave: 1
id: calls
projects:
  - id: calls
    pace: quick
    saving: { method: work-time, volume_per_year: 6000, minutes_saved: { handling: 10 }, hour_price_eur: { evidence: wages.hour-price-municipalities, year: 2016 } }
`;
    const path = await asModel(text, 'wages.json');
    const body = JSON.parse(/^"model": (.*)$/m.exec(readFileSync(path, 'utf8'))![1]!);
    const quantities = body.scenario.projects[0].saving.quantities.$map as [string, { low: number }][];
    const [, price] = quantities.find(([name]) => name === 'hour_price_eur')!;
    const fact = price.low;
    Object.assign(price, { low: fact + 2, central: fact + 2, high: fact + 2 });
    delete body.printed;
    const [, version] = /"digisave": "([^"]*)"/.exec(readFileSync(path, 'utf8'))!;
    const { createHash } = await import('node:crypto');
    const changed = JSON.stringify(body);
    const digest = createHash('sha256').update(`${version}\n${changed}`).digest('hex');
    writeFileSync(
      path,
      `{\n"digisave-model": 1,\n"digisave": "${version}",\n"sha256": "${digest}",\n"model": ${changed}\n}\n`,
    );
    const result = await compare(path, fileOf(text, 'calls.yaml'));
    expect(changesOf(result)['parameters']).toBeCloseTo(-2000, 9);
    expect(changesOf(result)['projects']).toBe(0);
  });

  test('two results give the change of every output, and say why it is not divided', async () => {
    const [before, after] = [
      await asResult(scenario(), 'one.json'),
      await asResult(scenario({ cost: 150_000 }), 'two.json'),
    ];
    const result = await compare(before, after);
    expect([result.change, result.parts, result.reason]).toEqual([5000, [], 'result-without-model']);
    const moved = result.outputs.find(({ of }) => of === 'pace.quick.high_eur_per_year');
    expect(moved).toEqual({
      of: 'pace.quick.high_eur_per_year',
      before: 10_000,
      after: 15_000,
      change: 5000,
    });
    const mixed = await compare(before, fileOf(scenario({ cost: 150_000 }), 'after.yaml'));
    expect([mixed.change, mixed.reason]).toEqual([5000, 'result-without-model']);
  });
});

test.each([
  ['1%', 10_000, 10_100, 0],
  ['1%', 10_000, 10_101, 1],
  ['1%', 10_000, 9899, 1],
  ['100', 10_000, 9900, 0],
  ['99.5', 10_000, 10_100, 1],
  ['0', 10_000, 10_000, 0],
])('--max-change %s from %d to %d ends with %d', async (limit, from, to, exitCode) => {
  const [before, after] = [scenario({ cost: from * 10 }), scenario({ cost: to * 10 })];
  const command = `digisave compare ${fileOf(before, 'before.yaml')} ${fileOf(after, 'after.yaml')}`;
  const outcome = await runCommand(`${command} --max-change ${limit} --format table`);
  expect(outcome.exitCode).toBe(exitCode);
  expect(outcome.standardOutput).toContain(exitCode === 1 ? 'beyond the limit' : 'within the limit');
});

test('two results of as many other municipalities are not compared without a word', async () => {
  const result = async (municipality: string, name: string) => {
    const file = join(room, `${name}.csv`);
    const amount = 'libraries,net_operating_costs,100000';
    const head = 'year,municipality_code,municipality,service,cost_type,amount_eur';
    writeFileSync(file, `${head}\n2019,${municipality},,${amount}\n`);
    const text = scenario().replace(/files: \[[^\]]*\]/, `files: ["${file}"]`);
    const output = join(room, `${name}.json`);
    await runCommand(`digisave estimate ${fileOf(text, `${name}.yaml`)} --quiet --output ${output}`);
    return output;
  };
  const [kemi, oulu] = [await result('240', 'kemi'), await result('564', 'oulu')];
  const said = async (...files: string[]) =>
    (await runCommand(`digisave compare ${files.join(' ')} --format csv --language sv`)).standardError;
  expect(await said(kemi, oulu)).toContain('compared-scopes-differ');
  expect(await said(kemi, oulu)).toContain('Bara före: 240. Bara efter: 564.');
  expect(await said(kemi, join(room, 'oulu.yaml'))).toContain(
    'Bara före: Kemi (240). Bara efter: Uleåborg (564).',
  );
  expect(await said(kemi, kemi)).toBe('');
  // What another version has saved says how many they are, and no more.
  const old = fileOf(
    readFileSync(oulu, 'utf8').replace(/"municipality_codes": \[[^\]]*\],\s*/, ''),
    'old.json',
  );
  expect(await said(kemi, old)).toBe('');
});

test('a row far smaller than the largest keeps digits of its own', async () => {
  const rows = (amount: number) =>
    `digisave: 1\nid: one\nprojects:\n${['a', 'b'].map((id, at) => `  - { id: ${id}, pace: quick, saving: { method: fixed, amount_eur_per_year: ${at === 0 ? amount : amount / 80} } }\n`).join('')}`;
  const [before, after] = [fileOf(rows(20e6), 'large.yaml'), fileOf(rows(22e6), 'larger.yaml')];
  const { standardOutput } = await runCommand(
    `digisave compare ${before} ${after} --format table --language en --quiet`,
  );
  expect(standardOutput).toMatch(/^b, saving\s+2\d\d\s+2\d\d\s+\+2\d$/m);
});

test('lines of CSV go on from each other to the whole change', async () => {
  const [before, after] = [scenario(), scenario({ cost: 200_000, uptake: 0.3 })];
  const command = `digisave compare ${fileOf(before, 'before.yaml')} ${fileOf(after, 'after.yaml')}`;
  const { standardOutput } = await runCommand(`${command} --format csv`);
  const [header, ...lines] = standardOutput.trim().split('\n');
  expect(header).toBe('of,level,part,change,change_low,change_high,before,after');
  const rows = lines.map((line) => line.split(','));
  expect(rows.map((row) => row[2])).toEqual(['data', 'parameters', 'projects', 'settings', 'method', '']);
  for (const [at, row] of rows.slice(0, -1).entries())
    if (at > 0) expect(Number(row[6])).toBeCloseTo(Number(rows[at - 1]![7]), 9);
  expect(rows.at(-1)).toEqual([
    'total.saving_eur_per_year',
    'total',
    '',
    '50000',
    '50000',
    '50000',
    '10000',
    '60000',
  ]);
});

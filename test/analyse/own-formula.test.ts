import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const folder = join(import.meta.dirname, 'own-formula');
const room = mkdtempSync(join(tmpdir(), 'digisave-formula-'));
afterAll(() => rmSync(room, { recursive: true }));

const formulas = readFileSync(join(folder, 'formulas.yaml'), 'utf8');

/** What an estimate of a scenario prints as CSV. */
async function csvOf(path: string, options = ''): Promise<string> {
  const { exitCode, standardOutput, standardError } = await runCommand(
    `digisave estimate ${path} --format csv --quiet ${options}`.trim(),
  );
  expect(standardError).toBe('');
  expect(exitCode).toBe(0);
  return standardOutput;
}

/** The same of a text. */
async function csvOfText(text: string, options = ''): Promise<string> {
  const path = join(room, 'scenario.yaml');
  writeFileSync(path, text);
  return csvOf(path, options);
}

/** Low, central and high of a project. */
async function endsOf(text: string, id: string, options = ''): Promise<readonly number[]> {
  const [header = '', ...rows] = (await csvOfText(text, options)).trim().split('\n');
  const column = header.split(',').indexOf('low_eur_per_year');
  const row = rows.find((each) => each.includes(`,project,${id},`)) ?? '';
  return row
    .split(',')
    .slice(column, column + 3)
    .map(Number);
}

test.each(['', '--by municipality', '--by year', '--by service', '--view budget'])(
  'methods written as formulas give the same bytes %s',
  async (options) => {
    const [one, other] = await Promise.all(
      ['methods', 'formulas'].map((name) => csvOf(join(folder, `${name}.yaml`), options)),
    );
    expect(one!.length).toBeGreaterThan(1000);
    expect(other).toBe(one);
  },
);

test('blanks change nothing, and neither does the sign that multiplies', async () => {
  const before = await csvOfText(formulas);
  for (const change of [
    (line: string) => line.replaceAll(' * ', '*').replaceAll(' / ', '/').replaceAll(' - ', '-'),
    (line: string) => line.replaceAll(' * ', '   ·   ').replaceAll(' - ', ' − '),
  ]) {
    const changed = formulas.replace(
      /^( {6}formula: (?!>)|^ {8}(?=\(|\*))(.*)$/gm,
      (_, key, text) => key + change(text),
    );
    expect(changed).not.toBe(formulas);
    expect(await csvOfText(changed)).toBe(before);
  }
});

const sums = (formula: string) => `
digisave: 1
id: sums
settings: { samples: 200 }
projects:
  - id: a
    pace: quick
    saving:
      method: formula
      formula: ${formula}
      inputs:
        one: { low: 0.1, high: 1e6, unit: eur_per_year, quality: assumed }
        two: { low: 3, high: 7, unit: eur_per_year, quality: assumed }
        three: { low: -1e5, high: 1e5, unit: eur_per_year, quality: assumed }
`;

test('the order of the terms of a sum changes nothing above 1e-12', async () => {
  const [first, ...others] = await Promise.all(
    ['one + two - three', 'two - three + one', '-three + (one + two)'].map(async (formula, at) => {
      const path = join(room, `sums-${at}.yaml`);
      writeFileSync(path, sums(formula));
      const { standardOutput } = await runCommand(`digisave estimate ${path} --format json --quiet`);
      return JSON.parse(standardOutput).estimates[0] as Record<string, number>;
    }),
  );
  for (const other of others)
    for (const key of ['low', 'central', 'high', 'mean', 'p05', 'p95'].map((each) => `${each}_eur_per_year`))
      expect(Math.abs(other[key]! - first![key]!)).toBeLessThanOrEqual(1e-12 * Math.abs(first![key]!));
});

const capped = `
digisave: 1
id: capped
costs:
  net: { files: ["digisave:data/finland/costs-2019.csv"], year: 2019, measure: net, scope: { municipalities: { codes: ["240", "564"] } } }
settings: { samples: 200 }
projects:
  - id: cap
    pace: quick
    saving:
      method: formula
      formula: min(sum(base) * share, most) - fee
      base: { costs: net, services: [libraries] }
      inputs:
        share: { low: 0.01, high: 0.05, unit: share, quality: assumed }
        most: { low: 300000, high: 400000, unit: eur_per_year, quality: assumed, label: { en: Fee at most, fi: Maksu enintään, sv: Avgift högst } }
        fee: { value: 2000, unit: eur_per_year, quality: assumed }
  - id: part
    pace: quick
    saving:
      method: formula
      formula: (share + share / 2) * sum(base)
      base: { costs: net, services: [libraries] }
      inputs:
        share: { low: 0.01, high: 0.05, unit: share, quality: assumed }
`;

test('a cap is of the whole; a multiple of the base is a share that overlaps', async () => {
  // Libraries of Kemi and Oulu in 2019: 1,347,000 and 10,253,000 euros.
  const base = 11_600_000;
  expect(await endsOf(capped, 'cap')).toEqual([0.01 * base - 2000, 0.03 * base - 2000, 400_000 - 2000]);
  expect(await endsOf(capped, 'part')).toEqual(
    [0.015, 0.045, 0.075].map((share) => Math.round(share * base)),
  );
  const csv = await csvOfText(capped);
  // The cap lives in no cells, so nothing overlaps.
  expect(csv).toMatch(/,overlap,quick\.overlap,[^,]*,quick,0\.00,0\.00,0\.00,/);
  const within = capped.replace(
    '      inputs:',
    '      within: { costs: net, services: [libraries] }\n      inputs:',
  );
  expect(await csvOfText(within)).toMatch(/,overlap,quick\.overlap,[^,]*,quick,-/);
});

test('--set moves a number and keeps its unit, also in a saved model', async () => {
  const set = '--set project.cap.saving.inputs.share=0.02';
  expect(await endsOf(capped, 'cap', set)).toEqual([230_000, 230_000, 230_000]);
  expect((await endsOf(capped, 'cap', '--set project.cap.saving.inputs.share=0.01..0.02'))[2]).toBe(230_000);
  const model = join(room, 'model.json');
  const before = await csvOfText(capped, `--save-model ${model}`);
  expect(await csvOf(model)).toBe(before);
  expect(await csvOf(model, set)).toBe(await csvOfText(capped, set));
});

test('explain takes a formula apart to the value that is printed', async () => {
  const path = join(room, 'scenario.yaml');
  writeFileSync(path, capped);
  const { standardOutput } = await runCommand(`digisave explain ${path} project.cap --format json --quiet`);
  const { value, formula, extreme, inputs } = JSON.parse(standardOutput);
  expect(value).toEqual({ low: 114_000, central: 346_000, high: 398_000 });
  expect(extreme).toBe('proven');
  expect(formula.words).toBe('smallest of (costs it acts on · share; Fee at most) − fee');
  expect(inputs.map((each: { path: string }) => each.path)).toContain('project.cap.saving.inputs.most');
});

test.each(['350000', '310000..390000'])(
  '--set of %s leaves a number of a formula its name',
  async (value) => {
    const path = join(room, 'scenario.yaml');
    writeFileSync(path, capped);
    const { standardOutput } = await runCommand(
      `digisave explain ${path} project.cap --set project.cap.saving.inputs.most=${value} --format json --quiet`,
    );
    expect(JSON.parse(standardOutput).formula.words).toContain('Fee at most');
  },
);

test('hours follow from a price of an hour, and person-years from hours', async () => {
  const text = `
digisave: 1
id: hours
settings: { samples: 200, person_year_hours: { value: 1500, quality: assumed }, person_year_eur: { value: 90000, quality: assumed } }
projects:
  - id: a
    pace: quick
    saving:
      method: formula
      formula: hour_price_eur * volume * minutes / 60
      inputs:
        hour_price_eur: { value: 30, unit: eur_per_hour }
        volume: { value: 9000, unit: units_per_year }
        minutes: { value: 10, unit: minutes_per_unit }
`;
  writeFileSync(join(room, 'scenario.yaml'), text);
  const { standardOutput } = await runCommand(
    `digisave estimate ${join(room, 'scenario.yaml')} --format json --quiet`,
  );
  const [row] = JSON.parse(standardOutput).estimates;
  // 9,000 · 10 / 60 hours over 1,500; by euros it would be 45,000 / 90,000.
  expect([row.central_eur_per_year, row.person_years_low]).toEqual([45_000, 1]);
});

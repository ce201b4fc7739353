import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import { runCommand } from '../run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-model-'));
const saved = (name: string) => join(folder, `${name}.json`);
const figures = async (command: string) => {
  const { exitCode, standardOutput } = await runCommand(`digisave ${command} --quiet`);
  expect(exitCode).toBe(0);
  return standardOutput;
};

test.each(['joint-permits', 'payroll-robot', 'e-invoicing-2020-2023', 'finland-2017-costed'])(
  'the saved model of %s gives the same bytes',
  async (name) => {
    const options = '--format json --seed 7';
    const first = await figures(`estimate scenarios/${name}.yaml ${options} --save-model ${saved(name)}`);
    expect(await figures(`estimate ${saved(name)} ${options}`)).toBe(first);
    const second = join(folder, 'second.json');
    await figures(`estimate ${saved(name)} --save-model ${second}`);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(saved(name), 'utf8'));
  },
);

test('a saved model is accepted wherever a scenario is', async () => {
  const path = saved('joint-permits');
  const scenario = 'scenarios/joint-permits.yaml --seed 7';
  for (const rest of [
    '--by municipality --format csv',
    '--by year --view budget --format csv',
    '--sensitivity --format markdown',
  ])
    expect(await figures(`estimate ${path} ${rest}`)).toBe(await figures(`estimate ${scenario} ${rest}`));
  for (const method of ['tornado', 'sobol', 'break-even', 'assumptions'])
    expect(await figures(`sensitivity ${path} --method ${method} --format csv`)).toBe(
      await figures(`sensitivity ${scenario} --method ${method} --format csv`),
    );
});

test.each([
  'parameter.e-service-uptake=0.5..0.8',
  'project.permit-handling.cost.investment_eur=30000',
  'settings.discount_rate_share=0.01',
  'settings.samples=500',
  'settings.person_year_eur=50000..60000',
])('--set %s gives the same figures in a saved model', async (text) => {
  const rest = `--set ${text} --format csv`;
  expect(await figures(`estimate ${saved('joint-permits')} ${rest}`)).toBe(
    await figures(`estimate scenarios/joint-permits.yaml --seed 7 ${rest}`),
  );
});

test.each([
  ['settings.sampling=sobol', 'wrong-set'],
  ['costs.net-2019.year=2018', 'wrong-set'],
  ['parameter.unknown=0.5', 'has no number parameter.unknown'],
  ['settings.sampling=sobol', 'only numbers can be set'],
  ['settings.samples=many', 'no whole number'],
  ['settings.seed=1.5', 'no whole number'],
  ['parameter.e-service-uptake=1.5', 'share-out-of-range'],
  ['parameter.e-service-uptake=0.8..0.5', 'low-above-high'],
  ['settings.samples=0', 'too-few-samples'],
  ['settings.samples=-5', 'too-few-samples'],
  ['settings.samples=99999999999', 'too-many-samples'],
  ['settings.samples', 'wrong-set'],
])('--set %s is refused in a saved model', async (text, said) => {
  const { exitCode, standardError } = await runCommand(
    `digisave estimate ${saved('joint-permits')} --set ${text}`,
  );
  expect(exitCode).toBe(2);
  expect(standardError).toContain(said);
});

test('options win over --set, and what was said of other draws is said no more', async () => {
  const few = join(folder, 'few.json');
  await figures(`estimate scenarios/joint-permits.yaml --samples 50 --seed 7 --save-model ${few}`);
  const run = async (options: string) => {
    const saved = await runCommand(`digisave estimate ${few} ${options} --format csv`);
    const own = await runCommand(
      `digisave estimate scenarios/joint-permits.yaml --seed 7 ${options} --format csv`,
    );
    expect(saved.standardOutput).toBe(own.standardOutput);
    return saved.standardError.includes('few-samples');
  };
  expect(await run('--set settings.samples=60 --samples 500')).toBe(false);
  expect(await run('--set settings.samples=60')).toBe(true);
  expect((await runCommand(`digisave estimate ${few}`)).standardError).toContain('few-samples');
});

test('content that is no model is refused, whatever digest is written before it', async () => {
  for (const [index, body] of ['{}', '[]', 'null', '{"scenario":1}', '{', `${'['.repeat(1e5)}`].entries()) {
    const path = join(folder, `own-${index}.json`);
    const sha256 = createHash('sha256').update(`0.1.0\n${body}`).digest('hex');
    writeFileSync(
      path,
      `{\n"digisave-model": 1,\n"digisave": "0.1.0",\n"sha256": "${sha256}",\n"model": ${body}\n}\n`,
    );
    const { exitCode, standardError } = await runCommand(`digisave estimate ${path}`);
    expect(exitCode).toBe(2);
    expect(standardError).toContain('its content is no model');
  }
});

test('a byte that is changed, cut or added is refused, and so is another form', async () => {
  const text = readFileSync(saved('payroll-robot'), 'utf8');
  const at = (share: number) => Math.floor(text.length * share);
  const changed = [
    ...[0.05, 0.3, 0.6, 0.95].map((share) => {
      const place = at(share);
      return text.slice(0, place) + (text[place] === '1' ? '2' : '1') + text.slice(place + 1);
    }),
    ...[0.01, 0.5, 0.999].map((share) => text.slice(0, at(share))),
    `${text}\n`,
    text.replace('\n', ' \n'),
    text.replace('"digisave-model": 1', '"digisave-model": 2'),
  ];
  for (const [index, each] of changed.entries()) {
    const path = join(folder, `changed-${index}.json`);
    writeFileSync(path, each);
    const { exitCode, standardError, standardOutput } = await runCommand(`digisave estimate ${path}`);
    expect(exitCode, String(index)).toBe(2);
    expect(standardError).toContain('error: wrong-model');
    expect(standardOutput).toBe('');
  }
});

test('numbers that JSON cannot write come back as they were', () => {
  const odd = { bounds: new Map([['a', { least: Number.NEGATIVE_INFINITY, most: Number.NaN, zero: -0 }]]) };
  const back = modelOfData(JSON.parse(JSON.stringify(dataOfModel(odd as never))));
  expect(back).toEqual(odd);
});

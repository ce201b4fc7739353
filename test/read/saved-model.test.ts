import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

/** A file with a content of its own and the digest that belongs to it. */
function sealedFile(name: string, body: string): string {
  const path = join(folder, name);
  const sha256 = createHash('sha256').update(`0.1.0\n${body}`).digest('hex');
  writeFileSync(
    path,
    `{\n"digisave-model": 1,\n"digisave": "0.1.0",\n"sha256": "${sha256}",\n"model": ${body}\n}\n`,
  );
  return path;
}

test('content that is no model is refused, whatever digest is written before it', async () => {
  for (const [index, [body, said]] of [
    ['{}', 'what is at scenario is'],
    ['[]', 'its content is no model'],
    ['null', 'its content is no model'],
    ['{"scenario":1}', 'what is at scenario is'],
    ['{', 'its content is no model'],
    ['['.repeat(1e5), 'its content is no model'],
    [`${'['.repeat(2e3)}${']'.repeat(2e3)}`, 'its content is no model'],
    ['{"$map":5}', 'its content is no model'],
  ].entries()) {
    const path = sealedFile(`own-${index}.json`, body!);
    const { exitCode, standardError } = await runCommand(`digisave estimate ${path}`);
    expect(exitCode).toBe(2);
    expect(standardError).toContain(said);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: a tree that is changed at any place
type Tree = any;

describe('a model that somebody changed and sealed again is refused with the place', () => {
  const numbersOf = (scenario: Tree): [string, Tree][] => scenario.projects[0].saving.quantities.$map;
  const pathOf = 'scenario.projects.0.saving.quantities';
  const firstNumber = ({ scenario }: Tree) =>
    numbersOf(scenario).find(([name]) => name === 'hour_price_eur')![1];
  const edits: readonly (readonly [string, (model: Tree) => void])[] = [
    [
      'what is at scenario.projects.0.pace is',
      (m) => Object.assign(m.scenario.projects[0], { pace: 'soon' }),
    ],
    ['what is at scenario.colour is', (m) => Object.assign(m.scenario, { colour: 1 })],
    ['what is at scenario.settings.seed is', (m) => delete m.scenario.settings.seed],
    ['what is at scenario.settings.samples is', (m) => Object.assign(m.scenario.settings, { samples: 1e9 })],
    [`what is at ${pathOf}.hour_price_eur.low is`, (m) => Object.assign(firstNumber(m), { low: 'much' })],
    [`what is at ${pathOf}.hour_price_eur does not go`, (m) => Object.assign(firstNumber(m), { low: 1e9 })],
    [
      `what is at ${pathOf}.hour_price_eur.unit does not go`,
      (m) => Object.assign(firstNumber(m), { unit: 'share' }),
    ],
    [
      `at ${pathOf}.hour_price_eur it lacks`,
      (m) =>
        Object.assign(m.scenario.projects[0].saving.quantities, {
          $map: numbersOf(m.scenario).filter(([name]) => name !== 'hour_price_eur'),
        }),
    ],
    [
      'at scenario.projects.0.saving.cells.costs it names "none"',
      (m) => {
        m.scenario.projects[0].saving.cells = { costs: 'none' };
      },
    ],
    [
      'at scenario.costs.0.cells.0.service it names "none"',
      (m) => {
        m.scenario.costs[0].cells[0].service = 'none';
      },
    ],
    [
      'what is at scenario.costs.0.cells.0 does not go',
      (m) => {
        m.scenario.costs[0].cells[0].amountEur += 1;
      },
    ],
    [
      'what is at scenario.costs.0.totalEur does not go',
      (m) => {
        m.scenario.costs[0].totalEur *= 2;
      },
    ],
    ['a second time, at scenario.projects.2', (m) => m.scenario.projects.push(m.scenario.projects[0])],
    [
      'what is at scenario.registers.municipalities.0.name.fi is',
      (m) => {
        m.scenario.registers.$registers[1][0].name.fi = 5;
      },
    ],
    [
      'what is at scenario.registers.services is',
      (m) => {
        m.scenario.registers.$registers[0] = 'none';
      },
    ],
    [
      'what is at problems.0.facts is',
      (m) => m.problems.push({ name: 'wrong-model', severity: 'warning', facts: {} }),
    ],
    [
      'what is at problems.0.name is',
      (m) => m.problems.push({ name: 'toString', severity: 'warning', facts: {} }),
    ],
    ['what is at digests', (m) => m.digests.$map.push(['a.csv', 'no digest'])],
  ];
  test.each(edits)('%s', async (said, edit) => {
    const { model } = JSON.parse(readFileSync(saved('joint-permits'), 'utf8')) as { model: Tree };
    model.problems = [];
    edit(model);
    const path = sealedFile('edited.json', JSON.stringify(model));
    const { exitCode, standardError, standardOutput } = await runCommand(`digisave estimate ${path}`);
    expect(standardError).toContain(said);
    expect([exitCode, standardOutput]).toEqual([2, '']);
  });

  test('facts that no words can be made of, where a model is checked or locked', async () => {
    const { model } = JSON.parse(readFileSync(saved('joint-permits'), 'utf8')) as { model: Tree };
    model.problems = [{ name: 'wrong-model', severity: 'warning', facts: {} }];
    const path = sealedFile('told.json', JSON.stringify(model));
    const check = join(folder, 'told.check.yaml');
    writeFileSync(
      check,
      'digisave-check: 1\nscenario: told.json\nexpect:\n  - { path: total.low_eur_per_year, value: 1, absolute: 1 }\n',
    );
    for (const command of [`check ${check}`, `check --lock ${path}`]) {
      const { exitCode, standardError } = await runCommand(`digisave ${command}`);
      expect(standardError).toContain(
        `The saved model ${path} cannot be used: what is at problems.0.facts is`,
      );
      expect(exitCode).toBe(2);
    }
  });

  test('one that is not changed is read, also with what earlier versions have left in it', async () => {
    const { model } = JSON.parse(readFileSync(saved('joint-permits'), 'utf8')) as { model: Tree };
    Object.assign(firstNumber(model), { samples: 500, sampling: 'random' });
    const path = sealedFile('earlier.json', JSON.stringify(model));
    expect(await figures(`estimate ${path} --format json`)).toBe(
      await figures(`estimate ${saved('joint-permits')} --format json`),
    );
  });
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

import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, compare, estimate, explain, inspect, sensitivity, structure } from '../src/index.ts';
import { runCommand } from './run-command.ts';

const costs = `year,municipality_code,municipality,service,cost_type,amount_eur
2019,049,Espoo,libraries,net_operating_costs,1000000
2019,049,Espoo,basic-education,net_operating_costs,9000000
`;
const scenarioOf = (share: string) => `digisave: 1
id: s
costs:
  own: { files: [costs.csv], year: 2019, measure: net }
settings: { samples: 500 }
projects:
  - id: a
    label: A
    pace: quick
    saving: { method: share-of-costs, base: { costs: own, services: [libraries] }, reduction_share: ${share} }
`;
const files: Readonly<Record<string, string>> = {
  'in/s.yaml': scenarioOf('{ low: 0.01, high: 0.1 }'),
  'in/t.yaml': scenarioOf('{ low: 0.01, high: 0.2 }'),
  'in/costs.csv': costs,
  'in/s.check.yaml':
    'digisave-check: 1\nscenario: s.yaml\nexpect:\n  - { path: pace.quick.low_eur_per_year, value: 10000, relative: 0.01 }\n',
};
const readNow = (path: string) => files[path];
const readLater = async (path: string) => {
  await new Promise((resume) => setTimeout(resume, 1));
  return new TextEncoder().encode(files[path] ?? missing(path));
};
function missing(path: string): never {
  throw Object.assign(new Error(path), { code: 'ENOENT' });
}

describe.each([
  ['at once', readNow],
  ['later', readLater],
])('with a reader that gives files %s', (_, read) => {
  test('estimate', async () => {
    const answer = await estimate({ file: 'in/s.yaml' }, { read });
    expect(answer).toMatchObject({ ok: true, problems: expect.any(Array) });
    const total = answer.estimates!.find(({ level }) => level === 'total')!;
    expect([total.low_eur_per_year, total.high_eur_per_year]).toEqual([10_000, 100_000]);
    expect(JSON.stringify(answer.run!.digests)).toContain('in/costs.csv');
  });

  test('a text with its name, from whose folder others are named', async () => {
    const answer = await estimate({ text: files['in/t.yaml']!, name: 'in/u.yaml' }, { read });
    expect(answer.estimates!.at(-1)!.high_eur_per_year).toBe(200_000);
  });

  test('every other call', async () => {
    const { tornado } = (await sensitivity({ file: 'in/s.yaml' }, { read, method: ['tornado'] })) as {
      tornado: readonly unknown[];
    };
    expect(tornado.length).toBeGreaterThan(0);
    const explained = await explain({ file: 'in/s.yaml' }, { read, path: 'project.a' });
    expect(explained.value).toMatchObject({ low: 10_000, high: 100_000 });
    const compared = await compare({ file: 'in/s.yaml' }, { file: 'in/t.yaml' }, { read });
    expect(compared.parts!.length).toBeGreaterThan(0);
    const checked = await check({ file: 'in/s.check.yaml' }, { read });
    expect(checked).toMatchObject({ ok: true, values: 1, moved: 0 });
    const looked = await structure({ file: 'in/costs.csv' }, { read });
    expect(looked.rows!.find(({ level }) => level === 'total')!.eur).toBe(10_000_000);
    const inspected = await inspect({ file: 'in/costs.csv' }, { read });
    expect(inspected).toMatchObject({ ok: true, sums: [expect.objectContaining({ year: 2019 })] });
  });

  test('problems have their places and words in the language asked for', async () => {
    const answer = await estimate(
      { text: files['in/s.yaml']!.replace('costs.csv', 'cost.csv'), name: 'in/x.yaml' },
      { read, language: 'fi' },
    );
    expect(answer).toMatchObject({
      ok: false,
      problems: [
        {
          name: 'missing-file',
          severity: 'error',
          file: 'in/x.yaml',
          line: 4,
          found: 'Tiedostoa in/cost.csv ei ole.',
        },
      ],
    });
    expect(answer.estimates).toBeUndefined();
  });

  test('a folder that all files have to be in', async () => {
    const own = await estimate({ file: 'in/s.yaml' }, { read, confine: 'in' });
    expect(own.ok).toBe(true);
    const other = await estimate({ file: 'in/s.yaml' }, { read, confine: 'out' });
    expect(other).toMatchObject({ ok: false, problems: [{ name: 'outside-confinement' }] });
    const devices = await estimate(
      { text: files['in/s.yaml']!.replace('costs.csv', '/dev/stdin'), name: 'in/x.yaml' },
      { read, confine: 'in' },
    );
    expect(devices).toMatchObject({ ok: false, problems: [{ name: 'outside-confinement' }] });
  });
});

test.each<[string, unknown, string]>([
  ['a path alone', 'in/s.yaml', ': { file: "in/s.yaml" }.'],
  ['nothing', undefined, '.'],
  ['a text without a name', { text: 'digisave: 1' }, '.'],
  ['a name alone', { name: 'in/s.yaml' }, '.'],
  ['a file that is no text', { file: 7 }, '.'],
])('%s is no subject', async (_, subject, found) => {
  const message = `A subject is { file }, or { text, name } with a text or bytes${found}`;
  await expect(estimate(subject as Parameters<typeof estimate>[0])).rejects.toThrow(new TypeError(message));
});

test('calls side by side have each their own files', async () => {
  const readers = [0.1, 0.2, 0.3].map(
    (high) => (path: string) =>
      path === 's.yaml'
        ? scenarioOf(`{ low: 0.01, high: ${high} }`)
        : path === 'costs.csv'
          ? Promise.resolve(costs)
          : undefined,
  );
  const answers = await Promise.all(readers.map((read) => estimate({ file: 's.yaml' }, { read })));
  expect(answers.map((each) => each.estimates!.at(-1)!.high_eur_per_year)).toEqual([
    100_000, 200_000, 300_000,
  ]);
});

test('without a reader files are those of the disk, and figures those of the command line', async () => {
  const file = join(import.meta.dirname, '..', 'scenarios', 'ii.yaml');
  const answer = await estimate({ file }, { seed: 7, set: ['settings.samples=2000'] });
  const { standardOutput } = await runCommand(
    `digisave estimate ${file} --seed 7 --set settings.samples=2000 --format json`,
  );
  expect(answer.estimates).toEqual(JSON.parse(standardOutput).estimates);
});

test('a link out of the folder is not followed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-library-'));
  try {
    writeFileSync(join(folder, 's.yaml'), scenarioOf('0.1'));
    const outside = mkdtempSync(join(tmpdir(), 'digisave-outside-'));
    writeFileSync(join(outside, 'costs.csv'), costs);
    symlinkSync(join(outside, 'costs.csv'), join(folder, 'costs.csv'));
    const answer = await estimate({ file: join(folder, 's.yaml') }, { confine: folder });
    expect(answer).toMatchObject({ ok: false, problems: [{ name: 'outside-confinement' }] });
    expect((await estimate({ file: join(folder, 's.yaml') })).ok).toBe(true);
    rmSync(outside, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['an option that is not known', { colour: 'red' }],
  ['one that writes', { saveModel: 'm.json' }],
  ['one that says how a result is printed', { format: 'csv' }],
])('%s is refused', async (_, options) => {
  const answer = await estimate({ file: 'in/s.yaml' }, { read: readNow, ...options });
  expect(answer).toMatchObject({ ok: false, problems: [{ name: 'unknown-option' }] });
});

test('nothing is printed, and nothing read by itself', async () => {
  const asked: string[] = [];
  const read = (path: string) => {
    asked.push(path);
    return readNow(path);
  };
  await estimate({ file: 'in/s.yaml' }, { read });
  expect(asked.every((path) => path.startsWith('in/'))).toBe(true);
  expect(asked).toContain('in/costs.csv');
});

/** The code blocks of the page, each a program of its own that says behind its lines what they print. */
const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'library.md'), 'utf8');
const programs = [...page.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code!);

test('the page has programs', () => expect(programs.length).toBeGreaterThan(3));

test.each(programs)('a program of the page prints what it says: %s', async (code) => {
  const said: string[] = [];
  const print = { log: (...values: unknown[]) => said.push(values.map(String).join(' ')) };
  const body = code
    .replaceAll(/^import \{([^}]*)\} from 'digisave';$/gm, 'const {$1} = door;')
    .replaceAll(/^import \{([^}]*)\} from 'node:fs\/promises';$/gm, 'const {$1} = disk;');
  const start = process.cwd();
  process.chdir(join(import.meta.dirname, '..'));
  try {
    const AsyncFunction = (async () => undefined).constructor as new (
      ...parts: string[]
    ) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('console', 'door', 'disk', body)(
      print,
      await import('../src/index.ts'),
      await import('node:fs/promises'),
    );
  } finally {
    process.chdir(start);
  }
  const expected = [...code.matchAll(/console\.log\(.*\/\/ (.*)$/gm)].map(([, text]) => text);
  expect(expected.length).toBeGreaterThan(0);
  expect(said).toEqual(expected);
});

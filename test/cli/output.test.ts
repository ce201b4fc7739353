import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileIdentity, writeFileInParts } from '../../src/cli/output.ts';
import { isSameFile, isSameOutput } from '../../src/cli/output-guard.ts';
import { runCommand } from '../run-command.ts';

const root = join(import.meta.dirname, '..', '..');
const startFolder = process.cwd();
let folder = '';

const scenario = `digisave: 1
id: own
costs:
  c: { files: [costs.csv], year: 2019, measure: net, layout: named.yaml }
projects:
  - id: a
    pace: quick
    saving: { method: share-of-costs, base: { costs: c }, reduction_share: { low: 0.1, high: 0.2 } }
`;
const table = 'Kunta;Perusopetus, 1 000 €\nEspoo;10\nHanko;20\n';
const files: Readonly<Record<string, string>> = {
  'own.yaml': scenario,
  'costs.csv': table,
  'beside.csv': table,
  'own.check.yaml':
    'digisave-check: 1\nscenario: own.yaml\nexpect:\n  - { path: total.low_eur_per_year, value: 3000 }\n',
};

/** Every file of the folder with what it contains. */
const state = () => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(name, 'utf8')]));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-guard-'));
  process.chdir(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(name, text);
  const { exitCode } = await runCommand('digisave inspect beside.csv --write-layout --quiet');
  expect(exitCode).toBe(0);
  // What the layout leaves open is in it behind a sign, to be said.
  const answers: Readonly<Record<string, string>> = {
    year: '2019',
    cost_type: 'net_operating_costs',
    service: 'basic-education',
  };
  const written = readFileSync('beside.csv.layout.yaml', 'utf8');
  const layout = written.replace(/^# (\w+):.*$/gm, (_, key: string) => `${key}: ${answers[key]}`);
  writeFileSync('named.yaml', layout);
  writeFileSync('beside.csv.layout.yaml', layout);
  expect((await runCommand('digisave check --lock own.yaml')).exitCode).toBe(0);
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

/** Other names of a file: spellings of its path, links, and for a system that is blind for case a link in other letters. */
const disguises: readonly (readonly [string, (name: string) => string])[] = [
  ['its own name', (name) => name],
  ['another spelling', (name) => `../${basename(folder)}/./${name}`],
  ['an absolute path', (name) => join(folder, name)],
  ['a symbolic link', (name) => symbolicLink(name, 'symbolic.out')],
  ['a link to a link', (name) => symbolicLink(symbolicLink(name, 'first.out'), 'second.out')],
  ['a hard link', (name) => hardLink(name, 'hard.out')],
  ['another case of letters', (name) => hardLink(name, name.toUpperCase())],
];

function symbolicLink(from: string, name: string): string {
  symlinkSync(from, name);
  return name;
}

function hardLink(from: string, name: string): string {
  linkSync(from, name);
  return name;
}

const own = 'digisave estimate own.yaml';
const reading: readonly (readonly [string, readonly string[]])[] = [
  [`${own} --output`, ['own.yaml', 'costs.csv', 'named.yaml']],
  [`${own} --save-draws`, ['own.yaml', 'costs.csv', 'named.yaml']],
  ['digisave sensitivity own.yaml --method rank --output', ['own.yaml', 'costs.csv', 'named.yaml']],
  ['digisave structure own.yaml --output', ['own.yaml', 'costs.csv', 'named.yaml']],
  ['digisave structure beside.csv --output', ['beside.csv', 'beside.csv.layout.yaml']],
  ['digisave inspect beside.csv --rejects', ['beside.csv', 'beside.csv.layout.yaml']],
  ['digisave inspect costs.csv --layout named.yaml --rejects', ['costs.csv', 'named.yaml']],
  [
    'digisave check own.check.yaml own.lock.json --output',
    ['own.check.yaml', 'own.lock.json', 'own.yaml', 'costs.csv', 'named.yaml'],
  ],
  ['digisave check --accept own.lock.json --output', ['own.lock.json', 'own.yaml', 'costs.csv']],
];

describe.each(reading)('%s', (command, inputs) => {
  const each = inputs.flatMap((input) => disguises.map(([name, make]) => [input, name, make] as const));
  test.each(each)(
    'does not overwrite %s under %s',
    async (input, _, make) => {
      const output = make(input);
      const before = state();
      const { exitCode, standardOutput, standardError } = await runCommand(`${command} ${output}`);
      expect(standardError).toMatch(/error: (output-is-input|form-not-written|form-contradicts-name)/);
      expect([exitCode, standardOutput]).toEqual([2, '']);
      expect(state()).toEqual(before);
    },
    60_000,
  );
});

test('links without a telling ending are refused for what they are', async () => {
  symlinkSync('costs.csv', 'link');
  linkSync('own.yaml', 'hard');
  for (const option of ['--output', '--save-draws'])
    for (const name of ['link', 'hard']) {
      const { exitCode, standardError } = await runCommand(`${own} ${option} ${name}`);
      expect(exitCode).toBe(2);
      expect(standardError).toContain(
        `${option} names ${name}, which is the same file as ${name === 'link' ? 'costs.csv' : 'own.yaml'}, and this run reads it`,
      );
    }
});

test('evidence, sources and registers that ship are read, too', async () => {
  const shipped = [
    'evidence/wages/person-year-cost-municipalities.yaml',
    'sources/stat-kta-2016.yaml',
    'finland/municipalities.csv',
  ];
  for (const [at, name] of shipped.entries()) {
    const path = join(root, 'data', name);
    symlinkSync(path, `shipped-${at}`);
    const before = readFileSync(path, 'utf8');
    const { exitCode, standardError } = await runCommand(`${own} --output shipped-${at}`);
    expect(standardError).toContain('output-is-input');
    expect([exitCode, readFileSync(path, 'utf8')]).toEqual([2, before]);
  }
});

test('a folder of tables may hold a file that is read', async () => {
  mkdirSync('tables');
  symlinkSync('../costs.csv', 'tables/tornado.csv');
  const before = readFileSync('costs.csv', 'utf8');
  const { exitCode, standardError } = await runCommand(
    'digisave sensitivity own.yaml --format csv --output tables',
  );
  expect(exitCode).toBe(2);
  expect(standardError).toContain('output-is-input');
  expect(readFileSync('costs.csv', 'utf8')).toBe(before);
  expect(readdirSync('tables')).toEqual(['tornado.csv']);
});

test('locks take the place of locks alone', async () => {
  writeFileSync('own.yaml', scenario.replace('0.2', '0.3'));
  expect((await runCommand('digisave check --accept own.lock.json')).exitCode).toBe(0);
  expect((await runCommand('digisave check --lock own.yaml')).exitCode).toBe(0);
  for (const name of ['own.yaml', 'costs.csv', 'own.check.yaml']) {
    rmSync('own.lock.json');
    linkSync(name, 'own.lock.json');
    const before = state();
    const { exitCode, standardError } = await runCommand('digisave check --lock own.yaml');
    expect(standardError).toContain('not-a-lock');
    expect([exitCode, state()]).toEqual([2, before]);
  }
  rmSync('own.lock.json');
  writeFileSync('own.yml', scenario);
  const { exitCode, standardError } = await runCommand('digisave check --lock own.yaml own.yml');
  expect(standardError).toContain('output-twice');
  expect([exitCode, existsSync('own.lock.json')]).toEqual([2, false]);
  // Named twice is one lock.
  expect((await runCommand('digisave check --lock own.yaml own.yaml')).exitCode).toBe(0);
});

test('a lock that cannot be made leaves the others unwritten', async () => {
  rmSync('own.lock.json');
  const { exitCode } = await runCommand('digisave check --lock own.yaml missing.yaml');
  expect([exitCode, existsSync('own.lock.json')]).toEqual([2, false]);
});

test.each([
  [`${own} --output r.csv --save-draws r.csv`, 'both name r.csv'],
  [`${own} --output r.csv --save-draws ./r.csv`, 'that is one file'],
  [`${own} --output r.csv --save-draws R.CSV`, 'differs only in the case of letters'],
  ['digisave inspect costs.csv --write-layout --rejects costs.csv.layout.yaml', 'form-not-written'],
  ['digisave inspect costs.csv --write-layout --rejects alias', 'output-twice'],
])('two outputs are two files: %s', async (command, told) => {
  symlinkSync('costs.csv.layout.yaml', 'alias');
  const before = readdirSync('.');
  const { exitCode, standardError, standardOutput } = await runCommand(command);
  expect(standardError).toContain(told);
  expect([exitCode, standardOutput, readdirSync('.')]).toEqual([2, '', before]);
});

describe('names compared', () => {
  const at = (path: string, number?: bigint, device = 1n): FileIdentity => ({
    path,
    file: number === undefined ? undefined : { device, number },
  });
  test.each([
    ['the same path', at('/a/b.csv'), at('/a/b.csv'), true, true],
    ['one number under two names', at('/a/b.csv', 7n), at('/c/d.csv', 7n), true, true],
    ['one number on two disks', at('/a/b.csv', 7n, 1n), at('/c/d.csv', 7n, 2n), false, false],
    ['another case, one number', at('/a/B.csv', 7n), at('/a/b.csv', 7n), true, true],
    ['another case, two numbers', at('/a/B.csv', 7n), at('/a/b.csv', 8n), false, true],
    ['another case, no numbers', at('/a/B.csv', 0n), at('/a/b.csv', 0n), true, true],
    ['another case, not there yet', at('/a/B.csv'), at('/a/b.csv', 7n), false, true],
    ['composed otherwise, not there yet', at('/a/ä.csv'), at('/a/a\u0308.csv'), false, true],
    ['two files', at('/a/b.csv', 7n), at('/a/c.csv', 8n), false, false],
  ] as const)('%s', (_, a, b, sameFile, sameOutput) => {
    expect([isSameFile(a, b), isSameFile(b, a)]).toEqual([sameFile, sameFile]);
    expect([isSameOutput(a, b), isSameOutput(b, a)]).toEqual([sameOutput, sameOutput]);
  });
});

const estimate = (name: string) => `${own} --output ${name}`;

test.each(['xlsm', 'xls', 'ods', 'pdf', 'docx', 'html', 'HTM', 'parquet', 'yaml', 'xml', 'png', 'csv.gz'])(
  'no .%s is written, with --format or without',
  async (ending) => {
    for (const format of ['', ' --format csv']) {
      const { exitCode, standardError } = await runCommand(`${estimate(`r.${ending}`)}${format}`);
      expect(standardError).toContain('a name that ends in .csv, .tsv, .json, .md, .xlsx or .txt');
      expect([exitCode, existsSync(`r.${ending}`)]).toEqual([2, false]);
    }
  },
);

test.each([
  [`${own} --quiet --save-draws`, ['r.csv', 'r.txt', 'r.dat', 'r'], ['r.tsv', 'r.json', 'r.md', 'r.xlsx']],
  ['digisave inspect costs.csv --quiet --rejects', ['r.csv', 'r.txt', 'r'], ['r.tsv', 'r.json', 'r.ods']],
  [
    'digisave check own.lock.json --output',
    ['r.json', 'r.xml', 'r.md', 'r.xlsx', 'r.txt', 'r'],
    ['r.csv', 'r.tsv', 'r.html'],
  ],
  [
    'digisave structure own.yaml --quiet --output',
    ['r.csv', 'r.json', 'r.xlsx', 'r.dat', 'r'],
    ['r.ods', 'r.xml'],
  ],
  [
    'digisave sensitivity own.yaml --quiet --method rank --output',
    ['r.csv', 'r.json', 'r.xlsx', 'r.dat'],
    ['r.ods', 'r.pdf'],
  ],
])('%s writes what its name promises', async (command, good, bad) => {
  for (const name of good) {
    const outcome = await runCommand(`${command} ${name}`);
    expect([name, outcome.exitCode, existsSync(name)]).toEqual([name, 0, true]);
  }
  for (const name of bad) {
    const outcome = await runCommand(`${command} ${name}`);
    expect([name, outcome.exitCode, existsSync(name)]).toEqual([name, 2, false]);
  }
});

test('a report of checks has the form of its name', async () => {
  for (const [name, beginning] of [
    ['r.json', '{'],
    ['r.xml', '<?xml'],
    ['r.txt', '28 values'],
  ] as const) {
    await runCommand(`digisave check own.lock.json --output ${name}`);
    expect(readFileSync(name, 'utf8').slice(0, beginning.length).replace(/\d+/, '28')).toBe(beginning);
  }
});

test.each([
  ['--format json', 'r.csv'],
  ['--format csv', 'r.tsv'],
  ['--format table', 'r.md'],
])('%s into %s contradicts itself', async (format, name) => {
  const { exitCode, standardError } = await runCommand(`${estimate(name)} ${format}`);
  expect(standardError).toContain('form-contradicts-name');
  expect([exitCode, existsSync(name)]).toEqual([2, false]);
  expect((await runCommand(`${estimate('r.txt')} ${format}`)).exitCode).toBe(0);
});

test('- is standard output, and never a file', async () => {
  const plain = await runCommand(own);
  for (const command of [own, 'digisave structure own.yaml', 'digisave check own.lock.json']) {
    const { standardOutput } = await runCommand(command);
    expect(await runCommand(`${command} --output -`)).toMatchObject({ standardOutput });
  }
  expect(plain.exitCode).toBe(0);
  expect((await runCommand(`${own} --save-draws -`)).exitCode).toBe(2);
  expect((await runCommand('digisave inspect costs.csv --rejects -')).exitCode).toBe(2);
  expect((await runCommand(`${own} --output ""`)).exitCode).toBe(2);
  expect(existsSync('-')).toBe(false);
});

test.each([
  [`${own} --output there/r.csv`, 'there'],
  [`${own} --output there/`, 'there/'],
  [`${own} --output a/b/r.csv`, 'a/b'],
  [`${own} --save-draws there/r.csv`, 'there'],
  ['digisave sensitivity own.yaml --format csv --output there', 'there'],
  ['digisave structure own.yaml --output there/r.csv', 'there'],
  ['digisave inspect costs.csv --rejects there/r.csv', 'there'],
  ['digisave check own.lock.json --output there/r.json', 'there'],
])('%s does not make the folder', async (command, missing) => {
  const before = readdirSync('.');
  const { exitCode, standardError, standardOutput } = await runCommand(command);
  expect(standardError).toContain(`There is no folder ${missing}`);
  expect([exitCode, standardOutput, readdirSync('.')]).toEqual([2, '', before]);
});

test('what one output lacks keeps the other from being written', async () => {
  const { exitCode } = await runCommand(`${own} --save-draws d.csv --output there/r.csv`);
  expect([exitCode, existsSync('d.csv')]).toEqual([2, false]);
  mkdirSync('r.csv');
  expect((await runCommand(`${own} --save-draws d.csv --output r.csv`)).exitCode).toBe(2);
  expect(existsSync('d.csv')).toBe(false);
});

test('a link to a file that is not there yet is written through', async () => {
  symlinkSync('behind.csv', 'before.csv');
  expect((await runCommand(estimate('before.csv'))).exitCode).toBe(0);
  expect(readFileSync('behind.csv', 'utf8')).toContain('total');
  symlinkSync('circle.csv', 'circle.csv');
  expect((await runCommand(estimate('circle.csv'))).exitCode).toBe(2);
});

test('what another run has left is in nobody’s way, and long names have room', async () => {
  writeFileSync(`.r.csv.${process.pid}.tmp`, 'stale');
  expect((await runCommand(estimate('r.csv'))).exitCode).toBe(0);
  const long = `${'ä'.repeat(120)}.csv`;
  expect((await runCommand(estimate(long))).exitCode).toBe(0);
  expect(readdirSync('.').filter((name) => name.endsWith('.tmp'))).toEqual([`.r.csv.${process.pid}.tmp`]);
});

test('two runs write one file under two temporary names', async () => {
  const names = new Set<string>();
  function* look() {
    yield 'a';
    for (const name of readdirSync('.')) if (name.endsWith('.tmp')) names.add(name);
    yield 'b';
  }
  await Promise.all([writeFileInParts('r.csv', look(), {}), writeFileInParts('r.csv', look(), {})]);
  expect(names.size).toBe(2);
  for (const name of names) expect(name).toMatch(/^\.r\.csv\.[0-9a-f]{24}\.tmp$/);
  expect(readFileSync('r.csv', 'utf8')).toBe('ab');
});

test('an interruption between two parts removes what was begun and leaves the file as it was', async () => {
  writeFileSync('r.csv', 'old');
  let interrupt: (() => void) | undefined;
  let ended = false;
  function* parts() {
    yield 'a';
    interrupt?.();
    throw new Error('the process has ended');
  }
  const whenInterrupted = (remove: () => void) => {
    interrupt = remove;
    return () => {
      ended = true;
    };
  };
  await expect(writeFileInParts('r.csv', parts(), { whenInterrupted })).rejects.toThrow();
  expect([ended, readFileSync('r.csv', 'utf8')]).toEqual([true, 'old']);
  expect(readdirSync('.').filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

/** Waits until a temporary file is there, or the process has ended. */
async function waitForTemporary(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !readdirSync('.').some((name) => name.endsWith('.tmp')))
    await new Promise((resume) => setTimeout(resume, 5));
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s ends the tool with %i and leaves nothing behind',
  async (signal, code) => {
    const tool = join(root, 'bin', 'digisave.js');
    const args = [tool, 'estimate', 'own.yaml', '--samples', '400000', '--quiet', '--save-draws', 'd.csv'];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise((resume) => child.on('exit', (status, killed) => resume([status, killed])));
    await waitForTemporary(child);
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
    expect(readdirSync('.').filter((name) => /\.tmp$|^d\.csv$/.test(name))).toEqual([]);
  },
  30_000,
);

import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../run-command.ts';

const startFolder = process.cwd();
let folder = '';

const scenario = (high: number) => `digisave: 1
id: fixed
settings: { samples: 2000, seed: 0 }
projects:
  - { id: offer, pace: quick, saving: { method: fixed, amount_eur_per_year: { low: 100, high: ${high} } } }
`;
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const putCase = (expectation: string) =>
  put('offer.check.yaml', `digisave-check: 1\nscenario: offer.yaml\nexpect:\n  - ${expectation}\n`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-check-'));
  process.chdir(folder);
  put('offer.yaml', scenario(300));
});
afterEach(() => {
  process.chdir(startFolder);
  rmSync(folder, { recursive: true });
});

describe('a case', () => {
  test('that holds prints how much was held and ends with 0', async () => {
    putCase('{ path: total.high_eur_per_year, value: 301, absolute: 1 }');
    const outcome = await runCommand('digisave check');
    expect(outcome).toMatchObject({
      standardOutput: '1 value in 1 file checked: all unchanged.\n',
      exitCode: 0,
    });
  });

  test.each([
    ['absolute: 0.5', 1],
    ['absolute: 1', 0],
    ['relative: 0.003', 1],
    ['relative: 0.004', 0],
    ['note: without a tolerance', 1],
  ])('with %s ends with %i', async (tolerance, exitCode) => {
    putCase(`{ path: total.high_eur_per_year, value: 301, ${tolerance} }`);
    expect((await runCommand('digisave check')).exitCode).toBe(exitCode);
  });

  test.each([
    // Differences that are a few last bits beyond the tolerance: 300.1 − 300 is 0.10000000000002274.
    ['value: 300.1, absolute: 0.1', 0],
    ['value: 299.9, absolute: 0.1', 0],
    ['value: 330, relative: 0.09090909090909091', 0],
    ['value: 172.2, absolute: 127.8', 0],
    ['value: 200, relative: 0.5', 0],
    ['value: 300, absolute: 0', 0],
    ['value: 300.0000001, absolute: 0', 1],
    ['value: 300.1000001, absolute: 0.1', 1],
    ['value: 0, relative: 0.5', 1],
  ])('holds at the border of %s: %i', async (expectation, exitCode) => {
    putCase(`{ path: total.high_eur_per_year, ${expectation} }`);
    expect((await runCommand('digisave check')).exitCode).toBe(exitCode);
  });

  test.each(['1 000', '"1000"', '1000 €', '"1,000"', '1,5', '"300"', 'yes', 'true'])(
    'with %s for a number is a problem at the value, and nothing has moved',
    async (value) => {
      put(
        'offer.check.yaml',
        `digisave-check: 1\nscenario: offer.yaml\nexpect:\n  - path: total.high_eur_per_year\n    value: ${value}\n    relative: 0.05\n`,
      );
      const { exitCode, standardOutput, standardError } = await runCommand('digisave check');
      expect(standardError).toContain('offer.check.yaml:5:12: error: wrong-type');
      expect(standardError).toContain('expected a number');
      expect([exitCode, standardOutput]).toEqual([
        2,
        '0 values in 1 file checked: all unchanged, 1 problem reported.\n',
      ]);
    },
  );

  test('with a text where a yes or no is expected is a problem, and so is a tolerance of a text', async () => {
    put(
      'offer.yaml',
      `${scenario(300)}reference: [{ output: total.saving_eur_per_year, low: 100, high: 300, rounding: 100, source: vm-2017, status: weak }]\n`,
    );
    putCase('{ path: reference.1.agrees, value: yes }');
    expect((await runCommand('digisave check')).standardError).toContain('expected true or false');
    putCase('{ path: reference.1.agrees, value: true, absolute: 1 }');
    expect((await runCommand('digisave check')).standardError).toContain('only numbers have a tolerance');
    putCase('{ path: reference.1.agrees, value: true }');
    expect((await runCommand('digisave check')).exitCode).toBe(0);
  });

  test.each([
    ['value: 300, relative: 0.999', 0],
    ['value: 300, relative: 1', 2],
    ['value: 300, relative: 1.0e300', 2],
    ['value: 300, absolute: 299.9', 0],
    ['value: 300, absolute: 300', 2],
    ['value: -300, absolute: 299.9', 1],
    ['value: -300, absolute: 300', 2],
    // Beside 0 every tolerance is larger than the value.
    ['value: 0, absolute: 299', 1],
    ['value: 0, absolute: 300', 0],
    ['value: 0, absolute: 1.0e15', 2],
  ])('that could never fail cannot be used: %s ends with %i', async (expectation, exitCode) => {
    putCase(`{ path: total.high_eur_per_year, ${expectation} }`);
    const outcome = await runCommand('digisave check');
    expect(outcome.exitCode).toBe(exitCode);
    const validated = await runCommand('digisave validate offer.check.yaml');
    expect(validated.exitCode).toBe(exitCode === 2 ? 2 : 0);
    expect(outcome.standardError.includes('wrong-tolerance')).toBe(exitCode === 2);
  });

  test('in draws allows at most a hundred standard errors', async () => {
    putCase('{ path: total.mean_eur_per_year, value: 200, draws: 100 }');
    expect((await runCommand('digisave check')).exitCode).toBe(0);
    putCase('{ path: total.mean_eur_per_year, value: 200, draws: 101 }');
    expect((await runCommand('digisave check')).exitCode).toBe(2);
  });

  test('in draws allows so many standard errors', async () => {
    // PERT from 100 to 300: sd 200/√28, so a standard error of 0.845 at 2,000 draws.
    putCase('{ path: total.mean_eur_per_year, value: 200, draws: 4 }');
    expect((await runCommand('digisave check')).exitCode).toBe(0);
    putCase('{ path: total.mean_eur_per_year, value: 210, draws: 4 }');
    expect((await runCommand('digisave check')).exitCode).toBe(1);
  });

  test('that is broken ends with 2, and what moved beside it is told all the same', async () => {
    put(
      'offer.check.yaml',
      `digisave-check: 1
scenario: offer.yaml
expect:
  - { path: total.high_eur_per_year, value: 1 }
  - { path: total.hihg_eur_per_year, value: 1 }
`,
    );
    const { exitCode, standardOutput, standardError } = await runCommand('digisave check');
    expect(exitCode).toBe(2);
    expect(standardOutput).toContain('1 changed');
    expect(standardError).toContain('offer.check.yaml:5');
    expect(standardError).toContain('Did you mean "total.high_eur_per_year"?');
  });
});

describe('what is broken', () => {
  const forms = ['json', 'junit', 'github'];

  test.each(forms)('stands in the form %s too, which a machine may read alone', async (form) => {
    putCase('{ path: total.hihg_eur_per_year, value: 1 }');
    const { exitCode, standardOutput } = await runCommand(`digisave check --format ${form}`);
    expect(exitCode).toBe(2);
    expect(standardOutput).toContain('unknown-path');
    expect(standardOutput).toContain('offer.check.yaml');
  });

  test('counts as an error, not as a test that went well', async () => {
    putCase('{ path: total.hihg_eur_per_year, value: 1 }');
    const junit = (await runCommand('digisave check --format junit')).standardOutput;
    expect(junit).toContain('<testsuites name="digisave check" tests="1" failures="0" errors="1">');
    expect(junit.match(/<error message="There is no path &quot;total.hihg_eur_per_year&quot;/g)).toHaveLength(
      1,
    );
    const github = (await runCommand('digisave check --format github')).standardOutput;
    expect(github).toMatch(/^::error file=offer\.check\.yaml,line=4,title=unknown-path::There is no path/);
    expect(github).toContain('all unchanged, 1 problem reported.');
    const json = JSON.parse((await runCommand('digisave check --format json')).standardOutput);
    expect(json.problems).toMatchObject([{ name: 'unknown-path', file: 'offer.check.yaml', line: 4 }]);
  });

  test('of a missing scenario is told where the case names it', async () => {
    put('offer.check.yaml', 'digisave-check: 1\nscenario: bid.yaml\nexpect: [{ path: a, value: 1 }]\n');
    const { exitCode, standardError } = await runCommand('digisave check');
    expect(exitCode).toBe(2);
    expect(standardError).toContain('offer.check.yaml:2:11: error: missing-file');
  });
});

test('a sum with a cell that is no number is none', async () => {
  put('costs.csv', 'year,amount_eur\n2015,1\n2015,n.a.\n2016,5\n');
  put(
    'costs.check.yaml',
    'digisave-check: 1\ndata: costs.csv\nexpect:\n  - { path: sum.2015, value: 1 }\n  - { path: sum.2016, value: 5 }\n',
  );
  const { exitCode, standardOutput } = await runCommand('digisave check costs.check.yaml');
  expect(exitCode).toBe(1);
  expect(standardOutput).toContain('a cell is no');
  expect(standardOutput).toContain('2 values in 1 file checked: 1 changed.');
});

describe('a lock', () => {
  beforeEach(async () => {
    await runCommand('digisave check --lock offer.yaml --quiet');
    put('offer.yaml', scenario(303));
  });

  test.each(['table', 'json', 'junit', 'github', 'markdown'])(
    'ends with 1 in the form %s when a number moves',
    async (form) => {
      const { exitCode, standardOutput } = await runCommand(`digisave check --format ${form}`);
      expect(exitCode).toBe(1);
      expect(standardOutput).toMatch(/high_eur_per_year|amount_eur_per_year.high/);
      expect(standardOutput).toContain('303');
    },
  );

  test('names file and line for continuous integration', async () => {
    const { standardOutput } = await runCommand('digisave check --format github');
    expect(standardOutput).toMatch(
      /::error file=offer\.lock\.json,line=\d+,title=project\.offer\.saving\.amount_eur_per_year\.high moved::/,
    );
    const junit = (await runCommand('digisave check --format junit')).standardOutput;
    const failures = Number(/failures="(\d+)"/.exec(junit)?.[1]);
    expect(failures).toBeGreaterThan(0);
    expect(junit.match(/<failure /g)).toHaveLength(failures);
  });

  test('is rewritten by --accept, and holds afterwards', async () => {
    const before = readFileSync('offer.lock.json', 'utf8');
    const accepted = await runCommand('digisave check --accept');
    expect(accepted.exitCode).toBe(0);
    expect(accepted.standardOutput).toContain('total.high_eur_per_year');
    expect(readFileSync('offer.lock.json', 'utf8')).not.toBe(before);
    expect((await runCommand('digisave check')).exitCode).toBe(0);
  });

  test('tells numbers that came and went', async () => {
    put('offer.yaml', scenario(300).replaceAll('offer', 'bid'));
    const { exitCode, standardOutput } = await runCommand('digisave check');
    expect(exitCode).toBe(1);
    expect(standardOutput).toContain('project.bid.');
    expect(standardOutput).toContain('project.offer.');
  });

  test('that must not be written to is not replaced by --accept', async () => {
    const before = readFileSync('offer.lock.json', 'utf8');
    chmodSync('offer.lock.json', 0o444);
    const { exitCode, standardError } = await runCommand('digisave check --accept');
    expect(exitCode).toBe(2);
    expect(standardError).toContain('unwritable-output');
    expect(readFileSync('offer.lock.json', 'utf8')).toBe(before);
  });

  test('keeps its mode, and stays where a link leads to it', async () => {
    renameSync('offer.lock.json', 'kept.json');
    symlinkSync('kept.json', 'offer.lock.json');
    chmodSync('kept.json', 0o640);
    expect((await runCommand('digisave check --accept')).exitCode).toBe(0);
    expect(lstatSync('offer.lock.json').isSymbolicLink()).toBe(true);
    expect(statSync('kept.json').mode & 0o777).toBe(0o640);
    expect((await runCommand('digisave check')).exitCode).toBe(0);
  });
});

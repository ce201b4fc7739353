import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(outcome).toMatchObject({ standardOutput: '1 value in 1 file: none moved.\n', exitCode: 0 });
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
    expect(standardOutput).toContain('1 moved');
    expect(standardError).toContain('offer.check.yaml:5');
    expect(standardError).toContain('Did you mean "total.high_eur_per_year"?');
  });
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
});

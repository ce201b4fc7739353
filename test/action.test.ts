import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..');
const action = join(root, '.github', 'actions', 'digisave');
const folder = mkdtempSync(join(tmpdir(), 'digisave action ä-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenario = join(root, 'scenarios', 'payroll-robot.yaml');
const moved = join(folder, 'moved robot.yaml');
copyFileSync(scenario, moved);
writeFileSync(moved, readFileSync(moved, 'utf8').replace('horizon_years: 5', 'horizon_years: 9'));

/** What the script of the action leaves behind. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const [summary, output, comment] = ['summary', 'output', 'comment'].map((name) =>
    join(folder, `${name}.md`),
  );
  for (const path of [summary, output, comment]) rmSync(path as string, { force: true });
  const { status, stderr } = spawnSync('bash', [join(action, 'run.sh')], {
    encoding: 'utf8',
    cwd: folder,
    env: {
      ...process.env,
      DIGISAVE_LANGUAGE: 'en',
      GITHUB_STEP_SUMMARY: summary as string,
      GITHUB_OUTPUT: output as string,
      INPUT_COMMENT_FILE: comment as string,
      ...inputs,
    },
  });
  const read = (path: string | undefined) =>
    path !== undefined && existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { status, stderr, summary: read(summary), output: read(output), comment: read(comment) };
}

describe('the action', () => {
  test('is quiet where nothing has moved, and sums up all the same', () => {
    const ran = runAction({ INPUT_CASES: join(root, 'scenarios', 'payroll-robot.lock.json') });
    expect([ran.status, ran.comment, ran.output]).toEqual([0, '', 'moved=false\n']);
    expect(ran.summary).toContain('## digisave check');
  });

  test('names what has moved above the threshold, in summary and comment', () => {
    const compare = {
      INPUT_CASES: '',
      INPUT_BEFORE: scenario,
      INPUT_AFTER: moved,
      INPUT_OF: 'total.npv_municipality_eur',
    };
    const ran = runAction({ ...compare, INPUT_MAX_CHANGE: '1%' });
    expect([ran.status, ran.output]).toEqual([1, 'moved=true\n']);
    expect(ran.comment).toMatch(/## digisave compare\n[\s\S]*\|/);
    expect(ran.summary).toBe(ran.comment);
    expect(runAction({ ...compare, INPUT_MAX_CHANGE: '1e12' })).toMatchObject({ status: 0, comment: '' });
  });

  test('takes inputs as they are: nothing in them is run', () => {
    const ran = runAction({
      INPUT_CASES: `$(touch pwned)\n; touch pwned\n--lock`,
      INPUT_BEFORE: '`touch pwned`',
    });
    expect(ran.status).toBe(2);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    expect(ran.stderr).toContain('touch pwned');
  });

  test('no input is part of a script', () => {
    const { runs, inputs } = parse(readFileSync(join(action, 'action.yml'), 'utf8')) as {
      readonly inputs: Readonly<Record<string, { readonly description: string }>>;
      readonly runs: {
        readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
      };
    };
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
    const given = runs.steps.flatMap(({ env }) => Object.values(env));
    for (const name of Object.keys(inputs)) expect(given).toContain(`\${{ inputs.${name} }}`);
  });
});

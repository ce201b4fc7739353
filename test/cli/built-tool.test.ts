import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'scenarios', 'e-invoicing-2020-2023.yaml');
const folder = mkdtempSync(join(tmpdir(), 'digisave built ä-'));
afterAll(() => rmSync(folder, { recursive: true }));

const node = (args: readonly string[], environment = {}) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...environment } });
const estimate = (tool: string, environment = {}) =>
  node([join(tool, 'bin', 'digisave.js'), 'estimate', scenario, '--quiet'], environment);

/** The built tool in a folder of its own, with a space and a letter beyond ASCII in its name. */
function copyTool(name: string): string {
  const copy = join(folder, name);
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  return copy;
}

/** All files below a folder with what they hold. */
function filesOf(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(path, name)).isFile())
      .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
  );
}

test('two builds give the same bytes, which know no folder of the machine', () => {
  const builds = ['one', 'two/deeper'].map((name) => {
    const outdir = join(folder, name);
    expect(node([join(root, 'build.js'), outdir]).stderr).toBe('');
    return filesOf(outdir);
  });
  expect(builds[0]).toEqual(builds[1]);
  expect(builds[0]?.has('digisave.js')).toBe(true);
  for (const text of builds[0]?.values() ?? []) expect(text.includes(root)).toBe(false);
});

test('it runs wherever it stands, and where no compiled code can be kept', () => {
  const copy = copyTool('copy');
  const here = estimate(root);
  for (const environment of [{}, { NODE_COMPILE_CACHE: '/dev/null/nowhere' }]) {
    const { status, stdout, stderr } = estimate(copy, environment);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(here.stdout);
  }
});

test('the library is imported by its name and knows its own data', () => {
  const program = `
    import { compileModel, estimateModel, packageFolder, ProblemList, readScenario } from 'digisave';
    console.log(typeof compileModel, typeof estimateModel, typeof readScenario, packageFolder());`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    cwd: root,
  });
  expect([stdout, stderr]).toEqual([`function function function ${root}\n`, '']);
});

test('a part that is gone is told with 3, never with the 1 of a gate that is not met', () => {
  const copy = copyTool('damaged');
  const chunks = join(copy, 'dist', 'chunks');
  const [part = ''] = readdirSync(chunks).filter((name) => /^check-\w+\.js$/.test(name));
  rmSync(join(chunks, part));
  const { stderr, status } = node([join(copy, 'bin', 'digisave.js'), 'check', scenario]);
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^This is an error in digisave/)]);
  expect(stderr).toContain(part);
});

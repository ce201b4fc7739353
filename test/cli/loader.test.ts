import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const scenario = join(root, 'scenarios', 'e-invoicing-2020-2023.yaml');
const estimateArguments = ['estimate', scenario, '--format', 'csv', '--quiet'];
let folder = '';

/** A copy of the built tool, to be damaged. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digisave-loader-'));
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const node = (...args: readonly string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });
const estimate = (tool: string) => node(join(tool, 'bin', 'digisave.js'), ...estimateArguments);
const caches = () => readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.cache'));

test('what V8 compiled at build time is taken by the Node that built it', () => {
  const program = join(folder, 'load.cjs');
  writeFileSync(
    program,
    `const { createLoader } = require('./dist/loader.cjs');
    const { load, scripts } = createLoader(${JSON.stringify(join(folder, 'dist'))}, require);
    load('start:src/cli/main');
    process.on('exit', () => {
      for (const [name, script] of scripts) process.stderr.write(name + ' ' + script.cachedDataRejected + '\\n');
    });`,
  );
  const { stdout, stderr } = node(program, ...estimateArguments);
  expect(stderr).toBe('start false\nestimate false\n');
  expect(stdout).toBe(estimate(root).stdout);
  expect(caches()).toEqual(['estimate.cache', 'rest.cache', 'start.cache']);
});

test.each<[string, (cache: Buffer) => Buffer | undefined]>([
  ['of another version', (cache) => Buffer.from(cache.map((byte, at) => (at >= 4 && at < 8 ? ~byte : byte)))],
  ['cut short', (cache) => cache.subarray(0, cache.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['not there', () => undefined],
])('compiled code that is %s is compiled anew, and stays as it is', (_, damage) => {
  const damaged = new Map<string, Buffer | undefined>();
  for (const name of caches()) {
    const path = join(folder, 'dist', name);
    const bytes = damage(readFileSync(path));
    damaged.set(name, bytes);
    if (bytes === undefined) rmSync(path);
    else writeFileSync(path, bytes);
  }
  const { stdout, stderr, status } = estimate(folder);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(estimate(root).stdout);
  for (const name of caches())
    expect(readFileSync(join(folder, 'dist', name)).equals(damaged.get(name)!)).toBe(true);
});

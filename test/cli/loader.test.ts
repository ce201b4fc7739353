import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const ofThisNode = `-${process.version}-${process.platform}-${process.arch}.cache`;
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
  expect(caches()).toEqual(['estimate', 'rest', 'start'].map((pack) => `${pack}${ofThisNode}`));
});

test('compiled code is that of one processor, which V8 itself does not ask for', () => {
  const { codeCacheName } = createRequire(import.meta.url)(join(root, 'dist', 'loader.cjs'));
  expect(codeCacheName('start')).toBe(`start${ofThisNode}`);
  const elsewhere = 'start-v20.19.0-darwin-arm64.cache';
  const { version, platform, arch } = process;
  const values = { version: 'v20.19.0', platform: 'darwin', arch: 'arm64' };
  try {
    for (const [key, value] of Object.entries(values)) Object.defineProperty(process, key, { value });
    expect(codeCacheName('start')).toBe(elsewhere);
  } finally {
    for (const [key, value] of Object.entries({ version, platform, arch }))
      Object.defineProperty(process, key, { value });
  }
});

test('packs of the same length but for the spaces they end in hold the same', () => {
  for (const pack of ['estimate', 'rest', 'start']) {
    const text = readFileSync(join(root, 'dist', `${pack}.cjs`), 'latin1');
    const bare = text.trimEnd();
    const digest = createHash('sha256').update(bare).digest();
    expect(text.length - bare.length).toBe(digest.readUInt16BE() % 4096);
  }
});

test('compiled code knows no folder of the machine that built it', () => {
  for (const name of caches()) {
    expect(readFileSync(join(root, 'dist', name), 'latin1')).not.toContain(root);
  }
  rmSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data'), '');
  const program = join(folder, 'fail.cjs');
  writeFileSync(
    program,
    `process.argv = [process.argv[0], 'digisave', ...${JSON.stringify(estimateArguments)}];
    JSON.parse = () => { throw new Error('broken on purpose'); };
    require('./dist/digisave.cjs');`,
  );
  const { stderr, status } = node(program);
  expect([status, stderr]).toEqual([3, expect.stringMatching(/digisave\/dist\/\w+\.cjs:\d+:\d+/)]);
  expect(stderr).not.toContain(root);
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

test('a pack that is gone is told with 3, never with the 1 of a gate that is not met', () => {
  rmSync(join(folder, 'dist', 'rest.cjs'));
  const { stderr, status } = node(join(folder, 'bin', 'digisave.js'), 'check', scenario);
  expect([status, stderr]).toEqual([3, expect.stringMatching(/^This is a bug of digisave.*rest\.cjs/s)]);
});

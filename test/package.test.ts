import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

/** Names of the files that a published package would hold. */
function packedFiles(): readonly string[] {
  const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = Object.values(JSON.parse(text) as Readonly<Record<string, Packed>>);
  return (packed as Packed).files.map(({ path }) => path);
}

test('the package holds every file that its manifest names, what the tool starts from, and no tests', () => {
  const files = packedFiles();
  const named = [manifest.bin.digisave, ...Object.values(manifest.exports['.']), './package.json'];
  const read = ['data/sources/kt-2018.yaml', 'data/finland/services.csv', 'scenarios/finland-2017.yaml'];
  const needed = [...named, 'dist/digisave.js', ...read].map((path) => path.replace(/^\.\//, ''));
  expect(needed.filter((path) => !files.includes(path))).toEqual([]);
  expect(files.filter((path) => /^(test|src)\//.test(path))).toEqual([]);
});

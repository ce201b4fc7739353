import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'digisave paketti ä-'));
const consumer = join(folder, 'käyttäjä');
const installed = join(consumer, 'node_modules', 'digisave');
afterAll(() => rmSync(folder, { recursive: true }));

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs the package into a folder, as it is built. */
function pack(into: string): Packed {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', into];
  const text = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = Object.values(JSON.parse(text) as Readonly<Record<string, Packed>>);
  return packed as Packed;
}

let packed: Packed;
beforeAll(() => {
  packed = pack(folder);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name));
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }');
});

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}, cwd = consumer) =>
  spawnSync(process.execPath, args, { encoding: 'utf8', cwd, env: { ...process.env, ...environment } });
const tool = () => join(installed, 'bin', 'digisave.js');

test('the package holds every file that its manifest names, what the tool starts from, and no tests', () => {
  const files = packed.files.map(({ path }) => path);
  const named = [manifest.bin.digisave, ...Object.values(manifest.exports['.']), './package.json'];
  const read = ['data/sources/kt-2018.yaml', 'data/finland/services.csv', 'scenarios/finland-2017.yaml'];
  const needed = [...named, 'dist/digisave.js', ...read].map((path) => path.replace(/^\.\//, ''));
  expect(needed.filter((path) => !files.includes(path))).toEqual([]);
  expect(files.filter((path) => /^(test|src|packaging|node_modules)\//.test(path))).toEqual([]);
  // Code that was compiled for one machine, and what editors and systems leave behind.
  expect(files.filter((path) => /(\.cache|\.map|\.log|\.tsbuildinfo|\.DS_Store)$/.test(path))).toEqual([]);
});

test('every type file that is packed is reached from the door of the library', () => {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, found] of readFileSync(file, 'utf8').matchAll(/['"](\.[^'"\s]+)\.ts['"]/g))
      follow(join(dirname(file), `${found}.d.ts`));
  };
  const types = join(installed, 'dist', 'types');
  follow(join(types, 'index.d.ts'));
  const all = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(all.map((name) => join(types, name)).filter((path) => !reached.has(path))).toEqual([]);
});

test('two packs have the same digest', () => {
  const second = join(folder, 'second');
  mkdirSync(second);
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  expect(digest(join(second, pack(second).filename))).toBe(digest(join(folder, packed.filename)));
});

const program = `import { compileModel, estimateModel, packageFolder, ProblemList, readScenario, type Result } from 'digisave';
const folder: string = packageFolder();
const problems = new ProblemList();
const { scenario } = readScenario(\`\${folder}/scenarios/oulu.yaml\`, { dataFolder: \`\${folder}/data\` }, problems);
if (scenario === undefined) throw new Error(problems.all.map(({ name }) => name).join());
const result: Result | undefined = undefined;
console.log(compileModel(scenario).rows.length > 0, typeof estimateModel, result);
`;

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('its types stand by themselves: module %s, resolved as %s', (module, resolution) => {
  writeFileSync(join(consumer, 'program.ts'), program);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const strict = ['--strict', '--noEmit', '--skipLibCheck', 'false', '--target', 'es2023', '--types', ''];
  const more = ['--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess', '--ignoreConfig'];
  const lib = ['--lib', 'es2023,dom', '--module', module, '--moduleResolution', resolution];
  const { stdout, status } = run([tsc, ...strict, ...more, ...lib, 'program.ts']);
  expect([status, stdout]).toEqual([0, '']);
});

test('it is imported from where it is installed, a folder with a space and an umlaut', () => {
  const script =
    "import('digisave').then((all) => console.log(typeof all.readScenario, all.packageFolder()))";
  const { stdout, stderr } = run(['--eval', script]);
  expect([stdout, stderr]).toEqual([`function ${installed}\n`, '']);
});

test('it runs in a folder that nobody may write into, and writes nothing there', () => {
  const before = readdirSync(installed, { recursive: true });
  chmodSync(installed, 0o555);
  const { status, stdout, stderr } = run([
    tool(),
    'estimate',
    join(installed, 'scenarios', 'oulu.yaml'),
    '--format',
    'csv',
  ]);
  chmodSync(installed, 0o755);
  expect([status, stdout.length > 1000]).toEqual([0, true]);
  expect(stderr).not.toContain('EACCES');
  expect(readdirSync(installed, { recursive: true })).toEqual(before);
});

describe('what cannot start', () => {
  /** Starts the tool as if by another Node. */
  const startedBy = (version: string, environment: Readonly<Record<string, string>>) => {
    const [path, name] = [JSON.stringify(tool()), JSON.stringify(version)];
    const script = `Object.defineProperty(process.versions, 'node', { value: ${name} }); require(${path})`;
    return run(['--eval', script, '--', tool(), '--version'], environment);
  };

  test.each([
    ['en', 'needs Node 20.19 or later'],
    ['fi', 'tarvitsee Noden version 20.19'],
    ['sv', 'behöver Node 20.19 eller senare'],
  ])('a Node below the floor is refused in %s', (language, words) => {
    for (const environment of [
      { DIGISAVE_LANGUAGE: language },
      { DIGISAVE_LANGUAGE: '', LC_ALL: '', LC_MESSAGES: '', LANG: `${language}_FI.UTF-8` },
    ]) {
      const { status, stdout, stderr } = startedBy('20.18.3', environment);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(words);
    }
  });

  test('the floor itself is none below, and is what the manifest says', () => {
    expect(startedBy('20.19.0', {}).stderr).toBe('');
    expect(startedBy('100.0.0', {}).stderr).toBe('');
    expect(startedBy('9.99.0', {}).status).toBe(2);
    expect(manifest.engines.node).toMatch(/^>=\d+\.\d+$/);
  });

  test.each(['digisave.js', 'words.js'])('any Node can read %s: its syntax is ES5', async (name) => {
    const text = readFileSync(join(root, 'bin', name), 'utf8');
    const [asIs, asOld] = await Promise.all(
      ['esnext', 'es5'].map((target) => transform(text, { target, charset: 'utf8' })),
    );
    expect(asOld?.code).toBe(asIs?.code);
  });

  test.each([
    ['en', 'digisave is not built'],
    ['fi', 'digisavea ei ole käännetty'],
    ['sv', 'digisave är inte byggt'],
  ])('a tool that is not built says so in %s', (language, words) => {
    const copy = join(folder, `raw-${language}`);
    mkdirSync(copy);
    for (const part of ['bin', 'package.json'])
      cpSync(join(root, part), join(copy, part), { recursive: true });
    const { status, stderr } = run([join(copy, 'bin', 'digisave.js')], { DIGISAVE_LANGUAGE: language });
    expect([status, stderr]).toEqual([3, expect.stringContaining(words)]);
    expect(stderr).toContain('npm ci && npm run build');
  });

  test('a part that does not load is told with the version and what to keep, and is never a gate', () => {
    const chunks = join(installed, 'dist', 'chunks');
    renameSync(chunks, `${chunks}.away`);
    const { status, stderr } = run([tool(), 'check'], { DIGISAVE_LANGUAGE: 'en' });
    renameSync(`${chunks}.away`, chunks);
    expect(status).toBe(3);
    expect(stderr).toContain('send them to whoever supplied digisave to you');
    expect(stderr).toContain(`digisave ${manifest.version}, Node ${process.version}`);
    expect(existsSync(chunks)).toBe(true);
  });
});

test('what is bundled is listed with its digest and its licence, and nothing else', () => {
  const bill = JSON.parse(readFileSync(join(installed, 'dist', 'bill-of-materials.cdx.json'), 'utf8')) as {
    readonly components: readonly { name: string; version: string; hashes: readonly { content: string }[] }[];
    readonly serialNumber?: string;
    readonly metadata: { readonly timestamp?: string };
  };
  const notices = readFileSync(join(installed, 'dist', 'third-party-notices.txt'), 'utf8');
  const names = bill.components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['commander', 'zod', 'yaml', 'hucre', '@bomb.sh/tab']));
  expect(names.filter((name) => /vitest|typescript|esbuild|biome|fflate/.test(name))).toEqual([]);
  for (const { name, version, hashes } of bill.components) {
    expect(hashes[0]?.content, name).toMatch(/^[0-9a-f]{128}$/);
    expect(notices).toContain(`\n${name} ${version} (`);
  }
  expect([bill.serialNumber, bill.metadata.timestamp]).toEqual([undefined, undefined]);
});

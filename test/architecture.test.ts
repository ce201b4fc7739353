import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** The table of the house: which stage may know which, and what it may take from outside. */
const stages: Readonly<
  Record<string, { readonly stages: readonly string[]; readonly packages: readonly string[] }>
> = {
  problems: { stages: [], packages: ['fastest-levenshtein'] },
  model: { stages: ['problems'], packages: ['zod'] },
  read: {
    stages: ['model', 'problems'],
    packages: [
      '@duckdb/node-api',
      'csv-parse/sync',
      'hucre/xlsx',
      'simple-statistics',
      'picomatch',
      'yaml',
      'zod',
      'node:async_hooks',
      'node:crypto',
      'node:fs',
      'node:module',
      'node:os',
      'node:path',
      'node:url',
      'node:zlib',
    ],
  },
  sample: { stages: ['model', 'problems'], packages: [] },
  analyse: { stages: ['sample', 'model', 'problems'], packages: ['simple-statistics'] },
  present: {
    stages: ['model', 'problems'],
    packages: ['chalk', 'cli-table3', 'csv-stringify/sync', 'd3-array', 'hucre/xlsx', 'string-width'],
  },
  page: { stages: ['problems', 'model', 'sample', 'analyse', 'present'], packages: [] },
  library: {
    stages: ['problems', 'model', 'read', 'present', 'cli'],
    packages: ['node:path'],
  },
  // The whole command line in a page: it stands beside the entry of the command line, and nothing knows it. What it takes from
  // outside stands in for modules of Node, and is in the page alone: the build puts it there.
  'page/tool': {
    stages: ['problems', 'model', 'read', 'sample', 'analyse', 'present', 'page', 'cli'],
    packages: [
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'buffer',
      'node:path',
      'pako',
      'yaml',
      'zod',
    ],
  },
  cli: {
    stages: ['problems', 'model', 'read', 'sample', 'analyse', 'present', 'page'],
    packages: [
      '@bomb.sh/tab',
      '@resvg/resvg-js',
      'commander',
      'node:crypto',
      'node:fs',
      'node:os',
      'node:path',
      'node:readline',
      'node:zlib',
    ],
  },
};
/** The library runs commands, with files and streams of its own. */
const doorStages = ['problems', 'model', 'read', 'sample', 'analyse', 'present', 'library'];
/** A date that is written out is no clock. */
const globalsOfCli =
  /\b(Math\.random|process\.|console\.|new Date\b(?!\(Date\.UTC\(\d)|Date\.now|performance\.)/;

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const files = filesBelow(source);
const anyImport = /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(anyImport)].map(
    (match) => (match[1] ?? match[2] ?? match[3]) as string,
  );
const stageOf = (file: string): string => {
  const [stage, room] = relative(source, file).split('/') as [string, string?];
  return stage === 'page' && room === 'tool' ? 'page/tool' : stage;
};
const isOwn = (specifier: string): boolean => specifier.startsWith('.');

describe('every import goes the way of the house', () => {
  test.each(files.map((file) => relative(source, file)))('%s', (name) => {
    const file = join(source, name);
    const stage = stageOf(file);
    const rule = stages[stage] ?? { stages: doorStages, packages: [] };
    for (const specifier of importsOf(file)) {
      if (!isOwn(specifier)) {
        expect(rule.packages, `${name} imports ${specifier}`).toContain(specifier);
        continue;
      }
      const target = join(dirname(file), specifier);
      if (!target.startsWith(source)) {
        expect(`${stage} ${relative(root, target)}`).toBe('cli package.json');
        continue;
      }
      const other = stageOf(target);
      if (other !== stage) expect(rule.stages, `${name} imports ${specifier}`).toContain(other);
    }
  });

  test('the table names only modules that exist', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const { packages } of Object.values(stages)) {
      for (const name of packages) {
        const base = /^@[^/]+\/[^/]+|^[^/]+/.exec(name)![0];
        const packages = {
          ...manifest.dependencies,
          ...manifest.devDependencies,
          ...manifest.peerDependencies,
        };
        const known = builtinModules.includes(name.replace('node:', '')) || base in packages;
        expect(known, name).toBe(true);
      }
    }
  });
});

/** Rooms of a stage in the order in which they know each other, and why each stands where it does. */
const roomsOfTables = [
  ['grid', 'bytes into cells, whatever they mean'],
  ['xlsx', 'a sheet of a workbook into cells'],
  ['vocabulary', 'what words mean, whatever table they stand in'],
  ['frame', 'which rows are titles, header, data and footnotes'],
  ['body', 'the rows of data'],
  ['figures', 'cells into numbers'],
  ['clues', 'what cells say of the layout'],
  ['relations', 'totals and their parts'],
  ['settle', 'clues into a layout'],
  ['engine', 'rows that are alike, summed by a database'],
  ['apply', 'the layout applied to the grid'],
  ['costs', 'rows into costs'],
] as const;

describe('rooms of read/table know those before them', () => {
  const room = join(source, 'read/table');
  const roomOf = (file: string) =>
    roomsOfTables.findIndex(([name]) => relative(room, file).startsWith(`${name}/`));
  test.each(files.filter((file) => roomOf(file) >= 0).map((file) => relative(room, file)))('%s', (name) => {
    const file = join(room, name);
    for (const specifier of importsOf(file).filter(isOwn)) {
      const target = roomOf(join(dirname(file), specifier));
      const [own, why] = roomsOfTables[roomOf(file)]!;
      expect(target, `${own} is ${why}: ${name} cannot know ${specifier}`).toBeLessThanOrEqual(roomOf(file));
    }
  });

  test('every room stands in the order', () => {
    const folders = readdirSync(room).filter((name) => statSync(join(room, name)).isDirectory());
    expect(folders.sort()).toEqual(roomsOfTables.map(([name]) => name as string).sort());
  });
});

test('no file can reach itself through its imports, type-only ones included', () => {
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(isOwn)
        .map((specifier) => join(dirname(file), specifier)),
    ]),
  );
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push(
        [...trail.slice(trail.indexOf(file)), file].map((each) => relative(source, each)).join(' → '),
      );
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('a start loads no schemas: help and the reading of options do without them', () => {
  const isTypeOnly = (clause: string) =>
    /^type\b/.test(clause.trim()) ||
    (/^\{[^}]*\}$/.test(clause.trim()) &&
      clause
        .replace(/[{}]/g, '')
        .split(',')
        .every((name) => name.trim() === '' || name.trim().startsWith('type ')));
  const reached = new Set<string>();
  const found: string[] = [];
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, clause = '', specifier = ''] of text.matchAll(
      /^(?:import|export)\s+([^;]*?)\s*from\s+'([^']+)';/gms,
    )) {
      if (isTypeOnly(clause)) continue;
      if (specifier === 'zod') found.push(relative(source, file));
      else if (specifier.startsWith('.')) visit(join(dirname(file), specifier));
    }
  };
  visit(join(source, 'cli/main.ts'));
  expect(reached.size).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

test('one file knows the library of workbooks to read them, and one to write them', () => {
  const importing = files.filter((file) =>
    importsOf(file).some((specifier) => specifier.startsWith('hucre')),
  );
  expect(importing.map((file) => relative(source, file)).sort()).toEqual([
    'present/xlsx.ts',
    'read/table/xlsx/open-workbook.ts',
  ]);
});

test('only the command line knows the clock, chance, the process and the console', () => {
  const offenders = files
    .filter((file) => stageOf(file) !== 'cli')
    .filter((file) =>
      globalsOfCli.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
  expect(offenders.map((file) => relative(source, file))).toEqual([]);
});

test('one file knows the disk, and one standard output', () => {
  const users = files
    .filter((file) => importsOf(file).includes('node:fs'))
    .map((file) => relative(source, file));
  expect(users.sort()).toEqual(['cli/main.ts', 'read/files/disk-files.ts']);
});

describe('decisions are in the README of their room', () => {
  const readmes = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('README.md'),
  );
  const house = readFileSync(join(source, 'README.md'), 'utf8');
  test.each(readmes)('src/%s is named by the house; its decisions are dated, the newest first', (path) => {
    if (path !== 'README.md') expect(house).toContain(`](${path})`);
    const headings = [...readFileSync(join(source, path), 'utf8').matchAll(/^### (.*)$/gm)].map(
      (match) => match[1] as string,
    );
    const dates = headings.map((heading) => /^\d{4}-\d\d-\d\d(?= \S)/.exec(heading)?.[0]);
    expect(dates).not.toContain(undefined);
    expect(dates).toEqual(dates.toSorted().reverse());
  });
});

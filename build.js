// Bundles the command-line tool and the library for Node, with what makes the tool start fast.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { linkPacks } from './build/packs.js';

/** Commander can start other programs as subcommands; this tool has none, and loading what it takes costs start-up time. */
const withoutChildProcesses = {
  name: 'without-child-processes',
  setup({ onLoad }) {
    onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace("require('node:child_process')", '{}');
      if (contents === text) throw new Error('commander no longer loads child_process where it did');
      return { contents };
    });
  },
};

/** Of simple-statistics only what is used: one of its modules computes a normal table whenever it is loaded. */
const statisticsInParts = {
  name: 'statistics-in-parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/src\// }, ({ path, importer, resolveDir }) =>
      /simple-statistics[\\/]index\.js$/.test(importer)
        ? { path: join(resolveDir, path), sideEffects: false }
        : undefined,
    );
  },
};

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
const common = {
  absWorkingDir: import.meta.dirname,
  outdir: 'dist',
  bundle: true,
  alias: {
    'simple-statistics': './node_modules/simple-statistics/index.js',
    // The form of yaml for Node asks the environment at each token whether to log it; its other form is the same without.
    yaml: './node_modules/yaml/browser/dist/index.js',
  },
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  plugins: [withoutChildProcesses, statisticsInParts],
};
// The library door, for import.
await build({
  ...common,
  entryPoints: { index: 'src/index.ts' },
  format: 'esm',
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
// What starts the packs: CommonJS, as Node starts it a tenth of an empty process faster than modules.
await build({
  ...common,
  entryPoints: { digisave: 'src/cli/start.ts', loader: 'src/cli/loader.ts' },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
});
// The tool itself, so that help loads no command, and most estimates nothing they do not need.
const { texts, entries } = await linkPacks(
  { ...common, entryPoints: ['main', 'program'].map((name) => `src/cli/${name}.ts`) },
  {
    start: ['src/cli/main.ts', 'src/cli/program.ts'],
    estimate: ['src/cli/estimate.ts', 'src/present/csv.ts', 'src/present/problem.ts'],
  },
  // What most runs never call.
  {
    'node_modules/csv-parse/lib/sync.js': ['parse'],
    'src/analyse/by-area.ts': ['estimateAreas'],
    'src/analyse/by-year.ts': ['estimateYears'],
    'src/analyse/two-way.ts': ['buildGrid'],
    'src/cli/save-draws.ts': ['saveDraws'],
    'src/read/schema-problems.ts': ['reportIssues', 'soundPart'],
    'src/read/table/costs/table-costs.ts': ['readTableCosts'],
    'src/sample/correlation-matrix.ts': [
      'factorCorrelations',
      'findImpossiblePairs',
      'normalCorrelation',
      'rankOfNormal',
    ],
    'src/sample/latin-hypercube.ts': ['createLatinHypercube', 'reorderSteps'],
    'src/sample/sobol-sequence.ts': ['createPlainSobolSequence', 'createScrambledSobolSequence'],
  },
);
const dist = join(import.meta.dirname, 'dist');
for (const [name, text] of texts) await writeFile(join(dist, `${name}.cjs`), text);

const require = createRequire(import.meta.url);
const { codeCacheName, createLoader } = require('./dist/loader.cjs');
const startLoader = () => createLoader(dist, require);
// What V8 compiles while such commands run is kept for the next start.
const { load, scripts } = startLoader();
const { run } = load(entries.get('src/cli/program.ts'));
const silent = { write() {} };
const streams = { standardOutput: silent, standardError: silent, environment: {} };
const scenario = join(import.meta.dirname, 'scenarios', 'finland-2017.yaml');
for (const line of ['--help', `estimate ${scenario} --format csv`, `estimate ${scenario} --format table`])
  await run(line.split(' '), streams);
for (const [name, script] of scripts)
  await writeFile(join(dist, codeCacheName(name)), script.createCachedData());

// Bundles the command-line tool and the library for Node, with what makes the tool start fast.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { build } from 'esbuild';
import { parse } from 'yaml';

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

/** The commands are a bundle of their own, which help does not load. */
const commandsApart = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/commands\.ts$/ }, () => ({ path: './built-commands.cjs', external: true }));
  },
};

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
const common = {
  absWorkingDir: import.meta.dirname,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  plugins: [withoutChildProcesses],
  // The form of yaml for Node asks the environment at each token whether to log it; its other form is the same without.
  alias: { yaml: './node_modules/yaml/browser/dist/index.js' },
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
// The commands: one script, of which each evaluates only what it needs. Its text is ASCII, as the loader expects.
await build({
  ...common,
  entryPoints: { commands: 'src/cli/commands.ts' },
  format: 'cjs',
  charset: 'ascii',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': '__importMetaUrl' },
  banner: { js: "const __importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
});
// Regular expressions keep letters beyond ASCII as they are written: without escapes the loader would misread each.
const bundle = new URL('dist/commands.cjs', import.meta.url);
const escaped = (await readFile(bundle, 'utf8')).replace(
  /[^\0-\x7f]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
);
await writeFile(bundle, escaped);
// What reads the command line, and the loader between the two: CommonJS, as Node starts it a tenth of an empty process faster.
await build({
  ...common,
  entryPoints: {
    main: 'src/cli/main.ts',
    'built-commands': 'src/cli/built-commands.ts',
    loader: 'src/cli/loader.ts',
  },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname' },
  supported: { 'dynamic-import': false },
  plugins: [withoutChildProcesses, commandsApart],
});

const { loadCommands } = createRequire(import.meta.url)('./dist/loader.cjs');

// What shipped files hold, found by the digest of their text: see src/read/shipped-value.ts.
const data = join(import.meta.dirname, 'data');
const kinds = [
  { names: /^(evidence[\\/].*|sources|finland[\\/].*\.origin)\.yaml$/, read: (text) => parse(text) },
  { names: /^finland[\\/](services|municipalities)\.csv$/, read: (text) => parseCsv(text, { bom: true }) },
];
const valuesFolder = join(import.meta.dirname, 'dist', 'shipped-values');
await mkdir(valuesFolder);
for (const name of await readdir(data, { recursive: true })) {
  const kind = kinds.find(({ names }) => names.test(name));
  if (kind === undefined) continue;
  const bytes = await readFile(join(data, name));
  const digest = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(valuesFolder, `${digest}.json`), JSON.stringify(kind.read(bytes.toString())));
}

// The rows of the long cost files that ship: see src/read/shipped-costs.ts.
const { compileShippedCosts } = loadCommands(join(import.meta.dirname, 'dist')).loaded;
const costsFolder = join(import.meta.dirname, 'dist', 'shipped-costs');
await mkdir(costsFolder);
for (const name of await readdir(join(data, 'finland'))) {
  if (!/^costs-\d{4}\.csv$/.test(name)) continue;
  const { sha256, costs } = await compileShippedCosts(join(data, 'finland', name), data);
  await writeFile(join(costsFolder, `${sha256}.json`), JSON.stringify(costs));
}

// What V8 compiles while these commands run is kept for the next start.
const { script, loaded } = loadCommands(join(import.meta.dirname, 'dist'));
const silent = { write() {} };
const streams = { standardOutput: silent, standardError: silent, environment: {} };
const scenario = join(data, '..', 'scenarios', 'finland-2017.yaml');
const { estimateCommand } = await loaded.commands.estimate();
for (const format of ['csv', 'table']) {
  await estimateCommand([scenario], { format, dialect: 'standard', language: 'en', color: false }, streams);
}
await writeFile(join(import.meta.dirname, 'dist', 'commands.cache'), script.createCachedData());

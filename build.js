// Bundles the command-line tool and the library for Node, split so that each command loads only what it needs.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: { main: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  plugins: [withoutChildProcesses],
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

// What shipped files hold, found by the digest of their text: see src/read/shipped-value.ts.
const data = join(import.meta.dirname, 'data');
const kinds = [
  { names: /^(evidence[\\/].*|sources)\.yaml$/, read: (text) => parse(text) },
  { names: /^finland[\\/](services|municipalities)\.csv$/, read: (text) => parseCsv(text, { bom: true }) },
];
const values = {};
for (const name of await readdir(data, { recursive: true })) {
  const kind = kinds.find(({ names }) => names.test(name));
  if (kind === undefined) continue;
  const bytes = await readFile(join(data, name));
  values[createHash('sha256').update(bytes).digest('hex')] = kind.read(bytes.toString());
}
await writeFile(join(import.meta.dirname, 'dist', 'shipped-values.json'), JSON.stringify(values));

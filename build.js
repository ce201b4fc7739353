// Bundles the command-line tool and the library into ES modules that share their chunks, and the programs of pages: node build.js [FOLDER]
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { billOfMaterials, packagesOf, writeNotices } from './packaging/bundled.js';
import { buildTool } from './packaging/tool-page.js';

const root = import.meta.dirname;
const outdir = resolve(root, process.argv[2] ?? 'dist');

/** Files that anything of the build was made of. */
const inputs = new Set();
const noteInputs = ({ metafile }) => {
  for (const path of Object.keys(metafile.inputs)) inputs.add(path);
};

/** A module of the source, without its types. */
async function importSource(path) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}
const { toBase85 } = await importSource('src/model/base85.ts');

/**
 * What a page runs, as text.
 *
 * Shape   without: what is left out of it: exports by the ending of the file
 */
async function bundleForPage(entry, without = {}) {
  const leaveOut = {
    name: 'leave-out',
    setup: ({ onLoad }) => {
      for (const [ending, exported] of Object.entries(without))
        onLoad({ filter: new RegExp(`${ending}\\.ts$`) }, () => ({
          contents: `export const ${exported} = () => undefined;`,
          loader: 'js',
        }));
    },
  };
  const built = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'digisaveLive',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    // No schema judges anything in a page.
    alias: { zod: resolve(root, 'src/page/schema-outline.ts') },
    plugins: [leaveOut],
  });
  noteInputs(built);
  return built.outputFiles[0].text;
}

/** The engine of a page in one language, deflated, as text: the page unpacks it itself. */
async function packEngine(language, hasSobol) {
  const others = ['en', 'fi', 'sv'].filter((each) => each !== language);
  const words = others.flatMap((each) => {
    const name = `${each[0].toUpperCase()}${each[1]}`;
    return [
      [`wording/picture-${each}`, `picture${name}`],
      [`wording/live-${each}`, `live${name}`],
    ];
  });
  // The table of Sobol sequences is a fifth of the engine, and few scenarios are drawn by them.
  const sobol = hasSobol ? [] : [['joe-kuo', 'joeKuoTable']];
  // Areas of a page have no codes by which costs are shared: where they are, their parts come with the data.
  const sharing = [['sharing/areas-of-members', 'shareAmongMembers']];
  const left = Object.fromEntries([...words, ...sobol, ...sharing]);
  const text = await bundleForPage('src/page/worker.ts', left);
  return toBase85(deflateRawSync(text, { level: 9 }));
}

/** An engine for each language. */
async function packEngines(hasSobol) {
  const [en, fi, sv] = await Promise.all(['en', 'fi', 'sv'].map((each) => packEngine(each, hasSobol)));
  return { en, fi, sv };
}

const scripts = {
  live: await bundleForPage('src/page/live.ts'),
  engine: await packEngines(false),
  engineOfSobol: await packEngines(true),
};
const pageScripts = {
  name: 'page-scripts',
  setup: ({ onLoad }) =>
    onLoad({ filter: /src[\\/]page[\\/]scripts\.ts$/ }, () => ({
      contents: `export const scripts = ${JSON.stringify(scripts)};`,
      loader: 'js',
    })),
};

await rm(outdir, { recursive: true, force: true });
const built = await build({
  absWorkingDir: root,
  metafile: true,
  entryPoints: { index: 'src/index.ts', digisave: 'src/cli/main.ts' },
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Optional peers: they are loaded where they are installed.
  external: ['@duckdb/node-api', '@resvg/resvg-js'],
  plugins: [pageScripts],
  // Puts constants where hot loops use them: 60 million draws 230 to 190 ms. Names stay, so that stacks can be read.
  minifySyntax: true,
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
noteInputs(built);
const tool = await buildTool({ importSource, noteInputs, live: scripts.live, outdir });
await writeFile(join(outdir, 'digisave.html'), tool);

const bundled = packagesOf(inputs);
await writeFile(join(outdir, 'third-party-notices.txt'), await writeNotices(root, bundled));
await writeFile(join(outdir, 'bill-of-materials.cdx.json'), await billOfMaterials(root, bundled));

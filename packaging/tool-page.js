// Makes dist/digisave.html: the whole command line in one page that asks for nothing.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { packagesOf, writeNotices } from './bundled.js';

const root = resolve(import.meta.dirname, '..');
const shims = resolve(root, 'src/page/tool/shims');
const own = (name) => join(shims, `${name}.ts`);

/** Files of the source in whose place others stand in a page. */
const replaced = {
  'read/files/disk-files': own('disk-files'),
  'read/gunzip': own('gunzip'),
  'read/glob': own('glob'),
  'read/saved-model': own('saved-model'),
  'read/table/engine/database': own('database'),
  'read/table/engine/read-parts': own('read-parts'),
  'page/scripts': own('scripts'),
  'present/format/terminal-table': own('terminal-table'),
  'present/check': own('nothing'),
  // Commands that no part of the page asks for.
  ...Object.fromEntries(
    ['calibrate', 'check', 'completion', 'fund', 'maturity', 'share', 'structure', 'track', 'validate'].map(
      (name) => [`cli/${name}`, own('nothing')],
    ),
  ),
};
const replace = {
  name: 'replace',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir, importer }) => {
      const name = relative(join(root, 'src'), resolve(resolveDir, path))
        .replaceAll('\\', '/')
        .replace(/\.ts$/, '');
      // What stands in the place of a file may itself name its types.
      return Object.hasOwn(replaced, name) && !importer.startsWith(shims)
        ? { path: replaced[name] }
        : undefined;
    }),
};
/** Of the costs that come with the package, those of one year are in the page. */
const yearOfCosts = '2019';
/** Years of costs that a page does not bring, and accounts that no scenario starts from. */
const leftOut =
  /^finland\/(?:costs-201[5-8]|income-statements-201[5-8])\.|\.(?:check\.yaml|lock\.json)$|\.md$/;

function bundle(entry, options) {
  return build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    charset: 'utf8',
    ...options,
  });
}

/** The command line as a worker runs it. */
function bundleWorker() {
  return bundle('src/page/tool/worker.ts', {
    alias: {
      'node:async_hooks': own('async-hooks'),
      'node:child_process': own('nothing'),
      'node:crypto': own('crypto'),
      'node:events': resolve(root, 'node_modules/events/events.js'),
      'node:fs': own('nothing'),
      'node:path': resolve(root, 'node_modules/path-browserify/index.js'),
      'node:process': own('process'),
      'node:zlib': own('zlib'),
      '@colors/colors/safe': own('nothing'),
      buffer: resolve(root, 'node_modules/buffer/index.js'),
    },
    inject: [own('globals')],
    external: ['@resvg/resvg-js'],
    plugins: [replace],
  });
}

/** A text of data/; of income statements the rows that first scenarios ask for, of 41 each municipality has. */
function textOfData(path) {
  const text = readFileSync(join(root, 'data', path), 'utf8');
  if (!/^finland\/income-statements-\d{4}\.csv$/.test(path)) return text;
  const [head, ...rows] = text.split('\n');
  return [head, ...rows.filter((row) => row.includes(',municipal-income-tax,')), ''].join('\n');
}

/** The table of Sobol sequences is in the worker: the engine of a report gets it from there, where a report needs it. */
const tableFromOutside = {
  name: 'table-from-outside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /sample[\\/]joe-kuo\.ts$/ }, () => ({
      contents: 'export const joeKuoTable = globalThis.joeKuoTable;',
      loader: 'js',
    })),
};

/** Texts of data/ by their path, with the programs of reports. */
function dataOfPage(scripts) {
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.[a-z]+$/.test(path) && !leftOut.test(path))
    .sort();
  const texts = Object.fromEntries(files.map((path) => [`data/${path}`, textOfData(path)]));
  return JSON.stringify({ ...texts, scripts: JSON.stringify(scripts) });
}

/** What the page offers to be chosen; read by the source, which Node runs from a file of a moment. */
async function readLists(outdir) {
  const outfile = join(outdir, 'lists.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['src/page/tool/lists.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  const { readLists: read } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return read(root);
}

const digestOf = (text) => createHash('sha256').update(text).digest('base64');

/**
 * The page as one text.
 *
 * Shape   importSource: a module of the source; noteInputs: is told what went into the page; live: the program that lets a report move; outdir: where the tool is built
 */
export async function buildTool({ importSource, noteInputs, live, outdir }) {
  const { toBase85 } = await importSource('src/model/base85.ts');
  const { presentToolPage } = await importSource('src/page/tool/markup.ts');
  const pack = (text) => toBase85(deflateRawSync(text, { level: 9 }));
  const alias = { zod: resolve(root, 'src/page/schema-outline.ts') };
  const [worker, engine, page] = await Promise.all([
    bundleWorker(),
    bundle('src/page/worker.ts', { globalName: 'digisaveLive', alias, plugins: [tableFromOutside] }),
    bundle('src/page/tool/page.ts', { globalName: 'digisaveTool', alias }),
  ]);
  for (const built of [worker, engine, page]) noteInputs(built);
  const inputs = [worker, engine, page].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const textOf = ({ outputFiles }) => outputFiles[0].text;
  const data = {
    program: pack(textOf(worker)),
    data: pack(dataOfPage({ live, engine: textOf(engine) })),
    year: yearOfCosts,
    lists: pack(JSON.stringify(await readLists(outdir))),
    notices: pack(await writeNotices(root, packagesOf(inputs))),
  };
  const script = `${textOf(page)}digisaveTool.start(${JSON.stringify(data)});`;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return presentToolPage(script, version, digestOf);
}

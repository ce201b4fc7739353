// Tries damaged inputs of every form for as long as is asked: npm run fuzz -- --minutes N [--seed S] [--kind K]...
// One trial again, by the name it was told with, and its damaged input as a file: npm run fuzz -- --again NAME [--keep FILE]
import { fork } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    kind: { type: 'string', multiple: true },
    again: { type: 'string' },
    keep: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed are numbers');

/** A trial that has not ended by then never will: other programs may take most of the machine. */
const mostWallSeconds = 60;
/** A child keeps no more than this many trials' leftovers. */
const trialsOfChild = 3000;

const cache = join(root, 'node_modules', '.cache', 'digisave-fuzz');
mkdirSync(cache, { recursive: true });
const bundle = join(cache, `child-${process.pid}.mjs`);
process.on('exit', () => rmSync(bundle, { force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** Where a module is: within a bundle all of them would be where the bundle is. */
const ownPlaces = {
  name: 'own-places',
  setup: ({ onLoad }) =>
    onLoad({ filter: /(?:test|src)[\\/].*\.ts$/ }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      const { pathToFileURL } = await import('node:url');
      const { dirname } = await import('node:path');
      const text = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: text
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      };
    }),
};
const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, 'child.ts')],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  packages: 'external',
  plugins: [ownPlaces],
});
writeFileSync(bundle, outputFiles[0].text);

const kindsKnown = /** @type {string[]} */ (values.kind ?? (await kindsOf()));
async function kindsOf() {
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(join(import.meta.dirname, 'inputs.ts'), 'utf8');
  const list = /export const kinds = \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
}

const rows = new Map(kindsKnown.map((kind) => [kind, { tried: 0, refused: 0, slowest: 0, faults: {} }]));
const rowOf = (kind) =>
  rows.get(kind) ?? rows.set(kind, { tried: 0, refused: 0, slowest: 0, faults: {} }).get(kind);
const seen = new Map();
const end = Date.now() + minutes * 60_000;
let at = 0;
let failed = false;

/** Trials of one process, until the time is over, it has done its share, or one of them does not end. */
function child() {
  return new Promise((done) => {
    const process = fork(bundle, {
      execArgv: ['--enable-source-maps', '--max-old-space-size=2048'],
      stdio: 'inherit',
    });
    let begun;
    let watch;
    let left = trialsOfChild;
    let isOver = false;
    const next = () => {
      if (isOver) return;
      if (left-- === 0 || Date.now() > end || (values.again !== undefined && at > 0)) {
        isOver = true;
        process.kill();
        done();
        return;
      }
      watch = setTimeout(() => {
        isOver = true;
        process.kill('SIGKILL');
        tell({
          ended: begun?.begins,
          kind: begun?.kind,
          finding: { fault: 'hang', what: `not ended after ${mostWallSeconds} s` },
        });
        done();
      }, mostWallSeconds * 1000);
      process.send({ seed, at: at++, kinds: kindsKnown, again: values.again, keep: values.keep });
    };
    process.on('message', (message) => {
      if (message.begins !== undefined) begun = message;
      else {
        clearTimeout(watch);
        tell(message);
        next();
      }
    });
    process.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (isOver) return;
      isOver = true;
      tell({
        ended: begun?.begins,
        kind: begun?.kind,
        finding: { fault: 'crash', what: `the process ended with ${code ?? signal}` },
      });
      done();
    });
    next();
  });
}

function tell({ ended, kind, finding, exitCode, args, cpuSeconds = 0 }) {
  const row = rowOf(kind);
  row.tried++;
  if (exitCode === 2) row.refused++;
  row.slowest = Math.max(row.slowest, cpuSeconds);
  if (values.again !== undefined)
    console.log(ended, 'exit', exitCode, `${cpuSeconds.toFixed(1)} s`, args?.join(' ').slice(0, 300));
  if (finding === undefined || finding === null) return;
  failed = true;
  row.faults[finding.fault] = (row.faults[finding.fault] ?? 0) + 1;
  // Most findings are one fault seen again: what it is about says so.
  const key = `${finding.fault} ${finding.what.replace(/\d+/g, '0').split('\n').slice(0, 5).join(' ').slice(0, 400)}`;
  const times = (seen.get(key) ?? 0) + 1;
  seen.set(key, times);
  if (times > 2) return;
  console.log(
    `\n${finding.fault} ${ended}\n  ${args?.join(' ').slice(0, 300)}\n  ${finding.what.slice(0, 2_000)}`,
  );
}

while (Date.now() < end && (values.again === undefined || at === 0)) await child();

const columns = ['crash', 'hang', 'wrong', 'injected', 'unworded'];
console.log(`\nseed ${seed}, ${minutes} minutes`);
console.log(['kind', 'tried', 'refused', ...columns, 'slowest s'].join('\t'));
for (const [kind, { tried, refused, slowest, faults }] of rows)
  console.log(
    [kind, tried, refused, ...columns.map((each) => faults[each] ?? 0), slowest.toFixed(1)].join('\t'),
  );
process.exitCode = failed ? 1 : 0;

// Measures whole processes in pairs, in turn and after a warm-up, and prints medians and their ratio beside the goal.
// Timings of shared machines drift: only ratios within one run are worth comparing.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ledgerKeys,
  writeCostFile,
  writeLargeScenario,
  writeLedger,
  writeSmallScenario,
  writeStoredLedger,
  writeWideFile,
  writeWorkbook,
} from './generate.js';

const root = join(import.meta.dirname, '..', '..');
const defaultPairs = 7;
const only = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'digisave-bench-'));
// Files of half a gigabyte must not stay behind, however this ends.
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const tool = [process.execPath, join(root, 'bin', 'digisave.js')];
const empty = [process.execPath, '-e', '0'];
const national = join(root, 'scenarios', 'finland-2017.yaml');
const large = { projects: 100, samples: 100_000 };

const medium = writeLargeScenario(makeFolder('medium'), { projects: 100 });

/** From Node 22 on an empty process is quicker, and the same work more times as long. */
const isOlder = Number(process.versions.node.split('.')[0]) < 22;
const goals = isOlder ? { help: 1.4, small: 3, national: 5 } : { help: 1.5, small: 3.5, national: 6 };

const rows = [
  { name: 'help', goal: goals.help, command: [...tool, '--help'], beside: empty },
  {
    name: 'small scenario, 1,000 draws',
    goal: goals.small,
    command: [...tool, 'estimate', writeSmallScenario(folder), '--format', 'csv', '--quiet'],
    beside: empty,
  },
  {
    name: 'national scenario, 10,000 draws',
    goal: goals.national,
    command: [...tool, 'estimate', national, '--format', 'csv', '--quiet'],
    beside: empty,
  },
  {
    name: '100 projects × 6 inputs × 100,000 draws',
    goal: 0.45,
    goalMebibytes: 250,
    command: [...tool, 'estimate', writeLargeScenario(folder, large), '--format', 'csv', '--quiet'],
    beside: hasNumpy()
      ? ['python3', join(import.meta.dirname, 'numpy_twin.py'), String(large.projects), String(large.samples)]
      : undefined,
  },
];

/** How long a cost file takes beside csv-parse's own raw events; 0.9 of its speed is 1.11 of its time. */
function readingRow(name, megabytes, goal, args, { delimiter = ',', ...more } = {}) {
  return {
    name: `${name}, ${megabytes} MB`,
    goal,
    ...more,
    prepare: () => {
      const path = writeCostFile(folder, megabytes, delimiter);
      const raw = [process.execPath, join(import.meta.dirname, 'raw_csv.js'), path, delimiter];
      return { path, command: [...tool, ...args, path], beside: raw };
    },
  };
}

const sizes = [
  { megabytes: 5, more: {} },
  { megabytes: 50, more: { pairs: 3 } },
  { megabytes: 500, more: { pairs: 1, onlyByName: true } },
];
for (const { megabytes, more } of sizes)
  rows.push(readingRow('reading costs (validate)', megabytes, 1.11, ['validate'], more));
for (const { megabytes, more } of sizes) {
  const inspecting = { ...more, onlyByName: megabytes > 5 };
  rows.push(readingRow('inspect', megabytes, 1.11, ['inspect', '--format', 'json'], inspecting));
}
// Of these all has to be found out first, and they may have 256 MB.
for (const { megabytes, more } of sizes.filter((each) => each.megabytes <= 256)) {
  const otherForm = { delimiter: ';', pairs: 3, ...more };
  rows.push(
    readingRow('inspect, another form', megabytes, 4, ['inspect', '--format', 'json'], {
      ...otherForm,
      goalMebibytes: 400,
    }),
    readingRow('reading costs (validate), another form', megabytes, 4, ['validate'], {
      ...otherForm,
      onlyByName: megabytes > 5,
    }),
  );
}

// Ledgers that DuckDB sums: a folder of Parquet or CSV beside DuckDB alone, and the same CSV beside csv-parse.
for (const megabytes of [50, 500]) {
  const ledger = { pairs: 3, onlyByName: megabytes > 50, goalMebibytes: 1024 };
  const costs = ['structure', '--format', 'csv', '--quiet', '--year', '2019'];
  const alone = (path) => [
    process.execPath,
    join(import.meta.dirname, 'raw_duckdb.js'),
    path,
    'Euroa',
    ...ledgerKeys,
  ];
  for (const [name, write] of [
    ['Parquet by DuckDB', writeStoredLedger],
    ['CSV by DuckDB', writeLedger],
  ])
    rows.push({
      name: `ledger, ${name}, ${megabytes} MB`,
      goal: 1.5,
      ...ledger,
      prepare: async () => {
        const { folder: table, path } = await write(folder, megabytes);
        return { path, command: [...tool, ...costs, table], beside: alone(path) };
      },
    });
  rows.push({
    name: `ledger, CSV by DuckDB beside csv-parse's events, ${megabytes} MB`,
    goal: 1,
    ...ledger,
    prepare: () => {
      const { folder: table, path } = writeLedger(folder, megabytes);
      const raw = [process.execPath, join(import.meta.dirname, 'raw_csv.js'), path, ','];
      return { path, command: [...tool, ...costs, table], beside: raw };
    },
  });
}

// Linear in columns: four times as many take at most four times as long.
for (const columns of [4096, 16_384])
  rows.push({
    name: `inspect, ${columns} columns × 300 rows`,
    goal: 6,
    pairs: 3,
    prepare: () => {
      const path = writeWideFile(folder, columns, 300);
      const raw = [process.execPath, join(import.meta.dirname, 'raw_csv.js'), path, ';'];
      return { path, command: [...tool, 'inspect', '--format', 'json', path], beside: raw };
    },
  });

rows.push({
  name: 'inspect, workbook of 40,000 × 20',
  goal: 1.5,
  goalMebibytes: 400,
  pairs: 3,
  prepare: async () => {
    const path = await writeWorkbook(folder, 40_000, 20);
    const raw = [process.execPath, join(import.meta.dirname, 'raw_xlsx.js'), path];
    return { path, command: [...tool, 'inspect', '--format', 'json', path], beside: raw };
  },
});

for (const [name, goal, method, scenario] of [
  ['Saltelli, national scenario, 4,096 base points', 10, 'sobol', national],
  ['rank correlations, national scenario', null, 'rank', national],
  ['value of information, national scenario', null, 'value-of-information', national],
  ['Saltelli, 100 projects × 6 inputs, 4,096 base points', null, 'sobol', medium],
  ['rank correlations, 100 projects × 6 inputs', null, 'rank', medium],
  ['value of information, 100 projects × 6 inputs', null, 'value-of-information', medium],
]) {
  const options = ['--samples', '4096', '--format', 'csv', '--quiet'];
  rows.push({
    name,
    goal,
    command: [...tool, 'sensitivity', scenario, '--method', method, ...options],
    beside: empty,
  });
}
for (const sampling of ['latin-hypercube', 'sobol']) {
  const options = [
    '--set',
    `settings.sampling=${sampling}`,
    '--samples',
    '8192',
    '--format',
    'csv',
    '--quiet',
  ];
  rows.push({
    name: `national scenario, 8,192 draws of ${sampling}`,
    goal: null,
    command: [...tool, 'estimate', national, ...options],
    beside: empty,
  });
}

function hasNumpy() {
  return spawnSync('python3', ['-c', 'import numpy']).status === 0;
}

/** A folder of its own, since generated scenarios have one name. */
function makeFolder(name) {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** Seconds and peak memory of one run; output is read and thrown away. */
function measure([file, ...args]) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const environment = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'], env: environment });
    let peak = 0;
    const look = () => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      } catch {
        // The process has ended, or this system has no /proc: the peak seen so far stands.
      }
    };
    const timer = setInterval(look, 10);
    child.stdout.resume();
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${file} ${args.join(' ')} ended with ${code}`));
      return resolve({ seconds: Number(process.hrtime.bigint() - start) / 1e9, mebibytes: peak });
    });
  });
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function measureRow({ prepare, ...given }) {
  const row = { ...given, ...(await prepare?.()) };
  const own = [];
  const other = [];
  const pairs = process.env.BENCH_PAIRS ? Number(process.env.BENCH_PAIRS) : (row.pairs ?? defaultPairs);
  const megabytes = row.path && statSync(row.path).size / 1e6;
  await measure(row.command);
  if (row.beside) await measure(row.beside);
  for (let pair = 0; pair < pairs; pair++) {
    own.push(await measure(row.command));
    if (row.beside) other.push(await measure(row.beside));
  }
  const seconds = median(own.map((each) => each.seconds));
  const beside = row.beside && median(other.map((each) => each.seconds));
  return {
    name: row.name,
    seconds,
    beside_seconds: beside ?? null,
    ratio: beside ? median(own.map((each, i) => each.seconds / other[i].seconds)) : null,
    goal: row.goal,
    megabytes_per_second: megabytes ? megabytes / seconds : null,
    beside_megabytes_per_second: megabytes && beside ? megabytes / beside : null,
    peak_mebibytes: Math.max(...own.map((each) => each.mebibytes)),
    goal_mebibytes: row.goalMebibytes ?? null,
    pairs,
  };
}

if (only.includes('growth')) {
  const { measureGrowth } = await import('./growth.js');
  process.exit(
    (await measureGrowth(
      folder,
      tool,
      only.filter((word) => word !== 'growth'),
    ))
      ? 0
      : 1,
  );
}

const chosen = rows.filter((row) =>
  only.length === 0 ? !row.onlyByName : only.some((word) => row.name.includes(word)),
);
const results = [];
for (const row of chosen) {
  const result = await measureRow(row);
  results.push(result);
  const ratio = result.ratio === null ? 'no numpy' : result.ratio.toFixed(2);
  const memory = `${result.peak_mebibytes.toFixed(0)} MiB${row.goalMebibytes ? ` (goal ${row.goalMebibytes})` : ''}`;
  const speed =
    result.megabytes_per_second === null
      ? ''
      : `  ${result.megabytes_per_second.toFixed(0)} MB/s beside ${result.beside_megabytes_per_second.toFixed(0)}`;
  console.log(
    `${row.name.padEnd(54)} ${result.seconds.toFixed(3)} s  ratio ${ratio} ${row.goal === null ? '(no goal)' : `(goal ${row.goal})`}  ${memory}${speed}`,
  );
}
mkdirSync(join(import.meta.dirname, 'results'), { recursive: true });
const path = join(import.meta.dirname, 'results', 'latest.json');
if (only.length === 0)
  writeFileSync(path, `${JSON.stringify({ node: process.version, rows: results }, undefined, 2)}\n`);

// How the time of a run grows with what it works on: slopes of log time over log size, by the processor time of whole processes
// less that of the same command at next to no size, so that what a start takes is in none of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCostFile, writeLargeScenario } from './generate.js';

const goal = 1.05;
const runs = Number(process.env.BENCH_PAIRS ?? 3);
const municipalities = readFileSync(
  join(import.meta.dirname, '..', '..', 'data', 'finland', 'costs-2015.csv'),
  'utf8',
)
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[1])
  .filter((code) => code && code !== 'SSS');
const codes = [...new Set(municipalities)];

/** What grows: its sizes, of which the first is next to nothing, and the command of each. */
function axesOf(folder) {
  const scenario = (name, options) => writeLargeScenario(folder, { name, ...options });
  const estimate = (path, ...more) => ['estimate', path, '--format', 'csv', '--quiet', ...more];
  const timed = [
    '    rollout: { start_year: 2020, ramp_years: 3 }',
    '    cost: { running_eur_per_year: 6000 }',
  ];
  return [
    {
      name: 'projects (6 inputs, 20,000 draws)',
      sizes: [1, 100, 200, 400],
      command: (projects) => estimate(scenario(`p${projects}`, { projects, samples: 20_000 })),
    },
    {
      name: 'inputs of a project (20 projects, 20,000 draws)',
      sizes: [1, 24, 48, 96],
      command: (phases) => estimate(scenario(`i${phases}`, { projects: 20, samples: 20_000, phases })),
    },
    {
      name: 'draws (50 projects × 6 inputs)',
      sizes: [100, 50_000, 100_000, 200_000],
      command: (samples) => estimate(scenario(`d${samples}`, { projects: 50, samples })),
    },
    {
      name: 'rows of costs, tidy CSV (MB)',
      sizes: [0.01, 25, 50, 100],
      command: (megabytes) => {
        const own = join(folder, `rows-${megabytes}`);
        mkdirSync(own, { recursive: true });
        return ['validate', writeCostFile(own, megabytes)];
      },
    },
    {
      name: 'municipalities (20 projects, --by municipality)',
      sizes: [1, 75, 150, 300],
      command: (count) => {
        const chosen = codes.slice(0, count).map((code) => `"${code}"`);
        // Every municipality has costs of these.
        const within = ['basic-education', 'libraries', 'general-administration', 'traffic-routes'];
        const scope = `, scope: { municipalities: { codes: [${chosen.join(', ')}] } }`;
        return estimate(
          scenario(`m${count}`, { projects: 20, samples: 1000, scope, within }),
          '--by',
          'municipality',
        );
      },
    },
    {
      name: 'years (20 projects with a rollout, 5,000 draws)',
      sizes: [1, 20, 40, 80],
      command: (years) =>
        estimate(
          scenario(`y${years}`, {
            projects: 20,
            samples: 5000,
            settings: `, first_year: 2020, horizon_years: ${years}`,
            more: timed,
          }),
        ),
    },
  ];
}

/** Seconds of processor time of one run. */
function processorSeconds(tool, args) {
  const script = 'TIMEFORMAT="%U %S"; time "$@" >/dev/null';
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...tool, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  const [user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return user + system;
}

/** The slope of the line nearest to some points, by least squares. */
function slopeOf(points) {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  const above = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return above / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Prints the slope of each axis beside the goal; false where one is above it. */
export async function measureGrowth(folder, tool, only = []) {
  let isWithin = true;
  const chosen = axesOf(folder).filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  );
  for (const { name, sizes, command } of chosen) {
    const seconds = sizes.map((size) => {
      const args = command(size);
      return Math.min(...Array.from({ length: runs }, () => processorSeconds(tool, args)));
    });
    const [none, ...times] = seconds;
    const points = times.map((time, at) => [Math.log(sizes[at + 1]), Math.log(time - none)]);
    const slope = slopeOf(points);
    if (slope > goal) isWithin = false;
    const shown = times.map((time, at) => `${sizes[at + 1]}: ${(time - none).toFixed(2)} s`).join(', ');
    console.log(
      `${name.padEnd(50)} slope ${slope.toFixed(2)} (goal ${goal})  ${shown}; start ${none.toFixed(2)} s`,
    );
  }
  return isWithin;
}

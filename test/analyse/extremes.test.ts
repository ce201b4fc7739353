import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { columnName } from '../../src/model/column-name.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { parseOutputPath } from '../../src/model/path.ts';
import { isFixed } from '../../src/model/quantity.ts';
import type { Result } from '../../src/model/result.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { evaluateAt } from '../../src/sample/corners.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';

const scenarios = 300;
/** All corners of so many inputs are evaluated beside the search. */
const mostInputs = 12;
/** A figure this far beyond an end, as a part of the larger one, is rounding. */
const roundingShare = 1e-9;

const folder = mkdtempSync(join(tmpdir(), 'digisave-extremes-'));
writeFileSync(
  join(folder, 'costs.csv'),
  `year,municipality_code,municipality,service,cost_type,amount_eur
2016,005,Alajärvi,general-administration,net_operating_costs,1200000
2016,005,Alajärvi,basic-education,net_operating_costs,2500000
2016,005,Alajärvi,support-services,net_operating_costs,400000
`,
);

/** Numbers of a seed of its own for each scenario. */
function createDice(run: number) {
  const stream = createRandomStream(run, 'random scenarios');
  const place = new Float64Array(1);
  const share = () => {
    stream.fillPlaces(place, 1);
    return place[0]!;
  };
  const between = (least: number, most: number) => Number((least + share() * (most - least)).toPrecision(3));
  return {
    share,
    between,
    pick: <Item>(items: readonly Item[]) => items[Math.floor(share() * items.length)]!,
  };
}

/** A scenario of some projects with delays, ramps, biases, rates and grants, of which a few numbers are ranges. */
function writeScenario(run: number): string {
  const { share, between, pick } = createDice(run);
  let ranges = run % 3 === 0 ? 30 : mostInputs;
  const number = (least: number, most: number): string => {
    const [a, b] = [between(least, most), between(least, most)];
    if (a === b || ranges === 0 || share() < 0.45) return String(a);
    ranges--;
    return `{ low: ${Math.min(a, b)}, high: ${Math.max(a, b)} }`;
  };
  const services = ['general-administration', 'basic-education', 'support-services'];
  const saving = (): string => {
    const chosen = services.filter(() => share() < 0.6);
    const base = `{ costs: net, services: [${(chosen.length === 0 ? services : chosen).join(', ')}] }`;
    return pick([
      `{ method: share-of-costs, base: ${base}, reduction_share: ${number(0, 0.3)} }`,
      `{ method: fixed, amount_eur_per_year: ${number(-20000, 90000)} }`,
      `{ method: fixed, amount_eur_per_year: ${number(1000, 90000)}, within: ${base} }`,
      `{ method: work-time, volume_per_year: ${number(500, 5000)}, hour_price_eur: 32, minutes_saved: { handling: ${number(-20, 60)}, archiving: ${number(-10, 10)} } }`,
    ]);
  };
  const project = (_: unknown, at: number): string => `
  - id: p${at}
    pace: ${pick(['quick', 'slow'])}
    saving: ${saving()}
    rollout: { start_year: ${pick([2018, 2019, 2020])}, delay_years: ${number(0, 7)}, ramp_years: ${number(0, 4)}, curve: ${pick(['linear', 's-curve'])} }
    cost:
      investment_eur: ${number(0, 200000)}
      investment_years: ${number(0.2, 5)}
      running_eur_per_year: ${number(0, 30000)}
      parallel_running_years: ${number(0, 3)}
      parallel_eur_per_year: ${number(0, 20000)}
      optimism_bias: { upper_ratio: ${number(0, 2)}, mitigated_share: ${number(0, 1)}, duration_upper_ratio: ${number(0, 1)} }
      grant: { share: ${number(0, 0.85)}, eligible: { personnel: 0.6, services: 0.4 } }
    benefit: { cashable_share: ${number(0, 0.5)}, capacity_share: ${number(0, 0.5)} }`;
  return `digisave: 1
id: random-${run}
costs: { net: { files: [costs.csv], year: 2016, measure: net } }
settings:
  samples: 200
  seed: ${run}
  first_year: 2018
  horizon_years: ${4 + Math.floor(share() * 6)}
  discount_rate_share: ${number(0, 0.2)}
  cost_growth_share: ${number(-0.05, 0.05)}
  discounting: ${pick(['start-of-year', 'end-of-year'])}
  price_year: 2016
  person_year_eur: ${number(40000, 60000)}
  person_year_hours: 1551
projects:${Array.from({ length: 1 + Math.floor(share() * 3) }, project).join('')}
`;
}

function compile(run: number): Model | undefined {
  const path = join(folder, `random-${run}.yaml`);
  writeFileSync(path, writeScenario(run));
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder: 'data' }, problems);
  return scenario && !problems.hasErrors ? compileModel(scenario) : undefined;
}

/** A figure that is printed with a low and a high. */
interface Printed {
  readonly path: string;
  readonly output: Output;
  readonly low: number;
  readonly high: number;
  /** Other figures of it: central, and percentiles where it is drawn. */
  readonly others: readonly number[];
}

const measuresOfRows = [
  'saving_eur_per_year',
  'person_years',
  'cashable_eur_per_year',
  'capacity_eur_per_year',
  'capacity_person_years',
  'investment_eur',
  'optimism_bias_eur',
  'running_eur_per_year',
  'parallel_eur',
  'grant_eur',
  'npv_municipality_eur',
  'npv_nation_eur',
  'payback_municipality_years',
  'payback_nation_years',
  'bcr_municipality',
  'bcr_nation',
] as const;

function listPrinted(model: Model, { estimates, years }: Result): readonly Printed[] {
  const printed: Printed[] = [];
  const add = (
    path: string,
    row: Readonly<Record<string, unknown>>,
    nameOf: (statistic: string) => string,
  ) => {
    const parsed = parseOutputPath(path, model);
    if (parsed === undefined) throw new Error(`${path} is no output`);
    const value = (statistic: string) => row[nameOf(statistic)];
    const [low, high] = [value('low'), value('high')];
    // A payback that is not always reached and a ratio to no cost have no ends to hold.
    if (typeof low !== 'number' || typeof high !== 'number') return;
    const others = ['central', 'mean', 'p05', 'p50', 'p95'].map(value);
    const numbers = others.filter((each) => typeof each === 'number');
    printed.push({ path, output: parsed, low, high, others: numbers });
  };
  for (const row of estimates) {
    if (row.level === 'overlap') continue;
    const name = row.level === 'total' ? 'total' : `${row.level}.${row.id}`;
    for (const measure of measuresOfRows)
      add(`${name}.${measure}`, row, (statistic) => columnName(measure, statistic as 'low'));
  }
  for (const row of years ?? []) {
    if (row.level === 'overlap') continue;
    const name = row.level === 'total' ? 'total' : `${row.level}.${row.id}`;
    add(`${name}.${row.measure}.${row.year}`, row, (statistic) => `${statistic}_eur`);
  }
  return printed;
}

/** Figures that lie beyond the low or the high printed for them. */
function beyond({ path, low, high }: Printed, values: Iterable<number>): string[] {
  const slack = roundingShare * Math.max(Math.abs(low), Math.abs(high), 1e-3);
  for (const value of values)
    if (value < low - slack || value > high + slack) return [`${path}: ${value} outside ${low} to ${high}`];
  return [];
}

/** Every corner of the ranges; none where there are too many. */
function listPoints(model: Model): ReadonlyMap<number, number>[] {
  const varying = [...model.inputs.keys()].filter((input) => !isFixed(model.inputs[input]!));
  if (varying.length > mostInputs) return [];
  return Array.from({ length: 2 ** varying.length }, (_, mask) => {
    const corner = varying.map((input, at): [number, number] => {
      const { low, high } = model.inputs[input]!;
      return [input, (mask >> at) & 1 ? high : low];
    });
    return new Map(corner);
  });
}

test('no draw, central value or corner lies beyond a printed low or high, in random scenarios', {
  timeout: 600_000,
}, () => {
  const counts = { scenarios: 0, figures: 0, corners: 0 };
  const found: string[] = [];
  for (let run = 0; counts.scenarios < scenarios; run++) {
    const model = compile(run);
    // Some would start after their last year.
    if (model === undefined) continue;
    const problems = new ProblemList();
    const facts = { version: '0', node: '0', set: [], digests: new Map(), language: 'en' as const };
    const result = estimateModel(model, { ...facts, by: run % 4 === 0 ? 'year' : undefined }, problems);
    const printed = listPrinted(model, result);
    counts.scenarios++;
    counts.figures += printed.length;
    const told = problems.all.filter(({ name }) => name === 'corner-not-extreme');
    found.push(...told.map((problem) => `${run}: ${problem.found}`));
    for (const each of printed) found.push(...beyond(each, each.others).map((text) => `${run}: ${text}`));
    const points = listPoints(model);
    counts.corners += points.length > 0 ? 1 : 0;
    if (points.length === 0) continue;
    const columns = evaluateAt(
      model,
      printed.map(({ output }) => output),
      points,
    );
    for (const [at, each] of printed.entries())
      found.push(...beyond(each, columns[at]!).map((text) => `${run}, corner: ${text}`));
  }
  expect(found).toEqual([]);
  expect(counts.corners).toBeGreaterThan(200);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileModel, type Model } from '../src/model/compile.ts';
import { isFixed } from '../src/model/quantity.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { readScenario } from '../src/read/scenario.ts';
import { createRandomStream } from '../src/sample/random-stream.ts';

/** What random scenarios are about. */
export type RandomKind = 'one' | 'several' | 'fixed-times';
const costFiles: Readonly<Record<RandomKind, string>> = {
  one: 'costs.csv',
  several: 'several.csv',
  'fixed-times': 'more-costs.csv',
};

/** All corners of so many inputs are evaluated. */
export const mostInputs = 12;

const folder = mkdtempSync(join(tmpdir(), 'digisave-extremes-'));
writeFileSync(
  join(folder, 'costs.csv'),
  `year,municipality_code,municipality,service,cost_type,amount_eur
2016,005,Alajärvi,general-administration,net_operating_costs,1200000
2016,005,Alajärvi,basic-education,net_operating_costs,2500000
2016,005,Alajärvi,support-services,net_operating_costs,400000
`,
);
// Costs an inhabitant that differ, and a service that two of them lack.
writeFileSync(
  join(folder, 'several.csv'),
  `year,municipality_code,municipality,service,cost_type,amount_eur
2016,005,Alajärvi,general-administration,net_operating_costs,200000
2016,005,Alajärvi,basic-education,net_operating_costs,900000
2016,005,Alajärvi,support-services,net_operating_costs,400000
2016,091,Helsinki,general-administration,net_operating_costs,100000
2016,091,Helsinki,basic-education,net_operating_costs,1300000
2016,142,Iitti,general-administration,net_operating_costs,900000
2016,142,Iitti,basic-education,net_operating_costs,300000
`,
);
// A cell that earns more than it costs, and a second municipality.
writeFileSync(
  join(folder, 'more-costs.csv'),
  `year,municipality_code,municipality,service,cost_type,amount_eur
2016,005,Alajärvi,general-administration,net_operating_costs,1200000
2016,005,Alajärvi,basic-education,net_operating_costs,2500000
2016,005,Alajärvi,support-services,net_operating_costs,-400000
2016,005,Alajärvi,traffic-routes,net_operating_costs,700000
2016,009,Alavieska,general-administration,net_operating_costs,200000
2016,009,Alavieska,basic-education,net_operating_costs,900000
2016,009,Alavieska,support-services,net_operating_costs,300000
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

/**
 * A scenario of some projects with delays, ramps, biases, rates and grants, of which a few numbers are ranges.
 *
 * Shape   kind: of one municipality, of several, or with times and rates that are mostly no ranges and more kinds of projects
 */
function writeScenario(run: number, kind: RandomKind): string {
  const hasFixedTimes = kind === 'fixed-times';
  const { share, between, pick } = createDice(run);
  let ranges = run % 3 === 0 ? 30 : mostInputs;
  const number = (least: number, most: number): string => {
    const [a, b] = [between(least, most), between(least, most)];
    if (a === b || ranges === 0 || share() < 0.45) return String(a);
    ranges--;
    return `{ low: ${Math.min(a, b)}, high: ${Math.max(a, b)} }`;
  };
  const time = (least: number, most: number): string =>
    hasFixedTimes && share() < 0.8 ? String(between(least, most)) : number(least, most);
  /** A number of its own, or one that several share. */
  const often = (parameter: string, least: number, most: number): string =>
    hasFixedTimes && share() < 0.4 ? `{ parameter: ${parameter} }` : number(least, most);
  const services = ['general-administration', 'basic-education', 'support-services'];
  const saving = (): string => {
    const chosen = services.filter(() => share() < 0.6);
    const negative = hasFixedTimes ? `, negative: ${pick(['include', 'exclude'])}` : '';
    const base = `{ costs: net, services: [${(chosen.length === 0 ? services : chosen).join(', ')}]${negative} }`;
    const more = () => [
      `{ method: channel-shift, volume_per_year: ${number(500, 5000)}, shifted_share: ${often('use', 0, 1)}, old_unit_cost_eur: ${number(5, 20)}, new_unit_cost_eur: ${number(0, 6)}, failure_share: ${number(0, 0.3)}, within: ${base} }`,
      `{ method: share-of-costs, base: ${base}, affected_share: ${number(0, 1)}, reduction_share: ${number(0, 1)}, uptake_share: ${often('use', 0, 1)}, realised_share: ${often('use', 0, 1)} }`,
      `{ method: work-time, volume_per_year: ${number(500, 5000)}, hour_price_eur: ${often('price', 20, 40)}, uptake_share: ${often('use', 0, 1)}, minutes_saved: { handling: ${number(0, 60)} }, within: ${base} }`,
    ];
    return pick([
      ...(hasFixedTimes ? more() : []),
      `{ method: share-of-costs, base: ${base}, reduction_share: ${number(0, 0.3)} }`,
      `{ method: fixed, amount_eur_per_year: ${number(-20000, 90000)} }`,
      `{ method: fixed, amount_eur_per_year: ${number(1000, 90000)}, within: ${base} }`,
      `{ method: work-time, volume_per_year: ${number(500, 5000)}, hour_price_eur: 32, minutes_saved: { handling: ${number(-20, 60)}, archiving: ${number(-10, 10)} } }`,
    ]);
  };
  const lessBias = (): string => {
    if (!hasFixedTimes || share() < 0.6) return '';
    return `, optimism_bias: { upper_ratio: ${number(0, 1)}, mitigated_share: ${number(0, 1)} }`;
  };
  const runningBias = (): string => {
    if (!hasFixedTimes || share() < 0.6) return '';
    return `\n      running_optimism_bias: { upper_ratio: ${number(0, 1)}, mitigated_share: ${number(0, 1)} }`;
  };
  const project = (_: unknown, at: number): string => `
  - id: p${at}
    pace: ${pick(['quick', 'slow'])}
    saving: ${saving()}
    rollout: { start_year: ${pick([2018, 2019, 2020])}, delay_years: ${time(0, 7)}, ramp_years: ${time(0, 4)}, curve: ${pick(['linear', 's-curve'])} }
    cost:
      investment_eur: ${number(0, 200000)}
      investment_years: ${time(0.2, 5)}
      running_eur_per_year: ${number(0, 30000)}
      parallel_running_years: ${time(0, 3)}
      parallel_eur_per_year: ${number(0, 20000)}
      optimism_bias: { upper_ratio: ${number(0, 2)}, mitigated_share: ${number(0, 1)}, duration_upper_ratio: ${time(0, 1)} }
      grant: { share: ${number(0, 0.85)}, eligible: { personnel: 0.6, services: 0.4 } }${runningBias()}
    benefit: { cashable_share: ${often('use', 0, 0.5)}, capacity_share: ${number(0, 0.5)}${lessBias()} }`;
  return `digisave: 1
id: random-${run}
costs: { net: { files: [${costFiles[kind]}], year: 2016, measure: net } }
${hasFixedTimes ? `parameters: { use: { low: 0.1, high: 0.5, unit: share }, price: { low: 25, high: 35, unit: eur_per_hour } }` : ''}
settings:
  samples: 200
  seed: ${run}
  first_year: 2018
  horizon_years: ${4 + Math.floor(share() * 6)}
  discount_rate_share: ${time(0, 0.2)}
  cost_growth_share: ${time(-0.05, 0.05)}
  discounting: ${pick(['start-of-year', 'end-of-year'])}
  price_year: 2016
  person_year_eur: ${number(40000, 60000)}
  person_year_hours: 1551
projects:${Array.from({ length: 1 + Math.floor(share() * 3) }, project).join('')}
`;
}

/** The model of a random scenario; undefined where it would start after its last year. */
export function compileRandomScenario(run: number, kind: RandomKind = 'one'): Model | undefined {
  const path = join(folder, `random-${run}-${kind}.yaml`);
  writeFileSync(path, writeScenario(run, kind));
  const problems = new ProblemList();
  const { scenario } = readScenario(path, { dataFolder: 'data' }, problems);
  return scenario && !problems.hasErrors ? compileModel(scenario) : undefined;
}

/** Every corner of the ranges; none where there are too many. */
export function listPoints(model: Model): ReadonlyMap<number, number>[] {
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

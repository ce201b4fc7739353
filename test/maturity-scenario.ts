import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { estimateModel } from '../src/analyse/estimate.ts';
import { compileModel, type Model } from '../src/model/compile.ts';
import type { Result } from '../src/model/result.ts';
import type { Scenario } from '../src/model/scenario.ts';
import { ProblemList } from '../src/problems/problem.ts';
import { readScenario } from '../src/read/scenario.ts';

const dataFolder = join(import.meta.dirname, '..', 'data');
const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;

const codes = { Ii: '139', Kemi: '240', Oulu: '564', Tornio: '851' } as const;
export type Town = keyof typeof codes;

/** Costs as a file has them: municipality, service, euros. */
export type CostLine = readonly [municipality: Town, service: string, eur: number];

/** What a scenario with levels says; lists of projects are YAML. */
export interface MaturityText {
  readonly costs: readonly CostLine[];
  /** Lines of levels.csv, the header first. */
  readonly levels?: readonly string[] | undefined;
  /** Keys of the block besides its levels, as one flow mapping without braces. */
  readonly maturity?: string;
  readonly projects?: string | undefined;
  readonly samples?: number;
  readonly set?: readonly string[];
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Shares by level that are exact. */
export const exactMap = 'realised_share: { 1: 0, 2: 0.1, 3: 0.3, 4: 0.6, 5: 1 }';

/** One project that saves a share of all costs. */
export const shareOfAll = (share: string, id = 'a') =>
  `  - { id: ${id}, pace: slow, saving: { method: share-of-costs, base: { costs: own }, reduction_share: ${share} } }`;

export interface Read {
  readonly scenario: Scenario | undefined;
  readonly problems: ProblemList;
  /** Names of the problems, each once. */
  readonly names: readonly string[];
}

/** Writes a scenario with its files into a folder of its own, and says where it is. */
export function writeMaturityText(text: MaturityText): string {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-maturity-'));
  const { costs, levels, maturity = `use: reduce, ${exactMap}`, projects, samples = 512 } = text;
  const header = 'year,municipality_code,municipality,service,cost_type,amount_eur';
  const lines = costs.map(
    ([town, service, eur]) => `2019,${codes[town]},${town},${service},net_operating_costs,${eur}`,
  );
  writeFileSync(join(folder, 'costs.csv'), `${[header, ...lines].join('\n')}\n`);
  if (levels !== undefined) writeFileSync(join(folder, 'levels.csv'), `${levels.join('\n')}\n`);
  for (const [name, content] of Object.entries(text.files ?? {})) writeFileSync(join(folder, name), content);
  const path = join(folder, 'scenario.yaml');
  writeFileSync(
    path,
    `digisave: 1
id: test
settings: { samples: ${samples} }
costs: { own: { files: [costs.csv], year: 2019, measure: net } }
${maturity === '' ? '' : `maturity: { ${levels === undefined ? '' : 'levels: levels.csv, '}${maturity} }\n`}${projects === undefined ? '' : `projects:\n${projects}\n`}`,
  );
  return path;
}

/** Reads a scenario with levels from files of its own. */
export function readMaturityText(text: MaturityText): Read {
  const { set = [], projects } = text;
  const problems = new ProblemList();
  const options = { dataFolder, set, mayLackProjects: projects === undefined };
  const { scenario } = readScenario(writeMaturityText(text), options, problems);
  return { scenario, problems, names: [...new Set(problems.all.map(({ name }) => name))] };
}

/** Throws  where the scenario has an error */
export function modelOfMaturity(text: MaturityText): Model {
  const { scenario, problems } = readMaturityText(text);
  problems.throwIfErrors();
  return compileModel(scenario!);
}

export function estimateOfMaturity(text: MaturityText, by?: 'municipality' | 'region' | 'service'): Result {
  return estimateModel(modelOfMaturity(text), { ...facts, by }, new ProblemList());
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkModel } from '../src/analyse/check-model.ts';
import { shareProject } from '../src/analyse/sharing/share.ts';
import { compileModel, type Model } from '../src/model/compile.ts';
import type { SharingRecord, SharingRow } from '../src/model/sharing/result.ts';
import type { View } from '../src/model/view.ts';
import { type Problem, ProblemList } from '../src/problems/problem.ts';
import { readScenario } from '../src/read/scenario.ts';

const dataFolder = join(import.meta.dirname, '..', 'data');

/** A scenario of one project that is shared, as YAML has it. */
export interface SharedText {
  /** Keys of the block, as one flow mapping without braces. */
  readonly sharing: string;
  readonly cost?: string | undefined;
  readonly saving?: string;
  readonly settings?: string;
  /** Inhabitants of municipalities by their codes, with costs of 100,000 € each. */
  readonly towns?: Readonly<Record<string, number>>;
  /** Shared numbers, as one flow mapping. */
  readonly parameters?: string;
  /** Other keys of the project, a line each. */
  readonly others?: string;
}

const names: Readonly<Record<string, string>> = { '018': 'Askola', '077': 'Hankasalmi', '240': 'Kemi' };
const saved = '{ method: fixed, amount_eur_per_year: 0 }';

/** The text of such a scenario, in a file of its own; gives its path. */
export function writeShared({
  sharing,
  cost,
  saving = saved,
  settings,
  towns,
  parameters,
  others = '',
}: SharedText): string {
  const folder = mkdtempSync(join(tmpdir(), 'digisave-share-'));
  const codes = Object.keys(towns ?? {});
  if (towns !== undefined)
    writeFileSync(
      join(folder, 'costs.csv'),
      `year,municipality_code,municipality,service,cost_type,amount_eur\n${codes.map((code) => `2019,${code},${names[code]},building-control,net_operating_costs,100000\n`).join('')}`,
    );
  const inhabitants = codes.map((code) => `"${code}": ${towns![code]}`).join(', ');
  const path = join(folder, 'scenario.yaml');
  writeFileSync(
    path,
    `digisave: 1
id: joint
settings: { samples: 256, first_year: 2024, horizon_years: 5, discount_rate_share: 0${settings === undefined ? '' : `, ${settings}`} }
${towns === undefined ? '' : `costs: { own: { files: [costs.csv], year: 2019, measure: net, plausibility: checked, inhabitants: { ${inhabitants} } } }\n`}${parameters === undefined ? '' : `parameters: ${parameters}\n`}projects:
  - id: permits
    pace: slow
    saving: ${saving}
${cost === undefined ? '' : `    cost: ${cost}\n`}${others}    sharing: { ${sharing} }
`,
  );
  return path;
}

/** The model of such a scenario, and what is wrong with it. */
export function readShared(text: SharedText, view: View = 'all') {
  const problems = new ProblemList();
  const { scenario } = readScenario(writeShared(text), { dataFolder }, problems);
  const model = scenario && compileModel(scenario, view);
  if (model !== undefined) checkModel(model, problems);
  return { model, problems: problems.all };
}

/** The names of problems, errors first. */
export function namesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ name }) => name))];
}

/** What is said of the project of such a scenario. */
export function share(text: SharedText, view: View = 'all'): SharingRecord {
  const { model, problems } = readShared(text, view);
  if (model === undefined) throw new Error(namesOf(problems).join(' '));
  return shareOf(model);
}

export function shareOf(model: Model): SharingRecord {
  return shareProject(model, 0, { language: 'en', total: 'All members' }).record;
}

/** What members pay by a rule, in their order. */
export function sharesOf(
  { rows }: Pick<SharingRecord, 'rows'>,
  rule: SharingRow['rule'],
  end: 'low' | 'central' | 'high' = 'central',
): readonly number[] {
  return rows
    .filter((row) => row.rule === rule && row.level === 'member')
    .map((row) => row[`share_${end}_eur_per_year`]!);
}

/** Members of one's own with so many inhabitants each, as YAML has them. */
export function ownMembers(inhabitants: readonly number[]): string {
  return `members: [${inhabitants.map((each, at) => `{ id: m${at}, inhabitants: ${each} }`).join(', ')}]`;
}

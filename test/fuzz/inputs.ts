import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { formOfTable } from '../../src/read/form-kind.ts';
import { tidyColumns } from '../../src/read/tidy-reader.ts';
import { commandOfMethod } from '../method-needs.ts';
import { attempt, type FileMap } from './attempt.ts';
import { wordsOf } from './words.ts';

export const root = join(import.meta.dirname, '..', '..');

/** Every form of input, each with inputs of its own. */
export const kinds = [
  'scenario',
  'evidence',
  'source',
  'origin',
  'layout',
  'check',
  'lock',
  'tidy',
  'table',
  'xlsx',
  'results',
  'command',
  'catalogue',
  'benefit-map',
  'levels',
  'answers',
  'maturity',
  'applications',
  'sharing',
  'pilots',
  'risks',
  'effects',
  'goals',
  'goals-table',
  'actuals',
  'saved-model',
  'input-workbook',
] as const;
export type Kind = (typeof kinds)[number];

/** A file that may be damaged, and what may be asked of it, in the folder in which its commands run. */
export interface Input {
  readonly kind: Kind;
  readonly folder: string;
  readonly file: string;
  /** Command lines without the name of the program. */
  readonly commands: readonly string[];
}

/** What is asked of any scenario, and so of each part of one; with few draws, as it is about what is read. */
const ofScenario = (file: string): readonly string[] => [
  `validate ${file}`,
  `estimate ${file} --samples 64 --format json`,
  `estimate ${file} --samples 64 --format json --by year`,
  `estimate ${file} --samples 64 --format csv --dialect fi --by municipality`,
  `estimate ${file} --samples 64 --format table`,
  `estimate ${file} --samples 64 --format markdown --sensitivity`,
  `estimate ${file} --samples 64 --format xlsx --output out.xlsx`,
  `estimate ${file} --samples 64 --save-model model.json --save-draws draws.csv`,
  `explain ${file} --samples 64`,
  `explain ${file} --samples 64 --format json`,
  `report ${file} --samples 64 --output report.html`,
  `report ${file} --samples 64 --output report.md --summary`,
  `sensitivity ${file} --samples 64 --method tornado,rank,switching --format json`,
  `sensitivity ${file} --samples 64 --method break-even,assumptions --format table`,
  `sensitivity ${file} --samples 64 --method value-of-information,shapley --format csv`,
  `structure ${file} --format json`,
  `list inputs ${file} --format json`,
  `compare ${file} ${file} --samples 64 --format json`,
  `inspect ${file}`,
];

const ofTable = (file: string): readonly string[] => [
  `inspect ${file} --format json`,
  `inspect ${file}`,
  `inspect ${file} --write-layout --output own.layout.yaml --rejects rejects.csv`,
  `structure ${file} --format json`,
  `structure ${file} --format table`,
  `structure ${file} --format csv --by main-function`,
  `structure ${file} --municipality Kemi --format markdown`,
  `validate ${file}`,
  `init --municipality Kemi --costs ${file}`,
];

/** What is asked of a kind beside what is asked of scenarios. */
const own: Partial<Record<Kind, (file: string) => readonly string[]>> = {
  scenario: ofScenario,
  maturity: (file) => [
    `maturity ${file} --samples 64 --format json`,
    `maturity ${file} --samples 64 --table split`,
    ...ofScenario(file),
  ],
  applications: (file) => [
    `fund ${file} --samples 64 --format json`,
    `fund ${file} --samples 64 --table frontier`,
    `fund ${file} --samples 64 --format table`,
    ...ofScenario(file).slice(0, 2),
  ],
  sharing: (file) => [
    `share ${file} --samples 64 --format json`,
    `share ${file} --samples 64 --format table`,
    `share ${file} --samples 64 --table rules`,
    ...ofScenario(file).slice(0, 2),
  ],
  pilots: (file) => [
    `sensitivity ${file} --samples 64 --method pilot --of total.npv_nation_eur --format json`,
    `sensitivity ${file} --samples 64 --method pilot --format table`,
    ...ofScenario(file).slice(0, 2),
  ],
  risks: ofScenario,
  effects: (file) => [`estimate ${file} --samples 64 --table effects`, ...ofScenario(file)],
  goals: (file) => [`estimate ${file} --samples 64 --table goals`, ...ofScenario(file)],
  tidy: ofTable,
  table: ofTable,
  xlsx: ofTable,
  levels: (file) => [`validate ${file}`, `maturity ${file}`, `inspect ${file}`],
  answers: (file) => [
    `maturity ${file} --format json --threshold 80%`,
    `maturity ${file} --format table`,
    `validate ${file}`,
  ],
  'benefit-map': (file) => [
    `benefit-map ${file} --samples 64 --format json`,
    `benefit-map ${file} --samples 64 --format table`,
    `benefit-map ${file} --samples 64 --to-scenario out.yaml`,
  ],
  check: (file) => [
    `check ${file}`,
    ...['json', 'junit', 'markdown', 'github'].map((format) => `check ${file} --format ${format}`),
    `validate ${file}`,
  ],
  lock: (file) => [
    `check ${file}`,
    ...['json', 'junit', 'markdown', 'github'].map((format) => `check ${file} --format ${format}`),
  ],
  evidence: (file) => [`validate ${file}`],
  source: (file) => [`validate ${file}`],
  catalogue: (file) => [`validate ${file}`, `estimate ${file}`],
  origin: (file) => [`validate ${file}`],
  layout: (file) => [`validate ${file}`],
  'goals-table': (file) => [`validate ${file}`],
  actuals: (file) => [`validate ${file}`],
};

/** Problems of what a system does, which bytes cannot bring about. */
const leftOut =
  /^(?:closed|unreadable|unwritable|too-many-entries|precision|draws-not|file-too-large|target-never)/;

/** Files of the tests of cases and problems, and what comes with the package. */
function collect(): readonly Input[] {
  const inputs: Input[] = [];
  const add = (kind: Kind, folder: string, file: string, commands: readonly string[]) =>
    inputs.push({ kind, folder, file, commands: [...commands, ...(own[kind]?.(file) ?? [])] });
  for (const room of ['cases', 'problems']) {
    for (const entry of readdirSync(join(root, 'test', room), { withFileTypes: true })) {
      if (!entry.isDirectory() || leftOut.test(entry.name)) continue;
      const folder = join(root, 'test', room, entry.name);
      const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
      if (/ \| | < |--write(?!-)|--precision|--accept/.test(command)) continue;
      const asked = command.replace(/^digisave /, '').replace(/--samples \d+ ?/, '');
      const line = quicker(asked);
      inputs.push({ kind: 'command', folder, file: '', commands: [line] });
      for (const file of filesOf(folder)) {
        const kind = kindOf(join(folder, file), line);
        if (kind !== undefined) add(kind, folder, file, line.startsWith('list ') ? [] : [line]);
      }
    }
  }
  for (const file of filesOf(join(root, 'scenarios'))) {
    const path = join('scenarios', file);
    const kind = kindOf(join(root, path), '');
    // Of the whole country a run takes a second: few of them are enough.
    if (kind === undefined || /finland-2017|seinajoki-region/.test(file)) continue;
    if (kind === 'actuals')
      add(kind, root, path, [
        `track scenarios/track-seinajoki.yaml ${path} --samples 64 --format json`,
        `track scenarios/track-seinajoki.yaml ${path} --samples 64 --format table`,
      ]);
    else add(kind, root, path, []);
  }
  const fewOf = (folder: string, kind: Kind, every: number) => {
    for (const [at, file] of filesOf(join(root, folder)).entries())
      if (at % every === 0 && file.endsWith('.yaml')) add(kind, root, join(folder, file), []);
  };
  fewOf('data/evidence', 'evidence', 6);
  fewOf('data/sources', 'source', 6);
  fewOf('data/catalogue', 'catalogue', 4);
  for (const name of ['accounts-2024-kauhava', 'accounts-2024-seinajoki']) {
    const table = `data/finland/${name}.csv`;
    add('layout', root, `${table}.layout.yaml`, [
      `inspect ${table} --layout ${table}.layout.yaml --format json`,
    ]);
    add('check', root, `data/finland/${name}.check.yaml`, []);
  }
  for (const line of helpLines) inputs.push({ kind: 'command', folder: root, file: '', commands: [line] });
  return inputs;
}

/** A command with few draws, where it draws. */
function quicker(line: string): string {
  return /^(?:estimate|sensitivity|explain|report|compare|fund|share|track|maturity|benefit-map|calibrate) /.test(
    line,
  )
    ? `${line} --samples 64`
    : line;
}

const helpLines: readonly string[] = [
  'estimate scenarios/payroll-robot.yaml --samples 64 --format json --set project.payroll-robot.cost.investment_eur=1000..2000',
  'estimate scenarios/joint-permits.yaml --samples 64 --by municipality --dialect fi --language sv',
  'estimate scenarios/payroll-robot.yaml --seed 1 --samples 64 --view budget --format table',
  'explain scenarios/payroll-robot.yaml total.npv_nation_eur --samples 64',
  'sensitivity scenarios/payroll-robot.yaml --samples 64 --method grid --x settings.discount_rate_share=0..0.1 --y project.payroll-robot.saving.volume_per_year=10..100 --steps 3',
  'calibrate scenarios/payroll-robot.yaml --parameter uptake --to total.saving_eur_per_year --samples 64',
  'compare scenarios/payroll-robot.yaml scenarios/pilot-robot.yaml --max-change 1% --of total.npv_nation_eur --samples 64',
  'list services kirjasto --format table',
  'list municipalities kemi --format json --language fi',
  'init --municipality Kemi --language fi',
  'init --municipality Oulu --projects e-invoices-in,e-signature --year 2019',
  'fund scenarios/fund-call.yaml --budget 100000 --samples 64',
  'complete -- estimate --for',
  'completion bash',
  'help sensitivity',
  '--version',
  'structure data/finland/accounts-2024-kauhava.csv --by main-function --format table',
  'check --lock scenarios/payroll-robot.yaml',
  commandOfMethod('conditions'),
  commandOfMethod('pilot'),
].map(quicker);

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(
      (name) => !/(?:^|\/)(?:command\.txt|stderr\.txt|exit-code\.txt|stdout\.\w+|README\.md)$/.test(name),
    )
    .sort();
}

/** The kind of a file, by its name, what it holds and what is asked of it; undefined where it is no input. */
function kindOf(path: string, command: string): Kind | undefined {
  if (/\.(xlsx|xls|ods)$/.test(path)) return command.includes('--inputs') ? 'input-workbook' : 'xlsx';
  if (path.endsWith('.origin.yaml')) return 'origin';
  if (path.endsWith('.check.yaml')) return 'check';
  if (path.endsWith('.lock.json')) return 'lock';
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return text.includes('"digisave-model"') ? 'saved-model' : 'results';
  if (/layout\.yaml$/.test(path) || /^(?:dialect|columns|shape):/m.test(text)) return 'layout';
  if (/\.ya?ml$/.test(path)) {
    if (/^publisher:/m.test(text)) return 'source';
    if (/^fit_for_default:/m.test(text)) return 'catalogue';
    if (/^values:/m.test(text)) return 'evidence';
    const part = parts.find(([, key]) => key.test(text));
    return part?.[0] ?? 'scenario';
  }
  if (!/\.(csv|tsv|txt|tab|gz|px)$/.test(path)) return undefined;
  if (command.startsWith('benefit-map')) return 'benefit-map';
  if (text.startsWith(tidyColumns.join(','))) return 'tidy';
  const form = formOfTable(text);
  if (form === undefined) return 'table';
  return ({ outcomes: 'actuals', goals: 'goals-table', levels: 'levels', answers: 'answers' } as const)[form];
}

/** Parts of scenarios with a form of their own, by a key that only they have; the rarer come first. */
const parts: readonly (readonly [Kind, RegExp])[] = [
  ['applications', /^applications:|^fund:|^call:/m],
  ['pilots', /^pilots?:|^ +pilots?:/m],
  ['goals', /^goals:/m],
  ['effects', /^ *effects:/m],
  ['risks', /^ *risks:/m],
  ['sharing', /^ *sharing:|^ *shared_by:|^ *members:/m],
  ['maturity', /^maturity:/m],
];

/** Scenarios with what others lack, of which models are saved. */
const saved = [
  'scenarios/fund-call',
  'scenarios/joint-permits',
  'test/cases/assumptions-risks/scenario',
  'test/cases/options-fi/scenario',
  'test/cases/share-fi/scenario',
  'test/cases/share-groups/scenario',
  'test/cases/prices-by-inhabitants-areas/scenario',
  'test/cases/correlated-draws/scenario',
  'test/cases/track-fi/scenario',
  'test/cases/maturity-estimate/scenario',
  'test/cases/optimism-bias-json/scenario',
  'test/fuzz/formula',
];

let known: { readonly inputs: readonly Input[]; readonly made: FileMap } | undefined;

/** All inputs, and those files that the tool itself has to write first. */
export async function allInputs(): Promise<{ readonly inputs: readonly Input[]; readonly made: FileMap }> {
  known ??= await makeInputs();
  return known;
}

async function makeInputs(): Promise<{ readonly inputs: readonly Input[]; readonly made: FileMap }> {
  const inputs = [...collect()];
  const made = new Map<string, Uint8Array>();
  for (const name of ['payroll-robot', 'pilot-robot', 'ii']) {
    const scenario = `scenarios/${name}.yaml`;
    const written = await attempt(
      new Map(),
      root,
      wordsOf(
        `estimate ${scenario} --samples 64 --save-model scenarios/made-${name}.model.json --output scenarios/made-${name}.json`,
      ),
    );
    const book = await attempt(
      new Map(),
      root,
      wordsOf(`estimate ${scenario} --samples 64 --output scenarios/made-${name}.xlsx`),
    );
    for (const { files, exitCode, standardError } of [written, book]) {
      if (exitCode !== 0) throw new Error(standardError);
      for (const [path, bytes] of files) made.set(path, bytes);
    }
    inputs.push(
      {
        kind: 'saved-model',
        folder: root,
        file: `scenarios/made-${name}.model.json`,
        commands: ofScenario(`scenarios/made-${name}.model.json`),
      },
      {
        kind: 'results',
        folder: root,
        file: `scenarios/made-${name}.json`,
        commands: [
          `compare scenarios/made-${name}.json scenarios/made-payroll-robot.json --format json`,
          `compare scenarios/made-payroll-robot.json scenarios/made-${name}.json --format table --of total.npv_nation_eur`,
          `compare scenarios/made-${name}.json ${scenario} --samples 64 --format csv`,
          `inspect scenarios/made-${name}.json`,
          `estimate scenarios/made-${name}.json`,
        ],
      },
      {
        kind: 'input-workbook',
        folder: root,
        file: `scenarios/made-${name}.xlsx`,
        commands: [
          `estimate ${scenario} --samples 64 --inputs scenarios/made-${name}.xlsx --format json`,
          `sensitivity ${scenario} --samples 64 --inputs scenarios/made-${name}.xlsx --method rank`,
          `explain ${scenario} --samples 64 --inputs scenarios/made-${name}.xlsx`,
        ],
      },
      {
        kind: 'xlsx',
        folder: root,
        file: `scenarios/made-${name}.xlsx`,
        commands: ofTable(`scenarios/made-${name}.xlsx`),
      },
    );
  }
  for (const name of saved) {
    const folder = join(root, dirname(name));
    const [scenario, file] = [`${basename(name)}.yaml`, `made-${basename(name)}.model.json`];
    const line = `estimate ${scenario} --samples 64 --save-model ${file}`;
    const { files, exitCode, standardError } = await attempt(new Map(), folder, wordsOf(line));
    if (exitCode !== 0) throw new Error(`${name}: ${standardError}`);
    for (const [path, bytes] of files) made.set(path, bytes);
    const commands = ofScenario(file);
    inputs.push({ kind: 'saved-model', folder, file, commands });
  }
  const form = await attempt(
    new Map(),
    root,
    wordsOf('benefit-map scenarios/kauhava-permits.yaml --samples 64 --to-form scenarios/made-form.csv'),
  );
  for (const [path, bytes] of form.files) made.set(path, bytes);
  inputs.push({
    kind: 'benefit-map',
    folder: root,
    file: 'scenarios/made-form.csv',
    commands: own['benefit-map']!('scenarios/made-form.csv'),
  });
  return { inputs, made };
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandList } from '../src/cli/command-list.ts';
import type { Language } from '../src/model/language.ts';
import { listKinds } from '../src/model/listing.ts';
import { sensitivityMethods } from '../src/model/sensitivity-method.ts';
import { units } from '../src/model/unit.ts';
import { commandOfMethod } from './method-needs.ts';
import { runCommand } from './run-command.ts';
import { textsOfSource } from './texts-of-source.ts';

type Translated = Exclude<Language, 'en'>;
const translated = ['fi', 'sv'] as const satisfies readonly Translated[];

const root = join(import.meta.dirname, '..');
const wordingFolder = join(root, 'src', 'present', 'wording');

/** The texts of a language, of every file of its wording. */
const textsOf = (language: Language) => (texts[language] ??= readTexts(language));
const texts: Partial<Record<Language, readonly string[]>> = {};

function readTexts(language: Language): readonly string[] {
  const own = readdirSync(wordingFolder).filter(
    (name) => name === `${language}.ts` || name.endsWith(`-${language}.ts`),
  );
  const problems = join('problems', language);
  const ofProblems = readdirSync(join(wordingFolder, problems)).map((name) => join(problems, name));
  return [...own, ...ofProblems].flatMap((name) =>
    textsOfSource(readFileSync(join(wordingFolder, name), 'utf8')),
  );
}

/** What is the same in every language by its form: addresses, what is quoted, options, paths, names of files and columns. */
const technical =
  /https?:\S+|"[^"]*"|”[^”]*”|“[^”]*”|`[^`]*`|(?<![\p{L}\d])--?[a-z][\w-]*(?:[ =][A-Z]{2,})?|[\w*-]*[\w*](?:[._/=][\w*<>-]+)+|[\w-]*_[\w-]*/gu;

/** Words of at least two letters, in lower case. */
function wordsOf(text: string): readonly string[] {
  const words =
    text
      .replace(technical, ' ')
      .toLowerCase()
      .match(/\p{Letter}+(?:['’]\p{Letter}+)?/gu) ?? [];
  return words.filter((word) => word.length > 1);
}

const listOf = (words: string) => words.split(/\s+/).filter((word) => word !== '');

/** Names of formats, programs, methods, people and places; they have no translation. */
const names = listOf(`
  bash bzip csv digisave duckdb excel finland gzip html hypercube json kemi latin libreoffice markdown md npm ods oulu parquet pc pdf pert png powershell prim
  rar rtf shapley sobol svg spearman postgresql sql sqlite sss utf xls xlsb xlsx xml xz yaml zip zstandard fi sv en url`);

/** Units and signs that all languages write alike. */
const signs = listOf('eur euro fffd km max meur min px txt');

/** Words of the language that English has, too, as words or inside of a compound with a hyphen. */
const ownWords: Readonly<Record<Translated, readonly string[]>> = {
  fi: listOf('on data'),
  sv: listOf(`
    band central it mark mun parameter person position argument budget byte cell data december digital fall filter format full id in index info information just kb mb
    median minus per period plan post problem program real region register regression risk scenario social standard start
    terminal text total under version åland`),
};

/** Keys, values and commands, English in every language: problems and help may name them, results may not. */
const keys: Readonly<Record<Translated, readonly string[]>> = {
  fi: listOf('data dialect information period scenario start text total version'),
  sv: listOf('be eligible lognormal optimism yes'),
};
const keysOfBoth = listOf(`
    headings bass curve effect ln
    distribution levels map maturity none problems projects realised seed split
    after before compare outputs
    absolute accounts add amount areas as assumed axis base benefit calibrate calibrated central chances channel completion
    check checked codes columns conditions cost costs date delimiter dimension draws encoding enter estimate evidence except
    exclude explain false files fixed flat grid gross help high ignore include independent inhabitants init inputs
    inspect install interval label labels left list long low mean measure measures municipalities municipality negative net note
    numbers of ofform only or parameter parameters part personnel place plausibility memberreason pricereason project publisher risks
    best better expert magnitude none observed options same swing transferred weights worse worst zero
    baseline direction effects file goal goals lasting normal target track tracking yes
    quality random rank reference refuse relative reversed report role rollout samples sampling saving scope sensitivity sample pilot
    service services settings several share sheet shift sign signs source status structure sum table time title to
    triangular true twins uniform unit use validate value values weak within work written year years`);

/** Texts that are the same as in English: names of keys, commands to copy, and words that are the same in Swedish. */
const sameTexts: Readonly<Record<Translated, readonly string[]>> = {
  // English calls municipalities by their Finnish names.
  fi: ['euro', 'fi'],
  sv: [
    'minus',
    'Version',
    'euro',
    'median',
    'format',
    'id',
    'scenario',
    'Scenario',
    'budget',
    'plan',
    'text',
    'cell',
    'central',
  ],
};
const sameInBoth = [
  ...['gross', 'net', 'start', 'low', 'high', 'low ≤ central ≤ high', 'signs', 'text', 'text-or-labels'],
  ...[
    'priceReason',
    'memberReason',
    'Shapley',
    'ofForm',
    '--method sobol',
    'digisave: 1',
    'digisave',
    'digisave  … ',
    ' … :  …  ( … ), digisave  … ',
  ],
  ...['digisave inspect --write-layout', 'digisave inspect  … ', 'digisave list inputs SCENARIO'],
  ...['municipality: " … "', 'year:  … ,  … ', 'service,  … '],
];

const english = new Set(textsOf('en').flatMap(wordsOf));

/** Which words of a text are English and not among those allowed. */
function leftIn(text: string, allowed: ReadonlySet<string>): readonly string[] {
  return [...new Set(wordsOf(text))].filter((word) => english.has(word) && !allowed.has(word));
}

const allowedIn = (language: Translated, withKeys: boolean): ReadonlySet<string> =>
  new Set([
    ...names,
    ...signs,
    ...ownWords[language],
    ...(withKeys ? [...keys[language], ...keysOfBoth] : []),
  ]);

describe.each(translated)('the texts in %s', (language) => {
  const own = textsOf(language);

  test('have no English word that is not listed', () => {
    const allowed = allowedIn(language, true);
    expect(own.flatMap((text) => leftIn(text, allowed).map((word) => [word, text]))).toEqual([]);
  });

  test('are not the English ones, but for those listed', () => {
    const en = new Set(textsOf('en'));
    const alike = own.filter((text) => en.has(text) && wordsOf(text).length > 0);
    const listed = [...sameTexts[language], ...sameInBoth];
    expect([...new Set(alike)].filter((text) => !listed.includes(text))).toEqual([]);
  });

  test('are in as many files as the English ones', () => {
    // The types see to every text; here only that no file is left out of this test.
    expect(own.length).toBeGreaterThan(textsOf('en').length * 0.9);
  });
});

/** Ids with hyphens: of services, projects, evidence, problems, methods and choices. They are written so in every file. */
const ids = identifiers();

function identifiers(): ReadonlySet<string> {
  const found = new Set<string>();
  const read = (folder: string, pattern: RegExp, ending: string) => {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith(ending)) continue;
      found.add(entry.replace(/^.*\/|\..*$/g, ''));
      for (const [, id] of readFileSync(join(root, folder, entry), 'utf8').matchAll(pattern)) found.add(id!);
    }
  };
  read('src', /'([a-z0-9]+(?:-[a-z0-9]+)+)'/g, '.ts');
  for (const folder of ['scenarios', 'data'])
    read(folder, /(?<![\w-])([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w-])/g, '.yaml');
  for (const file of ['national-2014.csv', 'services.csv', 'costs-2019.csv'])
    read('data/finland', /(?:^|,)([a-z]+(?:-[a-z0-9]+)+)(?=,|$)/gm, file);
  return found;
}

const withoutIds = (text: string) =>
  text
    .replace(technical, ' ')
    .replace(/(?<![\p{L}\d_-])[a-z0-9]+(?:-[a-z0-9…]+)+(?![\p{L}\d_-])/gu, (word) =>
      ids.has(word) || word.includes('…') ? ' ' : word,
    );

/**
 * Texts of data that exist in one language only, longest first: where in a source a figure is (place), titles and publishers
 * of sources, notes. They are quotations or remarks of whoever wrote the file, and are printed as they are. A label that has
 * the language is no such text.
 */
const dataTexts = textsOfData();

function textsOfData(): readonly string[] {
  const found = new Set<string>();
  const keysOfOne = new Set(['place', 'title', 'publisher', 'note', 'label']);
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && keysOfOne.has(key)) found.add(value.replace(/\s+/g, ' ').trim());
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) walk(each, Array.isArray(value) ? key : name);
  };
  for (const folder of ['scenarios', 'data/evidence', 'data'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }))
      if (entry.endsWith('.yaml')) walk(parse(readFileSync(join(root, folder, entry), 'utf8')), '');
  return [...found].sort((a, b) => b.length - a.length);
}

const few = '--samples 200';
const kinds = ['table', 'markdown'];
/** Commands whose results are read; with a few draws where they draw. */
const results: readonly string[] = [
  ...kinds.map((format) => `estimate scenarios/joint-permits.yaml --sensitivity --format ${format} ${few}`),
  ...kinds.map((format) => `estimate scenarios/finland-2017.yaml --format ${format} ${few}`),
  ...[
    'finland-2017-costed',
    'kauhava-permits',
    'payroll-robot',
    'e-invoicing-2020-2023',
    'oulu',
    'seinajoki-region',
  ].map((name) => `estimate scenarios/${name}.yaml --format markdown ${few}`),
  `estimate scenarios/payroll-robot.yaml --by year --format table ${few}`,
  ...['year', 'service', 'municipality'].map(
    (by) => `estimate scenarios/joint-permits.yaml --by ${by} --format markdown ${few}`,
  ),
  `sensitivity scenarios/payroll-robot.yaml --format table ${few}`,
  ...sensitivityMethods.map((method) => `${commandOfMethod(method)} --format markdown --samples 256`),
  'sensitivity scenarios/kauhava-permits.yaml --method switching --target 0 --of total.npv_municipality_eur --format table --samples 256',
  'sensitivity scenarios/joint-permits.yaml --method sobol --group quality --format markdown --samples 256',
  ...[
    '',
    'pace.quick',
    'project.permit-services',
    'total.tax_points',
    'parameter.quick-uptake',
    'reference.1',
  ].map((path) => `explain scenarios/finland-2017.yaml ${path} --format markdown ${few}`),
  ...['total.npv_nation_eur', 'project.permit-enquiries', 'total.payback_municipality_years'].map(
    (path) => `explain scenarios/joint-permits.yaml ${path} --format markdown ${few}`,
  ),
  `explain scenarios/payroll-robot.yaml --format table ${few}`,
  'structure data/finland/costs-2018.csv data/finland/costs-2019.csv --municipality Kemi --compare-year 2018 --format markdown',
  'structure data/finland/costs-2019.csv --municipality Kemi --peers region --by main-function --format markdown',
  'structure scenarios/finland-2017.yaml --format markdown',
  ...listKinds.map(
    (kind) => `list ${kind}${kind === 'inputs' ? ' scenarios/joint-permits.yaml' : ''} --format markdown`,
  ),
  'calibrate scenarios/finland-2017.yaml --parameter quick-uptake --to pace.quick.saving_eur_per_year',
  'check scenarios/kauhava-permits.lock.json scenarios/kauhava-permits.check.yaml',
  'check scenarios/kauhava-permits.lock.json scenarios/kauhava-permits.check.yaml --format markdown',
  'validate scenarios/payroll-robot.yaml',
  'benefit-map test/cases/benefit-map-fi/form.csv --format markdown',
  'estimate test/cases/options-fi/scenario.yaml --format markdown',
  'estimate test/cases/options-goals-without-weights/scenario.yaml --format markdown',
  'track test/cases/track-fi/scenario.yaml test/cases/track-fi/actuals.csv --format markdown',
  'track test/cases/track-fi/scenario.yaml test/cases/track-fi/actuals.csv --format markdown --update normal',
  ...['maturity', 'estimate', 'explain'].map(
    (command) =>
      `${command} scenarios/maturity-three-municipalities.yaml --format markdown${command === 'explain' ? '' : ` ${few}`}`,
  ),
  'maturity test/cases/maturity-answers/answers.csv --threshold 0.8 --format markdown',
  'share scenarios/seinajoki-region.yaml --format markdown',
  'share test/cases/share-fi/scenario.yaml --format markdown',
  'explain scenarios/seinajoki-region.yaml project.permit-service.cost_eur.2024 --format markdown',
  'init --municipality Kemi',
];
/** Help, and what names keys to be written: problems, and what was understood of a table. */
const messages: readonly string[] = [
  ...['', ...Object.keys(commandList)].map((name) => `help ${name}`),
  'inspect scenarios/costs/kauhava-building-control-2024.csv',
  'inspect data/finland/national-2014.csv',
  'estimate missing.yaml',
  'estimate scenarios/oulu.yaml --set settings.sampels=3',
  'estimate scenarios/oulu.yaml --format tabel',
  'estimat',
  'list nothing',
  'inspect test/problems/row-may-be-total/t.csv',
];

/** Lines that are YAML to be copied, and commands to be copied; what may be chosen stands in brackets. */
function withoutCode(text: string, command: string): string {
  const lines = text.split('\n').map((line) => line.replace(/digisave [a-z].*/, ''));
  const isYaml = /^(init|calibrate) /.test(command);
  const told = isYaml ? lines.filter((line) => !/^[#\s]*(- )?[a-z_0-9-]+:( |$)/.test(line)) : lines;
  return told
    .join(' ')
    .replace(/[\s│|─]+/g, ' ')
    .replace(/\((vaihtoehdot|alternativ|oletusarvo|standardvärde): [^)]*\)/g, ' ');
}

/** Names of units and of places in tables, which are ids as well. */
const idsWithoutHyphen: Readonly<Record<string, readonly string[]>> = {
  list: [...Object.keys(units), 'init', 'libraries'],
  explain: ['total', 'share', 'years'],
  // The name that a row of the form has.
  'benefit-map': ['invoices'],
  // Rows of a file as they are.
  inspect: ['other', 'long'],
};

describe.each(translated)('in %s no English word is left', (language) => {
  const startFolder = process.cwd();
  beforeAll(() => process.chdir(root));
  afterAll(() => process.chdir(startFolder));

  const told = async (command: string, withKeys: boolean) => {
    const { standardOutput, standardError } = await runCommand(`digisave ${command} --language ${language}`);
    const clean = (text: string) => {
      const own = withoutCode(text, command);
      return withoutIds(dataTexts.reduce((rest, data) => rest.replaceAll(data, ' '), own));
    };
    const ownIds = idsWithoutHyphen[command.split(' ')[0]!] ?? [];
    const inResult = leftIn(clean(standardOutput), new Set([...allowedIn(language, withKeys), ...ownIds]));
    const inMessages = leftIn(clean(standardError), allowedIn(language, true));
    expect(standardOutput + standardError).not.toBe('');
    return [...inResult, ...inMessages];
  };

  test.each(results)('by digisave %s', async (command) => {
    expect(await told(command, false)).toEqual([]);
  });

  test.each(messages)('in the messages of digisave %s', async (command) => {
    expect(await told(command, true)).toEqual([]);
  });
});

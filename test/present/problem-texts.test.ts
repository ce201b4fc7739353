import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { presentProblem } from '../../src/present/problem.ts';
import * as problemTexts from '../../src/present/problem-texts.ts';
import type { Texts } from '../../src/present/wording/problems/texts.ts';
import { catalogue } from '../../src/problems/catalogue.ts';
import { type Problem, problem } from '../../src/problems/problem.ts';
import { runCommand } from '../run-command.ts';

const { problemWordings, textsOfProblem } = problemTexts;

/** The problems that were put into words. */
const met = vi.spyOn(problemTexts, 'textsOfProblem');

/** English words that are no words of the other languages, and that stand alone: no part of a key, a path or an option. */
const english =
  /(?<![\p{L}\p{N}_”"./-])(the|of|and|is|are|not|with|for|from|to|or|has|that|its|an|there|where|this|euros)(?![\p{L}\p{N}_”"./:=-])/iu;

interface Translation {
  readonly language: Exclude<Language, 'en'>;
  readonly error: string;
  readonly warning: string;
  /** An ending built onto a figure or a name: `310:stä`, `Oulu:n`. Case is built on nouns of our own only. */
  readonly ending: RegExp;
  /** What is printed of a share of 12.5. */
  readonly share: string;
}

/** The languages whose texts are read here. */
const translations: readonly Translation[] = [
  {
    language: 'fi',
    error: 'virhe',
    warning: 'varoitus',
    ending:
      /[\p{L}\p{N}_”)]:(n|a|ä|t|ta|tä|na|nä|ksi|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|een|iin|ään|aan)(?!\p{L})/u,
    share: 'Löytyi: 12.5. Odotettu: osuus väliltä 0–1.\nKirjoita 0.125, jos tarkoitetaan 12,5 prosenttia.\n',
  },
  {
    language: 'sv',
    error: 'fel',
    warning: 'varning',
    ending: /[\p{L}\p{N}_”)]:(s|n|t|en|et|er|ar|arna|erna)(?!\p{L})/u,
    share: 'Här står 12.5. Förväntat: en andel från 0 till 1.\nSkriv 0.125 för 12,5\u00a0%.\n',
  },
];

const root = join(import.meta.dirname, '..', 'problems');
const startFolder = process.cwd();

/** Problems that no folder shows, or only after seconds. */
const made: Readonly<Record<string, readonly Problem[]>> = {
  'missing-package': [problem('missing-package', undefined, { option: '--png', package: '@resvg/resvg-js' })],
  'file-changed': [problem('file-changed', { file: 'costs.csv' }, { path: 'costs.csv' })],
  'missing-engine': [problem('missing-engine', { file: 'ledger.parquet' }, { path: 'ledger.parquet' })],
  'too-many-groups': [
    problem(
      'too-many-groups',
      { file: 'ledger.parquet' },
      { path: 'ledger.parquet', columns: [{ name: 'Tosite', values: 1200345 }] },
    ),
  ],
  'corner-not-extreme': [
    problem('corner-not-extreme', undefined, { path: 'total.person_years', count: 1, draws: 10000 }),
  ],
  'draws-not-enough': [
    problem('draws-not-enough', undefined, {
      what: { is: 'rank-interval', input: 'parameter.uptake', output: 'total.saving_eur_per_year' },
      error: 0.02,
      of: 'correlation-of-one',
      precision: 0.01,
      draws: 2000000,
    }),
  ],
  'interval-not-reached': [
    problem('interval-not-reached', undefined, {
      output: 'total.saving_eur_per_year',
      width: 0.0000406,
      precision: 0.000001,
      points: 524288,
    }),
  ],
  'precision-not-reached': [
    problem('precision-not-reached', undefined, {
      statistic: 'p05',
      of: 'total.saving_eur_per_year',
      error: 0.00249,
      precision: 0.000001,
      draws: 2500000,
    }),
  ],
  'too-many-inputs-for-sobol': [
    problem('too-many-inputs-for-sobol', undefined, { found: 1112, limit: 1111 }),
  ],
};

const shown: Problem[] = [];

beforeAll(async () => {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || Object.hasOwn(made, entry.name)) continue;
    const folder = join(root, entry.name);
    const command = readFileSync(join(folder, 'command.txt'), 'utf8').trim();
    if (command.includes(' | ')) continue;
    process.chdir(folder);
    await runCommand(command);
  }
  process.chdir(startFolder);
  shown.push(...met.mock.calls.map(([each]) => each), ...Object.values(made).flat());
}, 240_000);

afterAll(() => {
  met.mockRestore();
  process.chdir(startFolder);
});

function sentencesOf({ found, expected, hint, many }: Texts): readonly string[] {
  const ofMany = many === undefined ? [] : [many.what, many.item, many.expected ?? '', many.hint ?? ''];
  return [found, expected, hint, ...ofMany];
}

/** What fails, by the name of the problem. */
function failing(
  language: Language,
  fails: (text: string) => boolean,
): readonly (readonly [string, string])[] {
  return shown.flatMap((each) =>
    sentencesOf(textsOfProblem(each, language)).flatMap((text) =>
      fails(text) ? [[each.name, text] as const] : [],
    ),
  );
}

/** The phrases of a language that need no facts, by their names. */
function plainPhrases(language: Language): ReadonlyMap<string, string> {
  const groups: readonly [string, unknown][] = Object.entries(problemWordings[language].phrases);
  const plain = groups.flatMap(([group, phrases]) =>
    typeof phrases !== 'object' || phrases === null
      ? []
      : Object.entries(phrases as Readonly<Record<string, string | (() => string)>>).flatMap(
          ([name, phrase]): [string, string][] => {
            if (typeof phrase === 'string') return [[`${group}.${name}`, phrase]];
            return phrase.length === 0 ? [[`${group}.${name}`, phrase()]] : [];
          },
        ),
  );
  return new Map(plain);
}

test('each problem of the catalogue is read here', () => {
  const names = new Set(shown.map(({ name }) => name));
  expect(Object.keys(catalogue).filter((name) => !names.has(name as Problem['name']))).toEqual([]);
});

describe.each(translations)('problems in $language', ({ language, error, warning, ending, share }) => {
  test('a head line says in it what is an error and what a warning', () => {
    for (const each of shown) {
      const [head] = presentProblem({ ...each, place: undefined }, { colour: false, language }).split('\n');
      expect(head).toBe(`${each.severity === 'error' ? error : warning}: ${each.name}`);
    }
  });

  test('what was found and what to do is not said in English', () => {
    const alike = shown.filter((each) => {
      const [own, en] = [textsOfProblem(each, language), textsOfProblem(each, 'en')];
      return own.found === en.found || own.hint === en.hint;
    });
    expect(alike.map(({ name }) => name)).toEqual([]);
  });

  test('no English word is left', () => {
    expect(failing(language, (text) => english.test(text))).toEqual([]);
  });

  test('no phrase is left in English', () => {
    const found = [...plainPhrases(language)].filter(([, text]) => english.test(text));
    expect(found).toEqual([]);
  });

  test('no ending is built onto a figure or a name', () => {
    expect(failing(language, (text) => ending.test(text))).toEqual([]);
  });

  test('what was found and what was expected share a line', () => {
    const each = problem('share-out-of-range', undefined, { found: 12.5 });
    expect(presentProblem(each, { colour: false, language })).toBe(`${error}: share-out-of-range\n${share}`);
  });
});

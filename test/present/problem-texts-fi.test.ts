import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { presentProblem } from '../../src/present/problem.ts';
import { textsOfProblem } from '../../src/present/problem-texts.ts';
import type { Texts } from '../../src/present/wording/problems/texts.ts';
import { catalogue } from '../../src/problems/catalogue.ts';
import { type Problem, problem } from '../../src/problems/problem.ts';
import { runCommand } from '../run-command.ts';

const met = vi.hoisted((): Problem[] => []);

vi.mock('../../src/present/problem-texts.ts', async (original) => {
  const real = await original<typeof import('../../src/present/problem-texts.ts')>();
  const textsOf: typeof real.textsOfProblem = (each, language) => {
    met.push(each);
    return real.textsOfProblem(each, language);
  };
  return { ...real, textsOfProblem: textsOf };
});

/** Problems whose facts are English phrases still: a name leaves the list with the last of them. */
const factsInEnglish: readonly string[] = [
  'bias-below-lower',
  'calibration-impossible',
  'cell-not-a-number',
  'draws-not-enough',
  'draws-outside-unit',
  'ends-outside-unit',
  'implausible-rate',
  'layout-does-not-fit',
  'layout-needed',
  'no-population',
  'not-in-form',
  'other-format',
  'other-kind-of-file',
  'output-not-finite',
  'precision-not-reached',
  'side-beyond-unit',
  'uncited-value',
  'unit-mismatch',
  'value-out-of-range',
  'volume-needs-population',
  'workbook-too-large',
  'wrong-model',
  'wrong-option',
  'wrong-set',
  'wrong-tolerance',
  'wrong-type',
];

/** English words that are no words of Finnish, and that stand alone: no part of a key, a path or an option. */
const english =
  /(?<![\w”"./-])(the|of|and|is|are|not|with|for|from|to|or|has|that|its|an|there|where|this|euros)(?![\w”"./:=-])/i;
/** An ending on a figure or a name: `310:stä`, `Oulu:n`. Case is built on nouns of our own only. */
const ending =
  /[\w”)]:(n|a|ä|t|ta|tä|na|nä|ksi|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|een|iin|ään|aan)(?!\p{L})/u;

const root = join(import.meta.dirname, '..', 'problems');
const startFolder = process.cwd();

/** Problems that no folder shows, or only after seconds. */
const made: Readonly<Record<string, readonly Problem[]>> = {
  'corner-not-extreme': [
    problem('corner-not-extreme', undefined, { path: 'total.person_years', count: 1, draws: 10000 }),
  ],
  'draws-not-enough': [
    problem('draws-not-enough', undefined, {
      what: 'the standard error',
      error: 0.02,
      of: 'the rank correlation of uptake',
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
      figure: 'p05 of total.saving_eur_per_year',
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
    await runCommand(`${command} --language fi`);
  }
  process.chdir(startFolder);
  shown.push(...met, ...Object.values(made).flat());
}, 240_000);

afterAll(() => process.chdir(startFolder));

function sentencesOf({ found, expected, hint, many }: Texts): readonly string[] {
  const ofMany = many === undefined ? [] : [many.what, many.item, many.expected ?? '', many.hint ?? ''];
  return [found, expected, hint, ...ofMany];
}

/** What fails, by the name of the problem. */
function failing(fails: (text: string) => boolean): readonly (readonly [string, string])[] {
  return shown.flatMap((each) =>
    sentencesOf(textsOfProblem(each, 'fi')).flatMap((text) =>
      fails(text) ? [[each.name, text] as const] : [],
    ),
  );
}

describe('problems in Finnish', () => {
  test('each of the catalogue is read here', () => {
    const names = new Set(shown.map(({ name }) => name));
    expect(Object.keys(catalogue).filter((name) => !names.has(name as Problem['name']))).toEqual([]);
  });

  test('a head line says virhe or varoitus', () => {
    for (const each of shown) {
      const [head] = presentProblem({ ...each, place: undefined }, { colour: false, language: 'fi' }).split(
        '\n',
      );
      expect(head).toBe(`${each.severity === 'error' ? 'virhe' : 'varoitus'}: ${each.name}`);
    }
  });

  test('what was found and what to do is not said in English', () => {
    const alike = shown.filter((each) => {
      const [fi, en] = [textsOfProblem(each, 'fi'), textsOfProblem(each, 'en')];
      return fi.found === en.found || fi.hint === en.hint;
    });
    expect(alike.map(({ name }) => name).filter((name) => !factsInEnglish.includes(name))).toEqual([]);
  });

  test('no English word is left, but in facts that are listed', () => {
    const found = failing((text) => english.test(text));
    expect(found.filter(([name]) => !factsInEnglish.includes(name))).toEqual([]);
    const names = new Set(found.map(([name]) => name));
    expect(factsInEnglish.filter((name) => !names.has(name))).toEqual([]);
  });

  test('no ending is built onto a figure or a name', () => {
    expect(failing((text) => ending.test(text))).toEqual([]);
  });

  test('what was expected follows its label in a line of its own', () => {
    const each = problem('share-out-of-range', undefined, { found: 12.5 });
    expect(presentProblem(each, { colour: false, language: 'fi' })).toBe(
      'virhe: share-out-of-range\nLöytyi: 12.5.\nOdotettu: osuus väliltä 0–1.\nKirjoita 0.125, jos tarkoitetaan 12,5 prosenttia.\n',
    );
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listAnswers, listAreas, totalOf, workMaturity } from '../../src/analyse/maturity.ts';
import { noteMaturity } from '../../src/analyse/maturity-notes.ts';
import { splitSavings } from '../../src/analyse/maturity-split.ts';
import { compileModel } from '../../src/model/compile.ts';
import { type AnswerName, answerValues } from '../../src/model/maturity/answers.ts';
import type { MaturityTotal } from '../../src/model/maturity/summary.ts';
import type { Result } from '../../src/model/result.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readAnswers } from '../../src/read/maturity/answers.ts';
import { readRegisters } from '../../src/read/registers.ts';
import {
  type CostLine,
  estimateOfMaturity,
  exactMap,
  type MaturityText,
  modelOfMaturity,
  shareOfAll,
  type Town,
  writeMaturityText,
} from '../maturity-scenario.ts';

interface Reference {
  readonly tolerance: number;
  readonly left: readonly {
    readonly cells: readonly (readonly [number, number])[];
    readonly total: Readonly<Partial<Record<keyof MaturityTotal, number>>>;
  }[];
  readonly split: readonly {
    readonly amount: number;
    readonly cells: readonly (readonly [number, number])[];
    readonly parts: readonly number[];
  }[];
  readonly answers: readonly {
    readonly means: readonly (readonly number[])[];
    readonly continuous: number;
    readonly staged: Readonly<Record<string, number>>;
  }[];
}

const reference = parse(
  readFileSync(join(import.meta.dirname, '../reference/maturity.yaml'), 'utf8'),
) as Reference;
const services = ['basic-education', 'libraries', 'early-childhood-education'];
const towns = ['Ii', 'Kemi', 'Oulu'] as const;

const near = (found: number, wanted: number) =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(reference.tolerance * Math.abs(wanted));
const total = ({ estimates }: Result) => estimates.at(-1)!;
const withMap = (map: string, more = '') => `use: reduce, realised_share: { ${map} }${more}`;
const ranged =
  '1: 0, 2: { low: 0.05, central: 0.1, high: 0.25, quality: assumed }, 3: { low: 0.2, central: 0.3, high: 0.4, quality: assumed }, 4: 0.6';

describe('as worked apart from the tool', () => {
  test.each(reference.left)('what $cells leave', ({ cells, total: wanted }) => {
    const model = modelOfMaturity({
      costs: cells.map(([eur], at): CostLine => ['Kemi', services[at]!, eur]),
      levels: ['service,level', ...cells.map(([, level], at) => `${services[at]},${level}`)],
      projects: shareOfAll('0.1'),
    });
    const found = totalOf(workMaturity(model)!);
    for (const [key, value] of Object.entries(wanted))
      near(found[key as keyof MaturityTotal] as number, value);
  });

  test.each(reference.split)('how $amount falls on $cells', ({ amount, cells, parts }) => {
    const text: MaturityText = {
      costs: cells.map(([eur], at): CostLine => [towns[at]!, 'libraries', eur]),
      levels: ['municipality,share', ...cells.map(([, share], at) => `${towns[at]},${share}`)],
      maturity: 'use: split',
      projects: `  - { id: a, pace: slow, saving: { method: fixed, within: { costs: own }, amount_eur_per_year: ${amount} } }`,
    };
    const rows = splitSavings(modelOfMaturity(text), 'en').filter(({ level }) => level === 'total');
    const areas = estimateOfMaturity(text, 'municipality').areas!.filter(({ level }) => level === 'total');
    for (const [at, part] of parts.entries()) {
      near(rows[at]!.central_eur_per_year, part);
      near(areas[at]!.central_eur_per_year, part);
    }
    expect(total(estimateOfMaturity(text)).central_eur_per_year).toBe(amount);
  });

  test.each(reference.answers)('levels of answers', ({ means, continuous, staged }) => {
    const { registers } = readRegisters(join(import.meta.dirname, '..', '..', 'data'), new ProblemList());
    const word = (mean: number) =>
      (Object.keys(answerValues) as AnswerName[]).find((each) => answerValues[each] === mean);
    const lines = means.flatMap((own, at) =>
      own.map((mean, statement) => `libraries,${at + 1},${at + 1}.${statement + 1},${word(mean)}`),
    );
    const file = `${['service,level,statement,answer', ...lines].join('\n')}\n`;
    const path = writeMaturityText({ costs: [], maturity: '', files: { 'answers.csv': file } });
    const { scopes } = readAnswers(
      path.replace('scenario.yaml', 'answers.csv'),
      registers,
      new ProblemList(),
      undefined,
    )!;
    for (const [threshold, level] of Object.entries(staged)) {
      const { answers, missing } = listAnswers(
        { scopes, reading: undefined, threshold: Number(threshold) },
        registers,
        'en',
      );
      expect(answers).toMatchObject([
        { continuous, staged: level, next_level: level + 1, statements: lines.length },
      ]);
      // All that is not met, up to the next level.
      const wanted = means.slice(0, level + 1).flatMap((own) => own.filter((mean) => mean < 1));
      expect(missing).toHaveLength(wanted.length);
      expect(missing.every(({ waiting_central_eur_per_year: waiting }) => waiting === null)).toBe(true);
    }
  });
});

const costs: readonly CostLine[] = [
  ['Kemi', 'libraries', 1_000_000],
  ['Kemi', 'basic-education', 4_000_000],
  ['Oulu', 'libraries', 2_000_000],
  ['Oulu', 'basic-education', 9_000_000],
];
const levels = [
  'municipality,service,level',
  ',libraries,2.5',
  'Kemi,basic-education,1',
  'Oulu,basic-education,3',
];

describe('what is realised already', () => {
  test('is taken off before overlap: two shares of one half-done base save 14 %', () => {
    const text = {
      costs: [['Kemi', 'libraries', 1_000_000]] as const,
      levels: ['service,share', 'libraries,0.5'],
      maturity: 'use: reduce',
      projects: [shareOfAll('0.1', 'a'), shareOfAll('0.2', 'b')].join('\n'),
    };
    expect(total(estimateOfMaturity(text)).central_eur_per_year).toBeCloseTo(140_000, 6);
  });

  test('moves low, central and high together, and each draw keeps the order of levels', () => {
    const text = { costs, levels, maturity: withMap(ranged), projects: shareOfAll('0.1'), samples: 4096 };
    const row = total(estimateOfMaturity(text));
    // Libraries at 2.5 and basic education of Oulu at 3, both at their highs for low.
    const saving = (two: number, three: number) =>
      0.1 * (3e6 * (1 - (two + three) / 2) + 4e6 + 9e6 * (1 - three));
    expect(row.low_eur_per_year).toBeCloseTo(saving(0.25, 0.4), 4);
    expect(row.central_eur_per_year).toBeCloseTo(saving(0.1, 0.3), 4);
    expect(row.high_eur_per_year).toBeCloseTo(saving(0.05, 0.2), 4);
    expect(row.extremes['eur_per_year']).toBe('proven');
  });

  test('of one ranged level is an input of its own name', () => {
    const inputs = (map: string) =>
      estimateOfMaturity({ costs, levels, maturity: withMap(map), projects: shareOfAll('0.1') })
        .inputs.map(({ path }) => path)
        .filter((path) => path.startsWith('maturity.'));
    expect(inputs('1: 0, 2: 0.1, 3: { low: 0.2, high: 0.4, quality: assumed }, 4: 0.6')).toEqual([
      'maturity.realised_share.1',
      'maturity.realised_share.2',
      'maturity.realised_share.3',
      'maturity.realised_share.4',
    ]);
    expect(inputs(ranged)).toContain('maturity.realised_share');
  });

  test('is taken off in a formula of shares as in the method of shares', () => {
    const ranges = 'low: 0.05, high: 0.1, quality: assumed';
    const formula = `  - { id: a, pace: slow, saving: { method: formula, formula: "cut * sum(base)", base: { costs: own }, inputs: { cut: { ${ranges}, unit: share } } } }`;
    const of = (projects: string) => {
      const row = total(estimateOfMaturity({ costs, levels, maturity: withMap(ranged), projects }));
      return [row.low_eur_per_year, row.central_eur_per_year, row.high_eur_per_year];
    };
    expect(of(formula)).toEqual(of(shareOfAll(`{ ${ranges} }`)));
  });

  test('does not touch methods that count what is still done by hand, and that is noted', () => {
    const fixed =
      '  - { id: f, pace: quick, saving: { method: fixed, within: { costs: own }, amount_eur_per_year: 50000 } }';
    const text = { costs, levels, projects: `${shareOfAll('0.1')}\n${fixed}` };
    const row = estimateOfMaturity(text).estimates.find(({ id }) => id === 'f')!;
    expect(row.central_eur_per_year).toBe(50_000);
    expect(noteMaturity(modelOfMaturity(text), 'en').some((note) => note.includes('f'))).toBe(true);
    expect(noteMaturity(modelOfMaturity({ ...text, projects: shareOfAll('0.1') }), 'en')).not.toContain('f.');
  });

  test('is in a saved model with all its shares', () => {
    const text = { costs, levels, maturity: withMap(ranged), projects: shareOfAll('0.1') };
    const model = modelOfMaturity(text);
    const saved = { scenario: model.scenario, digests: new Map(), problems: [], set: [] };
    const again = compileModel(modelOfData(JSON.parse(JSON.stringify(dataOfModel(saved)))).scenario);
    expect(totalOf(workMaturity(again)!)).toEqual(totalOf(workMaturity(model)!));
  });
});

describe('cells without a level', () => {
  const some = ['municipality,service,level', ',libraries,3'];
  const worked = (unknown: string) => {
    const text = {
      costs,
      levels: some,
      maturity: `use: reduce, ${exactMap}, unknown: ${unknown}`,
      projects: shareOfAll('0.1'),
    };
    return {
      total: totalOf(workMaturity(modelOfMaturity(text))!),
      saving: total(estimateOfMaturity(text)).central_eur_per_year,
    };
  };

  test('that are left out are in neither costs nor what is left, and save nothing', () => {
    const { total: found, saving } = worked('exclude');
    expect(found).toMatchObject({
      eur_per_year: 3_000_000,
      unknown_cells: 2,
      unknown_eur_per_year: 13_000_000,
    });
    expect(found.left_central_eur_per_year).toBeCloseTo(2_100_000, 6);
    expect(saving).toBeCloseTo(210_000, 6);
  });

  test('of which nothing is realised are in both', () => {
    const { total: found, saving } = worked('none-realised');
    expect(found).toMatchObject({
      eur_per_year: 16_000_000,
      unknown_cells: 2,
      unknown_eur_per_year: 13_000_000,
    });
    expect(found.left_central_eur_per_year).toBeCloseTo(15_100_000, 6);
    // No level is known from which one more could be reached.
    expect(found.one_level_up_central_eur_per_year).toBeCloseTo(900_000, 6);
    expect(saving).toBeCloseTo(1_510_000, 6);
  });
});

test('areas add up to the whole, of savings as of what is left', () => {
  const text = {
    costs,
    levels,
    maturity: withMap(ranged),
    projects: shareOfAll('{ low: 0.05, high: 0.2, quality: assumed }'),
  };
  const model = modelOfMaturity(text);
  const worked = workMaturity(model)!;
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const areas = listAreas(worked, 'en');
  for (const key of [
    'eur_per_year',
    'left_low_eur_per_year',
    'left_high_eur_per_year',
    'one_level_up_central_eur_per_year',
  ] as const)
    expect(sum(areas.map((area) => area[key] ?? 0))).toBeCloseTo(totalOf(worked)[key] ?? 0, 4);
  for (const by of ['municipality', 'region', 'service'] as const) {
    const result = estimateOfMaturity(text, by);
    const own = result.areas!.filter(({ level }) => level === 'total');
    for (const key of ['low_eur_per_year', 'central_eur_per_year', 'high_eur_per_year'] as const)
      expect(sum(own.map((area) => area[key]))).toBeCloseTo(total(result)[key], 4);
  }
});

test('statements that are missing wait for what one level up is worth in their cells', () => {
  const answers = [
    'service,level,statement,answer',
    'libraries,1,a,yes',
    'libraries,2,b,no',
    'libraries,2,c,yes',
    'libraries,3,d,no',
  ];
  const text = {
    costs: costs.filter(([, service]) => service === 'libraries'),
    maturity: `answers: answers.csv, reading: staged, threshold_share: 0.8, use: reduce, ${exactMap}`,
    projects: shareOfAll('0.1'),
    files: { 'answers.csv': `${answers.join('\n')}\n` },
  };
  const model = modelOfMaturity(text);
  const { maturity, registers } = model.scenario;
  const { answers: found, missing } = listAnswers(maturity!.answers!, registers!, 'en', workMaturity(model)!);
  expect(found).toMatchObject([
    { scope: 'libraries', staged: 1, continuous: 1.5, next_level: 2, statements: 4 },
  ]);
  expect(missing.map(({ statement }) => statement)).toEqual(['b']);
  expect(missing[0]!.waiting_central_eur_per_year).toBeCloseTo(300_000, 6);
});

test('under split no total moves, whatever the levels are', () => {
  const of = (own: readonly string[]) => {
    const { estimates } = estimateOfMaturity({
      costs,
      levels: own,
      maturity: `use: split, ${exactMap}`,
      projects: shareOfAll('0.1'),
    });
    return estimates;
  };
  const none = of(['main_function,level', 'education-and-culture,1']);
  expect(of(levels)).toEqual(none);
});

test('a saving whose cells are all realised can be divided among none, and is told so', () => {
  const town: Town = 'Kemi';
  const text = {
    costs: [
      [town, 'libraries', 1_000_000],
      ['Oulu', 'libraries', 3_000_000],
    ] as const,
    levels: ['service,level', 'libraries,5'],
    maturity: `use: split, ${exactMap}`,
    projects: shareOfAll('0.1'),
  };
  const rows = splitSavings(modelOfMaturity(text), 'en').filter(({ level }) => level === 'total');
  expect(rows.map(({ area, central_eur_per_year: eur }) => [area, eur])).toEqual([
    ['Kemi', 0],
    ['Oulu', 0],
    ['Not divided', 400_000],
  ]);
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listRows, workMaturity } from '../../src/analyse/maturity.ts';
import { compileModel } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readAnswers } from '../../src/read/maturity/answers.ts';
import { readRegisters } from '../../src/read/registers.ts';
import { readScenario } from '../../src/read/scenario.ts';
import { withWorkbooks } from '../../src/read/table/xlsx/workbooks.ts';
import {
  type CostLine,
  exactMap,
  type MaturityText,
  modelOfMaturity,
  readMaturityText,
  shareOfAll,
  writeMaturityText,
} from '../maturity-scenario.ts';
import { oneSheet, workbook } from './table/xlsx/write-workbook.ts';

const costs: readonly CostLine[] = [
  ['Kemi', 'libraries', 1_000_000],
  ['Kemi', 'basic-education', 4_000_000],
  ['Oulu', 'libraries', 2_000_000],
  ['Oulu', 'building-control', 500_000],
];

/** The level of each cell, as `Kemi libraries 2`. */
function levelsOf(text: Omit<MaturityText, 'costs'>): readonly string[] {
  return rowsOf(modelOfMaturity({ costs, projects: shareOfAll('0.1'), ...text }));
}

function rowsOf(model: ReturnType<typeof compileModel>): readonly string[] {
  return listRows(workMaturity(model)!, 'en')
    .map(({ area, service, level, realised_share_central: share }) => `${area} ${service} ${level ?? share}`)
    .toSorted();
}

const expected = [
  'Kemi basic-education 1',
  'Kemi libraries 2.5',
  'Oulu building-control 1',
  'Oulu libraries 4',
];

describe('tables of levels', () => {
  test.each([
    ['kunta,palvelu,taso', ',', '.'],
    ['Kommun;Tjänst;Mognadsnivå', ';', ','],
    ['municipality\tservice\tlevel', '\t', '.'],
    ['Kunta;Tehtäväluokka;Kypsyystaso', ';', ','],
  ])('under the headings %j', (header, delimiter, point) => {
    const line = (...cells: readonly string[]) => cells.join(delimiter);
    const levels = [
      header,
      line('Kemi', 'Kirjastotoiminta', `2${point}5`),
      line('Uleåborg', 'Biblioteksverksamhet', '4'),
      line('', 'basic-education', '1'),
      line('Oulun kaupunki', 'building-control', '1'),
    ];
    expect(levelsOf({ levels })).toEqual(expected);
  });

  test('of a workbook are those of its text, on the sheet that is named', async () => {
    const rows = [
      ['kunta', 'palvelu', 'taso'],
      ['Kemi', 'Kirjastotoiminta', 2.5],
      ['Oulu', 'Kirjastotoiminta', 4],
      ['', 'basic-education', 1],
      ['', 'building-control', 1],
    ];
    const sheets = workbook({
      sheets: [
        { name: 'Ohje', rows: [['Täytä välilehti Tasot.']] },
        { name: 'Tasot', rows },
      ],
    });
    const read = async (levels: string, content: Uint8Array) => {
      const maturity = `levels: ${levels}, use: reduce, ${exactMap}`;
      const path = writeMaturityText({
        costs,
        maturity,
        projects: shareOfAll('0.1'),
        files: { 'levels.xlsx': content },
      });
      const problems = new ProblemList();
      const dataFolder = join(import.meta.dirname, '..', '..', 'data');
      const { scenario } = await withWorkbooks(problems, (own) => readScenario(path, { dataFolder }, own));
      problems.throwIfErrors();
      return rowsOf(compileModel(scenario!));
    };
    expect(await read('{ file: levels.xlsx, sheet: Tasot }', sheets)).toEqual(expected);
    expect(await read('levels.xlsx', oneSheet(rows))).toEqual(expected);
  });

  test('in the scenario itself say the same', () => {
    const rows = `[{ municipality: Kemi, service: libraries, level: 2.5 }, { municipality: Oulu, service: Kirjastotoiminta, level: 4 }, { main_function: education-and-culture, level: 1 }, { service: building-control, level: 1 }]`;
    expect(levelsOf({ maturity: `levels: ${rows}, use: reduce, ${exactMap}` })).toEqual(expected);
  });

  test('a service goes before its main function, that before a sector, and a named municipality before all', () => {
    const sectors = `use: reduce, ${exactMap}, sectors: { CULTURE: { services: [libraries, basic-education, building-control] } }`;
    const levels = (...lines: readonly string[]) => [
      'municipality,service,main_function,sector,level',
      ...lines,
    ];
    const all = levels(',,,CULTURE,5');
    expect(levelsOf({ maturity: sectors, levels: all })).toEqual(
      expected.map((each) => each.replace(/[\d.]+$/, '5')),
    );
    const nearer = levelsOf({
      maturity: sectors,
      levels: [
        ...all,
        'Kemi,,,CULTURE,4',
        ',,education-and-culture,,3',
        'Oulu,libraries,,,1',
        ',libraries,,,2',
      ],
    });
    expect(nearer).toEqual([
      'Kemi basic-education 3',
      'Kemi libraries 2',
      'Oulu building-control 5',
      'Oulu libraries 1',
    ]);
  });

  test('a share in the place of a level needs no map', () => {
    const levels = ['service,share', 'libraries,0.25', 'basic-education,0..0.1..0.4', 'building-control,0'];
    const read = { costs, levels, maturity: 'use: reduce', projects: shareOfAll('0.1') };
    expect(rowsOf(modelOfMaturity(read))).toEqual([
      'Kemi basic-education 0.1',
      'Kemi libraries 0.25',
      'Oulu building-control 0',
      'Oulu libraries 0.25',
    ]);
    expect(readMaturityText({ ...read, maturity: 'use: reduce, realised_share: {}' }).names).toEqual([]);
  });

  test('cells without a level are refused, count in full or are left out', () => {
    const levels = ['municipality,service,level', ',libraries,2'];
    const names = (unknown: string) =>
      readMaturityText({
        costs,
        levels,
        maturity: `use: reduce, ${exactMap}${unknown}`,
        projects: shareOfAll('0.1'),
      }).names.filter((name) => name !== 'map-without-quality');
    expect(names('')).toEqual(['cell-without-level']);
    expect(names(', unknown: refuse')).toEqual(['cell-without-level']);
    expect(names(', unknown: none-realised')).toEqual([]);
    expect(names(', unknown: exclude')).toEqual([]);
  });

  test('a share of the map takes --set', () => {
    const levels = ['service,level', 'libraries,2.5', 'basic-education,1', 'building-control,1'];
    const model = modelOfMaturity({
      costs,
      levels,
      projects: shareOfAll('0.1'),
      set: ['maturity.realised_share.3=0.5', 'maturity.realised_share.2=0.2'],
    });
    const [row] = listRows(workMaturity(model)!, 'en').filter(({ service }) => service === 'libraries');
    expect(row!.realised_share_central).toBeCloseTo(0.35, 12);
  });
});

describe('what is refused', () => {
  const levels = ['service,level', 'libraries,2', 'basic-education,1', 'building-control,1'];
  const named = (text: Partial<MaturityText>) =>
    readMaturityText({ costs, levels, projects: shareOfAll('0.1'), ...text }).names.filter(
      (name) => name !== 'map-without-quality',
    );

  test.each([
    ['use, where projects save', { maturity: exactMap }, ['missing-key']],
    ['the map', { maturity: 'use: reduce' }, ['missing-key']],
    [
      'a reading of answers',
      {
        levels: undefined,
        maturity: `use: reduce, answers: levels.csv, ${exactMap}`,
        files: { 'levels.csv': 'service,level,statement,answer\nlibraries,1,a,yes\n' },
      },
      ['missing-key', 'cell-without-level'],
    ],
  ] as const)('a missing key: %s', (_, text, names) => {
    expect(named(text)).toEqual(expect.arrayContaining([names[0]]));
  });

  test.each([
    [
      'levels.csv with a heading of another table',
      { levels: ['service,tasot', 'libraries,2'] },
      'unknown-key',
    ],
    ['a heading twice', { levels: ['service,palvelu,level', 'libraries,,2'] }, 'column-twice'],
    ['neither level nor share', { levels: ['municipality,service', 'Kemi,libraries'] }, 'missing-key'],
    ['a level that is a word', { levels: ['service,level', 'libraries,high'] }, 'cell-not-a-number'],
    ['a level that is a range', { levels: ['service,level', 'libraries,2..3'] }, 'cell-not-a-number'],
    ['a level below 0', { levels: ['service,level', 'libraries,-1'] }, 'value-out-of-range'],
    ['a share as a percentage', { levels: ['service,share', 'libraries,25'] }, 'share-out-of-range'],
    ['a service that is none', { levels: ['service,level', 'librarys,2'] }, 'unknown-service'],
    [
      'a municipality that is none',
      { levels: ['municipality,service,level', 'Kemii,libraries,2'] },
      'unknown-municipality',
    ],
    ['a sector that is none', { levels: ['sector,level', 'CULTURE,2'] }, 'unknown-sector'],
    [
      'a main function that is none',
      { levels: ['main_function,level', 'culture,2'] },
      'unknown-main-function',
    ],
    ['other costs', { maturity: `use: reduce, costs: others, ${exactMap}` }, 'unknown-costs'],
    [
      'a map with holes in its order',
      { maturity: 'use: reduce, realised_share: { 1: 0.2, 2: 0.1 }' },
      'realised-share-falls',
    ],
    [
      'a base of other costs than the project has',
      {
        projects: shareOfAll('0.1').replace(
          'base: { costs: own }, ',
          'base: { costs: own }, realised_share: 0.1, ',
        ),
      },
      'realised-twice',
    ],
  ] as const)('%s', (_, text, name) => {
    expect(named(text as Partial<MaturityText>)).toContain(name);
  });

  test('projects may be missing for the levels alone', () => {
    expect(named({ projects: undefined, maturity: exactMap })).toEqual([]);
  });
});

describe('answers', () => {
  const { registers } = readRegisters(join(import.meta.dirname, '..', '..', 'data'), new ProblemList());
  const read = (lines: readonly string[]) => {
    const path = writeMaturityText({
      costs,
      maturity: '',
      files: { 'answers.csv': `${lines.join('\n')}\n` },
    });
    const problems = new ProblemList();
    const found = readAnswers(path.replace('scenario.yaml', 'answers.csv'), registers, problems, undefined);
    return { found, names: problems.all.map(({ name }) => name) };
  };

  test.each([
    ['kunta;palvelu;näkökulma;taso;väittämä;vastaus', ['kyllä', 'osittain', 'Ei']],
    ['kommun;tjänst;perspektiv;nivå;påstående;svar', ['ja', 'DELVIS', 'nej']],
    ['municipality;service;perspective;level;statement;answer', ['yes', 'partly', 'no']],
  ])('under the headings %j', (header, [yes, partly, no]) => {
    const { found, names } = read([
      header,
      `Kemi;libraries;data;1;a;${yes}`,
      `Kemi;libraries;data;1;b;${partly}`,
      `Kemi;Kirjastotoiminta;data;2;c;${no}`,
      `Oulu;libraries;data;1;a;${no}`,
    ]);
    expect(names).toEqual([]);
    expect(found!.scopes.map(({ municipality, answers }) => [municipality, answers.length])).toEqual([
      ['Kemi', 3],
      ['Oulu', 1],
    ]);
    expect(found!.scopes[0]!.answers.map(({ answer }) => answer)).toEqual(['yes', 'partly', 'no']);
  });

  test.each([
    [
      'a level without statements below it',
      ['libraries,1,a,yes', 'libraries,3,b,no'],
      'level-without-statements',
    ],
    ['an answer that is none', ['libraries,1,a,perhaps'], 'unknown-answer'],
    ['the same statement twice', ['libraries,1,a,yes', 'Kirjastotoiminta,1,a,no'], 'duplicate-answer'],
    ['half a level', ['libraries,1.5,a,yes'], 'value-out-of-range'],
    ['a statement of nothing', [',1,a,yes'], 'missing-key'],
  ])('%s is refused', (_, lines, name) => {
    const { found, names } = read(['service,level,statement,answer', ...lines]);
    expect(found).toBeUndefined();
    expect(names).toContain(name);
  });
});

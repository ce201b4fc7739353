import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { weighGoals } from '../../src/analyse/goals.ts';
import { shareWeights } from '../../src/analyse/weight-shares.ts';
import { shippedDataFolder } from '../../src/cli/scenario-result.ts';
import { compileModel } from '../../src/model/compile.ts';
import { dataOfModel, modelOfData } from '../../src/model/saved-model.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { readScenarioText } from '../../src/read/scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'digisave-goals-'));
const facts = { version: '0', node: 'v0', set: [], digests: new Map(), language: 'en' } as const;
const header =
  'choice,goal,measure,unit,direction,present_value,target,outcome,worst,best,swing,rank,zero_sum,effect:a,effect:b';
const rows = [
  'growth,residents,m,number,at_least,10,15,,0,20,100,1,yes,11..12..14,',
  'growth,waiting,m,days,at_most,27,25,,40,10,60,2,no,,16..20..25',
  'growth,feedback,m,%,at_least,60,80,,0,100,40,3,no,70..75..80,',
  'growth,brand,m,points,at_least,3,4,,1,5,25,4,no,,3..3.5..4',
];

function read(lines: readonly string[], weights: string, eur: readonly [number, number] = [1000, 1000]) {
  writeFileSync(join(folder, 'goals.csv'), [...lines, ''].join('\n'));
  const text = `digisave: 1
id: goals
settings: { samples: 100 }
goals: { file: goals.csv, weights: ${weights} }
projects:
  - { id: a, pace: slow, saving: { method: fixed, amount_eur_per_year: ${eur[0]} } }
  - { id: b, pace: slow, saving: { method: fixed, amount_eur_per_year: ${eur[1]} } }
`;
  const problems = new ProblemList();
  const path = join(folder, 'scenario.yaml');
  const options = { dataFolder: shippedDataFolder() };
  const { scenario } = readScenarioText({ path, text, sha256: '' }, options, problems);
  return { scenario, told: problems.all.map(({ name, place }) => `${name} ${place?.line} ${place?.header}`) };
}

const estimateOf = (scenario: Scenario) => estimateModel(compileModel(scenario), facts, new ProblemList());
function goalsOf(lines: readonly string[], weights: string, eur?: readonly [number, number]) {
  const { scenario, told } = read([header, ...lines], weights, eur);
  expect(scenario, told.join(', ')).toBeDefined();
  return estimateOf(scenario!).goals!;
}

describe('scores', () => {
  test('swing 100/60/40/25, by a pocket calculator', () => {
    const { goals, options } = goalsOf(rows, 'swing');
    for (const [at, weight] of [100, 60, 40, 25].entries())
      expect(goals[at]!.weight).toBeCloseTo(weight / 225, 12);
    const [zero, a, b] = options;
    expect(zero!.score_central).toBeCloseTo(0.5, 12);
    expect(a!.score_central).toBeCloseTo((100 * 0.6 + 60 * (13 / 30) + 40 * 0.75 + 25 * 0.5) / 225, 12);
    expect(b!.score_low).toBeCloseTo((100 * 0.5 + 60 * 0.5 + 40 * 0.6 + 25 * 0.5) / 225, 12);
    expect(b!.score_high).toBeCloseTo((100 * 0.5 + 60 * 0.8 + 40 * 0.6 + 25 * 0.75) / 225, 12);
    expect(b!.score_nation_central).toBeCloseTo((60 * (2 / 3) + 40 * 0.6 + 25 * 0.625) / 225, 12);
    expect(options.every(({ weight_share: share }) => share === null)).toBe(true);
  });

  test('swings times ten change nothing, and a new option changes no other score', () => {
    const tenfold = rows.map((row) => {
      const cells = row.split(',');
      cells[10] = String(Number(cells[10]) * 10);
      return cells.join(',');
    });
    const found = goalsOf(rows, 'swing').options;
    for (const [at, each] of goalsOf(tenfold, 'swing').options.entries())
      expect(each.score_central).toBeCloseTo(found[at]!.score_central!, 12);
    const alone = read(
      [header.replace(',effect:b', ''), ...rows.map((row) => row.slice(0, row.lastIndexOf(',')))],
      'swing',
    );
    const [zero, a, ...more] = estimateOf(alone.scenario!).goals!.options;
    expect(more).toEqual([]);
    expect([zero!.score_central, a!.score_central]).toEqual([
      found[0]!.score_central,
      found[1]!.score_central,
    ]);
  });

  test('weights by rank are the centroid of all that keep the order', () => {
    expect(weighGoals([{ rank: 1 }, { rank: 2 }, { rank: 3 }, { rank: 4 }], 'rank')).toEqual([
      (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4,
      (1 / 2 + 1 / 3 + 1 / 4) / 4,
      (1 / 3 + 1 / 4) / 4,
      1 / 4 / 4,
    ]);
    const { goals } = goalsOf(rows, 'rank');
    expect(goals.reduce((sum, { weight }) => sum + weight!, 0)).toBeCloseTo(1, 12);
  });

  test('lie from 0 to 1, the low never above the high', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })).map(([x, y]) => {
      const [low, high] = [Math.min(x, y), Math.max(x, y)];
      return `${low}..${high}`;
    });
    const line = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.boolean(), fc.integer({ min: 1, max: 100 }), range, range)
      .map(
        ([present, falls, swing, a, b]) => `${present},,,${falls ? '20,0' : '0,20'},${swing},1,no,${a},${b}`,
      );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const { options } = goalsOf(
          lines.map((each, at) => `c,g${at},m,u,,${each}`),
          'swing',
        );
        for (const { score_low: low, score_central: central, score_high: high } of options) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low! - central!).toBeLessThanOrEqual(1e-12);
          expect(central! - high!).toBeLessThanOrEqual(1e-12);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('the part of the way to the target, and who is not beaten', () => {
    const { rows: found, options } = goalsOf(rows, 'swing', [2000, 1000]);
    const closed = (goal: string, option: string) =>
      found.find((row) => row.goal === goal && row.option === option)!.gap_closed_central_share;
    expect(closed('residents', 'a')).toBeCloseTo(0.4, 12);
    expect(closed('waiting', 'b')).toBeCloseTo(3.5, 12);
    expect(closed('waiting', 'zero')).toBe(0);
    // B has more score than a and fewer euros; doing nothing has less of both.
    expect(options.map(({ efficient }) => efficient)).toEqual([false, true, true]);
  });

  test('no euro changes, and a saved model has the same goals', () => {
    const { scenario } = read([header, ...rows], 'none');
    const { goals, estimates } = estimateOf(scenario!);
    expect(estimateOf({ ...scenario!, goals: undefined }).estimates).toEqual(estimates);
    const saved = { scenario: scenario!, digests: new Map(), problems: [], set: [] };
    const other = modelOfData(JSON.parse(JSON.stringify(dataOfModel(saved)))).scenario;
    expect(estimateOf(other).goals).toEqual(goals);
  });
});

describe('the share of all weights', () => {
  test('of two goals is exact: 5/9 and 4/9', () => {
    const two = ['g,x,m,n,,0,10,,0,10,0,1,no,8..8..8,3..3..3', 'g,y,m,n,,0,10,,0,10,0,2,no,2..2..2,6..6..6'];
    const shares = goalsOf(two, 'none').options.map(({ weight_share: share }) => share);
    expect(shares[0]).toBe(0);
    expect(shares[1]).toBeCloseTo(5 / 9, 12);
    expect(shares[2]).toBeCloseTo(4 / 9, 12);
  });

  test('of three goals each best in one is a third, within what 65,536 draws are', () => {
    const identity = [0, 1, 2].map((at) => [0, 1, 2].map((goal) => (at === goal ? 1 : 0)));
    for (const share of shareWeights(identity, 1))
      expect(Math.abs(share - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 65536));
    expect(shareWeights(identity, 1)).toEqual(shareWeights(identity, 1));
  });

  test('is parted evenly where options tie', () => {
    expect(
      shareWeights(
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
        1,
      ),
    ).toEqual([0.5, 0.5]);
    expect(shareWeights([[1], [1], [0]], 1)).toEqual([0.5, 0.5, 0]);
  });

  test('adds up to 1, whatever the options', () => {
    const value = fc.integer({ min: 0, max: 10 }).map((each) => each / 10);
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 2 })
          .chain((goals) =>
            fc.array(fc.array(value, { minLength: goals, maxLength: goals }), { minLength: 1, maxLength: 5 }),
          ),
        (values) => {
          const shares = shareWeights(values, 7);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('what cannot be is reported', () => {
  const change = (at: number, cell: number, to: string) =>
    rows.map((row, line) =>
      line === at
        ? row
            .split(',')
            .map((each, place) => (place === cell ? to : each))
            .join(',')
        : row,
    );
  test.each([
    [
      'weights that are all 0',
      rows.map((row) => row.replace(/,(100|60|40|25),(\d),/, ',0,$2,')),
      'swing',
      'weights-all-zero 1 swing',
    ],
    ['a swing that is missing', change(0, 10, ''), 'swing', 'cell-not-a-number 2 swing'],
    ['a swing below 0', change(0, 10, '-1'), 'swing', 'value-out-of-range 2 swing'],
    ['a rank twice', change(1, 11, '1'), 'rank', 'rank-not-complete 1 rank'],
    ['a goal twice', change(1, 1, 'Residents'), 'none', 'duplicate-goal 3 goal'],
    ['a scale that is a point', change(3, 9, '1'), 'none', 'scale-without-length 5 best'],
    ['a present value beyond the scale', change(0, 5, '21'), 'none', 'effect-outside-scale 2 present_value'],
    ['an effect beyond the scale', change(1, 14, '5..20..25'), 'none', 'effect-outside-scale 3 effect:b'],
    ['a direction against the scale', change(1, 4, 'at_least'), 'none', 'wrong-choice 3 direction'],
    ['a word that is none', change(1, 12, 'perhaps'), 'none', 'wrong-choice 3 zero_sum'],
    ['a goal that nothing changes', change(0, 13, ''), 'none', 'goal-without-effect 2 goal'],
    ['a text for a number', change(0, 5, 'Kyllä'), 'none', 'cell-not-a-number 2 present_value'],
  ])('%s', (_, lines, weights, problem) => {
    expect(read([header, ...lines], weights).told).toEqual([problem]);
  });

  test('columns of no project, or there twice', () => {
    expect(read([header.replace('effect:b', 'effect:z'), ...rows], 'none').told).toEqual(
      expect.arrayContaining(['unknown-project 1 effect:z']),
    );
    expect(read([header.replace('effect:b', 'effect:a'), ...rows], 'none').told).toEqual(
      expect.arrayContaining(['column-twice 1 effect:a']),
    );
  });

  test('a file that is not there is told at its key', () => {
    const text = `digisave: 1\nid: goals\ngoals: { file: none.csv }\nprojects:\n  - { id: a, pace: slow, saving: { method: fixed, amount_eur_per_year: 1 } }\n`;
    const problems = new ProblemList();
    const path = join(folder, 'scenario.yaml');
    readScenarioText({ path, text, sha256: '' }, { dataFolder: shippedDataFolder() }, problems);
    expect(problems.all.map(({ name, place }) => [name, place?.line])).toEqual([['missing-file', 3]]);
  });
});

test('headings may be Finnish, with semicolons and decimal commas', () => {
  const finnish = [
    'tavoite;mittari;yksikkö;suunta;nykyarvo;tavoitearvo;huonoin;paras;painopisteet;vaikutus:a',
    'jonotus;aika;kk;enintään;3,3;3,5;6,0;0,0;100;2,5..3,0',
  ];
  const { scenario, told } = read(finnish, 'swing');
  expect(told).toEqual([]);
  const [, a] = estimateOf(scenario!).goals!.options;
  expect(a!.score_central).toBeCloseTo((6 - 2.75) / 6, 12);
  expect(a!.score_low).toBeCloseTo(0.5, 12);
});

import { describe, expect, test } from 'vitest';
import {
  type CostRow,
  checkCells,
  measureOfCostType,
  orderlessSum,
  sumIntoCells,
  turnStructure,
} from '../../src/model/cost-structure.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildCosts, buildRegisters } from './build.ts';

function row(service: string, costType: string, amountEur: number, municipalityCode = '240'): CostRow {
  return { year: 2015, municipalityCode, service, costType, amountEur, index: 0 };
}

describe('a sum that order does not move', () => {
  test.each([
    ['cents', [0.1, 0.2, 0.3], 0.6],
    ['one euro beside what hides it', [1e16, 1, -1e16], 1],
    ['several such', [1, 1e16, 1, -1e16, 1], 3],
    ['a cent from many millions', [12_345_678_901_234.5, 0.01, -12_345_678_901_234], 0.51],
    ['nothing', [], 0],
  ])('%s', (_, terms, expected) => {
    for (const order of [terms, terms.toReversed(), [...terms.slice(1), ...terms.slice(0, 1)]]) {
      expect(orderlessSum(order)).toBe(expected);
      expect(orderlessSum(order.values())).toBe(expected);
      expect(orderlessSum(new Float64Array(order))).toBe(expected);
    }
  });

  test('a column that is added up keeps its order', () => {
    const column = new Float64Array([3, 1, 2]);
    expect(orderlessSum(column)).toBe(6);
    expect([...column]).toEqual([3, 1, 2]);
  });
});

describe('cells', () => {
  test('are sums by service, cost type and sign, in the order of these, whatever that of the rows', () => {
    const rows = [
      row('schools', 'wages', 5),
      row('libraries', 'wages', -2),
      row('libraries', 'wages', 0),
      row('libraries', 'materials', 7),
      row('libraries', 'wages', 4, '564'),
      row('libraries', 'wages', -0.5, '564'),
    ];
    const expected = [
      ['libraries', 'materials', 'cost', 7, 1],
      ['libraries', 'wages', 'cost', 4, 2],
      ['libraries', 'wages', 'negative', -2.5, 2],
      ['schools', 'wages', 'cost', 5, 1],
    ];
    for (const order of [rows, rows.toReversed()]) {
      const cells = sumIntoCells(order, buildRegisters(['libraries']));
      expect(
        cells.map((cell) => [cell.service, cell.costType, cell.sign, cell.amountEur, cell.rows]),
      ).toEqual(expected);
      expect(cells.map(({ mainFunction }) => mainFunction)).toEqual([
        'other-functions',
        'other-functions',
        'other-functions',
        '',
      ]);
    }
  });

  test('all money of a structure is turned into other prices', () => {
    const costs = buildCosts([
      ['libraries', 100],
      ['schools', -20],
    ]);
    expect(turnStructure(costs, 1)).toBe(costs);
    const turned = turnStructure(costs, 1.5);
    expect(turned.totalEur).toBe(120);
    expect(turned.rows.map(({ amountEur }) => amountEur)).toEqual([150, -30]);
    expect(turned.cells.map(({ amountEur }) => amountEur)).toEqual([150, -30]);
    expect(costs.totalEur).toBe(80);
  });

  test.each([
    ['net_operating_costs', 'net'],
    ['wages', 'gross'],
    ['operating_revenue', 'revenue'],
    ['constructor', undefined],
    ['', undefined],
  ])('cost type %s is of %s', (costType, measure) => {
    expect(measureOfCostType(costType)).toBe(measure);
  });
});

describe('cells that are there twice', () => {
  const check = (...files: (readonly CostRow[])[]) => {
    const problems = new ProblemList();
    checkCells(
      files.map((rows, at) => ({ file: `${at}.csv`, rows })),
      (file) => ({ file }),
      problems,
    );
    return problems.all.map(({ name, place, facts }) => ({ name, at: place?.file, ...facts }));
  };

  test('in two files are said once for each pair of files, with how many', () => {
    const found = check(
      [row('libraries', 'wages', 1), row('schools', 'wages', 1), row('parks', 'wages', 1)],
      [row('libraries', 'wages', 2), row('schools', 'wages', 2), row('parks', 'materials', 2)],
      [row('libraries', 'wages', 3), row('libraries', 'wages', 4, '564')],
    );
    const name = 'duplicate-cell';
    const what = '240 libraries wages';
    expect(found).toEqual([
      { name, at: '1.csv', what, file: '0.csv', cells: 2 },
      { name, at: '2.csv', what, file: '1.csv', cells: 1 },
    ]);
  });

  test('in one file are added up, and said of nothing', () => {
    expect(check([row('libraries', 'wages', 1), row('libraries', 'wages', 2)])).toEqual([]);
  });

  const name = 'gross-total-beside-parts';
  test.each([
    ['all operating costs beside wages', ['operating_costs', 'wages'], ['operating_costs']],
    ['personnel beside pensions', ['pensions', 'personnel'], ['personnel']],
    ['operating costs beside personnel', ['operating_costs', 'personnel'], ['operating_costs']],
    ['both beside wages', ['operating_costs', 'personnel', 'wages'], ['operating_costs', 'personnel']],
    ['personnel beside materials', ['personnel', 'materials'], []],
    [
      'operating costs beside revenue and net costs',
      ['operating_costs', 'operating_revenue', 'net_operating_costs'],
      [],
    ],
    ['parts alone', ['wages', 'pensions', 'materials'], []],
  ])('a total beside its parts is said: %s', (_, costTypes, totals) => {
    const found = check(costTypes.map((costType) => row('libraries', costType, 1)));
    expect(found).toEqual(totals.map((total) => ({ name, at: '0.csv', service: 'libraries', total })));
    // Of another municipality and of another service they are no parts of it.
    expect(
      check(
        costTypes.map((costType, at) => row('libraries', costType, 1, `${at}`)),
        costTypes.map((costType, at) => row(`service-${at}`, costType, 1)),
      ),
    ).toEqual([]);
  });
});

// Numbers with their ranges, outcomes, units and biases.
import { describe, expect, test } from 'vitest';
import { isStated, leftOfSaving, remainingBias } from '../../src/model/cash-flow/bias.ts';
import { formulaLine } from '../../src/model/formula/formula-text.ts';
import { boundCosts, costsAt, scaleCosts, sumCosts } from '../../src/model/linear-costs.ts';
import type { MeasureName } from '../../src/model/measure.ts';
import {
  followsEnds,
  isFixed,
  meanOfOutcomes,
  mergeOutcomes,
  middleOf,
  weakestOf,
} from '../../src/model/quantity.ts';
import type { CompiledProject } from '../../src/model/row.ts';
import { isMoney, type Unit } from '../../src/model/unit.ts';
import { buildQuantity } from './build.ts';

describe('the centre of a range', () => {
  test.each([
    [1, 100, 'lognormal', 10],
    [1, 100, 'pert', 50.5],
    [0, 100, 'lognormal', 50],
    [-3, 5, 'normal', 1],
  ] as const)('from %f to %f, %s, is %f', (low, high, distribution, middle) => {
    expect(middleOf({ low, high, distribution })).toBeCloseTo(middle, 12);
  });

  test('follows the ends unless it is written or lies elsewhere', () => {
    const range = buildQuantity('a', [1, 3]);
    expect(followsEnds(range)).toBe(true);
    expect(followsEnds({ ...range, central: 2.5 } as never)).toBe(false);
    expect(followsEnds({ ...range, isCentralWritten: true } as never)).toBe(false);
    expect(followsEnds({ ...range, distribution: 'discrete', outcomes: [] } as never)).toBe(false);
  });

  test('a range without a width is a number', () => {
    expect([isFixed({ low: 1, high: 1 }), isFixed({ low: 1, high: 1.0001 })]).toEqual([true, false]);
  });
});

describe('outcomes', () => {
  test('ascend, equal ones together, those without a chance left out, whatever the order of the pairs', () => {
    const merged = [
      { value: -1, chance: 0.25 },
      { value: 5, chance: 0.75 },
    ];
    expect(mergeOutcomes([5, -1, 5, 3], [0.5, 0.25, 0.25, 0])).toEqual(merged);
    expect(mergeOutcomes([3, 5, -1, 5], [0, 0.25, 0.25, 0.5])).toEqual(merged);
    // Not even the last bits: 0.1 + 0.2 + 0.3 is not 0.3 + 0.2 + 0.1.
    const orders = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
      [0.2, 0.3, 0.1],
    ].map((chances) => mergeOutcomes([7, 7, 7], chances)[0]!.chance);
    expect(new Set(orders).size).toBe(1);
  });

  test('have the mean that their chances say, within them', () => {
    expect(
      meanOfOutcomes([
        { value: 0, chance: 0.2 },
        { value: 100, chance: 0.5 },
        { value: 250, chance: 0.3 },
      ]),
    ).toBeCloseTo(125, 12);
    // Chances that miss 1 by rounding are parts of their sum.
    expect(
      meanOfOutcomes([
        { value: -10, chance: 0.1 },
        { value: 30, chance: 0.1 },
      ]),
    ).toBe(10);
    expect(
      meanOfOutcomes([
        { value: 0.3, chance: 0.1 },
        { value: 0.3000000001, chance: 0.7 },
      ]),
    ).toBeLessThanOrEqual(0.3000000001);
    expect(meanOfOutcomes([{ value: 0.1, chance: 0.3 }])).toBe(0.1);
  });
});

test('of several qualities the least known is that of all', () => {
  expect(weakestOf(['observed', 'expert', 'transferred'])).toBe('expert');
  expect(weakestOf(['observed', undefined])).toBe('observed');
  expect(weakestOf(['calibrated', 'assumed'])).toBe('assumed');
  expect(weakestOf([undefined])).toBeNull();
  expect(weakestOf([])).toBeNull();
});

test.each<[Unit, boolean]>([
  ['eur', true],
  ['eur_per_year', true],
  ['eur_per_inhabitant', true],
  ['share', false],
  ['hours_per_person_year', false],
])('%s is money: %s', (unit, expected) => {
  expect(isMoney(unit)).toBe(expected);
});

describe('costs in a straight line', () => {
  const one = {
    eur: 100,
    slopes: new Map([
      [0, -40],
      [1, 10],
    ]),
  };
  const other = {
    eur: 50,
    slopes: new Map([
      [1, -20],
      [2, 5],
    ]),
  };
  const at = (column: number) => [0.5, 2, 10][column]!;

  test('are added column by column, and are so many times as large', () => {
    const sum = sumCosts([one, other]);
    expect([sum.eur, [...sum.slopes]]).toEqual([
      150,
      [
        [0, -40],
        [1, -10],
        [2, 5],
      ],
    ]);
    const scaled = scaleCosts(one, 3);
    expect([scaled.eur, [...scaled.slopes]]).toEqual([
      300,
      [
        [0, -120],
        [1, 30],
      ],
    ]);
    expect(sumCosts([])).toEqual({ eur: 0, slopes: new Map() });
  });

  test('at values of their columns', () => {
    expect(costsAt(one, at)).toBe(100);
    expect(costsAt(sumCosts([one, other]), at)).toBe(150 - 20 - 20 + 50);
    // 0.3 less three tenths is nothing, beside all that it is made of; a cent is not.
    expect(
      costsAt(
        {
          eur: 0.3,
          slopes: new Map([
            [0, -0.2],
            [1, -0.1],
          ]),
        },
        () => 1,
      ),
    ).toBe(0);
    expect(costsAt({ eur: 1e9, slopes: new Map([[0, -1e9]]) }, () => 1 - 1e-13)).toBe(0);
    expect(costsAt({ eur: 1e6, slopes: new Map([[0, -1e6]]) }, () => 1 - 1e-8)).toBeCloseTo(0.01, 9);
  });

  test('as a formula, and as a number where nothing moves them', () => {
    expect(boundCosts({ eur: 7, slopes: new Map() })).toEqual({ kind: 'number', value: 7 });
    expect(boundCosts(one)).toEqual({
      kind: 'net-sum',
      of: [
        { kind: 'number', value: 100 },
        {
          kind: 'product',
          of: [
            { kind: 'number', value: -40 },
            { kind: 'input', input: 0 },
          ],
        },
        {
          kind: 'product',
          of: [
            { kind: 'number', value: 10 },
            { kind: 'input', input: 1 },
          ],
        },
      ],
    });
  });
});

describe('optimism bias', () => {
  test('is its upper bound less what is mitigated', () => {
    expect(remainingBias(2, 0.25)).toBe(1.5);
    expect(remainingBias(2, 1)).toBe(0);
    expect(formulaLine(leftOfSaving)).toBe(
      '1 − (1 − benefit.optimism_bias.mitigated_share) · benefit.optimism_bias.upper_ratio',
    );
  });

  const project = (facts: {
    readonly slots?: readonly string[];
    readonly isShared?: boolean;
    readonly risks?: number;
  }) =>
    ({
      flowSlots: new Map((facts.slots ?? []).map((name) => [name, 0])),
      project: { flow: facts.isShared ? { sharing: {} } : {} },
      risks: Array(facts.risks ?? 0).fill({}),
    }) as unknown as CompiledProject;

  test.each<[MeasureName, Parameters<typeof project>[0]]>([
    ['npv_outside_eur', { slots: ['replication.outside_ratio'] }],
    ['coordination_eur_per_year', { isShared: true }],
    ['risk_eur', { risks: 1 }],
    ['running_optimism_bias_eur_per_year', { slots: ['cost.running_optimism_bias.upper_ratio'] }],
    ['benefit_optimism_bias_eur_per_year', { slots: ['benefit.optimism_bias.upper_ratio'] }],
  ])('%s is there where one project states it', (measure, facts) => {
    const plain = project({});
    expect(isStated(measure, [])).toBe(false);
    expect(isStated(measure, [plain])).toBe(false);
    expect(isStated(measure, [plain, project(facts)])).toBe(true);
    expect(
      isStated(measure, [project({ ...facts, slots: ['cost.investment_eur'], isShared: false, risks: 0 })]),
    ).toBe(false);
  });

  test('any other measure is there without', () => {
    expect(isStated('saving_eur_per_year', [])).toBe(true);
    expect(isStated('npv_nation_eur', [project({})])).toBe(true);
  });
});

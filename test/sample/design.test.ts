import { describe, expect, test } from 'vitest';
import { compileModel, type Output } from '../../src/model/compile.ts';
import { createQuantileFunction } from '../../src/model/distribution/distribution.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { checkCorrelations } from '../../src/sample/correlation.ts';
import {
  createPointDesign,
  evaluateDesign,
  forEachBlock,
  inOrder,
  makeColumns,
} from '../../src/sample/design.ts';
import { collectInputs } from '../../src/sample/draws.ts';
import { evaluateGrid, spaceEvenly, valuesAlong } from '../../src/sample/grid.ts';
import { createInputStream } from '../../src/sample/input-stream.ts';
import { KnownPoints } from '../../src/sample/known-points.ts';
import { createRandomDesign } from '../../src/sample/random.ts';
import { buildDiscrete, buildFixedProject, buildScenario } from '../model/build.ts';

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const model = compileModel(
  buildScenario(
    [
      buildFixedProject('a', 'quick', [0, 10]),
      buildFixedProject('b', 'quick', [100, 300]),
      buildFixedProject('c', 'quick', 7),
    ],
    [],
  ),
);
const indexOf = (id: string) => model.inputs.findIndex(({ path }) => path === pathOf(id));
const total: Output = { row: model.rows.find(({ id }) => id === 'total')!, measure: 'saving_eur_per_year' };

test('random draws are the quantiles of the stream of each input, by its name', () => {
  const count = 1500;
  const columns = collectInputs(model, createRandomDesign(model, count, 3), [0, 1, 2]);
  for (const [at, column] of columns.entries()) {
    const input = model.inputs[at]!;
    const expected = new Float64Array(count);
    createInputStream(3, input.path).fill(expected, count);
    if (input.low < input.high) createQuantileFunction(input).fill(expected, expected, count);
    else expected.fill(input.central);
    expect(column).toEqual(expected);
  }
  expect(() => createRandomDesign(model, 10, 1.5)).toThrow(RangeError);
});

test('of points that are alike the first stands for all', () => {
  const points = new KnownPoints();
  const [first, same, other] = [
    [1, 2],
    [1, 2],
    [1, 3],
  ].map((each) => Float64Array.from(each)) as [Float64Array, Float64Array, Float64Array];
  expect(points.find(first)).toBe(first);
  expect(points.find(same)).toBe(first);
  expect(points.find(first)).toBe(first);
  expect(points.find(other)).toBe(other);
});

describe('a design is evaluated', () => {
  test('block by block, each with its start, to the same values', () => {
    const design = createRandomDesign(model, 5000, 3);
    const [whole] = evaluateDesign(model, design, [total]);
    const [ofA, ofB] = collectInputs(model, design, [indexOf('a'), indexOf('b')]);
    for (const i of [0, 1023, 1024, 4999]) expect(whole![i]).toBeCloseTo(ofA![i]! + ofB![i]! + 7, 9);
    const starts: number[] = [];
    const values: number[] = [];
    forEachBlock(model, design, [total], ([column], start) => {
      starts.push(start);
      values.push(...column!);
    });
    expect(starts).toEqual([0, 2048, 4096]);
    expect(values).toEqual([...whole!]);
  });

  test('at single points, of which inputs that are not named are central', () => {
    const points = [
      new Map(),
      new Map([[indexOf('a'), 9]]),
      new Map([
        [indexOf('b'), 150],
        [indexOf('c'), 1],
      ]),
    ];
    expect([...evaluateDesign(model, createPointDesign(model, points), [total])[0]!]).toEqual([
      212, 216, 156,
    ]);
  });

  test('on a grid, a row for each value of the second side', () => {
    const grid = evaluateGrid(
      model,
      total,
      { input: indexOf('a'), values: [0, 5, 10] } as never,
      { input: indexOf('b'), values: [100, 300] } as never,
    );
    expect(grid).toEqual([
      [107, 112, 117],
      [307, 312, 317],
    ]);
  });

  test('no block twice, and none before its turn', () => {
    const asked: number[] = [];
    const fill = inOrder((_, start) => asked.push(start));
    fill([], 0, 10);
    fill([], 10, 5);
    expect(() => fill([], 10, 5)).toThrow('points from 15 on come next, not those from 10 on');
    expect(() => fill([], 16, 1)).toThrow();
    fill([], 15, 1);
    expect(asked).toEqual([0, 10, 15]);
  });

  test('columns that nobody fills are one', () => {
    const all = makeColumns(3, 4);
    expect(all.map(({ length }) => length)).toEqual([4, 4, 4]);
    expect(new Set(all).size).toBe(3);
    const some = makeColumns(4, 2, [1, 3]);
    expect(some[0]).toBe(some[2]);
    expect(new Set(some).size).toBe(3);
  });
});

test('values of a range are spaced evenly, its ends among them', () => {
  expect(spaceEvenly(2, 10, 5)).toEqual([2, 4, 6, 8, 10]);
  expect(spaceEvenly(0, 1, 2)).toEqual([0, 1]);
  expect(spaceEvenly(3, 9, 1)).toEqual([3]);
  // The last is the end itself, not what steps add up to: of 1 less 1 nothing is left.
  expect(spaceEvenly(1, 1e-20, 3)).toEqual([1, 0.5, 1e-20]);
  const range = { low: 0, central: 4, high: 8, distribution: 'pert', interval: 'min-max' } as const;
  expect(valuesAlong(range, 3)).toEqual([0, 4, 8]);
  const { low, central, high, ...discrete } = buildDiscrete('a', [0, 1, 8], [0.5, 0.25, 0.25]);
  expect(valuesAlong({ low, central, high, ...discrete }, 3)).toEqual([0, 1, 8]);
});

describe('correlations that cannot be', () => {
  const place = (line: number) => ({ file: 'memory', line });
  const told = (list: readonly (readonly [string, string, number])[]) => {
    const scenario = buildScenario(
      [
        ...['a', 'b', 'd'].map((id) => buildFixedProject(id, 'quick', [0, 10])),
        buildFixedProject('c', 'quick', 7),
        buildFixedProject('e', 'quick', buildDiscrete(pathOf('e'), [0, 5], [0.5, 0.5])),
      ],
      [],
    );
    const correlations = list.map(([one, other, rank], at) => ({
      between: [pathOf(one), pathOf(other)] as const,
      rank,
      origin: { place: place(10 * at), evidence: undefined },
      places: [place(10 * at + 1), place(10 * at + 2)] as const,
    }));
    const problems = new ProblemList();
    checkCorrelations(compileModel({ ...scenario, correlations } as never), problems);
    return problems.all.map((each) => [each.name, each.place?.line]);
  };

  test.each([
    [
      'possible',
      [
        ['a', 'b', 0.5],
        ['b', 'd', 0.5],
        ['a', 'e', -0.5],
      ],
      [],
    ],
    ['of an input that nobody has', [['a', 'x', 0.5]], [['unknown-input', 2]]],
    [
      'of two of them',
      [['y', 'x', 0.5]],
      [
        ['unknown-input', 1],
        ['unknown-input', 2],
      ],
    ],
    ['of a number that is certain', [['c', 'a', 0.5]], [['correlation-of-certain', 1]]],
    ['of an input with itself', [['a', 'a', 0.5]], [['correlation-with-itself', 0]]],
    [
      'said twice',
      [
        ['a', 'b', 0.5],
        ['b', 'a', 0.5],
      ],
      [['duplicate-correlation', 10]],
    ],
    [
      'of three that exclude each other',
      [
        ['a', 'b', 0.9],
        ['b', 'd', 0.9],
        ['a', 'd', -0.9],
      ],
      [['impossible-correlations', 20]],
    ],
    [
      'of three, not looked at where one is unsound',
      [
        ['a', 'b', 0.9],
        ['b', 'd', 0.9],
        ['a', 'd', -0.9],
        ['a', 'a', 1],
      ],
      [['correlation-with-itself', 30]],
    ],
  ] as const)('are told: %s', (_, list, expected) => {
    expect(told(list as never)).toEqual(expected);
  });
});

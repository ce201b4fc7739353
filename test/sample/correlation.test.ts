import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correlate } from '../../src/analyse/rank-correlation.ts';
import { rankValues } from '../../src/analyse/ranks.ts';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { betaCdf } from '../../src/model/distribution/beta-quantile.ts';
import type { Correlation, Sampling } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { checkCorrelations, createScores, listCorrelatedGroups } from '../../src/sample/correlation.ts';
import {
  factorCorrelations,
  findImpossiblePairs,
  normalCorrelation,
  rankOfNormal,
} from '../../src/sample/correlation-matrix.ts';
import { collectInputs, createDrawDesign } from '../../src/sample/draws.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';
import { worded } from '../worded.ts';

const symmetric = (upper: readonly number[], size: number): number[][] => {
  const matrix: number[][] = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)),
  );
  let at = 0;
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      matrix[i]![j] = upper[at]!;
      matrix[j]![i] = upper[at++]!;
    }
  }
  return matrix;
};

test('ranks and normal correlations are inverse to each other', () => {
  for (let rank = -1; rank <= 1; rank += 0.125)
    expect(rankOfNormal(normalCorrelation(rank))).toBeCloseTo(rank, 14);
});

test('a factor gives its matrix again, at the edge of what is possible too', () => {
  for (const matrix of [
    symmetric([0.6, 0.2, -0.3], 3),
    symmetric([1, 0.5, 0.5], 3),
    symmetric([1, 1, 1], 3),
    symmetric([-1], 2),
  ]) {
    const factor = factorCorrelations(matrix)!;
    for (const [i, row] of matrix.entries()) {
      for (const [j, each] of row.entries())
        expect(factor[i]!.reduce((sum, _, k) => sum + factor[i]![k]! * factor[j]![k]!, 0)).toBeCloseTo(
          each,
          12,
        );
    }
  }
});

test('of an impossible set the named pair is possible at the named value, and at no value nearer to its own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.99, max: 0.99, noNaN: true }), { minLength: 3, maxLength: 3 }),
      (upper) => {
        const matrix = symmetric(upper, 3);
        fc.pre(factorCorrelations(matrix) === undefined);
        const { first, second, nearest, alone } = findImpossiblePairs(matrix)[0]!;
        // Of three, each pair can be put right alone.
        expect(alone).toBe(true);
        const at = (value: number) => {
          const changed = matrix.map((row) => [...row]);
          changed[first]![second] = value;
          changed[second]![first] = value;
          return factorCorrelations(changed);
        };
        expect(at(nearest)).toBeDefined();
        const now = matrix[first]![second]!;
        const step = Math.min(0.01, Math.abs(now - nearest) / 2);
        fc.pre(step > 1e-6);
        expect(at(nearest + Math.sign(now - nearest) * step)).toBeUndefined();
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});

test('where no pair can be put right alone, all are shrunk just enough', () => {
  // Two conflicts of three each that share nothing.
  const matrix = symmetric([0.9, -0.9, 0, 0, 0, 0.9, 0, 0, 0, 0, 0, 0, 0.9, -0.9, 0.9], 6);
  const [{ nearest, alone } = { nearest: 0, alone: true }] = findImpossiblePairs(matrix);
  expect(alone).toBe(false);
  const shrunk = (by: number) => matrix.map((row, i) => row.map((each, j) => (i === j ? 1 : each * by)));
  const factor = Math.abs(nearest / 0.9);
  expect(factorCorrelations(shrunk(factor * 0.999))).toBeDefined();
  expect(factorCorrelations(shrunk(factor * 1.001))).toBeUndefined();
});

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const correlation = (a: string, b: string, rank: number): Correlation => {
  const place = { file: 'memory' };
  return {
    between: [pathOf(a), pathOf(b)],
    rank,
    origin: { place, evidence: undefined },
    places: [place, place],
  };
};

function modelOf(correlations: readonly Correlation[], sampling: Sampling, samples = 4096): Model {
  const projects = ['a', 'b', 'c', 'd'].map((id) => buildFixedProject(id, 'quick', [0, 10]));
  const scenario = buildScenario(projects, []);
  return compileModel({ ...scenario, correlations, settings: { ...scenario.settings, sampling, samples } });
}

const draw = (model: Model) =>
  collectInputs(
    model,
    createDrawDesign(model),
    ['a', 'b', 'c', 'd'].map((id) => model.inputs.findIndex((input) => input.path === pathOf(id))),
  );

describe.each(['random', 'latin-hypercube', 'sobol'] as const)('draws of %s', (sampling) => {
  test('have the ranks asked for, of several pairs and of either sign', () => {
    const wanted = [
      [0, 1, 0.7],
      [1, 2, -0.5],
      [0, 2, 0],
      [0, 3, 0],
    ] as const;
    const ids = ['a', 'b', 'c', 'd'] as const;
    const columns = draw(
      modelOf([correlation('a', 'b', 0.7), correlation('b', 'c', -0.5)], sampling, 16_384),
    );
    for (const [i, j, rank] of wanted) {
      const found = correlate(rankValues(columns[i]!), rankValues(columns[j]!)).all;
      // Four standard errors of random draws, 1 / sqrt(16,384).
      expect(Math.abs(found - rank), `${ids[i]} ${ids[j]}`).toBeLessThan(4 / 128);
    }
  });

  test('leave the first of a group and all outside it as they were', () => {
    const [before, after] = [
      draw(modelOf([], sampling)),
      draw(modelOf([correlation('b', 'c', 0.9)], sampling)),
    ];
    for (const at of [0, 1, 3]) expect(after[at]).toEqual(before[at]);
    expect(after[2]).not.toEqual(before[2]);
  });

  test('of a perfect correlation rise together', () => {
    const [a, b] = draw(modelOf([correlation('a', 'b', 1)], sampling)) as [Float64Array, Float64Array];
    for (let i = 0; i < a.length; i++) expect(b[i]! / 10).toBeCloseTo(a[i]! / 10, 1);
    expect(correlate(rankValues(a), rankValues(b)).all).toBeGreaterThan(0.9999);
  });
});

test('with random draws, the first stay the same when more are drawn', () => {
  const correlations = [correlation('a', 'b', 0.5)];
  const [few, more] = [
    draw(modelOf(correlations, 'random', 100)),
    draw(modelOf(correlations, 'random', 5000)),
  ];
  for (const [at, each] of few.entries()) expect(more[at]!.subarray(0, 100)).toEqual(each);
});

test('a hypercube of correlated inputs is still one: every step of each part holds one draw', () => {
  const [, b] = draw(modelOf([correlation('a', 'b', 0.8)], 'latin-hypercube', 1600));
  // The distribution function of a symmetric PERT gives back the probabilities.
  const steps = [...b!.subarray(0, 100)].map((each) => Math.floor(betaCdf(each / 10, 3, 3) * 100));
  expect(steps.sort((x, y) => x - y)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});

test('a set that is possible is not told, whatever the order of its pairs', () => {
  const problems = new ProblemList();
  checkCorrelations(
    modelOf([correlation('b', 'a', 0.7), correlation('c', 'b', 0.7), correlation('a', 'c', 0.3)], 'random'),
    problems,
  );
  expect(problems.all).toEqual([]);
});

test('of pairs that contradict each other equally the one stated last is named, with a value that is possible', () => {
  const problems = new ProblemList();
  const pairs = [correlation('a', 'c', 0.9), correlation('a', 'b', 0.9)];
  checkCorrelations(modelOf([...pairs, correlation('b', 'c', -0.9)], 'random'), problems);
  expect(problems.all.map(({ name }) => name)).toEqual(['impossible-correlations']);
  const [told] = problems.all;
  expect(worded(told!).found).toContain(`${pathOf('b')} and ${pathOf('c')} have -0.9`);
  const nearest = Number(/nearest value is (\S+)$/.exec(worded(told!).expected)?.[1]);
  // Both at r = 2 sin(0.15 π) leave 2r² - 1 and more.
  const least = 2 * normalCorrelation(0.9) ** 2 - 1;
  expect(nearest).toBeGreaterThanOrEqual(rankOfNormal(least));
  expect(nearest).toBeLessThan(rankOfNormal(least) + 1e-4);
  const repaired = new ProblemList();
  checkCorrelations(modelOf([...pairs, correlation('b', 'c', nearest)], 'random'), repaired);
  expect(repaired.all).toEqual([]);
});

test('of a set where the pair farthest off is none of the stated ones, that pair is named with no correlation', () => {
  const pairs = [correlation('a', 'b', 0.95), correlation('b', 'c', 0.95)];
  const found = findImpossiblePairs(symmetric([0.95, 0, 0.95], 3));
  // Of the three this alone is farthest: beside 0.95 and 0.95 at least 2 · 0.95² - 1 = 0.805 is needed, the others at most 0.3122.
  expect(found).toEqual([
    {
      first: 0,
      second: 2,
      nearest: expect.closeTo(0.805, 12),
      alone: true,
      missing: expect.closeTo(0.805, 12),
    },
  ]);
  const problems = new ProblemList();
  checkCorrelations(modelOf(pairs, 'random'), problems);
  expect(problems.all).toMatchObject([
    {
      name: 'impossible-correlations',
      facts: { between: [pathOf('a'), pathOf('c')], rank: 0, stated: false },
    },
  ]);
});

test('a set whose parts follow from each other must agree to the last digit that counts', () => {
  // b is a; what c has with b it must have with a.
  expect(factorCorrelations(symmetric([1, 0.5, 0.5], 3))).toBeDefined();
  expect(factorCorrelations(symmetric([1, 0.5, 0.5 + 1e-6], 3))).toBeDefined();
  expect(factorCorrelations(symmetric([1, 0.5, 0.5 + 1e-4], 3))).toBeUndefined();
});

test('beside an unknown input, those that vary are named as known', () => {
  const model = modelOf([correlation('a', 'z', 0.5)], 'random');
  const fixed = {
    ...model,
    inputs: model.inputs.map((input, at) => (at === 1 ? { ...input, low: 5, central: 5, high: 5 } : input)),
  };
  const problems = new ProblemList();
  checkCorrelations(fixed, problems);
  expect(problems.all).toMatchObject([
    { name: 'unknown-input', facts: { found: pathOf('z'), known: ['a', 'c', 'd'].map(pathOf) } },
  ]);
});

test('a pair that cannot be read leaves open whether the others are possible', () => {
  const triangle = [correlation('a', 'b', 0.9), correlation('a', 'c', 0.9), correlation('b', 'c', -0.9)];
  const namesOf = (more: Correlation) => {
    const problems = new ProblemList();
    checkCorrelations(modelOf([...triangle, more], 'random'), problems);
    return problems.all.map(({ name }) => name);
  };
  expect(namesOf(correlation('a', 'd', 0.1))).toEqual(['impossible-correlations']);
  expect(namesOf(correlation('a', 'z', 0.1))).toEqual(['unknown-input']);
  expect(namesOf(correlation('z', 'a', 0.1))).toEqual(['unknown-input']);
  expect(namesOf(correlation('d', 'd', 0.1))).toEqual(['correlation-with-itself']);
  expect(namesOf(correlation('b', 'a', 0.1))).toEqual(['duplicate-correlation']);
});

test('the value that is named lies on the side that is possible, above as below', () => {
  const nearestOf = (ranks: readonly [number, number, number]) => {
    const problems = new ProblemList();
    const [ab, ac, bc] = ranks;
    const pairs = [correlation('a', 'b', ab), correlation('a', 'c', ac), correlation('b', 'c', bc)];
    checkCorrelations(modelOf(pairs, 'random'), problems);
    return problems.all[0]!.facts as { readonly nearest: number };
  };
  // Beside r and r a third lies from 2r² − 1 to 1, beside r and −r from −1 to 1 − 2r².
  const edge = rankOfNormal(2 * normalCorrelation(0.9) ** 2 - 1);
  const { nearest: above } = nearestOf([0.9, 0.9, -0.9]);
  const { nearest: below } = nearestOf([0.9, -0.9, 0.9]);
  expect([above >= edge, below <= -edge]).toEqual([true, true]);
  expect([above, -below]).toEqual([expect.closeTo(edge, 3), expect.closeTo(edge, 3)]);
  expect(above).toBe(-below);
});

test('scores of an impossible matrix are refused', () => {
  expect(() => createScores(symmetric([0.9, 0.9, -0.9], 3))).toThrow(RangeError);
});

describe('groups of correlated inputs', () => {
  const groupsOf = (correlations: readonly Correlation[], among?: readonly number[]) => {
    const model = modelOf(correlations, 'random');
    return listCorrelatedGroups(model, among).map(({ inputs, matrix }) => ({
      ids: inputs.map((input) => model.inputs[input]!.path.split('.')[1]),
      matrix,
    }));
  };

  test('join whatever hangs together, in the order of the inputs', () => {
    const rank = normalCorrelation(0.5);
    expect(groupsOf([correlation('d', 'c', 0.5), correlation('b', 'a', 0.5)])).toEqual([
      { ids: ['a', 'b'], matrix: symmetric([rank], 2) },
      { ids: ['c', 'd'], matrix: symmetric([rank], 2) },
    ]);
    expect(groupsOf([correlation('d', 'a', 0.5), correlation('c', 'd', 0.5)])).toEqual([
      { ids: ['a', 'c', 'd'], matrix: symmetric([0, rank, rank], 3) },
    ]);
  });

  test('leave out pairs of an input that the model has not, of one with itself and of those that do not count', () => {
    expect(
      groupsOf([correlation('a', 'z', 0.5), correlation('z', 'a', 0.5), correlation('z', 'y', 0.5)]),
    ).toEqual([]);
    expect(groupsOf([correlation('a', 'a', 0.5)])).toEqual([]);
    const certain = modelOf([correlation('a', 'b', 0.5), correlation('b', 'c', 0.5)], 'random');
    const inputs = certain.inputs.map((input, at) => (at === 1 ? { ...input, low: 5, high: 5 } : input));
    expect(listCorrelatedGroups({ ...certain, inputs })).toEqual([]);
    const all = modelOf([], 'random').inputs.map((_, at) => at);
    expect(groupsOf([correlation('a', 'b', 0.5)], all)).toHaveLength(1);
    expect(groupsOf([correlation('a', 'b', 0.5)], all.slice(1))).toEqual([]);
  });
});

describe('many correlated inputs', () => {
  const chain = (size: number, more: readonly (readonly [number, number, number])[] = []) => {
    const ids = Array.from({ length: size }, (_, at) => `p${at}`);
    const pairs = [
      ...ids.slice(1).map((id, at) => correlation(ids[at]!, id, 0.3)),
      ...more.map(([a, b, rank]) => correlation(ids[a]!, ids[b]!, rank)),
    ];
    const projects = ids.map((id) => buildFixedProject(id, 'quick', [0, 10]));
    const problems = new ProblemList();
    checkCorrelations(compileModel({ ...buildScenario(projects, []), correlations: pairs }), problems);
    return problems.all;
  };

  test('are possible up to 300 in one group, and more are told at its first correlation', () => {
    expect(chain(300)).toEqual([]);
    expect(chain(301)).toMatchObject([
      { name: 'too-many-correlated', facts: { found: 301, limit: 300 }, place: { file: 'memory' } },
    ]);
  });

  test('name the one pair that contradicts the others', () => {
    // p1 has 0.3 with p0 and with p2; beside these p0 and p2 have -1 + 2 · 0.3129² or more, as normal numbers.
    const [told, ...more] = chain(300, [[0, 2, -0.95]]);
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      name: 'impossible-correlations',
      facts: { between: [pathOf('p0'), pathOf('p2')], rank: -0.95, stated: true, alone: true },
    });
  });
});

import { expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Settings } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { checkRanges } from '../../src/sample/check-ranges.ts';
import { checkSampling } from '../../src/sample/check-sampling.ts';
import { countOutsideUnits } from '../../src/sample/draws.ts';
import {
  buildCosts,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
} from '../model/build.ts';

const costs = buildCosts([['a', 1e6]]);
const withUptake = (uptake: Quantity, settings: Partial<Settings> = {}) => {
  const scenario = buildScenario([buildShareProject('p', 'quick', ['a'], 0.1, uptake)], [costs]);
  return compileModel({ ...scenario, settings: { ...scenario.settings, ...settings } });
};
const problemsOf = (uptake: Quantity) => {
  const problems = new ProblemList();
  checkRanges(withUptake(uptake), problems);
  return problems.all.map(({ name, place }) => [name, place]);
};
const uptake = (low: number, high: number, range: Partial<Quantity> = {}) =>
  buildQuantity('parameter.uptake', [low, high], 'share', range as never);

test('a range by percentiles whose ends leave its unit is told, one whose ends stay is not', () => {
  const told = [['ends-outside-unit', { file: 'memory' }]];
  const byPercentiles = { distribution: 'triangular', interval: 'p05-p95' } as const;
  // ends of a symmetric triangle from p05 0.4 to p95 0.6 are 0.35 and 0.65; its half is 0.1 / (1 − √0.1)
  expect(problemsOf(uptake(0.4, 0.6, byPercentiles))).toEqual([]);
  expect(problemsOf(uptake(0.03, 0.5, byPercentiles))).toEqual(told);
  expect(problemsOf(uptake(0.5, 0.97, byPercentiles))).toEqual(told);
  // the half of a triangle whose low end is exactly 0: 0.1 · √0.1 / (1 − √0.1) below p05
  const below = (0.1 * Math.sqrt(0.1)) / (1 - Math.sqrt(0.1));
  expect(problemsOf(uptake(below + 1e-9, below + 0.2 + 1e-9, byPercentiles))).toEqual([]);
  expect(problemsOf(uptake(below - 1e-9, below + 0.2 - 1e-9, byPercentiles))).toEqual(told);
  expect(problemsOf(uptake(0.8 - below - 1e-9, 1 - below - 1e-9, byPercentiles))).toEqual([]);
  expect(problemsOf(uptake(0.8 - below + 1e-9, 1 - below + 1e-9, byPercentiles))).toEqual(told);
});

test('ends that are written, distributions without ends and fixed numbers have nothing to tell', () => {
  expect(problemsOf(uptake(0, 1))).toEqual([]);
  expect(problemsOf(uptake(0, 1, { interval: 'min-max', distribution: 'triangular' }))).toEqual([]);
  expect(problemsOf(uptake(0.01, 0.99, { interval: 'p05-p95', distribution: 'normal' }))).toEqual([]);
  expect(problemsOf(uptake(0.01, 0.99, { interval: 'p05-p95', distribution: 'lognormal' }))).toEqual([]);
  expect(problemsOf(uptake(1, 1, { interval: 'p05-p95', distribution: 'pert' }))).toEqual([]);
});

test('the Sobol sequence has dimensions for 1,111 inputs, and other samplings for any number', () => {
  const problemsOfInputs = (inputs: number, sampling: Settings['sampling']) => {
    const projects = Array.from({ length: inputs }, (_, i) => buildFixedProject(`p${i}`, 'quick', [0, 1]));
    const scenario = buildScenario([...projects, buildFixedProject('fixed', 'quick', 5)], []);
    const problems = new ProblemList();
    checkSampling(compileModel({ ...scenario, settings: { ...scenario.settings, sampling } }), problems);
    return problems.all;
  };
  expect(problemsOfInputs(1111, 'sobol')).toEqual([]);
  const [problem, ...others] = problemsOfInputs(1112, 'sobol');
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    name: 'too-many-inputs-for-sobol',
    facts: { found: 1112, limit: 1111 },
    place: { file: 'memory' },
  });
  expect(problemsOfInputs(1112, 'random')).toEqual([]);
  expect(problemsOfInputs(1112, 'latin-hypercube')).toEqual([]);
});

test.each(['random', 'latin-hypercube', 'sobol'] as const)(
  'of a normal share a twentieth is outside each end that is its p05 or p95: draws of %s',
  (sampling) => {
    const range = { interval: 'p05-p95', distribution: 'normal' } as const;
    const count = (low: number, high: number) => {
      const model = withUptake(uptake(low, high, range), { sampling, samples: 16_000, seed: 1 });
      return [...countOutsideUnits(model)].map(([input, found]) => [model.inputs[input]!.path, found]);
    };
    const near = (found: readonly (string | number)[][], expected: number) => {
      expect(found.map(([path]) => path)).toEqual(['parameter.uptake']);
      // four standard errors of 16,000 draws, where they are random
      expect(Math.abs((found[0]![1] as number) - expected)).toBeLessThan(4 * Math.sqrt(expected));
    };
    near(count(0, 1), 1600);
    near(count(0, 0.5), 800);
    near(count(0.5, 1), 800);
    expect(count(0.4, 0.6)).toEqual([]);
    // A lognormal share is never below 0.
    const skew = withUptake(
      uptake(0.3, 1, { ...range, distribution: 'lognormal', central: Math.sqrt(0.3) }),
      {
        sampling,
        samples: 16_000,
        seed: 1,
      },
    );
    near(
      [...countOutsideUnits(skew)].map(([input, found]) => [skew.inputs[input]!.path, found]),
      800,
    );
  },
);

test('inputs with ends are not counted outside their unit', () => {
  expect(countOutsideUnits(withUptake(uptake(0, 1), { samples: 1000 }))).toEqual(new Map());
});

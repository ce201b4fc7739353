import { expect, test } from 'vitest';
import { correlate } from '../../src/analyse/rank-correlation.ts';
import { rankValues } from '../../src/analyse/ranks.ts';
import { compileModel } from '../../src/model/compile.ts';
import { createDependentDesign } from '../../src/sample/dependent-draws.ts';
import { collectInputs } from '../../src/sample/draws.ts';
import { createRandomDesign } from '../../src/sample/random.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const model = compileModel(
  buildScenario(
    ['a', 'b', 'c', 'd'].map((id) => buildFixedProject(id, 'quick', id === 'c' ? 7 : [0, 10])),
    [],
  ),
);
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) =>
  model.inputs.findIndex((input) => input.path === pathOf(id)),
) as [number, number, number, number];
const samples = 4000;
const draw = (inputs: readonly number[], rank: number, seed = 1) =>
  collectInputs(model, createDependentDesign(model, inputs, rank, samples, seed), [a, b, c, d]);
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

test('with rank 0 the draws are those of independent inputs', () => {
  const random = collectInputs(model, createRandomDesign(model, samples, 1), [a, b, c, d]);
  expect(draw([a, b, d], 0)).toEqual(random);
  // With hardly any they are hardly others, and no mirror of them.
  const [ofA] = draw([a, b, d], 1e-6);
  for (const [i, value] of ofA!.entries()) expect(Math.abs(value - random[0]![i]!)).toBeLessThan(0.02);
});

test.each([0.3, 0.7, 0.95])('any two have the rank correlation asked for: %d', (rank) => {
  const [ofA, ofB, , ofD] = draw([a, b, d], rank).map((column) => rankValues(column));
  // four standard errors of a correlation of 4,000 draws, and a half for scores that ties of ranks blur
  for (const [one, other] of [
    [ofA, ofB],
    [ofA, ofD],
    [ofB, ofD],
  ])
    expect(Math.abs(correlate(one!, other!).all - rank)).toBeLessThan(
      (4.5 * (1 - rank ** 2)) / Math.sqrt(samples),
    );
});

test('with rank 1 alike inputs have the same value in every draw', () => {
  const [ofA, ofB] = draw([a, b], 1);
  for (const [i, value] of ofA!.entries()) expect(ofB![i]).toBeCloseTo(value, 6);
});

test('each keeps its own distribution, others are central', () => {
  for (const rank of [0, 0.7, 1]) {
    const [ofA, ofB, ofC, ofD] = draw([a, b], rank);
    for (const column of [ofA!, ofB!]) {
      // PERT from 0 to 10 with its mode in the middle: mean 5, standard deviation 10 / sqrt 28
      expect(Math.abs(meanOf(column) - 5)).toBeLessThan((4 * 10) / Math.sqrt(28 * samples));
      const variance = meanOf(column.map((value) => (value - 5) ** 2));
      expect(Math.abs(variance * 0.28 - 1)).toBeLessThan(0.1);
    }
    expect(new Set(ofC)).toEqual(new Set([7]));
    expect(new Set(ofD)).toEqual(new Set([5]));
  }
});

test('another seed gives other draws, the same the same, and blocks of any length are alike', () => {
  expect(draw([a, b], 0.5)).toEqual(draw([a, b], 0.5));
  expect(draw([a, b], 0.5)[0]).not.toEqual(draw([a, b], 0.5, 2)[0]);
  const fill = createDependentDesign(model, [a, b], 0.5, samples, 1).begin();
  const columns = model.inputs.map(() => new Float64Array(samples));
  const pieces: number[] = [];
  let start = 0;
  for (const count of [3, 997, 2000, 1000]) {
    fill(columns, start, count);
    pieces.push(...columns[a]!.subarray(0, count));
    start += count;
  }
  expect(pieces).toEqual([...draw([a, b], 0.5)[0]!]);
});

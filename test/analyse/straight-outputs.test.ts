import { describe, expect, test } from 'vitest';
import { covarianceOf, findStraightOutputs } from '../../src/analyse/straight-outputs.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { normalQuantile } from '../../src/model/distribution/normal-quantile.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import {
  buildCosts,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
} from '../model/build.ts';

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const normal = (id: string, low: number, high: number): Quantity =>
  buildQuantity(pathOf(id), [low, high], 'eur_per_year', { distribution: 'normal', interval: 'p05-p95' });
const outputsOf = (model: Model, ...ids: readonly string[]): readonly Output[] =>
  ids.map((id) => ({ row: model.rows.find((row) => row.id === id)!, measure: 'saving_eur_per_year' }));

function modelOf(more: Partial<Scenario> = {}, c: Quantity | number = 5): Model {
  const projects = [
    buildFixedProject('a', 'quick', normal('a', 0, 100)),
    buildFixedProject('b', 'slow', normal('b', -10, 30)),
    buildFixedProject('c', 'slow', c),
  ];
  return compileModel({ ...buildScenario(projects, []), ...more });
}
/** Standard deviations by a range from the 5th to the 95th percentile. */
const deviation = (width: number) => width / (2 * normalQuantile(0.95));

describe('sums of normal numbers', () => {
  test('are straight, with the slopes of a deviation of each', () => {
    const model = modelOf();
    const found = findStraightOutputs(model, outputsOf(model, 'total', 'a', 'slow'))!;
    expect(found.inputs.map((input) => model.inputs[input]!.path)).toEqual([pathOf('a'), pathOf('b')]);
    for (const [at, width] of [100, 40].entries())
      expect(found.deviations[at]).toBeCloseTo(deviation(width), 10);
    expect(found.means).toEqual([65, 50, 15]);
    const [total, a, slow] = found.slopes;
    for (const [at, width] of [100, 40].entries()) expect(total![at]).toBeCloseTo(deviation(width), 9);
    expect(a![0]).toBeCloseTo(deviation(100), 9);
    expect(a![1]).toBe(0);
    expect(slow![0]).toBe(0);
    expect(slow![1]).toBeCloseTo(deviation(40), 9);
    expect(found.matrix).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('have the correlations of the scenario, of their scores', () => {
    const place = { file: 'memory' };
    const model = modelOf({
      correlations: [
        {
          between: [pathOf('a'), pathOf('b')],
          rank: 0.5,
          origin: { place, evidence: undefined },
          places: [place, place],
        },
      ],
    });
    const { matrix } = findStraightOutputs(model, outputsOf(model, 'total'))!;
    expect(matrix[0]![1]).toBe(matrix[1]![0]);
    // A rank correlation of a half is one of 2 sin(π / 12) of normal scores.
    expect(matrix[0]![1]).toBeCloseTo(2 * Math.sin(Math.PI / 12), 9);
  });

  test('count inputs beside them that move nothing', () => {
    const model = modelOf();
    const b = model.inputs.findIndex(({ path }) => path === pathOf('b'));
    const found = findStraightOutputs(model, outputsOf(model, 'a'), [b])!;
    expect(found.inputs).toHaveLength(2);
    expect(found.slopes[0]![1]).toBe(0);
    expect(findStraightOutputs(model, outputsOf(model, 'a'))!.inputs).toHaveLength(1);
  });
});

describe('other outputs are not straight', () => {
  test('where a number that moves them is not normal', () => {
    const uniform = buildQuantity(pathOf('c'), [0, 10], 'eur_per_year', { distribution: 'uniform' });
    const model = modelOf({}, uniform);
    expect(findStraightOutputs(model, outputsOf(model, 'total'))).toBeUndefined();
    expect(findStraightOutputs(model, outputsOf(model, 'a'))).toBeDefined();
    const c = model.inputs.findIndex(({ path }) => path === pathOf('c'));
    expect(findStraightOutputs(model, outputsOf(model, 'a'), [c])).toBeUndefined();
  });

  test('where they are a product, or overlap', () => {
    const share = (path: string) =>
      buildQuantity(path, [0.2, 0.3], 'share', { distribution: 'normal', interval: 'p05-p95' });
    const costs = buildCosts([['libraries', 1000]]);
    const times = buildShareProject('a', 'quick', ['libraries'], 0.5, share('uptake'));
    const product = {
      ...times,
      saving: {
        ...times.saving,
        quantities: new Map(times.saving.quantities).set('reduction_share', share('reduction')),
      },
    };
    const of = (...projects: Parameters<typeof buildScenario>[0]) => {
      const model = compileModel(buildScenario(projects, [costs]));
      return findStraightOutputs(model, outputsOf(model, 'total'));
    };
    expect(of(times)).toBeDefined();
    expect(of(product)).toBeUndefined();
    const other = buildShareProject('b', 'slow', ['libraries'], 0.5, share('other'));
    expect(of(times, other)).toBeUndefined();
  });
});

test('the covariance of two sums adds up what each two inputs share', () => {
  const matrix = [
    [1, 0.5, 0],
    [0.5, 1, -0.25],
    [0, -0.25, 1],
  ];
  expect(covarianceOf(matrix, [2, 0, 0], [3, 0, 0])).toBe(6);
  expect(covarianceOf(matrix, [2, 0, 0], [0, 4, 0])).toBe(4);
  expect(covarianceOf(matrix, [1, 2, 3], [1, 2, 3])).toBe(1 + 4 + 9 + 2 * (0.5 * 2 - 0.25 * 6));
  expect(covarianceOf(matrix, [0, 0, 0], [1, 1, 1])).toBe(0);
});

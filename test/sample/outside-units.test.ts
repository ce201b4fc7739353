import { describe, expect, test } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { positionPath } from '../../src/model/compile-maturity.ts';
import { createMemberColumns } from '../../src/model/joint-numbers.ts';
import { collectInputs, countOutsideUnits, createDrawDesign } from '../../src/sample/draws.ts';
import { modelOfMaturity } from '../maturity-scenario.ts';
import { buildQuantity, buildScenario, buildShareProject } from '../model/build.ts';

const countsByPath = (model: Model) =>
  Object.fromEntries(
    [...countOutsideUnits(model)].map(([input, count]) => [model.inputs[input]!.path, count]),
  );
const drawsOf = (model: Model, path: string) => {
  const input = model.inputs.findIndex((each) => each.path === path);
  return [...collectInputs(model, createDrawDesign(model), [input])[0]!];
};
const isNoShare = (draw: number) => draw < 0 || draw > 1;

function modelOf(
  low: number,
  high: number,
  distribution: 'normal' | 'lognormal' | 'uniform',
  samples = 3000,
): Model {
  const uptake = buildQuantity('uptake', [low, high], 'share', { distribution, interval: 'p10-p90' });
  const scenario = buildScenario([buildShareProject('a', 'quick', ['libraries'], [0.1, 0.2], uptake)], []);
  return compileModel({ ...scenario, settings: { ...scenario.settings, samples } });
}

describe('draws outside of what a number can be', () => {
  test('are counted of numbers without ends, in all blocks', () => {
    const model = modelOf(0.1, 0.9, 'normal');
    const outside = drawsOf(model, 'uptake').filter(isNoShare).length;
    expect(countsByPath(model)).toEqual({ uptake: outside });
    // A tenth lies beyond each end, and 0 and 1 a quarter of that way farther: 2 · Φ(−1.6).
    expect(outside / 3000).toBeCloseTo(0.1094, 1);
    expect(drawsOf(model, 'uptake')).toHaveLength(3000);
  });

  test('lie on one side alone of a number above 0', () => {
    const model = modelOf(0.4, 0.95, 'lognormal');
    const outside = drawsOf(model, 'uptake').filter((draw) => draw > 1).length;
    expect(outside).toBeGreaterThan(0);
    expect(countsByPath(model)).toEqual({ uptake: outside });
  });

  test('are none of numbers that have ends, of what is fixed, or where none lies there', () => {
    expect(countsByPath(modelOf(0.1, 0.9, 'uniform'))).toEqual({});
    expect(countsByPath(modelOf(0.5, 0.5, 'normal'))).toEqual({});
    expect(countsByPath(modelOf(0.499, 0.501, 'normal'))).toEqual({});
  });
});

describe('of numbers that move together', () => {
  const costs = [['Kemi', 'libraries', 1000]] as const;
  const levels = ['municipality,service,level', 'Kemi,libraries,2'];
  const projects =
    '  - { id: a, pace: slow, saving: { method: share-of-costs, base: { costs: own }, reduction_share: 0.1 } }';
  const mapOf = (two: string, three: string): Model =>
    modelOfMaturity({
      costs,
      levels,
      projects,
      maturity: `use: reduce, realised_share: { 1: 0, 2: { ${two} }, 3: { ${three} }, 4: 0.95, 5: 1 }`,
    });
  const normal = (low: number, high: number) =>
    `low: ${low}, high: ${high}, distribution: normal, interval: p10-p90, quality: assumed`;
  const bounded = (low: number, high: number) =>
    `low: ${low}, high: ${high}, distribution: uniform, interval: min-max, quality: assumed`;

  test('a draw counts once, whichever of them lies outside', () => {
    for (const model of [
      mapOf(normal(0.02, 0.3), normal(0.4, 0.9)),
      mapOf(normal(0.02, 0.3), bounded(0.4, 0.9)),
    ]) {
      const positions = Float64Array.from(drawsOf(model, positionPath));
      const columns = createMemberColumns(model.maturity!.joint!)(positions, positions.length);
      const outside = [...positions.keys()].filter((at) => columns.some((column) => isNoShare(column[at]!)));
      expect(outside.length).toBeGreaterThan(0);
      expect(countsByPath(model)).toEqual({ [positionPath]: outside.length });
    }
  });

  test('none counts where all of them have ends', () => {
    expect(countsByPath(mapOf(bounded(0.02, 0.3), bounded(0.4, 0.9)))).toEqual({});
  });
});

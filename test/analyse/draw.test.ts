import { describe, expect, test } from 'vitest';
import { drawOutputs, nextSamples, summariseOutputs } from '../../src/analyse/draw.ts';
import { compileModel, type Output } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildFixedProject, buildScenario } from '../model/build.ts';

const random = (samples: number) => ({ samples, sampling: 'random' as const, seed: 1 });
const sobol = (samples: number) => ({ samples, sampling: 'sobol' as const, seed: 1 });

describe('the draws that a precision asks for', () => {
  test.each([
    // Twice as many at least, in whole replicates of 16, and no more than there is memory for.
    [random(1000), 1.1, 1e6, 2000],
    [random(1000), 3, 1e6, 3008],
    [random(1000), 3.2, 1e6, 3200],
    [random(1000), 3000, 50_000, 50_000],
    [random(1000), Number.POSITIVE_INFINITY, 50_000, 50_000],
    // Powers of two of points in each replicate.
    [sobol(1024), 1.1, 1e6, 2048],
    [sobol(1024), 3, 1e6, 4096],
    [sobol(1024), 4, 1e6, 4096],
    [sobol(1024), 4.1, 1e6, 8192],
    [sobol(1024), 1000, 50_000, 32_768],
    [sobol(1000), 1, 1e6, 2048],
  ])('%o times %f of at most %i: %i', (settings, times, most, expected) => {
    expect(nextSamples(settings, times, most)).toBe(expected);
  });
});

const scenario = buildScenario(
  [buildFixedProject('p', 'quick', [-20, 60]), buildFixedProject('q', 'slow', [100, 120])],
  [],
);
const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples: 160 } });
const outputOf = (id: string): Output => ({
  row: model.rows.find((row) => row.id === id)!,
  measure: 'saving_eur_per_year',
});
const outputs = ['p', 'q', 'quick', 'slow', 'total'].map(outputOf);

test('outputs that are drawn after one another for memory are what they are together', () => {
  const whole = summariseOutputs(model, outputs);
  for (const most of [1, 160, 320, 479, 480, 640, 799]) {
    const parted = summariseOutputs(model, outputs, most);
    expect(parted.spreads).toEqual(whole.spreads);
    expect(outputs.map((_, at) => parted.columnOf(at))).toEqual(outputs.map((_, at) => whole.columnOf(at)));
  }
  expect(whole.columnOf(1)).not.toEqual(whole.columnOf(0));
  expect(whole.columnOf(0).length).toBe(160);
  expect(summariseOutputs(model, outputs, 1000, { ...whole.settings, samples: 320 }).columnOf(2).length).toBe(
    320,
  );
});

describe('draws go on until every figure is as exact as wanted', () => {
  test('as many as the scenario says where no precision is wanted', () => {
    const drawn = drawOutputs(model, outputs, undefined, new ProblemList());
    expect(drawn.settings.samples).toBe(160);
    expect(drawn.columns.length).toBe(5);
    expect(drawn.columnOf(3)).toBe(drawn.columns[3]);
  });

  test('no more than needed, and the first ones stay the same', () => {
    const problems = new ProblemList();
    const few = drawOutputs(model, [outputOf('q')], 0.02, problems);
    expect(few.settings.samples).toBe(160);
    const [mean, p05] = [few.spreads[0]!.errors.mean / few.spreads[0]!.mean, few.spreads[0]!.errors.p05];
    expect(mean).toBeLessThan(0.02);
    expect(p05 / few.spreads[0]!.p05).toBeLessThan(0.02);
    const more = drawOutputs(model, [outputOf('q')], 0.0005, problems);
    expect(more.settings.samples).toBeGreaterThan(160);
    expect(more.columns[0]!.slice(0, 160)).toEqual(few.columns[0]!.slice(0, 160));
    for (const name of ['mean', 'p05', 'p50', 'p95'] as const)
      expect(more.spreads[0]!.errors[name] / more.spreads[0]![name]).toBeLessThanOrEqual(0.0005);
    expect(problems.all).toEqual([]);
  });

  test('what is drawn beside is as it comes', () => {
    const problems = new ProblemList();
    const alone = drawOutputs(model, [outputOf('q')], 0.02, problems);
    const beside = drawOutputs(model, [outputOf('q')], 0.02, problems, [outputOf('p')]);
    expect(beside.settings.samples).toBe(160);
    expect(beside.columns.length).toBe(2);
    expect(beside.columns[0]).toEqual(alone.columns[0]);
    // Its own error is larger than that.
    expect(
      drawOutputs(model, [outputOf('q'), outputOf('p')], 0.02, problems).settings.samples,
    ).toBeGreaterThan(160);
  });

  test('a figure near zero is held to a tenth of the way between its percentiles', () => {
    const near = compileModel({
      ...buildScenario([buildFixedProject('z', 'quick', [-50, 50])], []),
      settings: { ...scenario.settings, samples: 160 },
    });
    const output: Output = { row: near.rows.find(({ id }) => id === 'z')!, measure: 'saving_eur_per_year' };
    const drawn = drawOutputs(near, [output], 0.2, new ProblemList());
    const { mean, p05, p95, errors } = drawn.spreads[0]!;
    const tenth = (p95 - p05) / 10;
    expect(Math.abs(mean)).toBeLessThan(tenth);
    expect(errors.mean / tenth).toBeLessThanOrEqual(0.2);
    expect(drawn.settings.samples).toBeLessThan(20_000);
  });
});

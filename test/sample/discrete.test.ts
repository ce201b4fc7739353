import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel, type Model } from '../../src/model/compile.ts';
import { createQuantileFunction } from '../../src/model/distribution/distribution.ts';
import { solveEnds } from '../../src/model/distribution/shape.ts';
import { meanOfOutcomes, mergeOutcomes } from '../../src/model/quantity.ts';
import type { Correlation, Sampling } from '../../src/model/scenario.ts';
import { collectInputs, createDrawDesign } from '../../src/sample/draws.ts';
import { valuesAlong } from '../../src/sample/grid.ts';
import { moveOneAtATime } from '../../src/sample/one-at-a-time.ts';
import { buildDiscrete, buildFixedProject, buildScenario } from '../model/build.ts';

const samplings: readonly Sampling[] = ['random', 'latin-hypercube', 'sobol'];
const failure = buildDiscrete('p', [0, 100_000, 250_000], [0.2, 0.5, 0.3]);

/** Values of any size with chances that add up to one. */
const anyOutcomes = fc
  .array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 2,
    maxLength: 12,
  })
  .filter((pairs) => new Set(pairs.flatMap(([value, weight]) => (weight > 0 ? [value] : []))).size > 1)
  .map((pairs) => {
    const all = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return { values: pairs.map(([value]) => value), chances: pairs.map(([, weight]) => weight / all) };
  });
const runs = { seed: 20170220, numRuns: 200 };

test('outcomes are the same in any order of the pairs, and chances of 0 are no outcomes', () => {
  fc.assert(
    fc.property(anyOutcomes, fc.integer(), ({ values, chances }, seed) => {
      const outcomes = mergeOutcomes(values, chances);
      const order = [...values.keys()].sort((a, b) => ((a * 7919 + seed) % 13) - ((b * 7919 + seed) % 13));
      const shuffled = mergeOutcomes(
        order.map((at) => values[at]!),
        order.map((at) => chances[at]!),
      );
      expect(shuffled).toEqual(outcomes);
      expect(mergeOutcomes([...values, 5000], [...chances, 0])).toEqual(outcomes);
      const mean = values.reduce((sum, value, i) => sum + value * chances[i]!, 0);
      expect(meanOfOutcomes(outcomes)).toBeCloseTo(mean, 9);
    }),
    runs,
  );
});

test('a quantile is the least value whose cumulative chance reaches the probability', () => {
  fc.assert(
    fc.property(
      anyOutcomes,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ values, chances }, probability) => {
        const { quantile, least, most } = createQuantileFunction(buildDiscrete('p', values, chances));
        const reached = (value: number) =>
          values.reduce((sum, each, i) => (each <= value ? sum + chances[i]! : sum), 0);
        const drawn = [...values.keys()].filter((i) => chances[i]! > 0).map((i) => values[i]!);
        // Where the chance of a value ends nearer than rounding tells, either side is right.
        fc.pre(drawn.every((value) => Math.abs(reached(value) - probability) > 1e-12));
        const expected = Math.min(...drawn.filter((value) => reached(value) >= probability));
        expect(quantile(probability)).toBe(expected === Number.POSITIVE_INFINITY ? most : expected);
        expect([least, most]).toEqual([Math.min(...drawn), Math.max(...drawn)]);
      },
    ),
    runs,
  );
});

test('each value takes a part of the probabilities as large as its chance, both ends included', () => {
  const { quantile, mean } = createQuantileFunction(failure);
  expect([0, 0.2, 0.200001, 0.7, 0.700001, 1].map(quantile)).toEqual([
    0, 0, 100_000, 100_000, 250_000, 250_000,
  ]);
  expect(mean).toBe(125_000);
  expect(solveEnds(failure)).toEqual({ least: 0, most: 250_000 });
});

test('outcomes that no distribution can be made of are refused', () => {
  if (failure.distribution !== 'discrete') throw new Error('a discrete number was built');
  const [first, ...others] = failure.outcomes;
  const wrong = [[...failure.outcomes].reverse(), others, [{ value: 0, chance: 0 }, ...others]];
  for (const outcomes of wrong)
    expect(() => createQuantileFunction({ ...failure, outcomes })).toThrow(RangeError);
  expect(() => createQuantileFunction({ ...failure, outcomes: [first!, ...others] })).not.toThrow();
});

function modelOf(sampling: Sampling, correlations: readonly Correlation[] = []): Model {
  const coin = (id: string) =>
    buildFixedProject(
      id,
      'quick',
      buildDiscrete(`project.${id}.saving.amount_eur_per_year`, [0, 100], [0.5, 0.5]),
    );
  const scenario = buildScenario([coin('p'), coin('q')], []);
  const settings = { ...scenario.settings, sampling, samples: 16_384 };
  return compileModel({ ...scenario, settings, correlations });
}

test.each(samplings)('%s draws have each value as often as its chance says', (sampling) => {
  const scenario = buildScenario([buildFixedProject('p', 'quick', failure)], []);
  const model = compileModel({
    ...scenario,
    settings: { ...scenario.settings, sampling, samples: 16_384 },
  });
  const [draws] = collectInputs(model, createDrawDesign(model), [
    model.projects[0]!.slots.values().next().value!,
  ]);
  for (const [value, chance] of [
    [0, 0.2],
    [100_000, 0.5],
    [250_000, 0.3],
  ] as const) {
    const share = draws!.filter((each) => each === value).length / draws!.length;
    // Four standard deviations of independent draws; each of 16 strata parts is off by one draw at most.
    const room = sampling === 'random' ? 4 * Math.sqrt((chance * (1 - chance)) / 16_384) : 16 / 16_384;
    expect(Math.abs(share - chance), `${value}`).toBeLessThanOrEqual(room);
  }
});

test.each(samplings)(
  'a rank correlation of %s draws is that of the uniform numbers behind the values',
  (sampling) => {
    // Two coins behind normal scores of correlation r = 2 sin(π · rank / 6) are both heads in 1/4 + asin(r) / (2π).
    const rank = 0.6;
    const together = 0.25 + Math.asin(2 * Math.sin((Math.PI * rank) / 6)) / (2 * Math.PI);
    const place = { file: 'memory' };
    const between = ['project.p.saving.amount_eur_per_year', 'project.q.saving.amount_eur_per_year'] as const;
    const model = modelOf(sampling, [
      { between: [...between], rank, origin: { place, evidence: undefined }, places: [place, place] },
    ]);
    const inputs = between.map((path) => model.inputs.findIndex((each) => each.path === path));
    const [first, second] = collectInputs(model, createDrawDesign(model), inputs);
    const both = first!.filter((each, i) => each === 100 && second![i] === 100).length / first!.length;
    expect(Math.abs(both - together)).toBeLessThanOrEqual(
      4 * Math.sqrt((together * (1 - together)) / 16_384),
    );
  },
);

test('one at a time a discrete number takes its own values and nothing between them', () => {
  const model = compileModel(buildScenario([buildFixedProject('p', 'quick', failure)], []));
  const outputs = [{ row: model.rows[0]!, measure: 'saving_eur_per_year' as const }];
  const { central, values } = moveOneAtATime(model, outputs);
  expect(central).toEqual([125_000]);
  expect([...values[0]!.values()]).toEqual([[0, 100_000, 250_000]]);
  expect(valuesAlong(failure, 9)).toEqual([0, 100_000, 250_000]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withRange } from '../../src/analyse/calibrate.ts';
import { drawOutputs } from '../../src/analyse/draw.ts';
import { estimateModel } from '../../src/analyse/estimate.ts';
import { rankInputs } from '../../src/analyse/rank-correlation.ts';
import { summariseDraws } from '../../src/analyse/summary.ts';
import { buildGrid } from '../../src/analyse/two-way.ts';
import { valueInformation } from '../../src/analyse/value-of-information.ts';
import { findVarianceIndices } from '../../src/analyse/variance-indices.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import type { Sampling } from '../../src/model/scenario.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { evaluateDesign } from '../../src/sample/design.ts';
import { createDrawDesign } from '../../src/sample/draws.ts';
import { buildDiscrete, buildFixedProject, buildScenario } from '../model/build.ts';

const samplings: readonly Sampling[] = ['random', 'latin-hypercube', 'sobol'];
type Outcomes = readonly (readonly [value: number, chance: number])[];

/** Projects that each save one of some amounts. */
function modelOf(
  amounts: Readonly<Record<string, Outcomes>>,
  sampling: Sampling = 'random',
  seed = 1,
): Model {
  const projects = Object.entries(amounts).map(([id, outcomes]) =>
    buildFixedProject(
      id,
      'quick',
      buildDiscrete(
        pathOf(id),
        outcomes.map(([value]) => value),
        outcomes.map(([, chance]) => chance),
      ),
    ),
  );
  const scenario = buildScenario(projects, []);
  return compileModel({ ...scenario, settings: { ...scenario.settings, sampling, seed, samples: 16_384 } });
}

const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const outputOf = (model: Model, id: string): Output => ({
  row: model.rows.find((row) => row.id === id)!,
  measure: 'saving_eur_per_year',
});
const drawsOf = (model: Model, output: Output) => drawOutputs(model, [output], undefined, new ProblemList());

const x: Outcomes = [
  [0, 0.2],
  [100_000, 0.5],
  [250_000, 0.3],
];
const y: Outcomes = [
  [0, 0.4],
  [50_000, 0.6],
];

test.each(samplings)('mean and percentiles of %s draws are those of the values', (sampling) => {
  const model = modelOf({ x }, sampling);
  const { spreads } = drawsOf(model, outputOf(model, 'total'));
  const { mean, p05, p50, p95, errors } = spreads[0]!;
  // Σ chance · value, and a standard deviation of 90,138.78 €.
  expect(Math.abs(mean - 125_000)).toBeLessThanOrEqual((4 * 90_138.78) / Math.sqrt(16_384));
  expect([p05, p50, p95]).toEqual([0, 100_000, 250_000]);
  for (const error of Object.values(errors)) expect(error).toBeGreaterThan(0);
});

test.each(['latin-hypercube', 'sobol'] as const)(
  'a percentile at which the chance of a value ends is that value, not between it and the next (%s)',
  (sampling) => {
    // Of 1,600 draws exactly as many are below as the chances say: type 7 alone would give the middle of 0 and 250.
    const outcomes: Outcomes = [
      [0, 0.5],
      [250, 0.45],
      [1000, 0.05],
    ];
    const model = modelOf({ x: outcomes }, sampling);
    const design = createDrawDesign(model, { samples: 1600, sampling, seed: 3 });
    const [draws] = evaluateDesign(model, design, [outputOf(model, 'total')]);
    const { p05, p50, p95 } = summariseDraws(draws!, sampling);
    expect([0, 250, 1000]).toContain(p05);
    expect([0, 250, 1000]).toContain(p50);
    expect([0, 250, 1000]).toContain(p95);
    if (draws!.filter((each) => each === 0).length === 800) expect(p50).toBe(0);
  },
);

test('a percentile inside one value has an error where another seed may leave that value', () => {
  // The chance of 0 ends at 6.01 %: 1.47 binomial deviations of 1,000 draws above the percentile.
  const seeds = 400;
  const told: number[] = [];
  const found = Array.from({ length: seeds }, (_, seed) => {
    const model = modelOf(
      {
        x: [
          [0, 0.0601],
          [100, 0.9399],
        ],
      },
      'random',
      seed,
    );
    const design = createDrawDesign(model, { samples: 1000, sampling: 'random', seed });
    const { p05, errors } = summariseDraws(evaluateDesign(model, design, [outputOf(model, 'total')])[0]!);
    told.push(errors.p05);
    return p05;
  });
  const truth = Math.sqrt(found.reduce((sum, each) => sum + each ** 2, 0) / seeds);
  const told2 = Math.sqrt(told.reduce((sum, each) => sum + each ** 2, 0) / seeds);
  expect(truth).toBeGreaterThan(10);
  // A seed tells an error from its own draws, so that it is a rough one; Woodruff's alone would mostly tell 0.
  expect(told2 / truth).toBeGreaterThan(0.7);
  expect(told2 / truth).toBeLessThan(2);
  expect(Math.min(...told)).toBeGreaterThan(0);
});

test('ranks of ties are their middle: the correlation of a sum with each of its two discrete terms', () => {
  // Worked out over the six combinations with mid-ranks, in Python: 0.9377616887699 and 0.3299154756987.
  const model = modelOf({ x, y });
  const [result] = rankInputs(model, drawsOf(model, outputOf(model, 'total')));
  const rankOf = (id: string) => result!.inputs.find(({ input }) => input === pathOf(id))!;
  expect(Math.abs(rankOf('x').rank - 0.9377616887699)).toBeLessThan(0.01);
  expect(Math.abs(rankOf('y').rank - 0.3299154756987)).toBeLessThan(0.04);
  for (const each of result!.inputs) expect(each.rank_high).toBeGreaterThan(each.rank_low);
});

test('what one input alone decides has a rank of one that no other draws would change', () => {
  const model = modelOf({ x });
  const [result] = rankInputs(model, drawsOf(model, outputOf(model, 'total')));
  expect(result!.inputs).toMatchObject([{ rank: 1, rank_low: 1, rank_high: 1 }]);
});

test('indices of variance of a sum are the parts of its variance', () => {
  const variance = (outcomes: Outcomes) => {
    const mean = outcomes.reduce((sum, [value, chance]) => sum + value * chance, 0);
    return outcomes.reduce((sum, [value, chance]) => sum + chance * (value - mean) ** 2, 0);
  };
  const model = modelOf({ x, y });
  const { indices, standard_deviation: deviation } = findVarianceIndices(
    model,
    outputOf(model, 'total'),
    'input',
    16_384,
    undefined,
  );
  const all = variance(x) + variance(y);
  expect(Math.abs(deviation / Math.sqrt(all) - 1)).toBeLessThan(0.01);
  for (const [id, own] of [
    ['x', x],
    ['y', y],
  ] as const) {
    const found = indices.find(({ group }) => group === pathOf(id))!;
    expect(Math.abs(found.first_order - variance(own) / all)).toBeLessThan(0.005);
    expect(Math.abs(found.total - variance(own) / all)).toBeLessThan(0.005);
    expect(found.total_high).toBeGreaterThan(found.total_low);
  }
});

test('what it is worth to know follows from every combination, each decision told with its own worth', () => {
  const a: Outcomes = [
    [-60, 0.3],
    [-4, 0.02],
    [40, 0.68],
  ];
  const b: Outcomes = [
    [-5, 0.45],
    [5, 0.55],
  ];
  const joint = a.flatMap(([one, p]) => b.map(([other, q]) => [one + other, p * q, one] as const));
  const meanOf = (outcomes: Outcomes) => outcomes.reduce((sum, [value, chance]) => sum + value * chance, 0);
  const gain = (outcomes: Outcomes) =>
    outcomes.reduce((sum, [value, chance]) => sum + Math.max(0, value) * chance, 0) -
    Math.max(0, meanOf(outcomes));
  const together = joint.map(([value, chance]) => [value, chance] as const);
  // Knowing a alone, b is what it is on average.
  const ofA = a.map(([value, chance]) => [value + meanOf(b), chance] as const);
  const model = modelOf({ a, b });
  const [result] = valueInformation(model, drawsOf(model, outputOf(model, 'total')));
  const close = (found: number, expected: number, error: number) =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(4 * error);
  const { perfect_information: perfect, perfect_information_standard_error: error } = result!;
  close(perfect, gain(together), error);
  const inputOf = (id: string) => result!.inputs.find(({ input }) => input === pathOf(id))!;
  close(inputOf('a').value, gain(ofA), inputOf('a').standard_error);
  expect(inputOf('a').value).toBeGreaterThan(inputOf('b').value);
  expect(inputOf('b').value).toBe(0);
  expect(inputOf('b').standard_error).toBeGreaterThan(0);
  const singly = result!.decided_singly!;
  close(singly.perfect_information, gain(a) + gain(b), singly.perfect_information_standard_error);
  expect(singly.projects.map(({ of, decision }) => [of, decision])).toEqual([
    ['project.a.saving_eur_per_year', 'do'],
    ['project.b.saving_eur_per_year', 'do'],
  ]);
  expect(singly.perfect_information).toBeCloseTo(
    singly.projects.reduce((sum, each) => sum + each.perfect_information, 0),
    9,
  );
  // Of a single project both decisions are one.
  const [ofOne] = valueInformation(model, drawsOf(model, outputOf(model, 'a')));
  expect(ofOne!.decided_singly).toBeNull();
});

test('a decision that cannot turn out wrong is exact, and one that no draw proves wrong is not', () => {
  const certain = modelOf({ x });
  const [gains] = valueInformation(certain, drawsOf(certain, outputOf(certain, 'total')));
  expect(gains).toMatchObject({
    chance_of_loss: 0,
    chance_of_loss_standard_error: 0,
    perfect_information: 0,
    perfect_information_standard_error: 0,
  });
  // One chance in a million: no draw of 16,384 meets it.
  const rare = modelOf({
    x: [
      [-500, 0.000001],
      [100, 0.999999],
    ],
  });
  for (const sampling of samplings) {
    const model = {
      ...rare,
      scenario: { ...rare.scenario, settings: { ...rare.scenario.settings, sampling } },
    };
    const [result] = valueInformation(model, drawsOf(model, outputOf(model, 'total')));
    expect(result).toMatchObject({
      mean_standard_error: 600 / 16_384,
      chance_of_loss: 0,
      chance_of_loss_standard_error: 1 / 16_384,
      perfect_information_standard_error: 500 / 16_384,
    });
  }
});

test('no standard error is 0 of a figure that is not exact, in any sampling', () => {
  const anyOutcomes = fc
    .uniqueArray(fc.integer({ min: -500, max: 1000 }), { minLength: 1, maxLength: 4 })
    .chain((values) =>
      fc.tuple(
        fc.constant(values),
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: values.length, maxLength: values.length }),
      ),
    )
    .map(([values, weights]): Outcomes => {
      const all = weights.reduce((sum, each) => sum + each, 0);
      return values.map((value, i) => [value, weights[i]! / all]);
    });
  const facts = { version: '0', node: '', set: [], digests: new Map(), language: 'en' as const };
  fc.assert(
    fc.property(
      fc.array(anyOutcomes, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...samplings),
      (list, sampling) => {
        const projects = list.map((outcomes, i) => {
          const certain = outcomes.length === 1 ? outcomes[0]![0] : undefined;
          const [values, chances] = [outcomes.map(([value]) => value), outcomes.map(([, chance]) => chance)];
          return buildFixedProject(
            `p${i}`,
            'quick',
            certain ?? buildDiscrete(pathOf(`p${i}`), values, chances),
          );
        });
        const scenario = buildScenario(projects, []);
        const settings = { ...scenario.settings, sampling, samples: 64 };
        const result = estimateModel(compileModel({ ...scenario, settings }), facts, new ProblemList());
        for (const [at, row] of result.estimates.entries()) {
          const { of: _of, ...errors } = result.convergence[at]!;
          const isExact = row.low_eur_per_year === row.high_eur_per_year;
          for (const error of Object.values(errors)) {
            if (isExact) expect(error).toBe(0);
            else expect(error).toBeGreaterThan(0);
          }
        }
      },
    ),
    { seed: 20170220, numRuns: 60 },
  );
});

test('a two-way table has the values of a discrete number, and other ends where they are asked for', () => {
  const model = modelOf({ x, y });
  const [first, second] = ['x', 'y'].map((id) => model.inputs.findIndex(({ path }) => path === pathOf(id)));
  const grid = buildGrid(
    model,
    outputOf(model, 'total'),
    { input: first! },
    { input: second! },
    5,
    undefined,
  );
  expect(grid.x.values).toEqual([0, 100_000, 250_000]);
  expect(grid.y.values).toEqual([0, 50_000]);
  expect(grid.values).toEqual([
    [0, 100_000, 250_000],
    [50_000, 150_000, 300_000],
  ]);
  const asked = buildGrid(
    model,
    outputOf(model, 'total'),
    { input: first!, low: 0, high: 200_000 },
    { input: second! },
    3,
    undefined,
  );
  expect(asked.x.values).toEqual([0, 100_000, 200_000]);
});

test('values with chances have no range that a calibration could replace', () => {
  const model = modelOf({ x });
  expect(() => withRange(model, 0, 0, 1)).toThrow(RangeError);
});

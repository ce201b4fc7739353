import { expect, test } from 'vitest';
import { studentOfReplicates } from '../../src/analyse/convergence.ts';
import { splitIntoParts } from '../../src/analyse/independent-parts.ts';
import { nameGroups } from '../../src/analyse/input-group.ts';
import { informationOfInput } from '../../src/analyse/input-information.ts';
import { perfectInformation } from '../../src/analyse/perfect-information.ts';
import { correlate, describeRanks } from '../../src/analyse/rank-correlation.ts';
import { rankValues } from '../../src/analyse/ranks.ts';
import { computeIndices } from '../../src/analyse/sobol-indices.ts';
import { summariseDraws } from '../../src/analyse/summary.ts';
import { findVarianceIndices } from '../../src/analyse/variance-indices.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { normalQuantile } from '../../src/model/distribution/normal-quantile.ts';
import type { Correlation, Project } from '../../src/model/scenario.ts';
import { evaluateDesign } from '../../src/sample/design.ts';
import { createDrawDesign } from '../../src/sample/draws.ts';
import { createRandomStream } from '../../src/sample/random-stream.ts';
import { evaluateSaltelli } from '../../src/sample/saltelli.ts';
import {
  buildCosts,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
} from '../model/build.ts';

const costs = buildCosts([
  ['a', 1_000_000],
  ['b', 3_000_000],
  ['c', 2_000_000],
]);
const modelOf = (projects: readonly Project[], correlations: readonly Correlation[] = []): Model =>
  compileModel({ ...buildScenario(projects, [costs]), correlations });
const outputOf = (model: Model, id: string): Output => ({
  row: model.rows.find((row) => row.id === id)!,
  measure: 'saving_eur_per_year',
});
const uniform = (seed: number, name: string, count: number) => {
  const out = new Float64Array(count);
  createRandomStream(seed, name).fill(out, count);
  return out;
};
const normal = (seed: number, name: string, count: number) => uniform(seed, name, count).map(normalQuantile);

test('ranks of any values are those of sorting, ties and signs included', () => {
  const values = Float64Array.from([3, -0, 0, -5.5, 1e300, -1e-300, 3, 3, Number.MIN_VALUE, -1e300]);
  const brute = [...values].map((value) => {
    const below = values.filter((each) => each < value).length;
    const equal = values.filter((each) => each === value).length;
    return below + (equal + 1) / 2;
  });
  expect([...rankValues(values)]).toEqual(brute);
});

test('intervals of rank correlations hold the truth about as often as they say', () => {
  // Spearman's correlation of normal numbers of correlation r is (6/π) asin(r/2).
  const [r, runs, count] = [0.6, 200, 400];
  const truth = (6 / Math.PI) * Math.asin(r / 2);
  let held = 0;
  for (let seed = 0; seed < runs; seed++) {
    const [x, e] = [normal(seed, 'x', count), normal(seed, 'e', count)];
    const y = x.map((each, i) => r * each + Math.sqrt(1 - r * r) * e[i]!);
    const [found] = describeRanks([correlate(rankValues(x), rankValues(y))], count, 'random');
    if (found!.rank_low <= truth && truth <= found!.rank_high) held++;
  }
  // Binomial: 190 ± 3.1, four standard deviations to either side.
  expect(held).toBeGreaterThanOrEqual(178);
});

test('squared shares add up to one, and a constant output has ranks of zero', () => {
  const [x, y] = [normal(1, 'x', 1000), normal(1, 'y', 1000)];
  const sum = rankValues(x.map((each, i) => 2 * each + y[i]!));
  const shares = describeRanks(
    [correlate(rankValues(x), sum), correlate(rankValues(y), sum)],
    1000,
    'random',
  );
  expect(shares.reduce((total, each) => total + each.share, 0)).toBeCloseTo(1, 12);
  const constant = rankValues(new Float64Array(1000).fill(7));
  const [none] = describeRanks([correlate(rankValues(x), constant)], 1000, 'sobol');
  expect(none).toMatchObject({ rank: 0, share: 0, differs_from_zero: false });
});

test.each(['random', 'latin-hypercube', 'sobol'] as const)(
  'standard errors of %s draws hold the truth',
  (sampling) => {
    // The mean of a PERT from 0 to 10 is 5, and so is its median; the sum of two has those of the sum.
    const runs = 100;
    let [mean, median] = [0, 0];
    for (let seed = 0; seed < runs; seed++) {
      const scenario = buildScenario(
        [buildFixedProject('p', 'quick', [0, 10]), buildFixedProject('q', 'quick', [0, 20])],
        [],
      );
      const model = compileModel({
        ...scenario,
        settings: { ...scenario.settings, sampling, seed, samples: 512 },
      });
      const [draws] = evaluateDesign(model, createDrawDesign(model), [outputOf(model, 'total')]);
      const found = summariseDraws(draws!, sampling);
      if (Math.abs(found.mean - 15) <= 2.5 * found.errors.mean) mean++;
      if (Math.abs(found.p50 - 15) <= 2.5 * found.errors.p50) median++;
    }
    // Student's t with 15 degrees of freedom lies within 2.5 in 97.5 cases of a hundred; five standard deviations allowed.
    expect(mean).toBeGreaterThanOrEqual(90);
    expect(median).toBeGreaterThanOrEqual(90);
  },
);

test.each([
  ['latin-hypercube', 1600],
  ['latin-hypercube', 1000],
  ['sobol', 512],
] as const)(
  'standard errors of percentiles are not too small where one input of %s decides',
  (sampling, samples) => {
    // One uniform input: what 200 seeds differ by is the truth, known to 5 %; a told error averages over them.
    const seeds = 200;
    const model = compileModel(buildScenario([buildFixedProject('p', 'quick', [0, 10])], []));
    const found = Array.from({ length: seeds }, (_, seed) => {
      const design = createDrawDesign(model, { samples, sampling, seed });
      return summariseDraws(evaluateDesign(model, design, [outputOf(model, 'total')])[0]!, sampling);
    });
    for (const name of ['p05', 'p50', 'p95'] as const) {
      const middle = found.reduce((sum, each) => sum + each[name], 0) / seeds;
      const truth = Math.sqrt(found.reduce((sum, each) => sum + (each[name] - middle) ** 2, 0) / (seeds - 1));
      const told = Math.sqrt(found.reduce((sum, each) => sum + each.errors[name] ** 2, 0) / seeds);
      expect(told / truth, name).toBeGreaterThan(0.85);
      // Between two strata nothing is left to differ but the last draw on either side, and one draw's worth is reported.
      expect(told / truth, name).toBeLessThan(2);
    }
  },
);

test('of few draws no percentile is told to be exact', () => {
  for (let count = 2; count <= 40; count++) {
    const { errors } = summariseDraws(Float64Array.from({ length: count }, (_, i) => i));
    for (const name of ['mean', 'p05', 'p50', 'p95'] as const)
      expect(errors[name], `${name} of ${count}`).toBeGreaterThan(0);
  }
});

test('an output of projects that share neither inputs nor costs is the sum of parts', () => {
  const uptake = buildQuantity('parameter.uptake', [0.2, 0.6]);
  const model = modelOf([
    buildShareProject('p', 'quick', ['a'], [0.1, 0.3], uptake),
    buildShareProject('q', 'slow', ['b'], [0.1, 0.2], uptake),
    buildShareProject('r', 'quick', ['c'], [0.1, 0.2]),
    buildFixedProject('s', 'slow', [10, 20]),
  ]);
  const output = outputOf(model, 'total');
  const parts = splitIntoParts(model, output);
  expect(
    parts.map(({ model: part }) => part.projects.map(({ project }) => project.id).join(' ')).sort(),
  ).toEqual(['p q', 'r', 's']);
  const design = createDrawDesign(model);
  const [whole] = evaluateDesign(model, design, [output]);
  const sums = new Float64Array(whole!.length);
  for (const part of parts) {
    const [own] = evaluateDesign(part.model, createDrawDesign(part.model), [part.output]);
    for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + own![i]!;
  }
  for (let i = 0; i < sums.length; i++) expect(sums[i]! / whole![i]!).toBeCloseTo(1, 12);
});

test('projects that save from the same costs, or whose inputs are correlated, stand in one part', () => {
  const projects = [
    buildShareProject('p', 'quick', ['a', 'b'], [0.1, 0.9]),
    buildShareProject('q', 'slow', ['b'], [0.1, 0.9]),
    buildShareProject('r', 'quick', ['c'], [0.1, 0.2]),
  ];
  const overlapping = modelOf(projects);
  expect(splitIntoParts(overlapping, outputOf(overlapping, 'total'))).toHaveLength(2);
  // The pace alone has no overlap.
  expect(splitIntoParts(overlapping, outputOf(overlapping, 'quick'))).toHaveLength(2);
  const place = { file: 'memory' };
  const between = ['project.p.saving.reduction_share', 'project.r.saving.reduction_share'] as const;
  const tied = modelOf(projects, [
    { between: [...between], rank: 0.5, origin: { place, evidence: undefined }, places: [place, place] },
  ]);
  expect(splitIntoParts(tied, outputOf(tied, 'total'))).toHaveLength(1);
  const namesOf = (id: string) => {
    const names = nameGroups(tied, 'input', tied.inputsOf(outputOf(tied, id)));
    return between.map((path) => names[tied.inputs.findIndex((each) => each.path === path)]);
  };
  expect(new Set(namesOf('total')).size).toBe(1);
  // What p alone saves is moved by p alone, whatever that is correlated with: no other input may be named for it.
  expect(namesOf('p')[0]).toBe(between[0]);
  const { indices } = findVarianceIndices(tied, outputOf(tied, 'p'), 'input', 512, undefined);
  expect(indices.map(({ group }) => group)).toEqual([between[0]]);
});

test('indices of a product of two that overlap are those of its own formula', () => {
  // F = A·x + B·y − C·x·y on costs A = 4 M, B = 3 M, shared C = 3 M: indices from the moments of uniform numbers.
  const model = modelOf(
    [buildShareProject('p', 'quick', ['a', 'b'], 1), buildShareProject('q', 'slow', ['b'], 1)].map(
      (project) => ({
        ...project,
        saving: {
          ...project.saving,
          quantities: new Map(
            [...project.saving.quantities].map(([name, quantity]) => [
              name,
              name === 'reduction_share'
                ? { ...quantity, low: 0, central: 0.5, high: 1, distribution: 'uniform' as const }
                : quantity,
            ]),
          ),
        },
      }),
    ),
  );
  const [onlyP, onlyQ, both] = [4 - 3 / 2, 3 - 3 / 2, 3];
  const [varianceP, varianceQ, joint] = [onlyP ** 2 / 12, onlyQ ** 2 / 12, both ** 2 / 144];
  const variance = varianceP + varianceQ + joint;
  const found = findVarianceIndices(model, outputOf(model, 'total'), 'input', 32_768, undefined);
  expect(found.independent_parts).toBe(1);
  expect(found.standard_deviation / 1e6 / Math.sqrt(variance)).toBeCloseTo(1, 3);
  const [p, q] = ['p', 'q'].map(
    (id) => found.indices.find((each) => each.group === `project.${id}.saving.reduction_share`)!,
  );
  // Tolerance: the widest interval of this run, below 0.005.
  expect(found.widest_interval).toBeLessThan(0.005);
  expect(Math.abs(p!.first_order - varianceP / variance)).toBeLessThan(0.005);
  expect(Math.abs(q!.first_order - varianceQ / variance)).toBeLessThan(0.005);
  expect(Math.abs(p!.total - (varianceP + joint) / variance)).toBeLessThan(0.005);
  expect(Math.abs(q!.total - (varianceQ + joint) / variance)).toBeLessThan(0.005);
});

test('a constant has indices of zero, and an input without effect cannot be told from zero', () => {
  const names = ['x', 'y'];
  const target = (evaluate: (x: number) => number) => ({
    names,
    groups: [[0], [1]],
    transform: () => undefined,
    evaluate: (columns: readonly Float64Array[], count: number, out: Float64Array) => {
      for (let i = 0; i < count; i++) out[i] = evaluate(columns[0]![i]!);
    },
  });
  const indices = (evaluate: (x: number) => number) =>
    computeIndices([{ groups: names, replicates: evaluateSaltelli(target(evaluate), 64, 1).replicates }]);
  const constant = indices(() => 42);
  expect(constant.variance).toBe(0);
  for (const { firstOrder, total } of constant.groups)
    expect([firstOrder.value, total.value]).toEqual([0, 0]);
  const [, none] = indices((x) => x + 1e6).groups;
  // That it moved nothing in 1,024 points says no more than one point does.
  const ofOnePoint = { value: 0, halfWidth: studentOfReplicates / 1024 };
  expect(none!.firstOrder).toEqual(ofOnePoint);
  expect(none!.total).toEqual(ofOnePoint);
});

test('intervals of indices hold the truth about as often as they say', () => {
  // f = x + 2y + xy of uniform numbers: variances 1.5², 2.5² twelfths and 1/144.
  const variances = [1.5 ** 2 / 12, 2.5 ** 2 / 12, 1 / 144] as const;
  const variance = variances[0] + variances[1] + variances[2];
  const truth = { first: variances[0] / variance, total: (variances[0] + variances[2]) / variance };
  const runs = 100;
  let [first, total] = [0, 0];
  for (let seed = 0; seed < runs; seed++) {
    const { replicates } = evaluateSaltelli(
      {
        names: ['x', 'y'],
        groups: [[0], [1]],
        transform: () => undefined,
        evaluate: ([x, y], count, out) => {
          for (let i = 0; i < count; i++) out[i] = x![i]! + 2 * y![i]! + x![i]! * y![i]!;
        },
      },
      32,
      seed,
    );
    const [found] = computeIndices([{ groups: ['x', 'y'], replicates }]).groups;
    if (Math.abs(found!.firstOrder.value - truth.first) <= found!.firstOrder.halfWidth) first++;
    if (Math.abs(found!.total.value - truth.total) <= found!.total.halfWidth) total++;
  }
  // Binomial: 95 ± 2.2, four standard deviations below.
  expect(first).toBeGreaterThanOrEqual(86);
  expect(total).toBeGreaterThanOrEqual(86);
});

test('what one of two normal inputs is worth is the loss of its own part', () => {
  // f = 1 + 2x + 3y: E max(-(1 + s z), 0) = s φ(1/s) - Φ(-1/s) for s = 2, 3 and √13; by scipy 1.17.1.
  const expected = { x: 0.3955931148426534, y: 0.7627379041374, all: 0.992464 };
  const count = 10_000;
  const [x, y] = [normal(5, 'x', count), normal(5, 'y', count)];
  const f = x.map((each, i) => 1 + 2 * each + 3 * y[i]!);
  for (const [values, value] of [
    [x, expected.x],
    [y, expected.y],
  ] as const) {
    const found = informationOfInput(values, f);
    expect(found.standardError).toBeLessThan(0.09);
    expect(Math.abs(found.value - value)).toBeLessThan(4 * found.standardError);
  }
  const all = perfectInformation(f);
  expect(Math.abs(all.perfect_information - expected.all)).toBeLessThan(
    4 * all.perfect_information_standard_error,
  );
});

test('an input that cannot turn the decision is worth exactly nothing', () => {
  const x = uniform(2, 'x', 2000);
  expect(
    informationOfInput(
      x,
      x.map((each) => each + 5),
    ).value,
  ).toBe(0);
  expect(
    informationOfInput(
      x,
      x.map((each) => each - 5),
    ).value,
  ).toBe(0);
});

test('evaluating only what has moved gives what evaluating all gives', () => {
  const uptake = buildQuantity('parameter.uptake', [0.2, 0.6]);
  const model = modelOf([
    buildShareProject('p', 'quick', ['a', 'b'], [0.1, 0.3], uptake),
    buildShareProject('q', 'slow', ['b'], [0.1, 0.2], uptake),
    buildShareProject('r', 'quick', ['b', 'c'], [0.1, 0.2]),
  ]);
  const output = outputOf(model, 'total');
  const count = 50;
  const columns = model.inputs.map(({ low, high }, at) =>
    uniform(at, 'first', count).map((each) => low + (high - low) * each),
  );
  const [whole, part] = [new Float64Array(count), new Float64Array(count)];
  model.withEvaluation((evaluate) => {
    evaluate(columns, count, [output], [part]);
    for (const [input, { low, high }] of model.inputs.entries()) {
      columns[input] = uniform(input, 'second', count).map((each) => low + (high - low) * each);
      evaluate(columns, count, [output], [part], 0, new Set([input]));
      modelOf(model.scenario.projects).evaluate(columns, count, [output], [whole]);
      expect(part).toEqual(whole);
    }
  });
});

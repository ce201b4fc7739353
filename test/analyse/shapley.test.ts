import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapleyByDraws } from '../../src/analyse/shapley-draws.ts';
import { findShapleyEffects } from '../../src/analyse/shapley-effects.ts';
import { shapleyOfNormal } from '../../src/analyse/shapley-normal.ts';
import { shapleyValue } from '../../src/analyse/shapley-value.ts';
import { findVarianceIndices } from '../../src/analyse/variance-indices.ts';
import { compileModel, type Model, type Output } from '../../src/model/compile.ts';
import { inputByPath } from '../../src/model/path.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { Correlation, Project } from '../../src/model/scenario.ts';
import {
  buildCosts,
  buildDiscrete,
  buildFixedProject,
  buildQuantity,
  buildScenario,
  buildShareProject,
  type Ends,
} from '../model/build.ts';

const quantile95 = 1.6448536269514722;
const pathOf = (id: string) => `project.${id}.saving.amount_eur_per_year`;
const rankOf = (correlation: number) => (6 / Math.PI) * Math.asin(correlation / 2);

function normal(id: string, mean: number, deviation: number): Quantity {
  const ends: Ends = [mean - quantile95 * deviation, mean + quantile95 * deviation];
  return buildQuantity(pathOf(id), ends, 'eur_per_year', { distribution: 'normal', interval: 'p05-p95' });
}

/** Two amounts whose normal scores have a correlation. */
const correlated = (a: string, b: string, correlation: number): Correlation => ({
  between: [pathOf(a), pathOf(b)],
  rank: rankOf(correlation),
  origin: { place: { file: 'memory' }, evidence: undefined },
  places: [{ file: 'memory' }, { file: 'memory' }],
});

function modelOf(
  projects: readonly Project[],
  correlations: readonly Correlation[] = [],
  costs = false,
): Model {
  const scenario = buildScenario(projects, costs ? [buildCosts([['a', 1e6]])] : []);
  return compileModel({ ...scenario, correlations });
}

const amounts = (quantities: Readonly<Record<string, Ends | Quantity>>) =>
  Object.entries(quantities).map(([id, each]) => buildFixedProject(id, 'slow', each));
const totalOf = (model: Model): Output => ({
  row: model.rows.find(({ level }) => level === 'total')!,
  measure: 'saving_eur_per_year',
});
const effectsOf = (model: Model, samples = 16_384) => {
  const found = findShapleyEffects(model, totalOf(model), samples, undefined);
  return { ...found, of: (id: string) => found.inputs.find(({ input }) => input.includes(`.${id}.`))! };
};
const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);

describe('the value of a game', () => {
  test('three players of whom the first is needed: 2/3, 1/6, 1/6', () => {
    // Worth 1 for the first together with any other.
    const value = shapleyValue([0, 0, 0, 1, 0, 1, 0, 1]);
    for (const [at, wanted] of [2 / 3, 1 / 6, 1 / 6].entries()) expect(value[at]).toBeCloseTo(wanted, 12);
  });

  test('values add up; who adds nothing is due nothing; alike players are due alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (own) => {
          const worths = [0, ...own.slice(1)];
          const value = shapleyValue(worths);
          expect(sumOf(value)).toBeCloseTo(worths[7]!, 9);
          // A fourth player who adds nothing.
          const withIdle = shapleyValue([...worths, ...worths]);
          expect(withIdle[3]).toBeCloseTo(0, 12);
          for (const at of [0, 1, 2]) expect(withIdle[at]).toBeCloseTo(value[at]!, 9);
          // The first two made alike.
          const alike = worths.map((_, set) => {
            const exchanged = (set & 4) | ((set & 1) << 1) | ((set & 2) >> 1);
            return (worths[set]! + worths[exchanged]!) / 2;
          });
          const [first, second] = shapleyValue(alike);
          expect(first).toBeCloseTo(second!, 9);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('in closed form', () => {
  test('two normals, sd 10 and 20, rank 0.5: (σ₁²(1 − r²/2) + rσ₁σ₂ + σ₂²r²/2) / Var', () => {
    const r = 2 * Math.sin(Math.PI / 12);
    const variance = 100 + 400 + 2 * r * 200;
    const first = 100 * (1 - r ** 2 / 2) + r * 200 + (400 * r ** 2) / 2;
    const own = shapleyOfNormal(
      [
        [1, r],
        [r, 1],
      ],
      [10, 20],
    )!;
    expect(own[0]).toBeCloseTo(first, 9);
    expect(sumOf(own)).toBeCloseTo(variance, 9);
    const found = effectsOf(
      modelOf(amounts({ a: normal('a', 100, 10), b: normal('b', 200, 20) }), [correlated('a', 'b', r)]),
    );
    expect(found).toMatchObject({ method: 'closed-form', draws: null, evaluations: 0 });
    expect(found.variance).toBeCloseTo(707.055236082, 6);
    expect(found.of('a').effect).toBeCloseTo(0.344697252022621, 9);
    expect(found.of('a').standard_error).toBe(0);
  });

  test('four correlated inputs, all sets solved by numpy 2', () => {
    const matrix = [
      [1, 0.3, -0.2, 0],
      [0.3, 1, 0.5, 0.1],
      [-0.2, 0.5, 1, 0.4],
      [0, 0.1, 0.4, 1],
    ];
    const found = shapleyOfNormal(matrix, [3, -1, 2, 0.5])!;
    // Of each set w' R⁻¹ w, added up over all 24 orders.
    const wanted = [5.820699423187327, 0.5374142054182381, 1.489067404071436, 0.9028189673229999];
    for (const [at, value] of wanted.entries()) expect(found[at]).toBeCloseTo(value, 9);
  });

  test('two names of one number divide it, and one that follows from others adds nothing of its own', () => {
    const [a, b] = shapleyOfNormal(
      [
        [1, 1],
        [1, 1],
      ],
      [3, 5],
    )!;
    expect(a).toBeCloseTo(32, 9);
    expect(b).toBeCloseTo(32, 9);
  });

  test('seventeen inputs that are all correlated are too many sets', () => {
    const matrix = Array.from({ length: 17 }, (_, i) =>
      Array.from({ length: 17 }, (_, j) => (i === j ? 1 : 0.1)),
    );
    expect(
      shapleyOfNormal(
        matrix,
        matrix.map(() => 1),
      ),
    ).toBeUndefined();
    const apart = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)));
    expect(
      shapleyOfNormal(
        apart,
        apart.map((_, i) => i),
      ),
    ).toEqual(apart.map((_, i) => i * i));
  });
});

describe('by draws', () => {
  const drawn = (model: Model, ids: readonly string[], points: number) => {
    const inputs = ids.map((id) => inputByPath(model, pathOf(id))!);
    const { sums } = shapleyByDraws(model, totalOf(model), inputs, points, inputs.length <= 6);
    const own = inputs.map((_, at) => sums.map((each) => each[at]!));
    const all = sumOf(own.flat());
    return own.map((parts) => {
      const share = sumOf(parts) / all;
      const each = parts.map((part) => (part * parts.length) / all);
      const spread = sumOf(each.map((value) => (value - share) ** 2)) / (parts.length - 1);
      return { share, error: Math.sqrt(spread / parts.length) };
    });
  };

  test('all orders come to the closed form of correlated normals', () => {
    const r = 0.6;
    const model = modelOf(
      amounts({ a: normal('a', 100, 10), b: normal('b', 200, 20), c: normal('c', 0, 15) }),
      [correlated('b', 'c', -r)],
    );
    const exact = shapleyOfNormal(
      [
        [1, 0, 0],
        [0, 1, -r],
        [0, -r, 1],
      ],
      [10, 20, 15],
    )!;
    for (const [at, { share, error }] of drawn(model, ['a', 'b', 'c'], 1024).entries()) {
      expect(error).toBeLessThan(0.01);
      expect(Math.abs(share - exact[at]! / sumOf(exact))).toBeLessThan(4 * error + 1e-9);
    }
  });

  test('random orders come to the closed form of eight normals, some of them correlated', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const slopes = [10, 20, 15, 5, 5, 8, 12, 2];
    const pairs: readonly (readonly [number, number, number])[] = [
      [0, 1, 0.5],
      [1, 2, 0.4],
      [5, 6, -0.7],
    ];
    const model = modelOf(
      amounts(Object.fromEntries(ids.map((id, at) => [id, normal(id, 0, slopes[at]!)]))),
      pairs.map(([i, j, r]) => correlated(ids[i]!, ids[j]!, r)),
    );
    const matrix: number[][] = ids.map((_, i) => ids.map((_, j) => (i === j ? 1 : 0)));
    for (const [i, j, r] of pairs) {
      matrix[i]![j] = r;
      matrix[j]![i] = r;
    }
    const exact = shapleyOfNormal(matrix, slopes)!;
    for (const [at, { share, error }] of drawn(model, ids, 1024).entries()) {
      expect(error).toBeLessThan(0.02);
      expect(Math.abs(share - exact[at]! / sumOf(exact))).toBeLessThan(4 * error);
    }
  });

  test('an input that nothing depends on is due exactly nothing', () => {
    for (const others of [['b'], ['b', 'c', 'd', 'e', 'f', 'g', 'h']]) {
      const model = modelOf(amounts(Object.fromEntries(['a', ...others].map((id) => [id, [0, 10] as Ends]))));
      const row = model.rows.find(({ id }) => id === 'a')!;
      const inputs = ['a', ...others].map((id) => inputByPath(model, pathOf(id))!);
      const { sums } = shapleyByDraws(
        model,
        { row, measure: 'saving_eur_per_year' },
        inputs,
        64,
        inputs.length <= 6,
      );
      for (const each of sums) expect(each.slice(1)).toEqual(others.map(() => 0));
    }
  });

  test('of a product of two inputs each gets its own and half of what they make together', () => {
    const model = modelOf([buildShareProject('p', 'slow', ['a'], [0.1, 0.5], [0.2, 1])], [], true);
    const found = effectsOf(model);
    // PERT from a to b, mode in the middle: variance (b − a)² / 28.
    const [mean, variance] = [
      [0.3, 0.6],
      [0.16 / 28, 0.64 / 28],
    ] as const;
    const [first, second] = [mean[1] ** 2 * variance[0], mean[0] ** 2 * variance[1]];
    const both = variance[0] * variance[1];
    const all = first + second + both;
    expect(found.method).toBe('all-orders');
    const reduction = found.inputs.find(({ input }) => input.endsWith('reduction_share'))!;
    expect(Math.abs(reduction.effect - (first + both / 2) / all)).toBeLessThan(4 * reduction.standard_error);
    expect(Math.abs(found.variance / (all * 1e12) - 1)).toBeLessThan(0.01);
  });
});

describe('effects of an output', () => {
  test('they add up to 1, with correlated, discrete and many inputs too', () => {
    const ids = Array.from({ length: 9 }, (_, at) => `p${at}`);
    const quantities = Object.fromEntries(ids.map((id, at) => [id, [0, 10 + at] as Ends | Quantity]));
    quantities['p1'] = buildDiscrete(pathOf('p1'), [0, 5, 50], [0.2, 0.5, 0.3]);
    const chain = ids.slice(1).map((id, at) => correlated(ids[at]!, id, 0.3));
    const found = effectsOf(modelOf(amounts(quantities), chain), 2048);
    expect(found.method).toBe('random-orders');
    expect(sumOf(found.inputs.map(({ effect }) => effect))).toBeCloseTo(1, 12);
    for (const each of found.inputs) expect(each.standard_error).toBeGreaterThan(0);
  });

  test('independent parts are worked apart, each as exactly as it can be', () => {
    const model = modelOf(amounts({ a: normal('a', 0, 10), b: normal('b', 0, 20), c: [0, 60] }));
    const found = effectsOf(model);
    expect(found.independent_parts).toBe(3);
    const uniform = 60 ** 2 / 28;
    for (const [id, variance] of [
      ['a', 100],
      ['b', 400],
      ['c', uniform],
    ] as const) {
      const { effect, standard_error: error } = found.of(id);
      expect(Math.abs(effect - variance / (500 + uniform))).toBeLessThan(4 * error);
    }
  });

  test('orders are drawn where all of them in all parts would take too long', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `p${at}`);
    const projects = ids.map((id) => buildShareProject(id, 'slow', [id], [0.1, 0.5], [0.2, 1]));
    const model = compileModel(buildScenario(projects, [buildCosts(ids.map((id) => [id, 1000]))]));
    expect(findShapleyEffects(model, totalOf(model), 32, undefined).method).toBe('all-orders');
    const found = findShapleyEffects(model, totalOf(model), 65_536, undefined);
    expect(found).toMatchObject({ method: 'random-orders', independent_parts: 40 });
    // As in the product of two inputs above, of forty alike.
    const [first, second, both] = [0.6 ** 2 * (0.16 / 28), 0.3 ** 2 * (0.64 / 28), (0.16 / 28) * (0.64 / 28)];
    const wanted = (second + both / 2) / (first + second + both) / 40;
    const uptakes = found.inputs.filter(({ input }) => input.endsWith('uptake_share'));
    expect(uptakes).toHaveLength(40);
    for (const { effect, standard_error: error } of uptakes)
      expect(Math.abs(effect - wanted)).toBeLessThan(5 * error);
  });

  test('without correlations an effect is between the first-order and the total index', () => {
    const model = modelOf(
      [
        buildShareProject('p', 'slow', ['a'], [0, 1], [0, 1]),
        buildShareProject('q', 'slow', ['a'], [0, 1], [0.2, 0.4]),
      ],
      [],
      true,
    );
    const found = effectsOf(model, 4096);
    const { indices } = findVarianceIndices(model, totalOf(model), 'input', 4096, undefined);
    for (const { input, effect, standard_error: error } of found.inputs) {
      const { first_order_low: low, total_high: high } = indices.find(({ group }) => group === input)!;
      expect(effect).toBeGreaterThan(low - 4 * error);
      expect(effect).toBeLessThan(high + 4 * error);
    }
  });

  test('one input makes all of the variance, a certain output has none', () => {
    const one = effectsOf(modelOf(amounts({ a: [0, 10], b: 5 })));
    expect(one.inputs.map(({ effect, standard_error: error }) => [effect, error])).toEqual([[1, 0]]);
    expect(effectsOf(modelOf(amounts({ a: 3 })))).toMatchObject({ variance: 0, inputs: [], draws: null });
  });

  test('a precision is reached by doubling the points', () => {
    const model = modelOf([buildShareProject('p', 'slow', ['a'], [0.1, 0.5], [0.2, 1])], [], true);
    const coarse = findShapleyEffects(model, totalOf(model), 64, undefined);
    const fine = findShapleyEffects(model, totalOf(model), 64, 0.001);
    expect(fine.draws).toBeGreaterThan(coarse.draws!);
    expect(2.1315 * Math.max(...fine.inputs.map((each) => each.standard_error))).toBeLessThan(0.001);
  });
});

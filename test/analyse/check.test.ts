import { describe, expect, test } from 'vitest';
import {
  checkValue,
  drawsFault,
  kindExpected,
  lockTolerance,
  numbersOfResult,
  standardErrorAt,
  toleranceFault,
  valueAtPath,
} from '../../src/analyse/check.ts';
import { estimateModel } from '../../src/analyse/estimate.ts';
import type { Expectation } from '../../src/model/check.ts';
import { compileModel } from '../../src/model/compile.ts';
import { ProblemList } from '../../src/problems/problem.ts';
import { buildCosts, buildFixedProject, buildScenario, buildShareProject } from '../model/build.ts';

const scenario = buildScenario(
  [buildShareProject('one', 'quick', ['a'], [0.1, 0.2]), buildFixedProject('two', 'slow', [100, 500])],
  [buildCosts([['a', 1e6]])],
);
const model = compileModel({ ...scenario, settings: { ...scenario.settings, samples: 400 } });
const facts = { version: '0', node: '', set: [], digests: new Map(), language: 'en' as const };
const result = estimateModel(model, facts, new ProblemList());
const expectation = (more: Partial<Expectation>): Expectation =>
  ({ path: 'total.low_eur_per_year', value: 100, ...more }) as Expectation;

describe('numbers of a result', () => {
  const numbers = numbersOfResult(result);

  test('have the paths that users write', () => {
    expect(numbers.get('project.one.low_eur_per_year')).toBeCloseTo(100_000, 6);
    expect(numbers.get('pace.slow.high_eur_per_year')).toBe(500);
    expect(numbers.get('total.overlap.central_eur_per_year')).toBe(0);
    expect(numbers.get('costs.net.year')).toBe(2015);
    expect(numbers.get('project.one.saving.reduction_share.high')).toBe(0.2);
    expect(numbers.get('project.two.saving.amount_eur_per_year.central')).toBe(300);
    expect(
      numbers.get('tornado.total.saving_eur_per_year.project.one.saving.reduction_share.swing'),
    ).toBeCloseTo(100_000, 6);
  });

  test('are numbers, and no texts', () => {
    for (const value of numbers.values()) expect(['number', 'boolean']).toContain(typeof value);
    expect(numbers.has('project.one.quality')).toBe(false);
    expect([...numbers.keys()].some((path) => path.includes('yardstick'))).toBe(false);
  });

  test('and corners that are not among them are worked out', () => {
    expect(valueAtPath('pace.slow.high_eur_per_year', numbers, model)).toBe(500);
    expect(valueAtPath('total.person_years_low', new Map(), model)).toBeCloseTo((100_000 + 100) / 48_740, 9);
    expect(valueAtPath('total.person_years_central', new Map(), model)).toBeCloseTo(
      (150_000 + 300) / 48_740,
      9,
    );
    expect(valueAtPath('total.person_years_high', new Map(), model)).toBeCloseTo((200_000 + 500) / 48_740, 9);
    // Neither a statistic of draws, nor an output alone, nor what the scenario does not know.
    expect(valueAtPath('total.person_years_mean', new Map(), model)).toBeUndefined();
    expect(valueAtPath('total.person_years', new Map(), model)).toBeUndefined();
    expect(valueAtPath('total.nothing', numbers, model)).toBeUndefined();
  });

  test('what is printed is what is checked, not worked out anew', () => {
    expect(
      valueAtPath('pace.slow.high_eur_per_year', new Map([['pace.slow.high_eur_per_year', 7]]), model),
    ).toBe(7);
    // The tool never prints a path twice; published figures are counted from 1.
    const published = {
      ...result,
      reference: [{ low: 1 }, { low: 2, source: 's' }],
    } as unknown as typeof result;
    const numbersOf = numbersOfResult(published);
    expect(
      ['reference.1.low', 'reference.2.low', 'reference.2.source'].map((path) => numbersOf.get(path)),
    ).toEqual([1, 2, undefined]);
  });

  test('what has no figure is none', () => {
    const withoutCosts = compileModel(buildScenario([buildFixedProject('two', 'slow', 5)], []));
    expect(valueAtPath('total.share_of_costs_low', new Map(), withoutCosts)).toBeUndefined();
  });
});

describe('a value that is checked', () => {
  test.each([
    ['equal', {}, 100, false],
    ['within the tolerance of a lock', {}, 100 * (1 + 0.99 * lockTolerance), false],
    ['beyond it', {}, 100 * (1 + 1.01 * lockTolerance), true],
    ['below it', {}, 100 * (1 - 1.01 * lockTolerance), true],
    ['at its own absolute tolerance', { absolute: 0.1 }, 100.1, false],
    ['beyond it', { absolute: 0.1 }, 100.1000001, true],
    ['at its own relative tolerance', { relative: 0.02 }, 98, false],
    ['beyond it', { relative: 0.02 }, 97.9999, true],
    ['of a loss', { value: -100, relative: 0.02 }, -102, false],
    ['of a loss, beyond it', { value: -100, relative: 0.02 }, -102.001, true],
    ['not there', {}, undefined, true],
    ['true as it should be', { value: true }, true, false],
    ['false as it should not be', { value: true }, false, true],
    ['another text', { value: 'a' }, 'b', true],
    ['no number', {}, Number.NaN, true],
  ] as const)('is %s', (_, more, found, moved) => {
    expect(checkValue(expectation(more), found, model, undefined).moved).toBe(moved);
  });

  test('is told with its change and its tolerance', () => {
    const told = (more: Partial<Expectation>, found?: number | boolean) => {
      const { change, tolerance, line, source, note } = checkValue(expectation(more), found, model, 7);
      return [change, tolerance, line, source, note];
    };
    expect(told({ source: 's', note: 'n' }, 103)).toEqual([
      3,
      { is: 'relative', relative: 1e-9 },
      7,
      's',
      'n',
    ]);
    expect(told({ absolute: 5 }, 97)).toEqual([-3, { is: 'absolute', absolute: 5 }, 7, null, null]);
    expect(told({ relative: 0.5 }, 97)).toEqual([-3, { is: 'relative', relative: 0.5 }, 7, null, null]);
    expect(told({ value: true }, false)).toEqual([null, { is: 'exact' }, 7, null, null]);
    // Of values of two kinds there is no difference.
    expect(told({ value: true }, 1).slice(0, 2)).toEqual([null, { is: 'exact' }]);
    expect(told({ value: 1 }, true).slice(0, 2)).toEqual([null, { is: 'exact' }]);
    expect(checkValue(expectation({}), undefined, model, undefined)).toMatchObject({
      found: null,
      line: null,
    });
  });

  test('of draws has a tolerance in standard errors', () => {
    const path = 'pace.slow.mean_eur_per_year';
    const error = standardErrorAt(path, model)!;
    // PERT from 100 to 500: standard deviation 400 / √28, and 20 times less of 400 draws.
    expect(error).toBeGreaterThan(0.85 * (400 / Math.sqrt(28) / 20));
    expect(error).toBeLessThan(1.15 * (400 / Math.sqrt(28) / 20));
    const check = (by: number) =>
      checkValue(expectation({ path, value: 300, draws: 2 }), 300 + by * error, model, 1);
    expect([check(1.999).moved, check(2.001).moved]).toEqual([false, true]);
    expect(check(0).tolerance).toEqual({ is: 'draws', draws: 2, error });
    expect(checkValue(expectation({ path, draws: 2 }), 100, undefined, 1)).toMatchObject({
      moved: false,
      tolerance: { is: 'draws', draws: 2, error: undefined },
    });
  });

  test.each(['mean', 'p05', 'p50', 'p95'])('%s has a standard error', (statistic) => {
    expect(standardErrorAt(`total.${statistic}_eur_per_year`, model)).toBeGreaterThan(0);
  });

  test.each(['total.low_eur_per_year', 'total.saving_eur_per_year', 'total.nothing', 'costs.net.total_eur'])(
    '%s has none',
    (path) => {
      expect(standardErrorAt(path, model)).toBeUndefined();
      expect(drawsFault(expectation({ path, draws: 2 }), model)).toEqual({ is: 'no-statistic' });
    },
  );
});

test('a tolerance in standard errors needs draws to be asked of', () => {
  expect(drawsFault(expectation({ path: 'total.mean_eur_per_year', draws: 2 }), model)).toBeUndefined();
  expect(drawsFault(expectation({ path: 'total.mean_eur_per_year', draws: 2 }), undefined)).toEqual({
    is: 'no-statistic',
  });
  expect(drawsFault(expectation({}), model)).toBeUndefined();
});

test.each([
  [{}, undefined],
  [{ absolute: 1, relative: 0.1 }, { is: 'several' }],
  [{ absolute: 1, draws: 1 }, { is: 'several' }],
  [{ value: true, absolute: 1 }, { is: 'not-a-number' }],
  [{ relative: 0.999 }, undefined],
  [{ relative: 1 }, { is: 'relative', relative: 1 }],
  [{ absolute: 99.9 }, undefined],
  [{ absolute: 100 }, { is: 'absolute', absolute: 100 }],
  [
    { value: -100, absolute: 100 },
    { is: 'absolute', absolute: 100 },
  ],
  [{ value: 0, absolute: 1e14 }, undefined],
  [
    { value: 0, absolute: 1e15 },
    { is: 'absolute', absolute: 1e15 },
  ],
  [{ draws: 100 }, undefined],
  [{ draws: 101 }, { is: 'draws', draws: 101 }],
] as const)('the tolerance %o is at fault: %o', (more, fault) => {
  expect(toleranceFault(expectation(more))).toEqual(fault);
});

test.each([
  ['x', 5, { is: 'number' }],
  [true, 5, { is: 'number' }],
  [5, 5, undefined],
  [5, true, { is: 'true-or-false' }],
  [false, true, undefined],
  [5, 'x', undefined],
  [5, undefined, undefined],
] as const)('of %o for %o is expected %o', (value, found, kind) => {
  expect(kindExpected(expectation({ value }), found)).toEqual(kind);
});

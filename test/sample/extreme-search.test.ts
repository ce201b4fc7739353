import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Model, Output } from '../../src/model/compile.ts';
import type { Sign } from '../../src/sample/climb.ts';
import { ExtremeSearch } from '../../src/sample/extreme-search.ts';
import { GroupValues } from '../../src/sample/group-values.ts';
import { findLineCandidates } from '../../src/sample/line-candidates.ts';
import { groupOutputs } from '../../src/sample/output-group.ts';
import { between, modelOf } from './timed-model.ts';

/** A model that saves what a formula of shares from 0 to 1 says, in euros a year. */
function modelOfFormula(formula: string, names: readonly string[]): Model {
  const inputs = names.map((name) => `${name}: { ${between(0, 1).slice(2, -2)}, unit: share }`);
  return modelOf(
    'seed: 1',
    `saving: { method: formula, formula: "euro * (${formula})", inputs: { euro: { value: 1, unit: eur_per_year, quality: assumed }, ${inputs.join(', ')} } }`,
  );
}

/** The extremes of the saving of a model, searched from some points, and how many points were looked at. */
function searched(model: Model, starts: readonly (readonly number[])[]) {
  const output: Output = {
    row: model.rows.find(({ level }) => level === 'project')!,
    measure: 'saving_eur_per_year',
  };
  const [group] = groupOutputs(model, [output]);
  const search = new ExtremeSearch(model, [output], group!, findLineCandidates(model, [output], group!));
  const around = vi.spyOn(GroupValues.prototype, 'around');
  const at = vi.spyOn(GroupValues.prototype, 'at');
  search.search(starts.map((start) => Float64Array.from(start)));
  const best = (sign: Sign) => {
    const { value, point } = search.best(0, sign);
    return { value, point: [...point] };
  };
  return {
    low: best(-1),
    high: best(1),
    rounds: around.mock.calls.length,
    together: at.mock.calls.reduce((sum, [points]) => sum + points.length, 0),
  };
}

afterEach(() => vi.restoreAllMocks());

describe('a search of extremes', () => {
  test('climbs from the three best of its starts, in whatever order they are given', () => {
    // Where none is in use is a top of 10; another of 20 has 9 beside it, and is far from all other starts.
    const names = ['a', 'b', 'c', 'd', 'e'];
    const corner = (ends: string) =>
      names.map((name, i) => (ends[i] === '1' ? name : `(1 - ${name})`)).join(' * ');
    const heights = { '00000': 10, '10000': 1, '01000': 2, '00100': 3, '01110': 9, '11110': 20 };
    const formula = Object.entries(heights)
      .map(([ends, value]) => `${value} * ${corner(ends)}`)
      .join(' + ');
    const model = modelOfFormula(formula, names);
    const starts = ['10000', '01000', '00100', '00000', '01110'].map((ends) => [...ends].map(Number));
    for (const order of [starts, starts.toReversed()])
      expect(searched(model, order).high).toEqual({ value: 20, point: [1, 1, 1, 1, 0] });
  });

  test('moves inputs that do not touch each other all at once', () => {
    const names = Array.from({ length: 32 }, (_, i) => `x${i}`);
    const { low, high, rounds, together } = searched(modelOfFormula(names.join(' + '), names), [
      names.map(() => 0.5),
    ]);
    expect([low.value, high.value]).toEqual([0, 32]);
    // A look around the start and one around each end: no end is better there.
    expect(rounds).toBe(3);
    // The start, and of 32 inputs the first 2, 4, 8, 16 and all, downwards and upwards.
    expect(together).toBe(1 + 2 * 5);
  });

  test("moves inputs that are in each other's way by halves, not one by one", () => {
    const names = Array.from({ length: 32 }, (_, i) => `x${i}`);
    const sum = names.join(' + ');
    // Up to 17 in use each adds a euro; each one more takes five away.
    const formula = `min(${sum}, 17) - 5 * max(0, ${sum} - 17)`;
    const { high, rounds, together } = searched(modelOfFormula(formula, names), [names.map(() => 0)]);
    expect(high.value).toBe(17);
    // 0, 16, 17: and downwards, 0 and 32, which is the least; and once inside the ranges, as a formula that names numbers twice
    // may bend.
    expect(rounds).toBeLessThanOrEqual(7);
    expect(together).toBeLessThanOrEqual(20);
  });

  test.each([
    ['a parabola', 'x * (1 - x)', 0.25, 0.5, 0],
    [
      'a parabola whose top is between the points that are looked at',
      'x * (0.83 - x)',
      0.172225,
      0.415,
      -0.17,
    ],
    ['a bend with an edge', 'min(3 * x, 1 - x)', 0.75, 0.25, 0],
    [
      'a quotient of which both sides bend',
      'x * (1 - x) / (1 + x * x)',
      (Math.SQRT2 - 1) / 2,
      Math.SQRT2 - 1,
      0,
    ],
  ])('finds the top of a formula inside a range: %s', (_, formula, value, at, least) => {
    const { low, high } = searched(modelOfFormula(formula, ['x']), [[0], [1]]);
    expect(high.value).toBeCloseTo(value, 12);
    expect(high.point[0]).toBeCloseTo(at, 5);
    expect(low.value).toBeCloseTo(least, 12);
  });

  test('finds tops of two numbers that are in the way of each other', () => {
    // Largest where x + y is 1 and x and y are alike.
    const { high } = searched(modelOfFormula('x * y * (1.5 - x - y)', ['x', 'y']), [
      [0, 0],
      [1, 0],
    ]);
    expect(high.value).toBeCloseTo(0.125, 9);
  });

  test('looks inside with the other end of a number that makes no difference where it stands', () => {
    // At x = 0 it is 10 whatever y is; with y = 0 less for any other x, with y = 1 up to 30.25 at 0.45.
    const model = modelOfFormula('10 * (1 - x) + 100 * x * (1 - x) * y', ['x', 'y']);
    const { low, high } = searched(model, [[0, 0]]);
    expect(high.value).toBeCloseTo(30.25, 9);
    expect(high.point[0]).toBeCloseTo(0.45, 4);
    expect(high.point[1]).toBe(1);
    expect(low.value).toBe(0);
  });

  test('sees that an output rises right beside where it stands', () => {
    // Highest at 0.025; at 0.125, the nearest point that is looked at, it is below where it began.
    const { high } = searched(modelOfFormula('1 + x - 20 * x * x', ['x']), [[0]]);
    expect(high.value).toBeCloseTo(1.0125, 11);
    const { high: fromAbove } = searched(modelOfFormula('1 + (1 - x) - 20 * (1 - x) * (1 - x)', ['x']), [
      [1],
    ]);
    expect(fromAbove.value).toBeCloseTo(1.0125, 11);
  });

  test('takes the better of two ends of one number', () => {
    const sum = (names: readonly string[]) =>
      names.map((name) => `(${name} - 0.4) * (${name} - 0.4)`).join(' + ');
    const names = ['x', 'y', 'z'];
    const { high, low } = searched(modelOfFormula(sum(names), names), [[0.4, 0.4, 0.4]]);
    expect(high.point).toEqual([1, 1, 1]);
    expect(high.value).toBeCloseTo(3 * 0.36, 12);
    expect(low.value).toBe(0);
    const { high: other } = searched(modelOfFormula(sum(names).replaceAll('0.4', '0.6'), names), [
      [0.6, 0.6, 0.6],
    ]);
    expect(other.point).toEqual([0, 0, 0]);
  });

  test('gives nothing back that another output of its points has found', () => {
    // The way to the least of the one leads over the most of the other.
    const model = modelOfFormula('x - 2 * y + 4 * x * y', ['x', 'y']);
    expect(searched(model, [[0.5, 0.5]])).toMatchObject({
      low: { value: -2, point: [0, 1] },
      high: { value: 3, point: [1, 1] },
    });
  });
});

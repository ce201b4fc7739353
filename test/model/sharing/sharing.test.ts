import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '../../../src/model/formula/values.ts';
import { priceOfEach, priceOfOne } from '../../../src/model/inhabitant-price.ts';
import { coordinationOf, costOfAll } from '../../../src/model/sharing/amounts.ts';
import { makingsOf, mostMakings } from '../../../src/model/sharing/make-up.ts';
import { serialShares } from '../../../src/model/sharing/rules.ts';
import { coordinationTimes, memberCost, pairCost } from '../../../src/model/sharing/sharing.ts';

const known = { base: Number.NaN, inhabitants: Number.NaN };
const members = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `m${at}`, label: undefined, codes: [] }));

describe('groups make up all members', () => {
  test('each member once, in every way', () => {
    expect(makingsOf(3, [[0], [1], [2], [0, 1], [1, 2]])).toEqual([
      [0, 1, 2],
      [0, 4],
      [3, 2],
    ]);
  });

  test('the group of all is the only way where it is listed', () => {
    expect(makingsOf(2, [[0], [1], [0, 1]])).toEqual([[2]]);
  });

  test('no way where a member is in no group', () => {
    expect(makingsOf(3, [[0], [1], [0, 1]])).toEqual([]);
  });

  test('all pairs of eight are 764 ways, those of nine are too many', () => {
    const pairsOf = (count: number) => [
      ...members(count).map((_, at) => [at]),
      ...members(count).flatMap((_, a) => members(count).flatMap((__, b) => (a < b ? [[a, b]] : []))),
    ];
    expect(makingsOf(8, pairsOf(8))).toHaveLength(764);
    expect(makingsOf(9, pairsOf(9)).length).toBeGreaterThan(mostMakings);
  });

  test('all pay the cheapest way', () => {
    const groups = [[0], [1], [2], [0, 1]];
    const costs = [10, 40, 80, 45];
    const expression = costOfAll({ members: members(3), groups });
    const at = (name: string) => costs[Number(/\.(\d+)\./.exec(name)?.[1]) - 1]!;
    expect(valuesOf(expression, at, known).value).toBe(125);
  });
});

describe('coordination', () => {
  test.each([
    [1, 0, 0],
    [2, 2, 1],
    [7, 7, 21],
  ])('%i members are counted %i times, pairs %i times', (count, member, pair) => {
    expect(coordinationTimes(count)).toEqual({ member, pair });
  });

  test('7 members at 1,000 € and 21 pairs at 100 € are 9,100 €', () => {
    const at = (name: string) => (name === memberCost ? 1000 : 100);
    const all = coordinationOf({ members: members(7) }, [memberCost, pairCost]);
    expect(valuesOf(all, at, known).value).toBe(9100);
    expect(valuesOf(coordinationOf({ members: members(7) }, []), at, known).value).toBe(0);
    expect(valuesOf(coordinationOf({ members: members(1) }, [memberCost]), at, known).value).toBe(0);
  });
});

test('one buyer pays what the formula of a price says', () => {
  const names = ['fixed', 'per_inhabitant', 'by_inhabitants.1.value', 'by_inhabitants.2.value'];
  const amount = fc.integer({ min: 0, max: 9000 });
  const priced = fc.record({
    values: fc.tuple(amount, amount, amount, amount),
    ends: fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 501, max: 1000 })),
    inhabitants: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(priced, ({ values, ends: [first, last], inhabitants }) => {
      if (inhabitants > last) return;
      const steps = [first, last];
      const parts = names.map((name) => `x.${name}`);
      const expression = priceOfEach(parts, steps, [inhabitants]);
      const byName = new Map(parts.map((name, at) => [name, values[at]!]));
      const [fixed, perInhabitant, ...ofSteps] = values;
      expect(priceOfOne({ fixed, perInhabitant, steps, ofSteps }, inhabitants)).toBeCloseTo(
        valuesOf(expression, (name) => byName.get(name)!, known).value,
        6,
      );
    }),
    { seed: 20261130, numRuns: 200 },
  );
});

test('above the last step nothing says what is paid', () => {
  expect(priceOfOne({ fixed: 1, perInhabitant: 0, steps: [10], ofSteps: [5] }, 10)).toBe(6);
  expect(priceOfOne({ fixed: 1, perInhabitant: 0, steps: [10], ofSteps: [5] }, 11)).toBeNaN();
});

describe('serial shares', () => {
  test('of a square, by hand: both pay half of C(2), the larger what it adds', () => {
    expect(serialShares([1, 2], (q) => q * q)).toEqual([2, 7]);
    expect(serialShares([2, 1], (q) => q * q)).toEqual([7, 2]);
  });

  test('the share of a member does not change when a larger one grows', () => {
    const demands = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(demands, fc.integer({ min: 0, max: 500 }), (drawn, more) => {
        const cost = (q: number) => 50 + q ** 1.5;
        const largest = drawn.indexOf(Math.max(...drawn));
        const grown = drawn.map((each, at) => (at === largest ? each + more : each));
        const [before, after] = [serialShares(drawn, cost), serialShares(grown, cost)];
        for (const [at, each] of before.entries()) if (at !== largest) expect(after[at]).toBeCloseTo(each, 9);
      }),
      { seed: 20261130, numRuns: 200 },
    );
  });
});

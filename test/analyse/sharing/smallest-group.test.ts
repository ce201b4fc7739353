import { describe, expect, test } from 'vitest';
import { buyTogether } from '../../../src/analyse/sharing/group-costs.ts';
import type { PaidAt } from '../../../src/analyse/sharing/member-shares.ts';
import { paysFrom, smallestGroup } from '../../../src/analyse/sharing/smallest-group.ts';

/** 100 € once for all and 1 € for each inhabitant; what each member and each pair costs of coordination. */
const price = (inhabitants: number) => (inhabitants === 0 ? 0 : 100 + inhabitants);

interface Costs {
  readonly ofInhabitants?: ((inhabitants: number) => number) | undefined;
  readonly member?: number;
  readonly pair?: number;
}
const costsOf = ({ member = 0, pair = 0, ...more }: Costs) =>
  ({ ofInhabitants: 'ofInhabitants' in more ? more.ofInhabitants : price, member, pair }) as PaidAt['costs'];

describe('how many members of mean size it takes', () => {
  const paid = (costs: Costs, inhabitants: number, saving: number) =>
    paysFrom({ costs: costsOf(costs) }, inhabitants, saving);

  test('as many as carry what is paid once, without an end', () => {
    // 30 n − 100 − 10 n is 0 at 5.
    expect(paid({}, 10, 30)).toEqual({ from: 5, to: undefined, best: 1000 });
    // A single one that pays for itself has no coordination.
    expect(paid({ member: 1000 }, 10, 110)).toMatchObject({ from: 1 });
  });

  test('until pairs cost more than one more saves', () => {
    // 20 n − 100 − n (n − 1) / 2: 5 and 10 of both, most at 20 and 21, nothing left from 36 on.
    const left = (count: number) => 20 * count - 100 - (count * (count - 1)) / 2;
    const counts = Array.from({ length: 60 }, (_, at) => at + 1).filter((count) => left(count) >= 0);
    expect(paid({ pair: 1 }, 10, 30)).toEqual({ from: counts[0], to: counts.at(-1), best: 20 });
    expect(left(20)).toBe(left(21));
  });

  test('none where nothing is left of any number, and none is known without a price', () => {
    expect(paid({}, 10, 9)).toEqual({ from: undefined, to: undefined, best: 1 });
    expect(paid({ ofInhabitants: undefined }, 10, 30)).toBeUndefined();
  });

  test('nothing is said above the last step of a price', () => {
    const steps = (inhabitants: number) => (inhabitants > 70 ? Number.NaN : price(inhabitants));
    expect(paid({ ofInhabitants: steps }, 10, 30)).toEqual({ from: 5, to: 7, best: 7 });
  });

  test('half a cent is nothing', () => {
    expect(paid({}, 10, 29.9991)).toMatchObject({ from: 5 });
    expect(paid({}, 10, 29.9989)).toMatchObject({ from: 6 });
  });
});

describe.each([true, false])('the smallest group that pays, by a table: %s', (hasTable) => {
  const groupOf = (savings: readonly number[], inhabitants: readonly number[], costs: Costs = {}) => {
    const game = buyTogether(inhabitants, price);
    const table = hasTable ? game.table(savings.length) : undefined;
    return smallestGroup(savings, inhabitants, { costs: costsOf(costs), game, table } as unknown as PaidAt);
  };

  test('is one member that pays alone, the one with the most left', () => {
    expect(groupOf([105, 150, 140], [10, 20, 5])).toEqual([2]);
    expect(groupOf([150, 150], [20, 20])).toEqual([0]);
  });

  test('is of several the one with the most left, then the first', () => {
    // Alone none has 100 € and its own price; two of the last three do.
    expect(groupOf([20, 70, 80, 75], [10, 10, 10, 10])).toEqual([2, 3]);
    expect(groupOf([70, 70, 70], [10, 10, 10])).toEqual([0, 1]);
    expect(groupOf([1, 70, 2, 70], [1, 10, 1, 10])).toEqual([1, 3]);
  });

  test('bears its coordination', () => {
    expect(groupOf([70, 70, 70], [10, 10, 10], { member: 10 })).toEqual([0, 1]);
    expect(groupOf([70, 70, 70], [10, 10, 10], { member: 11 })).toEqual([0, 1, 2]);
    expect(groupOf([70, 70, 70], [10, 10, 10], { pair: 20 })).toEqual([0, 1]);
    expect(groupOf([70, 70, 70], [10, 10, 10], { pair: 21 })).toEqual([0, 1, 2]);
    expect(groupOf([70, 70, 70], [10, 10, 10], { pair: 28 })).toBeUndefined();
  });

  test('is none where all together do not pay', () => {
    expect(groupOf([40, 40, 40], [10, 10, 10])).toBeUndefined();
    expect(groupOf([43.334, 43.334, 43.332], [10, 10, 10])).toEqual([0, 1, 2]);
  });
});

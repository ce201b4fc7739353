import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buyTogether,
  type GroupGame,
  membersOf,
  payByGroups,
} from '../../../src/analyse/sharing/group-costs.ts';

const runs = { seed: 20261130, numRuns: 200 };
const count = 6;
const all = [...Array(count).keys()];

/** Costs of single groups, along an order and of all groups at once are the same. */
function expectOneGame(game: GroupGame, order: readonly number[]): void {
  const table = game.table(count);
  for (const [set, cost] of table.entries()) expect(game.costOf(membersOf(set))).toBeCloseTo(cost, 9);
  const along = new Float64Array(count);
  game.costsAlong(order, along);
  for (const [step, cost] of along.entries()) {
    const set = order.slice(0, step + 1).reduce((bits, member) => bits | (1 << member), 0);
    expect(cost).toBeCloseTo(table[set]!, 9);
  }
}

const order = fc.shuffledSubarray(all, { minLength: count });

test('a price of all together is one game, however it is asked', () => {
  const inhabitants = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: count, maxLength: count });
  fc.assert(
    fc.property(inhabitants, order, (own, drawn) =>
      expectOneGame(
        buyTogether(own, (sum) => (sum <= 1000 ? 50 : 80) + 0.1 * sum),
        drawn,
      ),
    ),
    runs,
  );
});

test('stated costs of groups are one game, however it is asked', () => {
  const cost = fc.integer({ min: 0, max: 100 });
  const larger = fc.uniqueArray(fc.record({ members: fc.subarray(all, { minLength: 2 }), cost }), {
    maxLength: 10,
    selector: ({ members }) => members.join(),
  });
  const alone = fc.array(cost, { minLength: count, maxLength: count });
  fc.assert(
    fc.property(alone, larger, order, (own, more, drawn) => {
      const groups = [...all.map((member) => [member]), ...more.map(({ members }) => members)];
      expectOneGame(payByGroups(groups, [...own, ...more.map((each) => each.cost)]), drawn);
    }),
    runs,
  );
});

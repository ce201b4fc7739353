import { mostExact } from '../../model/sharing/sharing.ts';
import { createRandomStream } from '../../sample/random-stream.ts';
import { drawOrder } from '../draw-order.ts';
import { shapleyValue } from '../shapley-value.ts';
import type { GroupGame } from './group-costs.ts';

/** Orders of members that are drawn where these are too many for all. */
export const drawnOrders = 10_000;

/**
 * What each member adds in the mean to the cost of those before it, in each of several games: over all orders, or over the same
 * random ones where members are many.
 *
 * Shape   tables: costs of all groups of each game; of many members none; name: of the stream of orders
 * Holds   what members add up to is what all cost
 */
export function shapleyShares(
  members: number,
  games: readonly GroupGame[],
  tables: readonly Float64Array[],
  { seed, name }: { readonly seed: number; readonly name: string },
): readonly (readonly number[])[] {
  if (members <= mostExact) return tables.map((table) => shapleyValue(table));
  const stream = createRandomStream(seed, name);
  const sums = games.map(() => new Float64Array(members));
  const along = new Float64Array(members);
  for (let draw = 0; draw < drawnOrders; draw++) {
    const order = drawOrder(members, stream);
    for (const [at, game] of games.entries()) {
      game.costsAlong(order, along);
      const own = sums[at]!;
      let before = 0;
      for (const [step, member] of order.entries()) {
        own[member] = own[member]! + along[step]! - before;
        before = along[step]!;
      }
    }
  }
  return sums.map((own) => Array.from(own, (sum) => sum / drawnOrders));
}

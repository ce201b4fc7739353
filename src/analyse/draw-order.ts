import type { RandomStream } from '../sample/random-stream.ts';

/**
 * A random order of some positions; each is as likely as any other.
 *
 * Source  Fisher, Yates, by Durstenfeld (1964), Algorithm 235: Random permutation, Communications of the ACM 7(7), 420
 */
export function drawOrder(count: number, stream: RandomStream): readonly number[] {
  const order = Array.from({ length: count }, (_, position) => position);
  const random = new Float64Array(count);
  stream.fill(random, count);
  for (let last = count - 1; last > 0; last--) {
    const chosen = Math.floor(random[last]! * (last + 1));
    [order[last], order[chosen]] = [order[chosen]!, order[last]!];
  }
  return order;
}

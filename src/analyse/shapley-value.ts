/**
 * What each player of a game is due: what it adds on average over all orders in which players may come.
 *
 * Shape   worths: of each set of players, by its bits, from the empty set to all: 2^players
 * Holds   they add up to the worth of all less that of none; who adds nothing is due nothing; alike players are due alike
 * Source  Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games 2, Princeton, 307-317
 * @example shapleyValue([0, 10, 40, 45]) // => [7.5, 37.5]
 */
export function shapleyValue(worths: ArrayLike<number>): readonly number[] {
  const players = Math.log2(worths.length);
  const weights = weightsOfSizes(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let sum = 0;
    for (let set = 0; set < worths.length; set++)
      if ((set & bit) === 0) sum += weights[sizeOf(set)]! * (worths[set | bit]! - worths[set]!);
    return sum;
  });
}

/** The part of all orders in which just a certain set of so many players has come before a certain one. */
function weightsOfSizes(players: number): readonly number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size++) weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}

/** How many players are in a set. */
function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

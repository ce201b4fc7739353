import { drawWeights } from '../sample/simplex.ts';

/** Weights that are drawn where there are more than two goals. */
const drawnWeights = 65_536;
/** Scores that differ by less are the same but for rounding. */
const rounding = 1e-12;

/**
 * The share of all weights for which each option has the largest score; options that are best together part it evenly.
 *
 * Exact of one and two goals, where scores are lines over one weight; otherwise of 65,536 draws, uniform over all weights.
 *
 * Shape   values: by option, then by goal
 * Holds   shares add up to 1
 * Source  stochastic multicriteria acceptability: Lahdelma, R., Hokkanen, J., Salminen, P. (1998), European Journal of
 *         Operational Research 106(1), 137-143, DOI 10.1016/S0377-2217(97)00163-X
 * @example shareWeights([[0, 0], [0.8, 0.2], [0.3, 0.6]], 1).map((share) => share.toFixed(6)) // => ['0.000000', '0.555556', '0.444444']
 */
export function shareWeights(values: readonly (readonly number[])[], seed: number): readonly number[] {
  const shares = values.map(() => 0);
  const goals = values[0]?.length ?? 0;
  const add = (weights: ArrayLike<number>, share: number): void => {
    const scores = values.map((own) => own.reduce((sum, value, goal) => sum + value * weights[goal]!, 0));
    const most = Math.max(...scores);
    const best = [...scores.keys()].filter((option) => scores[option]! >= most - rounding);
    for (const option of best) shares[option] = shares[option]! + share / best.length;
  };
  if (goals <= 1) add([1], 1);
  else if (goals === 2) {
    const borders = crossings(values);
    for (const [at, from] of borders.slice(0, -1).entries()) {
      const to = borders[at + 1]!;
      // Between two borders the same options are best.
      const middle = (from + to) / 2;
      add([middle, 1 - middle], to - from);
    }
  } else drawWeights(seed, 'goals.weights', goals, drawnWeights, (weights) => add(weights, 1 / drawnWeights));
  return shares;
}

/** Weights of the first of two goals at which the scores of two options are the same, with both ends. */
function crossings(values: readonly (readonly number[])[]): readonly number[] {
  const found = [0, 1];
  for (const [at, [first = 0, second = 0]] of values.entries())
    for (const [otherFirst = 0, otherSecond = 0] of values.slice(at + 1)) {
      const apart = second - otherSecond;
      const weight = apart / (apart - (first - otherFirst));
      if (weight > 0 && weight < 1) found.push(weight);
    }
  return found.sort((a, b) => a - b);
}

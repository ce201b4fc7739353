import { createRandomStream } from './random-stream.ts';

/**
 * Weights drawn from all that add up to 1, each as likely as any other.
 *
 * Shape   count: of the weights; calls `use` with each draw, which is written over by the next
 * Source  Devroye, L. (1986), Non-Uniform Random Variate Generation, Springer, chapter 5, theorem 2.2: exponential spacings
 */
export function drawWeights(
  seed: number,
  name: string,
  count: number,
  draws: number,
  use: (weights: Float64Array) => void,
): void {
  const stream = createRandomStream(seed, name);
  const weights = new Float64Array(count);
  for (let draw = 0; draw < draws; draw++) {
    stream.fill(weights, count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      weights[i] = -Math.log(weights[i]!);
      sum += weights[i]!;
    }
    for (let i = 0; i < count; i++) weights[i] = weights[i]! / sum;
    use(weights);
  }
}

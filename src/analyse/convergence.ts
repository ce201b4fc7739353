/**
 * Standard error of the mean of independent draws.
 *
 * Units   those of the draws
 * @example standardErrorOfMean(new Float64Array([1, 2, 3, 4])).toFixed(6) // => '0.645497'
 */
export function standardErrorOfMean(draws: Float64Array): number {
  const count = draws.length;
  let sum = 0;
  for (const draw of draws) sum += draw;
  const mean = sum / count;
  let squares = 0;
  for (const draw of draws) squares += (draw - mean) ** 2;
  return Math.sqrt(squares / (count - 1) / count);
}

/**
 * Standard error of a percentile of independent draws: half the distance between the order statistics one binomial
 * standard deviation to either side.
 *
 * Units   those of the draws
 * Source  Woodruff (1952), Confidence intervals for medians and other position measures, Journal of the American
 *         Statistical Association 47(260), 635-646, DOI 10.1080/01621459.1952.10483443
 */
export function standardErrorOfPercentile(draws: Float64Array, probability: number): number {
  const sorted = Float64Array.from(draws).sort();
  const last = sorted.length - 1;
  const spread = Math.sqrt((probability * (1 - probability)) / sorted.length);
  const at = (part: number): number => sorted[Math.round(Math.min(1, Math.max(0, part)) * last)]!;
  return (at(probability + spread) - at(probability - spread)) / 2;
}

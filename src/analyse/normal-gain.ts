import { normalCdf } from '../model/distribution/normal-quantile.ts';

/**
 * What it is worth to see a normal number before deciding: E[max(0, N)] - max(0, E N), the unit normal loss.
 * Worked as sd · (φ(u) - u · Φ(-u)) with u = |mean| / sd, so that a decision that is nearly sure keeps its digits.
 *
 * Units   those of the mean
 * Source  Raiffa, H., Schlaifer, R. (1961), Applied Statistical Decision Theory, Harvard, section 5.4
 * @example normalGain(100, 200).toFixed(10) // => '39.5593114803'
 * @example normalGain(100, 0) // => 0
 */
export function normalGain(mean: number, deviation: number): number {
  if (!(deviation > 0)) return 0;
  const u = Math.abs(mean) / deviation;
  const density = Math.exp(-(u * u) / 2) / Math.sqrt(2 * Math.PI);
  return deviation * Math.max(0, density - u * normalCdf(-u));
}

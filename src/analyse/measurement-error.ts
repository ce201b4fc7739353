import type { LargestError } from './draw-until-exact.ts';
import type { Spread } from './summary.ts';
import { leastWorthShare } from './value-of-information.ts';

/**
 * The largest standard error of what measurements are worth, as a part of what knowing everything is worth.
 *
 * Shape   perfect: what knowing everything is worth; input: the path of what is measured
 */
export function largestErrorOfMeasurement(
  errors: readonly number[],
  perfect: number,
  { p05, p95 }: Pick<Spread, 'p05' | 'p95'>,
  of: string,
  input: string,
): LargestError {
  const size = Math.max(perfect, (p95 - p05) * leastWorthShare);
  const largest = Math.max(0, ...errors);
  if (!(largest > 0)) return { what: { is: 'none' }, error: 0, of: 'nothing' };
  return {
    what: { is: 'information-on-input', of, input },
    error: largest / size,
    of: 'perfect-information',
  };
}

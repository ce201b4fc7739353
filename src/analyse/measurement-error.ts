import type { LargestError } from './draw-until-exact.ts';
import type { MeasurementWorth } from './measurement.ts';
import type { Spread } from './summary.ts';
import { leastWorthShare } from './value-of-information.ts';

/**
 * The largest standard error of what measurements are worth, as a part of what knowing everything is worth.
 *
 * Shape   input: the path of what is measured; errorSds: standard deviations of the errors of the measurements
 */
export function largestErrorOfMeasurement(
  worth: MeasurementWorth,
  { p05, p95 }: Pick<Spread, 'p05' | 'p95'>,
  of: string,
  input: string,
  errorSds: readonly number[],
): LargestError {
  const size = Math.max(worth.perfect, (p95 - p05) * leastWorthShare);
  const errors = errorSds.map((errorSd) => worth.estimateAt(errorSd).standardError);
  const largest = Math.max(0, ...errors);
  if (!(largest > 0)) return { what: { is: 'none' }, error: 0, of: 'nothing' };
  return {
    what: { is: 'information-on-input', of, input },
    error: largest / size,
    of: 'perfect-information',
  };
}

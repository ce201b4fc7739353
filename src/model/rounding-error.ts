/** A difference below this part of what it is the difference of is nothing but the arithmetic of binary fractions. */
const roundingShare = 1e-12;

/**
 * Zero where a sum of terms of either sign is zero but for its rounding, otherwise the sum.
 * A thousand years of cents stay far above it: 1e-12 of a billion euros is a tenth of a cent.
 *
 * Units   any; `turnover` is the sum of the terms without their signs
 * @example zeroIfRounding(0.1 + 0.2 - 0.3, 0.6) // => 0
 */
export function zeroIfRounding(sum: number, turnover: number): number {
  return Math.abs(sum) <= roundingShare * turnover ? 0 : sum;
}

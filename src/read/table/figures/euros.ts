import type { ColumnUnit } from '../../../model/layout.ts';

/** Powers of ten by which units of money are turned into euros. */
const exponents: Partial<Readonly<Record<ColumnUnit, number>>> = { eur: 0, '1000_eur': 3, meur: 6 };
/** Whether figures of a unit are euros in some power of ten. */
export function isMoney(unit: ColumnUnit): boolean {
  return exponents[unit] !== undefined;
}

/**
 * An amount in euros, scaled in decimals so that no cent is lost.
 *
 * @example scaleToEuros(1.001, '1000_eur') // => 1001
 */
export function scaleToEuros(amount: number, unit: ColumnUnit): number | undefined {
  const exponent = exponents[unit];
  if (exponent === undefined) return undefined;
  if (exponent === 0) return amount;
  const [digits = '', own = '0'] = String(amount).split('e');
  return Number(`${digits}e${Number(own) + exponent}`);
}

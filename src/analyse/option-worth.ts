import { zeroOption } from '../model/effects/forms.ts';
import type { Estimate } from '../model/result.ts';

/** Euros of each option; null where they are not known. */
export type OptionEuros = ReadonlyMap<string, number | null>;

/** What two figures may differ by and still be the same but for rounding, as a part of the larger. */
const roundingShare = 1e-9;

/** What an option is worth to the nation, all inputs central: nothing of the zero option; without a timeline the saving a year. */
export function worthOfOption(estimates: readonly Estimate[], option: string): number | null {
  if (option === zeroOption) return 0;
  const row = estimates.find(({ level, id }) => level === 'project' && id === option);
  if (row === undefined) return null;
  return row.npv_nation_central_eur === undefined ? row.central_eur_per_year : row.npv_nation_central_eur;
}

/**
 * Whether a figure is larger than another by more than rounding.
 *
 * @example isMore(0.1 + 0.2, 0.3) // => false
 */
export function isMore(one: number, other: number): boolean {
  return one - other > roundingShare * Math.max(Math.abs(one), Math.abs(other));
}

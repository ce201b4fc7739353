import { type Unit, units } from '../../../model/unit.ts';
import type { UnitBounds } from '../../../problems/catalogue/phrases.ts';

/** What bounds are of: a unit of the vocabulary, or a number of options and keys that no input has. */
export type BoundsUnit = Unit | 'number' | 'sites';

/** How bounds are said in a language. */
export interface BoundsWords {
  readonly units: Readonly<Record<BoundsUnit, string>>;
  orMore(least: number): string;
  above(limit: number): string;
  between(least: number, most: number): string;
  notBeyond(largest: number): string;
}

/**
 * Bounds in words, those of the unit alone in its own.
 *
 * @example boundsText({ unit: 'eur', least: 0 }, { units: { eur: 'euros' }, orMore: (least) => `${least} or more` }) // => 'euros, 0 or more'
 */
export function boundsText({ unit, least, above, most, largest }: UnitBounds, words: BoundsWords): string {
  // What a table counts in may be any word.
  const text = words.units[unit as BoundsUnit] ?? unit;
  if (above !== undefined) return `${text}, ${words.above(above)}`;
  const own = units[unit as Unit] ?? units.ratio;
  if (largest !== undefined) return `${text}, ${words.notBeyond(largest)}`;
  const isOwn = (least ?? own.least) === own.least && (most ?? own.most) === own.most;
  // A rate may be searched beyond what may be written, and what may be written is what is asked for.
  if (unit === 'growth_share' || isOwn) return text;
  return most === undefined || most === Number.POSITIVE_INFINITY
    ? `${text}, ${words.orMore(least ?? own.least)}`
    : `${text}, ${words.between(least ?? own.least, most)}`;
}

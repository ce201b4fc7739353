import { type Unit, units } from '../../../model/unit.ts';
import type { UnitBounds } from '../../../problems/catalogue/phrases.ts';

/** How bounds are said in a language. */
export interface BoundsWords {
  readonly units: Readonly<Record<Unit, string>>;
  orMore(least: number): string;
  between(least: number, most: number): string;
  notBeyond(largest: number): string;
}

/**
 * Bounds in words, those of the unit alone in its own.
 *
 * @example boundsText({ unit: 'eur', least: 0 }, { units: { eur: 'euros' }, orMore: (least) => `${least} or more` }) // => 'euros, 0 or more'
 */
export function boundsText({ unit, least, most, largest }: UnitBounds, words: BoundsWords): string {
  const own = units[unit as Unit];
  const text = words.units[unit as Unit];
  if (largest !== undefined) return `${text}, ${words.notBeyond(largest)}`;
  const isOwn = (least ?? own.least) === own.least && (most ?? own.most) === own.most;
  // A rate may be searched beyond what may be written, and what may be written is what is asked for.
  if (unit === 'growth_share' || isOwn) return text;
  return most === undefined || most === Number.POSITIVE_INFINITY
    ? `${text}, ${words.orMore(least ?? own.least)}`
    : `${text}, ${words.between(least ?? own.least, most)}`;
}

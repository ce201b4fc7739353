import { foldName } from '../../../model/register.ts';
import { trimCell } from '../grid/number-form.ts';
import { lazyPattern } from './matching.ts';
import { wordsOf } from './vocabulary.ts';

export const foreignCountries = ['sweden', 'norway', 'denmark'] as const;
export type ForeignCountry = (typeof foreignCountries)[number];

let byName: ReadonlyMap<string, ForeignCountry> | undefined;
const money = new Map(
  foreignCountries.map((country) => [
    country,
    lazyPattern(() => wordsOf('units', 'other_money', country), 'anywhere'),
  ]),
);

/**
 * The country whose municipality a cell names, with a code of that country in front or not.
 *
 * @example foreignMunicipality('K-1103 Stavanger') // => 'norway'
 */
export function foreignMunicipality(text: string): ForeignCountry | undefined {
  byName ??= new Map(
    foreignCountries.flatMap((country) =>
      wordsOf('foreign', country).map((name) => [foldName(name), country] as const),
    ),
  );
  const name = foldName(trimCell(text).replace(/^(?:K-)?\d{3,4}\s+/, ''));
  return byName.get(name) ?? byName.get(name.replace(/s? (?:kommun|kommune|stad)$/, ''));
}

/** The country whose money a header or title names. */
export function foreignMoney(text: string): ForeignCountry | undefined {
  return foreignCountries.find((country) => money.get(country)!().test(text));
}

/** Beyond this a rate a year is a percentage written as a share: 1 for 1 percent. */
export const mostRate = 0.5;

/**
 * The vocabulary of units. The unit is the last word of a name; a share runs from 0 to 1 everywhere.
 * `least` and `most` bound what a number of the unit can be at all.
 */
export const units = {
  share: { least: 0, most: 1, text: 'a share from 0 to 1' },
  ratio: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, text: 'a ratio' },
  eur: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, text: 'euros' },
  eur_per_year: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, text: 'euros a year' },
  eur_per_month: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, text: 'euros a month' },
  eur_per_hour: { least: 0, most: Number.POSITIVE_INFINITY, text: 'euros an hour, 0 or more' },
  eur_per_unit: { least: 0, most: Number.POSITIVE_INFINITY, text: 'euros for one, 0 or more' },
  eur_per_person_year: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
    text: 'euros a person-year, above 0',
  },
  eur_per_inhabitant: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    text: 'euros an inhabitant',
  },
  eur_per_inhabitant_per_year: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    text: 'euros an inhabitant a year',
  },
  eur_per_tax_point: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
    text: 'euros a tax percentage point, above 0',
  },
  gbp_per_unit: { least: 0, most: Number.POSITIVE_INFINITY, text: 'pounds for one, 0 or more' },
  dkk_per_unit: { least: 0, most: Number.POSITIVE_INFINITY, text: 'Danish kroner for one, 0 or more' },
  dkk_per_eur: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
    text: 'Danish kroner a euro, above 0',
  },
  sek_per_year: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    text: 'Swedish crowns a year',
  },
  units_per_year: { least: 0, most: Number.POSITIVE_INFINITY, text: 'a number a year, 0 or more' },
  units_per_1000_inhabitants: {
    least: 0,
    most: Number.POSITIVE_INFINITY,
    text: 'a number a year for 1,000 inhabitants, 0 or more',
  },
  minutes_per_unit: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    text: 'minutes for one',
  },
  hours_per_person_year: {
    least: Number.MIN_VALUE,
    most: 8784,
    text: 'hours a person-year, above 0 and at most those of a year',
  },
  person_years: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY, text: 'person-years' },
  percent_points: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
    text: 'percentage points',
  },
  years: { least: 0, most: 100, text: 'years, from 0 to 100' },
  /** Searches go to -1 and 1; what is written as a rate ends at the half, which is what messages say. */
  growth_share: { least: -1, most: 1, text: `a share a year from -${mostRate} to ${mostRate}` },
  index_2015_100: { least: 0, most: Number.POSITIVE_INFINITY, text: 'an index with 2015 = 100' },
} as const;

export type Unit = keyof typeof units;

/**
 * Whether numbers of a unit are money, in prices of some year.
 *
 * @example isMoney('eur_per_hour') // => true
 * @example isMoney('units_per_year') // => false
 */
export function isMoney(unit: string): boolean {
  return unit === 'eur' || unit.startsWith('eur_');
}

/** Between what a number can be at all, both ends included. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Bounds in words, those of the unit alone in its own.
 *
 * @example boundsText('eur', { least: 0, most: Number.POSITIVE_INFINITY }) // => 'euros, 0 or more'
 */
export function boundsText(unit: Unit, { least, most }: Bounds): string {
  const { text, ...own } = units[unit];
  // A rate may be searched beyond what may be written, and what may be written is what is asked for.
  if (unit === 'growth_share' || (least === own.least && most === own.most)) return text;
  return most === Number.POSITIVE_INFINITY
    ? `${text}, ${least} or more`
    : `${text}, from ${least} to ${most}`;
}

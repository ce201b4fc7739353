/** Beyond this a rate a year is a percentage written as a share: 1 for 1 percent. */
export const mostRate = 0.5;

/**
 * The vocabulary of units. The unit is the last word of a name; a share runs from 0 to 1 everywhere.
 * `least` and `most` bound what a number of the unit can be at all.
 */
export const units = {
  share: { least: 0, most: 1 },
  ratio: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  eur: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  eur_per_year: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  eur_per_month: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  eur_per_hour: { least: 0, most: Number.POSITIVE_INFINITY },
  eur_per_unit: { least: 0, most: Number.POSITIVE_INFINITY },
  eur_per_person_year: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
  },
  eur_per_inhabitant: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  },
  eur_per_inhabitant_per_year: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  },
  eur_per_tax_point: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
  },
  gbp_per_unit: { least: 0, most: Number.POSITIVE_INFINITY },
  dkk_per_unit: { least: 0, most: Number.POSITIVE_INFINITY },
  dkk_per_eur: {
    least: Number.MIN_VALUE,
    most: Number.POSITIVE_INFINITY,
  },
  sek_per_year: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  },
  units_per_year: { least: 0, most: Number.POSITIVE_INFINITY },
  units_per_1000_inhabitants: {
    least: 0,
    most: Number.POSITIVE_INFINITY,
  },
  minutes_per_unit: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  },
  hours_per_person_year: {
    least: Number.MIN_VALUE,
    most: 8784,
  },
  person_years: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  percent_points: {
    least: Number.NEGATIVE_INFINITY,
    most: Number.POSITIVE_INFINITY,
  },
  years: { least: 0, most: 100 },
  level: { least: 0, most: Number.POSITIVE_INFINITY },
  /** Searches go to -1 and 1; what is written as a rate ends at the half, which is what messages say. */
  growth_share: { least: -1, most: 1 },
  /** Of formulas of one's own, beside those above. */
  inhabitants: { least: 0, most: Number.POSITIVE_INFINITY },
  units: { least: 0, most: Number.POSITIVE_INFINITY },
  units_per_inhabitant: { least: 0, most: Number.POSITIVE_INFINITY },
  units_per_inhabitant_per_year: { least: 0, most: Number.POSITIVE_INFINITY },
  minutes: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  minutes_per_year: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  hours: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  hours_per_unit: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  hours_per_year: { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY },
  index_2015_100: { least: 0, most: Number.POSITIVE_INFINITY },
} as const;

export type Unit = keyof typeof units;

/**
 * More of a unit than all municipalities of Finland have together, or than one matter can take: a slip of the exponent or the unit.
 * In 2023 they spent some 40 thousand million euros and had some 5.6 million inhabitants; a year has 525,600 minutes.
 */
export const mostAnywhere: Readonly<Partial<Record<Unit, number>>> = {
  eur: 1e12,
  eur_per_year: 1e12,
  eur_per_month: 1e11,
  eur_per_hour: 1e5,
  eur_per_unit: 1e10,
  eur_per_person_year: 1e7,
  eur_per_inhabitant: 1e7,
  eur_per_inhabitant_per_year: 1e7,
  eur_per_tax_point: 1e11,
  units: 1e11,
  units_per_year: 1e11,
  units_per_1000_inhabitants: 1e8,
  units_per_inhabitant: 1e5,
  units_per_inhabitant_per_year: 1e5,
  minutes_per_unit: 525_600,
  hours_per_unit: 8_760,
  minutes: 1e12,
  minutes_per_year: 1e12,
  hours: 1e10,
  hours_per_year: 1e10,
  person_years: 1e7,
  inhabitants: 1e8,
};

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

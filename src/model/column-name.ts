import type { MeasureName } from './measure.ts';

/** The end of a range, or a statistic of its draws, that a path may name. */
export const statistics = ['low', 'central', 'high', 'mean', 'p05', 'p50', 'p95'] as const;
export type Statistic = (typeof statistics)[number];

/** Units that stay the last word of a column of money over time. */
const lastUnits = ['_eur_per_year', '_eur', '_years'] as const;
type LastUnit = (typeof lastUnits)[number];

/** The column of a measure and a statistic, as `columnName` puts them together. */
export type ColumnName<
  Measure extends MeasureName,
  Which extends Statistic,
> = Measure extends 'saving_eur_per_year'
  ? `${Which}_eur_per_year`
  : Measure extends `${string}person_years${string}`
    ? `${Measure}_${Which}`
    : Measure extends `${infer Stem}_eur_per_year`
      ? `${Stem}_${Which}_eur_per_year`
      : Measure extends `${infer Stem}${Exclude<LastUnit, '_eur_per_year'>}`
        ? `${Stem}_${Which}${Measure extends `${Stem}${infer Unit}` ? Unit : never}`
        : `${Measure}_${Which}`;

/**
 * The name of a column: the end comes before the unit in euros and in money over time, last elsewhere.
 *
 * @example columnName('saving_eur_per_year', 'low') // => 'low_eur_per_year'
 * @example columnName('share_of_costs', 'high') // => 'share_of_costs_high'
 * @example columnName('npv_nation_eur', 'low') // => 'npv_nation_low_eur'
 */
export function columnName<Measure extends MeasureName, Which extends Statistic>(
  measure: Measure,
  statistic: Which,
): ColumnName<Measure, Which> {
  return joinName(measure, statistic) as ColumnName<Measure, Which>;
}

function joinName(measure: MeasureName, statistic: Statistic): string {
  if (measure === 'saving_eur_per_year') return `${statistic}_eur_per_year`;
  const unit = measure.includes('person_years')
    ? undefined
    : lastUnits.find((each) => measure.endsWith(each));
  return unit === undefined
    ? `${measure}_${statistic}`
    : `${measure.slice(0, -unit.length)}_${statistic}${unit}`;
}

/**
 * What the columns of a measure are called without the end or the statistic.
 *
 * @example columnStem('saving_eur_per_year') // => 'eur_per_year'
 * @example columnStem('npv_nation_eur') // => 'npv_nation_eur'
 */
export function columnStem(measure: MeasureName): string {
  return measure === 'saving_eur_per_year' ? 'eur_per_year' : measure;
}

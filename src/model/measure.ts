import { benefitMeasures, flowMeasures, yearMeasures } from './cash-flow/measures.ts';

/** What can be asked of a row of any scenario. */
export const savingMeasures = [
  'saving_eur_per_year',
  'share_of_costs',
  'eur_per_inhabitant',
  'person_years',
  'tax_points',
] as const;

/** All that can be asked of a row, in a year where it is of one. */
export const measures = [
  ...savingMeasures,
  ...benefitMeasures,
  ...flowMeasures,
  // Reported of all years together and of each, and named once.
  ...yearMeasures.filter((measure) => measure !== 'risk_eur'),
] as const;
export type MeasureName = (typeof measures)[number];

/** What a measure is counted in. */
export type MeasureUnit =
  | 'eur_per_year'
  | 'eur'
  | 'share'
  | 'eur_per_inhabitant'
  | 'person_years'
  | 'tax_points'
  | 'years'
  | 'ratio';

/** The unit of a measure. */
export function measureUnit(measure: MeasureName): MeasureUnit {
  switch (measure) {
    case 'saving_eur_per_year':
    case 'cashable_eur_per_year':
    case 'capacity_eur_per_year':
    case 'other_benefit_eur_per_year':
    case 'running_eur_per_year':
    case 'running_optimism_bias_eur_per_year':
    case 'coordination_eur_per_year':
    case 'benefit_optimism_bias_eur_per_year':
      return 'eur_per_year';
    case 'share_of_costs':
      return 'share';
    case 'eur_per_inhabitant':
      return 'eur_per_inhabitant';
    case 'person_years':
    case 'capacity_person_years':
      return 'person_years';
    case 'tax_points':
      return 'tax_points';
    case 'payback_municipality_years':
    case 'payback_nation_years':
      return 'years';
    case 'bcr_municipality':
    case 'bcr_nation':
      return 'ratio';
    case 'investment_eur':
    case 'optimism_bias_eur':
    case 'parallel_eur':
    case 'grant_eur':
    case 'risk_eur':
    case 'npv_municipality_eur':
    case 'npv_nation_eur':
    case 'npv_outside_eur':
    case 'saving_eur':
    case 'cost_eur':
    case 'granted_eur':
    case 'net_municipality_eur':
    case 'net_nation_eur':
    case 'cumulative_municipality_eur':
    case 'cumulative_nation_eur':
      return 'eur';
    default:
      return measure satisfies never;
  }
}

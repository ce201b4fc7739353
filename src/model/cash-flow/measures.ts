/** Sums over the whole timeline and what follows from them. */
export const flowMeasures = [
  'investment_eur',
  'optimism_bias_eur',
  'running_eur_per_year',
  'running_optimism_bias_eur_per_year',
  'coordination_eur_per_year',
  'parallel_eur',
  'grant_eur',
  'risk_eur',
  'npv_municipality_eur',
  'npv_nation_eur',
  'npv_outside_eur',
  'payback_municipality_years',
  'payback_nation_years',
  'bcr_municipality',
  'bcr_nation',
] as const;
export type FlowMeasure = (typeof flowMeasures)[number];

/** What is reported of a single year. */
export const yearMeasures = [
  'saving_eur',
  'cost_eur',
  'granted_eur',
  'risk_eur',
  'net_municipality_eur',
  'net_nation_eur',
  'cumulative_municipality_eur',
  'cumulative_nation_eur',
] as const;
export type YearMeasure = (typeof yearMeasures)[number];

/** Measures of a whole year of use, which rest on no single year. */
export type WholeYearMeasure = Extract<FlowMeasure, `${string}_eur_per_year`>;

/** What becomes of the saving at full use, and what optimism bias has taken off it. */
export const benefitMeasures = [
  'cashable_eur_per_year',
  'capacity_eur_per_year',
  'other_benefit_eur_per_year',
  'capacity_person_years',
  'benefit_optimism_bias_eur_per_year',
] as const;
export type BenefitMeasure = (typeof benefitMeasures)[number];

/** Whose money is counted: a grant lowers the cost of the municipality, and for the nation it is a transfer. */
export const perspectives = ['municipality', 'nation'] as const;
export type Perspective = (typeof perspectives)[number];

// Asked of every output of every evaluation, so that lists are not searched.
const flowNames: ReadonlySet<string> = new Set(flowMeasures);
const yearNames: ReadonlySet<string> = new Set(yearMeasures);
const benefitNames: ReadonlySet<string> = new Set(benefitMeasures);

export function isFlowMeasure(measure: string): measure is FlowMeasure {
  return flowNames.has(measure);
}

export function isWholeYearMeasure(measure: string): measure is WholeYearMeasure {
  return measure.endsWith('_eur_per_year') && flowNames.has(measure);
}

export function isYearMeasure(measure: string): measure is YearMeasure {
  return yearNames.has(measure);
}

export function isBenefitMeasure(measure: string): measure is BenefitMeasure {
  return benefitNames.has(measure);
}

/** The net present values. */
export type WorthMeasure = `npv_${Perspective}_eur`;
const worthMeasures: readonly FlowMeasure[] = perspectives.map((each): WorthMeasure => `npv_${each}_eur`);

export function isWorth(measure: string): measure is WorthMeasure {
  return (worthMeasures as readonly string[]).includes(measure);
}

type PaybackMeasure = `payback_${Perspective}_years`;
const paybackMeasures: readonly FlowMeasure[] = perspectives.map(
  (each): PaybackMeasure => `payback_${each}_years`,
);

export function isPayback(measure: string): measure is PaybackMeasure {
  return (paybackMeasures as readonly string[]).includes(measure);
}

type RatioMeasure = `bcr_${Perspective}`;
const ratioMeasures: readonly FlowMeasure[] = perspectives.map((each): RatioMeasure => `bcr_${each}`);

/** Whether a measure is a ratio of benefits to costs. */
export function isBenefitRatio(measure: string): measure is RatioMeasure {
  return (ratioMeasures as readonly string[]).includes(measure);
}

/** Whose money a measure is; undefined of what is nobody's alone. */
export function perspectiveOf(measure: string): Perspective | undefined {
  return perspectives.find((each) => measure.includes(`_${each}`));
}

import type { Discounting } from '../../model/cash-flow/forms.ts';

/** The fixed words of what people read of money over time. */
export interface MoneyWording {
  readonly heading: string;
  readonly investment: string;
  readonly optimismBias: string;
  readonly running: string;
  readonly runningBias: string;
  readonly parallel: string;
  readonly grant: string;
  readonly coordination: string;
  readonly risk: string;
  readonly riskOfYear: string;
  readonly npvMunicipality: string;
  readonly npvNation: string;
  readonly paybackMunicipality: string;
  readonly paybackNation: string;
  readonly bcrMunicipality: string;
  readonly bcrNation: string;
  readonly lossMunicipality: string;
  readonly lossNation: string;
  /** Where what was spent does not come back before the timeline ends. */
  readonly notWithin: (years: number) => string;
  /** Behind the central payback: in how many percent of the draws it is reached. */
  readonly reachedIn: (percent: string) => string;
  readonly budgetHeading: string;
  /** Where no project says what becomes of its saving. */
  readonly noBudget: string;
  readonly cornersHeading: string;
  readonly worst: string;
  readonly atCentral: string;
  readonly best: string;
  /** Shape   prices: what follows a unit of money */
  timeline(first: number, last: number, rate: string, prices: string): string;
  readonly discounting: Readonly<Record<Discounting, string>>;
  readonly perspectives: string;
  readonly budgetView: string;
  /** Instead of what a saving is, in the budget view. */
  readonly cashableSaving: string;
  readonly notComparedInView: string;
  readonly benefitHeading: string;
  /** What optimism bias has taken off the saving, and the sentence that says so. */
  readonly savingBias: string;
  readonly savingBiasMeaning: string;
  readonly cashable: string;
  readonly capacity: string;
  readonly other: string;
  readonly freed: string;
  readonly owner: string;
  yearsOf(row: string): string;
  readonly year: string;
  readonly saving: string;
  readonly cost: string;
  readonly netMunicipality: string;
  readonly netNation: string;
  readonly cumulativeMunicipality: string;
  readonly cumulativeNation: string;
  readonly yearsMeaning: string;
  readonly areaHeading: Readonly<Record<'municipality' | 'region' | 'service', string>>;
  readonly inhabitants: string;
  readonly areasMeaning: string;
  /** The row of all areas together. */
  readonly allAreas: string;
  /** Below a table that leaves out areas where nothing is saved and nothing is paid. */
  partlessAreas(count: string): string;
  firstAreas(shown: string, all: string): string;
}

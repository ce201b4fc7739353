/** The fixed words of what people read of risks. */
export interface RiskWording {
  readonly heading: string;
  readonly chance: string;
  readonly expected: string;
  readonly treatmentCost: string;
  readonly treated: string;
  readonly worth: string;
  readonly decision: string;
  readonly treat: string;
  readonly accept: string;
  readonly meaning: string;
  readonly projectsHeading: string;
  readonly none: string;
  readonly cost: string;
  readonly delay: string;
  readonly lost: string;
  readonly projectsMeaning: string;
}

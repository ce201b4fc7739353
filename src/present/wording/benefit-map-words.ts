/** The fixed words of what people read of a benefit map. */
export interface BenefitMapWording {
  title(file: string): string;
  readonly meaning: readonly string[];
  readonly total: string;
  readonly gross: string;
  readonly net: string;
  readonly hours: string;
  readonly perUnit: string;
  readonly breakEvenVolume: string;
  readonly breakEvenMinutes: string;
  readonly target: string;
  /** What is missing to the target; below zero where it is exceeded. */
  readonly gap: string;
  readonly chance: string;
  readonly heads: { readonly savings: string; readonly breakEvens: string; readonly targets: string };
  readonly never: string;
  /** Notes of the result. */
  readonly freedTime: string;
  readonly personYears: string;
}

/** The fixed words of what people read of measurements before a decision. */
export interface MeasurementWording {
  readonly meaning: string;
  /** Shape   error: the standard deviation of the error at one site, with its unit */
  of(output: string, input: string, error: string): string;
  readonly sites: string;
  readonly worth: string;
  readonly partOfPerfect: string;
  readonly perfect: string;
  readonly closedForm: string;
  byDraws(count: string): string;
}

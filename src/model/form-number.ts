/** A number of a form as it is written: one value, or a range with or without its central value. */
export interface FormNumber {
  readonly low: number;
  readonly central?: number | undefined;
  readonly high: number;
}

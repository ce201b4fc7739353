import type { Place } from '../../problems/problem.ts';
import type { YearMeasure } from '../cash-flow/measures.ts';
import type { Quantity } from '../quantity.ts';
import type { Grade, TargetDirection } from './forms.ts';

/** The standard deviation of a measurement as a part of its value, by its grade; of grades for which it is stated. */
export type Tracking = Readonly<Partial<Record<Grade, Quantity>>>;

/** One value that was seen. */
export interface Actual {
  /** Id of the project; undefined of what belongs to none. */
  readonly project: string | undefined;
  readonly year: number;
  /** As it is written. */
  readonly measure: string;
  /** The yearly output of the project that it is; undefined of a measure of one's own, which has no forecast. */
  readonly output: YearMeasure | undefined;
  readonly unit: string;
  readonly value: number;
  /** Standard deviation of the measurement, where it is written. */
  readonly sd: number | undefined;
  readonly grade: Grade | undefined;
  /** The level before. */
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly direction: TargetDirection | undefined;
  /** Whether it comes again in later years. */
  readonly isLasting: boolean;
  readonly note: string | undefined;
  readonly place: Place;
}

/** Standard deviation of a measurement: its own, else the part of its value that its grade says; undefined where nothing does. */
export function deviationOf(
  { sd, value, grade }: Pick<Actual, 'sd' | 'value' | 'grade'>,
  tracking: Tracking | undefined,
): number | undefined {
  if (sd !== undefined) return sd;
  const share = grade === undefined ? undefined : tracking?.[grade]?.central;
  const found = share === undefined ? undefined : share * Math.abs(value);
  return found === 0 ? undefined : found;
}

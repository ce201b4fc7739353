import type { Distribution, Interval } from './quantity.ts';
import type { Unit } from './unit.ts';

/** Which ends of the computed range must meet the published ones. */
export const calibrationMatches = ['corners', 'p05-p95'] as const;
export type CalibrationMatch = (typeof calibrationMatches)[number];

/** The arithmetic of what is left for a parameter, before anything is solved. */
export interface CalibrationRoom {
  readonly publishedLow: number;
  readonly publishedHigh: number;
  /** High over low; null where they are not both above zero. */
  readonly publishedRatio: number | null;
  /** High over low that the other inputs alone bring, the parameter being central. */
  readonly othersRatio: number | null;
  /** High over low that is left for the parameter; below 1 there is no solution. */
  readonly leftRatio: number | null;
}

/** A range of a parameter that reproduces a published range. */
export interface CalibrationOutcome {
  readonly parameter: string;
  readonly unit: Unit;
  readonly distribution: Distribution;
  readonly interval: Interval;
  /** The note that the range has from now on. */
  readonly note: string;
  readonly output: string;
  readonly source: string;
  readonly match: CalibrationMatch;
  readonly room: CalibrationRoom;
  readonly low: number;
  /** What the central value is from now on: the middle of the range, of a lognormal one the median. */
  readonly central: number;
  readonly high: number;
  /** Of an amount: the year in whose prices the range is, that of the scenario. */
  readonly price_year: number | null;
  readonly computedLow: number;
  readonly computedHigh: number;
}

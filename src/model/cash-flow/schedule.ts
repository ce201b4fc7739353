import type { FlowName } from './flow-numbers.ts';
import type { RampCurve } from './forms.ts';

/**
 * The area under a ramp from its beginning: how many years of full use there have been `age` years after first use.
 *
 * Formula  linear x, s-curve 3x² − 2x³, with x the age over the years of the ramp, both 1 from there on
 * Units    years
 * Holds    both curves have used half of the ramp's years at its end
 * @example rampArea(3, 3, 'linear') // => 1.5
 */
export function rampArea(age: number, rampYears: number, curve: RampCurve): number {
  if (age <= 0) return 0;
  if (age >= rampYears) return age - rampYears / 2;
  const x = age / rampYears;
  switch (curve) {
    case 'linear':
      return (rampYears * x * x) / 2;
    case 's-curve':
      return rampYears * (x * x * x - (x * x * x * x) / 2);
    default:
      return curve satisfies never;
  }
}

/**
 * Use in a year as the mean of the ramp over it, so that fractions of years are exact.
 *
 * Shape    yearFrom and firstUse: years from the same beginning
 * Units    share of full use
 * @example meanUse(0, 0, 3, 'linear').toFixed(4) // => '0.1667'
 * @example meanUse(1, 0.5, 0, 'linear') // => 1
 */
export function meanUse(yearFrom: number, firstUse: number, rampYears: number, curve: RampCurve): number {
  const age = yearFrom - firstUse;
  if (age >= rampYears) return 1;
  return rampArea(age + 1, rampYears, curve) - rampArea(age, rampYears, curve);
}

/**
 * The area under the spread of something new: how many years of full use there have been `age` years after first use.
 *
 * Formula  F(t) = (1 − e^(−(p+q)t)) / (1 + (q/p) e^(−(p+q)t)); its area is t + ln((1 + (q/p) e^(−(p+q)t)) / (1 + q/p)) / q, and without
 *          q it is t − (1 − e^(−pt)) / p
 * Units    years; p and q a year
 * Source   Bass, F. M. (1969), A new product growth for model consumer durables, Management Science 15(5), 215-227
 * @example bassArea(10, 0.03, 0.38).toFixed(4) // => '3.6200'
 */
export function bassArea(age: number, p: number, q: number): number {
  if (age <= 0) return 0;
  if (q === 0) return age + Math.expm1(-p * age) / p;
  return age + (Math.log1p((q / p) * Math.exp(-(p + q) * age)) - Math.log1p(q / p)) / q;
}

/** Use in a year as the mean of the spread over it; units as in `meanUse`. */
export function meanSpread(yearFrom: number, firstUse: number, p: number, q: number): number {
  const age = yearFrom - firstUse;
  return bassArea(age + 1, p, q) - bassArea(age, p, q);
}

/**
 * The part of a year that lies between two moments.
 *
 * Units    years from the same beginning; gives 0 to 1
 * @example partOfYear(2, 1.25, 2.75) // => 0.75
 */
export function partOfYear(yearFrom: number, from: number, to: number): number {
  return Math.max(0, Math.min(yearFrom + 1, to) - Math.max(yearFrom, from));
}

/**
 * The part of an even spending over some years that falls into a year; what takes no time falls into its first year.
 *
 * @example [0, 1, 2].map((year) => partOfSpending(year, 0, 2.5)).join() // => '0.4,0.4,0.2'
 */
export function partOfSpending(yearFrom: number, from: number, years: number): number {
  // Within one year it is all of it, however short: a difference of moments would lose a very short one.
  const begins = from >= yearFrom && from < yearFrom + 1;
  if (from + years <= Math.floor(from) + 1) return begins ? 1 : 0;
  return partOfYear(yearFrom, from, from + years) / years;
}

/** The numbers of a project that say when something begins or ends, and for how long. */
export const timeNames: readonly FlowName[] = [
  'rollout.delay_years',
  'rollout.ramp_years',
  'rollout.p_per_year',
  'rollout.q_per_year',
  'replication.p_per_year',
  'replication.q_per_year',
  'cost.investment_years',
  'cost.parallel_running_years',
  'cost.optimism_bias.mitigated_share',
  'cost.optimism_bias.duration_upper_ratio',
];

/** A number of a project by its name, as it is where it is left out. */
export type ScheduleNumbers = (name: FlowName) => number;

/**
 * How much longer the work takes than planned.
 *
 * Formula  planned · (1 − mitigated) · duration upper
 * Units    years
 * Source   HM Treasury, supplementary Green Book guidance on optimism bias
 */
export function overrunYears(planned: number, mitigated: number, durationUpper: number): number {
  return planned * (1 - mitigated) * durationUpper;
}

/**
 * When something of a project begins or ends: first use, full use, the end of the old way beside it, and the end of the
 * spending.
 *
 * Shape    start: the year in whose beginning the project starts
 * Units    years from the beginning of the timeline
 */
export function eventYears(start: number, numbers: ScheduleNumbers): readonly number[] {
  const planned = numbers('cost.investment_years');
  const overrun = overrunYears(
    planned,
    numbers('cost.optimism_bias.mitigated_share'),
    numbers('cost.optimism_bias.duration_upper_ratio'),
  );
  const firstUse = start + numbers('rollout.delay_years') + overrun;
  return [
    firstUse,
    firstUse + numbers('rollout.ramp_years'),
    firstUse + numbers('cost.parallel_running_years'),
    start + planned + overrun,
  ];
}

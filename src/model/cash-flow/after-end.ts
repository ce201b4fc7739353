import type { ScheduleNumbers } from './schedule.ts';

/** What of one project lies behind the last year counted, where nothing is counted any more. */
export interface AfterEnd {
  /** Investment with its optimism bias, and the part of it that is spent then. */
  readonly investmentEur: number;
  readonly spentEur: number;
  /** Years from the beginning of the timeline to the first use. */
  readonly firstUse: number;
}

/**
 * What a project spends after the end of the timeline, and when it comes into use.
 * An investment is finite: what is spent of it after the end was not counted, while the years that are counted have the use of
 * it. Running costs and savings go on together, and end together.
 *
 * Shape   numberOf: the number of a name below the project, as it is where it is left out
 * Units   start: years from the beginning of the timeline, a whole number; euros of the price year
 * Source  the conventions of project-schedule.ts
 */
export function afterEnd(numberOf: ScheduleNumbers, start: number, horizonYears: number): AfterEnd {
  const planned = numberOf('cost.investment_years');
  const left = 1 - numberOf('cost.optimism_bias.mitigated_share');
  const overrun = planned * left * numberOf('cost.optimism_bias.duration_upper_ratio');
  const bias = left * numberOf('cost.optimism_bias.upper_ratio');
  const investmentEur = numberOf('cost.investment_eur') * (1 + bias);
  return {
    investmentEur,
    spentEur: investmentEur * shareAfter(start, planned + overrun, horizonYears),
    firstUse: start + numberOf('rollout.delay_years') + overrun,
  };
}

/**
 * The part of an even spending that lies behind the end.
 *
 * Units    years from the same beginning
 * @example shareAfter(0, 10, 3) // => 0.7
 * @example shareAfter(2, 1, 3) // => 0
 * @example shareAfter(3, 0, 3) // => 1
 */
export function shareAfter(from: number, years: number, end: number): number {
  if (from >= end) return 1;
  const to = from + years;
  return to <= end ? 0 : (to - end) / years;
}

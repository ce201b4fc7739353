import { error, warning } from './entry.ts';

/** A value that was seen, by what it is about. */
export interface ActualFacts {
  readonly project: string;
  readonly year: number;
  readonly measure: string;
}

/** What is wrong with outcomes that are compared with a forecast. */
export const trackProblems = {
  'year-outside-timeline': error<{ year: number; first: number; last: number }>(),
  'duplicate-actual': error<{ project: string | undefined; year: number; measure: string; line: number }>(),
  'target-without-direction': error<{ measure: string }>(),
  'no-baseline': warning<ActualFacts>(),
  'one-off-counted': warning<ActualFacts>(),
  'measure-without-use': warning<{ found: string; known: readonly string[] }>(),
  'few-effective-draws': warning<{ effective: number; least: number; draws: number }>(),
} as const;

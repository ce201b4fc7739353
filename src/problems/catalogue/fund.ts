import { error, type UnknownFacts, warning } from './entry.ts';

/** What is wrong with a call for applications. */
export const fundProblems = {
  'no-budget': error<object>(),
  'no-applications': error<object>(),
  'needs-in-circle': error<{ candidates: readonly string[] }>(),
  'unknown-candidate': error<UnknownFacts>(),
  'unknown-theme': error<UnknownFacts>(),
  'unknown-criterion': error<UnknownFacts>(),
  'points-twice': error<{ candidate: string }>(),
  'reserves-above-budget': error<{ reserved: number; budget: number }>(),
  'application-twice': error<{ scenario: string }>(),
  'needs-what-it-excludes': error<{ candidate: string; other: string }>(),
  'grant-above-budget': warning<{ candidate: string; grant: number; budget: number }>(),
  'grant-differs': warning<{ candidate: string; grant: number; own: number }>(),
} as const;

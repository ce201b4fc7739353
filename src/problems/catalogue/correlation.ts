import { error } from './entry.ts';

/** What is wrong with the correlations of a scenario. */
export const correlationProblems = {
  'rank-out-of-range': error<{ found: number }>(),
  'correlation-of-certain': error<{ path: string }>(),
  'correlation-with-itself': error<{ path: string }>(),
  'duplicate-correlation': error<{ between: readonly [string, string] }>(),
  'too-many-correlated': error<{ found: number; limit: number }>(),
  'impossible-correlations': error<{
    between: readonly [string, string];
    rank: number;
    stated: boolean;
    nearest: number;
    alone: boolean;
  }>(),
} as const;

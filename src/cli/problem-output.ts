import { presentProblems } from '../present/problem.ts';
import type { Problem } from '../problems/problem.ts';
import { type Streams, wantsColour } from './streams.ts';

/** Tells problems on standard error, errors with the user's own line, warnings in a line each. */
export function writeProblems(problems: readonly Problem[], streams: Streams, colourOption: boolean): void {
  if (problems.length === 0) return;
  const colour = wantsColour(streams.standardError, streams, colourOption);
  streams.standardError.write(presentProblems(problems, { colour }));
}

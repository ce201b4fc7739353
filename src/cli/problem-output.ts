import { InputError, type Problem } from '../problems/problem.ts';
import { type Streams, wantsColour } from './streams.ts';

/** Tells problems on standard error, errors with the user's own line, warnings in a line each. */
export async function writeProblems(
  problems: readonly Problem[],
  streams: Streams,
  colourOption: boolean,
): Promise<void> {
  if (problems.length === 0) return;
  const { presentProblems } = await import('../present/problem.ts');
  const colour = wantsColour(streams.standardError, streams, colourOption);
  streams.standardError.write(presentProblems(problems, { colour }));
}

/** The problems behind an error of the input; undefined for any other error. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  return error instanceof InputError ? error.problems : undefined;
}

import { InputError, type Problem } from '../problems/problem.ts';

/** The commands, each evaluated when it is called; the tool is built so that help needs none of them. */
export const commands = {
  estimate: () => import('./estimate.ts'),
  sensitivity: () => import('./sensitivity.ts'),
  calibrate: () => import('./calibrate.ts'),
  check: () => import('./check.ts'),
  inspect: () => import('./inspect.ts'),
  structure: () => import('./structure.ts'),
  validate: () => import('./validate.ts'),
  progress: () => import('./progress.ts'),
  problemOutput: () => import('./problem-output.ts'),
};

/** The problems behind an error of the input; undefined for any other error. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  return error instanceof InputError ? error.problems : undefined;
}

import { InputError, type Problem, ProblemList } from '../problems/problem.ts';

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

/** For the build: the rows of a cost file that ships with the tool, which must be without a problem. */
export async function compileShippedCosts(path: string, dataFolder: string) {
  const { readCostFile } = await import('../read/cost-file.ts');
  const { readRegisters } = await import('../read/registers.ts');
  const { packCosts } = await import('../read/shipped-costs.ts');
  const problems = new ProblemList();
  const { registers } = readRegisters(dataFolder, problems);
  const file = readCostFile(path, registers, problems);
  if (file === undefined || problems.all.length > 0) throw new InputError(problems.all);
  return { sha256: file.sha256, costs: packCosts(file.rows, file.area) };
}

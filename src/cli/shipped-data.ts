import { InputError, ProblemList } from '../problems/problem.ts';
import { readCostFile } from '../read/cost-file.ts';
import { readRegisters } from '../read/registers.ts';
import { packCosts } from '../read/shipped-costs.ts';

/** For the build: the schemas that judge the evidence and sources that ship with the tool. */
export { Evidence, Sources } from '../model/evidence.ts';

/** For the build: the rows of a cost file that ships with the tool, which must be without a problem. */
export function compileShippedCosts(path: string, dataFolder: string) {
  const problems = new ProblemList();
  const { registers } = readRegisters(dataFolder, problems);
  const file = readCostFile(path, registers, problems);
  if (file === undefined || problems.all.length > 0) throw new InputError(problems.all);
  return { sha256: file.sha256, costs: packCosts(file.rows, file.area) };
}

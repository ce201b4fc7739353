import { join } from 'node:path';
import { checkModel } from '../analyse/estimate.ts';
import { compileModel } from '../model/compile.ts';
import { inFileOrder, InputError, type Problem, ProblemList } from '../problems/problem.ts';
import { readCostFile } from '../read/cost-file.ts';
import { EvidenceLibrary, readEvidenceFile } from '../read/evidence.ts';
import { kindOfFile } from '../read/file-kind.ts';
import { readRegisters } from '../read/registers.ts';
import { Sources } from '../model/evidence.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { readScenario } from '../read/scenario.ts';
import { listFiles, packageFolder } from '../read/text-file.ts';
import { writeProblems } from './problem-output.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

interface ValidateOptions {
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `digisave validate FILE...`: all problems of scenarios, cost data and evidence, without running them. */
export function validateCommand(paths: readonly string[], options: ValidateOptions, streams: Streams): ExitCode {
  const told: Problem[] = [];
  const dataFolder = join(packageFolder(), 'data');
  const files = paths.flatMap((path) => listFiles(path, ['.yaml', '.yml', '.csv']));
  for (const path of files) {
    const problems = new ProblemList();
    const kind = validateFile(path, dataFolder, problems);
    const errors = problems.all.filter((each) => each.severity === 'error').length;
    const warnings = problems.all.length - errors;
    told.push(...inFileOrder(problems.all));
    if (options.quiet !== true) {
      streams.standardOutput.write(`${path}: ${kind}, ${errors} errors, ${warnings} warnings\n`);
    }
  }
  if (told.some((each) => each.severity === 'error') || (options.strict === true && told.length > 0)) {
    throw new InputError(told);
  }
  writeProblems(told, streams, options.color);
  return exitCodes.done;
}

/** Checks one file by what it is, and says what that was. */
function validateFile(path: string, dataFolder: string, problems: ProblemList): string {
  const kind = kindOfFile(path);
  switch (kind) {
    case 'cost data': {
      const { registers } = readRegisters(dataFolder, problems);
      const file = readCostFile(path, registers, problems);
      return `${kind}, ${file?.rows.length ?? 0} rows`;
    }
    case 'evidence':
      readEvidenceFile(path, new EvidenceLibrary(dataFolder, problems).sources, problems);
      return kind;
    case 'sources':
      readYamlFile(path, problems)?.parse(Sources, [], problems);
      return kind;
    case 'scenario': {
      const { scenario } = readScenario(path, { dataFolder }, problems);
      if (scenario !== undefined) checkModel(compileModel(scenario), problems);
      return kind;
    }
    case 'other data':
      return `${kind}, not checked`;
    default:
      return kind satisfies never;
  }
}

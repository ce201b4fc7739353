import { join } from 'node:path';
import { toleranceFault } from '../analyse/check.ts';
import { checkModel } from '../analyse/check-model.ts';
import { evidenceOfKind, Kind } from '../model/catalogue-form.ts';
import { compileModel } from '../model/compile.ts';
import { Source } from '../model/evidence.ts';
import type { Language } from '../model/language.ts';
import { Layout } from '../model/layout.ts';
import { cleanText } from '../present/clean-text.ts';
import type { TableWording } from '../present/wording/table-words.ts';
import { wordings } from '../present/wording.ts';
import { eachOnce, InputError, type Problem, ProblemList, problem } from '../problems/problem.ts';
import { type CheckFile, readCheckFile } from '../read/check-case.ts';
import { readCostData } from '../read/cost-data.ts';
import { EvidenceLibrary, readEvidenceFile } from '../read/evidence.ts';
import { kindOfFile } from '../read/file-kind.ts';
import { PublishedCosts } from '../read/published-costs.ts';
import { readRegisters } from '../read/registers.ts';
import { readScenario } from '../read/scenario.ts';
import { withWorkbooks } from '../read/table/xlsx/workbooks.ts';
import { listFiles, packageFolder } from '../read/text-file.ts';
import { readYamlFile } from '../read/yaml-file.ts';
import { writeProblems } from './problem-output.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

type ValidateWords = TableWording['validate'];

interface ValidateOptions {
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly language: Language;
  readonly color: boolean;
}

/** `digisave validate FILE...`: all problems of scenarios, cost data and evidence, without running them. */
export async function validateCommand(
  paths: readonly string[],
  options: ValidateOptions,
  streams: Streams,
): Promise<ExitCode> {
  const words = wordings[options.language].table.validate;
  const met: Problem[] = [];
  const dataFolder = join(packageFolder(), 'data');
  let checked = 0;
  let passedOver = 0;
  for (const path of paths) {
    const files = listFiles(path, ['.yaml', '.yml', '.csv', '.parquet', '.xlsx', '.xlsm']);
    if (files.length === 0) met.push(problem('nothing-to-check', { file: path }, { path }));
    for (const file of files) {
      const problems = new ProblemList();
      const kind = await withWorkbooks(problems, (own) => validateFile(file, dataFolder, own, words));
      met.push(...problems.inFileOrder());
      const isChecked = kind !== words.notChecked;
      if (isChecked) checked++;
      else passedOver++;
      // Of a folder only what is checked is reported; a file that was named is reported in any case.
      if (options.quiet !== true && (isChecked || file === path))
        streams.standardOutput.write(`${cleanText(file)}: ${kind}, ${countProblems(problems.all, words)}\n`);
    }
  }
  const told = eachOnce(met);
  if (options.quiet !== true && checked + passedOver > 1) {
    streams.standardOutput.write(`${words.checked(checked, countProblems(told, words), passedOver)}\n`);
  }
  if (told.some((each) => each.severity === 'error') || (options.strict === true && told.length > 0)) {
    throw new InputError(told);
  }
  await writeProblems(told, streams, options);
  return exitCodes.done;
}

function countProblems(problems: readonly Problem[], words: ValidateWords): string {
  const errors = problems.filter((each) => each.severity === 'error').length;
  return words.problems(errors, problems.length - errors);
}

/** Checks one file by what it is, and says what that was. */
function validateFile(path: string, dataFolder: string, problems: ProblemList, words: ValidateWords): string {
  const kind = kindOfFile(path);
  const name = words.kind[kind];
  switch (kind) {
    case 'cost data': {
      const { registers } = readRegisters(dataFolder, problems);
      const file = readCostData(path, registers, problems, { kept: { years: [], latest: 'any version' } });
      const latest = file?.years.at(-1);
      if (file !== undefined && latest !== undefined)
        new PublishedCosts(dataFolder, registers).check(
          [{ file, rows: file.rowsOf(latest) }],
          latest,
          { file: path },
          problems,
        );
      return `${name}, ${words.rows(file?.usedRows ?? 0)}`;
    }
    case 'evidence':
      readEvidenceFile(path, new EvidenceLibrary(dataFolder, problems).sources, problems);
      return name;
    case 'check case':
      checkTolerances(readCheckFile(path, problems), problems);
      return name;
    case 'kind of project': {
      const found = readYamlFile(path, problems)?.parse(Kind, [], problems);
      if (found !== undefined)
        checkCitations(found, path, new EvidenceLibrary(dataFolder, problems), problems);
      return name;
    }
    case 'source':
      readYamlFile(path, problems)?.parse(Source, [], problems);
      return name;
    case 'layout':
      readYamlFile(path, problems)?.parse(Layout, [], problems);
      return name;
    case 'scenario': {
      const { scenario } = readScenario(path, { dataFolder, mayLackProjects: true }, problems);
      if (scenario !== undefined) checkModel(compileModel(scenario), problems);
      // What says nothing of itself is looked at as a scenario, and may be a picture.
      return problems.all.some((each) => each.name === 'other-format' || each.name === 'not-utf-8')
        ? words.otherFile
        : name;
    }
    case 'outcomes':
    case 'goals':
    case 'levels':
    case 'answers':
    case 'other data':
      return words.notChecked;
    default:
      return kind satisfies never;
  }
}

function checkTolerances(file: CheckFile | undefined, problems: ProblemList): void {
  for (const [index, expectation] of file?.expect.entries() ?? []) {
    const reason = toleranceFault(expectation);
    if (reason !== undefined)
      problems.add('wrong-tolerance', file!.placeOf(index), { path: expectation.path, reason });
  }
}

/** Reports evidence that a kind of project rests on and that is not there. */
function checkCitations(kind: Kind, path: string, evidence: EvidenceLibrary, problems: ProblemList): void {
  const known = evidence.ids();
  for (const found of evidenceOfKind(kind))
    if (!known.includes(found)) problems.add('unknown-evidence', { file: path }, { found, known });
}

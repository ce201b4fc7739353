import { extname, join } from 'node:path';
import { checkModel } from '../analyse/check-model.ts';
import { recordRun } from '../analyse/record.ts';
import { analyseSensitivity, type SensitivityRequest, type SidePath } from '../analyse/sensitivity.ts';
import type { BoxSide, TargetDirection } from '../model/conditions.ts';
import { namesOf } from '../model/input-name.ts';
import type { InputGrouping, SensitivityMethod } from '../model/sensitivity-method.ts';
import { SensitivityResult } from '../model/sensitivity-result.ts';
import { cliWordings } from '../present/cli-wording.ts';
import type { ForWorkbook, Presentable } from '../present/format/format.ts';
import { formats, present } from '../present/format/formats.ts';
import { createReportContext } from '../present/report.ts';
import { boxText } from '../present/sensitivity/box-text.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { formatNames } from './format.ts';
import { type MeasurementOptions, readMeasurement } from './measurement-options.ts';
import {
  formatOptions,
  isFolder,
  type OutputOptions,
  resolveFormat,
  writeFileWhole,
  writeOutput,
} from './output.ts';
import { checkForm } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, openInputs, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { version } from './version.ts';

interface SensitivityOptions extends ScenarioOptions, OutputOptions, MeasurementOptions {
  readonly method?: readonly SensitivityMethod[];
  readonly of?: readonly string[];
  readonly x?: SidePath;
  readonly y?: SidePath;
  readonly paths?: boolean;
  readonly steps: number;
  readonly target?: number;
  readonly direction?: TargetDirection;
  readonly group?: InputGrouping;
  readonly precision?: number;
}

const defaultMethods: readonly SensitivityMethod[] = ['tornado', 'grid'];

/** `digisave sensitivity SCENARIO`: what moves the savings, and where a decision would turn. */
export async function sensitivityCommand(
  path: string,
  options: SensitivityOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { format } = resolveFormat(options, streams.standardOutput);
  const isTable = formats[format].needs === 'table';
  const intoFolder = isTable && options.output !== undefined && isMeantAsFolder(options.output);
  // One CSV holds one table: unless a folder takes them all, the default is the first method alone.
  const methods = options.method ?? (isTable && !intoFolder ? defaultMethods.slice(0, 1) : defaultMethods);
  if (isTable && !intoFolder && methods.length > 1)
    throw new InputError([problem('several-tables', undefined, { methods })]);
  if (options.group !== undefined && !methods.includes('sobol'))
    throw new InputError([problem('group-without-sobol', undefined, { group: options.group })]);
  const ofOptions = new ProblemList();
  const measurement = readMeasurement(options, methods, ofOptions);
  if (options.direction !== undefined && !methods.includes('conditions'))
    ofOptions.add('option-without-method', undefined, { option: '--direction', methods: ['conditions'] });
  ofOptions.throwIfErrors();
  const fileOf = (method: SensitivityMethod) => `${method}${formats[format].endings[0]}`;
  const outputs = checkOutputOptions(options, intoFolder ? methods.map(fileOf) : []);
  const inputSheet = await openInputs(options);
  const { outcomes, told } = await forEachFile([path], options.strict === true, (each, problems) =>
    analyseFile(
      each,
      { ...options, of: options.of ?? [], methods, measurement },
      { ...options, outputs, inputSheet },
      problems,
    ),
  );
  const result = outcomes[0] as SensitivityResult;
  const textOf = (method: SensitivityMethod) =>
    present(presentable(result, method, options), format, formatOptions(options, streams));
  if (isTable && intoFolder) {
    for (const method of methods)
      await writeFileWhole(join(options.output as string, fileOf(method)), await textOf(method), streams);
  } else await writeOutput(await textOf(methods[0]!), options, streams);
  if (options.quiet !== true) {
    await writeProblems(told, streams, options);
    if (isTable && options.method === undefined && !intoFolder) {
      streams.standardError.write(`${cliWordings[options.language].onlyTornado}\n`);
    }
  }
  return exitCodes.done;
}

/** A folder is one that is there, or a name without an ending, as files of results have one. */
function isMeantAsFolder(path: string): boolean {
  return isFolder(path) || /[\\/]$/.test(path) || extname(path) === '';
}

/** What is to be written: the file that is named, or those of a folder; refused where that cannot be done. */
function checkOutputOptions(
  { format, output }: SensitivityOptions,
  inFolder: readonly string[],
): readonly OutputFile[] {
  if (output === undefined) return [];
  const problems = new ProblemList();
  const option = '--output';
  if (inFolder.length > 0 && !isFolder(output))
    problems.add('missing-folder', { file: output }, { option, path: output, folder: output });
  problems.throwIfErrors();
  const paths = inFolder.length > 0 ? inFolder.map((name) => join(output, name)) : [output];
  const outputs = paths.map((path): OutputFile => ({ option, path }));
  if (inFolder.length === 0) checkForm({ option, path: output }, formatNames, format, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function analyseFile(
  path: string,
  request: SensitivityRequest,
  options: SensitivityOptions,
  problems: ProblemList,
): SensitivityResult | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model, digests } = loaded;
  checkModel(model, problems);
  problems.throwIfErrors();
  const context = createReportContext(options, namesOf(model, options.language));
  const wordsOfBox = (box: readonly BoxSide[]) => boxText(box, context);
  const { sensitivity, samples } = analyseSensitivity(model, { ...request, wordsOfBox }, problems);
  const { id, label, file } = model.scenario;
  const facts = {
    version,
    node: process.version,
    set: loaded.set,
    workbook: loaded.workbook,
    digests,
    language: options.language,
    precision: options.precision,
  };
  return {
    scenario: { id, label: label ?? null, file },
    run: recordRun(model, facts, samples),
    ...sensitivity,
  };
}

/** What moves the savings, in each way; the table is that of one method. */
function presentable(
  result: SensitivityResult,
  method: SensitivityMethod,
  { language, paths }: SensitivityOptions,
): Presentable & ForWorkbook {
  return {
    async reports() {
      const { composeSensitivityReport } = await import('../present/sensitivity/sensitivity-report.ts');
      return [composeSensitivityReport(result, { language, paths })];
    },
    async table() {
      const { sensitivityTable } = await import('../present/sensitivity/method-views.ts');
      return sensitivityTable(result, method);
    },
    json: async () => ({ schema: SensitivityResult, outcomes: [result] }),
    async tables() {
      const { sensitivityTables } = await import('../present/sensitivity/method-views.ts');
      return sensitivityTables(result);
    },
  };
}

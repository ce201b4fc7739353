import { createHash } from 'node:crypto';
import { numbersOfRows } from '../analyse/compare/side.ts';
import type { KeptDraws } from '../analyse/draw.ts';
import { estimateModel } from '../analyse/estimate.ts';
import type { Breakdown } from '../model/breakdown.ts';
import type { Model } from '../model/compile.ts';
import type { Language } from '../model/language.ts';
import type { PartTable } from '../model/part-tables.ts';
import type { Result } from '../model/result.ts';
import { cliWordings } from '../present/cli-wording.ts';
import type { ForWorkbook, Presentable } from '../present/format/format.ts';
import { formats, present } from '../present/format/formats.ts';
import { presentSavedModel } from '../present/saved-model.ts';
import { InputError, ProblemList, problem } from '../problems/problem.ts';
import { formatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeFileWhole, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { saveDraws } from './save-draws.ts';
import {
  forEachFile,
  type LoadedModel,
  loadModel,
  openInputs,
  type ScenarioOptions,
} from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

interface EstimateOptions extends ScenarioOptions, Omit<OutputOptions, 'table'> {
  /** A part of the result in the place of its rows. */
  readonly table?: PartTable;
  /** Whether to add the whole tornado and a two-way table of each pace. */
  readonly sensitivity?: boolean;
  readonly paths?: boolean;
  readonly by?: Breakdown;
  /** Standard error that every mean and percentile may have, as a part of it. */
  readonly precision?: number;
  /** File for the inputs and outputs of every draw. */
  readonly saveDraws?: string;
  /** File for the model itself. */
  readonly saveModel?: string;
}

interface KeepDraws {
  /** Takes the draws of a scenario, for whoever wants to write them. */
  readonly keepDraws?: ((model: Model, draws: KeptDraws) => void) | undefined;
  /** Takes what was read of a scenario, for whoever wants to write it. */
  readonly keepModel?: ((loaded: LoadedModel) => void) | undefined;
}

/** `digisave estimate SCENARIO...`: how much, low to high, for each project, pace and in all. */
export async function estimateCommand(
  paths: readonly string[],
  options: EstimateOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { saveDraws: drawsFile, saveModel: modelFile } = options;
  for (const [option, found, is] of [
    ['--save-draws', drawsFile, 'one-scenario-for-draws'],
    ['--save-model', modelFile, 'one-scenario-for-model'],
    ['--inputs', options.inputs, 'one-scenario-for-inputs'],
  ] as const) {
    if (found === undefined || paths.length === 1) continue;
    throw new InputError([
      problem('wrong-option', undefined, { command: 'estimate', option, found, expected: { is } }),
    ]);
  }
  const outputs = checkOutputOptions(options);
  let write: (() => Promise<void>) | undefined;
  let writeModel: (() => Promise<void>) | undefined;
  const models = new Map<string, Model>();
  const keepModel: KeepDraws['keepModel'] = (loaded) => {
    models.set(loaded.model.scenario.file, loaded.model);
    if (modelFile !== undefined)
      writeModel = () => writeFileWhole(modelFile, modelText(loaded, outcomes[0]!), streams);
  };
  const keepDraws: KeepDraws['keepDraws'] =
    drawsFile === undefined
      ? undefined
      : (model, draws) => {
          write = () => saveDraws(drawsFile, model, draws, options.dialect, streams);
        };
  const inputSheet = await openInputs(options);
  const { outcomes, told } = await forEachFile(paths, options.strict === true, (path, problems) =>
    estimateFile(path, { ...options, outputs, inputSheet, keepDraws, keepModel }, options.language, problems),
  );
  // Not before it is known that the scenario can be used.
  await write?.();
  await writeModel?.();
  const { format } = resolveFormat(options, streams.standardOutput);
  const found = presentable(outcomes, models, options);
  await writeOutput(await present(found, format, formatOptions(options, streams)), options, streams);
  if (options.quiet !== true) {
    await writeProblems(told, streams, options);
    // Tables and Markdown say so themselves.
    if (formats[format].needs === 'table' && outcomes.some(({ run }) => run.correlations.length > 0)) {
      streams.standardError.write(`${cliWordings[options.language].correlationsIgnored}\n`);
    }
  }
  return exitCodes.done;
}

/** What the options name to be written; refused where the names promise what is not written, or are one file. */
function checkOutputOptions(options: EstimateOptions): readonly OutputFile[] {
  const { format, output, saveDraws, saveModel } = options;
  const problems = new ProblemList();
  checkTableOption('estimate', options, problems);
  const result = output === undefined ? [] : [{ option: '--output', path: output }];
  const draws = saveDraws === undefined ? [] : [{ option: '--save-draws', path: saveDraws }];
  for (const each of result) checkForm(each, formatNames, format, problems);
  const model = saveModel === undefined ? [] : [{ option: '--save-model', path: saveModel }];
  for (const each of draws) checkForm(each, ['csv'], undefined, problems);
  for (const each of model) checkForm(each, ['json'], undefined, problems);
  const outputs = [...result, ...draws, ...model];
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

/** The result of one file; undefined where the problems forbid it. */
export function estimateFile(
  path: string,
  options: ScenarioOptions & Partial<Pick<EstimateOptions, 'sensitivity' | 'by' | 'precision'>> & KeepDraws,
  language: Language,
  problems: ProblemList,
): Result | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model, digests, set, workbook } = loaded;
  options.keepModel?.(loaded);
  const { sensitivity, by, precision, keepDraws: keep } = options;
  const keepDraws = keep && ((draws: KeptDraws) => keep(model, draws));
  return estimateModel(
    model,
    {
      version,
      node: process.version,
      set,
      workbook,
      digests,
      language,
      sensitivity,
      by,
      precision,
      keepDraws,
    },
    problems,
  );
}

/** The file of a model that was read, with what is printed of it. */
function modelText({ model, digests, set, problems }: LoadedModel, { estimates }: Result): string {
  const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const printed = { view: model.view, numbers: numbersOfRows(estimates) };
  return presentSavedModel({ scenario: model.scenario, digests, set, problems, printed }, version, digestOf);
}

/** What was estimated, in each way; loaded when it is asked for. */
function presentable(
  results: readonly Result[],
  models: ReadonlyMap<string, Model>,
  { by, language, sensitivity, paths, table }: EstimateOptions,
): Presentable & ForWorkbook {
  return {
    async reports() {
      const { composeEstimateReport } = await import('../present/estimate-report.ts');
      const each = results.map((result) => composeEstimateReport(result, { language, sensitivity, paths }));
      if (results.length < 2) return each;
      const { composeSideBySide } = await import('../present/side-by-side.ts');
      return [composeSideBySide(results, { language }), ...each];
    },
    async table() {
      if (table !== undefined) return (await import('../present/part-csv.ts')).partTable(results, table);
      if (by === undefined) return (await import('../present/estimate-csv.ts')).estimateTable(results);
      const { areasTable, yearsTable } = await import('../present/breakdown-csv.ts');
      return by === 'year' ? yearsTable(results) : areasTable(results);
    },
    async json() {
      const [{ ResultRecord: schema }, { recordResult }] = await Promise.all([
        import('../model/result.ts'),
        import('../present/problem-texts.ts'),
      ]);
      return { schema, outcomes: results.map((each) => recordResult(each, language)) };
    },
    async workbook(how) {
      const { estimateWorkbook } = await import('../present/workbook/live/estimate-workbook.ts');
      const own = results.flatMap(({ scenario }) => models.get(scenario.file) ?? []);
      return estimateWorkbook(results, own, how);
    },
  };
}

import { checkModel } from '../analyse/check-model.ts';
import { explainPath } from '../analyse/explain.ts';
import { type Explanation, ExplanationRecord } from '../model/explanation.ts';
import { composeExplanationReport, explanationRecord, wordsOfExplanation } from '../present/explanation.ts';
import { usualDialect } from '../present/format/dialect.ts';
import type { Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { ProblemList } from '../problems/problem.ts';
import { explainFormatNames } from './format.ts';
import { formatOptions, type OutputOptions, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, openInputs, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';

type ExplainFormatName = (typeof explainFormatNames)[number];
type ExplainOptions = ScenarioOptions &
  Omit<OutputOptions, 'format' | 'dialect'> & { readonly format?: ExplainFormatName };

/** `digisave explain SCENARIO [PATH]`: one printed number taken apart. */
export async function explainCommand(
  file: string,
  path: string | undefined,
  options: ExplainOptions,
  streams: Streams,
): Promise<ExitCode> {
  const outputs = checkOutputOptions(options);
  const inputSheet = await openInputs(options);
  const { outcomes, told } = await forEachFile([file], options.strict === true, (each, problems) =>
    explainFile(each, path, { ...options, outputs, inputSheet }, problems),
  );
  const found = presentable(outcomes[0]!, options);
  const how = formatOptions({ ...options, dialect: usualDialect }, streams);
  await writeOutput(await present(found, formatOf(options), how), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

function checkOutputOptions({ format, output }: ExplainOptions): readonly OutputFile[] {
  const problems = new ProblemList();
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, explainFormatNames, format, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function explainFile(
  file: string,
  path: string | undefined,
  options: ExplainOptions,
  problems: ProblemList,
): Explanation | undefined {
  const loaded = loadModel(file, options, problems);
  if (loaded === undefined) return undefined;
  const { model, placeOfCost } = loaded;
  checkModel(model, problems);
  problems.throwIfErrors();
  const { language } = options;
  return explainPath(model, path, { language, words: wordsOfExplanation(language), placeOfCost }, problems);
}

/** The format asked for, else that of the name of the file, else a table. */
function formatOf({ format, output }: ExplainOptions): ExplainFormatName {
  return format ?? (output === undefined ? undefined : formOfName(output, explainFormatNames)) ?? 'table';
}

function presentable(
  explanation: Explanation,
  { language }: ExplainOptions,
): Pick<Presentable, 'reports' | 'json'> {
  return {
    reports: async () => [composeExplanationReport(explanation, { language })],
    json: async () => ({ schema: ExplanationRecord, outcomes: [explanationRecord(explanation)] }),
  };
}

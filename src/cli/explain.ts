import { checkModel } from '../analyse/check-model.ts';
import { explainPath } from '../analyse/explain.ts';
import type { Explanation } from '../model/explanation.ts';
import {
  presentExplanationJson,
  presentExplanationMarkdown,
  presentExplanationTable,
  wordsOfExplanation,
} from '../present/explanation.ts';
import { ProblemList } from '../problems/problem.ts';
import { explainFormats } from './format.ts';
import { type OutputOptions, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour, widthOf } from './streams.ts';

type ExplainOptions = ScenarioOptions & OutputOptions;

/** `digisave explain SCENARIO [PATH]`: one printed number taken apart. */
export async function explainCommand(
  file: string,
  path: string | undefined,
  options: ExplainOptions,
  streams: Streams,
): Promise<ExitCode> {
  const outputs = checkOutputOptions(options);
  const { outcomes, told } = forEachFile([file], options.strict === true, (each, problems) =>
    explainFile(each, path, { ...options, outputs }, problems),
  );
  await writeOutput(present(outcomes[0]!, options, streams), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options.color);
  return exitCodes.done;
}

function checkOutputOptions({ format, output }: ExplainOptions): readonly OutputFile[] {
  const problems = new ProblemList();
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, explainFormats, format, problems);
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

function present(explanation: Explanation, options: ExplainOptions, streams: Streams): string {
  const stream = streams.standardOutput;
  const { format, language, output } = options;
  const byName = output === undefined ? undefined : formOfName(output, explainFormats);
  switch (format ?? byName ?? 'table') {
    case 'json':
      return presentExplanationJson(explanation);
    case 'markdown':
      return presentExplanationMarkdown(explanation, { language });
    default: {
      const toTerminal = output === undefined && stream.isTTY === true;
      const colour = toTerminal && wantsColour(stream, streams, options.color);
      return presentExplanationTable(explanation, { language, colour, width: widthOf(stream) ?? 100 });
    }
  }
}

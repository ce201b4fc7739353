import { estimateModel } from '../analyse/estimate.ts';
import type { Language } from '../model/language.ts';
import { Result } from '../model/result.ts';
import { presentCsv, presentTsv } from '../present/csv.ts';
import { presentEstimateMarkdown, presentEstimateTable } from '../present/estimate-report.ts';
import { presentJson } from '../present/json.ts';
import type { ProblemList } from '../problems/problem.ts';
import { type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour } from './streams.ts';
import { version } from './version.ts';

interface EstimateOptions extends ScenarioOptions, OutputOptions {
  /** Whether to add the whole tornado and a two-way table of each pace. */
  readonly sensitivity?: boolean;
}

/** `digisave estimate SCENARIO...`: how much, low to high, for each project, pace and in all. */
export function estimateCommand(
  paths: readonly string[],
  options: EstimateOptions,
  streams: Streams,
): ExitCode {
  const { outcomes, told } = forEachFile(paths, options.strict === true, (path, problems) =>
    estimateFile(path, options, options.language, problems),
  );
  writeOutput(present(outcomes, options, streams), options, streams);
  if (options.quiet !== true) writeProblems(told, streams, options.color);
  return exitCodes.done;
}

/** The result of one file; undefined where the problems forbid it. */
export function estimateFile(
  path: string,
  options: ScenarioOptions & Pick<EstimateOptions, 'sensitivity'>,
  language: Language,
  problems: ProblemList,
): Result | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model, digests } = loaded;
  const { set, sensitivity } = options;
  return estimateModel(
    model,
    { version, node: process.version, set, digests, language, sensitivity },
    problems,
  );
}

function present(results: readonly Result[], options: EstimateOptions, streams: Streams): string {
  const stream = streams.standardOutput;
  const { format, toTerminal } = resolveFormat(options, stream);
  const { language, dialect, sensitivity } = options;
  switch (format) {
    case 'csv':
      return presentCsv(results, dialect);
    case 'tsv':
      return presentTsv(results, dialect);
    case 'json':
      return presentJson(Result, results);
    case 'markdown':
      return presentEstimateMarkdown(results, { language, sensitivity });
    case 'table': {
      const colour = toTerminal && wantsColour(stream, streams, options.color);
      return presentEstimateTable(results, { language, colour, width: stream.columns ?? 100, sensitivity });
    }
    default:
      return format satisfies never;
  }
}

import { join } from 'node:path';
import { estimateModel } from '../analyse/estimate.ts';
import { compileModel } from '../model/compile.ts';
import type { Language } from '../model/label.ts';
import type { Result } from '../model/result.ts';
import { presentCsv, presentTsv } from '../present/csv.ts';
import { presentJson } from '../present/json.ts';
import { presentMarkdown } from '../present/markdown.ts';
import { presentTable } from '../present/table.ts';
import { InputError, inFileOrder, type Problem, ProblemList } from '../problems/problem.ts';
import { readScenario } from '../read/scenario.ts';
import { packageFolder } from '../read/text-file.ts';
import { type Format, writeFileWhole } from './output.ts';
import { writeProblems } from './problem-output.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour } from './streams.ts';
import { version } from './version.ts';

export interface ScenarioCommandOptions {
  readonly set: readonly string[];
  readonly seed?: number;
  readonly samples?: number;
  readonly format?: Format;
  readonly output?: string;
  readonly dialect: 'standard' | 'fi';
  readonly language: Language;
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** `digisave estimate SCENARIO...`: how much, low to high, for each project, pace and in all. */
export function estimateCommand(
  paths: readonly string[],
  options: ScenarioCommandOptions,
  streams: Streams,
): ExitCode {
  const told: Problem[] = [];
  const results: Result[] = [];
  for (const path of paths) {
    const problems = new ProblemList();
    try {
      const result = estimateFile(path, options, problems);
      if (result !== undefined) results.push(result);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
    told.push(...inFileOrder(problems.all));
  }
  if (results.length < paths.length || (options.strict === true && told.length > 0)) throw new InputError(told);
  const text = present(results, options, streams);
  if (options.output === undefined) streams.standardOutput.write(text);
  else writeFileWhole(options.output, text);
  if (options.quiet !== true) writeProblems(told, streams, options.color ? [] : ['--no-color']);
  return exitCodes.done;
}

/** The result of one file; undefined where the problems forbid it. */
export function estimateFile(
  path: string,
  options: Pick<ScenarioCommandOptions, 'set' | 'seed' | 'samples' | 'language'>,
  problems: ProblemList,
): Result | undefined {
  const { set, seed, samples, language } = options;
  const dataFolder = join(packageFolder(), 'data');
  const { scenario, digests } = readScenario(path, { dataFolder, set, seed, samples }, problems);
  if (scenario === undefined) return undefined;
  return estimateModel(compileModel(scenario), { version, node: process.version, set, digests, language }, problems);
}

function present(results: readonly Result[], options: ScenarioCommandOptions, streams: Streams): string {
  const stream = streams.standardOutput;
  const toTerminal = options.output === undefined && stream.isTTY === true;
  const format = options.format ?? (toTerminal ? 'table' : 'csv');
  const { language, dialect } = options;
  switch (format) {
    case 'csv':
      return presentCsv(results, dialect);
    case 'tsv':
      return presentTsv(results, dialect);
    case 'json':
      return presentJson(results);
    case 'markdown':
      return presentMarkdown(results, { language });
    case 'table': {
      const colour = toTerminal && wantsColour(stream, streams, options.color);
      return presentTable(results, { language, colour, width: stream.columns ?? 100 });
    }
    default:
      return format satisfies never;
  }
}

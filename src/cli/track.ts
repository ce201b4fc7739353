import { basename } from 'node:path';
import { checkModel } from '../analyse/check-model.ts';
import { trackActuals } from '../analyse/track.ts';
import type { TrackTable, UpdateMethod } from '../model/track/choices.ts';
import { type Track, TrackRecord, TrackRow, TrackUpdate } from '../model/track/result.ts';
import type { Presentable } from '../present/format/format.ts';
import { present } from '../present/format/formats.ts';
import { recordProblems } from '../present/problem-texts.ts';
import { wordings } from '../present/wording.ts';
import { ProblemList } from '../problems/problem.ts';
import { readActuals } from '../read/actuals.ts';
import { formatNames } from './format.ts';
import { formatOptions, type OutputOptions, resolveFormat, writeOutput } from './output.ts';
import { checkForm } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { writeProblems } from './problem-output.ts';
import { forEachFile, loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams } from './streams.ts';
import { checkTableOption } from './table-option.ts';
import { version } from './version.ts';

interface TrackOptions extends ScenarioOptions, Omit<OutputOptions, 'table'> {
  readonly update: UpdateMethod;
  readonly table?: TrackTable;
}

/** `digisave track SCENARIO ACTUALS`: outcomes beside the forecast of their year, and what they say of the years to come. */
export async function trackCommand(
  scenario: string,
  actuals: string,
  options: TrackOptions,
  streams: Streams,
): Promise<ExitCode> {
  const outputs = checkOutputOptions(options);
  const { outcomes, told } = await forEachFile([scenario], options.strict === true, (path, problems) =>
    trackFile(path, actuals, { ...options, outputs }, problems),
  );
  const { format } = resolveFormat(options, streams.standardOutput);
  const found = presentable(outcomes[0]!, options);
  await writeOutput(await present(found, format, formatOptions(options, streams)), options, streams);
  if (options.quiet !== true) await writeProblems(told, streams, options);
  return exitCodes.done;
}

function checkOutputOptions(options: TrackOptions): readonly OutputFile[] {
  const problems = new ProblemList();
  const { format, output } = options;
  const outputs = output === undefined ? [] : [{ option: '--output', path: output }];
  for (const each of outputs) checkForm(each, formatNames, format, problems);
  checkTableOption('track', options, problems);
  checkOutputs(outputs, problems);
  problems.throwIfErrors();
  return outputs;
}

function trackFile(
  path: string,
  file: string,
  options: TrackOptions & { readonly outputs: readonly OutputFile[] },
  problems: ProblemList,
): Track | undefined {
  const loaded = loadModel(path, options, problems);
  if (loaded === undefined) return undefined;
  const { model, digests, set } = loaded;
  const { timeline, projects } = model.scenario;
  checkModel(model, problems);
  if (timeline === undefined) {
    problems.add('no-timeline', { file: path }, {});
    return undefined;
  }
  const actuals = readActuals(file, { projects, timeline }, problems);
  checkInputs(options.outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  const { language, update } = options;
  const { track: words } = wordings[language];
  const { rows, sha256 } = actuals!;
  const facts = { version, node: process.version, set, digests: new Map([...digests, [file, sha256]]) };
  return trackActuals(
    model,
    rows,
    { ...facts, language, file: basename(file), update, notes: words.notes },
    problems,
  );
}

function keysOf({ shape }: { readonly shape: object }): readonly string[] {
  return Object.keys(shape);
}

/** What was tracked, in each way; loaded when it is asked for. */
function presentable(track: Track, { language, table = 'rows' }: TrackOptions): Presentable {
  return {
    async reports() {
      const { composeTrackReport } = await import('../present/track-report.ts');
      return [composeTrackReport(track, { language })];
    },
    async table() {
      const { recordTable } = await import('../present/record-table.ts');
      const { rows, updated } = track.track;
      return table === 'rows'
        ? recordTable(keysOf(TrackRow), rows)
        : recordTable(keysOf(TrackUpdate), updated);
    },
    async json() {
      return { schema: TrackRecord, outcomes: [recordProblems(track, language)] };
    },
  };
}

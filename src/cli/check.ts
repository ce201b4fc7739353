import {
  checkValue,
  drawsFault,
  kindExpected,
  numbersOfResult,
  toleranceFault,
  valueAtPath,
} from '../analyse/check.ts';
import { estimateModel } from '../analyse/estimate.ts';
import { describeNoFigure, describeNoRate } from '../analyse/finite-output.ts';
import type { CheckedValue, CheckOutcome, Lock, Numbers } from '../model/check.ts';
import type { Statistic } from '../model/column-name.ts';
import type { Model } from '../model/compile.ts';
import type { Language } from '../model/language.ts';
import { parseOutputPath } from '../model/path.ts';
import { cleanText } from '../present/clean-text.ts';
import { cliWordings } from '../present/cli-wording.ts';
import { type CheckFormatName, checkFormatNames, checkFormats } from '../present/format/check-formats.ts';
import { usualWidth } from '../present/format/format.ts';
import { harmlessJson } from '../present/json.ts';
import { recordCheck, recordProblem } from '../present/problem-texts.ts';
import { InputError, type Problem, ProblemList, problem } from '../problems/problem.ts';
import {
  type CheckFile,
  caseEnding,
  lockEnding,
  readCheckFile,
  readDataNumbers,
} from '../read/check-case.ts';
import { isOtherThanCheck } from '../read/other-kind.ts';
import { beginningOfFile, fileExists, listFiles } from '../read/text-file.ts';
import { relativeLink, writeFileWhole, writeOutput } from './output.ts';
import { checkForm, formOfName } from './output-form.ts';
import { checkInputs, checkOutputs, type OutputFile } from './output-guard.ts';
import { loadModel, type ScenarioOptions, withToldProblems } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour, widthOf } from './streams.ts';
import { version } from './version.ts';

interface CheckOptions {
  readonly accept?: boolean;
  readonly lock?: boolean;
  readonly format?: CheckFormatName;
  readonly output?: string;
  readonly headings?: boolean;
  readonly quiet?: boolean;
  readonly language: Language;
  readonly color: boolean;
}

/** A scenario or data file as checks see it. */
interface Subject {
  readonly numbers: Numbers;
  readonly model: Model | undefined;
}

/** `digisave check [CASE...]`: have the numbers of scenarios and data moved. */
export async function checkCommand(
  paths: readonly string[],
  options: CheckOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (options.lock === true) return writeLocks(paths, options, streams);
  const outputs = checkReport(options);
  const wanted = paths.length === 0 ? ['.'] : paths;
  const told: Problem[] = [];
  const files = wanted.flatMap((path) => listFiles(path, [caseEnding, lockEnding]));
  if (files.length === 0) throw new InputError([problem('no-cases', undefined, { path: wanted.join(', ') })]);
  const outcomes: { readonly file: CheckFile; readonly outcome: CheckOutcome }[] = [];
  const read = new Set<string>();
  for (const path of files) {
    const problems = new ProblemList();
    const checked = isOtherThanCheck(path, problems)
      ? undefined
      : await withProblems(() => withToldProblems(problems, (own) => checkFile(path, own)));
    if (checked !== undefined) outcomes.push(checked);
    told.push(...problems.all.filter((each) => each.severity === 'error'));
    for (const each of problems.filesRead) read.add(each);
  }
  const accepted =
    options.accept === true
      ? outcomes.filter((each) => each.file.kind === 'lock' && hasMoved(each.outcome))
      : [];
  refuseOwnInputs(
    outputs,
    accepted.map(({ file }) => file.path),
    read,
  );
  const colour = options.output === undefined && wantsColour(streams.standardOutput, streams, options.color);
  const write = await checkFormats[formatOf(options)].writer();
  const text = await write(
    outcomes.map(({ outcome }) => recordCheck(outcome, options.language)),
    told.map((each) => recordProblem(each, options.language)),
    {
      colour,
      headings: options.headings === true,
      language: options.language,
      width: (options.output === undefined ? widthOf(streams.standardOutput) : undefined) ?? usualWidth,
    },
  );
  await writeOutput(text, options, streams);
  if (told.length > 0) throw new InputError(told);
  for (const { file } of accepted) await acceptLock(file, options, streams);
  const left = outcomes.filter((each) => !accepted.includes(each));
  return left.some(({ outcome }) => hasMoved(outcome)) ? exitCodes.gateNotMet : exitCodes.done;
}

function hasMoved({ values }: CheckOutcome): boolean {
  return values.some((each) => each.moved);
}

/** The form asked for, else that of the name of the report, else a table. */
function formatOf({ format, output }: CheckOptions): CheckFormatName {
  return format ?? (output === undefined ? undefined : formOfName(output, checkFormatNames)) ?? 'table';
}

/** The file that the report is written to, if any; refused where its name promises what is not written. */
function checkReport({ format, output }: CheckOptions): readonly OutputFile[] {
  if (output === undefined) return [];
  const problems = new ProblemList();
  const report = { option: '--output', path: output };
  checkForm(report, checkFormatNames, format, problems);
  checkOutputs([report], problems);
  problems.throwIfErrors();
  return [report];
}

/** Refuses to write over what the run has read; only a lock that is accepted takes its own place. */
function refuseOwnInputs(
  outputs: readonly OutputFile[],
  locks: readonly string[],
  read: ReadonlySet<string>,
): void {
  const problems = new ProblemList();
  checkInputs(outputs, read, problems);
  const others = [...read].filter((path) => !locks.includes(path));
  checkInputs(
    locks.map((path) => ({ option: '--accept', path })),
    others,
    problems,
  );
  problems.throwIfErrors();
}

/** Runs what may find errors in an input; these stay in the list of problems. */
async function withProblems<Value>(work: () => Promise<Value | undefined>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function checkFile(
  path: string,
  problems: ProblemList,
): { readonly file: CheckFile; readonly outcome: CheckOutcome } | undefined {
  const file = readCheckFile(path, problems);
  if (file === undefined) return undefined;
  if (!fileExists(file.subject.path)) {
    problems.add('missing-file', file.subjectPlace, { path: file.subject.path });
    return undefined;
  }
  const subject = readSubject(file.subject, file, problems);
  if (subject === undefined) return undefined;
  const { numbers, model } = subject;
  const values: CheckedValue[] = [];
  for (const [index, expectation] of file.expect.entries()) {
    const place = file.placeOf(index);
    const found =
      model === undefined ? numbers.get(expectation.path) : valueAtPath(expectation.path, numbers, model);
    if (found === undefined && file.kind === 'case') {
      const output = model && parseOutputPath(expectation.path, model);
      const noRate = model && describeNoRate(model, expectation.path);
      if (model !== undefined && output !== undefined && isEnd(output.statistic))
        problems.add('output-not-finite', place, describeNoFigure(model, output));
      else if (noRate !== undefined) problems.add('output-not-finite', place, noRate);
      else problems.add('unknown-path', place, { found: expectation.path, known: [...numbers.keys()] });
      continue;
    }
    const kind = file.kind === 'case' ? kindExpected(expectation, found) : undefined;
    const reason = toleranceFault(expectation) ?? drawsFault(expectation, model);
    if (kind !== undefined) problems.add('wrong-type', place, { found: expectation.value, expected: kind });
    else if (reason !== undefined) problems.add('wrong-tolerance', place, { path: expectation.path, reason });
    else values.push(checkValue(expectation, found, model, place.line));
  }
  if (file.kind === 'lock') {
    const expected = new Set(file.expect.map((each) => each.path));
    for (const [added, found] of numbers) {
      if (expected.has(added)) continue;
      values.push({
        path: added,
        expected: null,
        found,
        change: null,
        tolerance: { is: 'exact' },
        source: null,
        note: null,
        moved: true,
        line: null,
      });
    }
  }
  return { file, outcome: { file: path, subject: file.subject.path, values } };
}

/** The ends of a range, which every output has that has figures at all. */
function isEnd(statistic: Statistic | undefined): boolean {
  return statistic === 'low' || statistic === 'central' || statistic === 'high';
}

function readSubject(
  subject: CheckFile['subject'],
  options: Pick<CheckFile, 'set' | 'seed' | 'samples'>,
  problems: ProblemList,
): Subject | undefined {
  if (subject.kind === 'data') {
    const numbers = readDataNumbers(subject.path, problems);
    return numbers && { numbers, model: undefined };
  }
  const { set, seed, samples } = options;
  const own: ScenarioOptions = {
    set,
    ...(seed !== undefined && { seed }),
    ...(samples !== undefined && { samples }),
  };
  const loaded = loadModel(subject.path, own, problems);
  if (loaded === undefined) return undefined;
  const facts = { version, node: process.version, set, digests: loaded.digests, language: 'en' as const };
  const result = estimateModel(loaded.model, facts, problems);
  return { numbers: numbersOfResult(result), model: loaded.model };
}

/** Writes a lock file anew from what its subject gives now. */
async function acceptLock(file: CheckFile, options: CheckOptions, streams: Streams): Promise<void> {
  const problems = new ProblemList();
  const subject = await withToldProblems(problems, (own) => readSubject(file.subject, file, own));
  problems.throwIfErrors();
  const { set, seed, samples } = file;
  const numbers = (subject as Subject).numbers;
  const lock = lockText(file.path, file.subject, numbers, {
    ...(set.length > 0 && { set: [...set] }),
    ...(seed !== undefined && { seed }),
    ...(samples !== undefined && { samples }),
  });
  await writeFileWhole(file.path, lock, streams);
  if (options.quiet !== true)
    streams.standardError.write(`${cliWordings[options.language].accepted(cleanText(file.path))}\n`);
}

/** `digisave check --lock FILE...`: a lock beside each scenario or data file. */
async function writeLocks(
  paths: readonly string[],
  options: CheckOptions,
  streams: Streams,
): Promise<ExitCode> {
  if (paths.length === 0) {
    const expected = { is: 'files-to-lock' } as const;
    throw new InputError([
      problem('wrong-option', undefined, {
        command: 'check',
        option: '--lock',
        found: { is: 'without-file' },
        expected,
      }),
    ]);
  }
  const subjects = [...new Set(paths)].map((path) => ({
    kind: path.endsWith('.csv') ? ('data' as const) : ('scenario' as const),
    path,
    lock: path.replace(/\.(ya?ml|csv)$/, '') + lockEnding,
  }));
  const outputs = subjects.map(({ path, lock }) => ({ option: `--lock ${path}`, path: lock }));
  const problems = new ProblemList();
  checkOutputs(outputs, problems);
  for (const { path, lock } of subjects)
    if (!mayHoldLock(lock)) problems.add('not-a-lock', { file: lock }, { path: lock, subject: path });
  problems.throwIfErrors();
  // All is read before anything is written: one that cannot be locked leaves the locks of the others as they are.
  const texts: { readonly lock: string; readonly text: string }[] = [];
  for (const { kind, path, lock } of subjects) {
    const own = { kind, path };
    const options = { set: [], seed: undefined, samples: undefined };
    const subject = await withToldProblems(problems, (list) => readSubject(own, options, list));
    problems.throwIfErrors();
    texts.push({ lock, text: lockText(lock, own, (subject as Subject).numbers, {}) });
  }
  checkInputs(outputs, problems.filesRead, problems);
  problems.throwIfErrors();
  for (const { lock, text } of texts) {
    await writeFileWhole(lock, text, streams);
    if (options.quiet !== true)
      streams.standardError.write(`${cliWordings[options.language].written(cleanText(lock))}\n`);
  }
  return exitCodes.done;
}

/** Whether a lock may be written there: a file of that name that is none is somebody's own. */
function mayHoldLock(path: string): boolean {
  if (!fileExists(path)) return true;
  const beginning = beginningOfFile(path).trim();
  return beginning === '' || beginning.includes('"digisave-lock"');
}

function lockText(
  path: string,
  subject: CheckFile['subject'],
  numbers: Numbers,
  options: Pick<Lock, 'set' | 'seed' | 'samples'>,
): string {
  const lock: Lock = {
    'digisave-lock': 1,
    [subject.kind]: relativeLink(path, subject.path),
    ...options,
    numbers: Object.fromEntries(numbers),
  };
  return `${harmlessJson(lock, 2)}\n`;
}

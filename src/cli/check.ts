import { checkValue, numbersOfResult, toleranceFault, valueAtPath } from '../analyse/check.ts';
import { estimateModel } from '../analyse/estimate.ts';
import { describeNoFigure, describeNoRate } from '../analyse/finite-output.ts';
import { recordProblem } from '../analyse/record.ts';
import type { CheckedValue, CheckOutcome, Lock, Numbers } from '../model/check.ts';
import type { Statistic } from '../model/column-name.ts';
import type { Model } from '../model/compile.ts';
import { parseOutputPath } from '../model/path.ts';
import { presentCheck } from '../present/check.ts';
import { InputError, type Problem, ProblemList, problem } from '../problems/problem.ts';
import {
  type CheckFile,
  caseEnding,
  lockEnding,
  readCheckFile,
  readDataNumbers,
} from '../read/check-case.ts';
import { fileExists, listFiles } from '../read/text-file.ts';
import { relativeLink, writeFileWhole, writeOutput } from './output.ts';
import { loadModel, type ScenarioOptions } from './scenario-result.ts';
import { type ExitCode, exitCodes, type Streams, wantsColour } from './streams.ts';
import { version } from './version.ts';

export const checkFormats = ['table', 'json', 'junit', 'github', 'markdown'] as const;
type CheckFormat = (typeof checkFormats)[number];

interface CheckOptions {
  readonly accept?: boolean;
  readonly lock?: boolean;
  readonly format: CheckFormat;
  readonly output?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** A scenario or data file as checks see it. */
interface Subject {
  readonly numbers: Numbers;
  readonly model: Model | undefined;
}

/** `digisave check [CASE...]`: have the numbers of scenarios and data moved. */
export function checkCommand(paths: readonly string[], options: CheckOptions, streams: Streams): ExitCode {
  if (options.lock === true) return writeLocks(paths, options, streams);
  const wanted = paths.length === 0 ? ['.'] : paths;
  const told: Problem[] = [];
  const files = wanted.flatMap((path) => listFiles(path, [caseEnding, lockEnding]));
  if (files.length === 0) throw new InputError([problem('no-cases', undefined, { path: wanted.join(', ') })]);
  const outcomes: { readonly file: CheckFile; readonly outcome: CheckOutcome }[] = [];
  for (const path of files) {
    const problems = new ProblemList();
    const checked = withProblems(() => checkFile(path, problems));
    if (checked !== undefined) outcomes.push(checked);
    told.push(...problems.all.filter((each) => each.severity === 'error'));
  }
  const colour = options.output === undefined && wantsColour(streams.standardOutput, streams, options.color);
  const text = presentCheck(
    outcomes.map(({ outcome }) => outcome),
    told.map(recordProblem),
    options.format,
    { colour, width: streams.standardOutput.columns ?? 100 },
  );
  writeOutput(text, options, streams);
  if (told.length > 0) throw new InputError(told);
  if (options.accept === true) {
    for (const { file, outcome } of outcomes) {
      if (file.kind === 'lock' && outcome.values.some((each) => each.moved))
        acceptLock(file, options, streams);
    }
    const left = outcomes.filter(({ file }) => file.kind === 'case').flatMap(({ outcome }) => outcome.values);
    return left.some((each) => each.moved) ? exitCodes.gateNotMet : exitCodes.done;
  }
  const moved = outcomes.some(({ outcome }) => outcome.values.some((each) => each.moved));
  return moved ? exitCodes.gateNotMet : exitCodes.done;
}

/** Runs what may find errors in an input; these stay in the list of problems. */
function withProblems<Value>(work: () => Value | undefined): Value | undefined {
  try {
    return work();
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
    const reason = toleranceFault(expectation, model);
    if (reason === undefined) values.push(checkValue(expectation, found, model, place.line));
    else problems.add('wrong-tolerance', place, { path: expectation.path, reason });
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
        tolerance: 'equal',
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
function acceptLock(file: CheckFile, options: CheckOptions, streams: Streams): void {
  const problems = new ProblemList();
  const subject = readSubject(file.subject, file, problems);
  problems.throwIfErrors();
  const { set, seed, samples } = file;
  writeLock(file.path, file.subject, subject as Subject, {
    ...(set.length > 0 && { set: [...set] }),
    ...(seed !== undefined && { seed }),
    ...(samples !== undefined && { samples }),
  });
  if (options.quiet !== true) streams.standardError.write(`${file.path} is accepted.\n`);
}

/** `digisave check --lock FILE...`: a lock beside each scenario or data file. */
function writeLocks(paths: readonly string[], options: CheckOptions, streams: Streams): ExitCode {
  if (paths.length === 0) {
    const expected = 'the scenarios or data files to lock';
    throw new InputError([
      problem('wrong-option', undefined, { option: '--lock', found: 'without a file', expected }),
    ]);
  }
  for (const path of paths) {
    const problems = new ProblemList();
    const kind = path.endsWith('.csv') ? 'data' : 'scenario';
    const subject = readSubject({ kind, path }, { set: [], seed: undefined, samples: undefined }, problems);
    problems.throwIfErrors();
    const lockPath = path.replace(/\.(ya?ml|csv)$/, '') + lockEnding;
    writeLock(lockPath, { kind, path }, subject as Subject, {});
    if (options.quiet !== true) streams.standardError.write(`${lockPath} is written.\n`);
  }
  return exitCodes.done;
}

function writeLock(
  path: string,
  subject: CheckFile['subject'],
  { numbers }: Subject,
  options: Pick<Lock, 'set' | 'seed' | 'samples'>,
): void {
  const lock: Lock = {
    'digisave-lock': 1,
    [subject.kind]: relativeLink(path, subject.path),
    ...options,
    numbers: Object.fromEntries(numbers),
  };
  writeFileWhole(path, `${JSON.stringify(lock, undefined, 2)}\n`);
}

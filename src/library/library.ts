import { run } from '../cli/program.ts';
import { exitCodes, type Streams } from '../cli/streams.ts';
import type { CheckOutcomeRecord } from '../model/check.ts';
import type { ComparisonRecord } from '../model/compare/result.ts';
import type { ExplanationRecord } from '../model/explanation.ts';
import type { InspectionRecord } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import type { ProblemRecord, ResultRecord } from '../model/result.ts';
import type { SensitivityResult } from '../model/sensitivity-result.ts';
import type { StructureRecord } from '../model/structure.ts';
import type { View } from '../model/view.ts';
import { recordProblem } from '../present/problem-texts.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { confinedFiles } from '../read/files/confined-files.ts';
import { withFiles } from '../read/files/current-files.ts';
import { type FileContent, libraryFiles, type ReadFile } from './library-files.ts';

/** A scenario, table or check: a file, or a text with the name that problems call it by and from whose folder it names others. */
export type Subject =
  | { readonly file: string }
  | { readonly text: string | Uint8Array; readonly name: string };

/** What every call takes. */
export interface CallOptions {
  /** Gives what files hold; without it they are read from the disk. */
  readonly read?: ReadFile;
  /** Folder outside of which no file is read, links followed. */
  readonly confine?: string;
  /** Language of problems and of texts of the result; English where left out. */
  readonly language?: Language;
  /** Whether a warning is as much as an error. */
  readonly strict?: boolean;
}

/** Options of calls that compile a scenario, as the command line has them. */
export interface ModelOptions extends CallOptions {
  /** Values written over the scenario, such as `parameter.uptake=0.4..0.6`. */
  readonly set?: readonly string[];
  readonly seed?: number;
  readonly samples?: number;
  readonly view?: View;
}

export interface EstimateOptions extends ModelOptions {
  readonly by?: 'year' | 'municipality';
  /** Standard error that every mean and percentile may have, as a part of it. */
  readonly precision?: number;
  /** Whether the whole tornado and a two-way table of each pace are added. */
  readonly sensitivity?: boolean;
  /** A workbook of an estimate, of which the inputs are read. */
  readonly inputs?: string;
}

export interface SensitivityOptions extends ModelOptions {
  /** Names of methods; tornado and grid where left out. */
  readonly method?: readonly string[];
  /** Paths of outputs; what is left out is what the method takes by itself. */
  readonly of?: readonly string[];
  readonly group?: string;
  readonly target?: number;
  readonly direction?: string;
  readonly precision?: number;
}

export interface ExplainOptions extends ModelOptions {
  /** The number to take apart, as `estimate` prints its path; the total where left out. */
  readonly path?: string;
}

export interface CompareOptions extends ModelOptions {
  /** Path of the output whose change is divided. */
  readonly of?: string;
  /** The change that is allowed: `1%`, or euros. */
  readonly maxChange?: string;
}

export interface StructureOptions extends CallOptions {
  readonly costs?: string;
  readonly municipality?: string;
  readonly peers?: string;
  readonly year?: number;
  readonly compareYear?: number;
  readonly sheet?: string;
  readonly by?: string;
}

export interface InspectOptions extends CallOptions {
  readonly layout?: string;
  readonly sheet?: string;
  readonly municipalityYear?: number;
}

/** What a check of locks and cases gives. */
export interface CheckResult {
  readonly cases: readonly CheckOutcomeRecord[];
  readonly files: number;
  readonly values: number;
  readonly moved: number;
}

/**
 * What a call gives: the record that the command prints as JSON, with all problems; where errors forbid a result, `ok` is false.
 */
export type Answer<Record> =
  | (Omit<Record, 'problems'> & { readonly ok: true; readonly problems: readonly ProblemRecord[] })
  | (Partial<Omit<Record, 'problems'>> & { readonly ok: false; readonly problems: readonly ProblemRecord[] });

/** How much, low to high, for each project, pace and in all. */
export function estimate(subject: Subject, options: EstimateOptions = {}): Promise<Answer<ResultRecord>> {
  return call('estimate', [subject], options);
}

/** What moves the savings, and where a decision would turn. */
export function sensitivity(
  subject: Subject,
  options: SensitivityOptions = {},
): Promise<Answer<SensitivityResult>> {
  return call('sensitivity', [subject], options);
}

/** What of a table could be read, also where problems forbid to use it: then `ok` is false, and rows may be missing. */
export type InspectAnswer = Omit<InspectionRecord, 'problems' | 'rows'> & {
  readonly ok: boolean;
  readonly rows: InspectionRecord['rows'] | null;
  readonly problems: readonly ProblemRecord[];
};

/** How a table of any form is understood, and why; questions that are left open are problems, and `ok` all the same. */
export async function inspect(subject: Subject, options: InspectOptions = {}): Promise<InspectAnswer> {
  const answer = await call<InspectionRecord>('inspect', [subject], options);
  const unread = { file: nameOf(subject), columns: [], rows: null, clues: [], sums: [] };
  return { ...unread, ...answer } as InspectAnswer;
}

/** The costs themselves, by service and main function. */
export function structure(
  subject: Subject,
  options: StructureOptions = {},
): Promise<Answer<StructureRecord>> {
  return call('structure', [subject], options);
}

/** One printed number taken apart. */
export function explain(
  subject: Subject,
  { path, ...options }: ExplainOptions = {},
): Promise<Answer<ExplanationRecord>> {
  return call('explain', [subject], options, path === undefined ? [] : [path]);
}

/** What has changed from one scenario, saved model or saved result to another, and why. */
export function compare(
  before: Subject,
  after: Subject,
  options: CompareOptions = {},
): Promise<Answer<ComparisonRecord>> {
  return call('compare', [before, after], options);
}

/** Whether the numbers of scenarios and data have moved. */
export function check(subject: Subject, options: CallOptions = {}): Promise<Answer<CheckResult>> {
  return call('check', [subject], options);
}

/** What writes files or sets how a result is printed belongs to the command line alone. */
const ofCommandLine: ReadonlySet<string> = new Set([
  'format',
  'output',
  'dialect',
  'headings',
  'table',
  'paths',
  'saveDraws',
  'saveModel',
  'writeLayout',
  'rejects',
  'accept',
  'lock',
  'quiet',
  'color',
]);

type Command = 'estimate' | 'sensitivity' | 'inspect' | 'structure' | 'explain' | 'compare' | 'check';

/**
 * Runs a command with files and streams of its own. The command line is the one that is tested against the world: what the
 * library gives is what it prints as JSON, and an option that it does not know is refused by it.
 *
 * Throws  an Error with the stack where the fault is ours, as exit code 3 would say; a TypeError where a subject is none
 */
async function call<Record>(
  command: Command,
  subjects: readonly Subject[],
  { read, confine, language = 'en', ...options }: CallOptions,
  rest: readonly string[] = [],
): Promise<Answer<Record>> {
  for (const each of subjects) requireSubject(each);
  const texts = subjects.flatMap((each): [string, FileContent][] =>
    'text' in each ? [[each.name, each.text]] : [],
  );
  const { files, fetch } = libraryFiles(new Map(texts), read);
  const refused = Object.keys(options).find((key) => ofCommandLine.has(key));
  if (refused !== undefined) {
    const found = `--${kebab(refused)}`;
    return failed([problem('unknown-option', undefined, { command, found, known: [] })], language);
  }
  const names = subjects.map(nameOf);
  const args = [
    command,
    ...argumentsOf(options),
    `--language=${language}`,
    '--format',
    'json',
    '--',
    ...names,
    ...rest,
  ];
  for (;;) {
    const outcome = await withFiles(confine === undefined ? files : confinedFiles(files, confine), () =>
      runQuietly(args),
    );
    // What a reader gives later is asked for in the first run and there in the next one.
    if (await fetch()) continue;
    const { exitCode, output, errors, problems } = outcome;
    if (exitCode === exitCodes.ourBug) throw new Error(errors);
    const ok = exitCode !== exitCodes.wrongInput;
    const told = problems.map((each) => recordProblem(each, language));
    // What could be read of a table, and checks beside one that fails, are there in spite of problems.
    const record = output === '' ? {} : (JSON.parse(output) as object);
    return { ...record, ok, problems: told } as unknown as Answer<Record>;
  }
}

function failed<Record>(problems: readonly Problem[], language: Language): Answer<Record> {
  const records = problems.map((each) => recordProblem(each, language));
  return { ok: false, problems: records } as unknown as Answer<Record>;
}

/** In JavaScript nothing else says that a path alone is no subject. */
function requireSubject(subject: Subject): void {
  const { file, text, name } = Object(subject) as Readonly<Record<string, unknown>>;
  const isText = typeof name === 'string' && (typeof text === 'string' || text instanceof Uint8Array);
  if (typeof file === 'string' || isText) return;
  const found = typeof subject === 'string' ? `: { file: ${JSON.stringify(subject)} }` : '';
  throw new TypeError(`A subject is { file }, or { text, name } with a text or bytes${found}.`);
}

function nameOf(subject: Subject): string {
  return 'text' in subject ? subject.name : subject.file;
}

interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
  readonly problems: readonly Problem[];
}

async function runQuietly(args: readonly string[]): Promise<Run> {
  let output = '';
  let errors = '';
  const problems: Problem[] = [];
  const decoder = new TextDecoder();
  const streams: Streams = {
    standardOutput: { write: (text) => (output += typeof text === 'string' ? text : decoder.decode(text)) },
    standardError: { write: (text) => (errors += String(text)) },
    environment: {},
    takeProblems: (told) => problems.push(...told),
  };
  const exitCode = await run(args, streams);
  return { exitCode, output, errors, problems };
}

/** Options as the command line has them: a name in small letters, a list as the same option again. */
function argumentsOf(options: Readonly<globalThis.Record<string, unknown>>): readonly string[] {
  return Object.entries(options).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    const flag = `--${kebab(key)}`;
    if (value === true) return [flag];
    if (!Array.isArray(value)) return [`${flag}=${value}`];
    return isCommaList(key) ? [`${flag}=${value.join(',')}`] : value.map((each) => `${flag}=${each}`);
  });
}

function isCommaList(key: string): boolean {
  return key === 'method';
}

function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

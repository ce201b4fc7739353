import type { Language } from '../model/language.ts';
import { InputError, type Problem, ProblemList } from '../problems/problem.ts';
import { codeOf, FileError } from '../read/files/files.ts';
import { addFileError, standardInput } from '../read/text-file.ts';
import { type Streams, wantsColour } from './streams.ts';

/** How a command reports problems. */
export interface MessageOptions {
  readonly language: Language;
  readonly color: boolean;
}

/** Tells problems on standard error, errors with the user's own line, warnings in a line with what to do below it. */
export async function writeProblems(
  problems: readonly Problem[],
  streams: Streams,
  { language, color }: MessageOptions,
): Promise<void> {
  if (problems.length === 0) return;
  streams.takeProblems?.(problems);
  const { presentProblems } = await import('../present/problem.ts');
  const colour = wantsColour(streams.standardError, streams, color);
  streams.standardError.write(presentProblems(problems, { colour, language }));
}

/** Says that warnings alone have stopped a run, as --strict asks. */
export async function writeStrict(streams: Streams, language: Language): Promise<void> {
  const { problemWordings } = await import('../present/problem-texts.ts');
  streams.standardError.write(`${problemWordings[language].frame.strict}\n`);
}

/** The problems behind an error of the input; undefined for any other error. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  if (error instanceof InputError) return error.problems;
  const unread = faultOfReading(error);
  return unread && [unread];
}

/** Calls of the system that read; what fails to be written is told where it is written. */
const readingCalls: readonly unknown[] = [
  'open',
  'read',
  'stat',
  'lstat',
  'fstat',
  'scandir',
  'readlink',
  'realpath',
];

/** What a disk or network says that gives a file no more; undefined for any other error. */
function faultOfReading(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { syscall, path } = error as NodeJS.ErrnoException;
  const code = codeOf(error);
  if (code === undefined || !(error instanceof FileError || readingCalls.includes(syscall))) return undefined;
  const problems = new ProblemList();
  addFileError(code, path ?? standardInput, path === undefined ? undefined : { file: path }, problems);
  return problems.all[0];
}

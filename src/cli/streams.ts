import type { Problem } from '../problems/problem.ts';
import type { Ask } from './ask.ts';

/** What a command may write to; tests hand over their own. */
export interface TextStream {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Streams {
  readonly standardOutput: TextStream;
  readonly standardError: TextStream;
  /** Asks at a terminal; left out where nobody would answer. */
  readonly ask?: Ask | undefined;
  /** Takes problems as they are, beside their texts; for a program that calls the commands. */
  readonly takeProblems?: (problems: readonly Problem[]) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The language and country that the system is set to, such as fi-FI. */
  readonly locale?: (() => string) | undefined;
  /** What the tool runs on, such as Node v24.0.0, win32 x64: said beside an error that nobody has foreseen. */
  readonly system?: string | undefined;
  /** Does something before a signal ends the process; gives what ends the watch. Left out where nobody owns the process. */
  readonly whenInterrupted?: (remove: () => void) => () => void;
}

/** Exit codes: never a count, never dependent on the output format. */
export const exitCodes = { done: 0, gateNotMet: 1, wrongInput: 2, ourBug: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * Whether text for people may be coloured: at a terminal, unless the user says no.
 *
 * Source  no-color.org: any non-empty NO_COLOR means no; FORCE_COLOR is what the Node ecosystem uses for yes
 */
export function wantsColour(stream: TextStream, streams: Streams, option: boolean): boolean {
  const { environment } = streams;
  if (!option || (environment['NO_COLOR'] ?? '') !== '') return false;
  if ((environment['FORCE_COLOR'] ?? '') !== '' && environment['FORCE_COLOR'] !== '0') return true;
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/** Narrower than this no terminal is used: a pseudo terminal that knows no width says 0 or 1. */
const leastWidth = 20;

/** Columns of a terminal; undefined where it tells none, or none that anything fits into. */
export function widthOf({ columns }: TextStream): number | undefined {
  return columns !== undefined && columns >= leastWidth && Number.isFinite(columns) ? columns : undefined;
}

import type { Language } from '../../model/language.ts';
import type { Severity } from '../../problems/problem.ts';

/** Bytes by their path. */
export type FileBytes = readonly (readonly [path: string, bytes: Uint8Array<ArrayBuffer>])[];

/** What a page asks of its worker; each question has a number that its answer repeats. */
export type Question =
  | {
      /** Runs the command line. */
      readonly ask: 'run';
      readonly id: number;
      readonly args: readonly string[];
    }
  | {
      /** Keeps files of the user; bytes that are undefined take a file away. */
      readonly ask: 'keep';
      readonly id: number;
      readonly files: readonly (readonly [path: string, bytes: Uint8Array | undefined])[];
    }
  | {
      /** Changes values of a YAML text, its comments kept. */
      readonly ask: 'change';
      readonly id: number;
      readonly file: string;
      readonly changes: readonly Change[];
    };

/** A value at a place of a YAML file: by its keys, or by a path as --set has it. */
export type Change =
  | { readonly path: readonly (string | number)[]; readonly value: string | number }
  | { readonly set: string };

/** The first message of all: what comes with the package, deflated. */
export interface Beginning {
  readonly data: string;
}

/** A problem in words, with its place. */
export interface ToldProblem {
  readonly name: string;
  readonly severity: Severity;
  readonly file: string | undefined;
  /** As it may be shown. */
  readonly fileName: string | undefined;
  readonly line: number | undefined;
  readonly cell: string | undefined;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

/** What a run has come to. */
export interface RunAnswer {
  readonly id: number;
  readonly exit: number;
  /** The command as it is typed. */
  readonly command: string;
  readonly output: string;
  /** All that was said on standard error, problems included. */
  readonly said: string;
  readonly problems: readonly ToldProblem[];
  /** Files that were written. */
  readonly written: FileBytes;
}

export interface ProgressNote {
  readonly path: string;
  readonly doneShare: number;
}

export type Answer =
  | RunAnswer
  | { readonly id: number; readonly kept: true }
  | { readonly id: number; readonly text: string | undefined; readonly problems: readonly ToldProblem[] };

export type FromWorker = 'ready' | { readonly progress: ProgressNote } | { readonly answer: Answer };

export interface ProblemsIn {
  readonly problems: readonly ToldProblem[];
  readonly language: Language;
}

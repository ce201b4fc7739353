import { error } from './entry.ts';
import type { NamedMunicipality, OptionExpectation, OptionFound, SetFault } from './phrases.ts';

/** What is wrong on the command line. */
export const commandProblems = {
  'unknown-command': error<{ found: string; known: readonly string[] }>(),
  /** Of a command where one is named, else of the program. */
  'unknown-option': error<{
    command?: string | undefined;
    found: string;
    known: readonly string[];
    /** Commands that have it. */
    elsewhere?: readonly string[];
  }>(),
  /** Shape   option: with what stands behind it, as --format <format> */
  'option-without-value': error<{ command?: string | undefined; option: string }>(),
  'missing-option': error<{ command: string; option: string }>(),
  /** Shape   argument: as <scenario...>; usage: how the whole command is written */
  'missing-argument': error<{ command: string; argument: string; usage: string }>(),
  /** Shape   found: the first that is too many */
  'too-many-arguments': error<{ command: string; found: string; usage: string }>(),
  'unknown-list': error<{ found: string; known: readonly string[] }>(),
  'unknown-shell': error<{ found: string; known: readonly string[] }>(),
  'list-without-scenario': error<object>(),
  'wrong-set': error<{ found: string; reason: SetFault; near?: string | undefined }>(),
  'wrong-option': error<{
    /** The command, where it is known. */
    command?: string | undefined;
    option: string;
    found: string | OptionFound;
    expected: OptionExpectation;
  }>(),
  'file-already-there': error<{ path: string }>(),
  'merged-municipality': error<{
    name: NamedMunicipality;
    year?: number | undefined;
    successor: NamedMunicipality;
  }>(),
  'no-costs-of-year': error<{ year: number; years: readonly number[]; nearest: number }>(),
  'output-is-input': error<{ option: string; path: string; input: string }>(),
  'output-twice': error<{ option: string; path: string; other: string; otherPath: string }>(),
  'form-not-written': error<{ option: string; path: string; ending: string; endings: readonly string[] }>(),
  'form-contradicts-name': error<{
    option: string;
    path: string;
    format: string;
    promised: string;
    endings: readonly string[];
  }>(),
  'missing-folder': error<{ option: string; path: string; folder: string; isFile?: boolean }>(),
  /** An optional package that an option needs. */
  'missing-package': error<{ option: string; package: string }>(),
  'not-a-lock': error<{ path: string; subject: string }>(),
} as const;

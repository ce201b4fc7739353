import { error } from './entry.ts';
import type { OptionExpectation, OptionFound, SetFault } from './phrases.ts';

/** What is wrong on the command line. */
export const commandProblems = {
  'unknown-list': error<{ found: string; known: readonly string[] }>(),
  'list-without-scenario': error<object>(),
  'wrong-set': error<{ found: string; reason: SetFault; near?: string | undefined }>(),
  'wrong-option': error<{ option: string; found: string | OptionFound; expected: OptionExpectation }>(),
  'file-already-there': error<{ path: string }>(),
  'merged-municipality': error<{ name: string; year?: number | undefined; successor: string }>(),
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
  'missing-folder': error<{ option: string; path: string; folder: string }>(),
  'not-a-lock': error<{ path: string; subject: string }>(),
} as const;

import { error } from './entry.ts';

/** What is wrong with a file as such. */
export const fileProblems = {
  'missing-file': error<{ path: string; namedIn?: string | undefined; others?: readonly string[] }>(),
  'directory-not-file': error<{ path: string }>(),
  'nothing-to-check': error<{ path: string }>(),
  'unreadable-file': error<{ path: string; reason: string }>(),
  'wrong-model': error<{ path: string; reason: string }>(),
  'empty-file': error<{ path: string }>(),
  'file-too-large': error<{ path: string; limit: number; isTable: boolean }>(),
  'other-kind-of-file': error<{ path: string; what: string; expected: string; remedy: string }>(),
  'other-format': error<{ path: string; what: string; remedy: string }>(),
  'workbook-not-text': error<{ path: string }>(),
  'not-utf-8': error<{ path: string; byte: number }>(),
  'unwritable-output': error<{ path: string; reason: string }>(),
} as const;

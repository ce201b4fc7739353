import { error, warning } from './entry.ts';
import type { FileKind, ModelFault, OtherFormat } from './phrases.ts';

/** What is wrong with a file as such. */
export const fileProblems = {
  'missing-file': error<{ path: string; namedIn?: string | undefined; others?: readonly string[] }>(),
  'directory-not-file': error<{ path: string }>(),
  'nothing-to-check': error<{ path: string }>(),
  'unreadable-file': error<{ path: string; reason: string }>(),
  'file-changed': error<{ path: string }>(),
  'outside-confinement': error<{ path: string }>(),
  'outside-folder': warning<{ path: string; folder: string }>(),
  'foreign-file': error<{ path: string; expected: 'settings' | 'table' }>(),
  'wrong-model': error<{ path: string; reason: ModelFault }>(),
  'empty-file': error<{ path: string }>(),
  'file-too-large': error<{ path: string; limit: number; isTable: boolean }>(),
  'other-kind-of-file': error<{ path: string; kind: FileKind; expected: 'scenario' | 'table' | 'check' }>(),
  'other-format': error<{ path: string; format: OtherFormat }>(),
  'workbook-not-text': error<{ path: string }>(),
  'not-utf-8': error<{ path: string; byte: number }>(),
  'unwritable-output': error<{ path: string; reason: string }>(),
} as const;

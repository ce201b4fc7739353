import type { YamlFault } from '../yaml-fault.ts';
import { error } from './entry.ts';
import type { Expectation } from './phrases.ts';

/** What is wrong with YAML and with the keys of a form. */
export const formProblems = {
  'yaml-syntax': error<{ fault: YamlFault; message: string }>(),
  'duplicate-key': error<{ key: string; decimal?: string | undefined }>(),
  'unknown-tag': error<{ tag: string }>(),
  'unknown-alias': error<{ name: string }>(),
  'merge-key': error<object>(),
  'too-many-aliases': error<{ limit: number }>(),
  'too-many-entries': error<{ key: string; found: number; limit: number }>(),
  'nested-too-deep': error<{ limit: number | undefined }>(),
  'several-documents': error<object>(),
  'unknown-key': error<{ key: string; known: readonly string[]; decimal?: string | undefined }>(),
  /** Of a table a column, or what stands in a cell of it. */
  'missing-key': error<{ key: string; of?: 'column' | 'cell' }>(),
  'wrong-type': error<{
    found: unknown;
    expected: Expectation;
    parameters?: readonly string[] | undefined;
  }>(),
  'empty-list': error<{ key: string; mayBeLeftOut: boolean }>(),
  'wrong-choice': error<{ found: unknown; known: readonly string[] }>(),
  'wrong-format-version': error<{ found: unknown }>(),
  'wrong-id': error<{ found: string }>(),
  'wrong-phase': error<{ found: string }>(),
} as const;

import { error, type UnknownFacts, warning } from './entry.ts';

/** Two names of one kind that a reader cannot tell apart. */
export interface LookAlikeFacts {
  readonly of: 'column' | 'municipality' | 'parameter' | 'project' | 'service' | 'sheet';
  readonly name: string;
  /** The one before it, and where it is: its line, or of a column its number, counted from 1. */
  readonly other: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The first character, counted from 1, in which they differ, and what each has there; undefined where it has ended. */
  readonly character: number;
  readonly here: string | undefined;
  readonly there: string | undefined;
}

/** Names that must exist, and that must be told apart. */
export const nameProblems = {
  'unknown-parameter': error<UnknownFacts>(),
  'unknown-evidence': error<UnknownFacts>(),
  'unknown-source': error<UnknownFacts>(),
  'unknown-costs': error<UnknownFacts>(),
  'unknown-main-function': error<UnknownFacts>(),
  'unknown-municipality': error<UnknownFacts>(),
  'unknown-region': error<UnknownFacts>(),
  'unknown-group': error<UnknownFacts>(),
  'unknown-cost-type': error<UnknownFacts>(),
  'unknown-path': error<UnknownFacts>(),
  'parameter-cycle': error<{ path: readonly string[] }>(),
  'idle-beside-parameter': warning<{ keys: readonly string[]; parameter: string }>(),
  'unused-parameter': warning<{ id: string }>(),
  'names-look-alike': warning<LookAlikeFacts>(),
  'evidence-not-in-force': warning<{ id: string; year: number; from: string }>(),
  'evidence-year-unknown': error<{ id: string; years: readonly string[] }>(),
  'uncited-value': error<{ quality: string; lacks: readonly string[] }>(),
  'values-out-of-order': error<{ from: string; before: string }>(),
} as const;

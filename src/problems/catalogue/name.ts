import { error, type UnknownFacts, warning } from './entry.ts';

/** Names that must exist. */
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
  'evidence-not-in-force': warning<{ id: string; year: number; from: string }>(),
  'evidence-year-unknown': error<{ id: string; years: readonly string[] }>(),
  'uncited-value': error<{ quality: string; lacks: readonly string[] }>(),
  'values-out-of-order': error<{ from: string; before: string }>(),
} as const;

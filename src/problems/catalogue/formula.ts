import { error, type UnknownFacts, warning } from './entry.ts';

/** What should stand at a place of a formula. */
export type FormulaNeed =
  | 'operand'
  | 'sign'
  | 'closing'
  | 'comma-or-closing'
  | 'decimal-point'
  | 'shorter'
  | 'shallower';

/** Measures with their powers: euros a year are euros and one over a year. */
export type Powers = readonly (readonly [measure: string, power: number])[];

/** What is wrong with the formula of a project. */
export const formulaProblems = {
  'formula-name': error<{ found: string; isReserved: boolean }>(),
  'formula-syntax': error<{ found: string; need: FormulaNeed }>(),
  'formula-call': error<{ found: string }>(),
  'formula-unknown-name': error<UnknownFacts>(),
  'formula-without-base': error<object>(),
  'formula-unit': error<
    { is: 'differ'; left: Powers; right: Powers; isPlain: boolean } | { is: 'left-over'; found: Powers }
  >(),
  'formula-division-by-zero': error<{ least: number; most: number }>(),
  'formula-nothing-converted': warning<{ value: number }>(),
  'formula-unused-input': warning<{ name: string; isInput: boolean }>(),
} as const;

import { error, warning } from './entry.ts';

/** What is wrong with effects beside euros, and with goals. */
export const optionProblems = {
  'duplicate-effect': error<{ id: string }>(),
  'effect-without-zero': error<{ effect: string }>(),
  'effect-without-option': error<{ effect: string; option: string }>(),
  'direction-contradicts-magnitude': error<{ direction: string; magnitude: number }>(),
  'amount-contradicts-direction': error<{ direction: string; amount: number }>(),
  'effect-without-evidence': warning<{ effect: string }>(),
  'duplicate-goal': error<{ goal: string; line: number }>(),
  'weights-all-zero': error<object>(),
  'rank-not-complete': error<{ goals: number }>(),
  'scale-without-length': error<{ goal: string; end: number }>(),
  'effect-outside-scale': error<{ goal: string; found: number; worst: number; best: number }>(),
  'goal-without-effect': warning<{ goal: string }>(),
} as const;

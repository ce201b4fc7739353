import { error, warning } from './entry.ts';
import type { FormReason } from './phrases.ts';

/** What is wrong with a benefit mapping form, or has no place in one. */
export const benefitFormProblems = {
  'phases-beside-total': error<{ phases: readonly string[] }>(),
  'minutes-implausible': error<{ minutes: number; most: number }>(),
  'column-twice': error<{ column: string }>(),
  'not-in-form': warning<{ project: string; reason: FormReason }>(),
  'form-without-rows': error<{ path: string; projects: number }>(),
} as const;

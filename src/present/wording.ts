import type { Language } from '../model/language.ts';
import { en } from './wording/en.ts';
import { fi } from './wording/fi.ts';
import { sv } from './wording/sv.ts';
import type { Wording } from './wording/words.ts';

export type { Wording };

/** The words of each language. */
export const wordings: Readonly<Record<Language, Wording>> = { en, fi, sv };

/** A head on one line, for lists and for formats that break lines themselves. */
export function headOnOneLine(head: string): string {
  return head.replace(/(\p{Letter})-\n(?=\p{Ll})/gu, '$1').replace(/\n/g, ' ');
}

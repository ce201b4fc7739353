import type { Language } from '../model/language.ts';
import { help as en } from './wording/help-en.ts';
import { help as fi } from './wording/help-fi.ts';
import { help as sv } from './wording/help-sv.ts';
import type { HelpWords } from './wording/help-words.ts';

/** The words of help in each language. */
export const helpWordings: Readonly<Record<Language, HelpWords>> = { en, fi, sv };

import type { Language } from '../model/language.ts';
import { toolEn } from './wording/tool-en.ts';
import { toolFi } from './wording/tool-fi.ts';
import { toolSv } from './wording/tool-sv.ts';
import type { ToolWords } from './wording/tool-words.ts';

/** The words of the page that has the whole tool in it, by language. */
export const toolWordings: Readonly<Record<Language, ToolWords>> = { en: toolEn, fi: toolFi, sv: toolSv };

import type { Language } from '../../model/language.ts';
import { liveEn } from '../wording/live-en.ts';
import { liveFi } from '../wording/live-fi.ts';
import { liveSv } from '../wording/live-sv.ts';
import type { LiveWords } from '../wording/live-words.ts';

/** The words of what a reader may move, by language; they are in the page as well. */
export const liveWordings: Readonly<Record<Language, LiveWords>> = { en: liveEn, fi: liveFi, sv: liveSv };

import type { Language } from '../model/language.ts';
import { cli as cliEn } from './wording/cli-en.ts';
import { cli as cliFi } from './wording/cli-fi.ts';
import { cli as cliSv } from './wording/cli-sv.ts';
import type { CliWords } from './wording/cli-words.ts';

/** What the command line says besides results, problems and help, in each language. */
export const cliWordings: Readonly<Record<Language, CliWords>> = { en: cliEn, fi: cliFi, sv: cliSv };

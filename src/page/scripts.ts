import type { Language } from '../model/language.ts';

/** The programs of a page, as the build makes them. */
export interface PageScripts {
  /** What a page runs itself: defines `digisaveLive`. */
  readonly live: string;
  /** What works its figures, deflated, as text of `toBase85`; by language, without and with the table of Sobol sequences. */
  readonly engine: Readonly<Record<Language, string>>;
  readonly engineOfSobol: Readonly<Record<Language, string>>;
}

/** Undefined where nothing is built, as in tests: then pages are complete, and nothing in them moves. The build puts them here. */
export const scripts = undefined as PageScripts | undefined;

import type { Entry, Severity } from '../../../problems/catalogue/entry.ts';
import type { catalogue } from '../../../problems/catalogue.ts';
import type { InvisibleLetter } from '../../../problems/invisible.ts';

/** What several problems of one name have in common, what is this one's own, and what to do about all of them. */
export interface Many {
  readonly what: string;
  readonly item: string;
  /** Where these are other than those of one of them. */
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
}

/** The three sentences of a problem. */
export interface Texts {
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** How several of them in one file are reported in one line: `9 projects ignore services whose income exceeds costs: a, b, ...`. */
  readonly many?: Many | undefined;
}

/** The texts of some entries of the catalogue in one language: what is missing does not compile. */
export type TextsOf<Entries> = {
  readonly [Name in keyof Entries]: Entries[Name] extends Entry<infer Facts>
    ? (facts: Facts) => Texts
    : never;
};

/** The words around a problem in one language. */
export interface ProblemFrame {
  readonly severity: Readonly<Record<Severity, string>>;
  /** What was found, without its full stop, and what was expected. */
  sentence(found: string, expected: string): string;
  /** Behind the name of a problem: the column of the table it is in. */
  column(header: string): string;
  /** What to do about a letter that nobody sees. */
  invisible(letter: InvisibleLetter): string;
  /** Of problems in one line: the first of them, and how many more there are. */
  many(count: number, what: string, items: readonly string[], more: number): string;
  /** How many problems are not shown. */
  more(errors: number, warnings: number): string;
  /** Behind warnings that --strict makes errors. */
  readonly strict: string;
}

/** The texts of all problems in one language. */
export interface ProblemWording {
  readonly frame: ProblemFrame;
  readonly texts: TextsOf<typeof catalogue>;
}

import { inRows, knownNames, show, suggestion } from '../words.ts';

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
  /** Where the facts make it graver than its entry says: what is a warning about a figure forbids a number that needs it. */
  readonly severity?: 'error';
  /** How several of them in one file are reported in one line: `9 projects ignore services whose income exceeds costs: a, b, ...`. */
  readonly many?: Many | undefined;
}

/** One entry of the catalogue: how grave it is, and its texts for the facts it is given. */
export interface Entry<Facts> {
  readonly severity: 'error' | 'warning';
  readonly text: (facts: Facts) => Texts;
}

/** A problem that forbids to go on. */
export function error<Facts>(text: (facts: Facts) => Texts): Entry<Facts> {
  return { severity: 'error', text };
}

/** A problem that the result must be read with. */
export function warning<Facts>(text: (facts: Facts) => Texts): Entry<Facts> {
  return { severity: 'warning', text };
}

/** The texts for a name that is not known, with the nearest one that is. */
export function unknown(kind: string, remedy: string) {
  return (f: { found: string; known: readonly string[]; rows?: number; layoutKey?: string }): Texts => ({
    found: `${f.found === '' ? `No ${kind} is named` : `There is no ${kind} ${show(f.found)}`}${inRows(f.rows ?? 1)}.`,
    expected: knownNames(f.known) ?? `a known ${kind}`,
    hint: `${suggestion(f.found, f.known) ?? remedy}${f.layoutKey === undefined ? '' : ` The layout (digisave inspect --write-layout) settles it under "${f.layoutKey}".`}`,
  });
}

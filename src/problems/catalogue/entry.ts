/** How grave a problem is: an error forbids to go on, a warning is what the result must be read with. */
export type Severity = 'error' | 'warning';

/** One entry of the catalogue: how grave it is, and the facts that its texts are made of (`present/wording/problems`). */
export interface Entry<Facts> {
  readonly severity: Severity;
  /** Where the facts make it graver than the entry says: what is a warning about a figure forbids a number that needs it. */
  readonly isError?: ((facts: Facts) => boolean) | undefined;
  /** Nothing at run time: it binds the entry to its facts. */
  readonly facts?: Facts;
}

/** A problem that forbids to go on. */
export function error<Facts>(): Entry<Facts> {
  return { severity: 'error' };
}

/** A problem that the result must be read with; an error where the facts say so. */
export function warning<Facts>(isError?: (facts: Facts) => boolean): Entry<Facts> {
  return { severity: 'warning', isError };
}

/** A name that is not known. `known` are those that are; no part of what was found, so two problems that differ in it are one. */
export interface UnknownFacts {
  readonly found: string;
  readonly known: readonly string[];
  readonly rows?: number;
  /** The key of the layout that settles it. */
  readonly layoutKey?: string;
}

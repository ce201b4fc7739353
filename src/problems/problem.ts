import type { Entry, Severity } from './catalogue/entry.ts';
import { type CatalogueFacts, catalogue, type ProblemName } from './catalogue.ts';
import type { InvisibleLetter } from './invisible.ts';

export type { Severity } from './catalogue/entry.ts';

/** Where a problem is: the file as the user named it, and the line of text itself where there is one. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** In a workbook the cell as Excel names it: Sheet1!D12; the line is then its row. */
  readonly cell?: string | undefined;
  /** Number of characters the mark below the line covers. */
  readonly length?: number | undefined;
  /** Column name of a table. */
  readonly header?: string | undefined;
  /** The user's own line. */
  readonly text?: string | undefined;
  /** A letter there that nobody sees: it is the cause of whatever else is wrong with the place. */
  readonly invisible?: InvisibleLetter | undefined;
}

/** What is wrong, where, and the facts of it. Its texts in each language are in `present/wording/problems`. */
export interface Problem {
  readonly name: ProblemName;
  readonly severity: Severity;
  readonly place: Place | undefined;
  /** Those that the entry of this name in the catalogue asks for. */
  readonly facts: object;
}

/** Makes a problem of a name of the catalogue. */
export function problem<Name extends ProblemName>(
  name: Name,
  place: Place | undefined,
  facts: CatalogueFacts<Name>,
): Problem {
  const { severity, isError } = catalogue[name] as Entry<object>;
  return {
    name,
    severity: isError?.(facts) === true ? 'error' : severity,
    place,
    facts,
  };
}

/** The facts of a problem of one name; undefined of any other. */
export function factsOf<Name extends ProblemName>(
  { name, facts }: Problem,
  wanted: Name,
): CatalogueFacts<Name> | undefined {
  return name === wanted ? (facts as CatalogueFacts<Name>) : undefined;
}

/** The one error class: input that cannot be used, with every problem found in it. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(inOneLine).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** Gathers problems, so that one run reports them all, each once. */
export class ProblemList {
  readonly all: Problem[] = [];
  readonly #told = new Set<string>();
  readonly #files = new Map<string, number>();
  readonly #read = new Set<string>();
  #hasErrors = false;

  add<Name extends ProblemName>(name: Name, place: Place | undefined, facts: CatalogueFacts<Name>): void {
    this.take(problem(name, place, facts));
  }

  /** A list that holds what this one does, for a reading that may begin anew. */
  copy(): ProblemList {
    const copy = new ProblemList();
    copy.include(this);
    return copy;
  }

  /** Adds all that another list holds: problems, and the files it has met. */
  include(other: ProblemList): void {
    for (const each of other.all) this.take(each);
    for (const identity of other.#told) this.#told.add(identity);
    for (const file of other.#files.keys()) this.#order(file);
    for (const file of other.#read) this.meet(file);
  }

  /** Adds a problem that several places lead to at the first of them alone; `key` says which one it is. */
  addOnce<Name extends ProblemName>(
    key: string,
    name: Name,
    place: Place | undefined,
    facts: CatalogueFacts<Name>,
  ): void {
    const identity = JSON.stringify([name, key]);
    if (this.#told.has(identity)) return;
    this.#told.add(identity);
    this.add(name, place, facts);
  }

  /** Takes a problem that is made already. */
  take(added: Problem): void {
    const identity = identityOf(added);
    if (this.#told.has(identity)) return;
    this.#told.add(identity);
    this.all.push(added);
    this.#hasErrors ||= added.severity === 'error';
  }

  /** Takes problems back. */
  drop(those: readonly Problem[]): void {
    for (const each of those) this.all.splice(this.all.indexOf(each), 1);
  }

  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  /** Whether an error was told since there were so many problems. */
  hasErrorsSince(count: number): boolean {
    return this.all.slice(count).some((each) => each.severity === 'error');
  }

  get warnings(): readonly Problem[] {
    return this.all.filter((each) => each.severity === 'warning');
  }

  /** Notes that a file is being read: the order of files is the one in which they were met. */
  meet(file: string): void {
    this.#read.add(file);
    this.#order(file);
  }

  /** Every file that was opened, or was to be, by the name it was opened under. */
  get filesRead(): ReadonlySet<string> {
    return this.#read;
  }

  #order(file: string): void {
    if (!this.#files.has(file)) this.#files.set(file, this.#files.size);
  }

  /** Problems by file in the order met, then by line; those without a file or line first. */
  inFileOrder(): readonly Problem[] {
    for (const { place } of this.all) if (place !== undefined) this.#order(place.file);
    const key = ({ place }: Problem): readonly number[] => [
      place === undefined ? -1 : (this.#files.get(place.file) ?? -1),
      place?.line ?? 0,
      place?.column ?? 0,
    ];
    return [...this.all].sort((a, b) => {
      const right = key(b);
      const differences = key(a).map((each, i) => each - (right[i] ?? 0));
      return differences.find((each) => each !== 0) ?? 0;
    });
  }

  /** Throws all of them where at least one forbids to go on. */
  throwIfErrors(): void {
    if (this.hasErrors) throw new InputError(this.inFileOrder());
  }
}

/** Problems without repetition: what is wrong with a file that two scenarios share is reported once. */
export function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [identityOf(each), each])).values()];
}

/** What tells two problems apart. Names to choose from are no part of what was found. */
function identityOf({ name, place, facts }: Problem): string {
  const own = (key: string, value: unknown) => (key === 'known' ? undefined : value);
  return JSON.stringify([name, place?.file, place?.line, place?.column, facts], own);
}

/** A problem for a log: where texts for people are wanted, `textsOfProblem` has them. */
function inOneLine({ name, place, facts }: Problem): string {
  const where =
    place === undefined ? '' : `${[place.file, place.line].filter((each) => each !== undefined).join(':')}: `;
  return `${where}${name} ${JSON.stringify(facts)}`;
}

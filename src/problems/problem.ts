import { type CatalogueFacts, catalogue, type ProblemName } from './catalogue.ts';

export type Severity = 'error' | 'warning';

/** Where a problem stands: the file as the user named it, and the line of text itself where there is one. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Number of characters the mark below the line covers. */
  readonly length?: number | undefined;
  /** Column name of a table. */
  readonly header?: string | undefined;
  /** The user's own line. */
  readonly text?: string | undefined;
}

export interface Problem {
  readonly name: ProblemName;
  readonly severity: Severity;
  readonly place: Place | undefined;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
}

/** Makes a problem from its entry in the catalogue, where all texts live. */
export function problem<Name extends ProblemName>(
  name: Name,
  place: Place | undefined,
  facts: CatalogueFacts<Name>,
): Problem {
  const entry = catalogue[name];
  const text = (entry.text as (facts: CatalogueFacts<Name>) => Omit<Problem, 'name' | 'severity' | 'place'>)(
    facts,
  );
  return { name, severity: entry.severity, place, ...text };
}

/** The one error class: input that cannot be used, with every problem found in it. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => `${each.name}: ${each.found}`).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** Gathers problems, so that one run tells them all, each once. */
export class ProblemList {
  readonly all: Problem[] = [];
  readonly #told = new Set<string>();

  add<Name extends ProblemName>(name: Name, place: Place | undefined, facts: CatalogueFacts<Name>): void {
    const added = problem(name, place, facts);
    const identity = identityOf(added);
    if (this.#told.has(identity)) return;
    this.#told.add(identity);
    this.all.push(added);
  }

  get hasErrors(): boolean {
    return this.all.some((each) => each.severity === 'error');
  }

  get warnings(): readonly Problem[] {
    return this.all.filter((each) => each.severity === 'warning');
  }

  /** Throws all of them where at least one forbids to go on. */
  throwIfErrors(): void {
    if (this.hasErrors) throw new InputError(inFileOrder(this.all));
  }
}

/** Problems without repetition: what is wrong with a file that two scenarios share is told once. */
export function eachOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((each) => [identityOf(each), each])).values()];
}

function identityOf({ name, place, found }: Problem): string {
  return JSON.stringify([name, place?.file, place?.line, place?.column, found]);
}

/** Problems in the order of the files met, then of lines; those without a line first. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = new Map<string, number>();
  for (const each of problems) {
    const file = each.place?.file ?? '';
    if (!files.has(file)) files.set(file, files.size);
  }
  const key = (each: Problem): readonly number[] => [
    files.get(each.place?.file ?? '') ?? 0,
    each.place?.line ?? 0,
    each.place?.column ?? 0,
  ];
  return [...problems].sort((a, b) => {
    const left = key(a);
    const right = key(b);
    for (let i = 0; i < left.length; i++) {
      const difference = (left[i] ?? 0) - (right[i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

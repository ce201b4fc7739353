/** What is wrong in a saved model, and where: its keys from the scenario on. */
export interface SavedFault {
  readonly at: readonly PropertyKey[];
  /**
   * `unknown`: a name that nothing in the model has; `lacking`: a number that its method asks for; `twice`: a name that something
   * before it has; `differs`: a value that does not follow from those that it is made of, or is none of its kind.
   */
  readonly is: 'unknown' | 'lacking' | 'twice' | 'differs';
  /** The name that is meant; of `differs` nothing. */
  readonly name: string;
}

/** Faults of names that are there twice. */
export function* twice(names: readonly string[], at: readonly PropertyKey[]): Generator<SavedFault> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) yield { at: [...at, index], is: 'twice', name };
    seen.add(name);
  }
}

/** Faults of names that nothing has. */
export function* unknown(
  names: readonly (string | undefined)[],
  known: { has(name: string): boolean },
  at: readonly PropertyKey[],
): Generator<SavedFault> {
  for (const [index, name] of names.entries())
    if (name !== undefined && !known.has(name)) yield { at: [...at, index], is: 'unknown', name };
}

/** What checks an outcome and puts its keys in order: the schema of its own noun. */
export interface JsonSchema<Outcome> {
  /** Gives what is written, in which some values are a text. */
  parse(outcome: Outcome): object;
}

/** Characters that JSON lets stand but that a terminal obeys or a reader does not see, and what is no character. */
const unsafe =
  /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]/gu;

/** A value as JSON in which every such character is written as its number; so it may stand in YAML too. */
export function harmlessJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafe, escapeCharacter);
}

/**
 * Outcomes as JSON: full doubles, keys in the order of the schema; one scenario gives an object, several and a list an array.
 *
 * Throws  where an outcome does not meet its own schema, such as a saving that is no number: our bug, never the user's
 */
export function presentJson<Outcome extends object>(
  schema: JsonSchema<Outcome>,
  outcomes: readonly Outcome[],
  isList = false,
): string {
  // The schema sorts the keys; sources are put back because it would drop a source called __proto__.
  const ordered = outcomes.map((each) => ({
    ...schema.parse(each),
    ...('sources' in each && { sources: each.sources }),
  }));
  return `${harmlessJson(ordered.length === 1 && !isList ? ordered[0] : ordered, 2)}\n`;
}

function escapeCharacter(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

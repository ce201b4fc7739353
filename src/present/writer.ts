import type { Clean } from './clean-text.ts';

/** Signs that part the pieces of a text. */
type Separator = '' | ' ' | ',' | ', ' | '; ' | ' | ' | '\n' | '\n\n';

/** Writes one way out: its own signs stand in the template, and what stands between them is clean, or a number. */
export interface Writer<Way extends string> {
  (signs: TemplateStringsArray, ...pieces: readonly (Clean<Way> | number)[]): Clean<Way>;
  join(pieces: readonly Clean<Way>[], separator: Separator): Clean<Way>;
}

/** The writer of a way out. Its name is said once, beside the function that cleans for it. */
export function writerOf<Way extends string>(_: Way): Writer<Way> {
  const write = (signs: TemplateStringsArray, ...pieces: readonly (Clean<Way> | number)[]) =>
    String.raw({ raw: signs }, ...pieces) as Clean<Way>;
  const join = (pieces: readonly Clean<Way>[], separator: Separator) => pieces.join(separator) as Clean<Way>;
  return Object.assign(write, { join });
}

import type { Clean } from './clean-text.ts';

/** Signs that part the pieces of a text. */
type Separator = '' | ' ' | ',' | ', ' | '; ' | ' | ' | '\n' | '\n\n' | '<br>' | 'L';

/** A word of ours, which is written in the source: a literal and not whatever is a string. */
type OwnWord<Text extends string> = Record<never, 1> extends Record<Text, 1> ? never : Text;
/** What may stand in a text of a way out: what was cleaned for it, a number, a word of ours. */
type Piece<Given, Way extends string> = Given extends Clean<Way> | number
  ? Given
  : Given extends string
    ? OwnWord<Given>
    : never;

/** Writes one way out: its own signs are in the template, and what is between them is clean, a number, or a word of ours. */
export interface Writer<Way extends string> {
  <const Pieces extends readonly unknown[]>(
    signs: TemplateStringsArray,
    ...pieces: { readonly [At in keyof Pieces]: Piece<Pieces[At], Way> }
  ): Clean<Way>;
  join(pieces: readonly Clean<Way>[], separator: Separator): Clean<Way>;
}

/** The writer of a way out. Its name is said once, beside the function that cleans for it. */
export function writerOf<Way extends string>(_: Way): Writer<Way> {
  const write = (signs: TemplateStringsArray, ...pieces: readonly unknown[]) =>
    signs.reduce((text, sign, at) => `${text}${String(pieces[at - 1])}${sign}`) as Clean<Way>;
  const join = (pieces: readonly Clean<Way>[], separator: Separator) => pieces.join(separator) as Clean<Way>;
  return Object.assign(write, { join });
}

/** Letters that nobody sees, or that only look like a space: all of Unicode's but the plain ones that YAML is made of. */
const invisible = /(?![ \t\r\n])[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const likeSpace = /\p{Zs}/u;

/** A letter that nobody sees, or that only looks like a space. */
export interface InvisibleLetter {
  /** As Unicode writes it: U+00A0. */
  readonly code: string;
  /** What stands before it in its line. */
  readonly before: string;
  readonly isLikeSpace: boolean;
}

/**
 * The first letter of a text that nobody sees; undefined where there is none.
 *
 * @example invisibleLetter('low:\u00a010') // => { code: 'U+00A0', before: 'low:', isLikeSpace: true }
 * @example invisibleLetter('low: 10') // => undefined
 */
export function invisibleLetter(text: string): InvisibleLetter | undefined {
  const found = invisible.exec(text);
  if (found === null) return undefined;
  const [letter] = found;
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    code: `U+${code}`,
    before: text.slice(0, found.index).trim(),
    isLikeSpace: likeSpace.test(letter),
  };
}

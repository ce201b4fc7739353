/** Letters that nobody sees, or that only look like a space: all of Unicode's but the plain ones that YAML is made of. */
const invisible = /(?![ \t\r\n])[\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const likeSpace = /\p{Zs}/u;

/** Those that word processors, web pages and keyboards leave behind, by their names in Unicode. */
const names: Readonly<Record<string, string>> = {
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2007': 'figure space',
  '\u2009': 'thin space',
  '\u200b': 'zero width space',
  '\u200c': 'zero width non-joiner',
  '\u200d': 'zero width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u3000': 'ideographic space',
  '\ufeff': 'byte order mark',
};

/**
 * What to do about the first letter of a text that nobody sees; undefined where there is none.
 *
 * @example invisibleHint('low:\u00a010') // => 'Behind "low:" is U+00A0 (no-break space), which only looks like a space: write a plain space.'
 * @example invisibleHint('low: 10') // => undefined
 */
export function invisibleHint(text: string): string | undefined {
  const found = invisible.exec(text);
  if (found === null) return undefined;
  const [letter] = found;
  const before = text.slice(0, found.index).trim();
  const place = before === '' ? 'At the beginning' : `Behind "${before}"`;
  const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const name = Object.hasOwn(names, letter) ? ` (${names[letter]})` : '';
  return likeSpace.test(letter)
    ? `${place} is U+${code}${name}, which only looks like a space: write a plain space.`
    : `${place} is U+${code}${name}, which nobody sees: remove it, or write a plain space where one is meant.`;
}

import { pattern } from './pattern.ts';
/** Where a word may stand in a text. */
export type WordPlace = 'whole' | 'start' | 'end' | 'anywhere';

const special = /[.*+?^${}()|[\]\\/]/g;

/** The source of a regular expression for one word: a star at an end stands for any letters. */
function sourceOf(word: string): string {
  const isStem = word.endsWith('*') && word.length > 1;
  const isEnd = word.startsWith('*') && word.length > 1;
  const text = word
    .slice(isEnd ? 1 : 0, isStem ? -1 : undefined)
    .replace(special, '\\$&')
    .replaceAll(' ', '\\s+');
  const startsWithLetter = !isEnd && /^[\p{L}\d]/u.test(word);
  const endsWithLetter = /[\p{L}\d]$/u.test(word);
  const from = startsWithLetter ? '(?<!\\p{L})' : '';
  const to = isStem ? '\\p{L}*' : endsWithLetter ? '(?!\\p{L})' : '';
  return `${from}${text}${to}`;
}

/**
 * A regular expression for words at one place of a text, whatever their capitals; longer words are tried first.
 *
 * @example wordPattern(['yht.', 'yhteensä'], 'end').test('Espoo yhteensä') // => true
 */
export function wordPattern(words: readonly string[], place: WordPlace): RegExp {
  const any = [...words]
    .sort((a, b) => b.length - a.length)
    .map(sourceOf)
    .join('|');
  const inside = words.length === 0 ? '(?!)' : `(?:${any})`;
  const source = { whole: `^${inside}$`, start: `^${inside}`, end: `${inside}$`, anywhere: inside }[place];
  return pattern(source, 'i');
}

/** A pattern that is made when it is first asked for: most tables ask for few. */
export function lazyPattern(words: () => readonly string[], place: WordPlace): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= wordPattern(words(), place);
    return made;
  };
}

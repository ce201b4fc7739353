import type { InvisibleLetter } from '../../../../problems/invisible.ts';
import type { ProblemFrame } from '../texts.ts';

/** The words around a problem. */
export const frame: ProblemFrame = {
  severity: { error: 'error', warning: 'warning' },
  sentence: (found, expected) => `${found}; expected ${expected}.`,
  column: (header) => `(column ${header})`,
  invisible,
  many: (count, what, items, more) =>
    `${count} ${what}: ${[...items, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}`,
  more: (errors, warnings) =>
    `and ${[...counted(errors, 'error'), ...counted(warnings, 'warning')].join(' and ')} more`,
  strict: 'With --strict every warning is an error, so nothing was written.',
};

function counted(number: number, noun: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
}

/** Letters that word processors, web pages and keyboards leave behind. */
const names: Readonly<Record<string, string>> = {
  'U+00A0': 'no-break space',
  'U+00AD': 'soft hyphen',
  'U+2002': 'en space',
  'U+2003': 'em space',
  'U+2007': 'figure space',
  'U+2009': 'thin space',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202F': 'narrow no-break space',
  'U+2060': 'word joiner',
  'U+3000': 'ideographic space',
  'U+FEFF': 'byte order mark',
};

function invisible({ code, before, isLikeSpace }: InvisibleLetter): string {
  const place = before === '' ? 'At the beginning' : `Behind "${before}"`;
  const letter = Object.hasOwn(names, code) ? `${code} (${names[code]})` : code;
  return isLikeSpace
    ? `${place} is ${letter}, which only looks like a space: write a plain space.`
    : `${place} is ${letter}, which nobody sees: remove it, or write a plain space where one is meant.`;
}

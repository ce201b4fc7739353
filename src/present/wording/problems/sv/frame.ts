import type { InvisibleLetter } from '../../../../problems/invisible.ts';
import type { ProblemFrame } from '../texts.ts';
import { count } from './words.ts';

/** The words around a problem. */
export const frame: ProblemFrame = {
  severity: { error: 'fel', warning: 'varning' },
  // A label, so that any noun phrase can follow it: no verb rules its form.
  sentence: (found, expected) => `${found}. Förväntat: ${expected}.`,
  column: (header) => `(kolumnen ${header})`,
  invisible,
  many: (number, what, items, more) =>
    `${number} ${what}: ${items.join(', ')}${more === 0 ? '' : ` och ${more} till`}`,
  more: (errors, warnings) =>
    `och ytterligare ${[...counted(errors, 'fel', 'fel'), ...counted(warnings, 'varning', 'varningar')].join(' och ')}`,
  strict: 'Med --strict är varje varning ett fel, så ingenting skrevs.',
};

function counted(number: number, one: string, several: string): readonly string[] {
  return number === 0 ? [] : [count(number, one, several)];
}

/** Letters that word processors, web pages and keyboards leave behind. */
const names: Readonly<Record<string, string>> = {
  'U+00A0': 'hårt mellanslag',
  'U+00AD': 'mjukt bindestreck',
  'U+2002': 'n-mellanslag',
  'U+2003': 'm-mellanslag',
  'U+2007': 'siffermellanslag',
  'U+2009': 'tunt mellanslag',
  'U+200B': 'mellanslag utan bredd',
  'U+200C': 'nollbreddsåtskiljare',
  'U+200D': 'nollbreddssammanfogare',
  'U+200E': 'vänster-till-höger-markering',
  'U+200F': 'höger-till-vänster-markering',
  'U+2028': 'radskiljare',
  'U+2029': 'styckeskiljare',
  'U+202F': 'smalt hårt mellanslag',
  'U+2060': 'ordsammanfogare',
  'U+3000': 'ideografiskt mellanslag',
  'U+FEFF': 'byteordningsmärke',
};

function invisible({ code, before, isLikeSpace }: InvisibleLetter): string {
  const place = before === '' ? 'I början' : `Efter ”${before}”`;
  const letter = Object.hasOwn(names, code) ? `${code} (${names[code]})` : code;
  return isLikeSpace
    ? `${place} står tecknet ${letter}, som bara ser ut som ett mellanslag: skriv ett vanligt mellanslag.`
    : `${place} står tecknet ${letter}, som inte syns: ta bort det, eller skriv ett vanligt mellanslag om ett sådant behövs.`;
}

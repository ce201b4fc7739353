import type { InvisibleLetter } from '../../../../problems/invisible.ts';
import type { ProblemFrame } from '../texts.ts';

/** The words around a problem. What was expected follows its label, as no case can be built onto any of its phrases. */
export const frame: ProblemFrame = {
  severity: { error: 'virhe', warning: 'varoitus' },
  sentence: (found, expected) => `${found}. Odotettu: ${expected}.`,
  column: (header) => `(sarake ${header})`,
  invisible,
  many: (count, what, items, more) =>
    `${count} ${what}: ${items.join(', ')}${more === 0 ? '' : ` ja ${counted(more, 'muu', 'muuta')}`}`,
  more: (errors, warnings) =>
    `ja lisäksi ${[
      ...(errors === 0 ? [] : [counted(errors, 'virhe', 'virhettä')]),
      ...(warnings === 0 ? [] : [counted(warnings, 'varoitus', 'varoitusta')]),
    ].join(' ja ')}`,
  strict: 'Valitsimella --strict jokainen varoitus on virhe, joten mitään ei kirjoitettu.',
};

function counted(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** Letters that word processors, web pages and keyboards leave behind. */
const names: Readonly<Record<string, string>> = {
  'U+00A0': 'sitova välilyönti',
  'U+00AD': 'tavutusvihje',
  'U+2002': 'puolikkaan neliön väli',
  'U+2003': 'neliön väli',
  'U+2007': 'numeron levyinen väli',
  'U+2009': 'ohut väli',
  'U+200B': 'leveydetön väli',
  'U+200C': 'leveydetön erotin',
  'U+200D': 'leveydetön yhdistin',
  'U+200E': 'merkki vasemmalta oikealle kirjoittamisesta',
  'U+200F': 'merkki oikealta vasemmalle kirjoittamisesta',
  'U+2028': 'rivinerotin',
  'U+2029': 'kappaleenerotin',
  'U+202F': 'kapea sitova välilyönti',
  'U+2060': 'sanaliitin',
  'U+3000': 'ideografinen väli',
  'U+FEFF': 'tavujärjestysmerkki',
};

function invisible({ code, before, isLikeSpace }: InvisibleLetter): string {
  const place = before === '' ? 'Rivin alussa' : `Tekstin ”${before}” jäljessä`;
  const letter = Object.hasOwn(names, code) ? `${code} (${names[code]})` : code;
  return isLikeSpace
    ? `${place} on ${letter}, joka vain näyttää välilyönniltä: kirjoita tavallinen välilyönti.`
    : `${place} on näkymätön merkki ${letter}: poista se, tai kirjoita tavallinen välilyönti, jos sitä tarkoitetaan.`;
}

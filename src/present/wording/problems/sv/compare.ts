import type { compareProblems } from '../../../../problems/catalogue/compare.ts';
import type { NamedMunicipality } from '../../../../problems/catalogue/phrases.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { municipalityName, show } from './words.ts';

const year = (of: number | null): string => (of === null ? 'inget angivet år' : String(of));

/** How many municipalities a sentence names. */
const mostNamed = 3;

/** A sentence that names some municipalities of one side; empty where it has none of its own. */
function only(begin: string, municipalities: readonly NamedMunicipality[]): string {
  const named = municipalities.slice(0, mostNamed).map(municipalityName).join(', ');
  const others = municipalities.length - mostNamed;
  return named === '' ? '' : ` ${begin}${named}${others > 0 ? ` och ${others} till` : ''}.`;
}

export const compare: TextsOf<typeof compareProblems> = {
  'wrong-result': (f) => ({
    found: `Det sparade resultatet ${f.path === '-' ? 'från standard in' : f.path} kan inte jämföras: ${say(phrases.resultFault, f.reason)}.`,
    expected: 'ett resultat av ett scenario, så som estimate --format json skriver det',
    hint: 'Beräkna ett scenario med --format json --output FIL, eller jämför själva scenariot.',
  }),
  'compared-views-differ': () => ({
    found: 'Det ena resultatet gäller enbart besparingar med budgeteffekt, det andra alla besparingar.',
    expected: 'två resultat med samma --view',
    hint: 'Beräkna båda med samma --view.',
  }),
  'compared-prices-differ': (f) => ({
    found: `Siffrorna är i priser från två år: ${year(f.before)} och ${year(f.after)}. En del av förändringen är att priserna har stigit.`,
    expected: 'båda i samma års priser',
    hint: 'Ge båda scenarierna samma settings.price_year och ett price_index.',
  }),
  'compared-scopes-differ': (f) => ({
    found: `Kostnaderna gäller inte samma kommuner. Antal kommuner före: ${f.before}, efter: ${f.after}.${only('Bara före: ', f.onlyBefore)}${only('Bara efter: ', f.onlyAfter)}`,
    expected: 'kostnader för samma kommuner',
    hint: 'Förändringen i data beror då också på kommunerna. Ge båda samma avgränsning (scope) om det inte är avsett.',
  }),
  'compared-versions-differ': (f) => ({
    found: `Resultaten är beräknade med två versioner av digisave: ${show(f.before)} och ${show(f.after)}.`,
    expected: 'resultat från en version, eller sparade modeller',
    hint: 'Jämför scenarier eller modeller som sparats med --save-model: de visar hur mycket av förändringen som beror på versionen.',
  }),
};

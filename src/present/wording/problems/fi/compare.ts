import type { compareProblems } from '../../../../problems/catalogue/compare.ts';
import type { NamedMunicipality } from '../../../../problems/catalogue/phrases.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { fileWithin, municipalityName, show } from './words.ts';

const year = (of: number | null): string => (of === null ? 'vuotta ei ole ilmoitettu' : String(of));

/** How many municipalities a sentence names. */
const mostNamed = 3;

/** A sentence that names some municipalities of one side; empty where it has none of its own. */
function only(begin: string, municipalities: readonly NamedMunicipality[]): string {
  const named = municipalities.slice(0, mostNamed).map(municipalityName).join(', ');
  const others = municipalities.length - mostNamed;
  return named === '' ? '' : ` ${begin}${named}${others > 0 ? ` ja ${others} muuta` : ''}.`;
}

export const compare: TextsOf<typeof compareProblems> = {
  'wrong-result': (f) => ({
    found: `Tallennettua tulosta (${fileWithin(f.path)}) ei voi verrata: ${say(phrases.resultFault, f.reason)}.`,
    expected: 'yhden skenaarion tulos, jonka estimate --format json on kirjoittanut',
    hint: 'Laske yksi skenaario valitsimilla --format json --output TIEDOSTO tai vertaa itse skenaariota.',
  }),
  'compared-views-differ': () => ({
    found: 'Toisessa tuloksessa ovat vain budjettivaikutteiset säästöt, toisessa kaikki säästöt.',
    expected: 'kaksi tulosta, joissa on sama --view',
    hint: 'Laske molemmat samalla valitsimella --view.',
  }),
  'compared-prices-differ': (f) => ({
    found: `Luvut ovat kahden vuoden hinnoin: ${year(f.before)} ja ${year(f.after)}. Osa muutoksesta johtuu hintojen noususta.`,
    expected: 'molemmat saman vuoden hinnoin',
    hint: 'Anna molemmille skenaarioille sama settings.price_year ja hintaindeksi (price_index).',
  }),
  'compared-scopes-differ': (f) => ({
    found: `Kustannukset eivät ole samoista kunnista. Kuntia ennen: ${f.before}, jälkeen: ${f.after}.${only('Vain ennen: ', f.onlyBefore)}${only('Vain jälkeen: ', f.onlyAfter)}`,
    expected: 'samojen kuntien kustannukset',
    hint: 'Aineiston muutos johtuu silloin myös kunnista. Anna molemmille sama rajaus (scope), jos tätä ei ole tarkoitettu.',
  }),
  'compared-versions-differ': (f) => ({
    found: `Tulokset on laskettu kahdella digisave-versiolla: ${show(f.before)} ja ${show(f.after)}.`,
    expected: 'saman version tulokset tai tallennetut mallit',
    hint: 'Vertaa skenaarioita tai valitsimella --save-model tallennettuja malleja. Ne kertovat, kuinka suuri osa muutoksesta johtuu versiosta.',
  }),
};

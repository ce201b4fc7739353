import type { LookAlikeFacts, nameProblems } from '../../../../problems/catalogue/name.ts';
import { characterText } from '../shared.ts';
import type { TextsOf } from '../texts.ts';
import {
  alternatives,
  anyFile,
  emptyCellHint,
  knownNames,
  list,
  show,
  unknown,
  writeLayout,
} from './words.ts';

export const name: TextsOf<typeof nameProblems> = {
  'unknown-parameter': unknown('parametri', 'Määrittele se kohdassa ”parameters”.'),
  'unknown-evidence': unknown(
    'tietolähde',
    'Tunnus on tiedoston polku kansiossa data/evidence, osat pistein erotettuina.',
  ),
  'unknown-source': unknown('lähde', 'Lisää se kohtaan ”sources”: title, publisher, date ja url.'),
  'unknown-costs': unknown('kustannusrakenne', 'Määrittele se kohdassa ”costs”.'),
  'unknown-main-function': unknown(
    'tehtäväalue',
    'Tehtäväalueet ovat tiedostossa data/finland/services.csv.',
  ),
  'unknown-municipality': (f) => ({
    ...unknown(
      'kunta',
      'Kirjoita kunnan koodi (kolme numeroa: taulukkolaskenta poistaa nollat alusta) tai virallinen nimi tiedostosta data/finland/municipalities.csv.',
    )(f),
    ...(f.layoutKey === undefined || f.found === ''
      ? {}
      : {
          many: {
            what: 'kunnan nimeä ei tunneta',
            item: show(f.found),
            hint: `Asian voi ratkaista taulukkokuvauksessa ${writeLayout} avaimella ${f.layoutKey}. digisave inspect ${anyFile} --format json luettelee kaikki nimet.`,
          },
        }),
    ...hintOfEmptyCell(f),
  }),
  'unknown-region': unknown('maakunta', 'Kirjoita maakunnan kaksinumeroinen koodi tai nimi.'),
  'unknown-group': unknown('kuntaryhmä', 'Kuntaryhmät ovat tiedostossa data/finland/municipalities.csv.'),
  'unknown-cost-type': (f) => ({
    ...unknown('kustannuslaji', 'Katso tiedoston saraketta cost_type.')(f),
    expected: knownNames(f.known) ?? alternatives(f.known),
  }),
  'unknown-path': unknown(
    'tunniste',
    'Tunnisteita ovat esimerkiksi project.ID.saving_eur_per_year, pace.quick.share_of_costs ja parameter.ID.',
  ),
  'parameter-cycle': (f) => ({
    found: `Parametri viittaa itseensä: ${f.path.join(' → ')}.`,
    expected: 'parametri, jonka viittaukset päättyvät lukuun tai tietolähteeseen',
    hint: 'Anna yhdelle niistä oma arvo.',
  }),
  'idle-beside-parameter': (f) => ({
    found: `Luku viittaa parametriin ${f.parameter}, joten sen rinnalla ${f.keys.length === 1 ? 'ei vaikuta avain' : 'eivät vaikuta avaimet'} ${list(f.keys)}.`,
    expected: 'yhteisen luvun tiedot parametrissa itsessään',
    hint: `Kirjoita ne kohtaan parameters: ${f.parameter}.`,
  }),
  'unused-parameter': (f) => ({
    found: `Parametria ${show(f.id)} ei käytetä.`,
    many: { what: 'parametria ei käytetä', item: f.id },
    expected: 'luku, jossa on { parameter: ... }',
    hint: 'Viittaa parametriin tai poista se.',
  }),
  'names-look-alike': (f) => ({
    found: `Kaksi ${kinds[f.of]} nimeä näyttää samalta: ${show(f.name)} ja ${show(f.other)}${where(f)}. Merkki ${f.character} on edellisessä ${characterText(f.here) ?? 'poissa'} ja jälkimmäisessä ${characterText(f.there) ?? 'poissa'}.`,
    many: { what: `${kinds[f.of]} nimeä näyttää samalta kuin jokin toinen`, item: show(f.name) },
    expected: 'nimet, jotka lukija erottaa toisistaan',
    hint: 'Lukija pitää niitä yhtenä, digisave kahtena. Jos molemmat tarkoittavat samaa, kirjoita ne samalla tavalla; muuten anna toiselle eri nimi.',
  }),
  'evidence-not-in-force': (f) => ({
    found: `Tietolähteessä ${f.id} ei ole arvoa vuodelle ${f.year}; siitä käytetään myöhempää arvoa, jonka päiväys on ${f.from}.`,
    many: {
      what: 'tietolähteessä ei ole kysytyn vuoden arvoa, joten niistä käytetään myöhempää arvoa',
      item: `${f.id} (vuosi ${f.year}, arvo ${f.from})`,
    },
    expected: 'sinä vuonna voimassa oleva arvo',
    hint: `Kirjoita { evidence: ${f.id}, year: ${f.from.slice(0, 4)} }, jos arvo on valittu tarkoituksella.`,
  }),
  'evidence-year-unknown': (f) => ({
    found: `Tietolähteessä ${f.id} on arvot päiväyksillä ${f.years.join(', ')}, eikä mikään kustannusrakenne ilmoita vuotta.`,
    expected: 'vuosi, jonka arvoa käytetään',
    hint: `Kirjoita { evidence: ${f.id}, year: ${f.years.at(-1)?.slice(0, 4)} }.`,
  }),
  'uncited-value': (f) => ({
    found: `Arvon laatu on ${show(f.quality)}, mutta arvosta puuttuu: ${f.lacks.map((key) => citations[key] ?? key).join(' ja ')}.`,
    expected: 'lähde (source) ja kohta (place) kaikille arvoille, joiden laatu ei ole assumed tai calibrated',
    hint: 'Ilmoita, mistä luku on, tai kirjoita quality: assumed.',
  }),
  'values-out-of-order': (f) => ({
    found: `Päiväyksen ${f.from} arvo on päiväyksen ${f.before} arvon jäljessä.`,
    expected: 'päivätyt arvot aikajärjestyksessä, kukin päiväys kerran',
    hint: 'Järjestä arvot avaimen ”from” mukaan.',
  }),
};

const citations: Readonly<Record<string, string>> = { source: 'lähde (source)', place: 'kohta (place)' };

function where({ line, column }: LookAlikeFacts): string {
  if (column !== undefined) return ` (sarake ${column})`;
  return line === undefined ? '' : ` (rivi ${line})`;
}

const kinds: Readonly<Record<LookAlikeFacts['of'], string>> = {
  column: 'sarakkeen',
  municipality: 'kunnan',
  parameter: 'parametrin',
  project: 'hankkeen',
  service: 'palvelun',
  sheet: 'taulukkovälilehden',
};

/** Exports that merge cells write a name once, above the rows that it is of. */
function hintOfEmptyCell({ found, layoutKey }: { found: string; layoutKey?: string }): { hint?: string } {
  return found !== '' || layoutKey === undefined ? {} : { hint: emptyCellHint };
}

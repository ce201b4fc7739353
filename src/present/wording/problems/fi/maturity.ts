import type { maturityProblems } from '../../../../problems/catalogue/maturity.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, list, number, show, suggestion, unknown, whole } from './words.ts';

const stateNames = { low: 'alarajat', central: 'perusarviot', high: 'ylärajat' } as const;

export const maturity: TextsOf<typeof maturityProblems> = {
  'no-maturity': () => ({
    found: 'Skenaariossa ei ole kypsyystasoja.',
    expected: 'palvelujen tasot kohdassa ”maturity”',
    hint: 'Kirjoita maturity: { levels: levels.csv, realised_share: { 1: ... } }. Pelkille vastauksille anna vastaustiedosto skenaarion sijasta.',
  }),
  'level-outside-map': (f) => ({
    found: `Taso ${number(f.level)} on ylempi kuin kuvauksen ylin taso ${number(f.highest)}.`,
    expected: `taso väliltä 0–${number(f.highest)}`,
    hint: 'Korjaa taso, tai lisää tason osuus kohtaan maturity.realised_share.',
  }),
  'level-beside-share': () => ({
    found: 'Rivillä on sekä taso että osuus.',
    expected: 'taso tai toteutunut osuus',
    hint: 'Tyhjennä toinen.',
  }),
  'cell-without-level': (f) => ({
    found: `Kustannuksissa ${show(f.costs)} on ${count(f.cells, 'palvelu', 'palvelua')} ilman tasoa (${euros(f.eur)}): ${list(f.first)}${f.cells > f.first.length ? ', ...' : ''}.`,
    expected: 'taso jokaisen kunnan jokaiselle palvelulle',
    hint: 'Lisää rivit; tai kirjoita maturity.unknown: none-realised (mitään ei ole toteutunut) tai exclude (jätetään pois).',
  }),
  'level-without-costs': (f) => ({
    found: `Kustannuksissa ${show(f.costs)} ei ole palvelua, jota rivi koskee${f.what === '' ? '' : ` (${f.what})`}.`,
    expected: 'palveluja ja kuntia, jotka kuuluvat kustannusten rajaukseen',
    hint: 'Korjaa nimet, tai poista rivi.',
  }),
  'duplicate-level': (f) => ({
    found: `Kaksi riviä koskee yhtä tarkasti samoja palveluja${f.what === '' ? '' : ` (${f.what})`}: tämä ja ${f.other}.`,
    expected: 'yksi rivi kullekin',
    hint: 'Poista toinen, tai tarkenna toista.',
  }),
  'levels-beside-answers': () => ({
    found: 'Sekä tasot että vastaukset on annettu.',
    expected: 'tasot, tai vastaukset, joista tasot lasketaan',
    hint: 'Poista toinen.',
  }),
  'level-without-statements': (f) => ({
    found: `Kohteella ${show(f.scope)} on tason ${whole(f.highest)} väittämiä, mutta ei yhtään tason ${whole(f.level)} väittämää.`,
    expected: `vastaukset kaikkien tasojen 1–${whole(f.highest)} väittämiin`,
    hint: 'Lisää tason väittämät, tai numeroi tasot ilman aukkoja.',
  }),
  'unknown-answer': (f) => ({
    found: f.found === '' ? 'Väittämällä ei ole vastausta.' : `${show(f.found)} ei ole vastaus.`,
    expected: 'kyllä, osittain tai ei',
    hint: suggestion(f.found, ['kyllä', 'osittain', 'ei']) ?? 'Kirjoita jokin näistä kolmesta.',
  }),
  'duplicate-answer': (f) => ({
    found: `Väittämään ${show(f.statement)} on vastattu jo rivillä ${f.line}.`,
    expected: 'yksi vastaus kuhunkin väittämään',
    hint: 'Poista toinen, tai merkitse, mihin näkökulmaan kumpikin kuuluu.',
  }),
  'unknown-sector': unknown('toimiala', 'Määrittele toimiala ja sen palvelut kohdassa maturity.sectors.'),
  'realised-share-falls': (f) => ({
    found: `Tasolla ${number(f.level)} on toteutunut ${number(f.share)}, vähemmän kuin tasolla ${number(f.lower)}, jolla on ${number(f.lowerShare)} (${stateNames[f.state]}).`,
    expected: 'osuuksia, jotka eivät pienene tasolta seuraavalle',
    hint: 'Korjaa osuudet: alarajat, perusarviot ja ylärajat kasvavat kukin tasolta toiselle.',
  }),
  'realised-twice': (f) => ({
    found: `Hankkeessa ${f.project} on realised_share, ja kypsyystasot vähentävät toteutuneen osuuden samoista kustannuksista.`,
    expected: 'toteutunut osuus kerran',
    hint: 'Poista hankkeesta realised_share, tai kirjoita maturity.use: split, jos osuudet koskevat jäljellä olevaa.',
  }),
  'map-without-quality': (f) => ({
    found: `Osuuksien laatua ei ole kerrottu (tasot: ${list(f.levels)}).`,
    expected: 'laatu (quality) jokaisella osuudella: tasojen osuuksia ei ole julkaistu',
    hint: 'Osuudet ovat oletuksia. Kirjoita { value: 0.3, quality: assumed }, tai viittaa lähteeseen.',
  }),
  'map-draw-shared': (f) => ({
    found: `Lukua ${f.path} käytetään muuallakin, mutta tasojen vaihteluvälit liikkuvat yhdessä.`,
    expected: 'vaihteluvälejä, joita ei käytetä muualla, tai vain yksi vaihteluväli',
    hint: 'Kirjoita vaihteluväli tason kohdalle.',
  }),
};

import type { formProblems } from '../../../../problems/catalogue/form.ts';
import { keyBeforeValue } from '../shared.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { alternatives, kindHint, show, suggestion } from './words.ts';
import { yamlHint, yamlMessage } from './yaml.ts';

export const form: TextsOf<typeof formProblems> = {
  'yaml-syntax': (f) => ({
    found: `Tämä ei ole YAML-muotoa: ${yamlMessage(f.fault) ?? f.message}.`,
    expected: 'avaimia ja arvoja YAML-muodossa',
    hint: yamlHint(f.fault),
  }),
  'duplicate-key': (f) => ({
    found: `Avain ${show(f.key)} on tässä toisen kerran.`,
    expected: 'kukin avain kerran',
    hint: decimalHint(f.decimal) ?? 'Säilytä niistä se, jota tarkoitetaan.',
  }),
  'unknown-tag': (f) => ({
    found: `Merkintä ${f.tag} ilmoittaa YAML-muodossa, millainen sitä seuraava arvo on, eikä tällaista arvoa tunneta.`,
    expected: 'arvo ilman tällaista merkintää',
    hint: 'Poista merkintä. Kirjoita lainausmerkkeihin teksti, joka alkaa merkillä !.',
  }),
  'unknown-alias': (f) => ({
    found: `Viittaus *${f.name} toistaa YAML-muodossa kohdan, joka on aiemmin merkitty &${f.name}, mutta sellaista ei ole.`,
    expected: 'arvo, tai viittaus merkittyyn kohtaan',
    hint: 'Kirjoita lainausmerkkeihin teksti, joka alkaa merkillä *.',
  }),
  'merge-key': () => ({
    found: 'Yhdistämisavain (<<) toisi tähän toisen ryhmän avaimet, mutta yhdistämisavaimia ei lueta.',
    expected: 'kaikki avaimet kirjoitettuina',
    hint: 'Kirjoita avaimet yhdistämisavaimen tilalle. Luvut, joita käytetään monessa kohdassa, ovat parametreja.',
  }),
  'too-many-entries': (f) => ({
    found: `Kohdassa ${f.key} on ${f.found} merkintää.`,
    expected: `enintään ${f.limit}`,
    hint: 'Jaa skenaario useaan tiedostoon; sama komento lukee monta.',
  }),
  'too-many-aliases': (f) => ({
    found: `Tiedostossa on liian monta YAML-viittausta (raja ${f.limit}).`,
    expected: `enintään ${f.limit} viittausta (YAML-muodossa *nimi)`,
    hint: 'Kirjoita osat auki; skenaario ei tarvitse viittauksia.',
  }),
  'nested-too-deep': (f) => ({
    found: 'Arvoissa on liian monta sisäkkäistä tasoa.',
    expected: f.limit === undefined ? 'muutama taso' : `enintään ${f.limit} tasoa`,
    hint: 'Etsi ylimääräinen sulkumerkki tai osa, joka sisältää itsensä.',
  }),
  'several-documents': () => ({
    found: 'Tämän rivin (---) jälkeen alkaa toinen skenaario.',
    expected: 'yksi skenaario tiedostossa',
    hint: 'Siirrä se omaan tiedostoonsa tai poista rivi.',
  }),
  'unknown-key': (f) => ({
    found: `Avain ${show(f.key)} ei kuulu tähän.`,
    expected: alternatives(f.known),
    hint:
      decimalHint(f.decimal ?? (/^\d+$/.test(f.key) ? `0.${f.key}` : undefined)) ??
      missingSpaceHint(f.key) ??
      suggestion(f.key, f.known) ??
      'Poista avain tai kirjoita se kommentiksi merkin # jälkeen.',
  }),
  'missing-key': (f) => {
    if (f.of === 'column')
      return {
        found: `Sarake ${show(f.key)} puuttuu.`,
        expected: 'sarake, jolla on tämä otsikko tai vastaava suomen- tai ruotsinkielinen',
        hint: 'Lisää sarake.',
      };
    if (f.of === 'cell')
      return {
        found: `Sarake ${show(f.key)} on tällä rivillä tyhjä.`,
        expected: 'täytetty solu',
        hint: 'Täytä solu, tai poista rivi.',
      };
    return {
      found: `Avain ${show(f.key)} puuttuu.`,
      expected: `avain ${show(f.key)} ja sen arvo`,
      hint: `Lisää rivi "${f.key}: ${f.key === 'digisave' ? '1' : '...'}".`,
    };
  },
  'wrong-type': (f) => ({
    found: `Löytyi: ${show(f.found)}.`,
    expected: say(phrases.expectation, f.expected),
    hint: kindHint(f.found, f.expected, f.parameters),
  }),
  'empty-list': (f) => ({
    found: `Luettelo ${show(f.key)} on tyhjä.`,
    expected: 'vähintään yksi arvo',
    hint: f.mayBeLeftOut
      ? 'Tyhjä luettelo ei valitse mitään. Jätä avain pois, jos kaikki otetaan mukaan, tai kirjoita valittavat arvot.'
      : 'Kirjoita luetteloon arvot.',
  }),
  'wrong-choice': (f) => ({
    found: `Löytyi: ${show(f.found)}.`,
    expected: alternatives(f.known),
    hint: // By its letters "begin-of-year" is nearest to the end of it.
      (typeof f.found === 'string' && suggestion(f.found.replace(/^begin(ning)?/, 'start'), f.known)) ||
      'Valitse jokin niistä.',
  }),
  'wrong-format-version': (f) => ({
    found: `Skenaarion ilmoittama muoto on ${show(f.found)}.`,
    expected: 'digisave: 1',
    hint: 'Tämä versio lukee muotoa 1. Kirjoita "digisave: 1" tai käytä versiota, joka kirjoitti tiedoston.',
  }),
  'wrong-id': (f) => ({
    found: `${show(f.found)} ei kelpaa tunnukseksi.`,
    expected: 'pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, ensimmäisenä kirjain tai numero',
    hint: 'Tunnuksia käytetään tunnisteissa ja taulukoissa; kirjoita luettava nimi avaimeen ”label”.',
  }),
  'wrong-phase': (f) => ({
    found: `${show(f.found)} ei kelpaa vaiheen nimeksi.`,
    expected: 'kirjaimia, numeroita ja yhdysmerkkejä',
    hint: 'Vaiheiden nimiä käytetään tunnisteissa, esimerkiksi project.ID.saving.minutes_saved.handling.',
  }),
};

/** In YAML a comma ends a value, so that what follows a decimal comma is taken for a key. */
function decimalHint(decimal: string | undefined): string | undefined {
  return decimal === undefined ? undefined : `Onko kyseessä desimaalipilkku? Kirjoita ${decimal}.`;
}

/** In YAML a colon without a space behind it is a part of the key. */
function missingSpaceHint(key: string): string | undefined {
  const parts = keyBeforeValue(key);
  return parts === undefined
    ? undefined
    : `Kirjoita "${parts.name}: ${parts.value}": kaksoispisteen jälkeen tulee välilyönti.`;
}

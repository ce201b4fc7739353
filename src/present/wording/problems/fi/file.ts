import type { fileProblems } from '../../../../problems/catalogue/file.ts';
import type { CatalogueFacts } from '../../../../problems/catalogue.ts';
import { say, type TextsOf } from '../texts.ts';
import { phrases } from './phrases.ts';
import { fileName, fileWithin, inWords, suggestion } from './words.ts';

export const file: TextsOf<typeof fileProblems> = {
  'missing-file': (f) => ({
    found: `Tiedostoa ${f.path} ei ole.`,
    expected: 'tiedosto, jonka voi lukea',
    hint:
      suggestion(f.path, f.others ?? []) ??
      (f.namedIn === '-'
        ? 'Tarkista kirjoitusasu. Vakiosyötteessä olevat polut luetaan nykyisestä kansiosta.'
        : 'Tarkista kirjoitusasu. Skenaariossa olevat polut luetaan skenaarion kansiosta.'),
  }),
  'directory-not-file': (f) => ({
    found: `${f.path} on kansio.`,
    expected: 'tiedosto',
    hint: 'Nimeä yksi tai useampi kansion tiedosto.',
  }),
  'nothing-to-check': (f) => ({
    found: `Kansiossa ${f.path} ei ole tiedostoja, jotka voi tarkistaa.`,
    expected: 'skenaarioita ja tietolähteitä (.yaml) tai kustannustietoja (.csv)',
    hint: 'Nimeä toinen kansio tai itse tiedosto.',
  }),
  'unreadable-file': (f) => ({
    found: `Tiedostoa ${f.path} ei voitu lukea: ${inWords(f.reason)}.`,
    expected: 'tiedosto, jonka voi lukea',
    hint: 'Tarkista tiedoston lukuoikeus ja levyn kunto.',
  }),
  'file-changed': (f) => ({
    found: `Tiedostoon ${f.path} kirjoitettiin lukemisen aikana.`,
    expected: 'tiedosto, joka ei muutu ennen kuin se on luettu',
    hint: 'Aja komento uudelleen, kun tiedoston kirjoittaminen on valmis, tai käytä tiedoston kopiota.',
  }),
  'outside-confinement': (f) => ({
    found: `${f.path} johtaa valitsimen --confine kansion ulkopuolelle.`,
    expected: 'tiedostoja kyseisestä kansiosta',
    hint: 'Kopioi tiedosto kansioon tai anna kansio, jossa ovat kaikki ajon tiedostot. Putkia ja laitteita ei silloin lueta.',
  }),
  'outside-folder': (f) => ({
    found: `Skenaario lukee tiedoston ${f.path}, joka on sen kansion ${f.folder} ulkopuolella.`,
    expected: 'tiedostoja skenaarion kansiosta',
    hint: 'Tämä on kunnossa, jos tiedät syyn. Muilta saatua skenaariota ajettaessa --confine pitää kaikki tiedostot yhdessä kansiossa.',
  }),
  'foreign-file': (f) => ({
    found:
      f.expected === 'table'
        ? `${fileName(f.path)} ei ole taulukko, jonka voi lukea.`
        : `${fileName(f.path)} ei sisällä yhtään digisaven tiedostojen avainta.`,
    expected:
      f.expected === 'table'
        ? 'taulukko: CSV tai työkirja'
        : 'skenaario, taulukkokuvaus, tarkistustapaus tai tietolähde YAML-muodossa',
    hint: 'Tarkista, että tiedosto on oikea. Sen sisältöä ei näytetä, koska se voi olla muille kuulumatonta.',
  }),
  'wrong-model': (f) => ({
    found: `Tallennettu malli (${fileWithin(f.path)}) ei kelpaa: ${say(phrases.modelFault, f.reason)}.`,
    expected: 'tiedosto täsmälleen sellaisena kuin estimate --save-model on sen kirjoittanut',
    hint: 'Tallenna malli uudelleen skenaariosta. Ajossa muutettavat luvut annetaan valitsimella --set.',
  }),
  'empty-file': (f) => ({
    found: `${fileName(f.path)} on tyhjä.`,
    expected: 'tiedosto, jossa on sisältöä',
    hint: 'Tarkista, että tiedosto on tallennettu ja että se on oikea tiedosto.',
  }),
  'file-too-large': (f) => ({
    found: `${fileName(f.path)} on liian suuri.`,
    expected: `tiedosto, jonka koko on enintään ${f.limit / 1024 / 1024}\u00a0Mt`,
    hint: f.isTable
      ? 'Jaa tiedosto osiin, esimerkiksi vuosittain. Tai muunna se perusmuotoon (docs/data.md), UTF-8-merkistöön ja pakkaamattomaksi: silloin sen koolla ei ole rajaa.'
      : 'Tarkista, että tiedosto on oikea. Kustannustiedot kuuluvat CSV-tiedostoihin, ei skenaarioon.',
  }),
  'other-kind-of-file': (f) => ({
    found: `${fileName(f.path)} on ${phrases.fileKind[f.kind]}.`,
    expected: {
      scenario: 'skenaario (.yaml)',
      table: 'kustannustaulukko: CSV tai työkirja',
      check: 'tarkistustapaus (.check.yaml) tai lukitustiedosto (.lock.json)',
    }[f.expected],
    hint: otherKindHint(f),
  }),
  'other-format': (f) => ({
    found: `${fileName(f.path)} on ${say(phrases.otherFormat, f.format)}.`,
    expected: 'taulukko: teksti (CSV), myös gzip-pakattuna, tai työkirja (.xlsx)',
    hint: say(phrases.formatRemedy, f.format),
  }),
  'workbook-not-text': (f) => ({
    found: `${fileName(f.path)} on taulukkolaskentaohjelman työkirja, esimerkiksi Excel-tiedosto.`,
    expected: 'tekstitiedosto, jonka merkistö on UTF-8',
    hint: 'Kirjoita skenaario tekstieditorilla ja nimeä työkirja siinä kohdassa costs, files. Myös perusmuoto on tekstiä: tallenna taulukkovälilehti muotoon ”CSV UTF-8 (luetteloerotin)”.',
  }),
  'not-utf-8': (f) => ({
    found: `${fileName(f.path)} ei ole UTF-8-tekstiä: tavu ${f.byte} ei kuulu mihinkään merkkiin.`,
    expected: 'teksti, jonka merkistö on UTF-8',
    hint: 'Tallenna tiedosto merkistöllä UTF-8 (Excelissä muoto ”CSV UTF-8 (luetteloerotin)”, tekstieditorissa tallennuksen merkistövalinta).',
  }),
  'unwritable-output': (f) => ({
    found: `Tiedostoa ${f.path} ei voitu kirjoittaa: ${inWords(f.reason)}.`,
    expected: 'paikka, johon tiedoston voi kirjoittaa',
    hint: 'Valitse toinen tiedosto (--output) tai kansio (--pictures). Mitään ei muutettu.',
  }),
};

/** What is done with a file in place of a scenario or table. */
function otherKindHint({ path, kind, expected }: CatalogueFacts<'other-kind-of-file'>): string {
  if (expected === 'check' && (kind === 'scenario' || kind === 'cost data'))
    return `digisave check --lock ${path} kirjoittaa sen viereen lukitustiedoston, jota vasten tulokset tarkistetaan. digisave validate ${path} etsii virheet.`;
  if (kind === 'outcomes') return `digisave track SKENAARIO ${path} vertaa sitä skenaarioon.`;
  if (kind === 'goals') return `Skenaario nimeää sen kohdassa goals: file: ${path}.`;
  if (kind === 'levels') return `Skenaario nimeää sen kohdassa maturity: { levels: ${path} }.`;
  if (kind === 'answers') return `digisave maturity ${path} laskee siitä tasot.`;
  if (kind === 'cost data')
    return `digisave inspect ${path} näyttää, miten taulukko luetaan, ja digisave structure ${path} sen kustannukset. Skenaariossa se nimetään kohdassa costs: files: [${path}].`;
  if (expected === 'table' && kind === 'scenario')
    return `digisave estimate ${path} laskee skenaarion, digisave structure ${path} näyttää sen kustannukset ja digisave validate ${path} tarkistaa sen.`;
  if (expected === 'table' && kind === 'layout')
    return `Nimeä taulukko, jonka vieressä taulukkokuvaus on, tai anna se valitsimella --layout ${path}.`;
  return `digisave validate ${path} tarkistaa sen.`;
}

import type { fileProblems } from '../../../../problems/catalogue/file.ts';
import type { TextsOf } from '../texts.ts';
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
  'wrong-model': (f) => ({
    found: `Tallennettu malli (${fileWithin(f.path)}) ei kelpaa: ${f.reason}.`,
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
    found: `${fileName(f.path)} on ${f.what}.`,
    expected: f.expected,
    hint: f.remedy,
  }),
  'other-format': (f) => ({
    found: `${fileName(f.path)} on ${f.what}.`,
    expected: 'taulukko: teksti (CSV), myös gzip-pakattuna, tai työkirja (.xlsx)',
    hint: f.remedy,
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
    hint: 'Anna toinen tiedosto valitsimella --output. Mitään ei muutettu.',
  }),
};

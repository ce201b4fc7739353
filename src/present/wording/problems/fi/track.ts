import type { trackProblems } from '../../../../problems/catalogue/track.ts';
import type { TextsOf } from '../texts.ts';
import { alternatives, show, suggestion, whole } from './words.ts';

export const track: TextsOf<typeof trackProblems> = {
  'year-outside-timeline': (f) => ({
    found: `Skenaariossa ei ole ennustetta vuodelle ${f.year}.`,
    expected: `vuosi väliltä ${f.first}–${f.last}`,
    hint: 'Korjaa vuosi tai pidennä tarkastelujaksoa (first_year, horizon_years).',
  }),
  'duplicate-actual': (f) => ({
    found: `${show(f.measure)}${f.project === undefined ? '' : `, ${f.project}`}, ${f.year} on jo rivillä ${f.line}.`,
    expected: 'yksi arvo kullekin hankkeelle, vuodelle ja mittarille',
    hint: 'Poista toinen, tai laske ne yhteen, jos ne ovat osia.',
  }),
  'target-without-direction': (f) => ({
    found: `Mittarilla ${show(f.measure)} on tavoite, mutta ei ole sanottu, kumpi puoli siitä on hyvä.`,
    expected: 'sarakkeessa direction (suunta) at_least tai at_most',
    hint: 'Kirjoita at_least (vähintään), jos suurempi on parempi, ja at_most (enintään), jos pienempi on parempi.',
  }),
  'no-baseline': (f) => ({
    found: `Arvolla ${f.project} ${f.measure} ${f.year} ei ole lähtötasoa, joten sitä ei verrata ennusteeseen.`,
    many: {
      what: 'arvolla ei ole lähtötasoa, eikä niitä verrata ennusteeseen',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'hanketta edeltävä taso sarakkeessa baseline (lähtötaso)',
    hint: 'Kirjoita aiempi taso samassa yksikössä; hankkeen omien kustannusten lähtötaso on 0.',
  }),
  'one-off-counted': (f) => ({
    found: `Arvo ${f.project} ${f.measure} ${f.year} on kertaluonteinen: se lasketaan omaan vuoteensa, mutta ei myöhempien vuosien ennusteeseen.`,
    many: {
      what: 'arvoa on kertaluonteisia, eivätkä ne vaikuta myöhempien vuosien ennusteeseen',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'joka vuosi toistuva säästö',
    hint: 'Kirjoita sarakkeeseen lasting (pysyvä) yes, jos säästö toistuu.',
  }),
  'measure-without-use': (f) => ({
    found: `${show(f.found)} ei ole vuosittainen tulos eikä sillä ole tavoitetta, joten siitä ei sanota mitään.`,
    expected: `${alternatives(f.known)}, tai mittari, jolla on tavoite`,
    hint:
      suggestion(f.found, f.known) ?? 'Lisää tavoite ja sen suunta, tai kirjoita tulos, jota arvo koskee.',
  }),
  'few-effective-draws': (f) => ({
    found: `Toteuman jälkeen jäljellä on ${whole(Math.round(f.effective))} tehokasta simulointikierrosta (kaikkiaan ${whole(f.draws)}).`,
    expected: `vähintään ${whole(f.least)}`,
    hint: `Arvot ovat ennusteen reunalla tai sen ulkopuolella. Lisää kierroksia (--samples ${f.draws * 10}), käytä valitsinta --update normal tai korjaa ennuste.`,
  }),
};

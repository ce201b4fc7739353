import type { optionProblems } from '../../../../problems/catalogue/options.ts';
import type { TextsOf } from '../texts.ts';
import { rounded, show } from './words.ts';

export const options: TextsOf<typeof optionProblems> = {
  'duplicate-effect': (f) => ({
    found: `Vaikutuksen tunniste ${show(f.id)} on jo käytössä ylempänä.`,
    expected: 'kukin vaikutuksen tunniste kerran',
    hint: 'Anna vaikutukselle toinen tunniste.',
  }),
  'effect-without-zero': (f) => ({
    found: `Vaikutuksesta ${f.effect} puuttuu nollavaihtoehto.`,
    expected: 'vaihtoehto zero hankkeiden rinnalla',
    hint: 'Lisää kohtaan "options" rivi "zero: { direction: same, magnitude: 0 }", tai mikä muuttuu itsestään paremmaksi tai huonommaksi.',
  }),
  'effect-without-option': (f) => ({
    found: `Vaikutus ${f.effect} ei sano mitään vaihtoehdosta ${f.option}, joka on muissa vaikutuksissa.`,
    expected: 'jokainen vaihtoehto jokaisessa vaikutuksessa',
    hint: `Lisää kohtaan "options" rivi "${f.option}: { direction: same, magnitude: 0 }", jos mikään ei muutu.`,
  }),
  'direction-contradicts-magnitude': (f) => ({
    found: `Suunta (direction) on ${f.direction} ja suuruus (magnitude) ${f.magnitude}.`,
    expected: 'same suuruudella 0, better tai worse suuruudella 1, 2 tai 3',
    hint: 'Korjaa toinen.',
  }),
  'amount-contradicts-direction': (f) => ({
    found: `Suunta (direction) on ${f.direction} ja määrä ${rounded(f.amount)}.`,
    expected: 'nollaa suurempi määrä, jos vaihtoehto on parempi, ja nollaa pienempi, jos huonompi',
    hint: 'Korjaa määrän etumerkki tai suunta.',
  }),
  'effect-without-evidence': (f) => ({
    found: `Vaikutuksella ${f.effect} ei ole näyttöä.`,
    many: { what: 'vaikutuksella ei ole näyttöä', item: f.effect },
    expected: 'evidence: observed, transferred, expert tai assumed',
    hint: 'Kirjoita, kuka vaikutusta odottaa ja miksi, tai jätä se pois.',
  }),
  'duplicate-goal': (f) => ({
    found: `Tavoite ${show(f.goal)} on jo rivillä ${f.line}.`,
    expected: 'kukin tavoite kerran',
    hint: 'Anna tavoitteelle, jolla on useita mittareita, oma nimi kutakin mittaria varten.',
  }),
  'weights-all-zero': () => ({
    found: 'Sarakkeen swing kaikki painot ovat 0.',
    expected: 'ainakin yhdelle tavoitteelle nollaa suurempi paino',
    hint: 'Anna 100 tavoitteelle, jonka matka huonoimmasta parhaaseen merkitsee eniten, ja muille osuus siitä. Tai kirjoita weights: none.',
  }),
  'rank-not-complete': (f) => ({
    found: 'Sarake rank ei ole tavoitteiden järjestys.',
    expected: f.goals === 1 ? 'järjestysluku 1' : `järjestysluvut 1–${f.goals}, kukin kerran`,
    hint: 'Anna 1 tärkeimmälle tavoitteelle. Jos kaksi on yhtä tärkeitä, valitse toinen tai käytä saraketta swing.',
  }),
  'scale-without-length': (f) => ({
    found: `Tavoitteen ${show(f.goal)} asteikko alkaa ja päättyy arvoon ${rounded(f.end)}.`,
    expected: 'kaksi eri arvoa: huonoin (worst) ja paras (best)',
    hint: 'Kirjoita huonoin ja paras mahdollinen arvo hankkeista riippumatta.',
  }),
  'effect-outside-scale': (f) => ({
    found: `${rounded(f.found)} on tavoitteen ${show(f.goal)} asteikon ulkopuolella.`,
    expected: `arvo väliltä ${rounded(Math.min(f.worst, f.best))}–${rounded(Math.max(f.worst, f.best))}`,
    hint: 'Korjaa arvo tai laajenna asteikkoa (worst, best); painot koskevat asteikkoa.',
  }),
  'goal-without-effect': (f) => ({
    found: `Mikään hanke ei muuta tavoitetta ${show(f.goal)}.`,
    many: { what: 'tavoitetta ei muuta mikään hanke', item: show(f.goal) },
    expected: 'arvo jossakin sarakkeista effect:TUNNISTE',
    hint: 'Kirjoita, mihin arvoon kunkin hankkeen odotetaan johtavan, tai jätä tavoite pois.',
  }),
};

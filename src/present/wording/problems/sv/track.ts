import type { trackProblems } from '../../../../problems/catalogue/track.ts';
import type { TextsOf } from '../texts.ts';
import { alternatives, figure, show, suggestion } from './words.ts';

export const track: TextsOf<typeof trackProblems> = {
  'year-outside-timeline': (f) => ({
    found: `Scenariot har ingen prognos för ${f.year}.`,
    expected: `ett år från ${f.first} till ${f.last}`,
    hint: 'Rätta året, eller förläng kalkylperioden med first_year och horizon_years.',
  }),
  'duplicate-actual': (f) => ({
    found: `${show(f.measure)}${f.project === undefined ? '' : `, ${f.project}`}, ${f.year} finns redan på rad ${f.line}.`,
    expected: 'ett värde för varje projekt, år och indikator',
    hint: 'Ta bort det ena, eller räkna ihop dem om de är delar.',
  }),
  'target-without-direction': (f) => ({
    found: `Indikatorn ${show(f.measure)} har ett mål, men inget anger vilken sida om målet som är bra.`,
    expected: 'at_least eller at_most i kolumnen direction (riktning)',
    hint: 'Skriv at_least (minst) där mer är bättre, at_most (högst) där mindre är bättre.',
  }),
  'no-baseline': (f) => ({
    found: `Värdet ${f.project} ${f.measure} ${f.year} saknar utgångsläge och jämförs därför inte med prognosen.`,
    many: {
      what: 'värden saknar utgångsläge och jämförs inte med prognosen',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'nivån före projektet i kolumnen baseline (utgångsläge)',
    hint: 'Skriv hur det var före, i samma enhet; för projektets egna kostnader är det 0.',
  }),
  'one-off-counted': (f) => ({
    found: `Värdet ${f.project} ${f.measure} ${f.year} är av engångskaraktär: det räknas för sitt år, men inte i prognosen för senare år.`,
    many: {
      what: 'värden är av engångskaraktär och räknas inte i prognosen för senare år',
      item: `${f.project} ${f.measure} ${f.year}`,
    },
    expected: 'en besparing som återkommer varje år',
    hint: 'Skriv yes i kolumnen lasting (bestående) om den återkommer.',
  }),
  'measure-without-use': (f) => ({
    found: `${show(f.found)} är inget årligt resultat och saknar mål, så ingenting sägs om det.`,
    expected: `${alternatives(f.known)}, eller en indikator med ett mål`,
    hint:
      suggestion(f.found, f.known) ??
      'Lägg till ett mål och dess riktning, eller skriv vilket resultat det är.',
  }),
  'few-effective-draws': (f) => ({
    found: `Efter utfallet återstår ${figure(Math.round(f.effective))} effektiva simuleringar av ${figure(f.draws)}.`,
    expected: `minst ${figure(f.least)}`,
    hint: `Värdena ligger i kanten av prognosen eller utanför. Begär fler med --samples ${f.draws * 10}, använd --update normal, eller rätta prognosen.`,
  }),
};

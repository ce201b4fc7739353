import type {
  accountingProblems,
  ComparedFacts,
  EmptyCell,
} from '../../../../problems/catalogue/accounting.ts';
import type { TextsOf } from '../texts.ts';
import { count, exactEuros, rounded, show } from './words.ts';

export const accounting: TextsOf<typeof accountingProblems> = {
  'unit-implausible': (f) => ({
    found: `${comparedText(f)}. Yksikkö on luultavasti väärä.`,
    expected: `vuodelta ${f.publishedYear} julkaistujen kustannusten suuruusluokka`,
    hint: `Korjaa taulukkokuvauksen yksikkö (unit: eur, 1000_eur tai meur; perusmuodossa luvut ovat euroja). ${answer}`,
  }),
  'costs-far-from-published': (f) => ({
    found: `${comparedText(f)}.`,
    expected: `vähintään kolmasosa vuodelta ${f.publishedYear} julkaistuista kustannuksista ja enintään niiden kolminkertainen määrä`,
    hint: `Tarkista taulukkokuvauksesta ${f.median <= 0 ? 'etumerkki ja yksikkö' : 'yksikkö, vuosi ja palvelut'}. ${answer}`,
  }),
  'control-total-missed': (f) => ({
    found: `Taulukon kustannukset${f.year === undefined ? '' : ` vuodelta ${f.year}`} ovat yhteensä ${exactEuros(f.sum)}, mutta control_total on ${exactEuros(f.stated)}: ${exactEuros(Math.abs(f.stated - f.sum))} ${f.sum < f.stated ? 'puuttuu' : 'on liikaa'}.${emptyText(f.empty)}`,
    expected: 'kustannukset, joiden summa on control_total pyöristystä lukuun ottamatta',
    hint:
      f.year === undefined && f.years.length > 1
        ? `Taulukossa ovat vuodet ${f.years.join(', ')}: ilmoita kunkin vuoden summa, control_total: {${f.years.map((each) => `${each}: ...`).join(', ')}}. Tai tarkista komennolla digisave inspect, mitkä rivit ja sarakkeet lasketaan mukaan.`
        : 'Tarkista komennolla digisave inspect, mitkä rivit ja sarakkeet lasketaan mukaan ja mitkä jätetään pois. Korjaa taulukkokuvaus, taulukko tai control_total.',
  }),
};

const answer =
  'Jos rahamäärät ovat oikein, kirjoita plausibility: checked taulukkokuvaukseen tai skenaariossa kustannusten alle.';

function comparedText({
  municipality,
  others,
  median,
  services,
  slip,
  year,
  publishedYear,
}: ComparedFacts): string {
  const more = others === 0 ? '' : ` ja ${count(others, 'muu kunta', 'muuta kuntaa')}`;
  const size =
    slip === undefined || slip > 1
      ? `${rounded(median)} kertaa julkaistujen suuruiset`
      : `1/${rounded(1 / median)} julkaistuista`;
  return `${municipality}${more}: kustannukset ovat ${size} (${services} palvelun mediaani; vuosi ${year}, julkaistut vuodelta ${publishedYear})`;
}

/** The first cell that may be what is missing. */
function emptyText({
  count: cells,
  first,
}: {
  readonly count: number;
  readonly first?: EmptyCell | undefined;
}): string {
  if (first === undefined) return '';
  const more = cells === 1 ? '' : ` eikä ${cells - 1} muussa solussa`;
  return ` Rivillä ${first.line} (${show(first.row)}) ei ole lukua sarakkeessa ${show(first.column)}${more}.`;
}

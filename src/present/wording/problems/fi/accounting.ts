import type {
  accountingProblems,
  ComparedFacts,
  EmptyCell,
} from '../../../../problems/catalogue/accounting.ts';
import type { TextsOf } from '../texts.ts';
import { count, euros, exactEuros, municipalityName, number, rounded, show, whole } from './words.ts';

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
  'internal-costs': (f) => ({
    found:
      f.internalEur === undefined
        ? `Bruttokustannuksissa ${f.costs} voi olla sisäisiä myyntejä ja vuokria. Yksikön toiselle maksama raha on silloin kummankin kustannuksissa.`
        : `Bruttokustannuksista ${f.costs} sisäisiä myyntejä ja vuokria on ${euros(f.internalEur)} (${number(Number(((100 * f.internalEur) / f.totalEur).toFixed(1)))}\u00a0%). Ne ovat kahden palvelun kustannuksissa.`,
    expected: 'ulkoiset kustannukset tai sisäisen osan määrä',
    hint:
      f.internalEur === undefined
        ? 'Kirjoita kustannusten alle tai taulukkokuvaukseen internal_eur: sisäisten erien eurot, tai 0, jos niitä ei ole.'
        : 'Summaa ei pidä verrata ulkoisiin kustannuksiin. Nettokustannusten summa on kummallakin tavalla sama.',
  }),
  'inferred-services': (f) => ({
    found: `Tiedoston ${f.path} ${f.names === 1 ? 'nimi' : `nimet (${whole(f.names)})`} on yhdistetty palveluihin sanojen perusteella. Kunta ei ole niitä vahvistanut.`,
    expected: 'palvelut, jotka kunta on tarkistanut',
    hint: `Lue nimet taulukkokuvauksen (${f.layout ?? 'skenaariossa'}) kohdasta ”services”. Jos muutat jonkin niistä, kopioi tiedosto ja sen taulukkokuvaus.`,
  }),
  'break-in-series': (f) => ({
    found: `Vierekkäin on kustannuksia vuosilta ${f.before} ja ${f.after}. Vuonna 2023 sosiaali-, terveys- ja pelastuspalvelut siirtyivät hyvinvointialueille: kymmenessä kaupungissa nettokustannukset asukasta kohti pienenivät 60\u00a0% vuodesta 2022 vuoteen 2023, eikä siitä mikään ole säästöä.`,
    expected: 'vuodet samalta puolelta vuotta 2023',
    hint: 'Vertaa kunnille jääneitä palveluja yksi kerrallaan. Myös niiden luokitus on muuttunut.',
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
  return `${municipalityName(municipality)}${more}: kustannukset ovat ${size} (${services} palvelun mediaani; vuosi ${year}, julkaistut vuodelta ${publishedYear})`;
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

import type { StructureWording } from './structure-words.ts';

export const structure: StructureWording = {
  title: (where, year) => `Kustannusrakenne ${year}: ${where}`,
  municipalitiesTogether: (count, written) => (count === 1 ? 'yksi kunta' : `${written} kuntaa yhteensä`),
  country: 'koko maa',
  allFunctions: 'Kaikki tehtävät',
  together: 'Yhteensä',
  shareOfTotal: '% sum-\nmasta',
  median: 'mediaani',
  quartiles: 'kvartiilit',
  rank: 'persentiili-\nsijoitus',
  perInhabitantIn: (year) => `€/asukas\n${year}`,
  change: 'muutos\n(€/asukas)',
  changePercent: 'muutos\n(%)',
  perInhabitant: '€ asukasta kohti',
  sizeClass: ({ least, most }, write) => {
    if (least === 0) return `alle ${write(most + 1)} asukasta`;
    return most === Number.POSITIVE_INFINITY
      ? `yli ${write(least - 1)} asukasta`
      : `${write(least)}–${write(most)} asukasta`;
  },
  region: (name) => `maakunta ${name}`,
  group: {
    'Kaupunkimaiset kunnat': 'kaupunkimaiset kunnat',
    'Taajaan asutut kunnat': 'taajaan asutut kunnat',
    'Maaseutumaiset kunnat': 'maaseutumaiset kunnat',
  },
  besidePeers: (count, written, group) =>
    `Mediaani ja kvartiilit: euroa asukasta kohti ${count === 1 ? 'yhdessä muussa kunnassa' : `${written} muussa kunnassa`} (${group}). Kunta itse ei ole mukana, ja jokainen kunta painaa yhtä paljon koostaan riippumatta.`,
  besideAll: (count, written) =>
    `Mediaani ja kvartiilit: euroa asukasta kohti ${count === 1 ? 'yhdessä kunnassa' : `${written} kunnassa`}; jokainen kunta painaa yhtä paljon koostaan riippumatta.`,
  rankMeaning:
    'Persentiilisijoitus: kuinka monella prosentilla näistä on vähemmän euroja asukasta kohti; yhtä suuret lasketaan puoliksi.',
  leftOut: (count, written, names) =>
    `Pois jätetty ${count === 1 ? 'yksi kunta, jolla' : `${written} kuntaa, joilla`} ei ole käyttökelpoista asukaslukua myöhemmän kuntaliitoksen vuoksi (${names}).`,
  inAland: (count, written) =>
    `Näistä ${count === 1 ? 'yksi' : written} on Ahvenanmaalla, missä maakunta järjestää terveydenhuollon: sosiaali- ja terveystoiminnan luvut eivät ole vertailukelpoisia.`,
  sharesAboveZero: (percent) =>
    `Osuudet ovat nettosummasta. Osa palveluista jää alle nollan, joten kaikkien muiden osuudet ovat yhteensä ${percent}.`,
  noShares: 'Osuuksia ei anneta, koska nettosumma ei ole yli nollan.',
  negative: '▾ Nettokustannus alle nollan: tuottoja on enemmän kuin kustannuksia.',
  prices: 'Muutokset ovat kunkin vuoden hinnoin, ilman inflaatiokorjausta.',
  servicesOfOneYear: (count, written) =>
    `${count === 1 ? 'Yhdellä palvelulla' : `${written} palvelulla`} on lukuja vain toiselta vuodelta; summissa on se, mitä kunakin vuonna on.`,
};

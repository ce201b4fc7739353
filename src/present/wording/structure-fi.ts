import type { StructureWording } from './structure-words.ts';

export const structure: StructureWording = {
  title: (where, year) => `Kustannusrakenne ${year}: ${where}`,
  municipalitiesTogether: (count, written) => (count === 1 ? 'yksi kunta' : `${written} kuntaa yhteensä`),
  country: 'koko maa',
  allFunctions: 'Kaikki tehtäväalueet',
  together: 'Yhteensä',
  shareOfTotal: '% sum-\nmasta',
  median: 'mediaani',
  quartiles: 'kvartiilit',
  rank: 'persentiili-\nsija',
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
    `Mediaani ja kvartiilit: euroa asukasta kohti ${count === 1 ? 'yhdessä muussa kunnassa' : `${written} muussa kunnassa`} (${group}). Kunta itse ei ole mukana, ja kaikilla kunnilla on sama paino.`,
  besideAll: (count, written) =>
    `Mediaani ja kvartiilit: euroa asukasta kohti ${count === 1 ? 'yhdessä kunnassa' : `${written} kunnassa`}; kaikilla kunnilla on sama paino.`,
  rankMeaning:
    'Persentiilisija: kuinka monella prosentilla näistä on vähemmän euroja asukasta kohti; yhtä suuret lasketaan puoliksi.',
  leftOut: (count, written, names) =>
    `Vertailusta puuttuu ${count === 1 ? 'yksi kunta, jonka' : `${written} kuntaa, joiden`} asukasluku ei ole vertailukelpoinen myöhemmän kuntaliitoksen vuoksi (${names}).`,
  inAland: (count, written) =>
    `Näistä ${count === 1 ? 'yksi' : written} on Ahvenanmaalla, missä maakunta järjestää terveydenhuollon: sosiaali- ja terveystoiminnan luvut eivät ole vertailukelpoisia.`,
  sharesAboveZero: (percent) =>
    `Osuudet ovat nettosummasta. Osalla palveluista nettokustannus on negatiivinen, joten muiden osuudet ovat yhteensä ${percent}.`,
  noShares: 'Osuuksia ei anneta, koska nettosumma ei ole yli nollan.',
  negative: '▾ Negatiivinen nettokustannus: tuotot ylittävät kustannukset.',
  prices: 'Muutokset ovat kunkin vuoden hinnoin, ilman inflaatiokorjausta.',
  servicesOfOneYear: (count, written) =>
    `${count === 1 ? 'Yhdellä palvelulla' : `${written} palvelulla`} on lukuja vain toiselta vuodelta; yhteissummat sisältävät kunkin vuoden kaikki palvelut.`,
};

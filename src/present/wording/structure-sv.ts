import type { StructureWording } from './structure-words.ts';

export const structure: StructureWording = {
  title: (where, year) => `Kostnadsstruktur ${year}: ${where}`,
  municipalitiesTogether: (count, written) => (count === 1 ? 'en kommun' : `${written} kommuner sammanlagt`),
  country: 'hela landet',
  allFunctions: 'Alla uppgiftsområden',
  together: 'Sammanlagt',
  shareOfTotal: '% av\nsumman',
  median: 'median',
  quartiles: 'kvartiler',
  rank: 'percentil-\nrang',
  perInhabitantIn: (year) => `€ per inv.\n${year}`,
  change: 'förändring\n(€ per inv.)',
  changePercent: 'förändring\n(%)',
  perInhabitant: '€ per invånare',
  sizeClass: ({ least, most }, write) => {
    if (least === 0) return `under ${write(most + 1)} invånare`;
    return most === Number.POSITIVE_INFINITY
      ? `över ${write(least - 1)} invånare`
      : `${write(least)}–${write(most)} invånare`;
  },
  region: (name) => `landskapet ${name}`,
  group: {
    'Kaupunkimaiset kunnat': 'urbana kommuner',
    'Taajaan asutut kunnat': 'tätortskommuner',
    'Maaseutumaiset kunnat': 'landsbygdskommuner',
  },
  besidePeers: (count, written, group) =>
    `Median och kvartiler: euro per invånare i ${count === 1 ? 'en annan kommun' : `${written} andra kommuner`} (${group}). Kommunen själv är inte med, och alla kommuner har samma vikt.`,
  besideAll: (count, written) =>
    `Median och kvartiler: euro per invånare i ${count === 1 ? 'en kommun' : `${written} kommuner`}; alla kommuner har samma vikt.`,
  rankMeaning:
    'Percentilrang: den procentandel av dessa som har färre euro per invånare; lika stora räknas till hälften.',
  leftOut: (count, written, names) =>
    `Utelämnade: ${count === 1 ? 'en kommun' : `${written} kommuner`} utan användbart invånarantal på grund av en senare sammanslagning (${names}).`,
  inAland: (count, written) =>
    `${count === 1 ? 'En' : written} av dessa ligger på Åland, där landskapet sköter hälso- och sjukvården: siffrorna för social- och hälsovård är inte jämförbara.`,
  sharesAboveZero: (percent) =>
    `Andelarna är av nettosumman. En del tjänster har negativ nettokostnad, så andelarna för de övriga är sammanlagt ${percent}.`,
  noShares: 'Inga andelar anges, eftersom nettosumman inte är över noll.',
  negative: '▾ Negativ nettokostnad: intäkterna överstiger kostnaderna.',
  prices: 'Förändringarna är i respektive års priser, utan inflationsjustering.',
  servicesOfOneYear: (count, written) =>
    `${count === 1 ? 'En tjänst har' : `${written} tjänster har`} siffror bara för det ena året; summorna omfattar alla tjänster för respektive år.`,
};

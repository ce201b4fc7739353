import type { StructureWording } from './structure-words.ts';

export const structure: StructureWording = {
  title: (where, year) => `Cost structure ${year}: ${where}`,
  municipalitiesTogether: (count, written) =>
    count === 1 ? 'one municipality' : `${written} municipalities together`,
  country: 'whole country',
  allFunctions: 'All functions',
  together: 'Total',
  shareOfTotal: '% of\ntotal',
  median: 'median',
  quartiles: 'quartiles',
  rank: 'percentile\nrank',
  perInhabitantIn: (year) => `€ per inh.\n${year}`,
  change: 'change\n(€ per inh.)',
  changePercent: 'change\n(%)',
  perInhabitant: '€ per inhabitant',
  sizeClass: ({ least, most }, write) => {
    if (least === 0) return `under ${write(most + 1)} inhabitants`;
    return most === Number.POSITIVE_INFINITY
      ? `over ${write(least - 1)} inhabitants`
      : `${write(least)}–${write(most)} inhabitants`;
  },
  region: (name) => `region ${name}`,
  group: {
    'Kaupunkimaiset kunnat': 'urban municipalities',
    'Taajaan asutut kunnat': 'semi-urban municipalities',
    'Maaseutumaiset kunnat': 'rural municipalities',
  },
  besidePeers: (count, written, group) =>
    `Median and quartiles: € per inhabitant of ${count === 1 ? 'one other municipality' : `${written} other municipalities`} (${group}). The municipality itself is not among them, and each has the same weight.`,
  besideAll: (count, written) =>
    `Median and quartiles: € per inhabitant of ${count === 1 ? 'one municipality' : `${written} municipalities`}; each has the same weight.`,
  rankMeaning:
    'Percentile rank: the percentage of these with fewer euros per inhabitant; equal ones count half.',
  leftOut: (count, written, names) =>
    `Left out: ${count === 1 ? 'one municipality' : `${written} municipalities`} without a usable population because of a later merger (${names}).`,
  inAland: (count, written) =>
    `${count === 1 ? 'One' : written} of these ${count === 1 ? 'is' : 'are'} in Åland, where the province runs health care: figures of social services and health care are not comparable.`,
  sharesAboveZero: (percent) =>
    `Shares are of the net total. Some services have a negative net cost, so the shares of all others add up to ${percent}.`,
  noShares: 'No shares are given: the net total is not positive.',
  negative: '▾ Negative net cost: income exceeds costs.',
  prices: 'Changes are at the prices of each year, not adjusted for inflation.',
  servicesOfOneYear: (count, written) =>
    `${count === 1 ? 'One service has' : `${written} services have`} figures in one of the two years only; the totals include all services of each year.`,
};

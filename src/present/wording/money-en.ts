import type { MoneyWording } from './money-words.ts';

export const moneyEn: MoneyWording = {
  heading: 'Money over time',
  investment: 'invest-\nment',
  optimismBias: 'optimism\nbias',
  running: 'running\na year',
  runningBias: 'bias of\nrunning',
  parallel: 'parallel\nrunning',
  grant: 'grant',
  npvMunicipality: 'NPV\nmunicipality',
  npvNation: 'NPV\nnation',
  paybackMunicipality: 'payback\nmun., years',
  paybackNation: 'payback\nnation, years',
  bcrMunicipality: 'BCR\nmun.',
  bcrNation: 'BCR\nnation',
  lossMunicipality: 'loss\nmun., %',
  lossNation: 'loss\nnation, %',
  notWithin: 'not within',
  notWithinButAtBest: (years) => `not within; at best ${years}`,
  timeline: (first, last, rate, priceYear) =>
    `Years ${first}–${last}, real euros of ${priceYear}, discounted at ${rate} a year`,
  discounting: {
    'start-of-year': 'the first year is not discounted.',
    'end-of-year': 'the first year is discounted by one year.',
  },
  perspectives:
    'A grant lowers the cost of the municipality; for the nation it is a transfer. NPV: net present value, central (low–high); BCR: benefits over costs; loss: chance that the NPV is below zero; payback: central (low … high), undiscounted, from the beginning of the first year with money; not within: not in the years counted; <1: within the first year.',
  budgetView: 'Budget view: only what projects call cashable is counted; person-years are those freed.',
  cashableSaving:
    "Cashable saving a year at full use, before the projects' own costs, at the price level of the costs.",
  notComparedInView: 'Published figures are of the whole saving, and are not compared in this view.',
  benefitHeading: 'What becomes of the saving',
  savingBias: 'taken off:\noptimism bias',
  savingBiasMeaning:
    'Savings are what is left after optimism bias, in every figure; what it takes off is shown beside what becomes of them.',
  cashable: 'cashable',
  capacity: 'capacity',
  other: 'other',
  freed: 'person-years\nfreed',
  owner: 'owner',
  yearsOf: (row) => row,
  year: 'year',
  saving: 'saving',
  cost: 'cost',
  netMunicipality: 'net\nmunicipality',
  netNation: 'net\nnation',
  cumulativeMunicipality: 'cumulative\nmunicipality',
  cumulativeNation: 'cumulative\nnation',
  yearsMeaning:
    'Central (low–high), each of a figure and year on its own; the lows of all years do not happen together. Costs are all of a project, before any grant.',
  areaHeading: { municipality: 'By municipality', region: 'By region', service: 'By service' },
  inhabitants: 'inhab-\nitants',
  areasMeaning:
    'Savings are of each area’s own costs; what projects cost, and savings that live in no costs, are divided by inhabitants where these are known. Low and high are those of the whole row, so that areas add up to it. Per inhabitant, person-years and NPV, central (low–high), are of all projects together.',
  allAreas: 'All areas together',
  partlessAreas: (count) => `Left out, because they have no part in it: ${count}.`,
  firstAreas: (shown, all) => `The first ${shown} of ${all} are shown. All of them: --format csv.`,
};

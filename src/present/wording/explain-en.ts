import type { ExplainWording } from './explain-words.ts';

export const explainEn: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, as the yearly figures give it (--by year)`,
    comparisonCosts: 'comparison costs',
    inhabitants: 'inhabitants',
    savingAtFullUse: 'saving at full use',
    leftOfCosts: 'costs · (1 − share realised at their level), cell by cell',
    afterBias: 'share left after the optimism bias allowance',
    presentValue: (perspective) =>
      perspective === 'nation'
        ? 'sum over years of (saving − cost) · discount factor'
        : 'sum over years of (saving − cost + grant) · discount factor',
    net: (perspective) =>
      perspective === 'nation'
        ? 'sum over years of saving − cost'
        : 'sum over years of saving − cost + grant',
    benefitCostRatio: (perspective) =>
      perspective === 'nation'
        ? 'present value of savings / present value of costs'
        : 'present value of savings / (present value of costs − grant)',
    discountFactor: (firstYear, years) =>
      `discount factor = 1 / (1 + discount rate)^n, n = ${years} in ${firstYear} and one more in each year after it`,
    payback:
      'years from the first one with money to the one in which it comes back for good + shortfall after the investment and grant of that year / (shortfall + surplus at its end)',
    internalRate: (perspective) =>
      `internal rate of return, ${perspective === 'nation' ? 'society' : 'municipality'}, central`,
    rateOfNothing:
      'the rate at which the years are worth nothing today; it is searched, and checked by the step below',
    worthAtRate: 'worth of the years at that rate',
    sumAtRate: (perspective) =>
      `sum over years of (saving − cost${perspective === 'nation' ? '' : ' + grant'}) / (1 + rate)^n`,
    together: 'together',
    startOfProject: 'start of the project',
    firstUse: 'first use',
    endOfParallel: 'end of parallel running',
    momentOf: (moment, firstYear) => `${moment}, in years from the beginning of ${firstYear}`,
    yearsOfSpending: 'investment period including the overrun',
    partSpent: (year) =>
      `part of the investment spent ${year === undefined ? 'in the years counted' : `in ${year}`}`,
    partUsed: (year) => (year === undefined ? 'years of use' : `part of ${year} in use`),
    partBeside: (year) =>
      year === undefined ? 'years of parallel running' : `part of ${year} with parallel running`,
    within: (year, from, to) =>
      `end − beginning, as far as they are within ${year ?? 'the years counted'} (from ${from} to ${to})`,
    withinOverYears: (year, from, to) =>
      `(end − beginning, as far as they are within ${year ?? 'the years counted'} (from ${from} to ${to})) / investment period`,
    useOfYear: (year) => `use in ${year}`,
    fullUseBy: (year, moment) => `years of full use by the ${moment} of ${year}`,
    timeSinceUse: (year, moment) => `${moment} of ${year} − first use`,
    rampPassed: (year, moment) => `x, the part of the ramp-up time passed by the ${moment} of ${year}`,
    rampArea: {
      linear: 'ramp-up time · x · x / 2; after the ramp-up, ramp-up time · (x − 0.5)',
      's-curve':
        'ramp-up time · (x · x · x − x · x · x · x / 2); after the ramp-up, ramp-up time · (x − 0.5)',
    },
    growthOfCosts: (from, to) => `growth of the costs from ${from} to ${to}`,
    powerOfGrowth: (from, to) => `(1 + growth a year)^(${to} − ${from})`,
    spreadArea:
      't + ln((1 + q/p · e^(−(p + q) · t)) / (1 + q/p)) / q, t the time since first use (Bass curve)',
    nothingOfIt: 'no such amount',
    happening: 'happens (0 no, 1 yes, between them its probability)',
    projectsHit: 'number of projects it hits',
    ofRisks: {
      'risk.cost_share': 'added by risks, of the investment',
      'risk.delay_years': 'delay by risks',
      'risk.kept_share': 'share of the saving that risks leave',
      'risk.treatment_eur': 'treatments of risks',
    },
    otherBenefit: 'share neither cashable nor freed capacity',
    takenByBias: 'share taken off by the optimism bias allowance',
  },
  title: (name) => `What ${name} is made of`,
  method:
    'Low and high: all inputs at once at the values within their ranges that give the smallest or largest result. The value of a line is calculated from the numbers on it.',
  extreme: {
    proven: 'It is proven that no values within the ranges give less or more.',
    searched: 'Low and high were searched within the ranges and compared with simulation runs.',
  },
  formulaHead: 'Formula',
  low: 'low',
  central: 'central',
  high: 'high',
  value: 'value',
  inputs: 'Inputs',
  range: 'range',
  atEnds: 'at low → at high',
  quality: 'quality',
  source: 'source, place, date',
  where: 'file:line',
  byDefault: 'default',
  costs: 'Costs affected',
  municipality: 'municipality',
  service: 'service',
  costType: 'cost type',
  euros: '€',
  realised: 'realised, €',
  overlap: 'Deducted because others save it too, € a year',
  madeOf: 'Made of',
  addsTo: 'Part of',
  published: 'Published',
  notReached: 'not reached',
  steps: 'Worked out in these steps',
  years: 'Years it rests on',
  yearOf: {
    year: 'year',
    saving: 'saving',
    cost: 'cost',
    upFront: 'of it paid as\nthe year begins',
    grant: 'grant',
    cumulative: 'cumulative\nat its end',
    factor: 'discount\nfactor',
  },
  firstCells: (shown, all) =>
    `${shown} of ${all} rows of costs are shown, the largest first. All of them: --format json.`,
};

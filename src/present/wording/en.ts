import { assumptions } from './assumptions-en.ts';
import { benefitMap } from './benefit-map-en.ts';
import { breakEven } from './break-even-en.ts';
import { calibration } from './calibration-en.ts';
import { check } from './check-en.ts';
import { compareEn } from './compare-en.ts';
import { conditions } from './conditions-en.ts';
import { draft } from './draft-en.ts';
import { effectEn, goalEn } from './effect-en.ts';
import { explainEn } from './explain-en.ts';
import { fundEn } from './fund-en.ts';
import { list } from './list-en.ts';
import { maturity } from './maturity-en.ts';
import { measurement } from './measurement-en.ts';
import { moneyEn } from './money-en.ts';
import { pilot } from './pilot-en.ts';
import { reportEn } from './report-en.ts';
import { riskEn } from './risk-en.ts';
import { shapley } from './shapley-en.ts';
import { shareEn } from './share-en.ts';
import { structure } from './structure-en.ts';
import { table } from './table-en.ts';
import { trackEn } from './track-en.ts';
import { uncertainty } from './uncertainty-en.ts';
import type { Wording } from './words.ts';
import { workbookEn } from './workbook-en.ts';

export const en: Wording = {
  list,
  assumptions,
  conditions,
  measurement,
  pilot,
  shapley,
  calibration,
  check,
  table,
  perYear: 'a year',
  costVersion: ({ version, period }) =>
    `${{ accounts: 'accounts', budget: 'budget', plan: 'plan', forecast: 'forecast' }[version]}${period === undefined ? '' : ` ${period}`}`,
  costsAreNoAccounts: (costs, version) =>
    `The costs ${costs} are not the accounts of a whole year: ${version}.`,
  costsAreChecked: (costs) => `${costs}: plausibility checked by the user, not compared with published costs`,
  pricesOf: (year) => `prices of ${year}`,
  noPriceYear: 'no single price year',
  prices: {
    costs: (year, factor) => `costs of ${year}${factor === undefined ? '' : ` (× ${factor})`}`,
    scenario: (year, factor) =>
      `amounts written in the scenario ${year === undefined ? 'of an unknown year' : `of ${year}`}${factor === undefined ? '' : ` (× ${factor})`}`,
    evidence: (id, year, factor) => `${id} of ${year}${factor === undefined ? '' : ` (× ${factor})`}`,
    turned: (year, index, list) => `Amounts are in prices of ${year}, by the price index ${index}: ${list}.`,
    asTheyAre: (list) => `Amounts are in prices of different years, and none is converted: ${list}.`,
  },
  pace: { quick: 'Quick projects', slow: 'Slow projects' },
  allProjects: 'All projects',
  overlap: 'Overlap',
  overlapOfPaces: 'Overlap of quick and slow',
  low: 'low',
  central: 'central',
  high: 'high',
  shareOfCosts: '% of\ncosts',
  perInhabitant: '€ per\ninhabitant',
  personYears: 'person-years',
  qualityHead: 'quality',
  quality: {
    observed: 'observed',
    transferred: 'applied from elsewhere',
    expert: 'expert judgement',
    assumed: 'assumption',
    calibrated: 'calibrated',
  },
  sideBySide: 'Scenarios side by side',
  sideBySideMeaning:
    'Gross saving: central value, with low and high in brackets. Each scenario in full is below.',
  saving: "Gross saving a year when the projects are in full use. The projects' own costs are not deducted.",
  ends: 'Low and high: all inputs at once at the values within their ranges that give the smallest or largest result. Central: every input at its central value.',
  percentiles: 'p05–p95: 90\u00a0% of simulation runs are within this range.',
  intervals: {
    'min-max': 'The ranges of inputs give the smallest and largest possible value unless stated otherwise.',
    'p05-p95': 'The ranges of inputs give the 5th and 95th percentiles unless stated otherwise.',
    'p10-p90': 'The ranges of inputs give the 10th and 90th percentiles unless stated otherwise.',
  },
  corners:
    'Low and high are extreme cases: it is very unlikely that all inputs reach the same extreme at once.',
  referenceCosts: 'Comparison costs',
  measure: { net: 'net operating costs', gross: 'gross operating costs' },
  inhabitants: 'inhabitants',
  inhabitantsUnknown: 'inhabitants not known',
  publishedHeading: 'Comparison with published figures',
  published: 'published',
  computed: 'computed',
  gap: 'difference,\nlow / high',
  agrees: 'agrees',
  yes: 'yes',
  no: 'no',
  byConstruction: 'by construction',
  statusHead: 'status',
  status: { calibrated: 'calibrated', independent: 'independent', weak: 'weak' },
  source: 'source',
  output: {
    saving_eur_per_year: 'saving',
    share_of_costs: 'share of costs',
    eur_per_inhabitant: 'saving per inhabitant',
    person_years: 'person-years',
    tax_points: 'tax points',
    cashable_eur_per_year: 'cashable saving',
    capacity_eur_per_year: 'freed capacity',
    other_benefit_eur_per_year: 'other benefit',
    capacity_person_years: 'person-years freed',
    benefit_optimism_bias_eur_per_year: 'optimism bias allowance deducted from the saving',
    investment_eur: 'investment',
    optimism_bias_eur: 'optimism bias allowance',
    running_eur_per_year: 'running costs',
    running_optimism_bias_eur_per_year: 'optimism bias allowance on running costs',
    coordination_eur_per_year: 'coordination cost',
    parallel_eur: 'parallel running',
    grant_eur: 'government grant',
    risk_eur: 'cost of risks',
    npv_municipality_eur: 'net present value, municipality',
    npv_nation_eur: 'net present value, society',
    npv_outside_eur: 'net present value, municipalities outside',
    payback_municipality_years: 'payback period, municipality',
    payback_nation_years: 'payback period, society',
    bcr_municipality: 'benefit–cost ratio, municipality',
    bcr_nation: 'benefit–cost ratio, society',
    saving_eur: 'saving',
    cost_eur: 'cost',
    granted_eur: 'grant',
    net_municipality_eur: 'net, municipality',
    net_nation_eur: 'net, society',
    cumulative_municipality_eur: 'cumulative net, municipality',
    cumulative_nation_eur: 'cumulative net, society',
  },
  outputUnit: { person_years: 'person-years', tax_points: 'tax points', years: 'years' },
  statistic: {
    low: 'low',
    central: 'central',
    high: 'high',
    mean: 'mean',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'What affects the result most',
  inputRange: 'range',
  savingRange: 'saving',
  swing: 'effect',
  shareOfSwings: '% of\ntotal²',
  notesHeading: 'Notes',
  draws: 'simulation runs',
  sampling: { random: 'random sampling', 'latin-hypercube': 'Latin hypercube', sobol: 'Sobol sequence' },
  distribution: {
    pert: 'PERT distribution',
    triangular: 'triangular distribution',
    uniform: 'uniform distribution',
    normal: 'normal distribution',
    lognormal: 'lognormal distribution',
  },
  seed: 'random seed',
  taxPoint: (money) => `one tax point yields ${money}`,
  notShown: (columns) => `Columns that do not fit: ${columns}. --format markdown has all columns.`,
  firstOf: (shown, all) => `The first ${shown} of ${all} projects are shown. All of them: --format csv.`,
  sensitivityOf: (scenario) => `Sensitivity analysis: ${scenario}`,
  othersCentral: 'Only the inputs named change. All others keep their central values.',
  tornadoOf: (output) => `${output}: one input at a time, from its low to its high`,
  nothingMoves: 'No uncertain input affects this result.',
  atEnds: 'at low →\nat high',
  turns: 'smallest to\nlargest',
  turnsMeaning: '↕ The smallest or largest result is inside the range of the input, not at its end.',
  moreInputs: (count, method) =>
    `${count} more inputs are not shown. All of them: digisave sensitivity --method ${method} --format csv.`,
  twoWayOf: (output) => `${output}: two inputs at a time`,
  across: 'Across',
  down: 'Down',
  nearestCentral: '[ ] nearest to the central values of both inputs',
  meetsTarget: (target) => `✓ meets the target of ${target}`,
  valuesOf: (input, shown, all) => `${shown} of ${all} values of ${input} are shown.`,
  allCells: 'All cells: digisave sensitivity --method grid --format csv.',
  switchingOf: (output, target, from) => `${output}: switching values for ${target} (${from})`,
  switchingAtZero: (output) => `${output}: switching values at which the net present value is zero`,
  switchingMeaning:
    'Switching value: the value of an input at which the target is just met while all other inputs keep their central values.',
  switchingValue: 'switching\nvalue',
  switchingStatusHead: 'position',
  switchingStatus: {
    'within-range': 'within its range',
    'outside-range': 'outside its range',
    never: 'target not met',
  },
  switchingFixed: 'no range given',
  publishedEnd: {
    low: (source) => `published low, ${source}`,
    high: (source) => `published high, ${source}`,
  },
  givenTarget: 'target given',
  benefitMap,
  maturity,
  breakEven,
  fund: fundEn,
  share: shareEn,
  report: reportEn,
  risk: riskEn,
  track: trackEn,
  compare: compareEn,
  workbook: workbookEn,
  effect: effectEn,
  goal: goalEn,
  structure,
  draft,
  explain: explainEn,
  money: moneyEn,
  uncertainty,
};

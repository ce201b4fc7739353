import { assumptions } from './assumptions-sv.ts';
import { benefitMap } from './benefit-map-sv.ts';
import { breakEven } from './break-even-sv.ts';
import { calibration } from './calibration-sv.ts';
import { check } from './check-sv.ts';
import { compareSv } from './compare-sv.ts';
import { conditions } from './conditions-sv.ts';
import { draft } from './draft-sv.ts';
import { effectSv, goalSv } from './effect-sv.ts';
import { explainSv } from './explain-sv.ts';
import { fundSv } from './fund-sv.ts';
import { list } from './list-sv.ts';
import { maturity } from './maturity-sv.ts';
import { measurement } from './measurement-sv.ts';
import { moneySv } from './money-sv.ts';
import { pilot } from './pilot-sv.ts';
import { reportSv } from './report-sv.ts';
import { riskSv } from './risk-sv.ts';
import { shapley } from './shapley-sv.ts';
import { shareSv } from './share-sv.ts';
import { structure } from './structure-sv.ts';
import { table } from './table-sv.ts';
import { trackSv } from './track-sv.ts';
import { uncertainty } from './uncertainty-sv.ts';
import type { Wording } from './words.ts';
import { workbookSv } from './workbook-sv.ts';

export const sv: Wording = {
  list,
  assumptions,
  conditions,
  measurement,
  pilot,
  shapley,
  calibration,
  check,
  table,
  perYear: 'per år',
  costVersion: ({ version, period }) =>
    `${{ accounts: 'bokslut', budget: 'budget', plan: 'plan', forecast: 'prognos' }[version]}${period === undefined ? '' : ` ${period}`}`,
  costsAreNoAccounts: (costs, version) => `Kostnaderna ${costs} är inget bokslut för hela året: ${version}.`,
  costsAreChecked: (costs) =>
    `${costs}: nivån kontrollerad av användaren, inte jämförd med publicerade kostnader`,
  pricesOf: (year) => `i ${year} års priser`,
  noPriceYear: 'inget gemensamt prisår',
  prices: {
    costs: (year, factor) => `kostnader för ${year}${factor === undefined ? '' : ` (× ${factor})`}`,
    scenario: (year, factor) =>
      `belopp som anges i scenariot, ${year === undefined ? 'året okänt' : `år ${year}`}${factor === undefined ? '' : ` (× ${factor})`}`,
    evidence: (id, year, factor) => `${id}, år ${year}${factor === undefined ? '' : ` (× ${factor})`}`,
    turned: (year, index, list) => `Beloppen anges i ${year} års priser, prisindex ${index}: ${list}.`,
    asTheyAre: (list) => `Beloppen anges i olika års priser och har inte räknats om: ${list}.`,
  },
  pace: { quick: 'Snabba projekt', slow: 'Långsamma projekt' },
  allProjects: 'Alla projekt',
  overlap: 'Överlappning',
  overlapOfPaces: 'Överlappning, snabba och långsamma',
  low: 'nedre',
  central: 'baskalkyl',
  high: 'övre',
  shareOfCosts: '% av kost-\nnaderna',
  perInhabitant: '€ per\ninvånare',
  personYears: 'årsverken',
  qualityHead: 'kvalitet',
  quality: {
    observed: 'observerad',
    transferred: 'tillämpad från annat håll',
    expert: 'expertbedömning',
    assumed: 'antagande',
    calibrated: 'kalibrerad',
  },
  sideBySide: 'Scenarierna sida vid sida',
  sideBySideMeaning:
    'Bruttobesparing: baskalkyl, inom parentes nedre och övre. Varje scenario visas i sin helhet nedan.',
  saving: 'Bruttobesparing per år vid full användning. Projektens egna kostnader är inte avdragna.',
  ends: 'Nedre och övre: alla ingångsvärden samtidigt på de värden inom sina intervall som ger det minsta eller största resultatet. Baskalkyl: alla ingångsvärden på sina basvärden.',
  percentiles: 'p05–p95: 90\u00a0% av simuleringarna ligger i intervallet.',
  intervals: {
    'min-max': 'Intervallen för ingångsvärdena anger minsta och största möjliga värde om inget annat sägs.',
    'p05-p95': 'Intervallen för ingångsvärdena anger den 5:e och den 95:e percentilen om inget annat sägs.',
    'p10-p90': 'Intervallen för ingångsvärdena anger den 10:e och den 90:e percentilen om inget annat sägs.',
  },
  corners:
    'Nedre och övre gräns är extremfall: det är mycket osannolikt att alla ingångsvärden samtidigt når samma ytterlighet.',
  referenceCosts: 'Jämförelsekostnader',
  measure: { net: 'nettodriftskostnader', gross: 'bruttodriftskostnader' },
  inhabitants: 'invånare',
  inhabitantsUnknown: 'invånarantalet är inte känt',
  publishedHeading: 'Jämförelse med publicerade siffror',
  published: 'publicerat',
  computed: 'beräknat',
  gap: 'skillnad,\nnedre /\növre',
  agrees: 'stämmer',
  yes: 'ja',
  no: 'nej',
  byConstruction: 'per konstruktion',
  statusHead: 'bevisvärde',
  status: { calibrated: 'inget', independent: 'oberoende', weak: 'svagt' },
  source: 'källa',
  output: {
    saving_eur_per_year: 'besparing',
    share_of_costs: 'andel av kostnaderna',
    eur_per_inhabitant: 'besparing per invånare',
    person_years: 'årsverken',
    tax_points: 'skatteprocentenheter',
    cashable_eur_per_year: 'budgeteffekt',
    capacity_eur_per_year: 'frigjord arbetstid',
    other_benefit_eur_per_year: 'övrig nytta',
    capacity_person_years: 'frigjorda årsverken',
    benefit_optimism_bias_eur_per_year: 'påslag för optimismbias, avdraget från besparingen',
    investment_eur: 'investering',
    optimism_bias_eur: 'påslag för optimismbias',
    running_eur_per_year: 'löpande kostnader',
    running_optimism_bias_eur_per_year: 'påslag för optimismbias på löpande kostnader',
    coordination_eur_per_year: 'kostnad för samordning',
    parallel_eur: 'parallelldrift',
    grant_eur: 'statsunderstöd',
    risk_eur: 'riskernas kostnad',
    npv_municipality_eur: 'nettonuvärde, kommunen',
    npv_nation_eur: 'nettonuvärde, samhället',
    npv_outside_eur: 'nettonuvärde, kommuner utanför',
    payback_municipality_years: 'återbetalningstid, kommunen',
    payback_nation_years: 'återbetalningstid, samhället',
    bcr_municipality: 'nyttokostnadskvot, kommunen',
    bcr_nation: 'nyttokostnadskvot, samhället',
    saving_eur: 'besparing',
    cost_eur: 'kostnad',
    granted_eur: 'understöd',
    net_municipality_eur: 'netto, kommunen',
    net_nation_eur: 'netto, samhället',
    cumulative_municipality_eur: 'ackumulerat netto, kommunen',
    cumulative_nation_eur: 'ackumulerat netto, samhället',
  },
  outputUnit: { person_years: 'årsverken', tax_points: 'skatteprocentenheter', years: 'år' },
  statistic: {
    low: 'nedre',
    central: 'baskalkyl',
    high: 'övre',
    mean: 'medelvärde',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'Vad som påverkar mest',
  inputRange: 'intervall',
  savingRange: 'besparing',
  swing: 'effekt',
  shareOfSwings: '% av\neffekt²',
  notesHeading: 'Upplysningar',
  draws: 'simuleringar',
  sampling: { random: 'slumpmässigt urval', 'latin-hypercube': 'latinsk hyperkub', sobol: 'Sobols följd' },
  distribution: {
    pert: 'PERT-fördelning',
    triangular: 'triangelfördelning',
    uniform: 'likformig fördelning',
    normal: 'normalfördelning',
    lognormal: 'lognormalfördelning',
  },
  seed: 'slumptalsfrö',
  taxPoint: (money) => `en skatteprocentenhet ger ${money}`,
  notShown: (columns) => `Kolumner som inte ryms: ${columns}. Alla kolumner: --format markdown.`,
  firstOf: (shown, all) => `De första ${shown} av ${all} projekt visas. Alla: --format csv.`,
  sensitivityOf: (scenario) => `Känslighetsanalys: ${scenario}`,
  othersCentral: 'Endast de nämnda ingångsvärdena ändras. Alla andra behåller sina basvärden.',
  tornadoOf: (output) => `${output}: ett ingångsvärde i taget, från nedre till övre gräns`,
  nothingMoves: 'Inget osäkert ingångsvärde påverkar resultatet.',
  atEnds: 'vid nedre →\nvid övre',
  turns: 'minst till\nstörst',
  turnsMeaning: '↕ Det största eller minsta resultatet ligger inne i intervallet, inte i dess ände.',
  moreInputs: (count, method) =>
    `Ytterligare ${count} ingångsvärden visas inte. Alla: digisave sensitivity --method ${method} --format csv.`,
  twoWayOf: (output) => `${output}: två ingångsvärden i taget`,
  across: 'Vågrätt',
  down: 'Lodrätt',
  nearestCentral: '[ ] närmast båda ingångsvärdenas basvärden',
  meetsTarget: (target) => `✓ når målet ${target}`,
  valuesOf: (input, shown, all) => `${shown} av ${all} värden visas: ${input}.`,
  allCells: 'Alla celler: digisave sensitivity --method grid --format csv.',
  switchingOf: (output, target, from) => `${output}: kritiska värden för målet ${target} (${from})`,
  switchingAtZero: (output) => `${output}: kritiska värden där nettonuvärdet är noll`,
  switchingMeaning:
    'Kritiskt värde: det värde på ett ingångsvärde där målet precis nås när övriga ingångsvärden ligger på basvärdet.',
  switchingValue: 'kritiskt\nvärde',
  switchingStatusHead: 'läge',
  switchingStatus: {
    'within-range': 'inom intervallet',
    'outside-range': 'utanför intervallet',
    never: 'målet nås inte',
  },
  switchingFixed: 'inget intervall angivet',
  publishedEnd: {
    low: (source) => `publicerad nedre gräns, ${source}`,
    high: (source) => `publicerad övre gräns, ${source}`,
  },
  givenTarget: 'angivet mål',
  benefitMap,
  maturity,
  breakEven,
  fund: fundSv,
  share: shareSv,
  report: reportSv,
  risk: riskSv,
  track: trackSv,
  compare: compareSv,
  workbook: workbookSv,
  effect: effectSv,
  goal: goalSv,
  structure,
  draft,
  explain: explainSv,
  money: moneySv,
  uncertainty,
};

import { assumptions } from './assumptions-fi.ts';
import { benefitMap } from './benefit-map-fi.ts';
import { breakEven } from './break-even-fi.ts';
import { calibration } from './calibration-fi.ts';
import { check } from './check-fi.ts';
import { compareFi } from './compare-fi.ts';
import { conditions } from './conditions-fi.ts';
import { draft } from './draft-fi.ts';
import { effectFi, goalFi } from './effect-fi.ts';
import { explainFi } from './explain-fi.ts';
import { fundFi } from './fund-fi.ts';
import { list } from './list-fi.ts';
import { maturity } from './maturity-fi.ts';
import { measurement } from './measurement-fi.ts';
import { moneyFi } from './money-fi.ts';
import { pilot } from './pilot-fi.ts';
import { reportFi } from './report-fi.ts';
import { riskFi } from './risk-fi.ts';
import { shapley } from './shapley-fi.ts';
import { shareFi } from './share-fi.ts';
import { structure } from './structure-fi.ts';
import { table } from './table-fi.ts';
import { trackFi } from './track-fi.ts';
import { uncertainty } from './uncertainty-fi.ts';
import type { Wording } from './words.ts';
import { workbookFi } from './workbook-fi.ts';

export const fi: Wording = {
  list,
  assumptions,
  conditions,
  measurement,
  pilot,
  shapley,
  calibration,
  check,
  table,
  perYear: 'vuodessa',
  costVersion: ({ version, period }) =>
    `${{ accounts: 'tilinpäätös', budget: 'talousarvio', plan: 'suunnitelma', forecast: 'ennuste' }[version]}${period === undefined ? '' : ` ${period}`}`,
  costsAreNoAccounts: (costs, version) =>
    `Kustannukset ${costs} eivät ole koko vuoden tilinpäätös: ${version}.`,
  costsAreChecked: (costs) =>
    `${costs}: käyttäjä on tarkistanut tasot, ei verrattu julkaistuihin kustannuksiin`,
  pricesOf: (year) => `vuoden ${year} hinnoin`,
  noPriceYear: 'ei yhteistä hintavuotta',
  prices: {
    costs: (year, factor) => `vuoden ${year} kustannukset${factor === undefined ? '' : ` (× ${factor})`}`,
    scenario: (year, factor) =>
      `skenaarioon kirjoitetut eurot, ${year === undefined ? 'vuosi ei tiedossa' : `vuosi ${year}`}${factor === undefined ? '' : ` (× ${factor})`}`,
    evidence: (id, year, factor) => `${id}, vuosi ${year}${factor === undefined ? '' : ` (× ${factor})`}`,
    turned: (year, index, list) => `Eurot ovat vuoden ${year} hinnoin, hintaindeksi ${index}: ${list}.`,
    asTheyAre: (list) => `Eurot ovat eri vuosien hinnoin, eikä niitä ole muunnettu: ${list}.`,
  },
  pace: { quick: 'Nopeat hankkeet', slow: 'Hitaat hankkeet' },
  allProjects: 'Kaikki hankkeet',
  overlap: 'Päällekkäisyys',
  overlapOfPaces: 'Nopeiden ja hitaiden päällekkäisyys',
  low: 'alaraja',
  central: 'perusarvio',
  high: 'yläraja',
  shareOfCosts: '% kustan-\nnuksista',
  perInhabitant: '€ asukasta\nkohti',
  personYears: 'henkilötyö-\nvuodet',
  qualityHead: 'laatu',
  quality: {
    observed: 'havaittu',
    transferred: 'sovellettu muualta',
    expert: 'asiantuntija-arvio',
    assumed: 'oletus',
    calibrated: 'kalibroitu',
  },
  sideBySide: 'Skenaariot rinnakkain',
  sideBySideMeaning:
    'Bruttosäästö: perusarvio, suluissa alaraja ja yläraja. Jokainen skenaario on alempana kokonaan.',
  saving:
    'Bruttosäästö vuodessa, kun hankkeet ovat täydessä käytössä. Hankkeiden omia kustannuksia ei ole vähennetty.',
  ends: 'Alaraja ja yläraja: kaikki lähtötiedot yhtä aikaa niissä vaihteluväliensä arvoissa, jotka antavat pienimmän tai suurimman tuloksen. Perusarvio: kaikki lähtötiedot perusarvoissaan.',
  percentiles: 'p05–p95: 90\u00a0% simulointikierroksista on tällä välillä.',
  intervals: {
    'min-max':
      'Lähtötietojen vaihteluvälit ilmoittavat pienimmän ja suurimman mahdollisen arvon, ellei toisin mainita.',
    'p05-p95': 'Lähtötietojen vaihteluvälit ilmoittavat 5. ja 95. persentiilin, ellei toisin mainita.',
    'p10-p90': 'Lähtötietojen vaihteluvälit ilmoittavat 10. ja 90. persentiilin, ellei toisin mainita.',
  },
  corners:
    'Ala- ja yläraja ovat ääritapauksia: kaikkien lähtötietojen osuminen samaan ääripäähän on hyvin epätodennäköistä.',
  referenceCosts: 'Vertailukustannukset',
  measure: { net: 'nettokäyttökustannukset', gross: 'käyttökustannukset (brutto)' },
  inhabitants: 'asukasta',
  inhabitantsUnknown: 'asukasluku ei tiedossa',
  publishedHeading: 'Vertailu julkaistuihin lukuihin',
  published: 'julkaistu',
  computed: 'laskettu',
  gap: 'ero, ala-\n/ yläraja',
  agrees: 'täsmää',
  yes: 'kyllä',
  no: 'ei',
  byConstruction: 'laskutavan vuoksi',
  statusHead: 'todistusarvo',
  status: { calibrated: 'ei mitään', independent: 'riippumaton', weak: 'heikko' },
  source: 'lähde',
  output: {
    saving_eur_per_year: 'säästö',
    share_of_costs: 'osuus kustannuksista',
    eur_per_inhabitant: 'säästö asukasta kohti',
    person_years: 'henkilötyövuodet',
    tax_points: 'veroprosenttiyksiköt',
    cashable_eur_per_year: 'budjettivaikutteinen säästö',
    capacity_eur_per_year: 'vapautuva työaika',
    other_benefit_eur_per_year: 'muu hyöty',
    capacity_person_years: 'vapautuvat henkilötyövuodet',
    benefit_optimism_bias_eur_per_year: 'säästöstä vähennetty optimismivaraus',
    investment_eur: 'investointi',
    optimism_bias_eur: 'optimismivaraus',
    running_eur_per_year: 'ylläpitokustannukset',
    running_optimism_bias_eur_per_year: 'ylläpitokustannusten optimismivaraus',
    coordination_eur_per_year: 'yhteistyön hallinnointikustannus',
    parallel_eur: 'rinnakkaiskäyttö',
    grant_eur: 'valtionavustus',
    risk_eur: 'riskien kustannus',
    npv_municipality_eur: 'nettonykyarvo, kunta',
    npv_nation_eur: 'nettonykyarvo, kansantalous',
    npv_outside_eur: 'nettonykyarvo, muut kunnat',
    payback_municipality_years: 'takaisinmaksuaika, kunta',
    payback_nation_years: 'takaisinmaksuaika, kansantalous',
    bcr_municipality: 'hyöty-kustannussuhde, kunta',
    bcr_nation: 'hyöty-kustannussuhde, kansantalous',
    saving_eur: 'säästö',
    cost_eur: 'kustannus',
    granted_eur: 'avustus',
    net_municipality_eur: 'netto, kunta',
    net_nation_eur: 'netto, kansantalous',
    cumulative_municipality_eur: 'kertymä, kunta',
    cumulative_nation_eur: 'kertymä, kansantalous',
  },
  outputUnit: { person_years: 'henkilötyövuotta', tax_points: 'veroprosenttiyksikköä', years: 'vuotta' },
  statistic: {
    low: 'alaraja',
    central: 'perusarvio',
    high: 'yläraja',
    mean: 'keskiarvo',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'Mikä vaikuttaa eniten',
  inputRange: 'vaihteluväli',
  savingRange: 'säästö',
  swing: 'vaikutus',
  shareOfSwings: '% vaiku-\ntuksista²',
  notesHeading: 'Lisätietoja',
  draws: 'simulointikierrosta',
  sampling: {
    random: 'satunnaisotanta',
    'latin-hypercube': 'latinalainen hyperkuutio',
    sobol: 'Sobolin jono',
  },
  distribution: {
    pert: 'PERT-jakauma',
    triangular: 'kolmiojakauma',
    uniform: 'tasajakauma',
    normal: 'normaalijakauma',
    lognormal: 'lognormaalijakauma',
  },
  seed: 'siemenluku',
  taxPoint: (money) => `veroprosenttiyksikön tuotto on ${money}`,
  notShown: (columns) => `Sarakkeet, jotka eivät mahdu: ${columns}. Kaikki sarakkeet: --format markdown.`,
  firstOf: (shown, all) => `Näkyvissä ${shown} ensimmäistä hanketta, kaikkiaan ${all}. Kaikki: --format csv.`,
  sensitivityOf: (scenario) => `Herkkyystarkastelu: ${scenario}`,
  othersCentral: 'Vain mainitut lähtötiedot muuttuvat. Kaikki muut pysyvät perusarvoissaan.',
  tornadoOf: (output) => `${output}: yksi lähtötieto kerrallaan, alarajasta ylärajaan`,
  nothingMoves: 'Mikään epävarma lähtötieto ei vaikuta tähän tulokseen.',
  atEnds: 'alarajalla →\nylärajalla',
  turns: 'pienimmästä\nsuurimpaan',
  turnsMeaning: '↕ Suurin tai pienin tulos on vaihteluvälin sisällä, ei sen päässä.',
  moreInputs: (count, method) =>
    `Näyttämättä jäi vielä ${count} lähtötietoa. Kaikki: digisave sensitivity --method ${method} --format csv.`,
  twoWayOf: (output) => `${output}: kaksi lähtötietoa kerrallaan`,
  across: 'Vaakasuunnassa',
  down: 'Pystysuunnassa',
  nearestCentral: '[ ] lähinnä kummankin lähtötiedon perusarvoa',
  meetsTarget: (target) => `✓ täyttää tavoitteen ${target}`,
  valuesOf: (input, shown, all) => `Näkyvissä on ${shown} arvoa, kaikkiaan ${all}: ${input}.`,
  allCells: 'Kaikki solut: digisave sensitivity --method grid --format csv.',
  switchingOf: (output, target, from) =>
    `${output}: kriittiset arvot, joilla tavoite ${target} täyttyy (${from})`,
  switchingAtZero: (output) => `${output}: kriittiset arvot, joilla nettonykyarvo on nolla`,
  switchingMeaning:
    'Kriittinen arvo: lähtötiedon arvo, jolla tavoite juuri täyttyy, kun muut lähtötiedot ovat perusarvoissaan.',
  switchingValue: 'kriittinen\narvo',
  switchingStatusHead: 'sijainti',
  switchingStatus: {
    'within-range': 'vaihteluvälillä',
    'outside-range': 'vaihteluvälin ulkopuolella',
    never: 'tavoite ei täyty',
  },
  switchingFixed: 'ei vaihteluväliä',
  publishedEnd: {
    low: (source) => `julkaistu alaraja, ${source}`,
    high: (source) => `julkaistu yläraja, ${source}`,
  },
  givenTarget: 'annettu tavoite',
  benefitMap,
  maturity,
  breakEven,
  fund: fundFi,
  share: shareFi,
  report: reportFi,
  risk: riskFi,
  track: trackFi,
  compare: compareFi,
  workbook: workbookFi,
  effect: effectFi,
  goal: goalFi,
  structure,
  draft,
  explain: explainFi,
  money: moneyFi,
  uncertainty,
};

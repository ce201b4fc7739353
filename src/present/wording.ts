import type { MeasureName } from '../model/compile.ts';
import type { Measure } from '../model/cost-structure.ts';
import type { Language } from '../model/language.ts';
import type { Statistic } from '../model/path.ts';
import type { Interval, Quality } from '../model/quantity.ts';
import type { Pace, ReferenceStatus } from '../model/scenario.ts';
import type { SwitchingStatus } from '../model/sensitivity.ts';
import type { SensitivityMethod } from '../model/sensitivity-method.ts';

/**
 * Every fixed word of what people read. A line break in a head divides it; behind a hyphen it divides a word.
 * Keys of JSON and columns of CSV are the same in every language and do not stand here.
 */
export interface Wording {
  readonly perYear: string;
  readonly pace: Readonly<Record<Pace, string>>;
  readonly paceTogether: Readonly<Record<Pace, string>>;
  readonly allProjects: string;
  readonly allTogether: string;
  readonly overlap: string;
  readonly overlapOfPaces: string;
  readonly low: string;
  readonly central: string;
  readonly high: string;
  readonly shareOfCosts: string;
  readonly perInhabitant: string;
  readonly personYears: string;
  readonly qualityHead: string;
  readonly quality: Readonly<Record<Quality, string>>;
  readonly saving: string;
  readonly ends: string;
  readonly intervals: Readonly<Record<Interval, string>>;
  readonly corners: string;
  readonly referenceCosts: string;
  readonly measure: Readonly<Record<Measure, string>>;
  readonly inhabitants: string;
  readonly inhabitantsUnknown: string;
  readonly publishedHeading: string;
  readonly published: string;
  readonly computed: string;
  readonly gap: string;
  readonly agrees: string;
  readonly yes: string;
  readonly no: string;
  readonly statusHead: string;
  readonly status: Readonly<Record<ReferenceStatus, string>>;
  readonly source: string;
  readonly output: Readonly<Record<MeasureName, string>>;
  readonly statistic: Readonly<Record<Statistic, string>>;
  readonly tornadoHeading: string;
  readonly inputRange: string;
  readonly savingRange: string;
  readonly swing: string;
  readonly shareOfSwings: string;
  readonly notesHeading: string;
  readonly draws: string;
  readonly seed: string;
  taxPoint(money: string): string;
  notShown(columns: string): string;
  firstOf(shown: string, all: string): string;
  sensitivityOf(scenario: string): string;
  readonly othersCentral: string;
  tornadoOf(output: string): string;
  readonly nothingMoves: string;
  readonly atEnds: string;
  readonly turns: string;
  readonly turnsMeaning: string;
  moreInputs(count: string, method: SensitivityMethod): string;
  twoWayOf(output: string): string;
  readonly across: string;
  readonly down: string;
  readonly nearestCentral: string;
  meetsTarget(target: string): string;
  valuesOf(input: string, shown: string, all: string): string;
  readonly allCells: string;
  switchingOf(output: string, target: string, from: string): string;
  readonly switchingMeaning: string;
  readonly switchingValue: string;
  readonly switchingStatusHead: string;
  readonly switchingStatus: Readonly<Record<SwitchingStatus, string>>;
  readonly publishedEnd: Readonly<Record<'low' | 'high', (source: string) => string>>;
  readonly givenTarget: string;
}

const en: Wording = {
  perYear: 'a year',
  pace: { quick: 'Quick projects', slow: 'Slow projects' },
  paceTogether: { quick: 'Quick projects together', slow: 'Slow projects together' },
  allProjects: 'All projects',
  allTogether: 'All projects together',
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
    transferred: 'transferred',
    expert: 'expert',
    assumed: 'assumed',
    calibrated: 'calibrated',
  },
  saving: "Gross saving a year at full use, before the projects' own costs, at the price level of the costs.",
  ends: 'Low and high: every input at the end that makes the row smallest or largest. Central: every input at its central value. p05–p95: nine draws out of ten lie between.',
  intervals: {
    'min-max': 'The range of an input means its ends (min-max) unless the input says otherwise.',
    'p05-p95':
      'The range of an input means its 5th and 95th percentiles (p05-p95) unless the input says otherwise.',
    'p10-p90':
      'The range of an input means its 10th and 90th percentiles (p10-p90) unless the input says otherwise.',
  },
  corners:
    'Low–high is wider than p05–p95, because all inputs practically never lie at their low or high ends at once.',
  referenceCosts: 'Reference costs',
  measure: { net: 'net operating costs', gross: 'gross operating costs' },
  inhabitants: 'inhabitants',
  inhabitantsUnknown: 'inhabitants not known',
  publishedHeading: 'Beside published figures',
  published: 'published',
  computed: 'computed',
  gap: 'gap at\nlow / high',
  agrees: 'agrees',
  yes: 'yes',
  no: 'no',
  statusHead: 'status',
  status: { calibrated: 'calibrated', independent: 'independent', weak: 'weak' },
  source: 'source',
  output: {
    saving_eur_per_year: 'saving',
    share_of_costs: 'share of costs',
    eur_per_inhabitant: 'saving per inhabitant',
    person_years: 'person-years',
    tax_points: 'tax points',
  },
  statistic: {
    low: 'low',
    central: 'central',
    high: 'high',
    mean: 'mean',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'What moves it most',
  inputRange: 'range',
  savingRange: 'saving',
  swing: 'swing',
  shareOfSwings: '% of\nswings',
  notesHeading: 'Notes',
  draws: 'draws',
  seed: 'seed',
  taxPoint: (money) => `one tax point yields ${money}`,
  notShown: (columns) => `Not shown at this width: ${columns}. --format markdown has all columns.`,
  firstOf: (shown, all) => `The first ${shown} of ${all} projects are shown. All of them: --format csv.`,
  sensitivityOf: (scenario) => `Sensitivity: ${scenario}`,
  othersCentral: 'Only the inputs named are moved; all others stay at their central values.',
  tornadoOf: (output) => `${output}: one input at a time, from its low to its high`,
  nothingMoves: 'No input with a range moves it.',
  atEnds: 'at low →\nat high',
  turns: 'least to\nmost',
  turnsMeaning:
    '↕ The output turns within the range of the input: its least and most do not both lie at the ends.',
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
  switchingMeaning:
    'Switching value: the value at which an input alone, all others central, brings the output to the target.',
  switchingValue: 'switching\nvalue',
  switchingStatusHead: 'where',
  switchingStatus: {
    'within-range': 'within its range',
    'outside-range': 'outside its range',
    never: 'never',
  },
  publishedEnd: {
    low: (source) => `published low, ${source}`,
    high: (source) => `published high, ${source}`,
  },
  givenTarget: 'target given',
};

const fi: Wording = {
  perYear: 'vuodessa',
  pace: { quick: 'Nopeat hankkeet', slow: 'Hitaat hankkeet' },
  paceTogether: { quick: 'Nopeat hankkeet yhteensä', slow: 'Hitaat hankkeet yhteensä' },
  allProjects: 'Kaikki hankkeet',
  allTogether: 'Kaikki hankkeet yhteensä',
  overlap: 'Päällekkäisyys',
  overlapOfPaces: 'Nopeiden ja hitaiden päällekkäisyys',
  low: 'alaraja',
  central: 'keskiarvio',
  high: 'yläraja',
  shareOfCosts: '% kustan-\nnuksista',
  perInhabitant: '€ asukasta\nkohti',
  personYears: 'henkilötyö-\nvuodet',
  qualityHead: 'laatu',
  quality: {
    observed: 'havaittu',
    transferred: 'siirretty',
    expert: 'asiantuntija-arvio',
    assumed: 'oletettu',
    calibrated: 'kalibroitu',
  },
  saving:
    'Bruttosäästö vuodessa täydessä käytössä, ennen hankkeiden omia kustannuksia ja kustannustietojen hintatasossa.',
  ends: 'Alaraja ja yläraja: jokainen lähtöarvo siinä päässä vaihteluväliään, joka tekee rivistä pienimmän tai suurimman. Keskiarvio: jokainen lähtöarvo keskimmäisessä arvossaan. p05–p95: yhdeksän arvontaa kymmenestä osuu tälle välille.',
  intervals: {
    'min-max':
      'Lähtöarvon vaihteluväli tarkoittaa ääripäitä (min-max), ellei lähtöarvon kohdalla sanota muuta.',
    'p05-p95':
      'Lähtöarvon vaihteluväli tarkoittaa 5. ja 95. persentiiliä (p05-p95), ellei lähtöarvon kohdalla sanota muuta.',
    'p10-p90':
      'Lähtöarvon vaihteluväli tarkoittaa 10. ja 90. persentiiliä (p10-p90), ellei lähtöarvon kohdalla sanota muuta.',
  },
  corners:
    'Alarajan ja ylärajan väli on leveämpi kuin p05–p95, koska kaikki lähtöarvot eivät käytännössä koskaan ole yhtä aikaa ala- tai yläpäässään.',
  referenceCosts: 'Viitekustannukset',
  measure: { net: 'nettokäyttökustannukset', gross: 'bruttokäyttökustannukset' },
  inhabitants: 'asukasta',
  inhabitantsUnknown: 'asukasluku ei tiedossa',
  publishedHeading: 'Vertailu julkaistuihin lukuihin',
  published: 'julkaistu',
  computed: 'laskettu',
  gap: 'ero, ala-\n/ yläraja',
  agrees: 'täsmää',
  yes: 'kyllä',
  no: 'ei',
  statusHead: 'näyttö',
  status: { calibrated: 'kalibroitu', independent: 'riippumaton', weak: 'heikko' },
  source: 'lähde',
  output: {
    saving_eur_per_year: 'säästö',
    share_of_costs: 'osuus kustannuksista',
    eur_per_inhabitant: 'säästö asukasta kohti',
    person_years: 'henkilötyövuodet',
    tax_points: 'veroprosenttiyksiköt',
  },
  statistic: {
    low: 'alaraja',
    central: 'keskiarvio',
    high: 'yläraja',
    mean: 'keskiarvo',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'Mikä vaikuttaa eniten',
  inputRange: 'vaihteluväli',
  savingRange: 'säästö',
  swing: 'vaihtelu',
  shareOfSwings: '% vaihte-\nlusta',
  notesHeading: 'Huomautukset',
  draws: 'arvontaa',
  seed: 'siemenluku',
  taxPoint: (money) => `veroprosenttiyksikön tuotto on ${money}`,
  notShown: (columns) => `Tähän leveyteen eivät mahdu: ${columns}. Kaikki sarakkeet: --format markdown.`,
  firstOf: (shown, all) => `Näkyvissä ${shown} ensimmäistä hanketta, kaikkiaan ${all}. Kaikki: --format csv.`,
  sensitivityOf: (scenario) => `Herkkyystarkastelu: ${scenario}`,
  othersCentral: 'Vain mainitut lähtöarvot muuttuvat; kaikki muut pysyvät keskimmäisissä arvoissaan.',
  tornadoOf: (output) => `${output}: yksi lähtöarvo kerrallaan, alarajasta ylärajaan`,
  nothingMoves: 'Mikään vaihteluvälin saanut lähtöarvo ei vaikuta siihen.',
  atEnds: 'ala- →\nylärajalla',
  turns: 'pienimmästä\nsuurimpaan',
  turnsMeaning:
    '↕ Tulos kääntyy lähtöarvon vaihteluvälin sisällä: sen pienin ja suurin arvo eivät molemmat ole välin päissä.',
  moreInputs: (count, method) =>
    `Näyttämättä jäi vielä ${count} lähtöarvoa. Kaikki: digisave sensitivity --method ${method} --format csv.`,
  twoWayOf: (output) => `${output}: kaksi lähtöarvoa kerrallaan`,
  across: 'Vaakasuunnassa',
  down: 'Pystysuunnassa',
  nearestCentral: '[ ] lähinnä kummankin lähtöarvon keskimmäistä arvoa',
  meetsTarget: (target) => `✓ täyttää tavoitteen ${target}`,
  valuesOf: (input, shown, all) => `Näkyvissä on ${shown} arvoa, kaikkiaan ${all}: ${input}.`,
  allCells: 'Kaikki solut: digisave sensitivity --method grid --format csv.',
  switchingOf: (output, target, from) =>
    `${output}: kriittiset arvot, joilla tavoite ${target} täyttyy (${from})`,
  switchingMeaning:
    'Kriittinen arvo: arvo, jolla lähtöarvo yksin, muiden pysyessä keskimmäisissä arvoissaan, vie tuloksen tavoitteeseen.',
  switchingValue: 'kriittinen\narvo',
  switchingStatusHead: 'missä',
  switchingStatus: {
    'within-range': 'vaihteluvälillä',
    'outside-range': 'vaihteluvälin ulkopuolella',
    never: 'ei millään arvolla',
  },
  publishedEnd: {
    low: (source) => `julkaistu alaraja, ${source}`,
    high: (source) => `julkaistu yläraja, ${source}`,
  },
  givenTarget: 'annettu tavoite',
};

const sv: Wording = {
  perYear: 'per år',
  pace: { quick: 'Snabba projekt', slow: 'Långsamma projekt' },
  paceTogether: { quick: 'Snabba projekt sammanlagt', slow: 'Långsamma projekt sammanlagt' },
  allProjects: 'Alla projekt',
  allTogether: 'Alla projekt sammanlagt',
  overlap: 'Överlappning',
  overlapOfPaces: 'Överlappning, snabba och långsamma',
  low: 'låg',
  central: 'central',
  high: 'hög',
  shareOfCosts: '% av kost-\nnaderna',
  perInhabitant: '€ per\ninvånare',
  personYears: 'årsverken',
  qualityHead: 'kvalitet',
  quality: {
    observed: 'observerad',
    transferred: 'överförd',
    expert: 'expertbedömning',
    assumed: 'antagen',
    calibrated: 'kalibrerad',
  },
  saving:
    'Bruttobesparing per år vid full användning, före projektens egna kostnader och i kostnadsuppgifternas prisnivå.',
  ends: 'Låg och hög: varje indatavärde i den ände av sitt intervall som gör raden minst eller störst. Central: varje indatavärde vid sitt centrala värde. p05–p95: nio dragningar av tio ligger däremellan.',
  intervals: {
    'min-max': 'Ett indataintervall avser ytterligheterna (min-max), om inget annat anges för värdet.',
    'p05-p95':
      'Ett indataintervall avser den 5:e och den 95:e percentilen (p05-p95), om inget annat anges för värdet.',
    'p10-p90':
      'Ett indataintervall avser den 10:e och den 90:e percentilen (p10-p90), om inget annat anges för värdet.',
  },
  corners:
    'Intervallet låg–hög är bredare än p05–p95, eftersom alla indatavärden i praktiken aldrig ligger i sina låga eller höga ändar samtidigt.',
  referenceCosts: 'Referenskostnader',
  measure: { net: 'nettodriftskostnader', gross: 'bruttodriftskostnader' },
  inhabitants: 'invånare',
  inhabitantsUnknown: 'invånarantalet är inte känt',
  publishedHeading: 'Jämförelse med publicerade siffror',
  published: 'publicerat',
  computed: 'beräknat',
  gap: 'skillnad,\nlåg / hög',
  agrees: 'stämmer',
  yes: 'ja',
  no: 'nej',
  statusHead: 'belägg',
  status: { calibrated: 'kalibrerat', independent: 'oberoende', weak: 'svagt' },
  source: 'källa',
  output: {
    saving_eur_per_year: 'besparing',
    share_of_costs: 'andel av kostnaderna',
    eur_per_inhabitant: 'besparing per invånare',
    person_years: 'årsverken',
    tax_points: 'skatteprocentenheter',
  },
  statistic: {
    low: 'låg',
    central: 'central',
    high: 'hög',
    mean: 'medelvärde',
    p05: 'p05',
    p50: 'p50',
    p95: 'p95',
  },
  tornadoHeading: 'Vad som påverkar mest',
  inputRange: 'intervall',
  savingRange: 'besparing',
  swing: 'utslag',
  shareOfSwings: '% av\nutslagen',
  notesHeading: 'Anmärkningar',
  draws: 'dragningar',
  seed: 'frö',
  taxPoint: (money) => `en skatteprocentenhet ger ${money}`,
  notShown: (columns) => `Ryms inte på denna bredd: ${columns}. Alla kolumner: --format markdown.`,
  firstOf: (shown, all) => `De första ${shown} av ${all} projekt visas. Alla: --format csv.`,
  sensitivityOf: (scenario) => `Känslighetsanalys: ${scenario}`,
  othersCentral: 'Endast de nämnda indatavärdena ändras; alla andra ligger kvar vid sina centrala värden.',
  tornadoOf: (output) => `${output}: ett indatavärde i taget, från lågt till högt`,
  nothingMoves: 'Inget indatavärde med ett intervall påverkar det.',
  atEnds: 'vid lågt →\nvid högt',
  turns: 'minst till\nstörst',
  turnsMeaning:
    '↕ Resultatet vänder inom indatavärdets intervall: dess minsta och största värde ligger inte båda i intervallets ändar.',
  moreInputs: (count, method) =>
    `Ytterligare ${count} indatavärden visas inte. Alla: digisave sensitivity --method ${method} --format csv.`,
  twoWayOf: (output) => `${output}: två indatavärden i taget`,
  across: 'Vågrätt',
  down: 'Lodrätt',
  nearestCentral: '[ ] närmast båda indatavärdenas centrala värden',
  meetsTarget: (target) => `✓ når målet ${target}`,
  valuesOf: (input, shown, all) => `${shown} av ${all} värden visas: ${input}.`,
  allCells: 'Alla celler: digisave sensitivity --method grid --format csv.',
  switchingOf: (output, target, from) => `${output}: brytvärden för ${target} (${from})`,
  switchingMeaning:
    'Brytvärde: det värde vid vilket ett indatavärde ensamt, med alla andra vid sina centrala värden, för resultatet till målet.',
  switchingValue: 'brytvärde',
  switchingStatusHead: 'var',
  switchingStatus: {
    'within-range': 'inom intervallet',
    'outside-range': 'utanför intervallet',
    never: 'inte vid något värde',
  },
  publishedEnd: {
    low: (source) => `publicerad nedre gräns, ${source}`,
    high: (source) => `publicerad övre gräns, ${source}`,
  },
  givenTarget: 'angivet mål',
};

/** The words of each language. */
export const wordings: Readonly<Record<Language, Wording>> = { en, fi, sv };

/** A head on one line, for lists and for formats that break lines themselves. */
export function headOnOneLine(head: string): string {
  return head.replace(/(\p{Letter})-\n(?=\p{Ll})/gu, '$1').replace(/\n/g, ' ');
}

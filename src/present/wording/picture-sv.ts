import type { PictureWording } from './picture-words.ts';

export const pictureSv: PictureWording = {
  millions: (number, isOne) => `${number}\u00a0${isOne ? 'miljon' : 'miljoner'} euro`,
  euros: (number) => `${number}\u00a0euro`,
  minus: 'minus',
  perYear: (amount) => `${amount} per år`,
  title: {
    range: (name, saving, likely) => `${name}: besparingen är ${saving} per år, nio gånger av tio ${likely}`,
    rangeAlone: (name, saving) => `${name}: besparingen är ${saving} per år`,
    noSaving: (name) => `${name}: ingen besparing`,
    outcomesBelow: (name, cases, all, limit) =>
      `${name}: i ${cases} av ${all} lika sannolika fall är besparingen mindre än ${limit}`,
    outcomesAbove: (name, cases, all, limit) =>
      `${name}: i ${cases} av ${all} lika sannolika fall är besparingen minst ${limit}`,
    projects: (percent, labels) =>
      `Av besparingen kommer ${percent} från följande projekt: ${labels.join(', ')}`,
    oneProject: (label, saving) => `${label}: besparingen är ${saving} per år`,
    tornado: (name, input, swing) => `${name}, ingångsvärdet med störst effekt: ${input} (effekt ${swing})`,
    tornadoNothing: (name) => `${name}: inget osäkert ingångsvärde påverkar besparingen`,
    payback: (year) => `Investeringen är återbetald före utgången av ${year} i hälften av fallen`,
    paybackMissed: (year, missed, all, last) =>
      `Investeringen är återbetald före utgången av ${year} i hälften av fallen; i ${missed} av ${all} är den det inte före utgången av ${last}`,
    noPayback: (missed, all, last) =>
      `I ${missed} av ${all} lika sannolika fall är investeringen inte återbetald före utgången av ${last}`,
    basis: (percent, quality) =>
      `Av besparingen vilar ${percent} på ingångsvärden av vilka det sämst kända är: ${quality}`,
    chance: (name, amount, percent) => `${name}: sannolikheten att nå minst ${amount} per år är ${percent}`,
    published: (agree, all) => `Av ${all} publicerade siffror stämmer ${agree} överens med de beräknade`,
    waterfall: (name, saving, overlap) =>
      `${name}: ${saving} per år, efter avdrag för dubbelräknad besparing: ${overlap}`,
    waterfallAlone: (name, saving) => `${name}: ${saving} per år; ingenting är räknat två gånger`,
    twoWay: (name, met, all, target) =>
      `${name}: ${met} av ${all} kombinationer av två ingångsvärden når målet: ${target}`,
    twoWayAlone: (name, saving) => `${name}: ${saving} per år i kombinationerna av två ingångsvärden`,
    sobol: (name, input, percent) =>
      `${name}: av osäkerheten beror ${percent} på följande ingångsvärde: ${input}`,
    municipalities: (range, municipality) =>
      `Besparingen är ${range} € per invånare i kommunerna${municipality === undefined ? '' : `; störst: ${municipality}`}`,
    classes: (years, all) => `I ${years} av ${all} år är besparingen större än kostnaden`,
    breakEven: (project, classes, all) =>
      `${project}: vid den egna nyttjandegraden är den digitala kanalen lönsam i ${classes} av ${all} storleksklasser`,
    portfolio: (always, all) => `Av ${all} ansökningar väljs ${always} i alla fall`,
  },
  municipalitiesOf: (count) => `kommuner: ${count}`,
  legend: {
    range:
      'Tunn linje: från nedre till övre gräns. Tjock stapel: 90\u00a0% av simuleringarna (p05–p95). Lodrätt streck: median. Varje grupp har sin egen skala.',
    outcomes: 'Varje punkt är ett av 20 lika sannolika fall. Varje grupp har sin egen skala.',
    projects:
      'Tunn linje: från nedre till övre gräns. Tjock stapel: 90\u00a0% av simuleringarna (p05–p95). Lodrätt streck: median. Varje grupp har sin egen skala.',
    tornado:
      'Stapel: besparingen när ett ingångsvärde är vid sin nedre och vid sin övre gräns och de övriga har sina basvärden. Varje grupp har sin egen skala.',
    cumulative:
      'Linje: median. Inre band: hälften av simuleringarna (p25–p75). Yttre band: 90\u00a0% (p05–p95). Streckade linjer: nedre och övre gräns, för varje år för sig.',
    basis:
      'Ett projekt räknas enligt det ingångsvärde som är sämst känt. Andelar av besparingen i baskalkylen.',
    chance:
      'Fallande linje: andelen av simuleringarna där besparingen är minst så stor. Varje grupp har sin egen skala.',
    published:
      'Övre linje, ihåliga ändar: publicerat intervall. Nedre linje: beräknat intervall. Varje rad har sin egen skala.',
    waterfall: 'Alla ingångsvärden på basvärdena. En stapel börjar där den föregående slutar.',
    'two-way': 'Besparingen när två ingångsvärden har de angivna värdena och de övriga sina basvärden.',
    sobol:
      'Punkt: den del av variansen som skulle försvinna om ingångsvärdet var känt. Linje: dess 95\u00a0% konfidensintervall. Stapel: tillsammans med andra ingångsvärden.',
    municipalities: 'Varje punkt är en kommun, alla ingångsvärden på basvärdena.',
    classes:
      'Staplar uppåt: årets besparing och understöd. Staplar nedåt: kostnad. Alla ingångsvärden på basvärdena.',
    'break-even':
      'Punkt: lönsamhetsgränsen med ingångsvärdena på basvärdena, för storleksklassens mediankommun. Linje: från den mest till den minst fördelaktiga extremkombinationen.',
    portfolio:
      'Stapel: andelen av simuleringarna där ansökan ingår i det bästa valet. Punkt: andelen av de val som inget annat slår (kärnindex).',
  },
  key: {
    corners: 'från nedre till övre gräns',
    likely: '90\u00a0% av simuleringarna',
    median: 'median',
    published: 'publicerat intervall',
    below: 'under gränsen',
    above: 'vid eller över gränsen',
    limit: 'gräns',
    half: 'hälften av simuleringarna',
    atLow: 'ingångsvärdet vid nedre gränsen',
    atHigh: 'ingångsvärdet vid övre gränsen',
    central: 'baskalkyl',
    zero: 'noll',
    payback: 'återbetald i hälften av fallen',
    firstOrder: 'egen effekt',
    total: 'total effekt',
    notFromZero: 'skiljer sig inte signifikant från noll',
    rises: 'ökar',
    falls: 'minskar',
    sums: 'summa',
    met: 'når målet',
    cashable: 'besparing med budgeteffekt',
    otherSaving: 'övrig besparing',
    saving: 'besparing',
    cost: 'kostnad',
    grant: 'understöd',
    ownUse: 'egen nyttjandegrad',
    never: 'inte lönsam vid någon nyttjandegrad',
    chosen: 'i det bästa valet',
    notChosen: 'inte i det bästa valet',
    earlier: 'det publicerade resultatet',
    municipality: 'kommun',
  },
  column: {
    project: 'Projekt',
    input: 'Ingångsvärde',
    row: 'Rad',
    case: 'Fall',
    saving: 'Besparing',
    low: 'Nedre gräns',
    central: 'Baskalkyl',
    high: 'Övre gräns',
    published: 'Publicerad',
    computed: 'Beräknad',
    status: 'Överensstämmer',
    inputLow: 'Ingångsvärdets nedre gräns',
    inputHigh: 'Ingångsvärdets övre gräns',
    atLow: 'Besparing vid nedre gränsen',
    atHigh: 'Besparing vid övre gränsen',
    effect: 'Effekt',
    year: 'År',
    quality: 'Kvalitet',
    projects: 'Antal projekt',
    share: 'Andel av besparingen',
    chance: 'Sannolikhet',
    change: 'Ändring',
    municipality: 'Kommun',
    inhabitants: 'Invånare',
    perInhabitant: '€ per invånare',
    sizeClass: 'Storleksklass',
    use: 'Lönsamhetsgräns',
    application: 'Ansökan',
    chosenIn: 'Vald, % av simuleringarna',
    coreIndex: 'Kärnindex',
    class: 'I fallen',
    reached: 'Återbetald, % av simuleringarna',
  },
  others: (count) => `Övriga sammanlagt (${count})`,
  outsideClasses: (count) => `Invånarantalet är okänt (${count})`,
  figures: 'Siffrorna som tabell',
  years: 'år',
  inhabitantsAxis: 'invånare',
  chanceAxis: '% av simuleringarna',
  useAxis: '% av kontakterna',
  partOfSaving: '% av besparingen',
  partOfVariance: '% av variansen',
  partOfDraws: '% av simuleringarna',
};

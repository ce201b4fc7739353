import type { ExplainWording } from './explain-words.ts';

export const explainFi: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, kuten vuosittaiset luvut sen antavat (--by year)`,
    comparisonCosts: 'vertailukustannukset',
    inhabitants: 'asukkaat',
    savingAtFullUse: 'säästö täydessä käytössä',
    leftOfCosts: 'kustannukset · (1 − tason toteutunut osuus), solu kerrallaan',
    afterBias: 'osuus optimismivarauksen jälkeen',
    presentValue: (perspective) =>
      perspective === 'nation'
        ? 'vuosien summa: (säästö − kustannus) · diskonttaustekijä'
        : 'vuosien summa: (säästö − kustannus + avustus) · diskonttaustekijä',
    net: (perspective) =>
      perspective === 'nation'
        ? 'vuosien summa: säästö − kustannus'
        : 'vuosien summa: säästö − kustannus + avustus',
    benefitCostRatio: (perspective) =>
      perspective === 'nation'
        ? 'säästöjen nykyarvo / kustannusten nykyarvo'
        : 'säästöjen nykyarvo / (kustannusten nykyarvo − avustus)',
    discountFactor: (firstYear, years) =>
      `diskonttaustekijä = 1 / (1 + diskonttokorko)^n, n = ${years} vuonna ${firstYear} ja joka vuosi sen jälkeen yhtä suurempi`,
    payback:
      'vuodet siitä, kun rahaa ensi kerran liikkuu, siihen vuoteen, jona se on palautunut pysyvästi + vaje sen vuoden investoinnin ja avustuksen jälkeen / (vaje + ylijäämä vuoden lopussa)',
    internalRate: (perspective) =>
      `sisäinen korko, ${perspective === 'nation' ? 'kansantalous' : 'kunta'}, perusarvio`,
    rateOfNothing: 'korko, jolla vuosien nykyarvo on nolla; se on etsitty, ja alla oleva vaihe tarkistaa sen',
    worthAtRate: 'vuosien nykyarvo tällä korolla',
    sumAtRate: (perspective) =>
      `vuosien summa: (säästö − kustannus${perspective === 'nation' ? '' : ' + avustus'}) / (1 + korko)^n`,
    together: 'yhdessä',
    startOfProject: 'hankkeen alku',
    firstUse: 'käytön alku',
    endOfParallel: 'rinnakkaiskäytön loppu',
    momentOf: (moment, firstYear) => `${moment}, vuosina vuoden ${firstYear} alusta`,
    yearsOfSpending: 'investointiaika ylityksineen',
    partSpent: (year) =>
      `investoinnista maksettu osuus ${year === undefined ? 'laskentavuosina' : `vuonna ${year}`}`,
    partUsed: (year) => (year === undefined ? 'käyttövuodet' : `käyttöaika vuonna ${year}`),
    partBeside: (year) =>
      year === undefined ? 'rinnakkaiskäytön vuodet' : `rinnakkaiskäytön aika vuonna ${year}`,
    within: (year, from, to) =>
      `loppu − alku siltä osin kuin ne ovat ${year === undefined ? 'laskentavuosien' : `vuoden ${year}`} sisällä (${from}–${to})`,
    withinOverYears: (year, from, to) =>
      `(loppu − alku siltä osin kuin ne ovat ${year === undefined ? 'laskentavuosien' : `vuoden ${year}`} sisällä (${from}–${to})) / investointiaika`,
    useOfYear: (year) => `käyttö vuonna ${year}`,
    fullUseBy: (year, moment) =>
      `täyden käytön vuodet vuoden ${year} ${moment === 'end' ? 'loppuun' : 'alkuun'} mennessä`,
    timeSinceUse: (year, moment) => `vuoden ${year} ${moment === 'end' ? 'loppu' : 'alku'} − käytön alku`,
    rampPassed: (year, moment) =>
      `x, käytön kasvuajasta kulunut osuus vuoden ${year} ${moment === 'end' ? 'lopussa' : 'alussa'}`,
    rampArea: {
      linear: 'käytön kasvuaika · x · x / 2; kasvuajan jälkeen käytön kasvuaika · (x − 0,5)',
      's-curve':
        'käytön kasvuaika · (x · x · x − x · x · x · x / 2); kasvuajan jälkeen käytön kasvuaika · (x − 0,5)',
    },
    growthOfCosts: (from, to) => `kustannusten kasvu vuodesta ${from} vuoteen ${to}`,
    powerOfGrowth: (from, to) => `(1 + kasvu vuodessa)^(${to} − ${from})`,
    spreadArea: 't + ln((1 + q/p · e^(−(p + q) · t)) / (1 + q/p)) / q, t aika käyttöönotosta (Bass-käyrä)',
    nothingOfIt: 'ei tällaista erää',
    happening: 'toteutuu (0 ei, 1 kyllä, väliltä todennäköisyys)',
    projectsHit: 'hankkeita, joihin riski osuu',
    ofRisks: {
      'risk.cost_share': 'riskien lisäkustannus investoinnista',
      'risk.delay_years': 'riskien viive',
      'risk.kept_share': 'riskien jättämä osuus säästöstä',
      'risk.treatment_eur': 'riskien hallintatoimet',
    },
    otherBenefit: 'osuus, joka ei vaikuta budjettiin eikä vapauta työaikaa',
    takenByBias: 'optimismivarauksen vähentämä osuus',
  },
  title: (name) => `Mistä muodostuu: ${name}`,
  method:
    'Alaraja ja yläraja: kaikki lähtötiedot yhtä aikaa niissä vaihteluväliensä arvoissa, jotka antavat pienimmän tai suurimman tuloksen. Rivin arvo on laskettu rivin luvuista.',
  extreme: {
    proven: 'On todistettu, etteivät mitkään vaihteluvälien arvot anna pienempää tai suurempaa.',
    searched: 'Alaraja ja yläraja on etsitty vaihteluväleiltä, ja niitä on verrattu simulointikierroksiin.',
  },
  formulaHead: 'Laskukaava',
  low: 'alaraja',
  central: 'perusarvio',
  high: 'yläraja',
  value: 'arvo',
  inputs: 'Lähtötiedot',
  range: 'vaihteluväli',
  atEnds: 'alarajalla → ylärajalla',
  quality: 'laatu',
  source: 'lähde, kohta, päivä',
  where: 'tiedosto:rivi',
  byDefault: 'oletusarvo',
  costs: 'Kohteena olevat kustannukset',
  municipality: 'kunta',
  service: 'palvelu',
  costType: 'kustannuslaji',
  euros: '€',
  realised: 'toteutunut, €',
  overlap: 'Vähennetty, koska muutkin säästävät sen, € vuodessa',
  madeOf: 'Muodostuu luvuista',
  addsTo: 'Sisältyy lukuihin',
  published: 'Julkaistu',
  notReached: 'ei saavuteta',
  steps: 'Laskettu näin vaihe vaiheelta',
  years: 'Vuodet, joihin luku perustuu',
  yearOf: {
    year: 'vuosi',
    saving: 'säästö',
    cost: 'kustannus',
    upFront: 'siitä maksettu\nvuoden alussa',
    grant: 'avustus',
    cumulative: 'kertymä\nvuoden lopussa',
    factor: 'diskonttaus-\ntekijä',
  },
  firstCells: (shown, all) =>
    `Näytetään ${shown} suurinta kustannusriviä, kaikkiaan ${all}. Kaikki: --format json.`,
};

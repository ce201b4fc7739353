import type { ExplainWording } from './explain-words.ts';

export const explainSv: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, som de årliga siffrorna ger den (--by year)`,
    comparisonCosts: 'jämförelsekostnader',
    inhabitants: 'invånare',
    savingAtFullUse: 'besparing vid full användning',
    leftOfCosts: 'kostnader · (1 − andel uppnådd på deras nivå), cell för cell',
    afterBias: 'andel efter påslaget för optimismbias',
    presentValue: (perspective) =>
      perspective === 'nation'
        ? 'summa över åren: (besparing − kostnad) · diskonteringsfaktor'
        : 'summa över åren: (besparing − kostnad + understöd) · diskonteringsfaktor',
    net: (perspective) =>
      perspective === 'nation'
        ? 'summa över åren: besparing − kostnad'
        : 'summa över åren: besparing − kostnad + understöd',
    benefitCostRatio: (perspective) =>
      perspective === 'nation'
        ? 'besparingarnas nuvärde / kostnadernas nuvärde'
        : 'besparingarnas nuvärde / (kostnadernas nuvärde − understöd)',
    discountFactor: (firstYear, years) =>
      `diskonteringsfaktor = 1 / (1 + diskonteringsränta)^n, n = ${years} år ${firstYear} och ett mer varje år därefter`,
    payback:
      'åren från det första med betalningar till det då pengarna har kommit tillbaka för gott + underskott efter det årets investering och understöd / (underskott + överskott vid årets slut)',
    internalRate: (perspective) =>
      `internränta, ${perspective === 'nation' ? 'samhället' : 'kommunen'}, baskalkyl`,
    rateOfNothing: 'den ränta vid vilken årens nuvärde är noll; den har sökts, och steget nedan prövar den',
    worthAtRate: 'årens nuvärde vid den räntan',
    sumAtRate: (perspective) =>
      `summa över åren: (besparing − kostnad${perspective === 'nation' ? '' : ' + understöd'}) / (1 + ränta)^n`,
    together: 'tillsammans',
    startOfProject: 'projektets början',
    firstUse: 'användningens början',
    endOfParallel: 'slutet på parallelldriften',
    momentOf: (moment, firstYear) => `${moment}, i år från början av ${firstYear}`,
    yearsOfSpending: 'investeringstid med överskridandet',
    partSpent: (year) =>
      `del av investeringen som betalas ${year === undefined ? 'under åren i kalkylen' : `år ${year}`}`,
    partUsed: (year) => (year === undefined ? 'år i användning' : `del av ${year} i användning`),
    partBeside: (year) =>
      year === undefined ? 'år med parallelldrift' : `del av ${year} med parallelldrift`,
    within: (year, from, to) =>
      `slut − början, till den del de är inom ${year ?? 'åren i kalkylen'} (från ${from} till ${to})`,
    withinOverYears: (year, from, to) =>
      `(slut − början, till den del de är inom ${year ?? 'åren i kalkylen'} (från ${from} till ${to})) / investeringstid`,
    useOfYear: (year) => `användning år ${year}`,
    fullUseBy: (year, moment) =>
      `år av full användning till ${moment === 'end' ? 'slutet' : 'början'} av ${year}`,
    timeSinceUse: (year, moment) =>
      `${moment === 'end' ? 'slutet' : 'början'} av ${year} − användningens början`,
    rampPassed: (year, moment) =>
      `x, den del av upptrappningstiden som har gått vid ${moment === 'end' ? 'slutet' : 'början'} av ${year}`,
    rampArea: {
      linear: 'upptrappningstid · x · x / 2; efter upptrappningen upptrappningstid · (x − 0,5)',
      's-curve':
        'upptrappningstid · (x · x · x − x · x · x · x / 2); efter upptrappningen upptrappningstid · (x − 0,5)',
    },
    growthOfCosts: (from, to) => `kostnadernas tillväxt från ${from} till ${to}`,
    powerOfGrowth: (from, to) => `(1 + tillväxt per år)^(${to} − ${from})`,
    spreadArea:
      't + ln((1 + q/p · e^(−(p + q) · t)) / (1 + q/p)) / q, t tiden sedan första användningen (Basskurva)',
    nothingOfIt: 'ingen sådan post',
    happening: 'inträffar (0 nej, 1 ja, däremellan sannolikheten)',
    projectsHit: 'antal projekt som risken drabbar',
    ofRisks: {
      'risk.cost_share': 'riskernas tillägg, av investeringen',
      'risk.delay_years': 'riskernas fördröjning',
      'risk.kept_share': 'andel av besparingen som riskerna lämnar kvar',
      'risk.treatment_eur': 'riskåtgärder',
    },
    otherBenefit: 'andel utan budgeteffekt och utan frigjord arbetstid',
    takenByBias: 'andel som påslaget för optimismbias drar av',
  },
  title: (name) => `Vad som ingår: ${name}`,
  method:
    'Nedre och övre: alla ingångsvärden samtidigt på de värden inom sina intervall som ger det minsta eller största resultatet. Radens värde är beräknat av talen på raden.',
  extreme: {
    proven: 'Det är bevisat att inga värden inom intervallen ger mindre eller mer.',
    searched: 'Nedre och övre gränsen har sökts inom intervallen och jämförts med simuleringar.',
  },
  formulaHead: 'Formel',
  low: 'nedre',
  central: 'baskalkyl',
  high: 'övre',
  value: 'värde',
  inputs: 'Ingångsvärden',
  range: 'intervall',
  atEnds: 'vid nedre → vid övre',
  quality: 'kvalitet',
  source: 'källa, ställe, datum',
  where: 'fil:rad',
  byDefault: 'standardvärde',
  costs: 'Berörda kostnader',
  municipality: 'kommun',
  service: 'tjänst',
  costType: 'kostnadsslag',
  euros: '€',
  realised: 'uppnått, €',
  overlap: 'Avdraget eftersom andra också sparar det, € per år',
  madeOf: 'Består av',
  addsTo: 'Ingår i',
  published: 'Publicerat',
  notReached: 'nås inte',
  steps: 'Beräknat steg för steg',
  years: 'År som siffran bygger på',
  yearOf: {
    year: 'år',
    saving: 'besparing',
    cost: 'kostnad',
    upFront: 'varav betalt när\nåret börjar',
    grant: 'understöd',
    cumulative: 'ackumulerat\nvid årets slut',
    factor: 'diskonterings-\nfaktor',
  },
  firstCells: (shown, all) => `De ${shown} största kostnadsraderna av ${all} visas. Alla: --format json.`,
};

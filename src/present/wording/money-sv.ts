import type { MoneyWording } from './money-words.ts';

export const moneySv: MoneyWording = {
  heading: 'Pengar över tid',
  investment: 'inves-\ntering',
  optimismBias: 'optimism-\nbias',
  running: 'drift\nper år',
  runningBias: 'bias i\ndriften',
  parallel: 'parallell-\ndrift',
  grant: 'understöd',
  npvMunicipality: 'NNV komm.',
  npvNation: 'NNV nationen',
  paybackMunicipality: 'återbetalning\nkomm., år',
  paybackNation: 'återbetalning\nnationen, år',
  bcrMunicipality: 'N/K\nkomm.',
  bcrNation: 'N/K\nnationen',
  lossMunicipality: 'förlust\nkomm., %',
  lossNation: 'förlust\nnationen, %',
  notWithin: 'inte inom',
  reachedIn: (percent) => `i ${percent} %`,
  budgetHeading: 'Bara det som blir pengar (budgetvy): frigjord kapacitet är inte pengar',
  noBudget:
    'Inget projekt anger vilken del av besparingen som blir pengar (benefit.cashable_share). Frigjord kapacitet är inte pengar, så budgeten kan se mindre än detta.',
  cornersHeading: 'Ytterligheter: alla ingångsvärden samtidigt som sämst eller som bäst',
  worst: 'sämst',
  atCentral: 'centralt',
  best: 'bäst',
  timeline: (first, last, rate, priceYear) =>
    `Åren ${first}–${last}, reella euro i ${priceYear} års priser, diskonterade med ${rate} per år`,
  discounting: {
    'start-of-year': 'det första året diskonteras inte.',
    'end-of-year': 'det första året diskonteras med ett år.',
  },
  perspectives:
    'Ett understöd sänker kommunens kostnad; för nationen är det en överföring. NNV: nettonuvärde, median (p05–p95); förlust: sannolikheten att nettonuvärdet är under noll; återbetalning: ingångsvärdena vid sina centrala värden, odiskonterad, från början av det första året med pengar, investeringar när deras år börjar; inte inom: inte under de år som räknas; i … %: andelen dragningar där den nås; N/K: nytta delad med kostnader.',
  budgetView:
    'Budgetvy: bara det som projekten kallar besparing i pengar räknas; årsverken är de som frigörs.',
  cashableSaving:
    'Besparing i pengar per år vid full användning, före projektens egna kostnader, i kostnadernas prisnivå.',
  notComparedInView: 'Publicerade siffror gäller hela besparingen och jämförs inte i denna vy.',
  savingBias: 'avdragen:\noptimismbias',
  savingBiasMeaning:
    'Från besparingarna har optimismbias dragits av i alla siffror; avdraget anges i tabellen över vad besparingen blir.',
  benefitHeading: 'Vad besparingen blir',
  cashable: 'i pengar',
  capacity: 'kapacitet',
  other: 'annat',
  freed: 'frigjorda\nårsverken',
  owner: 'ägare',
  yearsOf: (row) => row,
  year: 'år',
  saving: 'besparing',
  cost: 'kostnad',
  netMunicipality: 'netto\nkommunen',
  netNation: 'netto\nnationen',
  cumulativeMunicipality: 'ackumulerat\nkommunen',
  cumulativeNation: 'ackumulerat\nnationen',
  yearsMeaning:
    'Centralt (lågt–högt), varje siffra och år för sig; alla års låga värden inträffar inte tillsammans. Kostnaderna är projektets alla kostnader före understöd.',
  areaHeading: { municipality: 'Per kommun', region: 'Per landskap', service: 'Per tjänst' },
  inhabitants: 'invånare',
  areasMeaning:
    'Besparingarna är av varje områdes egna kostnader; projektens kostnader, och besparingar som inte hör till några kostnader, fördelas efter invånare där de är kända. Lågt och högt är hela radens, så att områdena summerar till den. Per invånare, årsverken och nettonuvärde, centralt (lågt–högt), gäller alla projekt tillsammans.',
  allAreas: 'Alla områden tillsammans',
  partlessAreas: (count) => `Utelämnade, eftersom de inte har någon del: ${count}.`,
  firstAreas: (shown, all) => `De första ${shown} av ${all} visas. Alla: --format csv.`,
};

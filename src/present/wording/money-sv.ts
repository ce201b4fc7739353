import type { MoneyWording } from './money-words.ts';

export const moneySv: MoneyWording = {
  heading: 'Pengar över tid',
  investment: 'inves-\ntering',
  optimismBias: 'optimism-\nbias',
  running: 'drift\nper år',
  runningBias: 'bias i\ndriften',
  parallel: 'parallell-\ndrift',
  grant: 'understöd',
  npvMunicipality: 'nettonuvärde\nkommunen',
  npvNation: 'nettonuvärde\nnationen',
  paybackMunicipality: 'återbetalning\nkomm., år',
  paybackNation: 'återbetalning\nnationen, år',
  bcrMunicipality: 'N/K\nkomm.',
  bcrNation: 'N/K\nnationen',
  lossMunicipality: 'förlust\nkomm., %',
  lossNation: 'förlust\nnationen, %',
  notWithin: 'inte inom',
  notWithinButAtBest: (years) => `inte inom; i bästa fall ${years}`,
  timeline: (first, last, rate, prices) =>
    `Åren ${first}–${last}, reella euro${prices}, diskonterade med ${rate} per år`,
  discounting: {
    'start-of-year': 'det första året diskonteras inte.',
    'end-of-year': 'det första året diskonteras med ett år.',
  },
  perspectives:
    'Ett understöd sänker kommunens kostnad; för nationen är det en överföring. Nettonuvärde: centralt (lågt–högt); N/K: nytta delad med kostnader; förlust: sannolikheten att nettonuvärdet är under noll; återbetalning: centralt (lågt … högt), odiskonterad, från början av det första året med pengar; inte inom: inte under de år som räknas; <1: inom det första året.',
  budgetView:
    'Budgetvy: bara det som projekten kallar besparing i pengar räknas; årsverken är de som frigörs.',
  cashableSaving: 'Besparing i pengar per år vid full användning, före projektens egna kostnader.',
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

import type { MoneyWording } from './money-words.ts';

export const moneyFi: MoneyWording = {
  heading: 'Investointilaskelma',
  investment: 'inves-\ntointi',
  optimismBias: 'optimismi-\nvaraus',
  running: 'ylläpito\nvuodessa',
  runningBias: 'ylläpidon\nvaraus',
  parallel: 'rinnakkais-\nkäyttö',
  grant: 'avustus',
  risk: 'riskit,\nkeskiarvo (p80)',
  riskOfYear: 'josta\nriskit',
  npvMunicipality: 'NNA kunta',
  npvNation: 'NNA kansantal.',
  paybackMunicipality: 'takaisinmaksu\nkunta, vuotta',
  paybackNation: 'takaisinmaksu\nkansant., vuotta',
  bcrMunicipality: 'H/K\nkunta',
  bcrNation: 'H/K\nkansant.',
  lossMunicipality: 'tappion\ntod.näk., %\nkunta',
  lossNation: 'tappion\ntod.näk., %\nkansant.',
  notWithin: (years) => `ei ${years} vuodessa`,
  reachedIn: (percent) => `${percent} %:ssa`,
  budgetHeading: 'Vain budjettivaikutteinen säästö (talousarvionäkymä): vapautuva työaika ei ole rahaa',
  noBudget:
    'Minkään hankkeen budjettivaikutteista osuutta ei ole ilmoitettu (benefit.cashable_share). Vapautuva työaika ei ole rahaa, joten vaikutus talousarvioon voi olla tätä pienempi.',
  cornersHeading: 'Ääriyhdistelmät: kaikki lähtötiedot yhtä aikaa huonoimmillaan tai parhaimmillaan',
  worst: 'huonoin',
  atCentral: 'perusarvio',
  best: 'paras',
  timeline: (first, last, rate, prices) =>
    `Vuodet ${first}–${last}, kiintein hinnoin${prices}, diskonttokorko ${rate} vuodessa`,
  discounting: {
    'start-of-year': 'ensimmäistä vuotta ei diskontata.',
    'end-of-year': 'ensimmäinen vuosi diskontataan yhdellä vuodella.',
  },
  perspectives:
    'Avustus alentaa kunnan kustannusta; kansantaloudelle se on tulonsiirto. NNA: nettonykyarvon mediaani (p05–p95). Tappion tod.näk.: todennäköisyys, että nettonykyarvo on alle nollan. Takaisinmaksu: koroton, lähtötiedot perusarvoissaan, ensimmäisen maksuvuoden alusta; investoinnit maksetaan vuotensa alussa. Ei … vuodessa: ei laskettavina vuosina. … %:ssa: osuus simulointikierroksista, joissa se saavutetaan. H/K: hyödyt jaettuna kustannuksilla.',
  budgetView:
    'Talousarvionäkymä: mukana on vain budjettivaikutteinen säästö. Henkilötyövuodet ovat vapautuvia.',
  cashableSaving:
    'Budjettivaikutteinen säästö vuodessa, kun hankkeet ovat täydessä käytössä. Hankkeiden omia kustannuksia ei ole vähennetty.',
  notComparedInView: 'Julkaistut luvut koskevat koko säästöä, eikä niitä verrata tässä näkymässä.',
  benefitHeading: 'Säästön jakautuminen',
  savingBias: 'vähennetty:\noptimismivaraus',
  savingBiasMeaning:
    'Säästöistä on kaikissa luvuissa vähennetty optimismiharhan varaus. Vähennys on taulukossa Säästön jakautuminen.',
  cashable: 'budjettiin',
  capacity: 'työaikaa',
  other: 'muu',
  freed: 'vapautuvat\nhtv',
  owner: 'vastuuhenkilö',
  yearsOf: (row) => row,
  year: 'vuosi',
  saving: 'säästö',
  cost: 'kustannus',
  netMunicipality: 'netto\nkunta',
  netNation: 'netto\nkansantalous',
  cumulativeMunicipality: 'kertymä\nkunta',
  cumulativeNation: 'kertymä\nkansantalous',
  yearsMeaning:
    'Perusarvio (alaraja–yläraja). Ala- ja yläraja on laskettu kullekin vuodelle erikseen. Niitä ei voi laskea yhteen. Kustannuksissa on hankkeen koko kustannus ennen avustusta.',
  areaHeading: { municipality: 'Kunnittain', region: 'Maakunnittain', service: 'Palveluittain' },
  inhabitants: 'asukkaita',
  areasMeaning:
    'Säästöt ovat kunkin alueen omista kustannuksista. Hankkeiden kustannukset ja säästöt, joita ei voi kohdistaa palveluun, jaetaan asukasluvun mukaan, jos se tunnetaan. Ala- ja yläraja on laskettu kullekin alueelle erikseen, eikä niitä voi laskea yhteen; alueiden perusarviot ovat yhteensä rivin perusarvio. Euroa asukasta kohti, henkilötyövuodet ja nettonykyarvo, perusarvio (alaraja–yläraja), ovat kaikkien hankkeiden yhteensä.',
  allAreas: 'Kaikki alueet yhteensä',
  partlessAreas: (count) => `Alueita, joille ei kohdistu säästöä: ${count} (ei näytetä).`,
  firstAreas: (shown, all) => `Näytetään ${shown} ensimmäistä (yhteensä ${all}). Kaikki: --format csv.`,
};

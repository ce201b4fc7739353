import type { MoneyWording } from './money-words.ts';

export const moneyFi: MoneyWording = {
  heading: 'Raha ajassa',
  investment: 'inves-\ntointi',
  optimismBias: 'optimismi-\nharha',
  running: 'käyttö\nvuodessa',
  runningBias: 'käytön\nharha',
  parallel: 'rinnakkais-\nkäyttö',
  grant: 'avustus',
  npvMunicipality: 'nettonykyarvo\nkunta',
  npvNation: 'nettonykyarvo\nkansantalous',
  paybackMunicipality: 'takaisinmaksu\nkunta, vuotta',
  paybackNation: 'takaisinmaksu\nkansant., vuotta',
  bcrMunicipality: 'H/K\nkunta',
  bcrNation: 'H/K\nkansant.',
  lossMunicipality: 'tappio\nkunta, %',
  lossNation: 'tappio\nkansant., %',
  notWithin: 'ei jaksolla',
  notWithinButAtBest: (years) => `ei jaksolla; parhaimmillaan ${years}`,
  timeline: (first, last, rate, prices) =>
    `Vuodet ${first}–${last}, reaalieuroja${prices}, diskontattu ${rate} vuodessa`,
  discounting: {
    'start-of-year': 'ensimmäistä vuotta ei diskontata.',
    'end-of-year': 'ensimmäinen vuosi diskontataan yhdellä vuodella.',
  },
  perspectives:
    'Avustus alentaa kunnan kustannusta; kansantaloudelle se on tulonsiirto. Nettonykyarvo: perusarvio (alaraja–yläraja); H/K: hyödyt jaettuna kustannuksilla; tappio: todennäköisyys, että nettonykyarvo on alle nollan; takaisinmaksu: perusarvio (alaraja … yläraja), diskonttaamatta, ensimmäisen rahaa sisältävän vuoden alusta; ei jaksolla: ei laskettavina vuosina; <1: ensimmäisen vuoden aikana.',
  budgetView:
    'Talousarvionäkymä: mukana on vain se, minkä hankkeet sanovat saatavan rahana; henkilötyövuodet ovat vapautuvia.',
  cashableSaving: 'Rahana saatava säästö vuodessa täydessä käytössä, ennen hankkeiden omia kustannuksia.',
  notComparedInView: 'Julkaistut luvut koskevat koko säästöä, eikä niitä verrata tässä näkymässä.',
  benefitHeading: 'Mitä säästöstä tulee',
  savingBias: 'vähennetty:\noptimismiharha',
  savingBiasMeaning:
    'Säästöistä on kaikissa luvuissa vähennetty optimismiharha; vähennys kerrotaan taulukossa siitä, mitä säästöstä tulee.',
  cashable: 'rahana',
  capacity: 'kapasiteetti',
  other: 'muu',
  freed: 'vapautuvat\nhtv',
  owner: 'omistaja',
  yearsOf: (row) => row,
  year: 'vuosi',
  saving: 'säästö',
  cost: 'kustannus',
  netMunicipality: 'netto\nkunta',
  netNation: 'netto\nkansantalous',
  cumulativeMunicipality: 'kertymä\nkunta',
  cumulativeNation: 'kertymä\nkansantalous',
  yearsMeaning:
    'Perusarvio (alaraja–yläraja), jokaisen luvun ja vuoden oma; kaikkien vuosien alarajat eivät toteudu yhdessä. Kustannuksissa on hankkeen koko kustannus ennen avustusta.',
  areaHeading: { municipality: 'Kunnittain', region: 'Maakunnittain', service: 'Palveluittain' },
  inhabitants: 'asukkaita',
  areasMeaning:
    'Säästöt ovat kunkin alueen omista kustannuksista; hankkeiden kustannukset ja säästöt, jotka eivät kohdistu kustannuksiin, jaetaan asukasluvulla, jos se tunnetaan. Ala- ja yläraja ovat koko rivin, joten alueet summautuvat siihen. Euroa asukasta kohden, henkilötyövuodet ja nettonykyarvo, perusarvio (alaraja–yläraja), ovat kaikkien hankkeiden yhteensä.',
  allAreas: 'Kaikki alueet yhteensä',
  partlessAreas: (count) => `Jätetty pois, koska niillä ei ole osuutta: ${count}.`,
  firstAreas: (shown, all) => `Näytetään ensimmäiset ${shown} kaikkiaan ${all}:sta. Kaikki: --format csv.`,
};

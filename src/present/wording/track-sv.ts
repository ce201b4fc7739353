import type { TrackWording } from './track-words.ts';

export const trackSv: TrackWording = {
  title: (scenario) => `Uppföljning: ${scenario}`,
  meaning: [
    'Utfallen bredvid prognosen för samma år. Prognosen innehåller fördröjning, upptrappningstid och risker.',
    'Prognos: baskalkylen, och inom parentes intervallet för 90 % av simuleringarna.',
  ],
  rowsHeading: 'Utfall och prognos',
  value: 'utfall',
  forecast: 'prognos',
  realised: 'förverkligat,\n%',
  chance: 'sannolikhet för\nså lågt, %',
  statusHead: 'jämförelse',
  status: {
    inside: 'inom',
    below: 'under',
    above: 'över',
    'not-comparable': 'inget utgångsläge',
    'no-forecast': 'ingen prognos',
  },
  total: (value, forecast, share, lasting) =>
    `Besparingar med utgångsläge: ${value} av prognosen ${forecast} (${share}). Av utfallet är ${lasting} bestående.`,
  next: (projects, ratio, range) =>
    `Projekten (${projects}) har förverkligat ${ratio} av sina prognoser (geometriskt medelvärde). Om nästa projekt är som de, förverkligar 90 % av sådana projekt ${range}.`,
  updatedHeading: 'Prognosen för senare år, uppdaterad med utfallen',
  before: 'före\n(± standardavv.)',
  after: 'efter\n(± standardavv.)',
  fullUse: 'full användning',
  updatedMeaning: {
    draws: 'Simuleringarna vägs efter hur väl de stämmer med utfallen.',
    normal: 'Prognoser och utfall behandlas som en gemensam normalfördelning.',
  },
  effective: (draws) => `Effektiva simuleringar: ${draws}.`,
  notUpdated:
    'Prognosen för senare år uppdateras inte: inget jämförbart och bestående utfall anger hur exakt det är (en standardavvikelse, eller ett mätsätt som har en sådan).',
  targetsHeading: 'Mål',
  baseline: 'utgångsläge',
  target: 'mål',
  direction: { at_least: 'minst', at_most: 'högst' },
  targetStatus: 'resultat',
  met: 'uppnått',
  notMet: 'inte uppnått',
  targetsMeaning: 'Ett mål är uppnått där utfallet når det, oavsett hur stor del av förändringen det är.',
  notes: [
    'Ett utfall kan avvika från prognosen av andra orsaker än projektet. Bara en jämförelse med vad som hade hänt utan det visar dess verkan.',
  ],
};

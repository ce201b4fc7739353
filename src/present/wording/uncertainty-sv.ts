import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations: 'Nedre och övre gräns tar inte hänsyn till korrelationer; p05–p95 gör det.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 antar att ingångsvärdena är oberoende av varandra${hasCorrelations ? ', utom de angivna korrelationerna' : ''}. Om alla avvek åt samma håll (rangkorrelation 0,5) vore p05–p95: ${ranges.join(', ')} per år.`,
  notExtreme:
    'En simulering eller baskalkylen ligger utanför denna nedre eller övre gräns, så gränsen är inte den verkliga ytterligheten. Använd percentilerna.',
  movesIgnoreCorrelations:
    'När ett eller två ingångsvärden ändras och de övriga behåller sina basvärden beaktas inte korrelationerna.',
  drawError: (percent) =>
    `p05 och p95 är avrundade till simuleringens noggrannhet (medelfel högst ${percent} av siffran).`,
  parts: (count) => `${count} oberoende delar`,
  interval: '95 %\nkonfidens-\nintervall',
  coversZero: '° Skiljer sig inte signifikant från noll: konfidensintervallet innehåller noll.',
  rankOf: (output) => `${output}: rangkorrelation med varje ingångsvärde`,
  rankMeaning:
    'Rangkorrelation (Spearman): 1 när resultat och ingångsvärde alltid stiger tillsammans, −1 när det ena stiger och det andra sjunker. Andel: dess kvadrat av summan av alla kvadrater.',
  rank: 'rang-\nkorrelation',
  shareOfSquares: '% av\nkvadrater',
  indicesOf: (output) => `${output}: vad osäkerheten beror på`,
  indicesMeaning:
    'Egen effekt: den andel av variansen som skulle försvinna om ingångsvärdet vore exakt känt. Total effekt: den andel som skulle finnas kvar om allt annat vore exakt känt. Siffrorna innehåller simuleringsfel; konfidensintervallet visar det.',
  grouping: {
    input: 'per ingångsvärde',
    project: 'per projekt',
    parameter: 'per parameter',
    quality: 'enligt kvalitet',
    'cost-structure': 'per kostnadsstruktur',
  },
  groups: { 'no parameter': 'eget ingångsvärde', settings: 'inställningar', none: 'ingen grupp' },
  firstOrder: 'egen\neffekt',
  total: 'total\neffekt',
  standardDeviation: (figure) => `standardavvikelse ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} baspunkter (${sampling}), ${evaluations} beräkningar`,
  independentParts: (count) => `beräknat i ${count} delar utan gemensamma ingångsvärden`,
  constant: 'Resultatet varierar inte, så varje index är noll.',
  advice: (width, points) =>
    `Det bredaste konfidensintervallet är ±${width}. Omkring ${points} baspunkter (--samples) skulle ge ±0,01.`,
  enough: (width) => `Det bredaste konfidensintervallet är ±${width}: simuleringarna räcker.`,
  informationOf: (output) => `${output}: värdet av mer information före beslutet`,
  informationMeaning:
    'Alla projekt på en rad genomförs tillsammans eller inget av dem: de genomförs om väntevärdet är positivt. Värdet av mer information är den förlust som den i genomsnitt undviker. Värdet är noll om informationen inte kan ändra beslutet. Att besluta om varje projekt för sig är ett annat beslut, där informationen har ett eget värde.',
  informationBias:
    'Enskilda ingångsvärden: styckvis linjär regression (8 delar), för ett ingångsvärde med få värden medelvärdet vid vart och ett. Värdet kan vara något för högt.',
  knowing: 'ingångsvärde',
  everything: 'allt (fullständig information)',
  worth: 'informationens\nvärde högst',
  error: 'medel-\nfel',
  decision: { do: 'enligt väntevärdet: genomförs', 'do-not': 'enligt väntevärdet: genomförs inte' },
  decisionTogether: {
    do: 'enligt väntevärdet, alla tillsammans eller inget: alla genomförs',
    'do-not': 'enligt väntevärdet, alla tillsammans eller inget: inget genomförs',
  },
  everythingTogether: 'allt, när projekten beslutas tillsammans',
  everythingSingly: 'allt, när varje projekt beslutas för sig',
  singly: 'Varje projekt beslutas för sig (dubbelräknad besparing utelämnad)',
  decisionHead: 'beslut',
  decisionShort: { do: 'genomförs', 'do-not': 'genomförs inte' },
  expectedHead: 'vänte-\nvärde',
  chanceHead: 'förlust-\nrisk, %',
  allSingly: 'Alla projekt, vart för sig',
  otherProjects: (count) => `För ${count} andra projekt är beslutet rätt i alla simuleringar.`,
  expected: 'väntevärde',
  chanceOfLoss: (percent) => `sannolikhet för förlust ${percent}`,
};

import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations:
    'Låg och hög tar varje indatavärde i en ände av dess intervall utan hänsyn till korrelationer; p05–p95 följer dem.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 antar att ingångsvärdena är oberoende av varandra${hasCorrelations ? ', utom de angivna korrelationerna' : ''}. Om alla avvek åt samma håll (rangkorrelation 0,5) vore p05–p95: ${ranges.join(', ')} per år.`,
  notExtreme:
    'En dragning eller det centrala värdet ligger utanför denna låga eller höga gräns: ingångsvärdena verkar åt olika håll, och gränsen är ingen verklig ytterlighet. Läs percentilerna.',
  movesIgnoreCorrelations:
    'När ett eller två indatavärden ändras och de övriga står kvar lämnas korrelationerna utan avseende.',
  drawError: (percent) =>
    `p05 och p95 är avrundade till ungefär sitt medelfel, som är högst ${percent} av talet.`,
  parts: (count) => `${count} oberoende delar`,
  interval: '95 %\nintervall',
  coversZero: '° Intervallet täcker noll: talet kan inte skiljas från noll.',
  rankOf: (output) => `${output}: rangkorrelation med varje indatavärde`,
  rankMeaning:
    'Rangkorrelation (Spearman): 1 när utfall och indatavärde alltid stiger tillsammans, −1 när det ena sjunker. Andel: dess kvadrat av summan av alla kvadrater.',
  rank: 'rang-\nkorrelation',
  shareOfSquares: '% av\nkvadrater',
  indicesOf: (output) => `${output}: vad variansen kommer av`,
  indicesMeaning:
    'Egen effekt: den del av variansen som skulle försvinna om bara detta vore känt. Total effekt: den del som skulle stå kvar om allt annat vore känt. Inget kapas: ett index kan avvika så mycket som intervallet visar.',
  grouping: {
    input: 'per indatavärde',
    project: 'per projekt',
    parameter: 'per parameter',
    quality: 'enligt kvalitet',
    'cost-structure': 'per kostnadsstruktur',
  },
  groups: { 'no parameter': 'inte parameter', settings: 'inställningar', none: 'ingen' },
  firstOrder: 'egen\neffekt',
  total: 'total\neffekt',
  standardDeviation: (figure) => `standardavvikelse ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} baspunkter (${sampling}), ${evaluations} beräkningar`,
  independentParts: (count) => `beräknat i ${count} delar utan gemensamma indatavärden`,
  constant: 'Det varierar inte, så varje index är noll.',
  advice: (width, points) =>
    `Det bredaste intervallet är ±${width}. Omkring ${points} baspunkter (--samples) skulle ge ±0,01.`,
  enough: (width) => `Det bredaste intervallet är ±${width}: dragningarna räcker.`,
  informationOf: (output) => `${output}: vad det är värt att veta mer före beslutet`,
  informationMeaning:
    'Beslutet är att göra alla projekt på en rad tillsammans eller inget av dem, och att göra är rätt när väntevärdet är över noll. Kunskap är värd den förlust den i genomsnitt skulle undvika, och inget om inget möjligt svar ändrar det beslutet. Att besluta om varje projekt för sig är ett annat beslut, där kunskap har ett eget värde.',
  informationBias:
    'Enskilda indatavärden: regression av utfallet på indatavärdet med åtta raka linjestycken, för ett indatavärde med få värden medelvärdet vid vart och ett; något för högt när linjen går nära noll.',
  knowing: 'att veta',
  everything: 'allt (fullständig information)',
  worth: 'är värt\nhögst',
  error: 'medel-\nfel',
  decision: { do: 'beslut: gör', 'do-not': 'beslut: låt bli' },
  decisionTogether: {
    do: 'beslut, alla tillsammans eller inget: gör alla',
    'do-not': 'beslut, alla tillsammans eller inget: gör inget',
  },
  everythingTogether: 'allt, när projekten beslutas tillsammans',
  everythingSingly: 'allt, när varje projekt beslutas för sig',
  singly: 'Varje projekt beslutas för sig (dubbelräknad besparing utelämnad)',
  decisionHead: 'beslut',
  decisionShort: { do: 'gör', 'do-not': 'låt bli' },
  expectedHead: 'vänte-\nvärde',
  chanceHead: 'förlust-\nrisk, %',
  allSingly: 'Alla projekt, vart för sig',
  otherProjects: (count) =>
    `För ${count} andra projekt kan beslutet inte visa sig vara fel i dessa dragningar.`,
  expected: 'väntevärde',
  chanceOfLoss: (percent) => `sannolikhet för förlust ${percent}`,
};

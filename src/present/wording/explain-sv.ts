import type { ExplainWording } from './explain-words.ts';

export const explainSv: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, som de årliga siffrorna ger den (--by year)`,
    comparisonCosts: 'jämförelsekostnader',
    inhabitants: 'invånare',
    savingAtFullUse: 'besparing vid full användning',
    useAndGrowth: 'årets användning och kostnadernas tillväxt',
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
  },
  title: (name) => `Vad som ingår: ${name}`,
  method:
    'Nedre och övre: alla ingångsvärden samtidigt på de värden inom sina intervall som ger det minsta eller största resultatet. Radens värde är beräknat av talen på raden.',
  extreme: {
    proven: 'Det är bevisat att inga värden inom intervallen ger mindre eller mer.',
    searched: 'De har sökts inom intervallen och jämförts med simuleringar.',
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
  costs: 'Berörda kostnader',
  municipality: 'kommun',
  service: 'tjänst',
  costType: 'kostnadsslag',
  euros: '€',
  overlap: 'Avdraget eftersom andra också sparar det, € per år',
  madeOf: 'Består av',
  addsTo: 'Ingår i',
  published: 'Publicerat',
  notReached: 'nås inte',
  firstCells: (shown, all) => `De ${shown} största kostnadsraderna av ${all} visas. Alla: --format json.`,
};

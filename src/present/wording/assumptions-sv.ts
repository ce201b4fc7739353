import type { AssumptionsWording } from './assumptions-words.ts';

export const assumptions: AssumptionsWording = {
  meaning:
    'Antaganden: intervall som inte anger någon fördelning får tre fördelningar i tur och ordning. Ingångsvärdena är oberoende av varandra, eller så avviker alla åt samma håll (rangkorrelation 0,5). Korrelationer som anges i scenariot beaktas inte här.',
  of: (output) => `${output}: effekten av antagen fördelning och antaget beroende`,
  independent: 'oberoende',
  dependent: 'beroende',
  smallestToLargest: 'från minsta till största',
  assumed: (count, all) =>
    `Fördelningen är antagen för ${count} av ${all} ingångsvärden som varierar; de övriga anger sin egen.`,
  allAssumed: (all) => `Fördelningen är antagen för alla ingångsvärden som varierar (${all}).`,
  noneAssumed: 'Varje intervall anger sin egen fördelning, så bara beroendet skiljer raderna åt.',
  nothingVaries: 'Inget ingångsvärde varierar, så inget är antaget.',
  draws: (count) => `Varje rad: ${count} slumpmässiga simuleringar.`,
};

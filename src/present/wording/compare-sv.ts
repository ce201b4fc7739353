import type { CompareWording } from './compare-words.ts';

export const compareSv: CompareWording = {
  title: (output) => `Vad som har förändrats: ${output}`,
  changed: (change, before, after, share) =>
    `Förändring i baskalkylen: ${change}${share === undefined ? '' : ` (${share})`}. Före: ${before}, efter: ${after}.`,
  unchanged: 'Baskalkylen har inte förändrats.',
  ranges: (before, after) => `Från nedre till övre gräns: före ${before}, efter ${after}.`,
  partsHeading: 'Vad förändringen består av',
  before: 'Före',
  after: 'Efter',
  changeHead: 'förändring',
  levelHead: 'från → till',
  lowHead: 'förändring,\nnedre',
  highHead: 'förändring,\növre',
  part: {
    data: 'Data: kostnader, invånare, mognadsnivåer',
    parameters: 'Parametrar och underlag',
    projects: 'Projekt',
    settings: 'Inställningar: år, priser',
    method: 'Metod: version av digisave',
  },
  meaning: [
    'Varje del har medelvärdet av den förändring den orsakar över alla ordningar som delarna kan ha förändrats i (Shapleyvärdet). Därför är delarnas summa hela förändringen.',
  ],
  pictureTitle: (output, before, after) => `${output}: före ${before}, efter ${after}`,
  picture: 'En stapel börjar där den ovanför slutar. Baskalkylen.',
  notFromZero: 'Skalan börjar inte vid noll.',
  noParts: {
    'result-without-model':
      'Förändringen delas inte upp, eftersom ett sparat resultat inte innehåller någon modell. Jämför scenarier eller modeller som sparats med --save-model.',
    'no-figure-between':
      'Förändringen delas inte upp: siffran kan inte beräknas med en del från det ena scenariot och en del från det andra.',
  },
  outputsHeading: 'Besparingar före och efter',
  moreOutputs: (count) => `Andra siffror som har förändrats: ${count}. --table outputs räknar upp alla.`,
  withinLimit: (limit) => `Förändringen ryms inom gränsen ${limit}.`,
  beyondLimit: (limit) => `Förändringen överskrider gränsen ${limit}.`,
  side: (which, scenario, file, version) =>
    `${which === 'before' ? 'Före' : 'Efter'}: ${scenario} (${file}), digisave ${version}`,
};

import type { MaturityWording } from './maturity-words.ts';

export const maturity: MaturityWording = {
  title: (name) => `Mognadsnivåer per tjänst: ${name}`,
  meaning: [
    'Återstår: tjänstens kostnader gånger den andel som inte är uppnådd på dess nivå. Det är en övre gräns för vad digitala tjänster kan ersätta, inte en besparing.',
    'En nivå upp: den andel av kostnaderna som nästa nivå uppnår, för tjänster som har en nivå.',
    'Intervall: andelarna på alla nivåer vid sina nedre gränser, eller alla vid sina övre.',
  ],
  use: {
    reduce: 'I kalkylen dras det uppnådda av från tjänstens kostnader innan besparingen räknas på dem.',
    split: 'Besparingarna gäller redan det som återstår och ändras inte: nivåerna fördelar dem bara.',
  },
  answersMeaning: [
    'Kontinuerlig nivå: summan av det som varje nivå når. Stegvis nivå: den högsta nivån upp till vilken varje nivå når tröskeln.',
    'Ett påstående räknas som 1 när det uppfylls, ½ när det uppfylls delvis och 0 när det inte uppfylls.',
  ],
  unknown: {
    noneRealised: (cells, eur) => `Tjänster utan nivå räknas som inte uppnådda: ${cells} (${eur}).`,
    exclude: (cells, eur) => `Tjänster utan nivå utelämnas: ${cells} (${eur}).`,
  },
  summary: (use, costs, left, share) =>
    use === 'reduce'
      ? `Mognadsnivåer: kostnaderna är ${costs}, och av dem återstår ${left} (${share}). Besparingar som är en andel av kostnaderna räknas på det som återstår.`
      : `Mognadsnivåer: kostnaderna är ${costs}, och av dem återstår ${left} (${share}). Besparingarna fördelas mellan kommunerna enligt det som återstår.`,
  heads: {
    areas: 'Återstår per kommun',
    services: 'Återstår per tjänst',
    map: 'Uppnådd andel på varje nivå',
    split: 'Besparingar fördelade enligt det som återstår',
    answers: 'Nivåer enligt svaren',
    missing: 'Påståenden som saknas för nästa nivå',
  },
  municipality: 'Kommun',
  total: 'Sammanlagt',
  level: 'nivå',
  realised: 'uppnått,\n%',
  costs: 'kostnader',
  left: 'återstår',
  leftShare: 'återstår,\n%',
  oneLevelUp: 'en nivå\nupp',
  withoutLevel: 'tjänster\nutan nivå',
  quality: 'kvalitet',
  continuous: 'kontinuerlig\nnivå',
  staged: 'stegvis\nnivå',
  statements: 'påståenden',
  nextLevel: 'nästa\nnivå',
  statement: 'påstående',
  answer: 'svar',
  waiting: 'en nivå\nupp',
  answers: { yes: 'ja', partly: 'delvis', no: 'nej' },
  reached: 'högsta uppnådd',
  everywhere: 'Alla kommuner',
  levelName: (level) => `Nivå ${level}`,
  negative: (cells, eur) =>
    `Tjänster där intäkterna överstiger kostnaderna utelämnas: ${cells} (nettointäkter ${eur}).`,
};

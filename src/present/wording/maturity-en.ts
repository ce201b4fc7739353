import type { MaturityWording } from './maturity-words.ts';

export const maturity: MaturityWording = {
  title: (name) => `Maturity by service: ${name}`,
  meaning: [
    'Left: the costs of each service times what is not realised at its level yet. It is an upper bound of what digital services could replace, not a saving.',
    'One level up: what the next level realises of the costs, of services that have a level.',
    'Ranges: the shares of all levels at their lower bounds, or all at their upper bounds.',
  ],
  use: {
    reduce:
      'The estimate takes what is realised off the costs of each service before it takes a share of them.',
    split: 'The savings are remaining already and stay as they are: levels only divide them.',
  },
  answersMeaning: [
    'Continuous level: the sum of what each level reaches. Staged level: the highest up to which every level reaches the threshold.',
    'A statement counts 1 where it is met, ½ where it is met partly, 0 where it is not.',
  ],
  unknown: {
    noneRealised: (cells, eur) => `Services without a level count as not realised: ${cells} (${eur}).`,
    exclude: (cells, eur) => `Services without a level are left out: ${cells} (${eur}).`,
  },
  summary: (use, costs, left, share) =>
    use === 'reduce'
      ? `Maturity: of the costs of ${costs}, ${left} (${share}) are left; savings that are a share of costs are of these.`
      : `Maturity: of the costs of ${costs}, ${left} (${share}) are left; they divide the savings among municipalities.`,
  heads: {
    areas: 'What is left, by municipality',
    services: 'What is left, by service',
    map: 'Shares realised at each level',
    split: 'Savings divided by what is left',
    answers: 'Levels from the answers',
    missing: 'Statements missing for the next level',
  },
  municipality: 'Municipality',
  total: 'Total',
  level: 'level',
  realised: 'realised,\n%',
  costs: 'costs',
  left: 'left',
  leftShare: 'left,\n%',
  oneLevelUp: 'one level\nup',
  withoutLevel: 'services\nwithout level',
  quality: 'quality',
  continuous: 'continuous\nlevel',
  staged: 'staged\nlevel',
  statements: 'statements',
  nextLevel: 'next\nlevel',
  statement: 'statement',
  answer: 'answer',
  waiting: 'one level\nup is worth',
  answers: { yes: 'yes', partly: 'partly', no: 'no' },
  reached: 'highest reached',
  everywhere: 'All municipalities',
  levelName: (level) => `Level ${level}`,
  negative: (cells, eur) => `Services whose income exceeds costs are left out: ${cells} (net income ${eur}).`,
};

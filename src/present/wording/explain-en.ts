import type { ExplainWording } from './explain-words.ts';

export const explainEn: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, as the yearly figures give it (--by year)`,
    comparisonCosts: 'comparison costs',
    inhabitants: 'inhabitants',
    savingAtFullUse: 'saving at full use',
    useAndGrowth: 'use of the year and growth of the costs',
    afterBias: 'share left after the optimism bias allowance',
    presentValue: (perspective) =>
      perspective === 'nation'
        ? 'sum over years of (saving − cost) · discount factor'
        : 'sum over years of (saving − cost + grant) · discount factor',
    net: (perspective) =>
      perspective === 'nation'
        ? 'sum over years of saving − cost'
        : 'sum over years of saving − cost + grant',
    benefitCostRatio: (perspective) =>
      perspective === 'nation'
        ? 'present value of savings / present value of costs'
        : 'present value of savings / (present value of costs − grant)',
  },
  title: (name) => `What ${name} is made of`,
  method:
    'Low and high: all inputs at once at the values within their ranges that give the smallest or largest result. The value of a line is calculated from the numbers on it.',
  extreme: {
    proven: 'It is proven that no values within the ranges give less or more.',
    searched: 'They were searched within the ranges and compared with simulation runs.',
  },
  formulaHead: 'Formula',
  low: 'low',
  central: 'central',
  high: 'high',
  value: 'value',
  inputs: 'Inputs',
  range: 'range',
  atEnds: 'at low → at high',
  quality: 'quality',
  source: 'source, place, date',
  where: 'file:line',
  costs: 'Costs affected',
  municipality: 'municipality',
  service: 'service',
  costType: 'cost type',
  euros: '€',
  overlap: 'Deducted because others save it too, € a year',
  madeOf: 'Made of',
  addsTo: 'Part of',
  published: 'Published',
  notReached: 'not reached',
  firstCells: (shown, all) =>
    `${shown} of ${all} rows of costs are shown, the largest first. All of them: --format json.`,
};

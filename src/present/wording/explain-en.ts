import type { ExplainWording } from './explain-words.ts';

export const explainEn: ExplainWording = {
  formula: {
    itself: (measure) => `${measure}, as the yearly figures give it (--by year)`,
    comparisonCosts: 'comparison costs',
    inhabitants: 'inhabitants',
    savingAtFullUse: 'saving at full use',
    useAndGrowth: 'use of the year and growth of the costs',
    afterBias: 'what optimism bias leaves',
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
    'Low and high: every input at the value within its range that makes this figure smallest or largest. The numbers of a line, worked out, give its value.',
  extreme: {
    proven: 'It is proven that no values within the ranges give less or more.',
    searched: 'They were searched within the ranges and held against draws.',
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
  costs: 'Costs it acts on',
  municipality: 'municipality',
  service: 'service',
  costType: 'cost type',
  euros: '€',
  overlap: 'Taken off because others save it too, € a year',
  madeOf: 'Made of',
  addsTo: 'Part of',
  published: 'Published',
  notReached: 'not reached',
  firstCells: (shown, all) =>
    `${shown} of ${all} rows of costs are shown, the largest first. All of them: --format json.`,
};

import type { AssumptionsWording } from './assumptions-words.ts';

export const assumptions: AssumptionsWording = {
  meaning:
    'Assumptions: ranges that state no distribution are given three in turn. Inputs are independent, or every two of them vary in the same direction (rank correlation 0.5). Correlations that the scenario states are left out here.',
  of: (output) => `${output}: effect of the assumed distribution and dependence`,
  independent: 'independent',
  dependent: 'dependent',
  smallestToLargest: 'smallest to largest',
  assumed: (count, all) =>
    `The distribution is assumed for ${count} of ${all} inputs that vary; the others state their own.`,
  allAssumed: (all) => `The distribution is assumed for all inputs that vary (${all}).`,
  noneAssumed: 'Every range states its own distribution, so only the dependence differs.',
  nothingVaries: 'No input varies, so nothing is assumed.',
  draws: (count) => `Each row: ${count} random simulation runs.`,
};

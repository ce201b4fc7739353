import type { CompareWording } from './compare-words.ts';

export const compareEn: CompareWording = {
  title: (output) => `What has changed: ${output}`,
  changed: (change, before, after, share) =>
    `The central value has changed by ${change}${share === undefined ? '' : ` (${share})`}: from ${before} to ${after}.`,
  unchanged: 'The central value has not changed.',
  ranges: (before, after) => `Low to high: before ${before}, after ${after}.`,
  partsHeading: 'What the change is made of',
  before: 'Before',
  after: 'After',
  changeHead: 'change',
  levelHead: 'from → to',
  lowHead: 'change\nof low',
  highHead: 'change\nof high',
  part: {
    data: 'Data: costs, inhabitants, maturity',
    parameters: 'Parameters and evidence',
    projects: 'Projects',
    settings: 'Settings: years, prices',
    method: 'Method: version of digisave',
  },
  meaning: [
    'Each part has the mean of what it changes over all orders in which parts could have changed (Shapley value), so the parts add up to the change.',
  ],
  pictureTitle: (output, before, after) => `${output}: from ${before} to ${after}`,
  picture: 'A bar begins where the one above it ends. Central values.',
  notFromZero: 'The scale does not begin at zero.',
  noParts: {
    'result-without-model':
      'The change is not divided into parts, since a saved result holds no model. Compare scenarios, or models saved with --save-model.',
    'no-figure-between':
      'The change is not divided into parts: with some parts of one scenario and others of the other the figure cannot be calculated.',
  },
  outputsHeading: 'Savings before and after',
  moreOutputs: (count) => `Other numbers that have moved: ${count}. --table outputs lists all.`,
  withinLimit: (limit) => `The change is within the limit of ${limit}.`,
  beyondLimit: (limit) => `The change is beyond the limit of ${limit}.`,
  side: (which, scenario, file, version) =>
    `${which === 'before' ? 'Before' : 'After'}: ${scenario} (${file}), digisave ${version}`,
};

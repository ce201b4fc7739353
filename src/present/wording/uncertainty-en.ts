import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations: 'Low and high ignore correlations; p05–p95 take them into account.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 treat inputs as independent of each other${hasCorrelations ? ', except for the correlations stated' : ''}. If all of them varied in the same direction (rank correlation 0.5), p05–p95 would be: ${ranges.join(', ')} a year.`,
  notExtreme:
    'A simulation run or the central estimate is beyond this low or high, so it is not the true extreme. Use the percentiles.',
  movesIgnoreCorrelations:
    'Changing one or two inputs while the others keep their central values ignores correlations.',
  drawError: (percent) =>
    `p05 and p95 are rounded to their simulation error (at most ${percent} of the figure).`,
  parts: (count) => `${count} independent parts`,
  interval: '95 %\nconfidence\ninterval',
  coversZero: '° Not significantly different from zero: the confidence interval contains zero.',
  rankOf: (output) => `${output}: rank correlation with each input`,
  rankMeaning:
    'Rank correlation (Spearman): 1 if result and input always rise together, −1 if one rises while the other falls. Share: its square divided by the sum of all squares.',
  rank: 'rank\ncorrelation',
  shareOfSquares: '% of\nsquares',
  indicesOf: (output) => `${output}: sources of uncertainty`,
  indicesMeaning:
    'First-order effect: share of the variance that would disappear if this input alone were known exactly. Total effect: share that would remain if everything else were known exactly. The figures contain simulation error; the confidence interval shows it.',
  grouping: {
    input: 'by input',
    project: 'by project',
    parameter: 'by parameter',
    quality: 'by quality',
    'cost-structure': 'by cost structure',
  },
  groups: { 'no parameter': 'not shared', settings: 'settings', none: 'no group' },
  firstOrder: 'first\norder',
  total: 'total',
  standardDeviation: (figure) => `standard deviation ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} base points (${sampling}), ${evaluations} evaluations`,
  independentParts: (count) => `calculated as ${count} parts that share no input`,
  constant: 'The result does not vary, so every index is zero.',
  advice: (width, points) =>
    `The widest interval is ±${width}. About ${points} base points (--samples) would narrow it to ±0.01.`,
  enough: (width) => `The widest interval is ±${width}: there are enough simulation runs.`,
  informationOf: (output) => `${output}: value of further information before the decision`,
  informationMeaning:
    'All projects of a row are carried out together, or none of them: proceed if the expected value is positive. The value of further information is the loss that it avoids on average. It is zero if no information can change the decision. Deciding on each project separately is another decision, with its own value of information.',
  informationBias:
    'Single inputs: piecewise linear regression (8 parts), or the mean at each value of an input with few values. It may overestimate slightly.',
  knowing: 'input',
  everything: 'everything (perfect information)',
  worth: 'value of\ninformation\nat most',
  error: 'standard\nerror',
  decision: { do: 'by expected value: proceed', 'do-not': 'by expected value: do not proceed' },
  decisionTogether: {
    do: 'by expected value, all together or none: proceed with all',
    'do-not': 'by expected value, all together or none: proceed with none',
  },
  everythingTogether: 'everything, all projects decided together',
  everythingSingly: 'everything, each project decided separately',
  singly: 'Each project decided separately (savings counted twice are left out)',
  decisionHead: 'decision',
  decisionShort: { do: 'proceed', 'do-not': 'do not proceed' },
  expectedHead: 'expected\nvalue',
  chanceHead: 'probability\nof loss, %',
  allSingly: 'All projects, each separately',
  otherProjects: (count) => `For ${count} other projects the decision is right in all simulation runs.`,
  expected: 'expected value',
  chanceOfLoss: (percent) => `probability of a loss ${percent}`,
};

import type { UncertaintyWording } from './uncertainty-words.ts';

export const uncertainty: UncertaintyWording = {
  cornersIgnoreCorrelations:
    'Low and high take every input at an end of its range and ignore correlations; p05–p95 follow them.',
  dependence: (ranges, hasCorrelations) =>
    `p05–p95 take inputs as independent of each other${hasCorrelations ? ', but for the correlations stated' : ''}. If all of them leaned the same way (rank correlation 0.5), p05–p95 would be: ${ranges.join(', ')} a year.`,
  notExtreme:
    'A draw or the central value lies beyond this low or high: inputs work against each other, and it is not the true extreme. Read the percentiles.',
  movesIgnoreCorrelations: 'Moving one or two inputs while the others stay central ignores correlations.',
  drawError: (percent) =>
    `p05 and p95 are told to about their standard error, which is at most ${percent} of the figure.`,
  parts: (count) => `${count} independent parts`,
  interval: '95 %\ninterval',
  coversZero: '° Its interval covers zero: it cannot be told from zero.',
  rankOf: (output) => `${output}: rank correlation with each input`,
  rankMeaning:
    'Rank correlation (Spearman): 1 where output and input always rise together, −1 where one falls. Share: its square among all squares.',
  rank: 'rank\ncorrelation',
  shareOfSquares: '% of\nsquares',
  indicesOf: (output) => `${output}: what makes its variance`,
  indicesMeaning:
    'First order: the part of the variance that would go if this alone were known. Total: the part that would stay if all else were known. Nothing is clamped: an index may miss by its interval.',
  grouping: {
    input: 'by input',
    project: 'by project',
    parameter: 'by parameter',
    quality: 'by quality',
    'cost-structure': 'by cost structure',
  },
  groups: { 'no parameter': 'no parameter', settings: 'settings', none: 'none' },
  firstOrder: 'first\norder',
  total: 'total',
  standardDeviation: (figure) => `standard deviation ${figure}`,
  basePoints: (count, evaluations, sampling) =>
    `${count} base points (${sampling}), ${evaluations} evaluations`,
  independentParts: (count) => `worked as ${count} parts that share no input`,
  constant: 'It does not vary, so every index is zero.',
  advice: (width, points) =>
    `The widest interval is ±${width}. About ${points} base points (--samples) would bring it to ±0.01.`,
  enough: (width) => `The widest interval is ±${width}: these draws are enough.`,
  informationOf: (output) => `${output}: what it is worth to know more before deciding`,
  informationMeaning:
    'The decision is to do all projects of a row together or none of them, and to do is right where the expected value is above zero. Knowing is worth the loss that it would avoid on average; nothing where no possible answer changes that decision. To decide on each project on its own is another decision, with a worth of its own.',
  informationBias:
    'Single inputs: regression of the output on the input by eight straight pieces, of an input of few values the mean at each; slightly too high where the line comes near zero.',
  knowing: 'knowing',
  everything: 'everything (perfect information)',
  worth: 'is worth\nat most',
  error: 'standard\nerror',
  decision: { do: 'decision: do', 'do-not': 'decision: do not' },
  decisionTogether: {
    do: 'decision, all together or none: do all',
    'do-not': 'decision, all together or none: do none',
  },
  everythingTogether: 'everything, all projects decided together',
  everythingSingly: 'everything, each project decided on its own',
  singly: 'Each project decided on its own (what projects save twice is left out)',
  decisionHead: 'decision',
  decisionShort: { do: 'do', 'do-not': 'do not' },
  expectedHead: 'expected\nvalue',
  chanceHead: 'chance of\na loss, %',
  allSingly: 'All projects, each on its own',
  otherProjects: (count) => `Of ${count} other projects the decision cannot turn out wrong in these draws.`,
  expected: 'expected value',
  chanceOfLoss: (percent) => `chance of a loss ${percent}`,
};

import type { LiveWords } from './live-words.ts';

export const liveEn: LiveWords = {
  heading: 'Try it yourself',
  meaning:
    'Move an input to see the result if that input were known to have this value, or give it another range. The published result stays in the pictures as dashed marks. Nothing is sent anywhere.',
  ifKnown: 'If this were known:',
  otherRange: 'Another range:',
  low: 'lower bound',
  high: 'upper bound',
  save: 'Save the scenario with these values (YAML)',
  beside: 'It names files as the original does: keep both in one folder.',
  refused:
    'These values cannot be used: check that the lower bound is not above the upper bound and that values fit together.',
  municipality: 'Municipality',
  all: 'all together',
  reset: 'Back to the published result',
  commandLine: 'The same on the command line',
  unchanged: 'No input is moved: the pictures show the published result.',
  few: '(fewer simulation runs while a slider moves)',
  whatIf: 'Your what-if',
  notPublished: 'Your what-if, not the published result.',
  sentence: (who, saving, likely) =>
    `Your what-if, ${who}: saving ${saving} a year, nine times in ten ${likely}.`,
  worth: (worth, range) =>
    `Net present value for the municipality: about ${worth}, nine times in ten ${range}.`,
};

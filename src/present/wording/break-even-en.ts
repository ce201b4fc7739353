import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Break-even use: the share of contacts that must use the digital channel so that it pays while the old one is kept; never where even all of them would not do.',
    'Low and high: every input at the end that makes the figure smallest or largest. Of a class: one municipality of median size that pays alone; partners of that size, itself among them, share a cost that does not grow with them.',
    'A year of steady use: delay and ramp are left out. The yearly cost holds running costs and, spread over the horizon at the discount rate, investment, optimism bias and parallel running.',
  ],
  heading: (project, ownUse) => `${project}: break-even use of the digital channel (own use ${ownUse})`,
  perspective: { municipality: 'Municipality, after the grant', nation: 'Nation' },
  alike: 'Municipality and nation alike',
  scope: 'all in the scenario together',
  municipalities: 'munici-\npalities',
  inhabitants: 'inhabitants\n(median)',
  use: (end) => `use,\n${end}`,
  partnersAtOwnUse: 'partners\nat own use',
  partnersAtFullUse: 'partners\nat full use',
  never: 'never',
  yearlyCost: ({
    perspective,
    central,
    range,
    running,
    runningBias,
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    `${perspective}: ${central} a year (${range}); central: running ${running}${runningBias === undefined ? '' : ` and ${runningBias} of optimism bias on it`}, and ${part} a year for ${years} years of ${once} spent once, of it optimism bias ${bias}${grant === undefined ? '' : `, less the grant of ${grant}`}. A contact that moves saves ${contact}${contactBias === undefined ? '' : `, after ${contactBias} of optimism bias`}.`,
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: inhabitants from which it pays, ${ownUse} at its own use, ${fullUse} at full use.`,
};

import type { BreakEvenWording } from './break-even-words.ts';

export const breakEven: BreakEvenWording = {
  meaning: [
    'Break-even point: the share of contacts that must use the digital channel so that it pays while the old one is kept. Never: it does not pay even if all contacts move.',
    'Low and high: all inputs at once at the values within their ranges that give the smallest or largest figure. Figures of a size class are for one municipality of median size that pays alone. Partners are municipalities of that size, including the municipality itself, that share a cost which does not grow with their number.',
    'The figures are for a year of steady use, without delay and ramp-up. The yearly cost consists of running costs and of investment, optimism bias allowance and parallel running, spread over the appraisal period at the discount rate.',
  ],
  heading: (project, ownUse) => `${project}: break-even point of the digital channel (own use ${ownUse})`,
  perspective: { municipality: 'Municipality, after the grant', nation: 'Society as a whole' },
  alike: 'Same for municipality and society',
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
    coordination,
    once,
    bias,
    grant,
    part,
    years,
    contact,
    contactBias,
  }) =>
    [
      `${perspective}: the digital channel costs ${central} a year (${range}).`,
      `Running costs are ${running} a year${runningBias === undefined ? '' : `, and the optimism bias allowance on them ${runningBias}`}.`,
      ...(coordination === undefined
        ? []
        : [`Coordination between the members costs ${coordination} a year.`]),
      `Of the costs paid once, ${part} are counted a year for ${years} years: ${once}, including an optimism bias allowance of ${bias}${grant === undefined ? '' : `, less the grant of ${grant}`}.`,
      `A contact that moves saves ${contact}${contactBias === undefined ? '' : `, after ${contactBias} of optimism bias allowance`}.`,
    ].join(' '),
  inhabitantsNeeded: (perspective, ownUse, fullUse) =>
    `${perspective}: pays from ${ownUse} inhabitants on at its own use, from ${fullUse} at full use.`,
};

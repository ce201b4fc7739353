import type { TrackWording } from './track-words.ts';

export const trackEn: TrackWording = {
  title: (scenario) => `Follow-up: ${scenario}`,
  meaning: [
    'Outcomes next to the forecast of the same year, with its delay, ramp-up and risks.',
    'Forecast: central value, and in brackets the range of 90 % of simulation runs.',
  ],
  rowsHeading: 'Outcomes and forecast',
  value: 'outcome',
  forecast: 'forecast',
  realised: 'realised,\n%',
  chance: 'chance of as\nlow, %',
  statusHead: 'compared',
  status: {
    inside: 'inside',
    below: 'below',
    above: 'above',
    'not-comparable': 'no baseline',
    'no-forecast': 'no forecast',
  },
  total: (value, forecast, share, lasting) =>
    `Savings with a baseline: ${value} of the forecast ${forecast}, or ${share}. Of the outcome ${lasting} is lasting.`,
  next: (projects, ratio, range) =>
    `The ${projects} projects realised ${ratio} of their forecasts (geometric mean). If the next project is like them, 90 % of such projects would realise ${range}.`,
  updatedHeading: 'Forecast of later years, updated by the outcomes',
  before: 'before\n(± sd)',
  after: 'after\n(± sd)',
  fullUse: 'full use',
  updatedMeaning: {
    draws: 'Simulation runs are weighted by how well they agree with the outcomes.',
    normal: 'Forecasts and outcomes are treated as one joint normal distribution.',
  },
  effective: (draws) => `Effective simulation runs: ${draws}.`,
  notUpdated:
    'The forecast of later years is not updated: no comparable, lasting outcome states how exact it is (a standard deviation, or a grade with one).',
  targetsHeading: 'Targets',
  baseline: 'baseline',
  target: 'target',
  direction: { at_least: 'at least', at_most: 'at most' },
  targetStatus: 'result',
  met: 'met',
  notMet: 'not met',
  targetsMeaning: 'A target is met where the outcome reaches it, whatever part of the change that is.',
  notes: [
    'An outcome may differ from its forecast for other reasons than the project. Only a comparison with what would have happened without it shows its effect.',
  ],
};

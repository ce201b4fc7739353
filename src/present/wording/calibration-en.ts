import type { CalibrationWording } from './calibration-words.ts';

export const calibration: CalibrationWording = {
  ends: { corners: 'low and high', 'p05-p95': 'p05 and p95' },
  withTheseLines: (ends, range) => `With these lines ${ends} are ${range}.`,
  centralOf: (parameter, central, isMedian) =>
    `The central value of ${parameter} is then ${central}, the ${isMedian ? 'median' : 'middle'} of the range.`,
  solved: (ends, output, source) => `Solved so that the ${ends} of ${output} are those of ${source}.`,
};

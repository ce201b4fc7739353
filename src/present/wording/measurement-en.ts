import type { MeasurementWording } from './measurement-words.ts';

export const measurement: MeasurementWording = {
  meaning:
    'Measurements: the mean of several sites has the error of one site divided by the square root of their number. The value of measuring is the loss that it avoids on average, before its own cost; proceed if the expected value is positive. Perfect information: everything that the result depends on is known.',
  of: (output, input, error) => `${output}: value of measuring "${input}" (error of one site ±${error})`,
  sites: 'sites',
  worth: 'value of\nmeasuring',
  partOfPerfect: '% of\nperfect\ninformation',
  perfect: 'perfect information',
  closedForm: 'Exact formula: all inputs are normal, and the result is a straight line of them.',
  byDraws: (count) =>
    `${count} simulation runs, weighted by how well they agree with each outcome of the measurement.`,
};

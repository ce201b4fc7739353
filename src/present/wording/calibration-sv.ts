import type { CalibrationWording } from './calibration-words.ts';

export const calibration: CalibrationWording = {
  ends: { corners: 'nedre och övre gräns', 'p05-p95': 'p05 och p95' },
  withTheseLines: (ends, range) => `Med dessa rader är ${ends} ${range}.`,
  centralOf: (parameter, central, isMedian) =>
    `Basvärdet för ${parameter} är då ${central}, intervallets ${isMedian ? 'median' : 'mitt'}.`,
  solved: (ends, output, source) => `Kalibrerat så att ${output} har samma ${ends} som i källan ${source}.`,
};

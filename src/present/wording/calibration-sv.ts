import type { CalibrationWording } from './calibration-words.ts';

export const calibration: CalibrationWording = {
  ends: { corners: 'nedre och övre gräns', 'p05-p95': 'p05 och p95' },
  withTheseLines: (ends, range) => `Med dessa rader: ${ends} ${range}.`,
  centralOf: (parameter, central, isMedian) =>
    `Parametern ${parameter} får då värdet ${central} i baskalkylen, vilket är intervallets ${isMedian ? 'median' : 'mitt'}.`,
  solved: (ends, output, source) =>
    `Löst så att resultatet ${output} har samma ${ends} som i källan ${source}.`,
};

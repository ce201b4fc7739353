import type { CalibrationWording } from './calibration-words.ts';

export const calibration: CalibrationWording = {
  ends: { corners: 'alaraja ja yläraja', 'p05-p95': 'p05 ja p95' },
  withTheseLines: (ends, range) => `Näillä riveillä ${ends}: ${range}.`,
  centralOf: (parameter, central, isMedian) =>
    `Parametrin ${parameter} perusarvo on tällöin ${central}, vaihteluvälin ${isMedian ? 'mediaani' : 'keskikohta'}.`,
  solved: (ends, output, source) =>
    `Kalibroitu niin, että tuloksen ${output} ${ends} ovat samat kuin lähteessä ${source}.`,
};

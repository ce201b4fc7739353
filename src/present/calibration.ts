import type { CalibrationOutcome, CalibrationRoom } from '../model/calibration.ts';
import { fixedText, peopleMarks } from './number-text.ts';

const marks = peopleMarks.en;
const ratioDecimals = 4;

/** What is left for the parameter, in one phrase. */
export function roomText(room: CalibrationRoom): string {
  const ratio = (value: number) => fixedText(value, ratioDecimals, marks);
  return `room for a range: the published high is ${ratio(room.publishedRatio)} times the low, the other inputs alone span ${ratio(room.othersRatio)}, which leaves ${ratio(room.leftRatio)} for the parameter`;
}

/** A calibration as text with the lines to paste, or as JSON. */
export function presentCalibration(outcome: CalibrationOutcome, format: 'text' | 'json'): string {
  if (format === 'json') return `${JSON.stringify(outcome, undefined, 2)}\n`;
  const { room, low, high } = outcome;
  const meets = outcome.match === 'corners' ? 'low and high' : 'p05 and p95';
  return [
    `# ${outcome.output}: ${room.publishedLow} to ${room.publishedHigh} (${outcome.source})`,
    `# ${roomText(room)}.`,
    `# With the lines below its ${meets} are ${outcome.computedLow} and ${outcome.computedHigh}.`,
    'parameters:',
    `  ${outcome.parameter}:`,
    `    low: ${low}`,
    `    high: ${high}`,
    `    unit: ${outcome.unit}`,
    '    quality: calibrated',
    `    note: Solved so that the ${meets} of ${outcome.output} are those of ${outcome.source}.`,
    '',
  ].join('\n');
}

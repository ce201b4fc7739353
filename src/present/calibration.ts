import type { CalibrationOutcome, CalibrationRoom } from '../model/calibration.ts';
import { fixedText, peopleMarks } from './number-text.ts';

const marks = peopleMarks.en;
const ratioDecimals = 4;
/** Digits of a computed figure that is to be compared by eye. */
const comparedDigits = 10;

/** What is left for the parameter, in one phrase. */
export function roomText({ publishedRatio, othersRatio, leftRatio }: CalibrationRoom): string {
  if (publishedRatio === null || othersRatio === null || leftRatio === null) {
    return 'room for a range: no ratio can be told, since not all ends are above zero';
  }
  const ratio = (value: number) => fixedText(value, ratioDecimals, marks);
  return `room for a range: the published high is ${ratio(publishedRatio)} times the low, the other inputs alone span ${ratio(othersRatio)}, which leaves ${ratio(leftRatio)} for what the parameter brings`;
}

export function presentCalibrationJson(outcome: CalibrationOutcome): string {
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}

/** A calibration as text with the lines to paste. */
export function presentCalibrationText(outcome: CalibrationOutcome): string {
  const { room, low, high } = outcome;
  const meets = outcome.match === 'corners' ? 'low and high' : 'p05 and p95';
  const compared = (value: number) => Number(value.toPrecision(comparedDigits));
  return [
    `# ${outcome.output}: ${room.publishedLow} to ${room.publishedHigh} (${outcome.source})`,
    `# ${roomText(room)}.`,
    `# With the lines below its ${meets} are ${compared(outcome.computedLow)} and ${compared(outcome.computedHigh)}.`,
    `# Its central value is then ${compared(outcome.central)}, the ${outcome.distribution === 'lognormal' ? 'median' : 'middle'} of the range.`,
    'parameters:',
    `  ${outcome.parameter}:`,
    `    low: ${low}`,
    `    high: ${high}`,
    `    unit: ${outcome.unit}`,
    `    distribution: ${outcome.distribution}`,
    `    interval: ${outcome.interval}`,
    '    quality: calibrated',
    `    note: ${outcome.note}`,
    '',
  ].join('\n');
}

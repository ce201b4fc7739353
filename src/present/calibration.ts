import type { CalibrationOutcome, CalibrationRoom } from '../model/calibration.ts';
import { fixedText, peopleMarks, rangeText } from './number-text.ts';
import { outputScale } from './output-text.ts';
import { createReportContext } from './report.ts';

const marks = peopleMarks.en;
const ratioDecimals = 2;
/** Digits in which computed figures are compared with published ones by eye. */
const comparedDigits = 4;

/** What is left for the parameter, in one phrase. */
export function roomText({ publishedRatio, othersRatio, leftRatio }: CalibrationRoom): string {
  if (publishedRatio === null || othersRatio === null || leftRatio === null) {
    return 'No ratio of high to low can be given, since not all ends are above zero';
  }
  const ratio = (value: number) => fixedText(value, ratioDecimals, marks);
  return `Published high / low: ${ratio(publishedRatio)}. Other inputs explain ${ratio(othersRatio)} of it. Left for this parameter: ${ratio(leftRatio)}`;
}

export function presentCalibrationJson(outcome: CalibrationOutcome): string {
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}

/** A calibration as text with the lines to paste. */
export function presentCalibrationText(outcome: CalibrationOutcome): string {
  const { room, low, high } = outcome;
  const meets = outcome.match === 'corners' ? 'low and high' : 'p05 and p95';
  const { publishedLow, publishedHigh } = room;
  const { computedLow, computedHigh } = outcome;
  const context = createReportContext({ language: 'en', digits: comparedDigits });
  const scale = outputScale(outcome.output, [computedLow, computedHigh], context, null);
  return [
    `# ${outcome.output}: ${rangeWithUnit(scale.writeGiven(publishedLow), scale.writeGiven(publishedHigh))} (${outcome.source})`,
    `# ${roomText(room)}.`,
    `# With these lines ${meets} are ${rangeWithUnit(scale.writeWithUnit(computedLow), scale.writeWithUnit(computedHigh))}.`,
    `# The central value of ${outcome.parameter} is then ${Number(outcome.central.toPrecision(10))}, the ${outcome.distribution === 'lognormal' ? 'median' : 'middle'} of the range.`,
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

/** Two figures with the unit they share once, behind the second. */
function rangeWithUnit(low: string, high: string): string {
  const unit = /\s\D*$/.exec(high)?.[0] ?? '';
  return rangeText(low.endsWith(unit) ? low.slice(0, low.length - unit.length) : low, high);
}

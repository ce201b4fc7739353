import type { CalibrationOutcome } from '../model/calibration.ts';
import type { Language } from '../model/language.ts';
import { rangeText } from './number-text.ts';
import { outputScale } from './output-text.ts';
import { problemWordings } from './problem-texts.ts';
import { createReportContext } from './report.ts';

/** Digits in which computed figures are compared with published ones by eye. */
const comparedDigits = 4;

export function presentCalibrationJson(outcome: CalibrationOutcome): string {
  return `${JSON.stringify(outcome, undefined, 2)}\n`;
}

/** A calibration as text with the lines to paste. */
export function presentCalibrationText(outcome: CalibrationOutcome, language: Language): string {
  const { room, low, high } = outcome;
  const meets = outcome.match === 'corners' ? 'low and high' : 'p05 and p95';
  const { publishedLow, publishedHigh } = room;
  const { computedLow, computedHigh } = outcome;
  const context = createReportContext({ language: 'en', digits: comparedDigits });
  const scale = outputScale(outcome.output, [computedLow, computedHigh], context, null);
  return [
    `# ${outcome.output}: ${rangeWithUnit(scale.writeGiven(publishedLow), scale.writeGiven(publishedHigh))} (${outcome.source})`,
    `# ${problemWordings[language].phrases.calibrationRoom(room)}.`,
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

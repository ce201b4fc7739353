import type { CalibrationOutcome } from '../model/calibration.ts';
import type { Language } from '../model/language.ts';
import { harmlessJson } from './json.ts';
import { plainText, rangeText } from './number-text.ts';
import { outputScale } from './output-text.ts';
import { problemWordings } from './problem-texts.ts';
import { createReportContext } from './report.ts';
import { wordings } from './wording.ts';

/** Digits in which computed figures are compared with published ones by eye. */
const comparedDigits = 4;

export function presentCalibrationJson(outcome: CalibrationOutcome): string {
  return `${harmlessJson(outcome, 2)}\n`;
}

/** A calibration as text with the lines to paste. */
export function presentCalibrationText(outcome: CalibrationOutcome, language: Language): string {
  const { room, low, high } = outcome;
  const words = wordings[language].calibration;
  const ends = words.ends[outcome.match];
  const { publishedLow, publishedHigh } = room;
  const { computedLow, computedHigh } = outcome;
  const context = createReportContext({ language, digits: comparedDigits });
  const scale = outputScale(outcome.output, [computedLow, computedHigh], context, null);
  return [
    `# ${outcome.output}: ${rangeWithUnit(scale.writeGiven(publishedLow), scale.writeGiven(publishedHigh))} (${outcome.source})`,
    `# ${problemWordings[language].phrases.calibrationRoom(room)}.`,
    `# ${words.withTheseLines(ends, rangeWithUnit(scale.writeWithUnit(computedLow), scale.writeWithUnit(computedHigh)))}`,
    `# ${words.centralOf(outcome.parameter, plainText(outcome.central, context.marks, 10), outcome.distribution === 'lognormal')}`,
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

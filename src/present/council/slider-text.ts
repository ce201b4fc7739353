import { inputText, type NumberMarks } from '../number-text.ts';
import type { LiveInput } from './live-data.ts';

/** Digits of a value that a reader has chosen. */
const digits = 3;

/** A value that a reader has chosen, in words and its unit. */
export function sliderText({ unit }: Pick<LiveInput, 'unit'>, value: number, marks: NumberMarks): string {
  return inputText(value, unit, marks, digits);
}

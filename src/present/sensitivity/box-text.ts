import type { BoxSide } from '../../model/conditions.ts';
import { inputText } from '../number-text.ts';
import type { ReportContext } from '../report.ts';

/** Digits of the end of a box, which draws do not tell more exactly. */
const digits = 3;

/** A box in words: each input with its condition; that there is none where no side is significant. */
export function boxText(box: readonly BoxSide[], context: ReportContext): string {
  const { conditions } = context.words;
  if (box.length === 0) return conditions.nowhere;
  return conditions.all(box.map((side) => `${context.nameOf(side.input)} ${sideText(side, context)}`));
}

/** One side of a box in words, without its input. */
export function sideText(
  { from, to, unit }: BoxSide,
  { words: { conditions }, marks }: Pick<ReportContext, 'words' | 'marks'>,
): string {
  const write = (value: number) => inputText(value, unit, marks, digits);
  if (from === null) return to === null ? '' : conditions.atMost(write(to));
  if (to === null) return conditions.atLeast(write(from));
  return from === to ? conditions.exactly(write(from)) : conditions.between(write(from), write(to));
}

import type { BoxSide } from '../../model/conditions.ts';
import { isEvent } from '../../model/risks/risk.ts';
import { inputRangeText, inputText } from '../number-text.ts';
import type { ReportContext } from '../report.ts';

/** Digits of the end of a box, which draws do not tell more exactly. */
const digits = 3;

/** A box in words: each input with its condition; that there is none where no side is significant. */
export function boxText(box: readonly BoxSide[], context: ReportContext): string {
  const { conditions } = context.words;
  if (box.length === 0) return conditions.nowhere;
  return conditions.all(box.map((side) => conditionText(side, context)));
}

/** An input with its condition; of a risk that happens its name says so. */
function conditionText(side: BoxSide, context: ReportContext): string {
  const name = context.nameOf(side.input);
  if (!isOfOneRisk(side)) return `${name} ${sideText(side, context)}`;
  return side.from === null ? `${name}: ${context.words.no}` : name;
}

/** One side of a box in words, without its input. */
export function sideText(side: BoxSide, { words, marks }: Pick<ReportContext, 'words' | 'marks'>): string {
  const { from, to, unit } = side;
  const { conditions } = words;
  if (isOfOneRisk(side)) return from === null ? words.no : words.yes;
  const write = (value: number) => inputText(value, isEvent({ path: side.input }) ? '' : unit, marks, digits);
  if (from === null) return to === null ? '' : conditions.atMost(write(to));
  if (to === null) return conditions.atLeast(write(from));
  return from === to ? conditions.exactly(write(from)) : conditions.between(write(from), write(to));
}

/** The range of an input that a side is of; of risks how many may happen. */
export function rangeOfSide(side: BoxSide, { marks }: Pick<ReportContext, 'marks'>): string {
  const unit = isEvent({ path: side.input }) ? '' : side.unit;
  return isOfOneRisk(side) ? '' : inputRangeText(side.input_low, side.input_high, unit, marks);
}

/** Whether a side says that one risk happens, or that it does not. */
function isOfOneRisk({ input, input_high: most }: BoxSide): boolean {
  return isEvent({ path: input }) && most === 1;
}

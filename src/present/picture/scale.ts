import { nice, ticks as ticksWithin } from 'd3-array';
import { fixedText, type NumberMarks } from '../number-text.ts';
import type { StripGroup, Tick } from './mark.ts';

/** Few enough that their texts have room on a telephone. */
const mostTicks = 4;

/** What a group says of its scale. */
export type GroupScale = Pick<StripGroup, 'domain' | 'ticks' | 'unit'>;

/**
 * A scale around some values with round ticks. Values that are all alike have room on both sides.
 *
 * Shape   write: the text of a tick in the unit of the scale; withZero: whether it begins or ends at zero at least
 */
export function scaleAround(
  values: readonly number[],
  unit: string,
  write: (value: number, step: number) => string,
  withZero: boolean,
): GroupScale {
  const known = values.filter(Number.isFinite);
  let [least, most] = [Math.min(...known), Math.max(...known)];
  if (known.length === 0) [least, most] = [0, 0];
  if (withZero) [least, most] = [Math.min(0, least), Math.max(0, most)];
  if (least === most) {
    const room = most === 0 ? 1 : Math.abs(most) / 2;
    [least, most] = [Math.min(least - room, withZero && least >= 0 ? 0 : least - room), most + room];
    if (withZero && known.every((value) => value >= 0)) least = 0;
  }
  const [from, to] = nice(least, most, mostTicks);
  const places = ticksWithin(from, to, mostTicks);
  const step = places.length > 1 ? places[1]! - places[0]! : to - from;
  const ticks = places.map((at): Tick => ({ at, text: write(at, step) }));
  return { domain: [from, to], ticks, unit };
}

/**
 * A tick as a number with as many decimals as the step between ticks needs.
 *
 * @example tickText(2.5, 0.5, { decimalMark: ',', thousandsMark: ' ', minus: '-' }) // => '2,5'
 */
export function tickText(value: number, step: number, marks: NumberMarks): string {
  const decimals = Math.max(0, Math.min(8, Math.ceil(-Math.log10(Math.abs(step)) - 1e-9)));
  // A step of 0.25 needs one more than its size says.
  const isExact = Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6;
  return fixedText(value, isExact ? decimals : decimals + 1, marks);
}

import { type Distribution, type Interval, middleOf, type Range } from '../model/quantity.ts';
import { type Unit, units } from '../model/unit.ts';
import type { Place, ProblemList } from '../problems/problem.ts';

/** A value or a range as it is written, not yet checked. */
export interface RangeForm {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly central?: number | undefined;
  readonly high?: number | undefined;
  readonly distribution?: Distribution | undefined;
  readonly interval?: Interval | undefined;
}

/** What holds where a range does not say it. */
export type RangeDefaults = Pick<Range, 'distribution' | 'interval'>;

type PlaceOf = (key: string) => Place;

/** Checks that a number is a value or a range in order; false where it is neither. */
export function checkRangeForm(
  form: RangeForm,
  intervalKnown: boolean,
  unit: Unit,
  place: PlaceOf,
  problems: ProblemList,
): boolean {
  const before = problems.all.length;
  const { value, low, central, high } = form;
  if (value !== undefined && (low !== undefined || high !== undefined || central !== undefined)) {
    problems.add('value-beside-range', place('value'), {});
  }
  if ((low === undefined) !== (high === undefined)) {
    const [has, lacks] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    problems.add('incomplete-range', place(has), { has, lacks });
  } else if (low === undefined && central !== undefined) {
    problems.add('incomplete-range', place('central'), { has: 'central', lacks: 'low and high' });
  } else if (low === undefined && value === undefined) {
    problems.add('incomplete-range', place('value'), { has: 'nothing', lacks: 'a value' });
  }
  if (low !== undefined && high !== undefined) {
    if (!intervalKnown) problems.add('missing-key', place('low'), { key: 'interval' });
    // An end outside its unit is mostly a percentage: that is told, and not a second time as out of order.
    const { least, most } = units[unit];
    const inside = [low, high, central ?? low].every((each) => each >= least && each <= most);
    if (inside) checkOrder(low, central, high, place, problems);
  }
  return problems.all.length === before;
}

/** Beyond this no euro, minute or contact is meant, and sums would lose their cents. */
const largestNumber = 1e15;

/**
 * The range a number means, or undefined where it means none, which is told.
 *
 * Shape   at: the place of one of its keys; place: that of the whole number
 */
export function resolveRange(
  form: RangeForm,
  unit: Unit,
  defaults: RangeDefaults,
  at: PlaceOf,
  place: Place,
  problems: ProblemList,
): Range | undefined {
  const inside = checkBounds(form, unit, at, problems);
  if (form.value !== undefined) return inside ? fixedRange(form.value, defaults) : undefined;
  const { low, central, high } = form;
  if (low === undefined || high === undefined) {
    const [has, lacks] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    problems.add('incomplete-range', place, { has, lacks });
    return undefined;
  }
  const { distribution = defaults.distribution, interval = defaults.interval } = form;
  if (!inside || !checkOrder(low, central, high, at, problems)) return undefined;
  if (!checkShape({ low, central, high, distribution, interval }, at, problems)) return undefined;
  return { low, central: central ?? middleOf({ low, high, distribution }), high, distribution, interval };
}

function checkBounds(form: RangeForm, unit: Unit, at: PlaceOf, problems: ProblemList): boolean {
  const { least, most, text } = units[unit];
  let sound = true;
  for (const key of ['value', 'low', 'central', 'high'] as const) {
    const found = form[key];
    if (found === undefined || (key !== 'value' && form.value !== undefined)) continue;
    if (Math.abs(found) > largestNumber) {
      problems.add('value-out-of-range', at(key), { found, expected: `${text}, not beyond 1e15` });
    } else if (found >= least && found <= most) continue;
    else if (unit === 'share') problems.add('share-out-of-range', at(key), { found });
    else problems.add('value-out-of-range', at(key), { found, expected: text });
    sound = false;
  }
  return sound;
}

function checkOrder(
  low: number,
  central: number | undefined,
  high: number,
  at: PlaceOf,
  problems: ProblemList,
): boolean {
  if (low > high) problems.add('low-above-high', at('low'), { low, high });
  else if (central !== undefined && (central < low || central > high)) {
    problems.add('central-outside', at('central'), { low, central, high });
  } else return true;
  return false;
}

type DrawnRange = Omit<Range, 'central' | 'interval'> & {
  readonly central: number | undefined;
  readonly interval: Interval | undefined;
};

/** Tells what a distribution cannot be given by; true where there is nothing to tell. */
export function checkShape(range: DrawnRange, at: PlaceOf, problems: ProblemList): boolean {
  const { low, central, high, distribution, interval } = range;
  if (low === high) return true;
  if (distribution === 'uniform') return checkMiddle(range, at, problems);
  if (distribution !== 'normal' && distribution !== 'lognormal') return true;
  const noEnds = interval === 'min-max';
  const notPositive = distribution === 'lognormal' && low <= 0;
  if (noEnds) problems.add('range-without-ends', at('distribution'), { distribution });
  if (central !== undefined) problems.add('central-overdetermined', at('central'), { distribution });
  if (notPositive) problems.add('lognormal-not-positive', at('low'), { low });
  return !noEnds && central === undefined && !notPositive;
}

/** A central value this far from the middle, as a part of the width, was rounded by arithmetic. */
const middleSlack = 1e-9;

/** Of a uniform range low and high fix the middle: draws would pass over another central value in silence. */
function checkMiddle(
  { low, central, high, distribution }: DrawnRange,
  at: PlaceOf,
  problems: ProblemList,
): boolean {
  const middle = middleOf({ low, high, distribution });
  const lastBits = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
  if (central === undefined || Math.abs(central - middle) <= middleSlack * (high - low) + lastBits)
    return true;
  problems.add('central-overdetermined', at('central'), { distribution, central, middle });
  return false;
}

/** A number without width. */
export function fixedRange(value: number, defaults: RangeDefaults): Range {
  return { low: value, central: value, high: value, ...defaults };
}

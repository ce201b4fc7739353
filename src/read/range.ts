import {
  type ContinuousRange,
  type Distribution,
  type Interval,
  meanOfOutcomes,
  mergeOutcomes,
  middleOf,
  type Range,
} from '../model/quantity.ts';
import { faultOfOrder, faultsOfShape, type WrittenRange } from '../model/range-fault.ts';
import { mostAnywhere, type Unit, units } from '../model/unit.ts';
import type { Place, ProblemList } from '../problems/problem.ts';
import type { Path } from './position.ts';

/** A value, a range or values with chances as they are written, not yet checked. */
export interface RangeForm {
  readonly value?: number | undefined;
  readonly low?: number | undefined;
  readonly central?: number | undefined;
  readonly high?: number | undefined;
  readonly values?: readonly number[] | undefined;
  readonly chances?: readonly number[] | undefined;
  readonly distribution?: Distribution | undefined;
  readonly interval?: Interval | undefined;
}

/** What holds where a range does not say it. */
export type RangeDefaults = Pick<ContinuousRange, 'distribution' | 'interval'>;

type PlaceOf = (...path: Path) => Place;

/** Whether a number is written as values with chances, or as a part of them. */
export function isDiscreteForm({ values, chances }: RangeForm): boolean {
  return values !== undefined || chances !== undefined;
}

/** Checks that a number is a value, a range in order or values with chances; false where it is none of them. */
export function checkRangeForm(
  form: RangeForm,
  intervalKnown: boolean,
  unit: Unit,
  place: PlaceOf,
  problems: ProblemList,
): boolean {
  if (isDiscreteForm(form)) return checkOutcomes(form, place, problems);
  const before = problems.all.length;
  const { value, low, central, high } = form;
  checkBeside(form, place, problems);
  if ((low === undefined) !== (high === undefined)) {
    const [has, lacks] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    problems.add('incomplete-range', place(has), { has, lacks: [lacks] });
  } else if (low === undefined && central !== undefined) {
    problems.add('incomplete-range', place('central'), { has: 'central', lacks: ['low', 'high'] });
  } else if (low === undefined && value === undefined) {
    problems.add('incomplete-range', place('value'), { has: undefined, lacks: [] });
  }
  if (low !== undefined && high !== undefined) {
    if (!intervalKnown) problems.add('missing-key', place('low'), { key: 'interval' });
    // An end outside its unit is mostly a percentage: that is told, and not a second time as out of order.
    const { least, most } = units[unit];
    const inside = [low, high, central ?? low].every((each) => each >= least && each <= most);
    if (inside) checkOrder(low, central, high, place, problems);
  }
  return !problems.hasErrorsSince(before);
}

/** Checks that a number is written in one form alone: as a value, a range, or values with chances. */
export function checkBeside(form: RangeForm, place: PlaceOf, problems: ProblemList): boolean {
  const isGiven = (key: 'value' | 'low' | 'central' | 'high') => form[key] !== undefined;
  if (isDiscreteForm(form)) {
    const beside = (['value', 'low', 'high'] as const).find(isGiven);
    if (beside === undefined) return true;
    problems.add('value-beside-range', place(beside), { beside });
  } else {
    if (!isGiven('value') || !(['low', 'central', 'high'] as const).some(isGiven)) return true;
    problems.add('value-beside-range', place('value'), {});
  }
  return false;
}

/** Chances that add up but for rounding in the file. */
const chanceSlack = 1e-9;

/** Checks that values and chances are pairs, and that the chances are those of one whole. */
function checkOutcomes(form: RangeForm, place: PlaceOf, problems: ProblemList): boolean {
  const before = problems.all.length;
  const { values = [], chances = [] } = form;
  checkBeside(form, place, problems);
  const drawn = (['distribution', 'interval'] as const).find((key) => form[key] !== undefined);
  if (drawn !== undefined) problems.add('distribution-beside-values', place(drawn), { key: drawn });
  const paired = values.length === chances.length;
  if (!paired) {
    const facts = { values: values.length, chances: chances.length };
    problems.add('values-and-chances-differ', place(chances.length === 0 ? 'values' : 'chances'), facts);
  }
  const wrong = [...chances.entries()].filter(([, chance]) => !(chance >= 0 && chance <= 1));
  for (const [index, found] of wrong)
    problems.add('share-out-of-range', place('chances', index), { found, isChance: true });
  const sum = [...chances].sort((a, b) => a - b).reduce((all, chance) => all + chance, 0);
  if (paired && wrong.length === 0 && Math.abs(sum - 1) > chanceSlack)
    problems.add('chances-do-not-add-up', place('chances'), { sum });
  return !problems.hasErrorsSince(before);
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
  if (isDiscreteForm(form)) return resolveOutcomes(form, unit, defaults, at, problems);
  const inside = checkBounds(form, unit, at, problems);
  if (form.value !== undefined) return inside ? fixedRange(form.value, defaults) : undefined;
  const { low, central, high } = form;
  if (low === undefined || high === undefined) {
    const [has, lacks] = low === undefined ? ['high', 'low'] : ['low', 'high'];
    problems.add('incomplete-range', place, { has, lacks: [lacks] });
    return undefined;
  }
  const { distribution = defaults.distribution, interval = defaults.interval } = form;
  if (!inside || !checkOrder(low, central, high, at, problems)) return undefined;
  if (!checkShape({ low, central, high, distribution, interval }, at, problems)) return undefined;
  const middle = middleOf({ low, high, distribution });
  // Another central value says itself that it is written.
  const isCentralWritten = central === middle && low < high;
  return {
    low,
    central: central ?? middle,
    high,
    distribution,
    interval,
    ...(isCentralWritten && { isCentralWritten }),
  };
}

/** The range that values with chances mean; one value with all of the chance is a certain number. */
function resolveOutcomes(
  form: RangeForm,
  unit: Unit,
  defaults: RangeDefaults,
  at: PlaceOf,
  problems: ProblemList,
): Range | undefined {
  const sound = checkOutcomes(form, at, problems);
  const { values = [], chances = [], central } = form;
  const checked = values.map((found, index) => checkBound(found, unit, at('values', index), problems));
  if (!sound || checked.includes(false)) return undefined;
  const outcomes = mergeOutcomes(values, chances);
  const [low, high] = [outcomes[0]!.value, outcomes.at(-1)!.value];
  if (central !== undefined && (central < low || central > high)) {
    problems.add('central-outside', at('central'), { low, central, high, isDiscrete: true });
    return undefined;
  }
  if (outcomes.length === 1) return fixedRange(low, defaults);
  const mean = central ?? meanOfOutcomes(outcomes);
  return { low, central: mean, high, distribution: 'discrete', interval: 'min-max', outcomes };
}

function checkBounds(form: RangeForm, unit: Unit, at: PlaceOf, problems: ProblemList): boolean {
  const keys = form.value === undefined ? (['low', 'central', 'high'] as const) : (['value'] as const);
  const checked = keys.map((key) => {
    const found = form[key];
    return found === undefined || checkBound(found, unit, at(key), problems);
  });
  return !checked.includes(false);
}

/** Reports a number beyond what its unit, or any sum of numbers, allows. */
function checkBound(found: number, unit: Unit, place: Place, problems: ProblemList): boolean {
  const { least, most } = units[unit];
  if (Math.abs(found) > largestNumber) {
    problems.add('value-out-of-range', place, { found, expected: { unit, largest: largestNumber } });
  } else if (found >= least && found <= most) {
    const largest = mostAnywhere[unit];
    if (largest !== undefined && Math.abs(found) > largest)
      problems.add('beyond-any-municipality', place, { found, expected: { unit, largest } });
    return true;
  } else if (unit === 'share') problems.add('share-out-of-range', place, { found });
  else problems.add('value-out-of-range', place, { found, expected: { unit } });
  return false;
}

function checkOrder(
  low: number,
  central: number | undefined,
  high: number,
  at: PlaceOf,
  problems: ProblemList,
): boolean {
  const fault = faultOfOrder({ low, central, high });
  if (fault === 'low-above-high') problems.add(fault, at('low'), { low, high });
  else if (fault !== undefined)
    problems.add('central-outside', at('central'), { low, central: central!, high });
  return fault === undefined;
}

/** Reports what a distribution cannot be given by; true where there is nothing to report. */
export function checkShape(range: WrittenRange, at: PlaceOf, problems: ProblemList): boolean {
  const { low, central, distribution } = range;
  const faults = faultsOfShape(range);
  for (const fault of faults) {
    if (fault === 'range-without-ends') problems.add(fault, at('distribution'), { distribution });
    else if (fault === 'lognormal-not-positive') problems.add(fault, at('low'), { low });
    else {
      // Low and high alone fix the middle of a uniform range, and which one it would be is said.
      const known = distribution === 'uniform' ? { central: central!, middle: middleOf(range) } : {};
      problems.add('central-overdetermined', at('central'), { distribution, ...known });
    }
  }
  return faults.length === 0;
}

/** A number without width. */
export function fixedRange(value: number, { distribution, interval }: RangeDefaults): ContinuousRange {
  return { low: value, central: value, high: value, interval, distribution };
}

import { type ContinuousRange, middleOf } from './quantity.ts';

/** What can be wrong with a range between two ends. */
export type RangeFault =
  | 'low-above-high'
  | 'central-outside'
  | 'range-without-ends'
  | 'central-overdetermined'
  | 'lognormal-not-positive';

/** A range as it is written, its central value perhaps left to be found. */
export type WrittenRange = Pick<ContinuousRange, 'low' | 'high' | 'distribution'> & {
  readonly central: number | undefined;
  /** Undefined where nothing says it. */
  readonly interval: ContinuousRange['interval'] | undefined;
};

/** Whether low, central and high are in order: their first fault. */
export function faultOfOrder({
  low,
  central,
  high,
}: Pick<WrittenRange, 'low' | 'central' | 'high'>): RangeFault | undefined {
  if (low > high) return 'low-above-high';
  return central === undefined || (low <= central && central <= high) ? undefined : 'central-outside';
}

/** What a distribution cannot be made of; a number without width needs nothing. */
export function faultsOfShape(range: WrittenRange): readonly RangeFault[] {
  const { low, central, high, distribution, interval } = range;
  if (low === high) return [];
  if (distribution === 'uniform') return isMiddle(range) ? [] : ['central-overdetermined'];
  if (distribution !== 'normal' && distribution !== 'lognormal') return [];
  const faults: readonly (RangeFault | false)[] = [
    interval === 'min-max' && 'range-without-ends',
    central !== undefined && 'central-overdetermined',
    distribution === 'lognormal' && low <= 0 && 'lognormal-not-positive',
  ];
  return faults.filter((each) => each !== false);
}

/** A central value this far from the middle, as a part of the width, was rounded by arithmetic. */
const middleSlack = 1e-9;

/** Of a uniform range low and high fix the middle: draws would pass over another central value in silence. */
function isMiddle({ low, central, high, distribution }: WrittenRange): boolean {
  const middle = middleOf({ low, high, distribution });
  const lastBits = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high));
  return central === undefined || Math.abs(central - middle) <= middleSlack * (high - low) + lastBits;
}

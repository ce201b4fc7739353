import { expect, test } from 'vitest';
import { faultOfOrder, faultsOfShape, type WrittenRange } from '../../src/model/range-fault.ts';

test('low, central and high are in order, ends included', () => {
  const faultOf = (low: number, central: number | undefined, high: number) =>
    faultOfOrder({ low, central, high });
  expect(faultOf(1, undefined, 1)).toBeUndefined();
  expect(faultOf(1, 1, 2)).toBeUndefined();
  expect(faultOf(1, 2, 2)).toBeUndefined();
  expect(faultOf(1, 0.99, 2)).toBe('central-outside');
  expect(faultOf(1, 2.01, 2)).toBe('central-outside');
  expect(faultOf(1, Number.NaN, 2)).toBe('central-outside');
  // Which end is wrong is not known, and the central value is not to blame.
  expect(faultOf(2.01, 3, 2)).toBe('low-above-high');
});

const wide: WrittenRange = { low: 1, central: undefined, high: 3, distribution: 'pert', interval: 'p05-p95' };

test.each<[Partial<WrittenRange>, readonly string[]]>([
  [{ central: 1.5 }, []],
  [{ interval: 'min-max' }, []],
  [{ distribution: 'triangular', interval: 'min-max', central: 3 }, []],
  [{ distribution: 'normal' }, []],
  [{ distribution: 'normal', low: -1 }, []],
  [{ distribution: 'normal', interval: 'min-max' }, ['range-without-ends']],
  [{ distribution: 'normal', central: 2 }, ['central-overdetermined']],
  [{ distribution: 'lognormal' }, []],
  [{ distribution: 'lognormal', low: 0 }, ['lognormal-not-positive']],
  [{ distribution: 'lognormal', low: Number.MIN_VALUE }, []],
  [
    { distribution: 'lognormal', low: -1, central: 2, interval: 'min-max' },
    ['range-without-ends', 'central-overdetermined', 'lognormal-not-positive'],
  ],
  // A number without width is drawn as itself, whatever its distribution.
  [{ distribution: 'lognormal', low: 3, central: 3, interval: 'min-max' }, []],
  [{ distribution: 'normal', low: 3, high: 3.0001, central: 3 }, ['central-overdetermined']],
])('of %o', (change, faults) => {
  expect(faultsOfShape({ ...wide, ...change })).toEqual(faults);
});

test('the middle of a uniform range may miss by the rounding of arithmetic, and by nothing more', () => {
  const faultsAt = (central: number | undefined, low = 1, high = 3) =>
    faultsOfShape({ ...wide, distribution: 'uniform', low, central, high });
  expect(faultsAt(undefined)).toEqual([]);
  expect(faultsAt(2)).toEqual([]);
  // A billionth of the width, which is 2.
  expect(faultsAt(2 + 1.9e-9)).toEqual([]);
  expect(faultsAt(2 - 1.9e-9)).toEqual([]);
  expect(faultsAt(2 + 2.1e-9)).toEqual(['central-overdetermined']);
  expect(faultsAt(2 - 2.1e-9)).toEqual(['central-overdetermined']);
  // Of narrow ranges of large numbers the last bits decide: 0.5e-3 is less than four of them at 1e12.
  expect(faultsAt(1e12 + 5e-4, 1e12, 1e12 + 5e-4)).toEqual([]);
  expect(faultsAt(-1e12 - 5e-4, -1e12 - 5e-4, -1e12)).toEqual([]);
  expect(faultsAt(1e12 + 5e-3, 1e12, 1e12 + 5e-3)).toEqual(['central-overdetermined']);
});

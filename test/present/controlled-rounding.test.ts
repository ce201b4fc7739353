import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundSums } from '../../src/present/controlled-rounding.ts';

const seeded = { seed: 20170220 };
const amount = fc.oneof(fc.constantFrom(0, 100, -7), fc.double({ min: -1e11, max: 1e11, noNaN: true }));
/** The parts of each group; groups add up to the total. */
const groups = fc.array(fc.array(amount, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 4 });

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tree(parts: readonly (readonly number[])[]) {
  const values = [sum(parts.map(sum))];
  const parents: (number | undefined)[] = [undefined];
  for (const group of parts) {
    const at = values.push(sum(group)) - 1;
    parents.push(0);
    for (const part of group) {
      values.push(part);
      parents.push(at);
    }
  }
  return { values, parents };
}

test('rounded parts add up to every rounded sum', () => {
  fc.assert(
    fc.property(groups, (parts) => {
      const { values, parents } = tree(parts);
      const rounded = roundSums(values, parents);
      for (const [at, whole] of rounded.entries()) {
        const own = rounded.filter((_, row) => parents[row] === at);
        if (own.length > 0) expect(sum(own)).toBe(whole);
      }
    }),
    seeded,
  );
});

test('no value moves by a whole unit, and whole values stay', () => {
  fc.assert(
    fc.property(groups, (parts) => {
      const { values, parents } = tree(parts);
      const rounded = roundSums(values, parents);
      for (const [at, whole] of rounded.entries()) {
        expect(Math.abs(whole - values[at]!)).toBeLessThan(1);
        if (Number.isInteger(values[at])) expect(whole).toBe(values[at]);
      }
    }),
    seeded,
  );
});

test('the largest remainders are rounded up', () => {
  expect(roundSums([10, 3.3, 3.3, 3.4], [undefined, 0, 0, 0])).toEqual([10, 3, 3, 4]);
  expect(roundSums([-1, -0.4, -0.3, -0.3], [undefined, 0, 0, 0])).toEqual([-1, -1, 0, 0]);
});

test('an overlap of exactly nothing stays nothing', () => {
  expect(roundSums([1, 0.5, 0.5, 0], [undefined, 0, 0, 0])).toEqual([1, 1, 0, 0]);
});

test('parts that do not add up are rounded plainly', () => {
  expect(roundSums([10.2, 3.3, 3.4], [undefined, 0, 0])).toEqual([10, 3, 3]);
});

test('a sum without parts and parts without a sum are rounded plainly', () => {
  expect(roundSums([1.6, -0.2], [undefined, undefined])).toEqual([2, 0]);
});

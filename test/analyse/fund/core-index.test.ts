import { describe, expect, test } from 'vitest';
import type { Choice } from '../../../src/analyse/fund/best-set.ts';
import { coreIndices } from '../../../src/analyse/fund/core-index.ts';

/** Candidates of one cent each, of which so many can be paid. */
const choiceOf = (count: number, budgetCents: number, more: Partial<Choice> = {}): Choice => ({
  cents: Array(count).fill(1),
  budgetCents,
  needs: Array.from({ length: count }, () => []),
  excludes: Array.from({ length: count }, () => []),
  allowed: Array(count).fill(true),
  ...more,
});
const indices = (choice: Choice, worths: readonly (readonly [low: number, high: number])[]) =>
  coreIndices(
    choice,
    Float64Array.from(worths, ([low]) => low),
    Float64Array.from(worths, ([, high]) => high),
  );

const three = [
  [10, 20],
  [5, 8],
  [6, 30],
] as const;

describe('the part of the sets that no other beats which hold a candidate', () => {
  test('where one can be paid: the second is worth at most less than the first at least', () => {
    expect(indices(choiceOf(3, 1), three)).toEqual([0.5, 0, 0.5]);
  });

  test('where two can be paid: beside the first either of the others may be better', () => {
    expect(indices(choiceOf(3, 2), three)).toEqual([1, 0.5, 0.5]);
  });

  test('where all can be paid all are in, and where nothing can none is', () => {
    expect(indices(choiceOf(3, 3), three)).toEqual([1, 1, 1]);
    expect(indices(choiceOf(3, 0), three)).toEqual([0, 0, 0]);
  });

  test('of two that are always equal neither beats the other', () => {
    const equal = [
      [5, 5],
      [5, 5],
    ] as const;
    expect(indices(choiceOf(2, 1), equal)).toEqual([0.5, 0.5]);
  });

  test('what is never worth anything is in no set, what may be is in some', () => {
    const worths = [
      [-5, -1],
      [-5, 1],
      [0, 1],
      [-5, 0],
    ] as const;
    expect(indices(choiceOf(4, 4), worths)).toEqual([0, 0.5, 1, 0]);
  });

  test('two small ones beat a large one with as much money', () => {
    const choice = choiceOf(3, 2, { cents: [2, 1, 1] });
    expect(
      indices(choice, [
        [4, 5],
        [3, 3],
        [3, 3],
      ]),
    ).toEqual([0, 1, 1]);
    expect(
      indices(choice, [
        [4, 7],
        [3, 3],
        [3, 3],
      ]),
    ).toEqual([0.5, 0.5, 0.5]);
  });

  test('sets that may not stand are none', () => {
    const needing = choiceOf(3, 2, { needs: [[1], [], []] });
    // The first brings its need along, and with the others' 6 to 30 either may be better.
    expect(indices(needing, three)).toEqual([0.5, 1, 0.5]);
    const apart = choiceOf(3, 3, { excludes: [[1], [0], []] });
    expect(indices(apart, three)).toEqual([1, 0, 1]);
    expect(indices(choiceOf(3, 3, { allowed: [false, true, true] }), three)).toEqual([0, 1, 1]);
    const reserved = choiceOf(3, 3, { canPay: (chosen) => !(chosen.includes(0) && chosen.includes(2)) });
    expect(indices(reserved, three)).toEqual([0.5, 1, 0.5]);
    expect(indices(choiceOf(3, 3, { canPay: () => false }), three)).toEqual([0, 0, 0]);
  });
});

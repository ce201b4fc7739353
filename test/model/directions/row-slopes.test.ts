import { expect, test } from 'vitest';
import { type RowTerm, sumWithOverlap } from '../../../src/model/directions/row-slopes.ts';
import { signOf, variable } from '../../../src/model/formula/slopes.ts';

/** A project that saves between two parts of costs of 100; input k moves project k. */
function term(project: number, least: number, most: number): RowTerm {
  return { project, saving: variable(project, { least: 100 * least, most: 100 * most }), baseEur: 100 };
}

const shared = [{ costEur: 100, projects: [0, 1] }];

test('shares from 0 to 1: together they save more the more each saves', () => {
  const { sum, overlap, isUniform } = sumWithOverlap([term(0, 0.2, 0.4), term(1, 0.5, 1)], shared);
  // 100 · (1 − 0.8 · 0.5) and 100 · (1 − 0.6 · 0): what the other leaves is 0.5 to 0, and 0.8 to 0.6.
  expect(sum.value.least).toBeCloseTo(60, 10);
  expect(sum.value.most).toBeCloseTo(100, 10);
  expect(sum.slopes.get(0)).toEqual({ least: 0, most: 0.5 });
  expect(sum.slopes.get(1)!.least).toBeCloseTo(0.6, 10);
  expect(sum.slopes.get(1)!.most).toBeCloseTo(0.8, 10);
  expect(overlap.value.least).toBeCloseTo(10, 10);
  expect(overlap.value.most).toBeCloseTo(40, 10);
  expect(isUniform).toBe(true);
});

test('where one may take more than all, less of the other may be more', () => {
  // At s = 1.5 the sum is 100 · (1 + 0.5 · (1 − s)) of the other: it falls as that rises.
  const { sum, isUniform } = sumWithOverlap([term(0, 0.2, 0.9), term(1, 0.5, 1.5)], shared);
  expect(signOf(sum.slopes.get(0)!)).toBeUndefined();
  expect(isUniform).toBe(false);
});

test('a saving below zero takes no part in overlap, and so counts in full', () => {
  const { sum } = sumWithOverlap([term(0, -0.2, 0.4), term(1, 0.5, 0.5)], shared);
  expect(sum.value).toEqual({ least: 30, most: 70 });
  expect(sum.slopes.get(0)).toEqual({ least: 0.5, most: 1 });
});

test('cells that earn more than they cost push the other way', () => {
  const { sum, isUniform } = sumWithOverlap(
    [term(0, 0.2, 0.4), term(1, 0.5, 0.9)],
    [
      { costEur: 400, projects: [0, 1] },
      { costEur: -300, projects: [0, 1] },
    ],
  );
  expect(isUniform).toBe(false);
  // Both lie in cells of 100 in all, of which the other leaves 0.5 to 0.1.
  expect(sum.slopes.get(0)!.least).toBeLessThanOrEqual(0.1);
  expect(sum.slopes.get(0)!.most).toBeGreaterThanOrEqual(0.5);
});

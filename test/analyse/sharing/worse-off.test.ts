import { describe, expect, test } from 'vitest';
import type { PaidAt } from '../../../src/analyse/sharing/member-shares.ts';
import { findWorseOff, groupsTested, sizeOf, someGroups } from '../../../src/analyse/sharing/worse-off.ts';

/**
 * What groups of three pay by themselves: 10, 20 and 30 alone, 24 for the first two, 36 for the outer ones, 46 for the last two; a
 * member costs 2 and a pair 1 where there are several.
 */
const costs = new Map([
  ['0', 10],
  ['1', 20],
  ['2', 30],
  ['0 1', 24],
  ['0 2', 36],
  ['1 2', 46],
  ['0 1 2', 50],
]);
const costOf = (members: readonly number[]) => costs.get(members.join(' ')) ?? 0;
const tableOf = () =>
  Float64Array.from({ length: 8 }, (_, set) => costOf([0, 1, 2].filter((at) => (set >> at) & 1)));

const paidOf = (isExact: boolean, coordination = 0, member = 0, pair = 0): PaidAt =>
  ({
    costs: { member, pair },
    game: { costOf },
    table: isExact ? tableOf() : undefined,
    coordination,
  }) as unknown as PaidAt;

describe.each([true, false])('groups that would pay less by themselves, by a table: %s', (isExact) => {
  const found = (shares: readonly number[], ...coordination: readonly [number?, number?, number?]) =>
    // Of three members all but one are a pair as well.
    [
      ...new Set(
        findWorseOff(shares, paidOf(isExact, ...coordination)).map(
          ({ members, together, alone }) => `${members.join('+')}: ${together} for ${alone}`,
        ),
      ),
    ];

  test('are none where each is charged no more', () => {
    expect(found([8, 15, 27])).toEqual([]);
    expect(found([10, 14, 26])).toEqual([]);
  });

  test('are single ones and pairs, whatever the whole costs', () => {
    expect(found([11, 12, 27]).toSorted()).toEqual(['0+2: 38 for 36', '0: 11 for 10']);
    expect(found([0, 20, 30]).toSorted()).toEqual(['1+2: 50 for 46']);
    expect(found([0, 0, 50]).toSorted()).toEqual(['0+2: 50 for 36', '1+2: 50 for 46', '2: 50 for 30']);
  });

  test('are none for half a cent', () => {
    expect(found([10.0049, 13, 25])).toEqual([]);
    expect(found([10.0051, 13, 25])).toEqual(['0: 10.0051 for 10']);
  });

  test('bear coordination on both sides: alone there is none, and a pair has less of it', () => {
    // Three members of 2 and three pairs of 1 are 9, 3 for each; a pair alone has 2 · 2 + 1.
    expect(found([7, 14, 25], 3, 2, 1)).toEqual([]);
    expect(found([7.5, 14, 25], 3, 2, 1)).toEqual(['0: 10.5 for 10']);
    expect(found([6, 17, 29], 3, 2, 1).toSorted()).toEqual(['1+2: 52 for 51', '2: 32 for 30']);
  });
});

test('all groups are looked at of a few members, single ones, pairs and all but one of many', () => {
  expect(groupsTested(5, true)).toBe(30);
  expect(someGroups(4)).toEqual([
    [0],
    [1],
    [2],
    [3],
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
    [1, 2, 3],
    [0, 2, 3],
    [0, 1, 3],
    [0, 1, 2],
  ]);
  expect(groupsTested(20, false)).toBe(20 + 190 + 20);
  expect([0, 1, 2, 3, 255, 256].map(sizeOf)).toEqual([0, 1, 1, 2, 8, 1]);
});

import { describe, expect, test } from 'vitest';
import type { SharingRule } from '../../../src/model/sharing/forms.ts';
import { type CostsOfGroups, sharesBy } from '../../../src/model/sharing/rules.ts';
import {
  coordinationTimes,
  groupCostName,
  inhabitantsOf,
  isGroupCostName,
  type Member,
} from '../../../src/model/sharing/sharing.ts';

function member(id: string, inhabitants?: number, use?: number): Member {
  return { id, label: undefined, inhabitants, use, codes: [] };
}

const members = [member('a', 1000, 3), member('b', 3000, 2), member('c', 6000, 5)];
const costs: CostsOfGroups = {
  all: 100,
  alone: [30, 50, 80],
  ofInhabitants: (inhabitants) => inhabitants / 100,
  shapley: () => [20, 30, 50],
};

const shares = (rule: SharingRule, who = members, of = costs, agreed?: readonly number[]) =>
  sharesBy(rule, who, agreed, of);

describe('what each member pays', () => {
  test.each<[SharingRule, readonly number[]]>([
    ['equal', [100 / 3, 100 / 3, 100 / 3]],
    ['inhabitants', [10, 30, 60]],
    ['use', [30, 20, 50]],
    ['proportional-to-alone', [18.75, 31.25, 50]],
    // Alone they pay 160: each saves 20.
    ['equal-saving', [10, 30, 60]],
    ['shapley', [20, 30, 50]],
    // A euro for each hundred inhabitants, in steps: 30 for the first thousand of each, 40 for the next two of two, 30 for the rest.
    ['serial', [10, 30, 60]],
  ])('by %s', (rule, expected) => {
    const found = shares(rule);
    if (!('of' in found)) throw new Error(found.reason);
    for (const [at, share] of found.of.entries()) expect(share).toBeCloseTo(expected[at]!, 12);
    expect(found.of.reduce((sum, each) => sum + each)).toBeCloseTo(100, 12);
  });

  test('as was agreed', () => {
    expect(shares('agreed', members, costs, [0.5, 0.3, 0.2])).toEqual({ of: [50, 30, 20] });
  });

  test('serial cost sharing by hand, of a price with a fixed part', () => {
    const fixed = { ...costs, ofInhabitants: (inhabitants: number) => 30 + inhabitants / 100 };
    // All three pay 60 for 3,000 in thirds: 20. 2 of 3 more pay 40 more in halves: 20. The last pays 30 more.
    expect(shares('serial', members, fixed)).toEqual({ of: [20, 40, 70] });
    expect(shares('serial', members.toReversed(), fixed)).toEqual({ of: [70, 40, 20] });
  });
});

describe('a rule that says nothing says why', () => {
  const unknown = [...members.slice(0, 2), member('d')];
  test.each<[string, ReturnType<typeof shares>, string]>([
    ['inhabitants of one are not known', shares('inhabitants', unknown), 'no-inhabitants'],
    [
      'nobody has inhabitants',
      shares(
        'inhabitants',
        members.map(({ id }) => member(id, 0)),
      ),
      'no-inhabitants',
    ],
    ['use of one is not known', shares('use', unknown), 'no-use'],
    [
      'nobody uses it',
      shares(
        'use',
        members.map(({ id }) => member(id, 1, 0)),
      ),
      'no-use',
    ],
    [
      'nobody would pay alone',
      shares('proportional-to-alone', members, { ...costs, alone: [0, 0, 0] }),
      'nothing-alone',
    ],
    ['no price', shares('serial', members, { ...costs, ofInhabitants: undefined }), 'no-price'],
    ['a price, and inhabitants of one not known', shares('serial', unknown), 'no-inhabitants'],
    ['nothing was agreed', shares('agreed'), 'no-shares'],
  ])('%s', (_, found, reason) => {
    expect(found).toEqual({ reason });
  });
});

test('inhabitants of some together, and of nobody', () => {
  expect(inhabitantsOf(members)).toBe(10_000);
  expect(inhabitantsOf([])).toBe(0);
  expect(inhabitantsOf([...members, member('d')])).toBeUndefined();
});

test('one member alone has nobody to agree with', () => {
  expect([0, 1, 2, 3, 7].map((count) => Object.values(coordinationTimes(count)))).toEqual([
    [0, 0],
    [0, 0],
    [2, 1],
    [3, 3],
    [7, 21],
  ]);
});

test('groups are counted from 1', () => {
  expect(groupCostName(0)).toBe('sharing.group_costs.1.eur_per_year');
  expect(isGroupCostName(groupCostName(9))).toBe(true);
  expect(isGroupCostName('sharing.group_costs.0.eur_per_year')).toBe(false);
  expect(isGroupCostName('sharing.member_eur_per_year')).toBe(false);
});

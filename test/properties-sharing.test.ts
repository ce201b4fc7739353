import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SharingRecord } from '../src/model/sharing/result.ts';
import { type SharedText, share, sharesOf } from './shared-scenario.ts';

/** What holds of any members and any costs, against sums over all orders, groups and makings written out. */
const runs = { seed: 20261130, numRuns: 40 };

interface Drawn {
  readonly inhabitants: readonly number[];
  readonly fixed: number;
  readonly perInhabitant: number;
  readonly steps: readonly number[];
  /** Costs of groups in place of a price; each member alone is among them. */
  readonly groups: readonly { readonly members: readonly number[]; readonly cost: number }[] | undefined;
  readonly member: number;
  readonly pair: number;
  readonly saving: number;
  readonly uses: readonly number[];
}

const euros = fc.integer({ min: 0, max: 5000 });
const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 5 }).chain((count) => {
  const each = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { minLength: count, maxLength: count });
  const larger = fc.uniqueArray(
    fc.record({
      members: fc.subarray([...Array(count).keys()], { minLength: Math.min(2, count) }),
      cost: euros,
    }),
    { maxLength: 4, selector: ({ members }) => members.join() },
  );
  return fc.record({
    inhabitants: each(fc.integer({ min: 1, max: 4000 })),
    fixed: euros,
    perInhabitant: fc.integer({ min: 0, max: 3 }),
    steps: fc.array(euros, { minLength: 3, maxLength: 3 }),
    groups: fc.option(
      fc
        .tuple(each(euros), larger)
        .map(([alone, more]) => [
          ...alone.map((cost, member) => ({ members: [member], cost })),
          ...more.filter(({ members }) => members.length > 1),
        ]),
      { nil: undefined },
    ),
    member: fc.integer({ min: 0, max: 500 }),
    pair: fc.integer({ min: 0, max: 50 }),
    saving: fc.integer({ min: 0, max: 30_000 }),
    uses: each(fc.integer({ min: 1, max: 100 })),
  });
});

function textOf(
  { inhabitants, fixed, perInhabitant, steps, groups, member, pair, saving, uses }: Drawn,
  nameOf = (at: number) => `m${at}`,
): SharedText {
  const list = inhabitants.map((each, at) => `{ id: ${nameOf(at)}, inhabitants: ${each}, use: ${uses[at]} }`);
  const [a, b, c] = steps;
  const listed = groups?.map(
    (group) => `{ members: [${group.members.map(nameOf).join(', ')}], eur_per_year: ${group.cost} }`,
  );
  return {
    saving: `{ method: fixed, amount_eur_per_year: ${saving} }`,
    cost:
      groups === undefined
        ? `{ running_eur_per_year: { fixed: ${fixed}, per_inhabitant: ${perInhabitant}, by_inhabitants: [{ to: 2500, value: ${a} }, { to: 6000, value: ${b} }, { value: ${c} }] } }`
        : undefined,
    sharing: `rule: equal, member_eur_per_year: ${member}, pair_eur_per_year: ${pair}, members: [${list.join(', ')}]${listed === undefined ? '' : `, group_costs: [${listed.join(', ')}]`}`,
  };
}

/** The cost of a group, as the docs say it. */
function costOf(
  members: readonly number[],
  { inhabitants, fixed, perInhabitant, steps, groups }: Drawn,
): number {
  if (members.length === 0) return 0;
  if (groups === undefined) {
    const all = members.reduce((sum, member) => sum + inhabitants[member]!, 0);
    return fixed + perInhabitant * all + steps[all <= 2500 ? 0 : all <= 6000 ? 1 : 2]!;
  }
  const listed = groups.find((group) => group.members.join() === members.join());
  if (listed !== undefined) return listed.cost;
  const [first] = members;
  const ways = groups
    .filter(
      (group) => group.members.includes(first!) && group.members.every((each) => members.includes(each)),
    )
    .map(
      (group) =>
        group.cost +
        cheapest(
          members.filter((each) => !group.members.includes(each)),
          groups,
        ),
    );
  return Math.min(...ways);
}

/** The cheapest making of some members, whether they are listed or not. */
function cheapest(members: readonly number[], groups: NonNullable<Drawn['groups']>): number {
  if (members.length === 0) return 0;
  const [first] = members;
  return Math.min(
    ...groups
      .filter(
        (group) => group.members.includes(first!) && group.members.every((each) => members.includes(each)),
      )
      .map(
        (group) =>
          group.cost +
          cheapest(
            members.filter((each) => !group.members.includes(each)),
            groups,
          ),
      ),
  );
}

function allGroups(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** count - 1 }, (_, bits) =>
    [...Array(count).keys()].filter((member) => ((bits + 1) >> member) & 1),
  );
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    permutations(items.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}

const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
const coordination = (size: number, { member, pair }: Drawn) =>
  size < 2 ? 0 : size * member + (pair * size * (size - 1)) / 2;
const rulesOf = (told: SharingRecord) =>
  told.rules.filter(({ reason }) => reason === null).map(({ rule }) => rule);

test('shares of every rule add up to the cost of all, and so do the rows of all members', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const told = share(textOf(each));
      const all = costOf([...each.inhabitants.keys()], each);
      expect(told.cost_central_eur_per_year).toBeCloseTo(all, 6);
      for (const rule of rulesOf(told)) {
        expect(sum(sharesOf(told, rule))).toBeCloseTo(all, 6);
        const total = told.rows.find((row) => row.rule === rule && row.level === 'total')!;
        const members = told.rows.filter((row) => row.rule === rule && row.level === 'member');
        for (const key of ['saving_central_eur_per_year', 'net_central_eur_per_year'] as const)
          expect(total[key]).toBeCloseTo(sum(members.map((row) => row[key])), 6);
        for (const row of [...members, total])
          expect(row.net_low_eur_per_year).toBeLessThanOrEqual(row.net_central_eur_per_year);
      }
    }),
    runs,
  );
});

test('Shapley shares are the mean of what each adds over all orders', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const found = sharesOf(share(textOf(each)), 'shapley');
      const orders = permutations([...each.inhabitants.keys()]);
      const added = each.inhabitants.map(() => 0);
      for (const order of orders)
        for (const [step, member] of order.entries()) {
          const upTo = order.slice(0, step + 1).toSorted((a, b) => a - b);
          const before = upTo.filter((other) => other !== member);
          added[member] = added[member]! + costOf(upTo, each) - costOf(before, each);
        }
      for (const [member, own] of found.entries()) expect(own).toBeCloseTo(added[member]! / orders.length, 6);
    }),
    runs,
  );
});

test('members that are alike pay alike, and one that adds nothing pays nothing', () => {
  fc.assert(
    fc.property(drawn, fc.boolean(), (each, isPriced) => {
      if (isPriced) {
        const alike = { ...each, groups: undefined, inhabitants: each.inhabitants.map(() => 1000) };
        const [first, ...others] = sharesOf(share(textOf(alike)), 'shapley');
        for (const other of others) expect(other).toBeCloseTo(first!, 6);
        return;
      }
      // Nobody adds anything to a cost that follows inhabitants alone but by its own.
      const free = {
        ...each,
        groups: undefined,
        fixed: 0,
        steps: [0, 0, 0],
        inhabitants: each.inhabitants.map((own, at) => (at === 0 ? 0 : own)),
      };
      expect(sharesOf(share(textOf(free)), 'shapley')[0]).toBeCloseTo(0, 9);
    }),
    runs,
  );
});

test('by serial shares nobody pays for what a larger member needs', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 5000 }), (each, more) => {
      const priced = { ...each, groups: undefined };
      const largest = each.inhabitants.indexOf(Math.max(...each.inhabitants));
      const grown = {
        ...priced,
        inhabitants: each.inhabitants.map((own, at) => (at === largest ? own + more : own)),
      };
      const [before, after] = [priced, grown].map((one) => sharesOf(share(textOf(one)), 'serial'));
      for (const [at, own] of before!.entries()) if (at !== largest) expect(after![at]).toBeCloseTo(own, 6);
    }),
    runs,
  );
});

test('the groups that are worse off are those that would pay less by themselves', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const told = share(textOf(each));
      const count = each.inhabitants.length;
      const own = coordination(count, each) / count;
      for (const rule of rulesOf(told)) {
        const shares = sharesOf(told, rule);
        const worse = allGroups(count).filter(
          (group) =>
            group.length < count &&
            sum(group.map((member) => shares[member]! + own)) >
              costOf(group, each) + coordination(group.length, each) + 0.005,
        );
        const row = told.rules.find((one) => one.rule === rule)!;
        expect(row.groups_worse_off).toBe(worse.length);
        expect(row.members_worse_off).toBe(worse.filter((group) => group.length === 1).length);
      }
      expect(told.groups_tested).toBe(2 ** count - 2);
    }),
    runs,
  );
});

test('the smallest group is the first of those that pay with the fewest members and the most left', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const told = share(textOf(each));
      const all = sum(each.inhabitants);
      const left = (group: readonly number[]) =>
        (each.saving * sum(group.map((member) => each.inhabitants[member]!))) / all -
        costOf(group, each) -
        coordination(group.length, each);
      const paying = allGroups(each.inhabitants.length).filter((group) => left(group) >= -0.005);
      const size = Math.min(...paying.map(({ length }) => length));
      const fewest = paying.filter(({ length }) => length === size);
      const most = Math.max(...fewest.map(left));
      const [first] = fewest
        .filter((group) => left(group) >= most - 0.005)
        .toSorted((a, b) => (a.join() < b.join() ? -1 : 1));
      expect(told.smallest_group).toEqual(first?.map((member) => `m${member}`) ?? null);
    }),
    runs,
  );
});

test('other names change nothing', () => {
  fc.assert(
    fc.property(drawn, (each) => {
      const told = share(textOf(each));
      const other = JSON.stringify(share(textOf(each, (at) => `town-${9 - at}`)));
      expect(JSON.parse(other.replace(/town-(\d)/g, (_, digit) => `m${9 - Number(digit)}`))).toEqual(told);
    }),
    runs,
  );
});

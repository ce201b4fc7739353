import type { Group } from '../../model/sharing/sharing.ts';

/** What each group of members costs. */
export interface GroupGame {
  /** Of some members, by their places. */
  costOf(members: readonly number[]): number;
  /** Of the members of an order up to each of them, into `out`. */
  costsAlong(order: readonly number[], out: Float64Array): void;
  /**
   * Of all groups of so many members, by their bits: the first member has the lowest.
   *
   * Shape   2^members
   */
  table(members: number): Float64Array;
}

/**
 * The game of members who pay together as one buyer.
 *
 * Shape   inhabitants: of each member; 0 where no price follows them
 */
export function buyTogether(
  inhabitants: readonly number[],
  costOf: (inhabitants: number) => number,
): GroupGame {
  return {
    costOf: (members) =>
      members.length === 0 ? 0 : costOf(members.reduce((sum, member) => sum + inhabitants[member]!, 0)),
    costsAlong(order, out) {
      let sum = 0;
      for (const [step, member] of order.entries()) {
        sum += inhabitants[member]!;
        out[step] = costOf(sum);
      }
    },
    table(members) {
      const sums = new Float64Array(2 ** members);
      return sums.map((_, set) => {
        if (set === 0) return 0;
        sums[set] = sums[set & (set - 1)]! + inhabitants[lowestOf(set)]!;
        return costOf(sums[set]!);
      });
    },
  };
}

/**
 * The game of members whose groups have stated costs: a group that is not listed costs the cheapest of the ways in which listed
 * groups make it up, each member once.
 *
 * Shape   groups: each member alone is one of them; costs: of the groups, in their order
 */
export function payByGroups(groups: readonly Group[], costs: readonly number[]): GroupGame {
  const alone = new Map<number, number>();
  const larger: { readonly members: Group; readonly cost: number; readonly gain: number }[] = [];
  for (const [place, members] of groups.entries())
    if (members.length === 1) alone.set(members[0]!, costs[place]!);
  for (const [place, members] of groups.entries()) {
    if (members.length < 2) continue;
    const apart = members.reduce((sum, member) => sum + alone.get(member)!, 0);
    larger.push({ members, cost: costs[place]!, gain: apart - costs[place]! });
  }
  const known = new Map<string, number>();
  /** The most that some listed groups, each member in one of them, save against all apart. */
  const gainOf = (inside: readonly number[]): number => {
    const key = inside.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const [first, ...rest] = inside;
    if (first === undefined) return 0;
    const { members, gain } = larger[first]!;
    const beside = rest.filter((each) => !larger[each]!.members.some((member) => members.includes(member)));
    const most = Math.max(gainOf(rest), gain > 0 ? gain + gainOf(beside) : 0);
    known.set(key, most);
    return most;
  };
  const costOf = (members: readonly number[]): number => {
    const own = new Set(members);
    const inside: number[] = [];
    for (const [place, group] of larger.entries()) {
      if (!group.members.every((member) => own.has(member))) continue;
      if (group.members.length === own.size) return group.cost;
      inside.push(place);
    }
    return members.reduce((sum, member) => sum + alone.get(member)!, 0) - gainOf(inside);
  };
  return {
    costOf,
    costsAlong(order, out) {
      const missing = larger.map(({ members }) => members.length);
      const inside: number[] = [];
      let apart = 0;
      for (const [step, member] of order.entries()) {
        apart += alone.get(member)!;
        let listed: number | undefined;
        for (const [place, { members, cost }] of larger.entries()) {
          if (!members.includes(member)) continue;
          missing[place] = missing[place]! - 1;
          if (missing[place]! > 0) continue;
          inside.push(place);
          if (members.length === step + 1) listed = cost;
        }
        out[step] = listed ?? apart - gainOf([...inside].sort((a, b) => a - b));
      }
    },
    table(members) {
      const listed = groups.map((group, place) => ({
        set: group.reduce((bits, member) => bits | (1 << member), 0),
        cost: costs[place]!,
      }));
      const costOfListed = new Map(listed.map(({ set, cost }) => [set, cost]));
      const withLowest = Array.from({ length: members }, (_, lowest) =>
        listed.filter(({ set }) => lowestOf(set) === lowest),
      );
      /** The cheapest way to make up each set, and what it costs, which is what is stated where it is listed. */
      const cheapest = new Float64Array(2 ** members);
      return cheapest.map((_, whole) => {
        if (whole === 0) return 0;
        let least = Number.POSITIVE_INFINITY;
        for (const { set, cost } of withLowest[lowestOf(whole)]!)
          if ((set & whole) === set) least = Math.min(least, cost + cheapest[whole ^ set]!);
        cheapest[whole] = least;
        return costOfListed.get(whole) ?? least;
      });
    },
  };
}

/** The lowest bit of a set, as its place. */
export function lowestOf(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** The members of a set by its bits, in their order. */
export function membersOf(set: number): readonly number[] {
  const members: number[] = [];
  for (let member = 0; set >> member !== 0; member++) if ((set >> member) & 1) members.push(member);
  return members;
}

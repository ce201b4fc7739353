import { lowestOf, membersOf } from './group-costs.ts';
import { coordinationOfGroup, type PaidAt } from './member-shares.ts';

/** Half a cent: less is rounding. */
export const halfCent = 0.005;

/** A group that pays more than it would by itself. */
export interface WorseOff {
  readonly members: readonly number[];
  readonly together: number;
  readonly alone: number;
}

/**
 * The groups that would pay less by themselves, coordination included on both sides: all that are smaller than the whole, or single
 * members, pairs and all but one where these are too many.
 *
 * Shape   shares: of each member
 * Source  Gillies, D. B. (1959), Solutions to general non-zero-sum games, Contributions to the Theory of Games 4, Princeton, 47-85:
 *         shares at which there is no such group are in the core
 */
export function findWorseOff(shares: readonly number[], paid: PaidAt): readonly WorseOff[] {
  const { table, game, costs, coordination } = paid;
  const found: WorseOff[] = [];
  const look = (members: readonly number[], shared: number, cost: number) => {
    const together = shared + coordination * members.length;
    const alone = cost + coordinationOfGroup(members.length, costs);
    if (together - alone > halfCent) found.push({ members, together, alone });
  };
  if (table === undefined) {
    for (const members of someGroups(shares.length))
      look(
        members,
        members.reduce((sum, member) => sum + shares[member]!, 0),
        game.costOf(members),
      );
    return found;
  }
  const sums = new Float64Array(table.length);
  for (let set = 1; set < table.length - 1; set++) {
    sums[set] = sums[set & (set - 1)]! + shares[lowestOf(set)]!;
    const size = sizeOf(set);
    const together = sums[set]! + coordination * size;
    if (together - table[set]! - coordinationOfGroup(size, costs) > halfCent)
      look(membersOf(set), sums[set]!, table[set]!);
  }
  return found;
}

/** How many groups are looked at. */
export function groupsTested(members: number, isExact: boolean): number {
  return isExact ? 2 ** members - 2 : someGroups(members).length;
}

/** Single members, pairs, and all but one. */
export function someGroups(members: number): readonly (readonly number[])[] {
  const all = Array.from({ length: members }, (_, member) => member);
  return [
    ...all.map((member) => [member]),
    ...all.flatMap((first) => all.slice(first + 1).map((second) => [first, second])),
    ...all.map((left) => all.filter((member) => member !== left)),
  ];
}

/** How many members are in a set by its bits. */
export function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

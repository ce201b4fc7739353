import { lowestOf, membersOf } from './group-costs.ts';
import { coordinationOfGroup, type PaidAt } from './member-shares.ts';
import { halfCent, sizeOf } from './worse-off.ts';

/** A number of members of mean size is looked at up to this one. */
const mostMembers = 1000;

/** From how many members of mean size on cooperation pays. */
export interface PaysFrom {
  readonly from: number | undefined;
  /** Undefined where there is no end within `mostMembers`. */
  readonly to: number | undefined;
  /** With which number the most is left. */
  readonly best: number;
}

/**
 * With how many members of mean size and mean saving a shared project pays.
 *
 * Formula  n · saving − c(n · inhabitants) − n · member − n (n − 1) / 2 · pair ≥ 0; one member alone has no coordination
 * Shape    gives undefined where costs follow no price, as nothing says what members of mean size pay
 */
export function paysFrom(
  { costs }: Pick<PaidAt, 'costs'>,
  meanInhabitants: number,
  meanSaving: number,
): PaysFrom | undefined {
  const { ofInhabitants } = costs;
  if (ofInhabitants === undefined) return undefined;
  let [from, to]: [number | undefined, number | undefined] = [undefined, undefined];
  let [best, most] = [1, Number.NEGATIVE_INFINITY];
  for (let count = 1; count <= mostMembers; count++) {
    const net =
      count * meanSaving - ofInhabitants(count * meanInhabitants) - coordinationOfGroup(count, costs);
    // Above the last step of a price nothing says what is paid.
    if (Number.isNaN(net)) continue;
    if (net > most + halfCent) [best, most] = [count, net];
    if (net < -halfCent) continue;
    from ??= count;
    to = count;
  }
  return { from, to: to === mostMembers ? undefined : to, best };
}

/**
 * The fewest members whose saving covers what they pay and their coordination; of several groups of as many the one with the most
 * left, then the first. Where members are too many for all groups, those are looked at that are first by what they save less
 * what they add to a price, by saving or by size.
 */
export function smallestGroup(
  savings: readonly number[],
  inhabitants: readonly number[],
  paid: PaidAt,
): readonly number[] | undefined {
  const sets = paid.table === undefined ? undefined : bestBySize(savings, paid);
  if (sets !== undefined) {
    const set = sets.find((each) => each !== undefined);
    return set === undefined ? undefined : membersOf(set);
  }
  const { game, costs } = paid;
  const added = savings.map((saving, member) => saving - game.costOf([member]));
  const orders = [added, savings, inhabitants.map((each) => -each)].map((values) =>
    [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b),
  );
  for (let size = 1; size <= savings.length; size++) {
    let best: { readonly members: readonly number[]; readonly net: number } | undefined;
    for (const order of orders) {
      const members = order.slice(0, size).sort((a, b) => a - b);
      const saving = members.reduce((sum, member) => sum + savings[member]!, 0);
      const net = saving - game.costOf(members) - coordinationOfGroup(size, costs);
      if (net >= -halfCent && net > (best?.net ?? Number.NEGATIVE_INFINITY) + halfCent)
        best = { members, net };
    }
    if (best !== undefined) return best.members;
  }
  return undefined;
}

/** The group of each size that pays and has the most left, by its bits; undefined of a size of which none pays. */
function bestBySize(savings: readonly number[], { table, costs }: PaidAt): readonly (number | undefined)[] {
  const best: (number | undefined)[] = savings.map(() => undefined);
  const most = savings.map(() => Number.NEGATIVE_INFINITY);
  const sums = new Float64Array(table!.length);
  for (let set = 1; set < table!.length; set++) {
    sums[set] = sums[set & (set - 1)]! + savings[lowestOf(set)]!;
    const size = sizeOf(set);
    const net = sums[set]! - table![set]! - coordinationOfGroup(size, costs);
    if (net < -halfCent) continue;
    const at = size - 1;
    const isBetter = net > most[at]! + halfCent;
    const isAlike = !isBetter && net >= most[at]! - halfCent;
    if (isBetter || (isAlike && isBefore(set, best[at]!))) best[at] = set;
    most[at] = Math.max(most[at]!, net);
  }
  return best;
}

/** Whether the members of a set come before those of another of as many, compared from the first on. */
function isBefore(set: number, other: number): boolean {
  const differ = set ^ other;
  return (set & (differ & -differ)) !== 0;
}

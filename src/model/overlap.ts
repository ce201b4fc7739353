/**
 * Cells that exactly the same projects save from, taken together.
 * The saving of a set of projects depends on nothing finer.
 */
export interface Atom {
  readonly costEur: number;
  /** Indices of the projects, ascending. */
  readonly projects: readonly number[];
}

/** Room for one atom: the union so far, what the shares together count too often, and the union of groups. */
export interface UnionWork {
  readonly union: Float64Array;
  readonly joint: Float64Array;
  readonly total: Float64Array;
}

/**
 * Adds what the projects of a set count twice to `out`, as a negative number.
 *
 * F(S) = Σ atoms cost · (1 − Π (1 − s)) differs from Σ s · cost by −Σ cost · u·s, where u is the union of the shares
 * before each project; adding those products avoids the difference of two nearly equal numbers, and gives an exact
 * zero where nothing overlaps. A share below zero costs more than it saves and takes no part in overlap.
 *
 * Shape   shares[project] is a column of `count` shares; out has at least `count` entries
 * Units   shares of a cell; out in euros a year
 * Source  the complement rule for independent shares of one whole; sets combine as B · (1 − Π (1 − sᵢ))
 */
export function addOverlap(
  atoms: readonly Atom[],
  isMember: (project: number) => boolean,
  shares: readonly Float64Array[],
  count: number,
  work: UnionWork,
  out: Float64Array,
): void {
  for (const atom of atoms) {
    const members = atom.projects.filter(isMember);
    if (members.length < 2) continue;
    fillUnion(members, shares, count, work);
    for (let i = 0; i < count; i++) out[i] = out[i]! - atom.costEur * work.joint[i]!;
  }
}

/** As `addOverlap`, but between groups of projects whose inner overlap is already counted. */
export function addOverlapBetween(
  atoms: readonly Atom[],
  groups: readonly ((project: number) => boolean)[],
  shares: readonly Float64Array[],
  count: number,
  work: UnionWork,
  out: Float64Array,
): void {
  const { total } = work;
  for (const atom of atoms) {
    const parties = groups
      .map((isMember) => atom.projects.filter(isMember))
      .filter((members) => members.length > 0);
    if (parties.length < 2) continue;
    total.fill(0, 0, count);
    for (const members of parties) {
      fillUnion(members, shares, count, work);
      for (let i = 0; i < count; i++) {
        const both = total[i]! * work.union[i]!;
        out[i] = out[i]! - atom.costEur * both;
        total[i] = total[i]! + work.union[i]! - both;
      }
    }
  }
}

function fillUnion(
  members: readonly number[],
  shares: readonly Float64Array[],
  count: number,
  work: UnionWork,
): void {
  const { union, joint } = work;
  const first = shares[members[0]!] as Float64Array;
  for (let i = 0; i < count; i++) union[i] = Math.max(0, first[i]!);
  joint.fill(0, 0, count);
  for (let at = 1; at < members.length; at++) {
    const share = shares[members[at]!] as Float64Array;
    for (let i = 0; i < count; i++) {
      const own = Math.max(0, share[i]!);
      const both = union[i]! * own;
      joint[i] = joint[i]! + both;
      union[i] = union[i]! + own - both;
    }
  }
}

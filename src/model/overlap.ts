/**
 * Cells that exactly the same projects save from, taken together.
 * The saving of a set of projects depends on nothing finer.
 */
export interface Atom {
  readonly costEur: number;
  /** Indices of the projects, ascending. */
  readonly projects: readonly number[];
}

/** Projects of one group, such as a pace, that save from the same cells. */
export interface AtomGroup {
  readonly costEur: number;
  readonly members: readonly number[];
  /** The union of the shares of its members, as `addOverlap` left it. */
  union: Float64Array;
}

/** The part of each atom that belongs to a group of projects; atoms stay in their order. */
export function groupAtoms(
  atoms: readonly Atom[],
  isMember: (project: number) => boolean,
): readonly AtomGroup[] {
  return atoms.map(({ costEur, projects }) => ({
    costEur,
    members: projects.filter(isMember),
    union: new Float64Array(0),
  }));
}

/**
 * Adds what the projects of a group count twice to `out`, as a negative number.
 *
 * F(S) = Σ atoms cost · (1 − Π (1 − s)) differs from Σ s · cost by −Σ cost · u·s, where u is the union of the shares
 * before each project; adding those products avoids the difference of two nearly equal numbers, and gives an exact
 * zero where nothing overlaps. A share below zero costs more than it saves and takes no part in overlap.
 *
 * Shape   shares[project] is a column of `count` shares; joint and out have at least `count` entries
 * Units   shares of a cell; out in euros a year
 * Source  the complement rule for independent shares of one whole; sets combine as B · (1 − Π (1 − sᵢ))
 */
export function addOverlap(
  groups: readonly AtomGroup[],
  shares: readonly Float64Array[],
  count: number,
  joint: Float64Array,
  out: Float64Array,
): void {
  for (const group of groups) {
    if (group.members.length === 0) continue;
    if (group.union.length < count) group.union = new Float64Array(count);
    fillUnion(group, shares, count, joint);
    if (group.members.length < 2) continue;
    const { costEur } = group;
    for (let i = 0; i < count; i++) out[i] = out[i]! - costEur * joint[i]!;
  }
}

/** As `addOverlap`, but between two groups of projects whose inner overlap was added before, and so their unions. */
export function addOverlapBetween(
  one: readonly AtomGroup[],
  other: readonly AtomGroup[],
  count: number,
  out: Float64Array,
): void {
  for (const [atom, { costEur, members, union }] of one.entries()) {
    const against = other[atom] as AtomGroup;
    if (members.length === 0 || against.members.length === 0) continue;
    for (let i = 0; i < count; i++) out[i] = out[i]! - costEur * (union[i]! * against.union[i]!);
  }
}

/** The union of the shares of a group, and what they together count too often. */
function fillUnion(
  { members, union }: AtomGroup,
  shares: readonly Float64Array[],
  count: number,
  joint: Float64Array,
): void {
  for (const [place, project] of members.entries()) {
    const share = shares[project] as Float64Array;
    if (place === 0) {
      joint.fill(0, 0, count);
      for (let i = 0; i < count; i++) union[i] = Math.max(0, share[i]!);
      continue;
    }
    for (let i = 0; i < count; i++) {
      const own = Math.max(0, share[i]!);
      const both = union[i]! * own;
      joint[i] = joint[i]! + both;
      union[i] = union[i]! + own - both;
    }
  }
}

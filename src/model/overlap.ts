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
 * Where only a part of each project's saving counts, such as its cashable part, what is counted twice is taken off all
 * projects of an atom alike, so that the parts of a sum add up to the whole whatever the order of projects.
 *
 * Shape   shares[project] and weights[project] are columns of `count` shares; out has at least `count` entries
 * Units   shares of a cell; weights from 0 to 1; out in euros a year
 * Source  the complement rule for independent shares of one whole; sets combine as B · (1 − Π (1 − sᵢ))
 */
export function addOverlap(
  atoms: readonly Atom[],
  isMember: (project: number) => boolean,
  shares: readonly Float64Array[],
  count: number,
  work: UnionWork,
  out: Float64Array,
  weights?: readonly Float64Array[],
): void {
  for (const atom of atoms) {
    const members = atom.projects.filter(isMember);
    if (members.length < 2) continue;
    fillUnion(members, shares, count, work);
    if (weights !== undefined) weighJoint(members, shares, weights, count, work);
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
  weights?: readonly Float64Array[],
): void {
  const { total } = work;
  for (const atom of atoms) {
    const parts = groups
      .map((isMember) => atom.projects.filter(isMember))
      .filter((members) => members.length > 0);
    if (parts.length < 2) continue;
    total.fill(0, 0, count);
    if (weights !== undefined) {
      // What all together count twice, less what each group does.
      for (const members of [atom.projects, ...parts]) {
        const sign = members === atom.projects ? 1 : -1;
        fillUnion(members, shares, count, work);
        weighJoint(members, shares, weights, count, work);
        for (let i = 0; i < count; i++) total[i] = total[i]! + sign * work.joint[i]!;
      }
      for (let i = 0; i < count; i++) out[i] = out[i]! - atom.costEur * total[i]!;
      continue;
    }
    for (const members of parts) {
      fillUnion(members, shares, count, work);
      for (let i = 0; i < count; i++) {
        const both = total[i]! * work.union[i]!;
        out[i] = out[i]! - atom.costEur * both;
        total[i] = total[i]! + work.union[i]! - both;
      }
    }
  }
}

/** Turns what an atom counts twice into the part of it that counts: the mean weight, weighed by shares. */
function weighJoint(
  members: readonly number[],
  shares: readonly Float64Array[],
  weights: readonly Float64Array[],
  count: number,
  { joint }: UnionWork,
): void {
  for (let i = 0; i < count; i++) {
    let all = 0;
    let counting = 0;
    for (const project of members) {
      const own = Math.max(0, shares[project]![i]!);
      all += own;
      counting += own * weights[project]![i]!;
    }
    joint[i] = all === 0 ? 0 : (joint[i]! * counting) / all;
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

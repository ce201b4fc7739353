import type { LinearCosts } from './linear-costs.ts';

/**
 * Cells that exactly the same projects save from, taken together.
 * The saving of a set of projects depends on nothing finer.
 */
export interface Atom {
  readonly costEur: number;
  /** Where its costs follow inputs, how; `costEur` is then what they are in the centre. */
  readonly costs?: LinearCosts | undefined;
  /** Indices of the projects, ascending. */
  readonly projects: readonly number[];
}

/** Projects of one group, such as a pace, that save from the same cells. */
export interface AtomGroup {
  readonly atom: Atom;
  readonly members: readonly number[];
  /** The union of the shares of its members, as `addOverlap` left it. */
  union: Float64Array;
}

/** The costs of an atom in a block, where they follow inputs; undefined where they are a number. */
export type CostsOfAtom = (atom: Atom) => Float64Array | undefined;

const asNumbers: CostsOfAtom = () => undefined;

/** The part of each atom that belongs to a group of projects; atoms stay in their order. */
export function groupAtoms(
  atoms: readonly Atom[],
  isMember: (project: number) => boolean,
): readonly AtomGroup[] {
  return atoms.map((atom) => ({
    atom,
    members: atom.projects.filter(isMember),
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
 * Where only a part of each project's saving counts, such as its cashable part, what is counted twice is taken off all
 * projects of an atom alike, so that the parts of a sum add up to the whole whatever the order of projects.
 *
 * Shape   shares[project] and weights[project] are columns of `count` shares; joint and out have at least `count` entries;
 *         costsOf: of atoms whose costs follow inputs, a column
 * Units   shares of a cell; weights from 0 to 1; out in euros a year
 * Source  the complement rule for independent shares of one whole; sets combine as B · (1 − Π (1 − sᵢ))
 */
export function addOverlap(
  groups: readonly AtomGroup[],
  shares: readonly Float64Array[],
  count: number,
  joint: Float64Array,
  out: Float64Array,
  weights?: readonly Float64Array[],
  costsOf: CostsOfAtom = asNumbers,
): void {
  for (const group of groups) {
    if (group.members.length === 0) continue;
    if (group.union.length < count) group.union = new Float64Array(count);
    fillUnion(group, shares, count, joint);
    if (group.members.length < 2) continue;
    if (weights !== undefined) weighJoint(group.members, shares, weights, count, joint);
    takeOff(out, group.atom, costsOf, joint, count);
  }
}

/** Takes a part of the costs of an atom off a sum. */
function takeOff(
  out: Float64Array,
  atom: Atom,
  costsOf: CostsOfAtom,
  parts: Float64Array,
  count: number,
  sign = 1,
): void {
  const costs = costsOf(atom);
  if (costs !== undefined) {
    for (let i = 0; i < count; i++) out[i] = out[i]! - sign * costs[i]! * parts[i]!;
    return;
  }
  const costEur = sign * atom.costEur;
  for (let i = 0; i < count; i++) out[i] = out[i]! - costEur * parts[i]!;
}

/** As `addOverlap`, but between two groups of projects whose inner overlap was added before, and so their unions. */
export function addOverlapBetween(
  one: readonly AtomGroup[],
  other: readonly AtomGroup[],
  count: number,
  out: Float64Array,
  costsOf: CostsOfAtom = asNumbers,
): void {
  for (const [place, { atom, members, union }] of one.entries()) {
    const against = other[place] as AtomGroup;
    if (members.length === 0 || against.members.length === 0) continue;
    const costs = costsOf(atom);
    if (costs !== undefined) {
      for (let i = 0; i < count; i++) out[i] = out[i]! - costs[i]! * (union[i]! * against.union[i]!);
      continue;
    }
    const { costEur } = atom;
    for (let i = 0; i < count; i++) out[i] = out[i]! - costEur * (union[i]! * against.union[i]!);
  }
}

/**
 * As `addOverlapBetween`, where only parts of the savings count: what all together count twice, less what each of the
 * two groups does.
 */
export function addWeighedOverlapBetween(
  one: readonly AtomGroup[],
  other: readonly AtomGroup[],
  shares: readonly Float64Array[],
  weights: readonly Float64Array[],
  count: number,
  joint: Float64Array,
  out: Float64Array,
  costsOf: CostsOfAtom = asNumbers,
): void {
  for (const [place, { atom, members, union }] of one.entries()) {
    const { members: against, union: othersUnion } = other[place] as AtomGroup;
    if (members.length === 0 || against.length === 0) continue;
    const all = [...members, ...against];
    const common = commonWeight(all, weights);
    if (common !== undefined) {
      const costs = costsOf(atom);
      const { costEur } = atom;
      for (let i = 0; i < count; i++) {
        const cost = costs === undefined ? costEur : costs[i]!;
        out[i] = out[i]! - cost * (union[i]! * othersUnion[i]!) * common[i]!;
      }
      continue;
    }
    for (const [sign, group] of [
      [1, all],
      [-1, members],
      [-1, against],
    ] as const) {
      fillUnion({ members: group, union: new Float64Array(count) }, shares, count, joint);
      weighJoint(group, shares, weights, count, joint);
      takeOff(out, atom, costsOf, joint, count, sign);
    }
  }
}

/** The weights of some projects where they are one column for all of them, such as the growth of the costs they share. */
function commonWeight(
  members: readonly number[],
  weights: readonly Float64Array[],
): Float64Array | undefined {
  const first = weights[members[0]!];
  return members.every((project) => weights[project] === first) ? first : undefined;
}

/** Turns what an atom counts twice into the part of it that counts: the mean weight, weighed by shares. */
function weighJoint(
  members: readonly number[],
  shares: readonly Float64Array[],
  weights: readonly Float64Array[],
  count: number,
  joint: Float64Array,
): void {
  const common = commonWeight(members, weights);
  if (common !== undefined) {
    for (let i = 0; i < count; i++) joint[i] = joint[i]! * common[i]!;
    return;
  }
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

/** The union of the shares of a group, and what they together count too often. */
function fillUnion(
  { members, union }: Pick<AtomGroup, 'members' | 'union'>,
  shares: readonly Float64Array[],
  count: number,
  joint: Float64Array,
): void {
  joint.fill(0, 0, count);
  const first = shares[members[0]!] as Float64Array;
  for (let i = 0; i < count; i++) union[i] = first[i]! < 0 ? 0 : first[i]!;
  for (let place = 1; place < members.length; place += 2) {
    const share = shares[members[place]!] as Float64Array;
    const next = members[place + 1];
    if (next === undefined) uniteOne(union, joint, share, count);
    else uniteTwo(union, joint, share, shares[next] as Float64Array, count);
  }
}

function uniteOne(union: Float64Array, joint: Float64Array, share: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const own = share[i]! < 0 ? 0 : share[i]!;
    const both = union[i]! * own;
    joint[i] = joint[i]! + both;
    union[i] = union[i]! + own - both;
  }
}

/** As `uniteOne` for one project after the other, in one pass over the columns of both. */
function uniteTwo(
  union: Float64Array,
  joint: Float64Array,
  share: Float64Array,
  next: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const own = share[i]! < 0 ? 0 : share[i]!;
    const before = union[i]!;
    const both = before * own;
    const united = before + own - both;
    const nextOwn = next[i]! < 0 ? 0 : next[i]!;
    const nextBoth = united * nextOwn;
    joint[i] = joint[i]! + both + nextBoth;
    union[i] = united + nextOwn - nextBoth;
  }
}

import { addBounds, chain, hull, multiplyBounds, type Sloped, signOf, unbounded } from '../formula/slopes.ts';
import type { Atom } from '../overlap.ts';
import type { Bounds } from '../unit.ts';

/** What one project adds to a row. */
export interface RowTerm {
  readonly project: number;
  /** Euros it saves alone. */
  readonly saving: Sloped;
  /** The euros of its cells, of which its saving is a share; undefined where it has none. */
  readonly baseEur: number | undefined;
}

/** A sum of projects with what overlaps taken off. */
export interface RowSlopes {
  readonly sum: Sloped;
  /** What is taken off, as a positive number. */
  readonly overlap: Sloped;
  /** Whether each input pushes all parts of the sum, of any area too, the same way. */
  readonly isUniform: boolean;
}

/** A share this far above one is still one. */
const roundingShare = 1e-12;

/**
 * The slopes of F(S), what projects save together.
 *
 * F rises with the saving of each project by Σ atoms cost · Π others (1 − s) over its base: never below zero as long as the
 * shares of its cells lie between 0 and 1 and no cell earns. A share below zero takes no part in overlap.
 *
 * Shape   atoms: all of the model; what is left of a base outside them overlaps with nothing
 */
export function sumWithOverlap(terms: readonly RowTerm[], atoms: readonly Atom[]): RowSlopes {
  const termOf = new Map(terms.map((term) => [term.project, term]));
  const rises = new Map<number, Bounds>(terms.map(({ project }) => [project, { least: 1, most: 1 }]));
  const shared: { readonly costEur: number; readonly members: readonly RowTerm[] }[] = [];
  let isPlain = true;
  for (const { costEur, projects } of atoms) {
    const members = projects.flatMap((project) => termOf.get(project) ?? []);
    if (members.length > 0 && costEur < 0) isPlain = false;
    if (members.length < 2) continue;
    shared.push({ costEur, members });
    const left = members.map(leftOf);
    if (left.some(({ least }) => !(least >= 0))) {
      isPlain = false;
      for (const { project } of members) rises.set(project, unbounded);
      continue;
    }
    for (const [place, others] of productsOfOthers(left).entries()) {
      const { project, baseEur } = members[place]!;
      const taken = costEur / baseEur!;
      const fall = multiplyBounds(
        { least: taken, most: taken },
        { least: others.least - 1, most: others.most - 1 },
      );
      rises.set(project, addBounds(rises.get(project)!, fall));
    }
  }
  for (const { project, saving } of terms)
    if (saving.value.least < 0) rises.set(project, hull(rises.get(project)!, { least: 1, most: 1 }));
  const canSum = [...rises.values()].every(({ least }) => least >= -roundingShare);
  const overlapAt = (end: keyof Bounds): number =>
    shared.reduce((all, atom) => all + overlapOf(atom.costEur, atom.members, end), 0);
  const aloneAt = (end: keyof Bounds): number =>
    terms.reduce((all, { saving }) => all + saving.value[end], 0);
  const value = canSum
    ? { least: aloneAt('least') - overlapAt('least'), most: aloneAt('most') - overlapAt('most') }
    : unbounded;
  const overlapped = isPlain ? { least: overlapAt('least'), most: overlapAt('most') } : unbounded;
  const clean = ({ least, most }: Bounds): Bounds => ({ least: canSum ? Math.max(0, least) : least, most });
  const parts = terms.map(({ project, saving }) => [saving, clean(rises.get(project)!)] as const);
  const falls = parts.map(
    ([saving, { least, most }]) => [saving, { least: 1 - most, most: 1 - least }] as const,
  );
  return {
    sum: chain(value, parts),
    overlap: chain(overlapped, falls),
    isUniform: isPlain && pushOneWay(parts.map(([saving]) => saving)),
  };
}

/** Whether each input moves all of some quantities the same way. */
export function pushOneWay(quantities: readonly Sloped[]): boolean {
  const signs = new Map<number, 1 | -1>();
  for (const { slopes } of quantities) {
    for (const [input, slope] of slopes) {
      const sign = signOf(slope);
      if (sign === 0) continue;
      if (sign === undefined || (signs.get(input) ?? sign) !== sign) return false;
      signs.set(input, sign);
    }
  }
  return true;
}

/** Whether some of a row save from the same cells. */
export function sharesCells(projects: readonly number[], atoms: readonly Atom[]): boolean {
  const own = new Set(projects);
  return atoms.some((atom) => atom.projects.filter((project) => own.has(project)).length > 1);
}

function shareOf({ saving, baseEur }: RowTerm, end: keyof Bounds): number {
  return Math.max(0, saving.value[end] / baseEur!);
}

/** 1 − share. */
function leftOf(term: RowTerm): Bounds {
  const [least, most] = [1 - shareOf(term, 'most'), 1 - shareOf(term, 'least')];
  return { least: least < 0 && least >= -roundingShare ? 0 : least, most };
}

/** For each of some factors of zero or more, the product of all others. */
function productsOfOthers(factors: readonly Bounds[]): readonly Bounds[] {
  const before: Bounds[] = [];
  let product: Bounds = { least: 1, most: 1 };
  for (const factor of factors) {
    before.push(product);
    product = { least: product.least * factor.least, most: product.most * factor.most };
  }
  product = { least: 1, most: 1 };
  const others = [...before];
  for (let place = factors.length - 1; place >= 0; place--) {
    const own = others[place]!;
    others[place] = { least: own.least * product.least, most: own.most * product.most };
    const factor = factors[place]!;
    product = { least: product.least * factor.least, most: product.most * factor.most };
  }
  return others;
}

/** What the projects of an atom count twice where all of them save least, or most. */
function overlapOf(costEur: number, members: readonly RowTerm[], end: keyof Bounds): number {
  let [alone, left] = [0, 1];
  for (const member of members) {
    const share = shareOf(member, end);
    alone += share;
    left *= 1 - share;
  }
  return costEur * (alone - (1 - left));
}

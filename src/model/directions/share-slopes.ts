import { addAll, complementOf, constant, multiply, type Sloped, scale, subtract } from '../formula/slopes.ts';
import { type LinearCosts, sumCosts } from '../linear-costs.ts';
import type { Atom } from '../overlap.ts';
import { pushOneWay, type RowSlopes, type RowTerm, sumWithOverlap } from './row-slopes.ts';

/** A project whose saving is a share of what levels leave of its cells. */
export interface ShareTerm {
  readonly project: number;
  readonly share: Sloped;
}

/**
 * The slopes of what projects save together, where some of them save a share of costs that follow inputs themselves. The others
 * live in whole cells, so that their own sum follows no such input; shares come on top of them in what is left.
 *
 * Formula  F = F(others) + Σ atoms left · (1 − Π shares (1 − s)) · Π others (1 − s)
 * Shape    others: the euros of the others; atoms: all of the model; slopesOfCosts: of some costs
 * Holds    undefined where a share may be outside 0 to 1, or costs below zero: then nothing is decided
 */
export function sumOfShares(
  shares: readonly ShareTerm[],
  others: readonly RowTerm[],
  atoms: readonly Atom[],
  slopesOfCosts: (costs: LinearCosts) => Sloped,
): Pick<RowSlopes, 'sum' | 'isUniform'> | undefined {
  const shareOf = new Map(shares.map(({ project, share }) => [project, share]));
  const partOf = new Map(
    others.map(({ project, saving, baseEur }) => [project, scale(saving, 1 / (baseEur ?? Number.NaN))]),
  );
  const alone = sumWithOverlap(others, wholeAtoms(atoms, partOf));
  const parts: Sloped[] = [];
  for (const atom of atoms) {
    const own = atom.projects.flatMap((project) => shareOf.get(project) ?? []);
    if (own.length === 0) continue;
    const beside = atom.projects.flatMap((project) => partOf.get(project) ?? []);
    const costs = costsOf(atom);
    if (costs.eur < 0 || ![...own, ...beside].every(isPart)) return undefined;
    const united = complementOf(own.map(complementOf).reduce(multiply));
    parts.push([united, ...beside.map(complementOf)].reduce(multiply, slopesOfCosts(costs)));
  }
  return {
    sum: addAll([alone.sum, ...parts]),
    isUniform: alone.isUniform && pushOneWay([alone.sum, ...parts]),
  };
}

/** What overlaps, as what projects save alone less what they save together. */
export function overlapOf(savings: readonly Sloped[], sum: Sloped): Sloped {
  return subtract(addAll([constant(0), ...savings]), sum);
}

/** The atoms of some projects, whose cells are whole again: what is left of each and what is realised together. */
function wholeAtoms(atoms: readonly Atom[], members: ReadonlyMap<number, unknown>): readonly Atom[] {
  const whole = new Map<string, { readonly projects: readonly number[]; readonly costs: LinearCosts[] }>();
  for (const atom of atoms) {
    const projects = atom.projects.filter((project) => members.has(project));
    if (projects.length === 0) continue;
    const known = whole.get(projects.join());
    if (known === undefined) whole.set(projects.join(), { projects, costs: [costsOf(atom)] });
    else known.costs.push(costsOf(atom));
  }
  return [...whole.values()].map(({ projects, costs }) => ({ projects, costEur: sumCosts(costs).eur }));
}

function costsOf({ costs, costEur }: Atom): LinearCosts {
  return costs ?? { eur: costEur, slopes: new Map() };
}

/** Whether a share is one wherever the inputs are. */
function isPart({ value: { least, most } }: Sloped): boolean {
  return least >= 0 && most <= 1;
}

import { type Municipality, type Registers, successorInYear } from './register.ts';

export type Inhabitants =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly reason: string };

/** A pair of a municipality that merged later and the one that counts its people already. */
interface Merger {
  readonly from: Municipality;
  readonly into: Municipality;
}

/** The mergers after a year that make the population of that year unusable for one of the two alone. */
export function laterMergers(year: number, registers: Registers): readonly Merger[] {
  const mergers: Merger[] = [];
  for (const from of registers.municipalities.all) {
    if (from.mergedInto === undefined || (from.mergedInYear ?? 0) <= year) continue;
    // As long as it has a population of its own, its people are counted there alone.
    if (from.population.get(year) !== undefined) continue;
    mergers.push({ from, into: successorInYear(from, Number.POSITIVE_INFINITY, registers.municipalities) });
  }
  return mergers;
}

/**
 * The inhabitants of a set of municipalities at the end of a year.
 * Where a later merger counts the people of one in another, both must be in the set.
 *
 * Shape   codes: those in scope; alreadyMerged: codes whose costs the file counts in their successor
 */
export function countInhabitants(
  codes: readonly string[],
  alreadyMerged: readonly string[],
  year: number,
  registers: Registers,
): Inhabitants {
  const present = new Set(codes);
  for (const { from, into } of laterMergers(year, registers)) {
    if (alreadyMerged.includes(from.code)) continue;
    if (present.has(from.code) === present.has(into.code)) continue;
    return {
      known: false,
      reason: `the people of ${from.name.fi} (${from.code}) are counted in ${into.name.fi} (${into.code}), and only one of the two is in scope`,
    };
  }
  let count = 0;
  for (const code of codes) {
    const municipality = registers.municipalities.find(code);
    const population = municipality?.population.get(year);
    if (population !== undefined) count += population;
    else if (municipality?.mergedInto === undefined) {
      return { known: false, reason: `the register has no population of ${code} for ${year}` };
    }
  }
  return count > 0
    ? { known: true, count }
    : { known: false, reason: `the register has no population for ${year}` };
}

/** Inhabitants of the whole country at the end of a year. */
export function countNationalInhabitants(year: number, registers: Registers): Inhabitants {
  let count = 0;
  for (const municipality of registers.municipalities.all) count += municipality.population.get(year) ?? 0;
  return count > 0
    ? { known: true, count }
    : { known: false, reason: `the register has no population for ${year}` };
}

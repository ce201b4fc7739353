import type { InhabitantFault } from '../problems/catalogue/phrases.ts';
import { type Municipality, namedMunicipality, type Registers, successorInYear } from './register.ts';

export type Inhabitants =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly reason: InhabitantFault };

/** Inhabitants that a scenario states: of all municipalities together, or of some by their codes. */
export type StatedInhabitants = number | ReadonlyMap<string, number>;

/** What of a cost structure its inhabitants follow from. */
interface Peopled {
  readonly area: 'country' | 'municipalities';
  readonly year: number;
  readonly municipalityCodes: readonly string[];
  readonly inhabitants: Inhabitants;
  readonly statedInhabitants?: StatedInhabitants;
}

/** The inhabitants of each municipality by its code, or why they are not known. */
export type InhabitantsOfEach =
  | { readonly known: true; readonly byCode: ReadonlyMap<string, number> }
  | { readonly known: false; readonly reason: InhabitantFault };

/** The inhabitants of one municipality of a structure; undefined where they are not known, or only together with others. */
export function populationOf(
  code: string,
  structure: Peopled | undefined,
  registers: Registers,
): number | undefined {
  const { year = 0, municipalityCodes = [], statedInhabitants: stated } = structure ?? {};
  if (typeof stated === 'number') return municipalityCodes.length === 1 ? stated : undefined;
  return stated?.get(code) ?? registers.municipalities.find(code)?.population.get(year);
}

/**
 * The inhabitants of each municipality that a structure is about; one whose people are counted in another has no entry.
 *
 * Shape   registers: undefined where the scenario has no costs
 */
export function inhabitantsOfEach(
  structure: Peopled | undefined,
  registers: Registers | undefined,
): InhabitantsOfEach {
  if (structure === undefined || registers === undefined)
    return { known: false, reason: { is: 'no-costs-no-municipalities' } };
  const { inhabitants, statedInhabitants: stated, area, municipalityCodes } = structure;
  if (!inhabitants.known) return inhabitants;
  const codes = area === 'country' ? registers.municipalities.all.map(({ code }) => code) : municipalityCodes;
  if (typeof stated === 'number' && (area === 'country' || codes.length > 1))
    return { known: false, reason: { is: 'one-number-for-all' } };
  const byCode = codes.flatMap((code): [string, number][] => {
    const population = populationOf(code, structure, registers);
    return population === undefined ? [] : [[code, population]];
  });
  return { known: true, byCode: new Map(byCode) };
}

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
 * Shape   codes: those in scope; alreadyMerged: codes whose costs the file counts in their successor; stated: numbers of
 *         the scenario, which take the place of those of the register
 */
export function countInhabitants(
  codes: readonly string[],
  alreadyMerged: readonly string[],
  year: number,
  registers: Registers,
  stated?: StatedInhabitants,
): Inhabitants {
  if (typeof stated === 'number') return { known: true, count: stated };
  const present = new Set(codes);
  for (const { from, into } of laterMergers(year, registers)) {
    if (alreadyMerged.includes(from.code) || stated?.has(from.code)) continue;
    if (present.has(from.code) === present.has(into.code)) continue;
    return {
      known: false,
      reason: { is: 'counted-in-successor', from: namedMunicipality(from), into: namedMunicipality(into) },
    };
  }
  let count = 0;
  for (const code of codes) {
    const municipality = registers.municipalities.find(code);
    const population = stated?.get(code) ?? municipality?.population.get(year);
    if (population !== undefined) count += population;
    else if (municipality?.mergedInto === undefined) {
      return { known: false, reason: { is: 'no-population-of', code, year } };
    }
  }
  return count > 0 ? { known: true, count } : { known: false, reason: { is: 'no-population', year } };
}

/** Inhabitants of the whole country at the end of a year. */
export function countNationalInhabitants(
  year: number,
  registers: Registers,
  stated?: StatedInhabitants,
): Inhabitants {
  if (typeof stated === 'number') return { known: true, count: stated };
  let count = 0;
  for (const municipality of registers.municipalities.all) count += municipality.population.get(year) ?? 0;
  return count > 0 ? { known: true, count } : { known: false, reason: { is: 'no-population', year } };
}

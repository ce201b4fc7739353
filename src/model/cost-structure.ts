import * as z from 'zod';
import type { Place, ProblemList } from '../problems/problem.ts';
import { type Municipality, type Registers, successorInYear } from './register.ts';

export const Measure = z.enum(['net', 'gross']);
export type Measure = z.infer<typeof Measure>;

/** What happens to cells that earn more than they cost, where a project takes its base. */
export const NegativeCells = z.enum(['exclude', 'include', 'refuse']);
export type NegativeCells = z.infer<typeof NegativeCells>;

const names = z.array(z.string());
/** Codes may be written as numbers, without their leading zeros. */
const codes = z.array(z.union([z.string(), z.int()]));

/** Which rows of the files belong to a cost structure; every filter may be left out. */
export const Scope = z.strictObject({
  main_functions: names.optional(),
  exclude_main_functions: names.optional(),
  services: names.optional(),
  exclude_services: names.optional(),
  cost_types: names.optional(),
  exclude_cost_types: names.optional(),
  municipalities: z
    .strictObject({
      codes: codes.optional(),
      exclude_codes: codes.optional(),
      regions: codes.optional(),
      groups: names.optional(),
      population: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).optional(),
    })
    .optional(),
});
export type Scope = z.infer<typeof Scope>;

/** Which cells of a cost structure a project rests on. */
export const CellSelection = z.strictObject({
  costs: z.string(),
  services: names.optional(),
  exclude_services: names.optional(),
  main_functions: names.optional(),
  exclude_main_functions: names.optional(),
  cost_types: names.optional(),
  negative: NegativeCells.optional(),
});
export type CellSelection = z.infer<typeof CellSelection>;

/** One amount of the tidy form. */
export interface CostRow {
  readonly year: number;
  readonly municipalityCode: string;
  readonly service: string;
  readonly costType: string;
  readonly amountEur: number;
  /** Position among the rows of its file. */
  readonly index: number;
}

/** A service and cost type, summed over the municipalities in scope; costs and negative amounts kept apart. */
export interface Cell {
  readonly service: string;
  readonly mainFunction: string;
  readonly costType: string;
  readonly sign: 'cost' | 'negative';
  readonly amountEur: number;
  readonly rows: number;
}

/** A named cost structure of a scenario, after its scope. */
export interface CostStructure {
  readonly id: string;
  readonly measure: Measure;
  readonly year: number;
  readonly files: readonly string[];
  readonly area: 'country' | 'municipalities';
  readonly cells: readonly Cell[];
  /** Rows in scope, for what is asked by municipality. */
  readonly rows: readonly CostRow[];
  /** Sum of all cells in scope, negative ones included: what shares of costs divide by. */
  readonly totalEur: number;
  readonly municipalityCodes: readonly string[];
  /** Codes whose costs the files, or the merging asked for, count in another municipality. */
  readonly countedElsewhere: readonly string[];
  /** Inhabitants at the end of the year, or why they are not known. */
  readonly inhabitants: Inhabitants;
}

export type Inhabitants =
  | { readonly known: true; readonly count: number }
  | { readonly known: false; readonly reason: string };

/** Every cost type there is, with the measure it belongs to; revenue is no cost at all. */
export const measureOfCostTypes = {
  net_operating_costs: 'net',
  operating_costs: 'gross',
  personnel: 'gross',
  wages: 'gross',
  pensions: 'gross',
  social_security: 'gross',
  purchased_services: 'gross',
  materials: 'gross',
  grants: 'gross',
  rents: 'gross',
  depreciation: 'gross',
  overheads: 'gross',
  internal: 'gross',
  other: 'gross',
  operating_revenue: 'revenue',
} as const;

/** The measure a cost type belongs to; undefined for one that does not exist. */
export function measureOfCostType(costType: string): Measure | 'revenue' | undefined {
  if (!Object.hasOwn(measureOfCostTypes, costType)) return undefined;
  return measureOfCostTypes[costType as keyof typeof measureOfCostTypes];
}

/** Sums rows into cells, the amounts of each cell with compensation so that the order of rows changes nothing. */
export function sumIntoCells(rows: readonly CostRow[], registers: Registers): readonly Cell[] {
  interface Sum {
    service: string;
    mainFunction: string;
    costType: string;
    sign: 'cost' | 'negative';
    amounts: number[];
  }
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const sign = row.amountEur < 0 ? 'negative' : 'cost';
    const key = `${row.service}\n${row.costType}\n${sign}`;
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, {
        service: row.service,
        mainFunction: registers.services.find(row.service)?.mainFunction ?? '',
        costType: row.costType,
        sign,
        amounts: [row.amountEur],
      });
    } else sum.amounts.push(row.amountEur);
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { amounts, ...cell }]) => ({ ...cell, amountEur: orderlessSum(amounts), rows: amounts.length }));
}

/**
 * A sum that is the same whatever the order of its terms: exact for whole euros and cents.
 *
 * Holds   terms are sorted before they are added with compensation (Neumaier 1974)
 * @example orderlessSum([0.1, 0.2, 0.3]) // => 0.6
 */
export function orderlessSum(terms: Iterable<number>): number {
  const sorted = Float64Array.from(terms).sort();
  let sum = 0;
  let lost = 0;
  for (const term of sorted) {
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** True where a cell belongs to a selection; names are ids by now. */
export function selects(selection: CellSelection, cell: Cell): boolean {
  return (
    passes(cell.service, selection.services, selection.exclude_services) &&
    passes(cell.mainFunction, selection.main_functions, selection.exclude_main_functions) &&
    passes(cell.costType, selection.cost_types, undefined)
  );
}

/** A filter lets through what it names, or everything where it names nothing; exclusions come last. */
function passes(
  name: string,
  wanted: readonly (string | number)[] | undefined,
  excluded: readonly (string | number)[] | undefined,
): boolean {
  if (wanted !== undefined && wanted.length > 0 && !wanted.includes(name)) return false;
  return !excluded?.includes(name);
}

/** Judges whether rows belong to a scope; names are codes and ids by now. Each name is judged once. */
export function createScopeFilter(
  scope: Scope,
  year: number,
  registers: Registers,
): (row: CostRow) => boolean {
  const hasService = remembered((id) => {
    if (!passes(id, scope.services, scope.exclude_services)) return false;
    const mainFunction = registers.services.find(id)?.mainFunction ?? '';
    return passes(mainFunction, scope.main_functions, scope.exclude_main_functions);
  });
  const hasCostType = remembered((type) => passes(type, scope.cost_types, scope.exclude_cost_types));
  const hasMunicipality = remembered((code) => hasMunicipalityInScope(code, scope, year, registers));
  return (row) =>
    hasService(row.service) && hasCostType(row.costType) && hasMunicipality(row.municipalityCode);
}

function hasMunicipalityInScope(code: string, scope: Scope, year: number, registers: Registers): boolean {
  const filter = scope.municipalities;
  if (filter === undefined) return true;
  if (!passes(code, filter.codes, filter.exclude_codes)) return false;
  const municipality = registers.municipalities.find(code);
  if (municipality === undefined) return true;
  if (!passes(municipality.regionCode, filter.regions, undefined)) return false;
  if (!passes(municipality.group, filter.groups, undefined)) return false;
  if (filter.population === undefined) return true;
  const population = municipality.population.get(year);
  if (population === undefined) return false;
  return (
    population >= (filter.population.min ?? 0) &&
    population <= (filter.population.max ?? Number.POSITIVE_INFINITY)
  );
}

function remembered(judge: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = judge(name);
      known.set(name, answer);
    }
    return answer;
  };
}

/** True where a scope chooses among municipalities at all. */
export function choosesMunicipalities(scope: Scope): boolean {
  const filter = scope.municipalities;
  if (filter === undefined) return false;
  const chosen = [filter.codes, filter.exclude_codes, filter.regions, filter.groups];
  return chosen.some((each) => (each?.length ?? 0) > 0) || filter.population !== undefined;
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

/** Reports cells that stand in a structure twice, and gross totals beside their parts. */
export function checkCells(
  files: readonly { readonly file: string; readonly rows: readonly CostRow[] }[],
  placeOf: (file: string, row: CostRow) => Place,
  problems: ProblemList,
): void {
  const seen = new Map<string, string>();
  const totals = new Map<string, { readonly place: Place; readonly service: string }>();
  const parts = new Set<string>();
  const doubled = new Map<
    string,
    { readonly file: string; readonly other: string; readonly row: CostRow; cells: number }
  >();
  for (const { file, rows } of files) {
    for (const row of rows) {
      const service = `${row.municipalityCode}\n${row.service}`;
      const key = `${service}\n${row.costType}`;
      const other = seen.get(key);
      if (other !== undefined && other !== file) {
        const pair = doubled.get(`${file}\n${other}`);
        if (pair === undefined) doubled.set(`${file}\n${other}`, { file, other, row, cells: 1 });
        else pair.cells++;
      }
      seen.set(key, file);
      if (row.costType === 'operating_costs')
        totals.set(service, { place: placeOf(file, row), service: row.service });
      else if (measureOfCostType(row.costType) === 'gross') parts.add(service);
    }
  }
  for (const { file, other, row, cells } of doubled.values()) {
    const what = `${row.municipalityCode} ${row.service} ${row.costType}`;
    problems.add('duplicate-cell', placeOf(file, row), { what, file: other, cells });
  }
  for (const [key, total] of totals) {
    if (parts.has(key)) problems.add('gross-total-beside-parts', total.place, { service: total.service });
  }
}

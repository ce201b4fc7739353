import * as z from 'zod';
import type { Place, ProblemList } from '../problems/problem.ts';
import { lostBits } from './compensated-sum.ts';
import { versions } from './figure-version.ts';
import type { Inhabitants, StatedInhabitants } from './inhabitants.ts';
import type { Registers } from './register.ts';

export const Measure = z.enum(['net', 'gross']);
export type Measure = z.infer<typeof Measure>;

/** What happens to cells that earn more than they cost, where a project takes its base. */
export const NegativeCells = z.enum(['exclude', 'include', 'refuse']);
export type NegativeCells = z.infer<typeof NegativeCells>;

const names = z.array(z.string());
/** Codes may be written as numbers, without their leading zeros. */
const codes = z.array(z.union([z.string(), z.int()]));
/** A choice names something: an empty one would mean nothing at all, and be taken for everything. Exclusions may be empty. */
const chosenNames = names.min(1);
const chosenCodes = codes.min(1);

/** Which rows of the files belong to a cost structure; every filter may be left out. */
export const Scope = z.strictObject({
  main_functions: chosenNames.optional(),
  exclude_main_functions: names.optional(),
  services: chosenNames.optional(),
  exclude_services: names.optional(),
  cost_types: chosenNames.optional(),
  exclude_cost_types: names.optional(),
  municipalities: z
    .strictObject({
      codes: chosenCodes.optional(),
      exclude_codes: codes.optional(),
      regions: chosenCodes.optional(),
      groups: chosenNames.optional(),
      population: z.strictObject({ min: z.number().optional(), max: z.number().optional() }).optional(),
    })
    .optional(),
});
export type Scope = z.infer<typeof Scope>;

/** Which cells of a cost structure a project rests on. */
export const CellSelection = z.strictObject({
  costs: z.string(),
  services: chosenNames.optional(),
  exclude_services: names.optional(),
  main_functions: chosenNames.optional(),
  exclude_main_functions: names.optional(),
  cost_types: chosenNames.optional(),
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
  /** Where it stands in its file: grows from row to row. */
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

/** What tells the cells of a structure apart. */
export function cellKey(service: string, costType: string, sign: Cell['sign']): string {
  return `${service}\n${costType}\n${sign}`;
}

/** What costs are besides accounts of a whole year, where a layout has said that they are meant. */
export const CostVersion = z.strictObject({
  version: z.enum(versions),
  /** First and last month of a part of a year: 2024-01..2024-06. */
  period: z.string().optional(),
});
export type CostVersion = z.infer<typeof CostVersion>;

/** Which sheet of a workbook holds the costs. */
export interface SheetOfFile {
  readonly file: string;
  readonly sheet: string;
}

/** A named cost structure of a scenario, after its scope. */
export interface CostStructure {
  readonly id: string;
  readonly measure: Measure;
  readonly year: number;
  readonly files: readonly string[];
  /** The sheet that was read of each workbook among them. */
  readonly sheets?: readonly SheetOfFile[];
  /** Where they are no accounts of a whole year, what they are. */
  readonly notAccounts?: CostVersion;
  /** Whether a person says that amounts were checked, so that they were not compared with published costs. */
  readonly isChecked?: boolean;
  readonly area: 'country' | 'municipalities';
  /** Whether it is about the whole country, as one or by its municipalities. */
  readonly coversCountry: boolean;
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
  /** Those that the scenario states in the place of the register: of all, or by code. */
  readonly statedInhabitants?: StatedInhabitants;
}

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

/** Amounts of a service of one cost type: costs and, apart, what is negative. */
interface SignedAmounts {
  readonly cost: number[];
  readonly negative: number[];
}

/** Sums rows into cells, the amounts of each cell with compensation so that the order of rows changes nothing. */
export function sumIntoCells(rows: readonly CostRow[], registers: Registers): readonly Cell[] {
  const cells: { readonly key: string; readonly cell: Cell }[] = [];
  for (const [service, types] of gatherAmounts(rows)) {
    const mainFunction = registers.services.find(service)?.mainFunction ?? '';
    for (const [costType, signs] of types) {
      for (const sign of ['cost', 'negative'] as const) {
        const amounts = signs[sign];
        if (amounts.length === 0) continue;
        const cell = {
          service,
          mainFunction,
          costType,
          sign,
          amountEur: orderlessSum(new Float64Array(amounts)),
        };
        cells.push({ key: cellKey(service, costType, sign), cell: { ...cell, rows: amounts.length } });
      }
    }
  }
  return cells.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cell }) => cell);
}

/** The amounts of rows by service and cost type. */
function gatherAmounts(rows: readonly CostRow[]): ReadonlyMap<string, ReadonlyMap<string, SignedAmounts>> {
  const services = new Map<string, Map<string, SignedAmounts>>();
  for (const { service, costType, amountEur } of rows) {
    let types = services.get(service);
    if (types === undefined) {
      types = new Map();
      services.set(service, types);
    }
    let amounts = types.get(costType);
    if (amounts === undefined) {
      amounts = { cost: [], negative: [] };
      types.set(costType, amounts);
    }
    (amountEur < 0 ? amounts.negative : amounts.cost).push(amountEur);
  }
  return services;
}

/** The same structure with every amount in other prices. */
export function turnStructure(structure: CostStructure, ratio: number): CostStructure {
  if (ratio === 1) return structure;
  const turn = <Item extends Cell | CostRow>(each: Item): Item => ({
    ...each,
    amountEur: each.amountEur * ratio,
  });
  return {
    ...structure,
    cells: structure.cells.map(turn),
    rows: structure.rows.map(turn),
    totalEur: structure.totalEur * ratio,
  };
}

/**
 * A sum that is the same whatever the order of its terms: exact for whole euros and cents.
 *
 * Holds   terms are sorted before they are added with compensation
 * @example orderlessSum([0.1, 0.2, 0.3]) // => 0.6
 */
export function orderlessSum(terms: Iterable<number>): number {
  // Numbers in a column are sorted where they are in a copy; anything else is gathered one by one.
  const sorted = (terms instanceof Float64Array ? terms.slice() : Float64Array.from(terms)).sort();
  let sum = 0;
  let lost = 0;
  for (const term of sorted) {
    const next = sum + term;
    lost += lostBits(sum, term, next);
    sum = next;
  }
  return sum + lost;
}

/** Personnel expenses are wages and what is paid on top of them. Source: Statistics Finland, local government finances */
const partsOfPersonnel: ReadonlySet<string> = new Set(['wages', 'pensions', 'social_security']);

/** Reports cells that are in a structure twice, and gross totals beside their parts. */
export function checkCells(
  files: readonly { readonly file: string; readonly rows: readonly CostRow[] }[],
  placeOf: (file: string, row: CostRow) => Place,
  problems: ProblemList,
): void {
  const seen = new Map<string, string>();
  const totals = new Map<string, { readonly file: string; readonly row: CostRow }>();
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
      const sum =
        row.costType === 'operating_costs' || row.costType === 'personnel' ? row.costType : undefined;
      if (sum !== undefined) totals.set(`${service}\n${sum}`, { file, row });
      if (partsOfPersonnel.has(row.costType)) parts.add(`${service}\npersonnel`);
      if (sum !== 'operating_costs' && measureOfCostType(row.costType) === 'gross')
        parts.add(`${service}\noperating_costs`);
    }
  }
  for (const { file, other, row, cells } of doubled.values()) {
    const what = `${row.municipalityCode} ${row.service} ${row.costType}`;
    problems.add('duplicate-cell', placeOf(file, row), { what, file: other, cells });
  }
  for (const [key, { file, row }] of totals) {
    if (!parts.has(key)) continue;
    const facts = { service: row.service, total: row.costType };
    problems.add('gross-total-beside-parts', placeOf(file, row), facts);
  }
}

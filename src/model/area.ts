import { type Cell, type CostRow, type CostStructure, cellKey } from './cost-structure.ts';
import { laterMergers, populationOf } from './inhabitants.ts';
import { countryCode, type Municipality, type Registers, regionInYear } from './register.ts';

/** A part of a cost structure that figures can be reported for. */
export interface Area {
  readonly code: string;
  readonly name: { readonly fi: string; readonly sv: string; readonly en: string };
  /** Undefined where they are not known, or where the area has none, such as a service. */
  readonly inhabitants: number | undefined;
  /** Codes of its municipalities; none of a service. */
  readonly codes: readonly string[];
}

/** How costs are divided among areas. */
export interface Division {
  readonly areas: readonly Area[];
  /** The costs of a cell of a structure in each area, in the order of the areas; what is in none stays undivided. */
  costsOf(structure: CostStructure, cell: Cell): Float64Array;
  /** Sums of rows in each area, by the keys of their cells. */
  sumRows(rows: readonly CostRow[]): ReadonlyMap<string, Float64Array>;
}

export type AreaKind = 'municipality' | 'region' | 'service';

/** Divides cost structures into the areas of a kind. */
export function divideCosts(
  kind: AreaKind,
  structures: readonly CostStructure[],
  registers: Registers,
): Division {
  return kind === 'service'
    ? divideByService(structures, registers)
    : divideByArea(kind, structures, registers);
}

function divideByService(structures: readonly CostStructure[], registers: Registers): Division {
  const services = [...new Set(structures.flatMap(({ cells }) => cells.map((cell) => cell.service)))].sort();
  const indexOf = new Map(services.map((service, index) => [service, index]));
  const areas = services.map((service): Area => {
    const name = registers.services.find(service)?.name ?? { fi: service, sv: service, en: service };
    return { code: service, name, inhabitants: undefined, codes: [] };
  });
  return {
    areas,
    costsOf: (_, cell) => {
      const costs = new Float64Array(services.length);
      costs[indexOf.get(cell.service) as number] = cell.amountEur;
      return costs;
    },
    sumRows: (rows) => sumRows(rows, services.length, ({ service }) => indexOf.get(service)),
  };
}

/**
 * Municipalities or regions. Municipalities whose inhabitants are known only together, because a later merger counts the
 * people of one in the other, are one area.
 */
function divideByArea(
  kind: 'municipality' | 'region',
  structures: readonly CostStructure[],
  registers: Registers,
): Division {
  const municipal = structures.filter(({ area }) => area === 'municipalities');
  const codes = [...new Set(municipal.flatMap(({ municipalityCodes }) => municipalityCodes))].sort();
  const year = municipal[0]?.year ?? 0;
  const together = kind === 'region' ? new Map<string, string>() : joinMerged(codes, year, registers);
  const find = (code: string): Municipality | undefined => registers.municipalities.find(code);
  const regionOf = (municipality: Municipality | undefined) =>
    municipality && regionInYear(municipality, year);
  const areaOf = (code: string): string =>
    kind === 'region' ? (regionOf(find(code))?.code ?? '') : (together.get(code) ?? code);
  const members = new Map<string, string[]>();
  for (const code of codes) members.set(areaOf(code), [...(members.get(areaOf(code)) ?? []), code]);
  const areas = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]): Area => {
      const found = own.map(find).filter((each) => each !== undefined);
      const name = (language: 'fi' | 'sv') => found.map((each) => each.name[language]).join(' + ');
      const region = regionOf(found[0])?.name;
      const names =
        kind === 'region'
          ? { fi: region?.fi ?? key, sv: region?.sv ?? key, en: region?.fi ?? key }
          : { fi: name('fi'), sv: name('sv'), en: name('fi') };
      const counts = own.map((code) => populationOf(code, municipal[0], registers));
      const known = counts.some((count) => count !== undefined);
      const inhabitants = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      return {
        code: kind === 'region' ? key : own.join('+'),
        name: names,
        inhabitants: known ? inhabitants : undefined,
        codes: own,
      };
    });
  const keys = [...members.keys()].sort();
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const sum = (rows: readonly CostRow[]) =>
    sumRows(rows, areas.length, ({ municipalityCode: code }) =>
      code === countryCode ? undefined : indexOf.get(areaOf(code)),
    );
  const byStructure = new Map(municipal.map((structure) => [structure, sum(structure.rows)]));
  return {
    areas,
    costsOf: (structure, cell) =>
      byStructure.get(structure)?.get(cellKey(cell.service, cell.costType, cell.sign)) ??
      new Float64Array(areas.length),
    sumRows: sum,
  };
}

/** Sums rows by cell and area; rows of no area are left out. */
function sumRows(
  rows: readonly CostRow[],
  areas: number,
  indexOfArea: (row: CostRow) => number | undefined,
): ReadonlyMap<string, Float64Array> {
  const sums = new Map<string, Float64Array>();
  for (const row of rows) {
    const index = indexOfArea(row);
    if (index === undefined) continue;
    const key = cellKey(row.service, row.costType, row.amountEur < 0 ? 'negative' : 'cost');
    let column = sums.get(key);
    if (column === undefined) {
      column = new Float64Array(areas);
      sums.set(key, column);
    }
    column[index] = column[index]! + row.amountEur;
  }
  return sums;
}

/** For municipalities that are known only together, the code all of them stand under. */
function joinMerged(
  codes: readonly string[],
  year: number,
  registers: Registers,
): ReadonlyMap<string, string> {
  const present = new Set(codes);
  const together = new Map<string, string>();
  for (const { from, into } of laterMergers(year, registers)) {
    if (!present.has(from.code) || !present.has(into.code)) continue;
    if (from.population.get(year) !== undefined) continue;
    together.set(from.code, into.code);
  }
  return together;
}

import type { Division } from '../model/area.ts';
import type { CompiledMaturity } from '../model/compile-maturity.ts';
import { type Cell, type CostRow, type CostStructure, cellKey } from '../model/cost-structure.ts';
import type { LinearCosts } from '../model/linear-costs.ts';
import { nothingRealised } from '../model/maturity/realised.ts';
import type { CellPart } from '../model/maturity/realised-cells.ts';

/** The euros of a cell, or of a part of one, in each area. */
export type CostsInAreas = (structure: CostStructure, cell: Cell | CellPart) => readonly LinearCosts[];

/** Where rows contribute to wholly, beside the columns of numbers. */
const wholly = -1;

/** Divides cells and what levels take off them among areas. */
export function divideLevels(
  { realisedOfRow, columnOf }: CompiledMaturity,
  division: Division,
): CostsInAreas {
  const known = new Map<CostStructure, ReadonlyMap<number, ReadonlyMap<string, Float64Array>>>();
  const realisedOf = (structure: CostStructure) => {
    const own = known.get(structure) ?? sumRealised(structure);
    known.set(structure, own);
    return own;
  };
  /** What is realised of each cell, by the columns that it follows. */
  function sumRealised(structure: CostStructure) {
    const rows = new Map<number, CostRow[]>();
    const add = (column: number, row: CostRow, weight: number) => {
      if (weight === 0) return;
      const own = rows.get(column) ?? [];
      rows.set(column, own);
      own.push({ ...row, amountEur: row.amountEur * weight });
    };
    for (const row of structure.rows) {
      const { exact, terms } = realisedOfRow(row) ?? { ...nothingRealised, exact: 1 };
      add(wholly, row, exact);
      for (const { number, weight } of terms) add(columnOf(number), row, weight);
    }
    return new Map([...rows].map(([column, own]) => [column, division.sumRows(own)]));
  }
  return (structure, cell) => {
    const part = 'costs' in cell ? cell.kind : undefined;
    const key = cellKey(cell.service, cell.costType, cell.sign);
    const whole = division.costsOf(structure, cell);
    return Array.from(whole, (eur, area): LinearCosts => {
      if (part === undefined) return { eur, slopes: new Map() };
      const sign = part === 'left' ? -1 : 1;
      let constant = part === 'left' ? eur : 0;
      const slopes = new Map<number, number>();
      for (const [column, sums] of realisedOf(structure)) {
        const own = sums.get(key)?.[area] ?? 0;
        if (own === 0) continue;
        if (column === wholly) constant += sign * own;
        else slopes.set(column, sign * own);
      }
      return { eur: constant, slopes };
    });
  };
}

/** What levels leave of a cell in each area, the map central. */
export function leftInAreas(
  maturity: CompiledMaturity,
  division: Division,
): (structure: CostStructure, cell: Cell) => Float64Array {
  const costsIn = divideLevels(maturity, division);
  return (structure, cell) =>
    Float64Array.from(
      costsIn(structure, { ...cell, kind: 'left', costs: { eur: 0, slopes: new Map() } }),
      ({ eur, slopes }) =>
        [...slopes].reduce((sum, [column, slope]) => sum + slope * maturity.centralOf(column), eur),
    );
}

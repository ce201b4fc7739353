import { type Cell, type CostRow, type CostStructure, cellKey, orderlessSum } from '../cost-structure.ts';
import type { LinearCosts } from '../linear-costs.ts';
import type { Quantity } from '../quantity.ts';
import type { Registers } from '../register.ts';
import { LevelFinder } from './level-finder.ts';
import type { Maturity } from './maturity.ts';
import { nothingRealised, type Realised, realisedOf } from './realised.ts';

/** What levels leave of a cost cell, and what they take off it: one of the two has a part of the cell's euros. */
export interface CellPart extends Cell {
  readonly kind: 'left' | 'realised';
  readonly costs: LinearCosts;
}

export interface CellParts {
  readonly left: CellPart;
  readonly realised: CellPart;
}

/** What is realised of one row of costs; undefined where the row is left out, as nothing says its level. */
export type RealisedOfRow = (row: CostRow) => Realised | undefined;

/** Finds what is realised of the rows of any structure of a scenario. */
export function realisedOfRows(
  { rows, map, sectors, unknown }: Maturity,
  registers: Registers,
): RealisedOfRow {
  const finder = new LevelFinder(rows, sectors);
  const ofUnknown = unknown === 'exclude' ? undefined : nothingRealised;
  return ({ municipalityCode, service }) => {
    const mainFunction = registers.services.find(service)?.mainFunction ?? '';
    const [row] = finder.nearest({ municipalityCode, service, mainFunction });
    return row === undefined ? ofUnknown : realisedOf(row, map);
  };
}

/** A group of cost rows: how much of it is realised of each number, and how much wholly. */
class RealisedSum {
  readonly #whole: number[] = [];
  readonly #byNumber = new Map<Quantity, number[]>();

  add({ amountEur }: CostRow, realised: Realised | undefined): void {
    const { exact, terms } = realised ?? { exact: 1, terms: [] };
    if (exact !== 0) this.#whole.push(amountEur * exact);
    for (const { number, weight } of terms) {
      const own = this.#byNumber.get(number);
      if (own === undefined) this.#byNumber.set(number, [amountEur * weight]);
      else own.push(amountEur * weight);
    }
  }

  /** Shape   columnOf: of each number */
  finish(columnOf: (number: Quantity) => number): LinearCosts {
    const slopes = new Map<number, number>();
    for (const [number, terms] of this.#byNumber) {
      const column = columnOf(number);
      slopes.set(column, (slopes.get(column) ?? 0) + orderlessSum(terms));
    }
    return { eur: orderlessSum(this.#whole), slopes };
  }
}

/** What is realised of the cells of a structure, by their keys: those of which nothing is are left out. */
export function realisedByCell(
  { rows }: Pick<CostStructure, 'rows'>,
  realisedOfRow: RealisedOfRow,
  columnOf: (number: Quantity) => number,
): ReadonlyMap<string, LinearCosts> {
  const sums = new Map<string, RealisedSum>();
  for (const row of rows) {
    const realised = realisedOfRow(row);
    if (realised !== undefined && realised.exact === 0 && realised.terms.length === 0) continue;
    const key = cellKey(row.service, row.costType, row.amountEur < 0 ? 'negative' : 'cost');
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = new RealisedSum();
      sums.set(key, sum);
    }
    sum.add(row, realised);
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.finish(columnOf)]));
}

/** A cell in two parts: what is left of it, and what is realised. */
export function partsOfCell(cell: Cell, realised: LinearCosts): CellParts {
  const left: LinearCosts = {
    eur: cell.amountEur - realised.eur,
    slopes: new Map([...realised.slopes].map(([column, eur]) => [column, -eur])),
  };
  return {
    left: { ...cell, kind: 'left', costs: left },
    realised: { ...cell, kind: 'realised', costs: realised },
  };
}

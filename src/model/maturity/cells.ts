import { type CostStructure, orderlessSum } from '../cost-structure.ts';
import type { Registers } from '../register.ts';
import type { CellNames } from './level-finder.ts';

/** A service of one municipality, with its costs of all cost types; what earns more than it costs is no cost. */
export interface MaturityCell extends CellNames {
  readonly costEur: number;
}

/** The cells of a structure that levels are about, in the order of its rows. */
export function maturityCells(structure: CostStructure, registers: Registers): readonly MaturityCell[] {
  const amounts = new Map<string, { readonly names: CellNames; readonly costs: number[] }>();
  for (const { municipalityCode, service, amountEur } of structure.rows) {
    const key = `${municipalityCode}\n${service}`;
    let cell = amounts.get(key);
    if (cell === undefined) {
      const mainFunction = registers.services.find(service)?.mainFunction ?? '';
      cell = { names: { municipalityCode, service, mainFunction }, costs: [] };
      amounts.set(key, cell);
    }
    if (amountEur > 0) cell.costs.push(amountEur);
  }
  return [...amounts.values()].map(({ names, costs }) => ({ ...names, costEur: orderlessSum(costs) }));
}

import { type CostStructure, cellKey, measureOfCostType } from '../../model/cost-structure.ts';
import { countryCode, type Registers } from '../../model/register.ts';
import type { SavedFault } from './saved-fault.ts';

/** Cents of rounding in sums of very many rows. */
const slackShare = 1e-9;

/** Faults of a cost structure: names that no register has, and sums that are not those of their rows. */
export function* faultsOfCosts(
  structure: CostStructure,
  registers: Registers | undefined,
  at: readonly PropertyKey[],
): Generator<SavedFault> {
  const { cells, rows, totalEur, municipalityCodes } = structure;
  if (registers === undefined) {
    yield { at: ['registers'], is: 'lacking', name: 'registers' };
    return;
  }
  const { services, municipalities } = registers;
  for (const [index, code] of municipalityCodes.entries())
    if (code !== countryCode && municipalities.find(code) === undefined)
      yield { at: [...at, 'municipalityCodes', index], is: 'unknown', name: code };
  const sums = new Map<string, { eur: number; rows: number }>();
  for (const [index, { service, costType, amountEur }] of rows.entries()) {
    if (measureOfCostType(costType) === undefined)
      yield { at: [...at, 'rows', index, 'costType'], is: 'unknown', name: costType };
    const key = cellKey(service, costType, amountEur < 0 ? 'negative' : 'cost');
    const sum = sums.get(key) ?? { eur: 0, rows: 0 };
    sums.set(key, { eur: sum.eur + amountEur, rows: sum.rows + 1 });
  }
  let size = 0;
  let all = 0;
  const seen = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const { service, costType, sign, amountEur, mainFunction } = cell;
    const known = services.find(service);
    const ownAt = [...at, 'cells', index];
    if (known?.id !== service) yield { at: [...ownAt, 'service'], is: 'unknown', name: service };
    if (known?.mainFunction !== mainFunction)
      yield { at: [...ownAt, 'mainFunction'], is: 'unknown', name: mainFunction };
    const key = cellKey(service, costType, sign);
    if (seen.has(key)) yield { at: ownAt, is: 'twice', name: service };
    seen.add(key);
    const sum = sums.get(key);
    if (sum === undefined || sum.rows !== cell.rows || !isNear(sum.eur, amountEur, Math.abs(amountEur)))
      yield { at: ownAt, is: 'differs', name: '' };
    size += Math.abs(amountEur);
    all += amountEur;
  }
  if (seen.size !== sums.size) yield { at: [...at, 'cells'], is: 'differs', name: '' };
  if (!isNear(all, totalEur, size)) yield { at: [...at, 'totalEur'], is: 'differs', name: '' };
}

function isNear(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= slackShare * (1 + size);
}

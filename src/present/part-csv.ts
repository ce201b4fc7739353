import { EffectRow, TurningPrice } from '../model/effects/result.ts';
import { GoalOption, GoalRow } from '../model/goals/result.ts';
import type { PartTable } from '../model/part-tables.ts';
import type { Result } from '../model/result.ts';
import { RiskRow } from '../model/risks/result.ts';
import { recordTable } from './record-table.ts';
import type { TidyTable } from './tidy-table.ts';

/** One part of an estimate for programs and spreadsheets: its rows as JSON has them; of several scenarios with the id of each. */
export function partTable(results: readonly Result[], table: PartTable): TidyTable {
  const { schema, rows } = arrayOf(results, table);
  const keys = Object.keys(schema.shape);
  return recordTable(results.length > 1 ? ['scenario', ...keys] : keys, rows);
}

function arrayOf(
  results: readonly Result[],
  table: PartTable,
): { readonly schema: { readonly shape: object }; readonly rows: readonly object[] } {
  const all = (rowsOf: (result: Result) => readonly object[] | undefined) =>
    results.flatMap((result) =>
      (rowsOf(result) ?? []).map((row) => ({ scenario: result.scenario.id, ...row })),
    );
  switch (table) {
    case 'risks':
      return { schema: RiskRow, rows: all(({ risks }) => risks?.rows) };
    case 'effects':
      return { schema: EffectRow, rows: all(({ effects }) => effects?.rows) };
    case 'effects.turning_prices':
      return { schema: TurningPrice, rows: all(({ effects }) => effects?.turning_prices) };
    case 'goals':
      return { schema: GoalRow, rows: all(({ goals }) => goals?.rows) };
    case 'goals.options':
      return { schema: GoalOption, rows: all(({ goals }) => goals?.options) };
    default:
      return table satisfies never;
  }
}

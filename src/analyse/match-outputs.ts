import type { Model, Output } from '../model/compile.ts';
import { outputPaths, parseOutputPath } from '../model/path.ts';
import type { ProblemList } from '../problems/problem.ts';
import { drawnMoney } from './money.ts';

/** The outputs that paths name; without any, the saving of each pace and of the total. */
export function matchOutputs(
  model: Model,
  paths: readonly string[],
  problems: ProblemList,
): readonly Output[] {
  if (paths.length === 0) {
    const rows = model.rows.filter((row) => row.level === 'pace' || row.level === 'total');
    return rows.map((row) => ({ row, measure: 'saving_eur_per_year' }));
  }
  return paths.flatMap((path) => {
    // A row by itself means its saving, as for explain.
    const parsed = parseOutputPath(path, model) ?? parseOutputPath(`${path}.saving_eur_per_year`, model);
    if (parsed !== undefined && parsed.statistic === undefined)
      return [{ row: parsed.row, measure: parsed.measure, year: parsed.year }];
    problems.add('unknown-path', undefined, { found: path, known: outputPaths(model) });
    return [];
  });
}

/** What paces and the total are worth, where the scenario states years. */
export function worthOfPaces(model: Model): readonly Output[] {
  return drawnMoney(model).filter(({ row }) => row.level === 'pace' || row.level === 'total');
}

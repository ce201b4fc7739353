import type { SensitivityMethod } from '../../model/sensitivity-method.ts';
import { type MethodResults, resultsOf } from '../../model/sensitivity-result.ts';
import type { TidyTable } from '../tidy-table.ts';
import type { NamedTable } from '../workbook/record-sheets.ts';
import { assumptions } from './assumptions.ts';
import { breakEven } from './break-even.ts';
import { conditions } from './conditions.ts';
import { grid } from './grid.ts';
import type { AboutOutput, MethodView, OutputView, OwnView } from './method-view.ts';
import { pilot } from './pilot.ts';
import { rank } from './rank.ts';
import { sampleInformation } from './sample-information.ts';
import { shapley } from './shapley.ts';
import { sobol } from './sobol.ts';
import { switching } from './switching.ts';
import { tornado } from './tornado.ts';
import { valueOfInformation } from './value-of-information.ts';

export type MethodViews = { readonly [Method in SensitivityMethod]: MethodView<Method> };

/** How each method is shown, in the order of the report. */
export const methodViews: MethodViews = {
  tornado,
  grid,
  switching,
  rank,
  sobol,
  shapley,
  conditions,
  'value-of-information': valueOfInformation,
  pilot,
  'sample-information': sampleInformation,
  assumptions,
  'break-even': breakEven,
};

/** A method that is about outputs, with what it gave. */
export interface ShownOfOutputs {
  readonly view: OutputView<AboutOutput>;
  readonly results: readonly AboutOutput[];
}

/** A method with what it gave. */
export type Shown =
  | ShownOfOutputs
  | { readonly view: OwnView<unknown>; readonly results: readonly unknown[] };

/** The methods that gave something, in the order of the report. */
export function listShown(
  results: Partial<MethodResults>,
  views: MethodViews = methodViews,
): readonly Shown[] {
  const methods = Object.keys(views) as SensitivityMethod[];
  return methods
    .map((method) => ({ view: views[method], results: resultsOf(results, method) }) as Shown)
    .filter((each) => each.results.length > 0);
}

/** The methods among them that are about outputs. */
export function ofOutputs(shown: readonly Shown[]): readonly ShownOfOutputs[] {
  return shown.filter((each): each is ShownOfOutputs => each.view.shows === 'an output');
}

/** The tables of all methods that gave something, by their names. */
export function sensitivityTables(results: Partial<MethodResults>): readonly NamedTable[] {
  return (Object.keys(methodViews) as SensitivityMethod[])
    .filter((method) => resultsOf(results, method).length > 0)
    .map((method) => ({ name: method, table: sensitivityTable(results as MethodResults, method) }));
}

/** The table of one method for programs, all outputs one below the other. */
export function sensitivityTable(results: MethodResults, method: SensitivityMethod): TidyTable {
  const view: OutputView<AboutOutput> | OwnView<unknown> = methodViews[method];
  return view.table(resultsOf(results, method) as readonly AboutOutput[]);
}

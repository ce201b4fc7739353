import type { Assumption } from '../../model/assumption.ts';
import { numberCell, type TidyColumns, tidyTable, yearCell } from '../tidy-table.ts';
import { composeAssumptions } from './assumptions-table.ts';
import { outputCell } from './figure-cell.ts';
import type { MethodView } from './method-view.ts';

const columns: TidyColumns<Assumption> = {
  of: ({ of }) => of,
  shape: ({ shape }) => shape,
  rank: ({ rank }) => numberCell(rank),
  p05: ({ of, p05 }) => outputCell(of)(p05),
  p50: ({ of, p50 }) => outputCell(of)(p50),
  p95: ({ of, p95 }) => outputCell(of)(p95),
  p05_standard_error: (each) => outputCell(each.of)(each.p05_standard_error),
  p50_standard_error: (each) => outputCell(each.of)(each.p50_standard_error),
  p95_standard_error: (each) => outputCell(each.of)(each.p95_standard_error),
  draws: ({ draws }) => numberCell(draws),
  assumed_inputs: (each) => numberCell(each.assumed_inputs),
  varying_inputs: (each) => numberCell(each.varying_inputs),
  price_year: (each) => yearCell(each.price_year),
};

/** What percentiles rest on the shape of ranges and on the dependence of inputs. */
export const assumptions: MethodView<'assumptions'> = {
  shows: 'its own subject',
  // Their number is reported with each table: it may be lower than that of the run.
  basis: 'seeded points',
  sentences: (words) => [words.assumptions.meaning],
  table: (results) => tidyTable(columns, results),
  blocks: composeAssumptions,
};

import { type Fund, FundCall, FundCaseRow, FundChoice, FundFrontier, FundRow } from '../model/fund/result.ts';
import type { FundTable } from '../model/fund/tables.ts';
import { recordTable } from './record-table.ts';
import type { TidyTable } from './tidy-table.ts';

const schemas = {
  rows: FundRow,
  choices: FundChoice,
  calls: FundCall,
  cases: FundCaseRow,
  frontier: FundFrontier,
} as const;

/** One table of a choice under a budget for programs and spreadsheets: the keys of JSON in their order. */
export function fundTable(fund: Fund, table: FundTable): TidyTable {
  return recordTable(Object.keys(schemas[table].shape), fund[table]);
}

import { join } from 'node:path';
import type { ProblemList } from '../problems/problem.ts';
import { readCsvFile } from './csv/csv-file.ts';

const columns = ['year', 'municipality_code', 'municipality', 'rate_percent'] as const;
/** The year of the rates that come with the tool. */
const yearOfRates = 2026;

/** The municipal income tax rate that is in force. */
export interface TaxRate {
  readonly year: number;
  readonly percent: number;
}

/** The latest municipal income tax rates, by code of the municipality. */
export function readTaxRates(dataFolder: string, problems: ProblemList): ReadonlyMap<string, TaxRate> {
  const file = readCsvFile(
    join(dataFolder, 'finland', `income-tax-rates-${yearOfRates}.csv`),
    columns,
    problems,
  );
  return new Map(
    (file?.rows ?? []).map(([year, code = '', , percent]) => [
      code,
      { year: Number(year), percent: Number(percent) },
    ]),
  );
}

import { join } from 'node:path';
import type { DraftTaxPoint } from '../model/draft.ts';
import { valueInForce } from '../model/evidence.ts';
import type { ProblemList } from '../problems/problem.ts';
import { readCsvFile } from './csv/csv-file.ts';
import type { EvidenceLibrary } from './evidence.ts';
import { readTaxRates } from './tax-rates.ts';

/** The last year of income statements that come with the tool. */
const year = 2019;
const columns = ['year', 'municipality_code', 'municipality', 'item', 'amount_eur'] as const;

/**
 * What a tax percentage point yields in some municipalities together: their municipal income tax over the mean rate of the
 * country. Undefined where no income statement of them is there.
 */
export function readTaxPoint(
  codes: readonly string[],
  dataFolder: string,
  evidence: EvidenceLibrary,
  problems: ProblemList,
): DraftTaxPoint | undefined {
  const file = readCsvFile(join(dataFolder, 'finland', `income-statements-${year}.csv`), columns, problems);
  const rates = evidence.find('tax.mean-rate')?.values;
  const meanRatePercent = rates === undefined ? undefined : valueInForce(rates, year).value.value;
  const found = file?.rows.filter(
    ([, code = '', , item]) => item === 'municipal-income-tax' && codes.includes(code),
  );
  if (found === undefined || found.length === 0 || meanRatePercent === undefined) return undefined;
  const incomeTaxEur = found.reduce((sum, row) => sum + Number(row[4]), 0);
  const ownRate = readTaxRates(dataFolder, problems).get(codes[0] ?? '');
  return { eur: incomeTaxEur / meanRatePercent, year, incomeTaxEur, meanRatePercent, ownRate };
}

import type { Explanation } from '../../src/model/explanation.ts';
import type { Result } from '../../src/model/result.ts';
import type { SensitivityMethod } from '../../src/model/sensitivity-method.ts';
import type { SensitivityResult } from '../../src/model/sensitivity-result.ts';
import type { Structure } from '../../src/model/structure.ts';
import { presentTidyTable } from '../../src/present/csv.ts';
import { estimateTable } from '../../src/present/estimate-csv.ts';
import { composeEstimateReport } from '../../src/present/estimate-report.ts';
import { explanationRecord } from '../../src/present/explanation.ts';
import { type DialectName, dialects } from '../../src/present/format/dialect.ts';
import { presentReportMarkdown } from '../../src/present/markdown.ts';
import { harmlessReport, type ReportOptions } from '../../src/present/report.ts';
import { sensitivityTable } from '../../src/present/sensitivity/method-views.ts';
import { composeSensitivityReport } from '../../src/present/sensitivity/sensitivity-report.ts';
import { composeStructureReport } from '../../src/present/structure-report.ts';
import { presentReportTable, type TableOptions } from '../../src/present/table.ts';
import type { TidyTable } from '../../src/present/tidy-table.ts';

type EstimateOptions<Options> = Options & { readonly sensitivity?: boolean };

/** Results as the formats of `src/present/format/` write them, without waiting for a writer to be loaded. */
export function presentEstimateTable(
  results: readonly Result[],
  options: EstimateOptions<TableOptions>,
): string {
  return results
    .map((each) => presentReportTable(harmlessReport(composeEstimateReport(each, options)), options))
    .join('\n\n');
}

export function presentEstimateMarkdown(
  results: readonly Result[],
  options: EstimateOptions<ReportOptions>,
): string {
  return results.map((each) => presentReportMarkdown(composeEstimateReport(each, options))).join('\n');
}

export function presentSensitivityTable(result: SensitivityResult, options: TableOptions): string {
  return presentReportTable(harmlessReport(composeSensitivityReport(result, options)), options);
}

export function presentSensitivityMarkdown(result: SensitivityResult, options: ReportOptions): string {
  return presentReportMarkdown(composeSensitivityReport(result, options));
}

export function presentStructureTable(structure: Structure, options: TableOptions): string {
  return presentReportTable(harmlessReport(composeStructureReport(structure, options)), options);
}

export function presentStructureMarkdown(structure: Structure, options: ReportOptions): string {
  return presentReportMarkdown(composeStructureReport(structure, options));
}

export function presentExplanationJson(explanation: Explanation): string {
  return JSON.stringify(explanationRecord(explanation));
}

function presentCells(table: TidyTable, form: 'csv' | 'tsv', dialect: DialectName): string {
  const own = dialects[dialect];
  return presentTidyTable(table, form === 'tsv' ? { ...own, delimiter: '\t' } : own);
}

export function presentCsv(results: readonly Result[], dialect: DialectName = 'standard'): string {
  return presentCells(estimateTable(results), 'csv', dialect);
}

export function presentTsv(results: readonly Result[], dialect: DialectName = 'standard'): string {
  return presentCells(estimateTable(results), 'tsv', dialect);
}

export function presentSensitivityCsv(
  result: SensitivityResult,
  method: SensitivityMethod,
  form: 'csv' | 'tsv',
  dialect: DialectName = 'standard',
): string {
  return presentCells(sensitivityTable(result, method), form, dialect);
}

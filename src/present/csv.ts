import { stringify } from 'csv-stringify/sync';
import type { Estimate, Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { type NumberKind, numberForPrograms } from './number-text.ts';
import { type RowColumn, rowColumns, tidyRows } from './row-table.ts';

/** Who reads the file: programs, or a Finnish spreadsheet, which opens `;`, decimal commas and a BOM without a dialogue. */
export type CsvDialect = 'standard' | 'fi';

interface Dialect {
  readonly delimiter: string;
  readonly decimalMark: '.' | ',';
  readonly recordDelimiter: string;
  readonly bom: boolean;
}

export const dialects: Readonly<Record<CsvDialect, Dialect>> = {
  standard: { delimiter: ',', decimalMark: '.', recordDelimiter: '\n', bom: false },
  fi: { delimiter: ';', decimalMark: ',', recordDelimiter: '\r\n', bom: true },
};

/** What stands between two cells: what the dialect says, or a tab. */
export type CsvForm = 'csv' | 'tsv';

/** One cell of a table for programs; a number says how it is written. */
export type CsvCell = string | boolean | null | { readonly value: number; readonly kind: NumberKind };

/** The tidy rows of all results under one header. */
export function presentCsv(results: readonly Result[], dialect: CsvDialect = 'standard'): string {
  return presentEstimates(results, 'csv', dialect);
}

/** The same rows with tabs between the cells. */
export function presentTsv(results: readonly Result[], dialect: CsvDialect = 'standard'): string {
  return presentEstimates(results, 'tsv', dialect);
}

function presentEstimates(results: readonly Result[], form: CsvForm, dialect: CsvDialect): string {
  const columns = rowColumns(results);
  const rows = results.flatMap(tidyRows).map((row) => columns.map((column) => cell(row, column)));
  return presentCells(
    columns.map(({ key }) => key),
    rows,
    form,
    dialect,
  );
}

/** Any tidy table for programs and spreadsheets. */
export function presentCells(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  form: CsvForm,
  dialect: CsvDialect,
): string {
  const { delimiter, decimalMark, recordDelimiter, bom } = dialects[dialect];
  const isNumber = (each: CsvCell | undefined) => typeof each === 'object' && each !== null;
  const records = rows.map((row) =>
    row.map((each) => (isNumber(each) ? each.value : typeof each === 'string' ? cleanText(each) : each)),
  );
  return stringify(records, {
    header: true,
    columns: columns.map((key) => ({ key, header: key })),
    delimiter: form === 'tsv' ? '\t' : delimiter,
    record_delimiter: recordDelimiter,
    bom,
    escape_formulas: true,
    cast: {
      boolean: (value) => (value ? 'yes' : 'no'),
      // Numbers are handed over as numbers: only so is a minus in front of them no formula to be made harmless.
      number: (value, { column, records: row }) => {
        const own = rows[row]?.[column as number];
        return numberForPrograms(value, isNumber(own) ? own.kind : 'number', decimalMark);
      },
    },
  });
}

function cell(row: Estimate, { key, kind }: RowColumn): CsvCell {
  const value = row[key] ?? null;
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value !== 'number') return value;
  return kind === 'text' || kind === 'texts' ? String(value) : { value, kind };
}

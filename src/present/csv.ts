import { stringify } from 'csv-stringify/sync';
import type { Estimate, Result } from '../model/result.ts';
import { cleanText } from './clean-text.ts';
import { numberForPrograms } from './number-text.ts';
import { type RowColumn, rowColumns, tidyRows } from './row-table.ts';

/** Who reads the file: programs, or a Finnish spreadsheet, which opens `;`, decimal commas and a BOM without a dialogue. */
export type CsvDialect = 'standard' | 'fi';

interface Dialect {
  readonly delimiter: string;
  readonly decimalMark: '.' | ',';
  readonly recordDelimiter: string;
  readonly bom: boolean;
}

const dialects: Readonly<Record<CsvDialect, Dialect>> = {
  standard: { delimiter: ',', decimalMark: '.', recordDelimiter: '\n', bom: false },
  fi: { delimiter: ';', decimalMark: ',', recordDelimiter: '\r\n', bom: true },
};

/** The tidy rows of all results under one header. */
export function presentCsv(results: readonly Result[], dialect: CsvDialect = 'standard'): string {
  return presentRows(results, dialects[dialect]);
}

/** The same rows with tabs between the cells. */
export function presentTsv(results: readonly Result[], dialect: CsvDialect = 'standard'): string {
  return presentRows(results, { ...dialects[dialect], delimiter: '\t' });
}

function presentRows(results: readonly Result[], dialect: Dialect): string {
  const records = results.flatMap(tidyRows).map((row) => rowColumns.map((column) => cell(row, column)));
  return stringify(records, {
    header: true,
    columns: rowColumns.map(({ key }) => ({ key, header: key })),
    delimiter: dialect.delimiter,
    record_delimiter: dialect.recordDelimiter,
    bom: dialect.bom,
    escape_formulas: true,
    cast: {
      boolean: (value) => (value ? 'true' : 'false'),
      // Numbers are handed over as numbers: only so is a minus in front of them no formula to be made harmless.
      number: (value, { column }) => {
        const { kind } = rowColumns[column as number]!;
        return kind === 'text' || kind === 'texts'
          ? String(value)
          : numberForPrograms(value, kind, dialect.decimalMark);
      },
    },
  });
}

function cell(row: Estimate, { key }: RowColumn): string | number | null {
  const value = row[key];
  if (Array.isArray(value)) return cleanText(value.join(' '));
  return typeof value === 'string' ? cleanText(value) : value;
}

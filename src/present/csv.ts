import { type Options, stringify } from 'csv-stringify/sync';
import { type Clean, cleanText, harmless } from './clean-text.ts';
import type { Dialect } from './format/dialect.ts';
import { numberForPrograms } from './number-text.ts';
import type { TidyCell, TidyTable } from './tidy-table.ts';

/** A text of a cell that no spreadsheet takes for a formula, however it parts cells. */
export type CellText = Clean<'cell'>;
type Written = CellText | number | boolean | null | undefined;

/**
 * What a spreadsheet would calculate behind a sign that parts cells there, as `;` does in Finland and `,` in English; a number below
 * zero calculates nothing.
 */
const laterFormula = /([;\t|]\s*|,)(?=[=+@\uff1d\uff0b\uff0d\uff20]|-(?![\d.,\s\u00a0\u202f]*(?:[;\t|]|$)))/g;

/** A text as it may be in a cell. */
export function cellText(text: string): CellText {
  return withoutFormulas(cleanText(text));
}

/** A line of another table as it may be in a cell, its tabs kept. */
export function lineInCell(line: string): CellText {
  return withoutFormulas(line.split('\t').map(harmless).join('\t'));
}

function withoutFormulas(text: string): CellText {
  return text.replace(laterFormula, "$1'") as CellText;
}

/** Cells below their heads. The one door to CSV and TSV: no other text than that of a cell comes in, and a formula that begins one is none. */
export function writeCells(
  heads: readonly CellText[],
  rows: readonly (readonly Written[])[],
  form: Pick<Options, 'bom' | 'cast' | 'delimiter' | 'record_delimiter'>,
): string {
  const records = rows.map((row) => [...row]);
  return stringify(records, { ...form, header: true, columns: [...heads], escape_formulas: true });
}

/** A tidy table as text for programs and spreadsheets. */
export function presentTidyTable({ columns, rows }: TidyTable, dialect: Dialect): string {
  const { delimiter, decimalMark, recordDelimiter, bom } = dialect;
  const isNumber = (each: TidyCell | undefined) => typeof each === 'object' && each !== null;
  const records = rows.map((row) =>
    row.map((each) => (isNumber(each) ? each.value : typeof each === 'string' ? cellText(each) : each)),
  );
  return writeCells(columns.map(cellText), records, {
    delimiter,
    record_delimiter: recordDelimiter,
    bom,
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

import { stringify } from 'csv-stringify/sync';
import { cleanText } from './clean-text.ts';
import type { Dialect } from './format/dialect.ts';
import { numberForPrograms } from './number-text.ts';
import type { TidyCell, TidyTable } from './tidy-table.ts';

/** What a spreadsheet would calculate behind a sign that parts cells there, as `;` does in Finland and `,` in English. */
const laterFormula = /([;\t|]\s*|,)(?=[=+@\-\uff1d\uff0b\uff0d\uff20])/g;

/** The text of a cell that no spreadsheet takes for a formula, however it parts cells. */
function cellText(text: string): string {
  return cleanText(text).replace(laterFormula, "$1'");
}

/** A tidy table as text for programs and spreadsheets. */
export function presentTidyTable({ columns, rows }: TidyTable, dialect: Dialect): string {
  const { delimiter, decimalMark, recordDelimiter, bom } = dialect;
  const isNumber = (each: TidyCell | undefined) => typeof each === 'object' && each !== null;
  const records = rows.map((row) =>
    row.map((each) => (isNumber(each) ? each.value : typeof each === 'string' ? cellText(each) : each)),
  );
  return stringify(records, {
    header: true,
    columns: columns.map((key) => ({ key, header: key })),
    delimiter,
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

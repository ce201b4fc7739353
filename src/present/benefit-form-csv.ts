import { type BenefitFormRow, type FormColumn, formColumns } from '../model/benefit-form.ts';
import type { FormNumber } from '../model/form-number.ts';
import { type TidyCell, type TidyTable, tidyTable } from './tidy-table.ts';

/** Columns that are written even where all of their cells are blank. */
const always: readonly FormColumn[] = (Object.keys(formColumns) as FormColumn[]).filter(
  (column) => !column.startsWith('label_') && column !== 'checked',
);

/** The rows of a benefit mapping form, as they are filled in. */
export function formTable(rows: readonly BenefitFormRow[], decimalMark: '.' | ','): TidyTable {
  const table = tidyTable(cellsOf(decimalMark), rows);
  const shown = table.columns.map(
    (column, at) =>
      always.includes(column as FormColumn) ||
      table.rows.some((row) => row[at] !== null && row[at] !== false),
  );
  return {
    columns: table.columns.filter((_, at) => shown[at]),
    rows: table.rows.map((row) => row.filter((_, at) => shown[at])),
  };
}

function cellsOf(decimalMark: '.' | ','): Readonly<Record<FormColumn, (row: BenefitFormRow) => TidyCell>> {
  const cellOf = (number: FormNumber | undefined): TidyCell => {
    if (number === undefined) return null;
    const { low, central, high } = number;
    if (low === high) return { value: low, kind: 'number' };
    const ends = [low, ...(central === undefined ? [] : [central]), high];
    return ends.map((each) => String(each).replace('.', decimalMark)).join('..');
  };
  return {
    service: ({ service }) => service,
    label_fi: ({ label }) => label.fi ?? null,
    label_sv: ({ label }) => label.sv ?? null,
    label_en: ({ label }) => label.en ?? null,
    hour_price_eur: ({ hourPriceEur }) => cellOf(hourPriceEur),
    volume_per_year: ({ volumePerYear }) => cellOf(volumePerYear),
    running_eur_per_year: ({ runningEurPerYear }) => cellOf(runningEurPerYear),
    minutes_saved_handling: ({ minutes }) => cellOf(minutes.handling),
    minutes_saved_decision: ({ minutes }) => cellOf(minutes.decision),
    minutes_saved_invoicing: ({ minutes }) => cellOf(minutes.invoicing),
    minutes_saved_archiving: ({ minutes }) => cellOf(minutes.archiving),
    minutes_saved_total: ({ minutes }) => cellOf(minutes.total),
    use_share: ({ useShare }) => cellOf(useShare),
    target_eur_per_year: ({ targetEurPerYear }) =>
      targetEurPerYear === undefined ? null : { value: targetEurPerYear, kind: 'number' },
    checked: ({ isChecked }) => (isChecked ? true : null),
  };
}

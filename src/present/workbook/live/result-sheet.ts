import type { End } from '../../../model/cash-flow/money-columns.ts';
import type { Model, Row } from '../../../model/compile.ts';
import type { Language } from '../../../model/language.ts';
import type { Estimate, Result } from '../../../model/result.ts';
import { type RowColumn, rowColumns } from '../../row-table.ts';
import type { ValueReason } from '../../wording/workbook-words.ts';
import { wordings } from '../../wording.ts';
import { columnFormat } from '../number-format.ts';
import type { HeadOf } from '../table-sheet.ts';
import { type CellName, cellAddress, type SheetCell, type WorkSheet } from '../workbook.ts';
import { nothing, type ResultFormulas } from './result-formulas.ts';

/** The column behind all others: whether the figures of a row are formulas. */
const computed = 'computed';
/** Longer formulas are refused by Excel. */
const longestFormula = 8000;
/** Less than this is rounding between two ends. */
const centOfCheck = '0.005';

const ends: readonly End[] = ['low', 'central', 'high'];

/** The rows of an estimate; without formulas all figures are values, for the reason given. */
export function resultSheet(
  results: readonly Result[],
  live: { readonly model: Model; readonly formulas: ResultFormulas } | undefined,
  name: string,
  headOf: HeadOf,
  language: Language,
): WorkSheet {
  const estimates = results.flatMap((each) => each.estimates);
  const columns = rowColumns(results);
  const formats = columns.map(({ key, kind }) =>
    kind === 'text' || kind === 'texts'
      ? undefined
      : columnFormat(
          key,
          kind,
          estimates.flatMap((row) => (typeof row[key] === 'number' ? [row[key]] : [])),
        ),
  );
  const placeOf = new Map<string, number>(columns.map(({ key }, at) => [key, at]));
  const cellIn = (row: number, key: string) => cellAddress(row, placeOf.get(key)!);
  return {
    name,
    columns: [
      ...columns.map(({ key }) => ({ ...headOf(key), ...(key === 'label' && { wraps: true }) })),
      headOf(computed),
    ],
    rows: estimates.map((estimate, at) => {
      const row = live?.model.rows[at];
      const formulas =
        row && live ? formulasOf(row, estimate, live.formulas, (key) => cellIn(at, key)) : new Map();
      return [
        ...columns.map(({ key, kind }, place) =>
          cellOf(estimate, key, kind, formats[place], formulas.get(key)),
        ),
        computedCell(estimate, formulas, live !== undefined, (key) => cellIn(at, key), language),
      ];
    }),
    strongRows: new Set(
      [...estimates.keys()].filter((at) => ['pace', 'total'].includes(estimates[at]!.level)),
    ),
    frozenColumns: 4,
  };
}

function cellOf(
  estimate: Estimate,
  key: RowColumn['key'],
  kind: RowColumn['kind'],
  format: string | undefined,
  formula: string | undefined,
): SheetCell {
  const value = estimate[key] ?? null;
  if (Array.isArray(value)) return value.join(' ');
  if (typeof value !== 'number') return value;
  if (kind === 'text' || kind === 'texts') return String(value);
  return formula === undefined || formula === nothing ? { value, format } : { formula, value, format };
}

/** The figures of a row that follow the inputs, by their columns. */
function formulasOf(
  row: Row,
  estimate: Estimate,
  formulas: ResultFormulas,
  cell: (key: string) => string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (key: keyof Estimate, formula: string | undefined): boolean => {
    if (formula === undefined || formula.length > longestFormula || typeof estimate[key] !== 'number')
      return false;
    found.set(key, formula);
    return true;
  };
  for (const end of ends) {
    const key = `${end}_eur_per_year` as const;
    const saving = formulas.saving(row, end);
    if (!add(key, saving) || saving === nothing || end === 'central') continue;
    add(`share_of_costs_${end}`, formulas.ratio(cell(key), 'costs'));
    add(`eur_per_inhabitant_${end}`, formulas.ratio(cell(key), 'inhabitants'));
  }
  for (const end of ['low', 'high'] as const) add(`person_years_${end}`, formulas.personYears(row, end));
  return found;
}

/** Whether the savings of a row are formulas; where their ends change sides it says so by itself. */
function computedCell(
  estimate: Estimate,
  formulas: ReadonlyMap<string, string>,
  isLive: boolean,
  cell: (key: string) => string,
  language: Language,
): SheetCell {
  const { workbook: words } = wordings[language];
  const { level } = estimate;
  const isFormula = ends.every((end) => formulas.has(`${end}_eur_per_year`));
  if (!isFormula) {
    const reason: ValueReason = !isLive ? 'many-scenarios' : 'searched';
    return words.value[reason];
  }
  const isWhole = (['low', 'high'] as const).every((end) => {
    const key = `person_years_${end}` as const;
    return estimate[key] === null || formulas.has(key);
  });
  const what = isWhole ? words.formula : words.formulaWithoutPersonYears;
  if (level === 'overlap') return what;
  const [low, central, high] = ends.map((end) => cell(`${end}_eur_per_year`));
  const inOrder = `AND(${low}<=${central}+${centOfCheck},${central}<=${high}+${centOfCheck})`;
  return { formula: `IF(${inOrder},"${what}","${words.turned}")`, value: what };
}

/** Names for the figures that people refer to. */
export function namesOfResult(result: Result, sheet: string): readonly CellName[] {
  const place = new Map<string, number>(rowColumns([result]).map(({ key }, at) => [key, at]));
  return result.estimates.flatMap(({ level, pace }, row): CellName[] => {
    if (level !== 'pace' && level !== 'total') return [];
    return ends.map((end) => ({
      name: `${pace ?? level}_${end}_eur_per_year`,
      sheet,
      reference: cellAddress(row, place.get(`${end}_eur_per_year`)!),
    }));
  });
}

import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import type { TableColumn } from '../body/table-column.ts';
import { type Clue, type ClueContext, columnKey } from '../clues/clue.ts';
import type { ColumnFigures } from '../figures/figures.ts';
import { findColumnTotals } from '../relations/column-totals.ts';
import { monthNamed, periodOf } from '../vocabulary/periods.ts';
import { statementLine } from '../vocabulary/words.ts';
import { settle } from './settle.ts';
import type { SettledTable } from './settled-table.ts';

/** A proven sum outweighs all that headers and cells say of a role. */
const proven = 2 ** 30;
const monthsOfYear = 12;

/**
 * Columns that are in every row the sum of others become totals, whatever their headers say; where the others are the
 * months of a year, the total is the figure of the year and they are its parts.
 */
export function settleTotals(
  table: SettledTable,
  figures: readonly ColumnFigures[],
  { frame }: ClueContext,
): SettledTable {
  const { columns } = table;
  const clues: Clue[] = [];
  const clue = (column: number, value: string, why: TableReason): Clue => ({
    key: columnKey(column, 'role'),
    value,
    weight: proven,
    line: undefined,
    why,
  });
  for (const { total, parts } of findColumnTotals(figures, columns)) {
    const header = columns[total.column]!;
    if (header.role !== 'amount' || isOfItself(header)) continue;
    const names = parts.map(({ column }) => frame.names[column] ?? '');
    if (areMonths(names)) {
      for (const { column } of parts) clues.push(clue(column, 'part', { is: 'month', total: header.name }));
      continue;
    }
    clues.push(clue(total.column, 'total', { is: 'sum-of-columns', columns: names }));
  }
  if (clues.length === 0) return table;
  const all = [...table.clues, ...clues];
  const settled = settle(all);
  return {
    ...table,
    clues: all,
    settled,
    columns: columns.map((column, at) => {
      const own = settled.get(columnKey(at, 'role'));
      const role = own?.value as TableColumn['role'] | undefined;
      return role === undefined || role === column.role
        ? column
        : { ...column, role, reason: own?.why ?? { is: 'none' } };
    }),
  };
}

/** A column that says what its figures are, whatever they are the sum of: a cost type, or the result of a statement. */
function isOfItself({ cost_type: costType, name, service, municipality }: TableColumn): boolean {
  return (
    costType !== undefined ||
    service !== null ||
    municipality !== undefined ||
    statementLine(name) === 'result'
  );
}

function areMonths(names: readonly string[]): boolean {
  const months = names.map((name) => monthNamed(name) ?? ofPeriod(name));
  return (
    names.length === monthsOfYear && new Set(months).size === monthsOfYear && !months.includes(undefined)
  );
}

function ofPeriod(name: string): number | undefined {
  const period = periodOf(name);
  return period !== undefined && period.from === period.to && period.from > 0 ? period.from : undefined;
}

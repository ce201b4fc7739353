import type { ProblemList } from '../../../problems/problem.ts';
import type { RowReader } from '../apply/row-reader.ts';
import { findColumnTotals } from '../relations/column-totals.ts';
import type { Table } from '../table.ts';
import { statementLine } from '../vocabulary/words.ts';
import { headerPlace } from './needed.ts';

const mostReported = 20;

/**
 * Reports totals that a layout adds to their parts: "sum: true" at a column that is the sum of others, or at a column
 * whose rows hold totals of the rows beside them, or income, expenses and the result of both.
 *
 * Shape   usedRows: whether a row counts
 */
export function reportSumsOverTotals(
  table: Table,
  reader: RowReader,
  isUsed: (row: number) => boolean,
  problems: ProblemList,
): void {
  const { layout, columns, figures } = table;
  if (layout === undefined) return;
  const isSummed = (column: number) => layout.columns[column]?.sum === true;
  for (const { total, parts } of findColumnTotals(figures, columns, { rows: 1, digits: 2 })) {
    const isAdded = columns[total.column]?.role === 'amount' && isSummed(total.column);
    if (!isAdded || !parts.some(({ column }) => isSummed(column) && columns[column]?.role === 'amount'))
      continue;
    const name = columns[total.column]?.name ?? '';
    const of = parts.map(({ column }) => columns[column]?.name ?? '');
    problems.add('sum-over-total', headerPlace(table, total.column), {
      total: name,
      parts: of,
      isColumn: true,
    });
  }
  const ofLine = (line: 'income' | 'expenses' | 'result') =>
    columns.flatMap(({ role, name }, at) =>
      role === 'amount' && isSummed(at) && statementLine(name) === line ? [at] : [],
    );
  const [result] = ofLine('result');
  const others = [...ofLine('income'), ...ofLine('expenses')];
  if (result !== undefined && others.length > 0) {
    const parts = others.map((at) => columns[at]?.name ?? '');
    const facts = { total: columns[result]?.name ?? '', parts, isColumn: true };
    problems.add('sum-over-total', headerPlace(table, result), facts);
  }
  const summed = layout.columns.flatMap(({ sum, role, codes }, at) =>
    sum === true && codes !== 'flat' && (role === 'dimension' || role === 'measure' || role === 'cost_type')
      ? [at]
      : [],
  );
  if (summed.length === 0) return;
  let reported = 0;
  for (const { row, column, name, sums } of reader.totals.likely) {
    if (![...sums.keys()].some(isUsed) || reported++ >= mostReported) continue;
    const parts = (sums.get(row) ?? []).map((each) => rowName(table, each, summed));
    problems.add('sum-over-total', table.place(row, column), { total: name, parts, isColumn: false });
  }
  reportResults(table, summed, isUsed, problems);
}

/** The result of an income statement among its income and expenses. */
function reportResults(
  table: Table,
  summed: readonly number[],
  isUsed: (row: number) => boolean,
  problems: ProblemList,
): void {
  const { body } = table;
  for (const column of summed) {
    let result: number | undefined;
    const others = new Set<string>();
    for (let row = 0; row < body.count; row++) {
      if (!isUsed(row)) continue;
      const text = body.text(row, column);
      const line = statementLine(text);
      if (line === 'result') result ??= row;
      else if (line !== undefined) others.add(text);
    }
    if (result === undefined || others.size === 0) continue;
    const facts = { total: body.text(result, column), parts: [...others], isColumn: false };
    problems.add('sum-over-total', table.place(result, column), facts);
  }
}

function rowName({ body }: Table, row: number, columns: readonly number[]): string {
  return columns
    .map((column) => body.text(row, column))
    .filter((text) => text !== '')
    .join(' ');
}

import type { Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { shareBeforeRows, type Table } from '../read-table.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { LikelyTotals } from '../totals/likely-totals.ts';
import { TotalCheck } from '../totals/total-check.ts';
import { mostListed } from './data-rows.ts';
import { RowKeys } from './row-keys.ts';
import { classRoles, type LeftOut, type RowWords, WordsReader } from './rows.ts';
import { describe, SingleRows, type TableRow } from './single-rows.ts';

/** Takes the rows of a table one by one; what is handed over is good until the next row. */
export interface RowUse {
  used(row: TableRow): void;
  /** A row without any figure. */
  empty?(row: TableRow): void;
  /** A row that stands in another line before; of many such rows only the first are handed over. */
  repeated(words: RowWords, line: number): void;
}

export interface WalkedRows {
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: ReadonlySet<number>;
}

const mostDifferingTold = 50;
const mostRepeated = 1000;

/** Goes through the rows of a table, tells what is wrong with them, and hands over what can be used. */
export function walkRows(table: Table, registers: Registers, problems: ProblemList, use: RowUse): WalkedRows {
  const { rows, records, frame, columns, figures, areas, layout, place } = table;
  const leftOut: LeftOut[] = [];
  const leave = (line: number, reason: string) => {
    if (leftOut.length < mostListed) leftOut.push({ line, reason });
  };
  const hasFigure = (record: TableRecord) =>
    figures.some(({ sound, read }) => !sound || !Number.isNaN(read(record)));
  const readAgain = (line: number): TableRecord => {
    const found = rows.areSingle ? records.at(line) : [...rows].find((record) => record.line === line);
    if (found === undefined) throw new Error(`line ${line} was a row and is none any more`);
    return found;
  };
  const reader = new WordsReader(columns, { ...table, registers, problems, hasFigure, readAgain });
  const fill = (values: Float64Array, record: TableRecord, isTurned: boolean): Float64Array => {
    for (let at = 0; at < figures.length; at++) {
      const value = figures[at]!.read(record);
      values[at] = isTurned && value !== 0 ? -value : value;
    }
    return values;
  };
  const before = new Float64Array(figures.length);
  // Rows of the same words have the same sign.
  let isTurned = false;
  const once = new SingleRows(new RowKeys(sizesOf(table), table.dataCount), figures, (line) =>
    fill(before, readAgain(line), isTurned),
  );
  const check = new TotalCheck(reader.totalColumns, {
    rows,
    columns,
    areas,
    figures,
    registers,
    problems,
    isReversed: (column) => layout?.columns[column]?.sign === 'reversed',
    hasTotalAreas: reader.hasTotalAreas,
    areaOf: (record) => reader.areaOf(record),
    place,
  });
  const likely = new LikelyTotals({
    columns,
    figures,
    isSettled: (column) => layout?.columns[column]?.codes !== undefined,
    problems,
    place,
  });
  const values = new Float64Array(figures.length);
  let used = 0;
  let differing = 0;
  let repeated = 0;
  const sorter = rows.sorter();
  let position = 0;
  for (const each of records.noting(shareBeforeRows, 1)) {
    if (!frame.data.holds(each, position++)) continue;
    const record = sorter.sort(each);
    if (typeof record === 'string') continue;
    const words = reader.read(record);
    isTurned = !('reason' in words) && words.isReversed;
    fill(values, record, isTurned);
    if ('reason' in words) {
      leave(words.line, words.reason);
      if (words.total !== undefined) check.addTotal(record, words.total, values);
      if (words.area === 'unknown') check.addUnknown();
      continue;
    }
    const row = { words, values };
    const fate = once.judge(row);
    switch (fate.kind) {
      case 'used':
        used++;
        check.addRow(row);
        likely.add(row);
        use.used(row);
        break;
      case 'empty':
        leave(record.line, 'no figure in the row');
        check.addRow(row);
        likely.add(row);
        use.empty?.(row);
        break;
      case 'repeated':
        leave(record.line, `the same row stands in line ${fate.line}`);
        if (repeated++ < mostRepeated) use.repeated(words, fate.line);
        break;
      case 'differing':
        leave(record.line, `another amount stands in line ${fate.line}`);
        if (differing++ >= mostDifferingTold) break;
        problems.add('different-amounts', place(record, fate.column), {
          what: describe(words, columns),
          line: fate.line,
          before: trimCell(readAgain(fate.line).cells[fate.column] ?? ''),
          found: trimCell(record.cells[fate.column] ?? ''),
        });
        break;
      default:
        fate satisfies never;
    }
  }
  reader.tellUnmatched();
  check.tell(readAgain);
  likely.tell(readAgain);
  return { used, nested: reader.nested, leftOut: [...table.leftOut, ...leftOut] };
}

/** So many texts, at most, stand in what tells rows of an area apart: the year, the classes and the heading. */
function sizesOf({ columns, cells, headings }: Table): readonly (number | undefined)[] {
  const at = (role: string) => columns.flatMap((each, index) => (each.role === role ? [index] : []));
  const [year] = at('year');
  return [
    year === undefined ? 1 : cells[year]!.mostDifferent,
    ...classRoles.flatMap(at).map((column) => cells[column]!.mostDifferent),
    ...(headings?.kind === 'service' ? [headings.texts.size + 1] : []),
  ];
}

import type { Registers } from '../../../model/register.ts';
import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { findAreaTotals } from '../relations/area-totals.ts';
import { differingSum, statedColumnTotals } from '../relations/column-totals.ts';
import { reportDifference } from '../relations/find-totals.ts';
import { holdFigure } from '../relations/hold.ts';
import { classesOf, columnsOfRole, groupsIn } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import { reportNamesApart } from './names-apart.ts';
import { type LeftOut, RowReader, type RowWords } from './row-reader.ts';

/** Takes the rows of a table one by one. */
export interface RowUse {
  used(words: RowWords): void;
  /** A row without any figure. */
  empty?(words: RowWords): void;
  /** A row that stands in another line before; of many such rows only the first are handed over. */
  repeated(words: RowWords, line: number): void;
}

export interface WalkedRows {
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: ReadonlySet<number>;
  readonly reader: RowReader;
}

const mostDiffering = 50;
const mostRepeated = 1000;
const mostReported = 20;
/** Rows left out are listed up to here. */
export const mostListed = 100_000;

/** Goes through the rows of a table, reports what is wrong with them, and hands over what can be used. */
export function walkRows(table: Table, registers: Registers, problems: ProblemList, use: RowUse): WalkedRows {
  const { body, figures, layout, place } = table;
  const reader = new RowReader(table, registers, problems);
  const leftOut: LeftOut[] = [];
  const leave = (line: number, reason: TableReason) => {
    if (leftOut.length < mostListed) leftOut.push({ line, reason });
  };
  const once = new SingleRows(reader);
  const isUsed = new Uint8Array(body.count);
  let used = 0;
  let differing = 0;
  let repeated = 0;
  for (let row = 0; row < body.count; row++) {
    const words = reader.read(row);
    if ('reason' in words) {
      leave(words.line, words.reason);
      continue;
    }
    if (figures.every(({ sound, values }) => sound && Number.isNaN(values[row]!))) {
      leave(words.line, { is: 'no-figure' });
      use.empty?.(words);
      continue;
    }
    const before = layout?.several === 'add' ? undefined : once.findBefore(row);
    if (before === undefined) {
      used++;
      isUsed[row] = 1;
      use.used(words);
      continue;
    }
    const line = body.line(before);
    const other = figures.find(({ sound, values }) => !sound || !Object.is(values[before], values[row]));
    if (other === undefined) {
      leave(words.line, { is: 'same-row', line });
      if (repeated++ < mostRepeated) use.repeated(words, line);
      continue;
    }
    leave(words.line, { is: 'other-amount', line });
    if (differing++ >= mostDiffering) continue;
    problems.add('different-amounts', place(row, other.column), {
      what: describeRow(table, row),
      line,
      before: body.text(before, other.column),
      found: body.text(row, other.column),
    });
  }
  reader.unmatched.report();
  reportNamesApart(table, registers, problems);
  checkColumns(table, registers, problems, isUsed);
  checkAreas(reader, isUsed);
  reportLikely(table, reader, isUsed, problems);
  const nested = new Set(reader.totals.nested.map(({ column }) => column));
  return { used, nested, leftOut: [...table.leftOut, ...leftOut], reader };
}

/** Finds for each row the one before with the same words. */
class SingleRows {
  readonly #groupOf: Uint32Array;
  readonly #first: Int32Array;

  constructor({ context }: RowReader) {
    const years = columnsOfRole(context, 'year').slice(0, 1);
    const { groupOf, count } = groupsIn(context, [...years, ...classesOf(context)]);
    this.#groupOf = groupOf;
    this.#first = new Int32Array(count).fill(-1);
  }

  /** The first row that was asked for with the same words; without one, this is it. */
  findBefore(row: number): number | undefined {
    const group = this.#groupOf[row]!;
    const before = this.#first[group]!;
    if (before >= 0) return before;
    this.#first[group] = row;
    return undefined;
  }
}

/** The words of a row, as its problems name it. */
export function describeRow({ body, columns }: Table, row: number): string {
  // A dimension may name people: the line says which row it is.
  const roles = ['municipality', 'service', 'cost_type', 'year', 'measure', 'unit', 'sign'];
  return columns
    .flatMap(({ role }, at) => (roles.includes(role) ? [body.text(row, at)] : []))
    .filter((text) => text !== '')
    .join(' ');
}

/** Holds columns that by their headers add up others against them, row by row. */
function checkColumns(table: Table, registers: Registers, problems: ProblemList, isUsed: Uint8Array): void {
  const { body, columns, figures, areas, layout, place } = table;
  if (columns.some(({ role }) => role === 'sign')) return;
  let reported = 0;
  for (const stated of statedColumnTotals(figures, columns, areas, registers)) {
    for (let row = 0; row < body.count; row++) {
      if (isUsed[row] === 0) continue;
      const asWritten = ({ column, values }: (typeof figures)[number]) =>
        layout?.columns[column]?.sign === 'reversed' ? -values[row]! : values[row]!;
      const isEmpty = ({ column }: (typeof figures)[number]) => body.text(row, column) === '';
      const sum = differingSum(stated, row, asWritten, isEmpty);
      if (sum === undefined || reported++ >= mostReported) continue;
      const { total, parts } = stated;
      const empty = parts.find(isEmpty);
      problems.add('parts-differ-from-total', place(row, total.column), {
        empty: empty && { name: columns[empty.column]?.name ?? '', line: undefined },
        found: body.text(row, total.column),
        sum: sum.toFixed(Math.min(total.decimals, 10)),
        parts: parts.length,
        column: columns[total.column]?.name ?? '',
      });
    }
  }
}

/** Holds rows over all areas against the municipalities. */
function checkAreas({ context }: RowReader, isUsed: Uint8Array): void {
  if (columnsOfRole(context, 'sign').length > 0) return;
  const column = columnsOfRole(context, 'municipality')[0] ?? -1;
  let reported = 0;
  for (const { row, own, parts, rows, figures } of findAreaTotals(context, (each) => isUsed[each] === 1))
    for (const [at, each] of figures.entries()) {
      if (holdFigure(own, parts, at, each) !== 'differs' || reported++ >= mostReported) continue;
      reportDifference(context, { row, column, figure: each.column, parts: rows }, parts.value(at));
    }
}

/** Reports rows that may be totals and count: words for a sum without parts, and sums of the rows beside them. */
function reportLikely(table: Table, { totals }: RowReader, isUsed: Uint8Array, problems: ProblemList): void {
  const unproven = totals.unproven.filter(({ row }) => isUsed[row] === 1);
  const [first] = unproven;
  if (first !== undefined)
    problems.add('total-without-parts', table.place(first.row, first.column), {
      name: table.body.text(first.row, first.column),
      column: table.columns[first.column]?.name ?? '',
      rows: unproven.length,
    });
  const all = totals.likely.filter(({ sums }) => [...sums.keys()].some((row) => isUsed[row] === 1));
  for (const { row, column, name, groups } of all.slice(0, mostReported))
    problems.add('row-may-be-total', table.place(row, column), {
      name,
      column: table.columns[column]?.name ?? '',
      groups,
    });
}

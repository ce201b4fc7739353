import { orderlessSum } from '../../model/cost-structure.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type Area, isTotalWord } from './area-names.ts';
import { isAdditive } from './column-unit.ts';
import type { TableColumn } from './columns.ts';
import { isMoney } from './euros.ts';
import { type ColumnFigures, roundingStep } from './figures.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { LeftOut, RowWords } from './rows.ts';
import { mainFunctionNamed } from './service-names.ts';
import { follows } from './totals.ts';

interface TotalContext {
  readonly whole: readonly TableRecord[];
  readonly indexes: ReadonlyMap<TableRecord, number>;
  readonly columns: readonly TableColumn[];
  readonly areas: readonly (Area | undefined)[];
  readonly figures: readonly ColumnFigures[];
  readonly registers: Registers;
  readonly problems: ProblemList;
  /** Whether a layout turns the signs of a column. */
  isReversed(column: number): boolean;
  place(record: TableRecord, column: number): Place;
}

const mostTold = 20;

/**
 * Holds every total against its parts: where they differ by more than rounding, rows are missing, stand twice or are
 * only a selection, and a sum of the parts would be another figure than the one meant.
 */
export function checkTotals(rows: readonly RowWords[], leftOut: readonly LeftOut[], context: TotalContext) {
  // Figures of rows that a sign turns add up otherwise than their totals.
  if (context.columns.some(({ role }) => role === 'sign')) return;
  const check = new TotalCheck(rows, context);
  for (const { record, total } of leftOut) if (total !== undefined) check.checkRow(record, total);
  check.checkColumns(rows);
  if (!leftOut.some(({ area }) => area === 'unknown')) check.checkAllAreas();
}

class TotalCheck {
  readonly #context: TotalContext;
  readonly #classes: readonly number[];
  readonly #groups = new Map<number, ReadonlyMap<string, readonly RowWords[]>>();
  readonly #rows: readonly RowWords[];
  readonly #steps = new Map<number, number>();
  #told = 0;

  constructor(rows: readonly RowWords[], context: TotalContext) {
    this.#rows = rows;
    this.#context = context;
    this.#classes = context.columns.flatMap(({ role }, at) =>
      ['service', 'cost_type', 'dimension', 'measure', 'unit', 'year'].includes(role) ? [at] : [],
    );
  }

  checkRow(record: TableRecord, { column, area, mainFunction }: NonNullable<LeftOut['total']>): void {
    const { indexes, figures, columns } = this.#context;
    const all = this.#partsOf(column).get(this.#key(record, area, column)) ?? [];
    const parts = all.filter(
      (each) =>
        !isTotalWord(each.record.cells[column] ?? '') &&
        (mainFunction === undefined || this.#mainFunctionOf(each) === mainFunction),
    );
    if (parts.length === 0) return;
    const at = indexes.get(record)!;
    for (const each of figures) {
      if (columns[each.column]?.role !== 'amount' || !isAdditive(columns, each.column)) continue;
      const values = parts.map((part) => each.values[indexes.get(part.record)!]!);
      this.#compare(record, each, each.values[at]!, values, columns[column]?.name ?? '');
    }
  }

  /** Rows that add up all municipalities; of money and persons, as a rate of all is no sum. */
  checkAllAreas(): void {
    const { figures, columns, indexes } = this.#context;
    const summed = figures.filter(({ column }) => {
      const unit = columns[column]?.unit ?? null;
      const isSum = unit === 'persons' || (unit !== null && isMoney(unit));
      return columns[column]?.role === 'amount' && isSum;
    });
    const totals = this.#rows.filter(({ area }) => area.level === 'total');
    if (summed.length === 0 || totals.length === 0) return;
    const own = this.#rows.filter(({ area }) => area.level === 'municipality');
    for (const { record, unit } of totals) {
      const cellsOf = ({ cells }: TableRecord) => this.#classes.map((at) => trimCell(cells[at] ?? ''));
      const wanted = cellsOf(record);
      const isPart = (cells: readonly string[]) =>
        wanted.every((cell, at) => cell === '' || isTotalWord(cell) || cell === cells[at]);
      const parts = own.filter((row) => row.unit === unit && isPart(cellsOf(row.record)));
      const at = indexes.get(record)!;
      for (const each of parts.length === 0 ? [] : summed) {
        const values = parts
          .map((part) => each.values[indexes.get(part.record)!]!)
          .filter((value) => !Number.isNaN(value));
        const name = columns.find(({ role }) => role === 'municipality')?.name ?? '';
        this.#compare(record, each, each.values[at]!, values, name);
      }
    }
  }

  /** Columns that add up others: all services of the row, those of one main function, or all municipalities. */
  checkColumns(rows: readonly RowWords[]): void {
    const { columns, areas, figures, indexes, registers, isReversed } = this.#context;
    const asWritten = ({ column, values }: ColumnFigures, at: number) =>
      isReversed(column) ? -values[at]! : values[at]!;
    const amounts = figures.filter((each) => columns[each.column]?.role === 'amount');
    const years = new Set(amounts.map(({ column }) => columns[column]?.year));
    const isMunicipal = amounts.every(({ column }) =>
      ['municipality', 'country'].includes(areas[column]?.level ?? ''),
    );
    const isOfServices = amounts.every(({ column }) => (columns[column]?.service ?? null) !== null);
    if (years.size !== 1 || isMunicipal === isOfServices) return;
    for (const total of figures) {
      const header = columns[total.column];
      if (header?.role !== 'total' || !isAdditive(columns, total.column)) continue;
      const main = mainFunctionNamed(header.name);
      if (main === undefined && !/^\p{L}+$/u.test(header.name)) continue;
      const parts = amounts.filter(({ column }) =>
        isMunicipal
          ? areas[column]?.level === 'municipality'
          : main === undefined ||
            registers.services.find(columns[column]?.service ?? '')?.mainFunction === main,
      );
      for (const { record } of parts.length === 0 ? [] : rows) {
        const at = indexes.get(record)!;
        const values = parts.map((each) => asWritten(each, at));
        this.#compare(record, total, asWritten(total, at), values, header.name);
      }
    }
  }

  #compare(
    record: TableRecord,
    figures: ColumnFigures,
    total: number,
    parts: readonly number[],
    what: string,
  ): void {
    // What is missing is told elsewhere; here it leaves open what the parts add up to.
    if (!figures.sound || Number.isNaN(total) || parts.some(Number.isNaN)) return;
    const sum = orderlessSum(parts);
    const rounding = (this.#stepOf(figures) * (parts.length + 1)) / 2;
    if (Math.abs(sum - total) <= rounding * (1 + 1e-9) || this.#told++ >= mostTold) return;
    const decimals = Math.min(figures.decimals, 10);
    this.#context.problems.add('parts-differ-from-total', this.#context.place(record, figures.column), {
      found: trimCell(record.cells[figures.column] ?? ''),
      sum: sum.toFixed(decimals),
      parts: parts.length,
      column: what,
    });
  }

  #stepOf(figures: ColumnFigures): number {
    const step = this.#steps.get(figures.column) ?? roundingStep(figures);
    this.#steps.set(figures.column, step);
    return step;
  }

  #mainFunctionOf({ service }: RowWords): string | undefined {
    return service === undefined ? undefined : this.#context.registers.services.find(service)?.mainFunction;
  }

  /** Rows that can be parts of totals in a column: alike in all other classes but those that follow from it. */
  #partsOf(column: number): ReadonlyMap<string, readonly RowWords[]> {
    const known = this.#groups.get(column);
    if (known !== undefined) return known;
    const groups = new Map<string, RowWords[]>();
    for (const row of this.#rows) {
      const key = this.#key(row.record, row.area, column);
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    this.#groups.set(column, groups);
    return groups;
  }

  readonly #others = new Map<number, readonly number[]>();

  #key({ cells }: TableRecord, area: Area, column: number): string {
    const known = this.#others.get(column);
    const others =
      known ?? this.#classes.filter((at) => at !== column && !follows(this.#context.whole, at, column));
    if (known === undefined) this.#others.set(column, others);
    return JSON.stringify([
      area.level,
      area.own ?? area.key,
      ...others.map((at) => trimCell(cells[at] ?? '')),
    ]);
  }
}

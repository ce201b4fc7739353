import { orderlessSum } from '../../model/cost-structure.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type AreaFinder, isTotalWord } from './area-names.ts';
import { isAdditive } from './column-unit.ts';
import type { TableColumn } from './columns.ts';
import { type ColumnFigures, roundingStep } from './figures.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import type { RowArea } from './row-areas.ts';

interface SubtotalContext {
  readonly columns: readonly TableColumn[];
  readonly areas: readonly RowArea[];
  readonly figures: readonly ColumnFigures[];
  readonly finder: AreaFinder;
  readonly problems: ProblemList;
  /** Whether the row with this position counts, as far as is known before its totals are looked at. */
  isCounted(index: number): boolean;
  place(record: TableRecord, column: number): Place;
}

const totalBehind = /^(.+?)[\s,:–-]+(?:yhteensä|yht\.?|summa|total|totalt|sammanlagt)\s*:?$/i;
const totalBefore = /^(?:yhteensä|summa|total|totalt|sammanlagt)[\s,:–-]+(.+)$/i;
const mostTold = 20;

/** The name whose sum a text names: "Espoo yhteensä" is that of Espoo. */
function nameSummed(text: string): string | undefined {
  return (totalBehind.exec(text) ?? totalBefore.exec(text))?.[1];
}

/**
 * Finds rows that add up those with one name, as pivot tables have them below each group: "Espoo yhteensä" beside rows
 * of Espoo. They are held against their parts; a difference is told.
 *
 * Shape   the column that names what is summed, by the position of the row
 */
export function findSubtotals(
  records: readonly TableRecord[],
  context: SubtotalContext,
): ReadonlyMap<number, number> {
  return new SubtotalFinder(records, context).find();
}

class SubtotalFinder {
  readonly #records: readonly TableRecord[];
  readonly #context: SubtotalContext;
  readonly #classes: readonly number[];
  #told = 0;

  constructor(records: readonly TableRecord[], context: SubtotalContext) {
    this.#records = records;
    this.#context = context;
    this.#classes = context.columns.flatMap(({ role }, at) =>
      ['municipality', 'service', 'cost_type', 'dimension', 'measure', 'unit', 'year'].includes(role)
        ? [at]
        : [],
    );
  }

  find(): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    const candidates = new Map<number, number>();
    const partsOf = new Map<number, ReadonlyMap<string, readonly number[]>>();
    for (const column of this.#classes) {
      if (!this.#records.some(({ cells }) => nameSummed(trimCell(cells[column] ?? '')) !== undefined))
        continue;
      const parts = this.#rowsByName(column);
      partsOf.set(column, parts);
      for (const [index, { cells }] of this.#records.entries()) {
        const name = nameSummed(trimCell(cells[column] ?? ''));
        if (name !== undefined && parts.has(this.#keyOf(name, column)) && !candidates.has(index))
          candidates.set(index, column);
      }
    }
    for (const [index, column] of candidates) {
      const record = this.#records[index]!;
      const key = this.#keyOf(nameSummed(trimCell(record.cells[column] ?? ''))!, column);
      const parts = (partsOf.get(column)?.get(key) ?? []).filter(
        (part) => !candidates.has(part) && this.#isAlike(record, this.#records[part]!, column),
      );
      if (parts.length === 0) continue;
      found.set(index, column);
      this.#check(index, column, parts);
    }
    return found;
  }

  /** Rows that count, by the name in a column; in columns of areas by the area. */
  #rowsByName(column: number): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    for (const [index, { cells }] of this.#records.entries()) {
      if (!this.#context.isCounted(index)) continue;
      if (this.#classes.some((at) => at !== column && isTotalWord(cells[at] ?? ''))) continue;
      const key = this.#keyOf(trimCell(cells[column] ?? ''), column);
      const same = rows.get(key) ?? [];
      rows.set(key, same);
      same.push(index);
    }
    return rows;
  }

  #keyOf(name: string, column: number): string {
    if (this.#context.columns[column]?.role !== 'municipality') return name.toLowerCase();
    const area = this.#context.finder.ofName(name);
    return area === undefined ? name.toLowerCase() : `${area.level} ${area.key}`;
  }

  /** Whether a row agrees with what its total says besides: pivots leave the other classes of a total empty. */
  #isAlike(total: TableRecord, part: TableRecord, column: number): boolean {
    return this.#classes.every((at) => {
      const cell = trimCell(total.cells[at] ?? '');
      return at === column || cell === '' || isTotalWord(cell) || cell === trimCell(part.cells[at] ?? '');
    });
  }

  #check(index: number, column: number, parts: readonly number[]): void {
    const { columns, figures, problems, place } = this.#context;
    const record = this.#records[index]!;
    for (const each of figures) {
      if (columns[each.column]?.role !== 'amount' || !isAdditive(columns, each.column) || !each.sound)
        continue;
      const total = each.values[index]!;
      const values = parts.map((part) => each.values[part]!).filter((value) => !Number.isNaN(value));
      if (Number.isNaN(total) || values.length === 0) continue;
      const sum = orderlessSum(values);
      const rounding = (roundingStep(each) * (values.length + 1)) / 2;
      if (Math.abs(sum - total) <= rounding * (1 + 1e-9) || this.#told++ >= mostTold) continue;
      problems.add('parts-differ-from-total', place(record, each.column), {
        found: trimCell(record.cells[each.column] ?? ''),
        sum: sum.toFixed(Math.min(each.decimals, 10)),
        parts: values.length,
        column: columns[column]?.name ?? '',
      });
    }
  }
}

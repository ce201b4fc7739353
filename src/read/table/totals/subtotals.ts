import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { ColumnCells } from '../columns/column-cells.ts';
import { isAdditive } from '../columns/column-unit.ts';
import type { TableColumn } from '../columns/columns.ts';
import { type ColumnFigures, readValues, roundingStep } from '../columns/figures.ts';
import { type AreaFinder, isTotalWord } from '../names/area-names.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { AlikeSums, mostAlikeSums, type SumOfRows } from './alike-sums.ts';
import { remembered } from './remembered.ts';

interface SubtotalContext {
  readonly rows: Iterable<TableRecord>;
  readonly cells: readonly ColumnCells[];
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  readonly finder: AreaFinder;
  readonly problems: ProblemList;
  /** Whether a row counts, as far as is known before its totals are looked at. */
  isCounted(record: TableRecord): boolean;
  place(record: TableRecord, column: number): Place;
}

const totalBehind = /^(.+?)[\s,:–-]+(?:yhteensä|yht\.?|summa|total|totalt|sammanlagt)\s*:?$/i;
const totalBefore = /^(?:yhteensä|summa|total|totalt|sammanlagt)[\s,:–-]+(.+)$/i;
const totalIn = /yht|summa|total|sammanlagt/i;
const longestName = 500;
const mostTold = 20;
const nothing: ReadonlySet<string> = new Set();

/** The name whose sum a text names: "Espoo yhteensä" is that of Espoo. */
function nameSummed(text: string): string | undefined {
  if (text.length > longestName || !totalIn.test(text)) return undefined;
  return (totalBehind.exec(text) ?? totalBefore.exec(text))?.[1];
}

/** A column with names of sums. */
interface NamedColumn {
  readonly column: number;
  readonly sums: AlikeSums;
  /** What is summed, by the texts that name it. */
  readonly summed: ReadonlyMap<string, string>;
  /** Names that are summed and have rows of their own. */
  readonly present: Set<string>;
  keyOf(text: string): string;
}

/**
 * Finds rows that add up those with one name, as pivot tables have them below each group: "Espoo yhteensä" beside rows
 * of Espoo. They are held against their parts; a difference is told. Where no text names such a sum, nothing is read.
 */
export class Subtotals {
  readonly #context: SubtotalContext;
  readonly #classes: readonly number[];
  readonly #named: readonly NamedColumn[];
  readonly #isTotal = remembered(isTotalWord);
  #told = 0;

  constructor(context: SubtotalContext) {
    this.#context = context;
    this.#classes = context.columns.flatMap(({ role }, at) =>
      ['municipality', 'service', 'cost_type', 'dimension', 'measure', 'unit', 'year'].includes(role)
        ? [at]
        : [],
    );
    this.#named = this.#classes.flatMap((column) => this.#lookInto(column));
    if (this.#named.length === 0) return;
    this.#want();
    this.#addParts();
  }

  /** The column that says whose sum a row is; undefined for rows that are none. What it differs by is told. */
  find(record: TableRecord): number | undefined {
    const own = this.#namedBy(record);
    if (own === undefined) return undefined;
    const parts = own.sums.of(record, own.summed.get(trimCell(record.cells[own.column] ?? '')));
    if (parts === undefined || parts.rows === 0) return undefined;
    this.#check(record, own.column, parts);
    return own.column;
  }

  #lookInto(column: number): readonly NamedColumn[] {
    const { cells, columns, figures, finder } = this.#context;
    const isOfAreas = columns[column]?.role === 'municipality';
    const keyOf = remembered((text) => {
      const area = isOfAreas ? finder.ofName(text) : undefined;
      return area === undefined ? text.toLowerCase() : `${area.level} ${area.key}`;
    });
    const summed = new Map<string, string>();
    for (const { text } of cells[column]!.without(nothing)) {
      const name = nameSummed(text);
      if (name !== undefined && summed.size < mostAlikeSums) summed.set(text, keyOf(name));
    }
    if (summed.size === 0) return [];
    const others = this.#classes.filter((at) => at !== column);
    return [{ column, sums: new AlikeSums(others, figures.length), summed, present: new Set(), keyOf }];
  }

  /** Finds what may be a total, and which names have rows of their own. */
  #want(): void {
    const { rows, columns, problems, place, isCounted } = this.#context;
    const wanted = this.#named.map(({ summed }) => new Set(summed.values()));
    let last: TableRecord | undefined;
    for (const record of rows) {
      last = record;
      const counts = isCounted(record);
      for (const [at, { column, sums, summed, present, keyOf }] of this.#named.entries()) {
        const text = trimCell(record.cells[column] ?? '');
        const name = summed.get(text);
        if (name !== undefined) sums.want(record, name);
        const key = keyOf(text);
        if (counts && wanted[at]!.has(key) && !this.#isOfTotals(record, column)) present.add(key);
      }
    }
    for (const { column, sums, summed } of this.#named) {
      const name = columns[column]?.name ?? '';
      const isFull = sums.isFull || summed.size === mostAlikeSums;
      const facts = { column: name, what: 'rows that name sums', most: mostAlikeSums, isOfCodes: false };
      if (isFull && last !== undefined) problems.add('too-many-totals', place(last, column), facts);
    }
  }

  #addParts(): void {
    const { rows, figures, isCounted } = this.#context;
    const values = new Float64Array(figures.length);
    for (const record of rows) {
      if (!isCounted(record) || this.#namedBy(record) !== undefined) continue;
      readValues(figures, record, values);
      for (const { column, sums, keyOf } of this.#named) {
        if (this.#isOfTotals(record, column)) continue;
        sums.add(record, values, keyOf(trimCell(record.cells[column] ?? '')));
      }
    }
  }

  /** The first column in which a row names the sum of others that are there. */
  #namedBy({ cells }: TableRecord): NamedColumn | undefined {
    return this.#named.find(({ column, summed, present }) => {
      const name = summed.get(trimCell(cells[column] ?? ''));
      return name !== undefined && present.has(name);
    });
  }

  /** Whether another class of a row is a word for a sum. */
  #isOfTotals({ cells }: TableRecord, column: number): boolean {
    return this.#classes.some((at) => at !== column && this.#isTotal(cells[at] ?? ''));
  }

  #check(record: TableRecord, column: number, parts: SumOfRows): void {
    const { columns, figures, problems, place } = this.#context;
    for (const [at, each] of figures.entries()) {
      if (columns[each.column]?.role !== 'amount' || !isAdditive(columns, each.column) || !each.sound)
        continue;
      const total = each.read(record);
      const filled = parts.filled[at]!;
      if (Number.isNaN(total) || filled === 0) continue;
      const sum = parts.sums[at]!.value;
      const rounding = (roundingStep(each) * (filled + 1)) / 2;
      if (Math.abs(sum - total) <= rounding * (1 + 1e-9) || this.#told++ >= mostTold) continue;
      problems.add('parts-differ-from-total', place(record, each.column), {
        found: trimCell(record.cells[each.column] ?? ''),
        sum: sum.toFixed(Math.min(each.decimals, 10)),
        parts: filled,
        column: columns[column]?.name ?? '',
      });
    }
  }
}

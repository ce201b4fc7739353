import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { isAdditive } from '../columns/column-unit.ts';
import type { TableColumn } from '../columns/columns.ts';
import { isMoney } from '../columns/euros.ts';
import { ExactSum } from '../columns/exact-sum.ts';
import { type ColumnFigures, roundingStep } from '../columns/figures.ts';
import { type Area, isTotalWord } from '../names/area-names.ts';
import { mainFunctionNamed } from '../names/service-names.ts';
import type { RowArea } from '../rows/row-areas.ts';
import type { LeftOut, RowWords } from '../rows/rows.ts';
import type { TableRow } from '../rows/single-rows.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { AlikeSums, mostAlikeSums } from './alike-sums.ts';
import { follows } from './totals.ts';

interface TotalContext {
  /** All rows, read again for questions that only they answer. */
  readonly rows: Iterable<TableRecord>;
  readonly columns: readonly TableColumn[];
  readonly areas: readonly (Area | undefined)[];
  readonly figures: readonly ColumnFigures[];
  readonly registers: Registers;
  readonly problems: ProblemList;
  /** Whether a layout turns the signs of a column. */
  isReversed(column: number): boolean;
  /** Whether some row may be of all areas together. */
  readonly hasTotalAreas: boolean;
  areaOf(record: TableRecord): RowArea;
  place(record: TableRecord, column: number): Place;
}

const mostTold = 20;

/** What the parts of totals add up to, in each column of figures. */
class PartSums {
  rows = 0;
  readonly sums: ExactSum[];
  /** Whether a figure is missing, which leaves open what the parts add up to. */
  readonly isOpen: boolean[];
  /** The totals met, each as its line, its column and its figures. */
  readonly totals: number[] = [];

  constructor(figures: readonly ColumnFigures[]) {
    this.sums = figures.map(() => new ExactSum());
    this.isOpen = figures.map(() => false);
  }

  add(values: Float64Array): void {
    this.rows++;
    for (let at = 0; at < values.length; at++) {
      if (Number.isNaN(values[at])) this.isOpen[at] = true;
      else this.sums[at]!.add(values[at]!);
    }
  }
}

interface Difference {
  readonly line: number;
  /** Place among the differences of its line. */
  readonly order: number;
  readonly figures: ColumnFigures;
  readonly sum: number;
  readonly parts: number;
  readonly what: string;
}

/**
 * Holds every total against its parts: where they differ by more than rounding, rows are missing, stand twice or are
 * only a selection, and a sum of the parts would be another figure than the one meant.
 */
export class TotalCheck {
  readonly #context: TotalContext;
  readonly #isOff: boolean;
  readonly #classes: readonly number[];
  /** Columns whose totals are left out. */
  readonly #withTotals: readonly number[];
  readonly #parts = new Map<string, PartSums>();
  readonly #ofRows: Difference[] = [];
  readonly #ofColumns: Difference[] = [];
  readonly #ofAreas: Difference[] = [];
  /** What municipalities add up to, where rows are totals of them. */
  readonly #allAreas: AlikeSums;
  #hasUnknown = false;
  readonly #columnTotals: ReturnType<TotalCheck['findColumnTotals']>;

  constructor(withTotals: readonly number[], context: TotalContext) {
    this.#context = context;
    const { columns } = context;
    // Figures of rows that a sign turns add up otherwise than their totals.
    this.#isOff = columns.some(({ role }) => role === 'sign');
    this.#withTotals = this.#isOff ? [] : withTotals;
    this.#classes = columns.flatMap(({ role }, at) =>
      ['service', 'cost_type', 'dimension', 'measure', 'unit', 'year'].includes(role) ? [at] : [],
    );
    this.#columnTotals = this.#isOff ? [] : this.findColumnTotals();
    this.#allAreas = new AlikeSums(this.#classes, context.figures.length);
    if (!this.#isOff) this.#findAreaTotals();
  }

  /** Takes a row that counts. */
  addRow({ words, values }: TableRow): void {
    const { record, area } = words;
    for (const column of this.#withTotals) {
      if (isTotalWord(record.cells[column] ?? '')) continue;
      const key = this.#key(record, area, column);
      this.#partsOf(key).add(values);
      const isService = this.#context.columns[column]?.role === 'service';
      const main = isService ? this.#mainFunctionOf(words) : undefined;
      if (main !== undefined) this.#partsOf(`${key}\n${main}`).add(values);
    }
    this.#checkColumns(record, values);
    if (this.#allAreas.isEmpty) return;
    if (area.level === 'municipality') this.#allAreas.add(record, values);
    else if (area.level === 'total') this.#allAreas.of(record)?.totals.push(record.line, ...values);
  }

  /** Takes a row whose area no register knows: what all municipalities add up to is open then. */
  addUnknown(): void {
    this.#hasUnknown = true;
  }

  /** Takes a row that is left out as a total. */
  addTotal(
    record: TableRecord,
    { column, area, mainFunction }: NonNullable<LeftOut['total']>,
    values: Float64Array,
  ): void {
    if (this.#isOff) return;
    const own = this.#key(record, area, column);
    const key = mainFunction === undefined ? own : `${own}\n${mainFunction}`;
    this.#partsOf(key).totals.push(record.line, column, ...values);
  }

  /** Tells what differs; `read` reads the row of a line once more. */
  tell(read: (line: number) => TableRecord): void {
    const { figures, columns } = this.#context;
    for (const { rows, sums, isOpen, totals } of this.#parts.values()) {
      if (rows === 0) continue;
      for (let from = 0; from < totals.length; from += figures.length + 2) {
        const [line = 0, column = 0] = totals.slice(from, from + 2);
        for (const [at, each] of figures.entries()) {
          if (columns[each.column]?.role !== 'amount' || !isAdditive(columns, each.column)) continue;
          if (isOpen[at] === true) continue;
          const what = columns[column]?.name ?? '';
          this.#compare(this.#ofRows, line, each, totals[from + 2 + at]!, sums[at]!.value, rows, what);
        }
      }
    }
    this.#compareAreas();
    const inOrder = (list: Difference[]) => list.sort((a, b) => a.order - b.order || a.line - b.line);
    const told = [...inOrder(this.#ofRows), ...inOrder(this.#ofColumns), ...inOrder(this.#ofAreas)].slice(
      0,
      mostTold,
    );
    for (const { line, figures: each, sum, parts, what } of told) {
      const record = read(line);
      this.#context.problems.add('parts-differ-from-total', this.#context.place(record, each.column), {
        found: trimCell(record.cells[each.column] ?? ''),
        sum: sum.toFixed(Math.min(each.decimals, 10)),
        parts,
        column: what,
      });
    }
  }

  /** Columns that add up others: all services of the row, those of one main function, or all municipalities. */
  findColumnTotals(): readonly { readonly total: number; readonly parts: readonly number[] }[] {
    const { columns, areas, figures, registers } = this.#context;
    const amounts = figures.filter((each) => columns[each.column]?.role === 'amount');
    const years = new Set(amounts.map(({ column }) => columns[column]?.year));
    const isMunicipal = amounts.every(({ column }) =>
      ['municipality', 'country'].includes(areas[column]?.level ?? ''),
    );
    const isOfServices = amounts.every(({ column }) => (columns[column]?.service ?? null) !== null);
    if (years.size !== 1 || isMunicipal === isOfServices) return [];
    return figures.flatMap((total, at) => {
      const header = columns[total.column];
      if (header?.role !== 'total' || !isAdditive(columns, total.column)) return [];
      const main = mainFunctionNamed(header.name);
      if (main === undefined && !/^\p{L}+$/u.test(header.name)) return [];
      const parts = amounts.filter(({ column }) =>
        isMunicipal
          ? areas[column]?.level === 'municipality'
          : main === undefined ||
            registers.services.find(columns[column]?.service ?? '')?.mainFunction === main,
      );
      return parts.length === 0 ? [] : [{ total: at, parts: parts.map((each) => figures.indexOf(each)) }];
    });
  }

  #checkColumns(record: TableRecord, values: Float64Array): void {
    const { figures, columns, isReversed } = this.#context;
    for (const [order, { total, parts }] of this.#columnTotals.entries()) {
      const asWritten = (at: number) => (isReversed(figures[at]!.column) ? -values[at]! : values[at]!);
      const sum = new ExactSum();
      for (const at of parts) if (!Number.isNaN(values[at])) sum.add(asWritten(at));
      // What is missing is told elsewhere; here it leaves open what the parts add up to.
      if (parts.some((at) => Number.isNaN(values[at]))) continue;
      const own = figures[total]!;
      const what = columns[own.column]?.name ?? '';
      this.#compare(
        this.#ofColumns,
        record.line,
        own,
        asWritten(total),
        sum.value,
        parts.length,
        what,
        order,
      );
    }
  }

  /** Rows that add up all municipalities; of money and persons, as a rate of all is no sum. */
  #findAreaTotals(): void {
    const { rows, columns, hasTotalAreas, problems, place, areaOf } = this.#context;
    if (!hasTotalAreas || this.#summedOverAreas().length === 0) return;
    let last: TableRecord | undefined;
    for (const record of rows) {
      const area = areaOf(record);
      if (area === undefined || area === 'ignored' || area.level !== 'total') continue;
      this.#allAreas.want(record);
      last = record;
    }
    const column = columns.findIndex(({ role }) => role === 'municipality');
    const facts = {
      column: columns[column]?.name ?? '',
      what: 'rows that add up all areas',
      most: mostAlikeSums,
    };
    if (this.#allAreas.isFull && last !== undefined)
      problems.add('too-many-totals', place(last, Math.max(0, column)), { ...facts, isOfCodes: false });
  }

  #summedOverAreas(): readonly number[] {
    const { figures, columns } = this.#context;
    return figures.flatMap(({ column }, at) => {
      const unit = columns[column]?.unit ?? null;
      const isSum = unit === 'persons' || (unit !== null && isMoney(unit));
      return columns[column]?.role === 'amount' && isSum ? [at] : [];
    });
  }

  #compareAreas(): void {
    const { figures, columns } = this.#context;
    if (this.#hasUnknown) return;
    const what = columns.find(({ role }) => role === 'municipality')?.name ?? '';
    for (const { rows, sums, filled, totals } of this.#allAreas) {
      if (rows === 0) continue;
      for (let from = 0; from < totals.length; from += figures.length + 1)
        for (const at of this.#summedOverAreas()) {
          const total = totals[from + 1 + at]!;
          this.#compare(
            this.#ofAreas,
            totals[from]!,
            figures[at]!,
            total,
            sums[at]!.value,
            filled[at]!,
            what,
          );
        }
    }
  }

  #compare(
    found: Difference[],
    line: number,
    figures: ColumnFigures,
    total: number,
    sum: number,
    parts: number,
    what: string,
    order = 0,
  ): void {
    if (!figures.sound || Number.isNaN(total)) return;
    const rounding = (roundingStep(figures) * (parts + 1)) / 2;
    if (Math.abs(sum - total) <= rounding * (1 + 1e-9)) return;
    found.push({ line, order, figures, sum, parts, what });
    if (found.length > 2 * mostTold) {
      found.sort((a, b) => a.order - b.order || a.line - b.line);
      found.length = mostTold;
    }
  }

  #mainFunctionOf({ service }: RowWords): string | undefined {
    return service === undefined ? undefined : this.#context.registers.services.find(service)?.mainFunction;
  }

  #partsOf(key: string): PartSums {
    let parts = this.#parts.get(key);
    if (parts === undefined) {
      parts = new PartSums(this.#context.figures);
      this.#parts.set(key, parts);
    }
    return parts;
  }

  readonly #others = new Map<number, readonly number[]>();

  /** Rows that can be parts of totals in a column: alike in all other classes but those that follow from it. */
  #key({ cells }: TableRecord, area: Area, column: number): string {
    const known = this.#others.get(column);
    const others =
      known ?? this.#classes.filter((at) => at !== column && !follows(this.#context.rows, at, column));
    if (known === undefined) this.#others.set(column, others);
    return JSON.stringify([
      column,
      area.level,
      area.own ?? area.key,
      ...others.map((at) => trimCell(cells[at] ?? '')),
    ]);
  }
}

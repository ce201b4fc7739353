import type { Layout } from '../../../model/layout.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { ColumnCells } from '../columns/column-cells.ts';
import { isAdditive } from '../columns/column-unit.ts';
import type { TableColumn } from '../columns/columns.ts';
import { type ColumnFigures, readValues } from '../columns/figures.ts';
import type { RowArea } from '../rows/row-areas.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { CodeFamilies, type ToldFamily } from './code-families.ts';
import { GroupedSums } from './code-sums.ts';
import { type CodeTree, codeOf, codeTree } from './code-tree.ts';
import { remembered } from './remembered.ts';

interface CodeContext {
  readonly rows: Iterable<TableRecord>;
  readonly cells: readonly ColumnCells[];
  readonly columns: readonly TableColumn[];
  readonly figures: readonly ColumnFigures[];
  readonly layout: Layout | undefined;
  readonly problems: ProblemList;
  areaOf(record: TableRecord): RowArea;
  /** Whether a row counts, as far as is known before its codes are looked at. */
  isCounted(record: TableRecord): boolean;
  readAgain(line: number): TableRecord;
  place(record: TableRecord, column: number): Place;
}

/** A row that is the total of rows whose codes begin with its own. */
export interface CodeTotal {
  readonly column: number;
  readonly code: string;
}

const most = 0.5;
const mostTold = 20;
/** So many codes of one column are compared, in so many areas and years together. */
const mostCodes = 200_000;
const mostPlaces = 2 ** 21;

/**
 * Finds rows that are totals by their codes: 4 beside 40 and 41, as charts of accounts and classes of services have
 * them. Where the codes that begin with another add up to it, to rounding, it is their total and is never added to
 * them; where they nearly do, or might, a layout has to say it. Where no code begins with another, no row is read.
 */
export class CodeTotals {
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: ReadonlySet<number>;
  readonly #context: CodeContext;
  readonly #groups: RowGroups;
  /** Those of which some code is a total, the last one first: it decides. */
  readonly #found: readonly ColumnCodes[];

  constructor(context: CodeContext) {
    this.#context = context;
    this.#groups = new RowGroups(context);
    const all = context.columns.flatMap(({ role }, column) =>
      (role === 'service' || role === 'cost_type' || role === 'dimension') &&
      context.layout?.columns[column]?.codes !== 'flat'
        ? lookInto(column, context)
        : [],
    );
    if (all.length > 0) this.#gather(all);
    for (const each of all) each.decide(this.#groups.count);
    this.#found = all.filter((each) => each.hasTotals).reverse();
    this.nested = new Set(this.#found.map(({ column }) => column));
  }

  /** What a row is the total of; undefined for rows that are none. */
  find(record: TableRecord): CodeTotal | undefined {
    for (const each of this.#found) {
      const code = each.totalIn(record, this.#groups);
      if (code !== undefined && this.#context.isCounted(record)) return { column: each.column, code };
    }
    return undefined;
  }

  #gather(all: readonly ColumnCodes[]): void {
    const { rows, isCounted } = this.#context;
    const figures = additiveFigures(this.#context);
    const values = new Float64Array(figures.length);
    for (const record of rows) {
      if (!all.some((each) => each.numberOf(record) !== undefined) || !isCounted(record)) continue;
      const group = this.#groups.of(record);
      if (group === undefined) continue;
      readValues(figures, record, values);
      for (const each of all) each.add(record, group, values);
    }
  }
}

function additiveFigures({ columns, figures }: CodeContext): readonly ColumnFigures[] {
  return figures.filter(
    (each) => columns[each.column]?.role === 'amount' && isAdditive(columns, each.column),
  );
}

/** The codes of a column, where some begin with others. */
function lookInto(column: number, context: CodeContext): readonly ColumnCodes[] {
  const cells = context.cells[column]!;
  const codes = new Set<string>();
  let filled = 0;
  let coded = 0;
  for (const { text, count } of cells) {
    if (text === '') continue;
    filled += count;
    const code = codeOf(text);
    if (code === undefined) continue;
    coded += count;
    if (codes.size <= mostCodes) codes.add(code);
  }
  if (coded < filled * most) return [];
  // Where figures of one form were taken together, the rows are read again.
  if (cells.joinsFigures) {
    for (const record of context.rows) {
      const code = codeOf(record.cells[column] ?? '');
      if (code !== undefined && codes.size <= mostCodes) codes.add(code);
    }
  }
  if (codes.size > mostCodes) {
    tellTooMany(column, 'codes', mostCodes, context);
    return [];
  }
  if (codes.size < 2) return [];
  const tree = codeTree([...codes]);
  return tree.parentOf.size === 0 ? [] : [new ColumnCodes(column, tree, context)];
}

function tellTooMany(column: number, what: string, limit: number, context: CodeContext): void {
  const { columns, problems, place, rows } = context;
  for (const record of rows) {
    const name = columns[column]?.name ?? '';
    problems.add('too-many-totals', place(record, column), {
      column: name,
      what,
      most: limit,
      isOfCodes: true,
    });
    return;
  }
}

/** Rows of one area, year and kind of figure, by a number. */
class RowGroups {
  readonly #areaOf: CodeContext['areaOf'];
  readonly #apart: readonly number[];
  readonly #numbers = new Map<string, number>();

  constructor({ columns, areaOf }: CodeContext) {
    this.#areaOf = areaOf;
    this.#apart = columns.flatMap(({ role }, at) =>
      role === 'year' || role === 'measure' || role === 'unit' || role === 'sign' ? [at] : [],
    );
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** Undefined where no area is known. */
  of(record: TableRecord): number | undefined {
    const area = this.#areaOf(record);
    if (area === undefined || area === 'ignored') return undefined;
    let key = `${area.level} ${area.key}`;
    for (const at of this.#apart) key += `\u0000${trimCell(record.cells[at] ?? '')}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

class ColumnCodes {
  readonly column: number;
  readonly #context: CodeContext;
  readonly #tree: CodeTree;
  readonly #figures: readonly ColumnFigures[];
  /** Codes that begin with others, or with which others begin. */
  readonly #codes: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #numberOfCell: (cell: string) => number | undefined;
  readonly #sums: GroupedSums;
  readonly #totals = new Set<number>();
  #told = 0;

  constructor(column: number, tree: CodeTree, context: CodeContext) {
    this.column = column;
    this.#context = context;
    this.#tree = tree;
    this.#figures = additiveFigures(context);
    const { parentOf } = tree;
    this.#codes = [...new Set([...parentOf].flatMap(([code, parents]) => [code, ...parents]))];
    this.#numbers = new Map(this.#codes.map((code, number) => [code, number]));
    this.#numberOfCell = remembered((cell) => {
      const code = codeOf(cell);
      return code === undefined ? undefined : this.#numbers.get(code);
    });
    this.#sums = new GroupedSums(this.#figures.length, this.#codes.length, mostPlaces);
  }

  get hasTotals(): boolean {
    return this.#totals.size > 0;
  }

  numberOf({ cells }: TableRecord): number | undefined {
    return this.#numberOfCell(cells[this.column] ?? '');
  }

  /** Shape   values: of each column of figures that add up */
  add(record: TableRecord, group: number, values: Float64Array): void {
    const number = this.numberOf(record);
    if (number !== undefined) this.#sums.add(group, number, record.line, values);
  }

  /** The code of a row that is a total. */
  totalIn(record: TableRecord, groups: RowGroups): string | undefined {
    const number = this.numberOf(record);
    if (number === undefined || !this.#totals.has(number)) return undefined;
    const group = groups.of(record);
    return group !== undefined && this.#sums.isMarked(group, number) ? this.#codes[number] : undefined;
  }

  /** Finds the codes that are totals; what is open is told. */
  decide(groupCount: number): void {
    if (this.#sums.isFull) tellTooMany(this.column, 'codes by area and year', mostPlaces, this.#context);
    const { byZeros, isCounted } = this.#tree;
    const families = new CodeFamilies(this.#sums, this.#figures, byZeros);
    const parentOf = this.#codes.map((code) =>
      this.#tree.parentOf.get(code)?.map((each) => this.#numbers.get(each)!),
    );
    for (const group of this.#sums.groups(groupCount)) families.compare(group, parentOf);
    const isStated = this.#context.layout?.columns[this.column]?.codes === 'nested';
    const { areProven } = families;
    for (const [code, own] of families.all) {
      const { adds } = own.counts;
      const others = own.filled - adds;
      if (isStated || (areProven && adds > 0 && adds >= own.filled * most)) {
        if (byZeros && !isStated && others > 0 && adds < others) continue;
        for (const each of own.others) this.#tell(code, each);
        this.#totals.add(code);
        continue;
      }
      const first = own.others[0] ?? own.firstAdding;
      if (first !== undefined && !byZeros && families.isOpen(own, areProven, isCounted))
        this.#tell(code, first);
    }
  }

  #tell(code: number, { place: at, parts, below }: ToldFamily): void {
    const { columns, problems, place, readAgain } = this.#context;
    const [figures] = this.#figures;
    if (figures === undefined || this.#told++ >= mostTold) return;
    const decimals = Math.min(figures.decimals, 10);
    problems.add('code-beside-parts', place(readAgain(this.#sums.lineOf(at)), this.column), {
      code: this.#codes[code] ?? '',
      column: columns[this.column]?.name ?? '',
      parts,
      total: this.#sums.sumOf(at).value(0).toFixed(decimals),
      sum: below.value(0).toFixed(decimals),
    });
  }
}

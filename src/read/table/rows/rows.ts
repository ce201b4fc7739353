import type { ColumnUnit, Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import type { ColumnCells } from '../columns/column-cells.ts';
import type { TableColumn } from '../columns/columns.ts';
import type { ColumnFigures } from '../columns/figures.ts';
import { isPartWord, isResultWord, isVersionWord, unitOf, yearOf } from '../columns/header-words.ts';
import { type Area, type AreaFinder, isTotalWord } from '../names/area-names.ts';
import { findService, mainFunctionNamed } from '../names/service-names.ts';
import { UnmatchedNames } from '../names/unmatched-names.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { CodeTotals } from '../totals/code-totals.ts';
import { remembered } from '../totals/remembered.ts';
import { Subtotals } from '../totals/subtotals.ts';
import { follows, TotalFinder } from '../totals/totals.ts';
import {
  areaCells,
  areaInYear,
  type Headings,
  headingOf,
  mappedName,
  type RowArea,
  readAreas,
} from './row-areas.ts';

/** What the words of a row say: the area, and what tells the row apart from others. */
export interface RowWords {
  readonly record: TableRecord;
  readonly area: Area;
  /** The area before it is counted in its successor. */
  readonly written: Area;
  /** Id of the register; undefined where no word names one. */
  readonly service: string | undefined;
  /** As the file writes it. */
  readonly serviceText: string;
  readonly costTypeText: string | undefined;
  /** What tells figures apart that are never added. */
  readonly measure: string | undefined;
  readonly year: number | undefined;
  readonly unit: ColumnUnit | undefined;
  /** Whether a layout says that the figure of the row is the reverse of a cost. */
  readonly isReversed: boolean;
  /** Text of the heading, where that names a service, and cells of classes: with area and year what tells rows apart. */
  readonly classes: readonly string[];
}

export interface LeftOut {
  readonly line: number;
  readonly reason: string;
  /** Of a row whose area no register knows. */
  readonly area?: 'unknown';
  /** Of a total whose parts stand in the file: the column that says so, and whose parts they are. */
  readonly total?: {
    readonly column: number;
    readonly area: Area;
    readonly mainFunction: string | undefined;
  };
}

export interface WordsContext {
  /** All rows, read again for questions that only they answer, and what stands in each column. */
  readonly rows: Iterable<TableRecord>;
  readonly cells: readonly ColumnCells[];
  readonly finder: AreaFinder;
  readonly registers: Registers;
  readonly layout: Layout | undefined;
  readonly headings: Headings | undefined;
  readonly municipalityYear: number | undefined;
  readonly figures: readonly ColumnFigures[];
  hasFigure(record: TableRecord): boolean;
  /** The row of a line once more. */
  readAgain(line: number): TableRecord;
  readonly problems: ProblemList;
  place(record: TableRecord, column: number): Place;
}

const nothing: ReadonlySet<string> = new Set();
/** Columns that tell rows of one area and year apart. */
export const classRoles = ['service', 'cost_type', 'dimension', 'measure', 'unit', 'sign'] as const;

/** Reads the words of rows; names that no register knows are told once each, where they first stand. */
export class WordsReader {
  readonly #context: WordsContext;
  readonly #columns: readonly TableColumn[];
  readonly #areaOf: ReturnType<typeof readAreas>;
  readonly #areaColumns: readonly number[];
  readonly #yearColumn: number | undefined;
  readonly #serviceColumn: number | undefined;
  readonly #costTypeColumn: number | undefined;
  readonly #unitColumn: number | undefined;
  readonly #signColumn: number | undefined;
  readonly #classColumns: readonly number[];
  readonly #measureColumns: readonly number[];
  /** Columns in which some rows are said to be parts of others, and others are not. */
  readonly #partColumns: readonly number[];
  readonly #totals: TotalFinder;
  readonly #codeTotals: CodeTotals;
  readonly #subtotals: Subtotals;
  readonly #isPart = remembered(isPartWord);
  readonly #yearOf = remembered(yearOf);
  readonly #serviceOf = remembered((text) => {
    const mapped = mappedName(this.#context.layout?.services, text);
    const service = findService(mapped ?? text, this.#context.registers)?.id;
    return { mapped, service, isSum: isTotalWord(text) || mainFunctionNamed(text) !== undefined };
  });
  readonly #moved = new Map<Area, Area>();
  readonly #unmatched: UnmatchedNames;

  constructor(columns: readonly TableColumn[], context: WordsContext) {
    const { rows, cells } = context;
    this.#context = context;
    this.#columns = columns;
    this.#unmatched = new UnmatchedNames(context);
    this.#areaOf = readAreas(cells, columns, context.headings, context.finder, context.layout);
    this.#areaColumns = this.#at('municipality');
    [this.#yearColumn] = this.#at('year');
    [this.#serviceColumn] = this.#at('service');
    [this.#unitColumn] = this.#at('unit');
    [this.#signColumn] = this.#at('sign');
    this.#costTypeColumn = this.#at('cost_type')[0] ?? this.#at('measure')[0];
    this.#classColumns = classRoles.flatMap((role) => this.#at(role));
    const [measure = this.#at('cost_type')[0]] = this.#at('measure');
    const open = context.layout === undefined ? this.#at('sign') : [];
    const versions = this.#at('dimension').filter((column) => {
      const own = cells[column]!.without(nothing);
      const isFull = own.length === cells[column]!.rowCount;
      const differs = own.differ || (own.length > 0 && !isFull);
      if (context.layout?.columns[column]?.sum === true || !differs) return false;
      return (
        (isFull && own.every(isVersionWord)) || (own.some(isResultWord) && !follows(rows, column, measure))
      );
    });
    this.#measureColumns = [...(measure === undefined ? [] : [measure]), ...versions, ...open];
    // What only says in other words what the measure is tells figures apart that are never added.
    this.#partColumns = [...this.#at('service'), ...this.#at('dimension')].filter((column) => {
      const parts = cells[column]!.without(nothing).count(isPartWord);
      return parts > 0 && parts < cells[column]!.rowCount && !follows(rows, column, measure);
    });
    this.#totals = new TotalFinder(columns, this.#areaOf, measure, context);
    const areaOf = this.#areaOf;
    const isCounted = (record: TableRecord) => this.#isCounted(record);
    this.#codeTotals = new CodeTotals({ ...context, columns, areaOf, isCounted });
    this.#subtotals = new Subtotals({
      ...context,
      columns,
      isCounted: (record) => this.#codeTotals.find(record) === undefined && isCounted(record),
    });
  }

  /** Columns in which some rows add up others. */
  get totalColumns(): readonly number[] {
    return this.#totals.columns;
  }

  /** Columns of codes in which some are the totals of those that begin with them. */
  get nested(): ReadonlySet<number> {
    return this.#codeTotals.nested;
  }

  /** Whether some row may be of all areas together. */
  get hasTotalAreas(): boolean {
    const { cells, headings, layout, finder } = this.#context;
    const isTotal = (text: string) => finder.ofName(text)?.level === 'total';
    const texts = headings?.kind === 'municipality' ? [...headings.texts.keys()] : [];
    return (
      this.#areaColumns.some((at) => cells[at]!.without(nothing).some(isTotal)) ||
      [...texts, ...Object.values(layout?.areas ?? {})].some(isTotal)
    );
  }

  /** The area that a row names, before it is counted in its successor. */
  areaOf(record: TableRecord): RowArea {
    return this.#areaOf(record);
  }

  /** Columns of a role, in their order. */
  #at(role: TableColumn['role']): readonly number[] {
    return this.#columns.flatMap((each, index) => (each.role === role ? [index] : []));
  }

  read(record: TableRecord): RowWords | LeftOut {
    const { layout, headings, municipalityYear } = this.#context;
    const cell = (column: number | undefined) =>
      column === undefined ? '' : trimCell(record.cells[column] ?? '');
    const closed = this.#findClosed(record);
    if (closed !== undefined) return { line: record.line, reason: closed };
    const area = this.#areaOf(record);
    if (area === 'ignored') return { line: record.line, reason: 'the layout leaves this area out' };
    const subtotal = this.#subtotals.find(record);
    if (subtotal !== undefined) {
      const name = this.#columns[subtotal]?.name ?? '';
      return { line: record.line, reason: `total of ${name}: its parts are in the file` };
    }
    if (area === undefined) {
      const texts = areaCells(record, this.#areaColumns, headings).filter((text) => text !== '');
      this.#unmatched.add(
        'unknown-municipality',
        texts.join(' '),
        this.#headingOr(record),
        this.#areaColumns.at(-1),
      );
      return { line: record.line, reason: `unknown area ${texts.join(' ')}`.trim(), area: 'unknown' };
    }
    const ofCodes = this.#codeTotals.find(record);
    if (ofCodes !== undefined) {
      const name = this.#columns[ofCodes.column]?.name ?? '';
      const reason = `total of its parts: codes of ${name} that begin with ${ofCodes.code}`;
      return { line: record.line, reason };
    }
    const yearColumn = this.#yearColumn;
    const year = yearColumn === undefined ? undefined : this.#yearOf(cell(yearColumn));
    const total = this.#totals.find(record, area);
    if (total !== undefined) {
      const name = this.#columns[total.column]?.name ?? '';
      const isStated = mappedName(layout?.services, cell(total.column)) === 'ignore';
      const reason = `total of ${name}: its parts are in the file`;
      return isStated
        ? { line: record.line, reason }
        : { line: record.line, reason, total: { ...total, area } };
    }
    const part = this.#partColumns.find(
      (column) =>
        this.#isPart(cell(column)) &&
        mappedName(layout?.services, cell(column)) === undefined &&
        layout?.columns[column]?.only === undefined,
    );
    if (part !== undefined) {
      const name = this.#columns[part]?.name ?? '';
      return { line: record.line, reason: `only a part of another row, as ${name} says` };
    }
    const serviceColumn = this.#serviceColumn;
    const isUnderService = headings?.kind === 'service';
    const serviceText = isUnderService ? headingOf(record) : cell(serviceColumn);
    const { mapped, service, isSum } = this.#serviceOf(serviceText);
    if (mapped === 'ignore') return { line: record.line, reason: 'the layout leaves this service out' };
    const named = serviceColumn !== undefined || isUnderService;
    // A total over areas mostly names no service.
    const isOfAll = area.level === 'total' && serviceText === '';
    if (named && service === undefined && !isSum && !isOfAll) {
      this.#unmatched.add('unknown-service', serviceText, this.#headingOr(record), serviceColumn);
      return { line: record.line, reason: `unknown service ${serviceText}` };
    }
    const costTypeText = cell(this.#costTypeColumn);
    if (mappedName(layout?.cost_types, costTypeText) === 'ignore')
      return { line: record.line, reason: 'the layout leaves this cost type out' };
    const unit = this.#readUnit(record, cell);
    const isReversed = this.#readSign(record, cell);
    if (unit === 'unknown' || isReversed === undefined)
      return { line: record.line, reason: unit === 'unknown' ? 'unknown unit' : 'unknown sign' };
    let moved = area;
    if (municipalityYear !== undefined) moved = this.#moved.get(area) ?? this.#move(area, municipalityYear);
    const classes = this.#classColumns.map(cell);
    if (isUnderService) classes.push(serviceText);
    return {
      record,
      area: moved,
      service,
      serviceText,
      costTypeText: costTypeText === '' ? undefined : costTypeText,
      measure: this.#measureColumns.length === 0 ? undefined : this.#measureColumns.map(cell).join(' '),
      year,
      unit,
      isReversed,
      classes,
      written: area,
    };
  }

  /** Why a layout leaves a row out by the cells of its columns. */
  #findClosed({ cells }: TableRecord): string | undefined {
    const { layout } = this.#context;
    if (layout === undefined) return undefined;
    for (const [at, { name, only, except }] of layout.columns.entries()) {
      if (only === undefined && except === undefined) continue;
      const cell = trimCell(cells[at] ?? '');
      if (only !== undefined && !only.includes(cell)) return `the layout keeps other cells of ${name} only`;
      if (except?.includes(cell) === true) return `the layout leaves this cell of ${name} out`;
    }
    return undefined;
  }

  /** Whether a row may count beside others: it has a figure, and neither the layout nor its words leave it out. */
  #isCounted(record: TableRecord): boolean {
    const { layout, hasFigure } = this.#context;
    if (!hasFigure(record) || this.#findClosed(record) !== undefined) return false;
    const isNamed = (role: 'service' | 'cost_type', names: Layout['services']) =>
      names !== undefined &&
      this.#at(role).some((at) => mappedName(names, trimCell(record.cells[at] ?? '')) === 'ignore');
    if (isNamed('service', layout?.services) || isNamed('cost_type', layout?.cost_types)) return false;
    return !this.#partColumns.some((at) => this.#isPart(record.cells[at] ?? ''));
  }

  #move(area: Area, year: number): Area {
    const moved = areaInYear(area, year, this.#context.registers);
    this.#moved.set(area, moved);
    return moved;
  }

  #headingOr(record: TableRecord): TableRecord {
    return (this.#context.headings && record.heading) ?? record;
  }

  /** The unit that the row states, undefined where none is stated by rows. */
  #readUnit(record: TableRecord, cell: (column: number) => string): ColumnUnit | 'unknown' | undefined {
    const column = this.#unitColumn;
    if (column === undefined) return undefined;
    const unit = mappedName(this.#context.layout?.units, cell(column)) ?? unitOf(cell(column));
    if (unit !== undefined) return unit;
    this.#unmatched.add('unknown-unit', cell(column), record, column);
    return 'unknown';
  }

  /** Whether the layout turns the figures of the row; undefined where it does not say. */
  #readSign(record: TableRecord, cell: (column: number) => string): boolean | undefined {
    const column = this.#signColumn;
    const { layout } = this.#context;
    if (column === undefined || layout === undefined) return false;
    const sign = mappedName(layout.signs, cell(column));
    if (sign === undefined) this.#unmatched.add('unknown-sign', cell(column), record, column);
    return sign === undefined ? undefined : sign === 'reversed';
  }

  tellUnmatched(): void {
    this.#unmatched.tell();
  }
}

import { type ColumnUnit, columnUnits, type Layout, signs } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type Area, type AreaFinder, isTotalWord } from './area-names.ts';
import { type CodeTotals, findCodeTotals } from './code-totals.ts';
import type { TableColumn } from './columns.ts';
import type { ColumnFigures } from './figures.ts';
import { isPartWord, isResultWord, isVersionWord, unitOf, yearOf } from './header-words.ts';
import { trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import { areaCells, areaInYear, type Headings, headingOf, mappedName, readAreas } from './row-areas.ts';
import { findService, mainFunctionNamed } from './service-names.ts';
import { findSubtotals } from './subtotals.ts';
import { follows, TotalFinder } from './totals.ts';

/** What the words of a row say: the area, and what tells the row apart from others. */
export interface RowWords {
  readonly record: TableRecord;
  readonly area: Area;
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
  /** Equal for rows of the same area, service, year and class. */
  readonly key: string;
}

export interface LeftOut {
  readonly record: TableRecord;
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

export interface WordsOutcome {
  readonly rows: readonly RowWords[];
  readonly leftOut: readonly LeftOut[];
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: ReadonlySet<number>;
}

export interface WordsContext {
  readonly finder: AreaFinder;
  readonly registers: Registers;
  readonly layout: Layout | undefined;
  readonly headings: Headings | undefined;
  readonly municipalityYear: number | undefined;
  /** Whether the row with this position has any figure. */
  hasFigure(index: number): boolean;
  readonly figures: readonly ColumnFigures[];
  readonly problems: ProblemList;
  place(record: TableRecord, column: number): Place;
}

const mostNamesTold = 200;
type UnmatchedName = 'unknown-municipality' | 'unknown-service' | 'unknown-unit' | 'unknown-sign';

/** Reads the words of all rows; names that no register knows are told once each, where they first stand. */
export function readWords(
  records: readonly TableRecord[],
  columns: readonly TableColumn[],
  context: WordsContext,
): WordsOutcome {
  const reader = new WordsReader(records, columns, context);
  const rows: RowWords[] = [];
  const leftOut: LeftOut[] = [];
  for (const [index, record] of records.entries()) {
    const read = reader.read(record, index);
    if ('reason' in read) leftOut.push(read);
    else rows.push(read);
  }
  reader.tellUnmatched();
  return { rows, leftOut, nested: reader.codeTotals.nested };
}

class WordsReader {
  readonly #context: WordsContext;
  readonly #columns: readonly TableColumn[];
  readonly #columnsOf = new Map<TableColumn['role'], readonly number[]>();
  readonly #areas: ReturnType<typeof readAreas>;
  readonly #areaColumns: readonly number[];
  readonly #classColumns: readonly number[];
  readonly #measureColumns: readonly number[];
  /** Columns in which some rows are said to be parts of others, and others are not. */
  readonly #partColumns: readonly number[];
  readonly #totals: TotalFinder;
  readonly codeTotals: CodeTotals;
  readonly #subtotals: ReadonlyMap<number, number>;
  readonly #unmatched = new Map<
    string,
    { problem: UnmatchedName; found: string; place: Place; rows: number }
  >();

  constructor(records: readonly TableRecord[], columns: readonly TableColumn[], context: WordsContext) {
    this.#context = context;
    this.#columns = columns;
    this.#areas = readAreas(records, columns, context.headings, context.finder, context.layout);
    this.#areaColumns = this.#at('municipality');
    this.#classColumns = (['service', 'cost_type', 'dimension', 'measure', 'unit', 'sign'] as const).flatMap(
      (role) => this.#at(role),
    );
    const [measure = this.#at('cost_type')[0]] = this.#at('measure');
    const open = context.layout === undefined ? this.#at('sign') : [];
    const versions = this.#at('dimension').filter((column) => {
      const cells = new Set(records.map((record) => trimCell(record.cells[column] ?? '')));
      return (
        context.layout?.columns[column]?.sum !== true &&
        cells.size > 1 &&
        ([...cells].every(isVersionWord) ||
          (!follows(records, column, measure) && [...cells].some(isResultWord)))
      );
    });
    this.#measureColumns = [...(measure === undefined ? [] : [measure]), ...versions, ...open];
    this.#partColumns = [...this.#at('service'), ...this.#at('dimension')].filter((column) => {
      // What only says in other words what the measure is tells figures apart that are never added.
      if (follows(records, column, measure)) return false;
      const parts = records.filter(({ cells }) => isPartWord(cells[column] ?? '')).length;
      return parts > 0 && parts < records.length;
    });
    this.#totals = new TotalFinder(records, columns, this.#areas, measure, context);
    const isCounted = (index: number) => this.#isCounted(records[index]!, index);
    this.codeTotals = findCodeTotals(records, { ...context, columns, areas: this.#areas, isCounted });
    const { totals } = this.codeTotals;
    this.#subtotals = findSubtotals(records, {
      ...context,
      columns,
      areas: this.#areas,
      isCounted: (index) => !totals.has(index) && isCounted(index),
    });
  }

  /** Columns of a role, in their order; asked for in every row and found once. */
  #at(role: TableColumn['role']): readonly number[] {
    let found = this.#columnsOf.get(role);
    if (found === undefined) {
      found = this.#columns.flatMap((each, index) => (each.role === role ? [index] : []));
      this.#columnsOf.set(role, found);
    }
    return found;
  }

  read(record: TableRecord, index: number): RowWords | LeftOut {
    const { layout, headings, registers, municipalityYear } = this.#context;
    const cell = (column: number | undefined) =>
      column === undefined ? '' : trimCell(record.cells[column] ?? '');
    const closed = this.#findClosed(record);
    if (closed !== undefined) return { record, reason: closed };
    const area = this.#areas[index]!;
    if (area === 'ignored') return { record, reason: 'the layout leaves this area out' };
    const subtotal = this.#subtotals.get(index);
    if (subtotal !== undefined)
      return { record, reason: `total of ${this.#columns[subtotal]?.name ?? ''}: its parts are in the file` };
    if (area === undefined) {
      const texts = areaCells(record, this.#areaColumns, headings).filter((text) => text !== '');
      this.#remember(
        'unknown-municipality',
        texts.join(' '),
        this.#headingOr(record),
        this.#areaColumns.at(-1),
      );
      return { record, reason: `unknown area ${texts.join(' ')}`.trim(), area: 'unknown' };
    }
    const ofCodes = this.codeTotals.totals.get(index);
    if (ofCodes !== undefined) {
      const name = this.#columns[ofCodes.column]?.name ?? '';
      return { record, reason: `total of its parts: codes of ${name} that begin with ${ofCodes.code}` };
    }
    const [yearColumn] = this.#at('year');
    const year = yearColumn === undefined ? undefined : yearOf(cell(yearColumn));
    const total = this.#totals.find(record, area);
    if (total !== undefined) {
      const name = this.#columns[total.column]?.name ?? '';
      const isStated = mappedName(layout?.services, cell(total.column)) === 'ignore';
      const reason = `total of ${name}: its parts are in the file`;
      return isStated ? { record, reason } : { record, reason, total: { ...total, area } };
    }
    const part = this.#partColumns.find(
      (column) =>
        isPartWord(cell(column)) &&
        mappedName(layout?.services, cell(column)) === undefined &&
        layout?.columns[column]?.only === undefined,
    );
    if (part !== undefined) {
      const name = this.#columns[part]?.name ?? '';
      return { record, reason: `only a part of another row, as ${name} says` };
    }
    const [serviceColumn] = this.#at('service');
    const isUnderService = headings?.kind === 'service';
    const serviceText = isUnderService ? headingOf(record, headings) : cell(serviceColumn);
    const mapped = mappedName(layout?.services, serviceText);
    if (mapped === 'ignore') return { record, reason: 'the layout leaves this service out' };
    const service = findService(mapped ?? serviceText, registers)?.id;
    const named = serviceColumn !== undefined || isUnderService;
    const isSum = isTotalWord(serviceText) || mainFunctionNamed(serviceText) !== undefined;
    // A total over areas mostly names no service.
    const isOfAll = area.level === 'total' && serviceText === '';
    if (named && service === undefined && !isSum && !isOfAll) {
      this.#remember('unknown-service', serviceText, this.#headingOr(record), serviceColumn);
      return { record, reason: `unknown service ${serviceText}` };
    }
    const costTypeText = cell(this.#at('cost_type')[0] ?? this.#at('measure')[0]);
    if (mappedName(layout?.cost_types, costTypeText) === 'ignore')
      return { record, reason: 'the layout leaves this cost type out' };
    const unit = this.#readUnit(record, cell);
    const isReversed = this.#readSign(record, cell);
    if (unit === 'unknown' || isReversed === undefined)
      return { record, reason: unit === 'unknown' ? 'unknown unit' : 'unknown sign' };
    const moved = areaInYear(area, municipalityYear, registers);
    const classes = this.#classColumns.map(cell);
    const heading = headings?.kind === 'service' ? serviceText : '';
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
      key: JSON.stringify([area.level, area.key, year, heading, ...classes]),
    };
  }

  /** Why a layout leaves a row out by the cells of its columns. */
  #findClosed({ cells }: TableRecord): string | undefined {
    for (const [at, { name, only, except }] of (this.#context.layout?.columns ?? []).entries()) {
      const cell = trimCell(cells[at] ?? '');
      if (only !== undefined && !only.includes(cell)) return `the layout keeps other cells of ${name} only`;
      if (except?.includes(cell) === true) return `the layout leaves this cell of ${name} out`;
    }
    return undefined;
  }

  /** Whether a row may count beside others: it has a figure, and neither the layout nor its words leave it out. */
  #isCounted(record: TableRecord, index: number): boolean {
    const { layout, hasFigure } = this.#context;
    if (!hasFigure(index) || this.#findClosed(record) !== undefined) return false;
    const isNamed = (role: 'service' | 'cost_type', names: Layout['services']) =>
      this.#at(role).some((at) => mappedName(names, trimCell(record.cells[at] ?? '')) === 'ignore');
    if (isNamed('service', layout?.services) || isNamed('cost_type', layout?.cost_types)) return false;
    return !this.#partColumns.some((at) => isPartWord(record.cells[at] ?? ''));
  }

  #headingOr(record: TableRecord): TableRecord {
    return this.#context.headings?.above.get(record) ?? record;
  }

  /** The unit that the row states, undefined where none is stated by rows. */
  #readUnit(record: TableRecord, cell: (column: number) => string): ColumnUnit | 'unknown' | undefined {
    const [column] = this.#at('unit');
    if (column === undefined) return undefined;
    const unit = mappedName(this.#context.layout?.units, cell(column)) ?? unitOf(cell(column));
    if (unit !== undefined) return unit;
    this.#remember('unknown-unit', cell(column), record, column);
    return 'unknown';
  }

  /** Whether the layout turns the figures of the row; undefined where it does not say. */
  #readSign(record: TableRecord, cell: (column: number) => string): boolean | undefined {
    const [column] = this.#at('sign');
    const { layout } = this.#context;
    if (column === undefined || layout === undefined) return false;
    const sign = mappedName(layout.signs, cell(column));
    if (sign === undefined) this.#remember('unknown-sign', cell(column), record, column);
    return sign === undefined ? undefined : sign === 'reversed';
  }

  #remember(problem: UnmatchedName, found: string, record: TableRecord, column: number | undefined): void {
    const known = this.#unmatched.get(`${problem} ${found}`);
    const place = () => this.#context.place(record, column ?? 0);
    if (known !== undefined) known.rows++;
    else if (this.#unmatched.size < mostNamesTold)
      this.#unmatched.set(`${problem} ${found}`, { problem, found, place: place(), rows: 1 });
  }

  tellUnmatched(): void {
    const { registers, problems } = this.#context;
    const known: Readonly<Record<UnmatchedName, readonly string[]>> = {
      'unknown-municipality': registers.municipalities.names,
      'unknown-service': registers.services.names,
      'unknown-unit': columnUnits,
      'unknown-sign': signs,
    };
    const layoutKeys: Readonly<Record<UnmatchedName, string>> = {
      'unknown-municipality': 'areas',
      'unknown-service': 'services',
      'unknown-unit': 'units',
      'unknown-sign': 'signs',
    };
    for (const { problem, place, ...facts } of this.#unmatched.values())
      problems.add(problem, place, { ...facts, known: known[problem], layoutKey: layoutKeys[problem] });
  }
}

import type { CostRow } from '../../../model/cost-structure.ts';
import type { Registers } from '../../../model/register.ts';
import { type Place, ProblemList } from '../../../problems/problem.ts';
import { type CostFile, readCountedElsewhere } from '../../cost-file.ts';
import type { KeptRows, YearsKept } from '../../kept-rows.ts';
import type { PublishedCosts } from '../../published-costs.ts';
import type { tidyColumns } from '../../tidy-reader.ts';
import type { LeftOut, RowReader, RowWords } from '../apply/row-reader.ts';
import { everydayHeaders } from '../apply/service-names-met.ts';
import { describeRow, type RowUse, walkRows } from '../apply/walk-rows.ts';
import { readTable, type TableOptions } from '../read-table.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { DoubtFinder } from './cost-doubts.ts';
import { CostVersions } from './cost-versions.ts';
import { LevelCosts, mostColumns } from './level-costs.ts';
import { type Doubt, headerPlace, reportNeeded } from './needed.ts';
import { reportSumsOverTotals } from './sum-over-totals.ts';
import { costTypeColumn } from './unknown-names.ts';

const mostRepeatedReported = 50;

/**
 * The costs of a table of any form, in euros: with a layout as that states them, otherwise only where the file itself
 * leaves nothing open.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons reported
 */
export function readTableCosts(
  path: string,
  registers: Registers,
  problems: ProblemList,
  { kept = { years: 'all' }, ...options }: TableOptions & { readonly kept?: YearsKept | undefined },
): CostFile | undefined {
  const errorsBefore = countErrors(problems);
  const table = readTable(path, registers, problems, options);
  return table && costsOfTable(table, registers, problems, kept, errorsBefore).costs;
}

/**
 * The costs of a table that is understood, and the rows that are none of them.
 *
 * Shape   errorsBefore: so many errors were met before the table was read
 */
export function costsOfTable(
  table: Table,
  registers: Registers,
  problems: ProblemList,
  kept: YearsKept,
  errorsBefore = countErrors(problems),
): { readonly costs: CostFile; readonly leftOut: readonly LeftOut[] } {
  const { path } = table;
  // Which year is the latest of accounts is known when all were read.
  const years: YearsKept = kept.latest === 'accounts' ? { years: 'all' } : kept;
  const reader = new TableCostReader(table, registers, problems, years);
  const walked = walkRows(table, registers, problems, reader);
  const { rows, isCountry } = reader.finish(walked.reader);
  table.source.close();
  const costs: CostFile = {
    sha256: table.source.sha256,
    ...(table.source.sheet !== undefined && { sheet: table.source.sheet.name }),
    ...(table.layoutFile !== undefined && { layoutFile: table.layoutFile }),
    ...(table.parts !== undefined && { parts: table.parts }),
    get rows() {
      return rows.all;
    },
    usedRows: rows.used,
    years: rows.years,
    rowsOf: (year) => rows.of(year),
    sound: countErrors(problems) === errorsBefore,
    ...originOf(table, isCountry && rows.used > 0),
    versions: reader.versions.ofYears,
    internalEur: table.layout?.internal_eur,
    inferredNames: inferredNames(table),
    isMunicipalityTold: table.municipality !== undefined && table.layout?.municipality === undefined,
    countedElsewhere: [...new Set([...readCountedElsewhere(path, problems), ...reader.merged])],
    place: (row, column = 'amount_eur') => placeOfCost(table, row, column),
  };
  return { costs, leftOut: walked.leftOut };
}

/** What decides whether costs of a table are compared with published ones. */
function originOf(
  { path, layout }: Table,
  isCountry: boolean,
): Pick<CostFile, 'path' | 'area' | 'isChecked' | 'isSumOfBookings'> {
  return {
    path,
    area: isCountry ? 'country' : 'municipalities',
    isChecked: layout?.plausibility === 'checked',
    // Rows that are alike, or differ only in what is no class of costs, are added up.
    isSumOfBookings: layout?.several === 'add' || layout?.columns.some(({ sum }) => sum === true) === true,
  };
}

/** Names of services whose layout says that it was inferred. */
function inferredNames({ layout, layoutFile }: Table): CostFile['inferredNames'] {
  if (layout?.services_are !== 'inferred') return undefined;
  return { count: Object.keys(layout.services ?? {}).length, layout: layoutFile?.path };
}

/**
 * Takes the costs of a table that is only looked at, and reports what an accountant would see: its control total, and how
 * its latest costs stand to published ones. What is open is reported where costs are read.
 */
export class CostsInPassing {
  readonly #table: Table;
  readonly #own = new ProblemList();
  readonly #reader: TableCostReader;

  constructor(table: Table, registers: Registers) {
    this.#table = table;
    this.#reader = new TableCostReader(table, registers, this.#own, { years: [], latest: 'any version' });
  }

  used(words: RowWords): void {
    this.#reader.used(words);
  }

  empty(words: RowWords): void {
    this.#reader.empty(words);
  }

  finish(reader: RowReader, published: PublishedCosts, problems: ProblemList): void {
    const { rows, isCountry } = this.#reader.finish(reader);
    for (const each of this.#own.all) if (each.name === 'control-total-missed') problems.take(each);
    const year = rows.years.at(-1);
    if (this.#own.hasErrors || problems.hasErrors || year === undefined) return;
    const file = originOf(this.#table, isCountry);
    published.check([{ file, rows: rows.of(year) }], year, { file: file.path }, problems, true);
  }
}

function countErrors(problems: ProblemList): number {
  return problems.all.filter(({ severity }) => severity === 'error').length;
}

/** A row of costs knows its line and column by one number. */
function placeOfCost(table: Table, { index }: CostRow, column: (typeof tidyColumns)[number]): Place {
  const own = index % mostColumns;
  const line = (index - own) / mostColumns;
  const at = {
    year: columnsOfRole(table, 'year')[0],
    municipality_code: columnsOfRole(table, 'municipality')[0],
    municipality: columnsOfRole(table, 'municipality')[0],
    service: columnsOfRole(table, 'service')[0],
    cost_type: costTypeColumn(table),
    amount_eur: own,
  }[column];
  return table.placeInGrid(Math.max(0, table.grid.rowOfLine(line)), at ?? own);
}

/** Turns the figures of a table into rows of costs, reporting once what neither the file nor its layout says. */
class TableCostReader implements RowUse {
  readonly merged = new Set<string>();
  readonly versions: CostVersions;
  readonly #table: Table;
  readonly #problems: ProblemList;
  readonly #registers: Registers;
  readonly #amounts: readonly { readonly column: number; readonly values: Float64Array }[];
  readonly #doubts: DoubtFinder;
  readonly #levels = new Set<Area['level']>();
  readonly #repeated: { readonly row: number; readonly line: number }[] = [];
  /** Whether each row counts. */
  readonly #isUsed: Uint8Array;
  #hasUsed = false;
  readonly #municipal: LevelCosts;
  /** Figures of the whole country are costs where there are none of municipalities. */
  #national: LevelCosts | undefined;
  #hasEmpty = false;

  constructor(table: Table, registers: Registers, problems: ProblemList, kept: YearsKept) {
    this.#table = table;
    this.#problems = problems;
    this.#registers = registers;
    this.#amounts = table.figures.filter(
      ({ column, sound }) => table.columns[column]?.role === 'amount' && sound,
    );
    this.#isUsed = new Uint8Array(table.body.count);
    this.#doubts = new DoubtFinder(table, registers);
    this.versions = new CostVersions(table, problems);
    this.#municipal = new LevelCosts(table, registers, problems, kept, this.versions);
    this.#national = new LevelCosts(table, registers, problems, kept, this.versions);
    for (const area of table.areas) if (area !== undefined) this.#meet(area);
  }

  used(words: RowWords): void {
    this.#isUsed[words.row] = 1;
    this.#hasUsed = true;
    this.#meet(words.area);
    this.#doubts.addUsed(words);
    for (const { column, values } of this.#amounts)
      this.#costsOf(words, column)?.read(words, column, values[words.row]!);
  }

  empty(words: RowWords): void {
    this.#hasEmpty = true;
    for (const { column } of this.#amounts) this.#costsOf(words, column)?.readEmpty(words, column);
  }

  repeated({ row }: RowWords, line: number): void {
    if (this.#repeated.length < mostRepeatedReported) this.#repeated.push({ row, line });
  }

  /** Names taken by what they mean in everyday speech are reported until a layout writes them down. */
  #reportEverydayNames({ serviceNames }: RowReader): void {
    const { columns, path, layout } = this.#table;
    const headers = layout === undefined ? everydayHeaders(columns, this.#registers) : [];
    const names = [...serviceNames.taken, ...headers].map(({ name, service }) => ({
      name,
      service: service.name,
    }));
    const column = columns.findIndex(({ role }) => role === 'service');
    if (names.length > 0)
      this.#problems.add('everyday-names', headerPlace(this.#table, Math.max(0, column)), { names, path });
  }

  #meet({ level, own }: Area): void {
    this.#levels.add(level);
    if (level === 'municipality') this.#national = undefined;
    if (own !== undefined) this.merged.add(own);
  }

  #costsOf({ area }: RowWords, column: number): LevelCosts | undefined {
    const { level } = this.#table.areas[column] ?? area;
    // Where no municipality is known, that is reported; what else is open is reported in the same run.
    if (level === 'municipality' || level === 'unknown') return this.#municipal;
    return level === 'country' ? this.#national : undefined;
  }

  /** Reports what was found, when all rows were read. */
  finish(reader: RowReader): { readonly rows: KeptRows; readonly isCountry: boolean } {
    const has = (level: Area['level']) => this.#levels.has(level);
    const isCountry = !has('municipality') && has('country');
    const hasUsed = this.#hasUsed;
    const report = (doubt: Doubt) => reportNeeded(this.#table, this.#problems, doubt);
    if (!has('municipality') && !has('country') && !has('unknown') && hasUsed)
      report({ column: 0, need: { is: 'municipality' } });
    const reportedBefore = this.#problems.all.length;
    for (const { row, line } of this.#repeated) {
      const facts = { what: describeRow(this.#table, row), line };
      this.#problems.add('duplicate-row', this.#table.place(row, 0), facts);
    }
    for (const doubt of hasUsed ? this.#doubts.all : []) report(doubt);
    const costs = (isCountry ? this.#national : undefined) ?? this.#municipal;
    const errorsBefore = countErrors(this.#problems);
    costs.report();
    this.versions.report();
    const { layout, placeInLayout } = this.#table;
    // What is left open is no part of the sum: only a sum of all that counts is compared.
    if (layout?.control_total !== undefined && countErrors(this.#problems) === errorsBefore)
      costs.control.check(layout.control_total, costs.missing.empty, placeInLayout, this.#problems);
    if (costs.rows.used > 0) this.#reportEverydayNames(reader);
    reportSumsOverTotals(this.#table, reader, (row) => this.#isUsed[row] === 1, this.#problems);
    const isSaid = this.#problems.hasErrors || this.#problems.all.length > reportedBefore;
    if (costs.rows.used === 0 && !isSaid && (hasUsed || this.#hasEmpty))
      report({ column: 0, need: { is: 'cost-columns' } });
    return { rows: costs.rows, isCountry };
  }
}

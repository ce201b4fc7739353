import { measureOfCostType } from '../../../model/cost-structure.ts';
import type { ColumnUnit } from '../../../model/layout.ts';
import { countryCode, type Registers } from '../../../model/register.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { KeptRows, type YearsKept } from '../../kept-rows.ts';
import { largestAmountEur } from '../../tidy-reader.ts';
import { mappedName } from '../apply/row-areas.ts';
import type { RowWords } from '../apply/row-reader.ts';
import { isMoney, scaleToEuros } from '../figures/euros.ts';
import { stepOf } from '../figures/figures.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import { findCostType } from '../vocabulary/cost-type-words.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { findService, mainFunctionNamed } from '../vocabulary/service-names.ts';
import { CellOwners, type Conflict } from './cell-owners.ts';
import { ControlTotal } from './control-total.ts';
import { CostLacks } from './cost-lacks.ts';
import type { CostVersions } from './cost-versions.ts';
import { MissingFigures } from './missing-figures.ts';
import { costTypeColumn, UnknownNames } from './unknown-names.ts';

const mostAmountsReported = 1000;
const mostConflictsReported = 50;
/** A row of costs knows its cell by one number: that of the line times this, and the column. */
export const mostColumns = 2 ** 16;

/** The costs of one level of areas: of municipalities, or of the whole country. */
export class LevelCosts {
  readonly rows: KeptRows;
  readonly versions: CostVersions;
  /** What its costs add up to, of all years. */
  readonly control = new ControlTotal();
  readonly missing: MissingFigures;
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #owners: CellOwners;
  readonly #yearColumn: number | undefined;
  readonly #serviceColumn: number | undefined;
  readonly #costTypeColumn: number | undefined;
  /** The last decimal of each column in euros, by the unit that it is read in. */
  readonly #stepOf: (column: number, unit: ColumnUnit) => number;
  readonly #serviceNamed = remembered((text) => this.#registers.services.find(text)?.id);
  readonly #costTypeOf = remembered(findCostType);
  readonly #meansMainFunction = remembered((text) => this.#isMainFunction(text));
  readonly #lacks: CostLacks;
  readonly #unknown: UnknownNames;
  /** What is reported of single cells, once it is known that they are costs. */
  readonly #toReport: (() => void)[] = [];
  readonly #amountsTold = new Set<number>();
  #conflicts = 0;
  #wrongYears = 0;
  #wrongAmounts = 0;

  constructor(
    table: Table,
    registers: Registers,
    problems: ProblemList,
    kept: YearsKept,
    versions: CostVersions,
  ) {
    this.rows = new KeptRows(kept);
    this.versions = versions;
    this.#table = table;
    this.#registers = registers;
    this.#problems = problems;
    this.#owners = new CellOwners(table);
    [this.#yearColumn] = columnsOfRole(table, 'year');
    [this.#serviceColumn] = columnsOfRole(table, 'service');
    this.#costTypeColumn = costTypeColumn(table);
    this.missing = new MissingFigures(table, registers);
    this.#lacks = new CostLacks(table, registers, problems);
    this.#unknown = new UnknownNames(table, registers, problems);
    this.#stepOf = stepsIn(table);
  }

  /** Takes the figure of a row in a column. */
  read(words: RowWords, column: number, value: number): void {
    const { columns, areas } = this.#table;
    const area = areas[column] ?? words.area;
    const unit = words.unit ?? columns[column]!.unit;
    if (unit !== null && !isMoney(unit)) return;
    if (Number.isNaN(value)) {
      this.missing.add(words.row, column, 'used');
      return;
    }
    if (!this.versions.isMeant(words, column)) return;
    if (unit === null) this.#lacks.add('unit', column);
    const costType = this.#findCostType(words, column);
    const service = this.#findService(words, column);
    const year = this.#findYear(words, column);
    if (unit === null || costType === undefined || service === undefined || year === undefined) return;
    this.versions.use(words, column, year);
    const amountEur = scaleToEuros(words.isReversed && value !== 0 ? -value : value, unit)!;
    if (!(Math.abs(amountEur) <= largestAmountEur)) {
      this.#reportAmount(words, column);
      return;
    }
    const cell = { year, areaKey: area.key, service, costType };
    const conflict = this.#owners.add(cell, words, column);
    if (conflict !== undefined) {
      this.#reportConflict(conflict, `${area.key} ${service} ${costType} ${year}`, words, column);
      return;
    }
    const municipalityCode = area.level === 'country' ? countryCode : area.key;
    const index = words.line * mostColumns + column;
    this.control.add(year, amountEur, this.#stepOf(column, unit));
    this.rows.add({ year, municipalityCode, service, costType, amountEur, index });
  }

  /** Takes a row without any figure. */
  readEmpty(words: RowWords, column: number): void {
    const unit = words.unit ?? this.#table.columns[column]!.unit;
    if (unit === null || isMoney(unit)) this.missing.add(words.row, column, 'empty');
  }

  #reportAmount({ row }: RowWords, column: number): void {
    if (this.#wrongAmounts++ >= mostAmountsReported) return;
    const found = this.#table.body.text(row, column);
    this.#toReport.push(() =>
      this.#problems.add('amount-not-a-number', this.#table.place(row, column), { found }),
    );
  }

  #reportConflict(conflict: Conflict, what: string, { row }: RowWords, column: number): void {
    const { body, columns, place } = this.#table;
    const { line, column: between, at } = conflict;
    const isAmount = columns[at]?.role === 'amount' && at === column;
    // What one column of amounts is beside another is decided once for all of its rows.
    if (isAmount && this.#amountsTold.has(column)) return;
    if (isAmount) this.#amountsTold.add(column);
    if (this.#conflicts++ >= mostConflictsReported) return;
    const found = body.text(row, column);
    this.#toReport.push(() =>
      this.#problems.add('several-amounts', place(row, column), {
        what,
        line,
        found,
        column: between,
        isAmount,
      }),
    );
  }

  /** What the row says wins over its column, and that over the whole file. */
  #findCostType(words: RowWords, column: number): string | undefined {
    const { columns, layout } = this.#table;
    const text = words.costTypeText;
    if (text !== undefined) {
      const found = mappedName(layout?.cost_types, text) ?? this.#costTypeOf(text);
      if (found === undefined) {
        this.#unknown.add('unknown-cost-type', text, words.row, this.#costTypeColumn ?? column);
      }
      if (found === undefined) return undefined;
      const isMixed = measureOfCostType(found) !== measureOfCostType(columns[column]?.cost_type ?? found);
      return isMixed ? this.#lacks.add('cost type', column) : found;
    }
    return columns[column]?.cost_type ?? layout?.cost_type ?? this.#lacks.add('cost type', column);
  }

  #findYear(words: RowWords, column: number): number | undefined {
    const { columns, layout, body } = this.#table;
    const at = this.#yearColumn;
    if (at === undefined) return columns[column]?.year ?? layout?.year ?? this.#lacks.add('year', column);
    const { row, year } = words;
    const stated = columns[column]?.year ?? null;
    // A year of the header beside another one of the row: either may be the year of publishing.
    if (year !== undefined && stated !== null && stated !== year) return this.#lacks.add('year', column);
    if (year === undefined && this.#wrongYears++ < mostConflictsReported) {
      const found = body.text(row, at);
      this.#toReport.push(() => this.#problems.add('wrong-year', this.#table.place(row, at), { found }));
    }
    return year;
  }

  #findService(words: RowWords, column: number): string | undefined {
    const { columns, layout } = this.#table;
    const { service, serviceText } = words;
    const ofColumn = columns[column]?.service ?? undefined;
    if (serviceText !== '') {
      if (service !== undefined && ofColumn !== undefined && ofColumn !== service)
        return this.#lacks.add('service', column);
      if (service !== undefined && !this.#meansMainFunction(serviceText)) return service;
      this.#unknown.add('unknown-service', serviceText, words.row, this.#serviceColumn ?? column);
      return undefined;
    }
    const stated = ofColumn ?? layout?.service ?? this.#lacks.add('service', column);
    return stated === undefined ? undefined : this.#serviceNamed(stated);
  }

  /** A service that bears the name of a main function means the latter where a layout maps other main functions. */
  #isMainFunction(text: string): boolean {
    const { layout } = this.#table;
    if (mainFunctionNamed(text) === undefined || mappedName(layout?.services, text) !== undefined)
      return false;
    return Object.entries(layout?.services ?? {}).some(
      ([name, id]) =>
        id !== 'ignore' &&
        mainFunctionNamed(name) !== undefined &&
        this.#registers.services.find(name) === undefined,
    );
  }

  /** Reports all that was found. */
  report(): void {
    for (const report of this.#toReport) report();
    this.#unknown.report();
    this.#lacks.report();
    this.missing.report(this.#problems);
    this.#reportNamesAdded();
  }

  /** Names that mean one service by themselves may be a whole and its part, which a layout written by us cannot know. */
  #reportNamesAdded(): void {
    const { layout, layoutFile, place } = this.#table;
    // Where services were inferred, all of the names are to be read.
    if (layout?.services_are === 'inferred') return;
    const column = this.#serviceColumn ?? 0;
    for (const [id, { names, row }] of this.#owners.namesAdded) {
      const service = this.#registers.services.find(id);
      if (service === undefined || !names.every((name) => findService(name, this.#registers) === service))
        continue;
      this.#problems.add('names-of-one-service', place(row, column), {
        names,
        service: service.name,
        layout: { file: layoutFile?.path },
      });
    }
  }
}

/** The last decimal of a column in euros, for each unit that its figures may have. */
function stepsIn({ figures }: Table): (column: number, unit: ColumnUnit) => number {
  const steps = new Map(figures.map((each) => [each.column, stepOf(each)]));
  const inEuros = new Map<ColumnUnit, Map<number, number>>();
  return (column, unit) => {
    let ofUnit = inEuros.get(unit);
    if (ofUnit === undefined) {
      ofUnit = new Map([...steps].map(([at, step]) => [at, scaleToEuros(step, unit) ?? step]));
      inEuros.set(unit, ofUnit);
    }
    return ofUnit.get(column) ?? 1;
  };
}

import { measureOfCostType, measureOfCostTypes } from '../../../model/cost-structure.ts';
import { countryCode, type Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { KeptRows, type YearsKept } from '../../kept-rows.ts';
import { largestAmountEur } from '../../tidy-reader.ts';
import { mappedName } from '../apply/row-areas.ts';
import type { RowWords } from '../apply/row-reader.ts';
import { isMoney, scaleToEuros } from '../figures/euros.ts';
import type { Table } from '../table.ts';
import { findCostType } from '../vocabulary/cost-type-words.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { mainFunctionNamed } from '../vocabulary/service-names.ts';
import { statementLine } from '../vocabulary/words.ts';
import { CellOwners, type Conflict } from './cell-owners.ts';
import type { CostVersions } from './cost-versions.ts';
import { offeredText, reportNeeded } from './needed.ts';

const mostAmountsReported = 1000;
const mostConflictsReported = 50;
/** What a layout may write for a fact that is not stated, and the key by which titles may offer it. */
const keysOfFacts = {
  unit: ['unit: eur (or 1000_eur, meur), at the column or for the whole file', 'unit'],
  year: ['year: 2019, at the column or for the whole file', 'year'],
  service: ['service, at the column or for the whole file', 'service'],
  'cost type': [
    'cost_type: net_operating_costs (or operating_costs, personnel, ...), at the column or for the whole file',
    'cost_type',
  ],
} as const;
type Fact = keyof typeof keysOfFacts;

/** A row of costs knows its cell by one number: that of the line times this, and the column. */
export const mostColumns = 2 ** 16;

/** The costs of one level of areas: of municipalities, or of the whole country. */
export class LevelCosts {
  readonly rows: KeptRows;
  readonly versions: CostVersions;
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #owners: CellOwners;
  readonly #costTypeOf = remembered(findCostType);
  readonly #meansMainFunction = remembered((text) => this.#isMainFunction(text));
  readonly #unmatched = new Map<string, { readonly place: Place; rows: number }>();
  readonly #lacks = new Map<Fact, Set<number>>();
  /** What is reported of single cells, once it is known that they are costs. */
  readonly #toReport: (() => void)[] = [];
  readonly #missing = new Map<number, MissingFigures>();
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
  }

  /** Takes the figure of a row in a column. */
  read(words: RowWords, column: number, value: number): void {
    const { columns, areas } = this.#table;
    const area = areas[column] ?? words.area;
    const unit = words.unit ?? columns[column]!.unit;
    if (unit !== null && !isMoney(unit)) return;
    if (Number.isNaN(value)) {
      this.#countMissing(words, column, 'used');
      return;
    }
    if (!this.versions.isMeant(words, column)) return;
    if (unit === null) this.#lack('unit', column);
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
    this.rows.add({ year, municipalityCode, service, costType, amountEur, index });
  }

  /** Takes a row without any figure. */
  readEmpty(words: RowWords, column: number): void {
    const unit = words.unit ?? this.#table.columns[column]!.unit;
    if (unit === null || isMoney(unit)) this.#countMissing(words, column, 'empty');
  }

  #reportAmount({ row }: RowWords, column: number): void {
    if (this.#wrongAmounts++ >= mostAmountsReported) return;
    const found = this.#table.body.text(row, column);
    this.#toReport.push(() =>
      this.#problems.add('amount-not-a-number', this.#table.place(row, column), { found }),
    );
  }

  #reportConflict(conflict: Conflict, what: string, { row }: RowWords, column: number): void {
    if (this.#conflicts++ >= mostConflictsReported) return;
    const { body, columns, place } = this.#table;
    const { line, column: between, at } = conflict;
    const found = body.text(row, column);
    const isAmount = columns[at]?.role === 'amount' && at === column;
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
        const at = this.#column('cost_type') ?? this.#column('measure') ?? column;
        this.#remember('unknown-cost-type', text, words, at);
      }
      if (found === undefined) return undefined;
      const isMixed = measureOfCostType(found) !== measureOfCostType(columns[column]?.cost_type ?? found);
      return isMixed ? this.#lack('cost type', column) : found;
    }
    return columns[column]?.cost_type ?? layout?.cost_type ?? this.#lack('cost type', column);
  }

  #findYear(words: RowWords, column: number): number | undefined {
    const { columns, layout, body } = this.#table;
    const at = this.#column('year');
    if (at === undefined) return columns[column]?.year ?? layout?.year ?? this.#lack('year', column);
    const { row, year } = words;
    const stated = columns[column]?.year ?? null;
    // A year of the header beside another one of the row: either may be the year of publishing.
    if (year !== undefined && stated !== null && stated !== year) return this.#lack('year', column);
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
        return this.#lack('service', column);
      if (service !== undefined && !this.#meansMainFunction(serviceText)) return service;
      this.#remember('unknown-service', serviceText, words, this.#column('service') ?? column);
      return undefined;
    }
    const stated = ofColumn ?? layout?.service ?? this.#lack('service', column);
    return stated === undefined ? undefined : this.#registers.services.find(stated)?.id;
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

  #column(role: 'service' | 'cost_type' | 'measure' | 'year'): number | undefined {
    const at = this.#table.columns.findIndex((each) => each.role === role);
    return at < 0 ? undefined : at;
  }

  /** Remembers a fact that neither a column nor the file states; it is reported once for all columns. */
  #lack(fact: Fact, column: number): undefined {
    let columns = this.#lacks.get(fact);
    if (columns === undefined) {
      columns = new Set();
      this.#lacks.set(fact, columns);
    }
    columns.add(column);
  }

  #reportLacks(): void {
    const withoutUnit = this.#lacks.get('unit') ?? new Set();
    const inMoney = this.#table.figures.filter(({ column }) => !withoutUnit.has(column));
    for (const [fact, lacking] of this.#lacks) {
      // Beside columns in euros, one without a unit may be no costs at all: only its unit is asked.
      const isMaybeOther = inMoney.length > 0 && withoutUnit.size > 0;
      const columns = [...lacking].filter(
        (each) => fact === 'unit' || !isMaybeOther || !withoutUnit.has(each),
      );
      if (columns.length === 0) continue;
      const first = Math.min(...columns);
      const name = `the column "${this.#table.columns[first]?.name ?? ''}"`;
      const all = columns.length === 1 ? name : `${name} and of ${columns.length - 1} more`;
      const [key, offered] = keysOfFacts[fact];
      reportNeeded(this.#table, this.#problems, {
        column: first,
        what: `the ${fact} of ${all}`,
        key: `${key}${fact === 'unit' && isMaybeOther ? '; or role: ignore where it is no costs' : ''}${offeredText(this.#table, offered)}`,
      });
    }
  }

  #countMissing({ row }: RowWords, column: number, kind: 'used' | 'empty'): void {
    let missing = this.#missing.get(column);
    if (missing === undefined) {
      missing = { used: undefined, empty: undefined, cells: 0 };
      this.#missing.set(column, missing);
    }
    missing[kind] ??= row;
    missing.cells++;
  }

  #reportMissing(): void {
    if (this.#missing.size === 0) return;
    const column = Math.min(...this.#missing.keys());
    const { used, empty } = this.#missing.get(column)!;
    const row = (used ?? empty)!;
    let cells = 0;
    for (const each of this.#missing.values()) cells += each.cells;
    const found = this.#table.body.text(row, column);
    this.#problems.add('missing-figures', this.#table.place(row, column), { found, cells });
  }

  /** Reports all that was found. */
  report(): void {
    for (const report of this.#toReport) report();
    this.#reportUnmatched();
    this.#reportLacks();
    this.#reportMissing();
  }

  #remember(
    problem: 'unknown-service' | 'unknown-cost-type',
    found: string,
    { row }: RowWords,
    at: number,
  ): void {
    const key = JSON.stringify([problem, found]);
    const before = this.#unmatched.get(key);
    if (before !== undefined) before.rows++;
    else this.#unmatched.set(key, { place: this.#table.place(row, at), rows: 1 });
  }

  /** Income, expenses and results in place of cost types are one question: which of them is the cost. */
  #reportStatementLines(): void {
    const lines = [...this.#unmatched].flatMap(([key]) => {
      const [problem, found] = JSON.parse(key) as [string, string];
      return problem === 'unknown-cost-type' && statementLine(found) !== undefined ? [{ key, found }] : [];
    });
    const cost = lines.find(({ found }) => statementLine(found) === 'expenses');
    if (cost === undefined || lines.length < 2) return;
    for (const { key } of lines) this.#unmatched.delete(key);
    const column = this.#column('cost_type') ?? this.#column('measure') ?? 0;
    const names = lines.map(({ found }) => JSON.stringify(found)).join(', ');
    reportNeeded(this.#table, this.#problems, {
      column,
      what: `which of ${names} is the cost`,
      key: `role: dimension and only: [${JSON.stringify(cost.found)}] at the column ${JSON.stringify(this.#table.columns[column]?.name ?? '')}`,
    });
  }

  #reportUnmatched(): void {
    this.#reportStatementLines();
    for (const [key, { place, rows }] of this.#unmatched) {
      const [problem, found] = JSON.parse(key) as ['unknown-service' | 'unknown-cost-type', string];
      if (problem === 'unknown-service') {
        const known = this.#registers.services.names;
        this.#problems.add(problem, place, { found, known, rows, layoutKey: 'services' });
      } else {
        const known = Object.keys(measureOfCostTypes).filter((each) => measureOfCostType(each) !== 'revenue');
        this.#problems.add(problem, place, { found, known, rows, layoutKey: 'cost_types' });
      }
    }
  }
}

/** Figures that are missing in a column, and the first of them. */
interface MissingFigures {
  used: number | undefined;
  empty: number | undefined;
  cells: number;
}

import { measureOfCostType, measureOfCostTypes } from '../../../model/cost-structure.ts';
import { countryCode, type Registers } from '../../../model/register.ts';
import type { Place, ProblemList } from '../../../problems/problem.ts';
import { KeptRows, type YearsKept } from '../../kept-rows.ts';
import { largestAmountEur } from '../../tidy-reader.ts';
import { findCostType } from '../columns/cost-type-words.ts';
import { isMoney, scaleToEuros } from '../columns/euros.ts';
import { mainFunctionNamed } from '../names/service-names.ts';
import type { Table } from '../read-table.ts';
import { mappedName } from '../rows/row-areas.ts';
import type { RowWords } from '../rows/rows.ts';
import { trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import { remembered } from '../totals/remembered.ts';
import { CellOwners, type Conflict } from './cell-owners.ts';

const mostAmountsTold = 1000;
const mostConflictsTold = 50;
/** What a layout may write for a fact that is not stated. */
const keysOfFacts = {
  unit: 'unit: eur (or 1000_eur, meur), at the column or for the whole file',
  year: 'year: 2019, at the column or for the whole file',
  service: 'service, at the column or for the whole file',
  'cost type':
    'cost_type: net_operating_costs (or operating_costs, personnel, ...), at the column or for the whole file',
} as const;

/** A row of costs knows its cell by one number: that of the line times this, and the column. */
export const mostColumns = 2 ** 16;

/** The costs of one level of areas: of municipalities, or of the whole country. */
export class LevelCosts {
  readonly rows: KeptRows;
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #owners: CellOwners;
  readonly #costTypeOf = remembered(findCostType);
  readonly #meansMainFunction = remembered((text) => this.#isMainFunction(text));
  readonly #unmatched = new Map<string, { readonly place: Place; rows: number }>();
  readonly #lacks = new Map<keyof typeof keysOfFacts, Map<number, TableRecord>>();
  /** What is told of single cells, once it is known that they are costs. */
  readonly #toTell: (() => void)[] = [];
  readonly #missing = new Map<number, MissingFigures>();
  #conflicts = 0;
  #wrongYears = 0;
  #wrongAmounts = 0;

  constructor(table: Table, registers: Registers, problems: ProblemList, kept: YearsKept) {
    this.rows = new KeptRows(kept);
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
    if (unit === null) this.#lack('unit', words, column);
    const costType = this.#findCostType(words, column);
    const service = this.#findService(words, column);
    const year = this.#findYear(words, column);
    if (unit === null || costType === undefined || service === undefined || year === undefined) return;
    const amountEur = scaleToEuros(value, unit)!;
    if (!(Math.abs(amountEur) <= largestAmountEur)) {
      this.#tellAmount(words, column);
      return;
    }
    const cell = { year, areaKey: area.key, service, costType };
    const conflict = this.#owners.add(cell, words, column);
    if (conflict !== undefined) {
      this.#tellConflict(conflict, `${area.key} ${service} ${costType} ${year}`, words, column);
      return;
    }
    const municipalityCode = area.level === 'country' ? countryCode : area.key;
    const index = words.record.line * mostColumns + column;
    this.rows.add({ year, municipalityCode, service, costType, amountEur, index });
  }

  /** Takes a row without any figure. */
  readEmpty(words: RowWords, column: number): void {
    const unit = words.unit ?? this.#table.columns[column]!.unit;
    if (unit === null || isMoney(unit)) this.#countMissing(words, column, 'empty');
  }

  #tellAmount({ record }: RowWords, column: number): void {
    if (this.#wrongAmounts++ >= mostAmountsTold) return;
    const found = trimCell(record.cells[column] ?? '');
    this.#toTell.push(() =>
      this.#problems.add('amount-not-a-number', this.#table.place(record, column), { found }),
    );
  }

  #tellConflict(
    { line, column: between }: Conflict,
    what: string,
    { record }: RowWords,
    column: number,
  ): void {
    if (this.#conflicts++ >= mostConflictsTold) return;
    const facts = { what, line, found: trimCell(record.cells[column] ?? ''), column: between };
    this.#toTell.push(() => this.#problems.add('several-amounts', this.#table.place(record, column), facts));
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
      return isMixed ? this.#lack('cost type', words, column) : found;
    }
    return columns[column]?.cost_type ?? layout?.cost_type ?? this.#lack('cost type', words, column);
  }

  #findYear(words: RowWords, column: number): number | undefined {
    const { columns, layout } = this.#table;
    const at = this.#column('year');
    if (at === undefined) return columns[column]?.year ?? layout?.year ?? this.#lack('year', words, column);
    const { record, year } = words;
    const stated = columns[column]?.year ?? null;
    // A year of the header beside another one of the row: either may be the year of publishing.
    if (year !== undefined && stated !== null && stated !== year) return this.#lack('year', words, column);
    if (year === undefined && this.#wrongYears++ < mostConflictsTold) {
      const found = trimCell(record.cells[at] ?? '');
      this.#toTell.push(() => this.#problems.add('wrong-year', this.#table.place(record, at), { found }));
    }
    return year;
  }

  #findService(words: RowWords, column: number): string | undefined {
    const { columns, layout } = this.#table;
    const { service, serviceText } = words;
    const ofColumn = columns[column]?.service ?? undefined;
    if (serviceText !== '') {
      if (service !== undefined && ofColumn !== undefined && ofColumn !== service)
        return this.#lack('service', words, column);
      if (service !== undefined && !this.#meansMainFunction(serviceText)) return service;
      this.#remember('unknown-service', serviceText, words, this.#column('service') ?? column);
      return undefined;
    }
    const stated = ofColumn ?? layout?.service ?? this.#lack('service', words, column);
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

  /** Remembers a fact that neither a column nor the file states; it is told once for all columns. */
  #lack(fact: keyof typeof keysOfFacts, { record }: RowWords, column: number): undefined {
    let columns = this.#lacks.get(fact);
    if (columns === undefined) {
      columns = new Map();
      this.#lacks.set(fact, columns);
    }
    if (!columns.has(column)) columns.set(column, record);
  }

  #tellLacks(): void {
    for (const [fact, columns] of this.#lacks) {
      const first = Math.min(...columns.keys());
      const name = `the column "${this.#table.columns[first]?.name ?? ''}"`;
      const all = columns.size === 1 ? name : `${name} and of ${columns.size - 1} more`;
      const what = `the ${fact} of ${all}`;
      tellNeeded(this.#table, this.#problems, columns.get(first)!, first, what, keysOfFacts[fact]);
    }
  }

  #countMissing({ record }: RowWords, column: number, kind: 'used' | 'empty'): void {
    let missing = this.#missing.get(column);
    if (missing === undefined) {
      missing = { used: undefined, empty: undefined, cells: 0 };
      this.#missing.set(column, missing);
    }
    missing[kind] ??= record;
    missing.cells++;
  }

  #tellMissing(): void {
    if (this.#missing.size === 0) return;
    const column = Math.min(...this.#missing.keys());
    const { used, empty } = this.#missing.get(column)!;
    const record = (used ?? empty)!;
    let cells = 0;
    for (const each of this.#missing.values()) cells += each.cells;
    const found = trimCell(record.cells[column] ?? '');
    this.#problems.add('missing-figures', this.#table.place(record, column), { found, cells });
  }

  /** Tells all that was found. */
  tell(): void {
    for (const tell of this.#toTell) tell();
    this.#tellUnmatched();
    this.#tellLacks();
    this.#tellMissing();
  }

  #remember(
    problem: 'unknown-service' | 'unknown-cost-type',
    found: string,
    { record }: RowWords,
    at: number,
  ): void {
    const key = JSON.stringify([problem, found]);
    const before = this.#unmatched.get(key);
    if (before !== undefined) before.rows++;
    else this.#unmatched.set(key, { place: this.#table.place(record, at), rows: 1 });
  }

  #tellUnmatched(): void {
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
  used: TableRecord | undefined;
  empty: TableRecord | undefined;
  cells: number;
}

/** Tells a fact that neither the file nor its layout states. */
export function tellNeeded(
  { layout, layoutFile, path, frame, place }: Table,
  problems: ProblemList,
  record: TableRecord,
  column: number,
  what: string,
  key: string,
): void {
  const settled = layout === undefined ? undefined : (layoutFile?.path ?? 'the scenario');
  const at = place(frame.headers.at(-1) ?? record, column);
  problems.add('layout-needed', at, { what, key, path, layout: settled });
}

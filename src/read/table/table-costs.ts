import { type CostRow, measureOfCostType, measureOfCostTypes } from '../../model/cost-structure.ts';
import { countryCode, type Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type CostFile, readCountedElsewhere } from '../cost-file.ts';
import { largestAmountEur, type tidyColumns } from '../tidy-reader.ts';
import type { Area } from './area-names.ts';
import { CellOwners, type Conflict } from './cell-owners.ts';
import { findDoubts } from './cost-doubts.ts';
import { findCostType } from './cost-type-words.ts';
import { isMoney, scaleToEuros } from './euros.ts';
import { trimCell } from './number-form.ts';
import { readTable, type Table, type TableOptions } from './read-table.ts';
import { placeOfLine, type TableRecord } from './records.ts';
import { mappedName } from './row-areas.ts';
import { mainFunctionNamed } from './service-names.ts';
import { describe, type UsedRow } from './single-rows.ts';

const mostRepeatedTold = 50;
const mostConflictsTold = 50;
/** What a layout may write for a fact that is not stated. */
const keysOfFacts = {
  unit: 'unit: eur (or 1000_eur, meur), at the column or for the whole file',
  year: 'year: 2019, at the column or for the whole file',
  service: 'service, at the column or for the whole file',
  'cost type':
    'cost_type: net_operating_costs (or operating_costs, personnel, ...), at the column or for the whole file',
} as const;

/**
 * The costs of a table of any form, in euros: with a layout as that states them, otherwise only where the file itself
 * leaves nothing open.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function readTableCosts(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): CostFile | undefined {
  const countErrors = () => problems.all.filter(({ severity }) => severity === 'error').length;
  const errorsBefore = countErrors();
  const table = readTable(path, registers, problems, options);
  if (table === undefined) return undefined;
  const reader = new TableCostReader(table, registers, problems);
  const rows = reader.read();
  const merged = [...table.used.map(({ words }) => words.area.own), ...table.areas.map((area) => area?.own)];
  return {
    path,
    sha256: table.sha256,
    ...(table.layoutFile !== undefined && { layoutFile: table.layoutFile }),
    rows,
    usedRows: rows.length,
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b),
    rowsOf: (year) => rows.filter((row) => row.year === year),
    sound: countErrors() === errorsBefore,
    area: rows.some(({ municipalityCode }) => municipalityCode === countryCode)
      ? 'country'
      : 'municipalities',
    countedElsewhere: [
      ...new Set([...readCountedElsewhere(path, problems), ...merged.filter((code) => code !== undefined)]),
    ],
    place: (row, column = 'amount_eur') => reader.place(row, column),
  };
}

/** Turns the figures of a table into rows of costs, telling once what neither the file nor its layout says. */
class TableCostReader {
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #problems: ProblemList;
  readonly #cells: { readonly used: UsedRow; readonly column: number }[] = [];
  readonly #owners: CellOwners;
  readonly #unmatched = new Map<string, { readonly place: Place; rows: number }>();
  readonly #isCountry: boolean;
  readonly #lacks = new Map<
    keyof typeof keysOfFacts,
    { readonly record: TableRecord; readonly columns: Set<number> }
  >();
  #conflicts = 0;
  #wrongYears = 0;
  #missing: { readonly place: Place; readonly found: string; cells: number } | undefined;

  constructor(table: Table, registers: Registers, problems: ProblemList) {
    this.#table = table;
    this.#registers = registers;
    this.#problems = problems;
    this.#owners = new CellOwners(table);
    const areas = [...table.areas, ...table.used.map(({ words }) => words.area)];
    const has = (level: Area['level']) => areas.some((area) => area?.level === level);
    this.#isCountry = !has('municipality') && has('country');
    if (!has('municipality') && !has('country') && !has('unknown') && table.used.length > 0)
      this.#tellLack(
        table.used[0]!.words.record,
        0,
        'which municipality its figures are of',
        'municipality or areas',
      );
  }

  read(): readonly CostRow[] {
    const { used, empty, repeated, figures, columns } = this.#table;
    const toldBefore = this.#problems.all.length;
    for (const { row, before } of repeated.slice(0, mostRepeatedTold)) {
      const facts = { what: describe(row, columns), line: before.record.line };
      this.#problems.add('duplicate-row', placeOfLine(this.#table.text, row.record.line), facts);
    }
    const [first] = used;
    for (const { column, what, key } of first === undefined ? [] : findDoubts(this.#table, this.#registers))
      this.#tellLack(first!.words.record, column, what, key);
    const rows: CostRow[] = [];
    for (const { column, values, sound } of figures) {
      if (columns[column]?.role !== 'amount' || !sound) continue;
      for (const row of used) {
        const cost = this.#readCell(row, column, values[row.index]!);
        if (cost !== undefined) rows.push(cost);
      }
      for (const row of empty) this.#readCell(row, column, Number.NaN);
    }
    this.#tellUnmatched();
    this.#tellLacks();
    if (this.#missing !== undefined) {
      const { place, ...facts } = this.#missing;
      this.#problems.add('missing-figures', place, facts);
    }
    const [row = empty[0]] = used;
    if (rows.length === 0 && this.#problems.all.length === toldBefore && row !== undefined)
      this.#tellLack(
        row.words.record,
        0,
        'which of its columns are costs',
        'role: amount and unit: eur at such a column',
      );
    return rows;
  }

  #readCell(row: UsedRow, column: number, value: number): CostRow | undefined {
    const { columns, areas } = this.#table;
    const { words } = row;
    const header = columns[column]!;
    const area = areas[column] ?? words.area;
    if (area.level !== (this.#isCountry ? 'country' : 'municipality')) return undefined;
    const unit = words.unit ?? header.unit;
    if (unit !== null && !isMoney(unit)) return undefined;
    if (Number.isNaN(value)) return this.#countMissing(row, column);
    if (unit === null) this.#lack('unit', row, column);
    const costType = this.#findCostType(row, column);
    const service = this.#findService(row, column);
    const year = this.#findYear(row, column);
    if (unit === null || costType === undefined || service === undefined || year === undefined)
      return undefined;
    const amountEur = scaleToEuros(value, unit)!;
    if (!(Math.abs(amountEur) <= largestAmountEur)) {
      const found = trimCell(words.record.cells[column] ?? '');
      this.#problems.add('amount-not-a-number', this.#table.place(words.record, column), { found });
      return undefined;
    }
    const key = `${year} ${area.key} ${service} ${costType}`;
    const conflict = this.#owners.add(key, row, column);
    if (conflict !== undefined) {
      this.#tellConflict(conflict, `${area.key} ${service} ${costType} ${year}`, row, column);
      return undefined;
    }
    const index = this.#cells.push({ used: row, column }) - 1;
    const municipalityCode = this.#isCountry ? countryCode : area.key;
    return { year, municipalityCode, service, costType, amountEur, index };
  }

  #tellConflict({ line, column: between }: Conflict, what: string, { words }: UsedRow, column: number): void {
    if (this.#conflicts++ >= mostConflictsTold) return;
    const found = trimCell(words.record.cells[column] ?? '');
    const facts = { what, line, found, column: between };
    this.#problems.add('several-amounts', this.#table.place(words.record, column), facts);
  }

  /** What the row says wins over its column, and that over the whole file. */
  #findCostType(row: UsedRow, column: number): string | undefined {
    const { columns, layout } = this.#table;
    const text = row.words.costTypeText;
    if (text !== undefined) {
      const found = mappedName(layout?.cost_types, text) ?? findCostType(text);
      if (found === undefined) {
        const at = this.#column('cost_type') ?? this.#column('measure') ?? column;
        this.#remember('unknown-cost-type', text, row, at);
      }
      if (found === undefined) return undefined;
      const isMixed = measureOfCostType(found) !== measureOfCostType(columns[column]?.cost_type ?? found);
      return isMixed ? this.#lack('cost type', row, column) : found;
    }
    return columns[column]?.cost_type ?? layout?.cost_type ?? this.#lack('cost type', row, column);
  }

  #findYear(row: UsedRow, column: number): number | undefined {
    const { columns, layout } = this.#table;
    const at = this.#column('year');
    if (at === undefined) return columns[column]?.year ?? layout?.year ?? this.#lack('year', row, column);
    const { record, year } = row.words;
    const stated = columns[column]?.year ?? null;
    // A year of the header beside another one of the row: either may be the year of publishing.
    if (year !== undefined && stated !== null && stated !== year) return this.#lack('year', row, column);
    if (year === undefined && this.#wrongYears++ < mostConflictsTold) {
      const found = trimCell(record.cells[at] ?? '');
      this.#problems.add('wrong-year', this.#table.place(record, at), { found });
    }
    return year;
  }

  #findService(row: UsedRow, column: number): string | undefined {
    const { columns, layout } = this.#table;
    const { service, serviceText } = row.words;
    const ofColumn = columns[column]?.service ?? undefined;
    if (serviceText !== '') {
      if (service !== undefined && ofColumn !== undefined && ofColumn !== service)
        return this.#lack('service', row, column);
      if (service !== undefined && !this.#isMainFunction(serviceText)) return service;
      this.#remember('unknown-service', serviceText, row, this.#column('service') ?? column);
      return undefined;
    }
    const stated = ofColumn ?? layout?.service ?? this.#lack('service', row, column);
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

  #column(role: 'service' | 'cost_type' | 'measure' | 'year' | 'municipality'): number | undefined {
    const at = this.#table.columns.findIndex((each) => each.role === role);
    return at < 0 ? undefined : at;
  }

  /** Remembers a fact that neither a column nor the file states; it is told once for all columns. */
  #lack(fact: keyof typeof keysOfFacts, { words }: UsedRow, column: number): undefined {
    const before = this.#lacks.get(fact);
    if (before !== undefined) before.columns.add(column);
    else this.#lacks.set(fact, { record: words.record, columns: new Set([column]) });
  }

  #tellLacks(): void {
    for (const [fact, { record, columns }] of this.#lacks) {
      const [first = 0] = columns;
      const name = `the column "${this.#table.columns[first]?.name ?? ''}"`;
      const all = columns.size === 1 ? name : `${name} and of ${columns.size - 1} more`;
      this.#tellLack(record, first, `the ${fact} of ${all}`, keysOfFacts[fact]);
    }
  }

  #tellLack(record: TableRecord, column: number, what: string, key: string): void {
    const { layout, layoutFile, path, frame } = this.#table;
    const place = this.#table.place(frame.headers.at(-1) ?? record, column);
    const settled = layout === undefined ? undefined : (layoutFile?.path ?? 'the scenario');
    this.#problems.add('layout-needed', place, { what, key, path, layout: settled });
  }

  #countMissing({ words }: UsedRow, column: number): undefined {
    this.#missing ??= {
      place: this.#table.place(words.record, column),
      found: trimCell(words.record.cells[column] ?? ''),
      cells: 0,
    };
    this.#missing.cells++;
  }

  #remember(
    problem: 'unknown-service' | 'unknown-cost-type',
    found: string,
    { words }: UsedRow,
    at: number,
  ): void {
    const key = JSON.stringify([problem, found]);
    const before = this.#unmatched.get(key);
    if (before !== undefined) before.rows++;
    else this.#unmatched.set(key, { place: this.#table.place(words.record, at), rows: 1 });
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

  place(row: CostRow, column: (typeof tidyColumns)[number]): Place {
    const { used, column: own } = this.#cells[row.index]!;
    const at = {
      year: this.#column('year'),
      municipality_code: this.#column('municipality'),
      municipality: this.#column('municipality'),
      service: this.#column('service'),
      cost_type: this.#column('cost_type') ?? this.#column('measure'),
      amount_eur: own,
    }[column];
    return this.#table.place(used.words.record, at ?? own);
  }
}

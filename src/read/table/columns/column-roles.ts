import type { ColumnRole } from '../../../model/layout.ts';
import type { Registers, Service } from '../../../model/register.ts';
import { type Area, type AreaFinder, isTotalWord } from '../names/area-names.ts';
import { findService, mainFunctionNamed } from '../names/service-names.ts';
import { isMarkedFigure, knownMissingMarkers, takeApart, trimCell } from '../text/number-form.ts';
import type { TableRecord } from '../text/records.ts';
import type { TableFrame } from '../text/table-frame.ts';
import { countPairs } from './cell-pairs.ts';
import type { ColumnCells, FilledCells } from './column-cells.ts';
import { isMoney } from './euros.ts';
import { isFigureColumn } from './header.ts';
import {
  areaHeader,
  bareAreaHeader,
  classHeader,
  codeHeader,
  costTypeHeader,
  isPartWord,
  isSignWord,
  isYearHeader,
  measureHeader,
  rowNumberHeader,
  serviceHeader,
  signHeader,
  unitHeader,
  unitOf,
  yearHeader,
  yearOf,
} from './header-words.ts';

/** What a column is, and why. */
export interface FoundRole {
  readonly role: ColumnRole;
  readonly reason: string;
}

const half = 0.5;
const nothing: ReadonlySet<string> = new Set();
/** Rows counted from the first to the last are numbers of rows, whatever the header, where they are so many. */
const leastCounted = 3;
const missing = new Set<string>(knownMissingMarkers);

/** Finds what each column is, from its header and from all of its cells. */
export class RoleFinder {
  readonly #frame: TableFrame;
  readonly #rows: Iterable<TableRecord>;
  readonly #columns: readonly ColumnCells[];
  readonly #finder: AreaFinder;
  readonly #registers: Registers;
  readonly #figures: ReadonlySet<number>;
  readonly #isOfSotkanet: boolean;
  #municipalities: number | undefined;
  #namedServices: readonly Service[] | undefined;

  constructor(
    frame: TableFrame,
    rows: Iterable<TableRecord>,
    columns: readonly ColumnCells[],
    finder: AreaFinder,
    registers: Registers,
  ) {
    this.#frame = frame;
    this.#rows = rows;
    this.#columns = columns;
    this.#finder = finder;
    this.#registers = registers;
    this.#figures = new Set(
      columns.flatMap((cells, at) =>
        at < frame.width && isFigureColumn(cells.without(missing)) ? [at] : [],
      ),
    );
    this.#isOfSotkanet = frame.names.some((name) => /^primary\.value$/i.test(name));
  }

  find(): readonly FoundRole[] {
    const columns = [...this.#frame.names.keys()];
    const found = new Map<number, FoundRole>();
    const names = this.#findAreaNames(columns);
    if (names !== undefined)
      found.set(names, { role: 'municipality', reason: 'most cells are names or codes of areas' });
    if (this.#isRowNumber(0) && names !== 0)
      found.set(0, { role: 'row_number', reason: 'counts the rows from the first to the last' });
    const codes = columns.find((at) => !found.has(at) && this.#isCode(at, names));
    if (codes !== undefined) found.set(codes, { role: 'municipality', reason: 'codes of areas' });
    return columns.map((at) => found.get(at) ?? this.#findRole(at));
  }

  #cells(at: number): FilledCells {
    return this.#columns[at]!.without(missing);
  }

  #share(at: number, judge: (cell: string) => boolean): number {
    const cells = this.#cells(at);
    return cells.length === 0 ? 0 : cells.count(judge) / cells.length;
  }

  /** The text column of which most cells name areas; of several, the one that names most municipalities. */
  #findAreaNames(columns: readonly number[]): number | undefined {
    const candidates = columns
      .filter((at) => !this.#figures.has(at))
      .map((at) => {
        const cells = this.#cells(at);
        const levelOf = (cell: string) => this.#finder.ofName(cell)?.level ?? 'total';
        const real = cells.count((cell) => levelOf(cell) !== 'total');
        const municipalities = cells.count((cell) => levelOf(cell) === 'municipality');
        const byHeader = areaHeader.test(this.#frame.names[at] ?? '');
        return { at, isArea: real > 0 && (real >= cells.length * half || byHeader), municipalities };
      })
      .filter(({ isArea }) => isArea);
    return candidates.sort((a, b) => b.municipalities - a.municipalities || a.at - b.at)[0]?.at;
  }

  #isRowNumber(at: number): boolean {
    const cells = this.#columns[at]!;
    const header = this.#frame.names[at] ?? '';
    const isNamed = rowNumberHeader.test(header) || this.#frame.headers.length === 0;
    const isOther = [codeHeader, areaHeader, classHeader, yearHeader].some((each) => each.test(header));
    if (!isNamed && (isOther || cells.rowCount < leastCounted)) return false;
    return this.#frame.names.length > 2 && cells.doesCount;
  }

  /** Bare codes: by their header, or because they agree with the names beside them. */
  #isCode(at: number, names: number | undefined): boolean {
    if (this.#share(at, (cell) => /^\d{1,3}$|^(?:KU|MK|SK)\d{1,3}$|^SSS$/i.test(cell)) < half) return false;
    // Sotkanet numbers its regions itself.
    if (this.#isOfSotkanet) return false;
    if (names !== undefined) {
      const isRegistered = (name: string) => {
        const level = this.#finder.ofName(name)?.level;
        return level === 'municipality' || level === 'region';
      };
      const registered = this.#columns[names]!.without(nothing).count(isRegistered);
      const isNamed = codeHeader.test(this.#frame.names[at] ?? '');
      if (registered === 0) return isNamed;
      // Small amounts can agree with codes: the only figures of a table are none.
      if (!isNamed && this.#figures.size === 1 && this.#figures.has(at)) return false;
      let agreeing = 0;
      let differing = 0;
      for (const { first: code, second: name, count } of countPairs(this.#rows, at, names)) {
        if (!isRegistered(name)) continue;
        if (/\d/.test(code) && this.#finder.ofCodeAndName(code, name) !== undefined) agreeing += count;
        else differing += count;
        // Half of the rows decide, whatever the others hold.
        if (agreeing >= registered * half || differing > registered * half) break;
      }
      return agreeing >= registered * half;
    }
    const header = this.#frame.names[at] ?? '';
    if (codeHeader.test(header) || areaHeader.test(header)) return true;
    const cells = this.#cells(at);
    const areaOf = this.#finder.readCodes(cells);
    const padded = cells.some((cell) => /^0\d\d$/.test(cell));
    return padded && cells.every((cell) => areaOf(cell) !== undefined && !/^\d{1,2}$/.test(cell));
  }

  #findRole(at: number): FoundRole {
    const header = this.#frame.names[at] ?? '';
    const cells = this.#cells(at);
    if (cells.length === 0)
      return this.#isAmount(at, header)
        ? { role: 'amount', reason: 'the header says so, though it holds no figure' }
        : { role: 'ignore', reason: 'holds nothing' };
    const isYears = cells.every((cell) => isYearHeader(cell)) && yearOf(header) === undefined;
    if (isYears && (yearHeader.test(header) || this.#frame.headers.length === 0))
      return { role: 'year', reason: 'every cell is a year' };
    if (!this.#figures.has(at) && this.#isAmount(at, header))
      return { role: 'amount', reason: 'the header says so, though its cells are no plain numbers' };
    if (this.#figures.has(at)) {
      const isWhole = cells.every((cell) => /^\d+$/.test(cell));
      if (isWhole && this.#isForeignCode(header))
        return { role: 'dimension', reason: 'codes of areas that no register knows' };
      // Among codes a word may stand for all of them.
      const isClass = cells.every((cell) => /^\d+$/.test(cell) || takeApart(cell) === undefined);
      if (isClass && classHeader.test(header))
        return { role: 'dimension', reason: 'the header says that its numbers are codes' };
      if (isWhole && cells.some((cell) => /^0\d/.test(cell)))
        return { role: 'dimension', reason: 'numbers with zeros in front are codes' };
      if (isTotalWord(header) && (this.#isServiceTable() || this.#isAreaTable()))
        return { role: 'total', reason: 'the header says that it adds up others' };
      if (this.#isServiceTable() && this.#isMainFunction(header))
        return { role: 'total', reason: 'the header names a main function, beside services of it' };
      if (this.#isPart(at) && this.#hasWhole())
        return { role: 'part', reason: 'the header says that it is only a part of another column' };
      return { role: 'amount', reason: 'at least half of the cells are numbers' };
    }
    if (unitHeader.test(header) && this.#share(at, (cell) => unitOf(cell) !== undefined) > 0)
      return { role: 'unit', reason: 'by its header and cells: the unit of each row' };
    if (cells.every(isSignWord) && (signHeader.test(header) || cells.differ))
      return { role: 'sign', reason: 'every cell says on which side of the accounts the row stands' };
    const services = this.#share(at, (cell) => findService(cell, this.#registers) !== undefined);
    if (services >= half || (serviceHeader.test(header) && services > 0))
      return { role: 'service', reason: 'cells are services of the register' };
    if (costTypeHeader.test(header)) return { role: 'cost_type', reason: 'by its header' };
    if (measureHeader.test(header))
      return { role: 'measure', reason: 'by its header: tells figures of different kinds apart' };
    return { role: 'dimension', reason: 'text that tells rows apart' };
  }

  /** Whether a column without numbers is one of figures: below a year, or figures with marks below a year or unit. */
  #isAmount(at: number, header: string): boolean {
    if (isYearHeader(header)) return true;
    const unit = unitOf(header);
    if (yearOf(header) === undefined && (unit === undefined || !isMoney(unit))) return false;
    const cells = this.#columns[at]!.without(nothing);
    return cells.length > 0 && cells.every((cell) => missing.has(cell) || isMarkedFigure(cell));
  }

  /** Whether some column of figures is more than a part of another. */
  #hasWhole(): boolean {
    return [...this.#figures].some((at) => !this.#isPart(at));
  }

  /** In any of several header rows. */
  #isPart(at: number): boolean {
    return this.#frame.headers.some(({ cells }) => isPartWord(cells[at] ?? ''));
  }

  /** Codes of other countries and of services with ids of their own stand under the same headers as Finnish ones. */
  #isForeignCode(header: string): boolean {
    return bareAreaHeader.test(header) || codeHeader.test(header);
  }

  #isMainFunction(header: string): boolean {
    const main = mainFunctionNamed(header);
    if (main === undefined || findService(header, this.#registers) !== undefined) return false;
    return this.#services.some(({ mainFunction }) => mainFunction === main);
  }

  #isAreaTable(): boolean {
    this.#municipalities ??= this.#frame.names.filter(
      (name) => areaOfHeader(name, this.#finder)?.level === 'municipality',
    ).length;
    return this.#municipalities >= 2;
  }

  #isServiceTable(): boolean {
    return this.#services.length >= 2;
  }

  /** The services that headers name; looked up once for tables of many columns. */
  get #services(): readonly Service[] {
    this.#namedServices ??= this.#frame.names
      .map((name) => findService(name, this.#registers))
      .filter((service) => service !== undefined);
    return this.#namedServices;
  }
}

/** The area that a header names, alone or beside a year. */
export function areaOfHeader(name: string, finder: AreaFinder): Area | undefined {
  const bare = trimCell(name.replace(/[\s,(]*(?<!\d)(?:19|20)\d{2}\)?$/, ''));
  return finder.ofName(name) ?? (bare === '' ? undefined : finder.ofName(bare));
}

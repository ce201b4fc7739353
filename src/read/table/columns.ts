import type { InspectedColumn } from '../../model/inspection.ts';
import type { ColumnRole, HeadingKind, Layout } from '../../model/layout.ts';
import type { Registers, Service } from '../../model/register.ts';
import { type Area, type AreaFinder, codeOfArea, isTotalWord } from './area-names.ts';
import { joinUnits, unitOfCells } from './column-unit.ts';
import { findCostType } from './cost-type-words.ts';
import { isMoney } from './euros.ts';
import { figureColumns, type TableFrame } from './header.ts';
import {
  areaHeader,
  bareAreaHeader,
  classHeader,
  codeHeader,
  costTypeHeader,
  isPartWord,
  isPerInhabitant,
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
import { isMarkedFigure, knownMissingMarkers, takeApart, trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';
import { findService, mainFunctionNamed } from './service-names.ts';

/** A column as it is read, before the style of its numbers is known. */
export type TableColumn = Omit<InspectedColumn, 'decimal_mark' | 'thousands_separator'>;

/** Columns that a layout states, in their order. */
export function columnsOfLayout(layout: Layout): readonly TableColumn[] {
  return layout.columns.map((each) => ({
    name: each.name,
    role: each.role,
    unit: each.unit ?? (isFigureRole(each.role) ? (layout.unit ?? null) : null),
    year: each.year ?? null,
    service: each.service ?? null,
    ...(each.municipality !== undefined && { municipality: each.municipality }),
    ...(each.cost_type !== undefined && { cost_type: each.cost_type }),
    reason: 'stated by the layout',
  }));
}

/** Columns that hold figures, summed or not. */
export function isFigureRole(role: ColumnRole): boolean {
  return role === 'amount' || role === 'total' || role === 'part';
}

/** Finds what each column is, from its header and from all of its cells. */
export function findColumns(
  frame: TableFrame,
  rows: readonly TableRecord[],
  finder: AreaFinder,
  registers: Registers,
): readonly TableColumn[] {
  const roles = new RoleFinder(frame, rows, finder, registers).find();
  const areas = findAreaColumns(frame.names, roles, finder);
  const titleUnit = frame.titles
    .map(({ cells }) => unitOf(cells.join(' ')))
    .find((unit) => unit !== undefined);
  const isPerHead =
    frame.titles.some(({ cells }) => isPerInhabitant(cells.join(' '))) &&
    !frame.names.some((name) => unitOf(name)?.startsWith('eur_per_') === true);
  const moneyTitle = titleUnit !== undefined && isMoney(titleUnit) ? titleUnit : undefined;
  return roles.map(({ role, reason }, at) => {
    const name = frame.names[at] ?? '';
    const isFigure = isFigureRole(role);
    const service = role === 'amount' ? findService(name, registers)?.id : undefined;
    const costType = role === 'amount' && service === undefined ? findCostType(name) : undefined;
    const area = areas.get(at);
    const ofCells = isFigure ? unitOfCells(rows, at) : undefined;
    const unit = isFigure ? joinUnits(unitOf(name), moneyTitle, ofCells) : null;
    return {
      name,
      role,
      // A title that says per inhabitant, and columns that say euros, leave open which is meant.
      unit: isPerHead && unit !== null && isMoney(unit) ? null : unit,
      year: isFigure ? (yearOf(name) ?? null) : null,
      service: service ?? null,
      ...(area !== undefined && { municipality: codeOfArea(area) }),
      ...(costType !== undefined && { cost_type: costType }),
      reason: area === undefined ? reason : 'the header names an area',
    };
  });
}

/** Areas as columns: two or more headers of figures name one each, whatever year stands behind it, and no column does. */
function findAreaColumns(
  names: readonly string[],
  roles: readonly Found[],
  finder: AreaFinder,
): ReadonlyMap<number, Area> {
  const areas = new Map<number, Area>();
  if (roles.some(({ role }) => role === 'municipality')) return areas;
  for (const [at, { role }] of roles.entries()) {
    const area = role === 'amount' ? areaOfHeader(names[at] ?? '', finder) : undefined;
    if (area !== undefined && area.level !== 'total') areas.set(at, area);
  }
  return areas.size >= 2 ? areas : new Map();
}

/** The area that a header names, alone or beside a year. */
export function areaOfHeader(name: string, finder: AreaFinder): Area | undefined {
  const bare = trimCell(name.replace(/[\s,(]*(?<!\d)(?:19|20)\d{2}\)?$/, ''));
  return finder.ofName(name) ?? (bare === '' ? undefined : finder.ofName(bare));
}

/** What rows with nothing but their first cell say of those below, by what most of them name. */
export function findHeadingKind(
  headings: readonly TableRecord[],
  columns: readonly TableColumn[],
  finder: AreaFinder,
  registers: Registers,
): HeadingKind {
  const texts = headings.map(({ cells }) => trimCell(cells[0] ?? ''));
  const mostAre = (judge: (text: string) => boolean) =>
    texts.length > 0 && texts.filter(judge).length >= texts.length * half;
  const lacks = (role: ColumnRole) => !columns.some((each) => each.role === role);
  const isArea = (text: string) => {
    const level = finder.ofName(text)?.level;
    return level !== undefined && level !== 'total';
  };
  if (lacks('municipality') && columns.every(({ municipality }) => municipality === undefined)) {
    if (mostAre(isArea)) return 'municipality';
  }
  const isService = (text: string) => findService(text, registers) !== undefined;
  if (lacks('service') && mostAre(isService)) return 'service';
  return 'ignore';
}

interface Found {
  readonly role: ColumnRole;
  readonly reason: string;
}

const half = 0.5;
/** Rows counted from the first to the last are numbers of rows, whatever the header, where they are so many. */
const leastCounted = 3;
const missing = new Set<string>(knownMissingMarkers);

class RoleFinder {
  readonly #frame: TableFrame;
  readonly #rows: readonly TableRecord[];
  readonly #finder: AreaFinder;
  readonly #registers: Registers;
  readonly #figures: ReadonlySet<number>;
  readonly #isOfSotkanet: boolean;
  #municipalities: number | undefined;
  #namedServices: readonly Service[] | undefined;

  constructor(frame: TableFrame, rows: readonly TableRecord[], finder: AreaFinder, registers: Registers) {
    this.#frame = frame;
    this.#rows = rows;
    this.#finder = finder;
    this.#registers = registers;
    this.#figures = new Set(figureColumns(rows, frame.width));
    this.#isOfSotkanet = frame.names.some((name) => /^primary\.value$/i.test(name));
  }

  find(): readonly Found[] {
    const columns = [...this.#frame.names.keys()];
    const found = new Map<number, Found>();
    const names = this.#findAreaNames(columns);
    if (names !== undefined)
      found.set(names, { role: 'municipality', reason: 'most cells are names or codes of areas' });
    if (this.#isRowNumber(0) && names !== 0)
      found.set(0, { role: 'row_number', reason: 'counts the rows from the first to the last' });
    const codes = columns.find((at) => !found.has(at) && this.#isCode(at, names));
    if (codes !== undefined) found.set(codes, { role: 'municipality', reason: 'codes of areas' });
    return columns.map((at) => found.get(at) ?? this.#findRole(at));
  }

  #cells(at: number): readonly string[] {
    return this.#rows
      .map(({ cells }) => trimCell(cells[at] ?? ''))
      .filter((cell) => cell !== '' && !missing.has(cell));
  }

  #share(at: number, judge: (cell: string) => boolean): number {
    const cells = this.#cells(at);
    return cells.length === 0 ? 0 : cells.filter(judge).length / cells.length;
  }

  /** The text column of which most cells name areas; of several, the one that names most municipalities. */
  #findAreaNames(columns: readonly number[]): number | undefined {
    const candidates = columns
      .filter((at) => !this.#figures.has(at))
      .map((at) => {
        const areas = this.#cells(at).map((cell) => this.#finder.ofName(cell));
        const real = areas.filter((area) => area !== undefined && area.level !== 'total').length;
        const municipalities = areas.filter((area) => area?.level === 'municipality').length;
        const byHeader = areaHeader.test(this.#frame.names[at] ?? '');
        return { at, isArea: real > 0 && (real >= areas.length * half || byHeader), municipalities };
      })
      .filter(({ isArea }) => isArea);
    return candidates.sort((a, b) => b.municipalities - a.municipalities || a.at - b.at)[0]?.at;
  }

  #isRowNumber(at: number): boolean {
    const cells = this.#rows.map(({ cells }) => trimCell(cells[at] ?? ''));
    const header = this.#frame.names[at] ?? '';
    const isNamed = rowNumberHeader.test(header) || this.#frame.headers.length === 0;
    const isOther = [codeHeader, areaHeader, classHeader, yearHeader].some((each) => each.test(header));
    if (!isNamed && (isOther || cells.length < leastCounted)) return false;
    const first = Number(cells[0]);
    return (
      cells.length > 1 &&
      this.#frame.names.length > 2 &&
      (first === 0 || first === 1) &&
      cells.every((cell, index) => cell === String(first + index))
    );
  }

  /** Bare codes: by their header, or because they agree with the names beside them. */
  #isCode(at: number, names: number | undefined): boolean {
    if (this.#share(at, (cell) => /^\d{1,3}$|^(?:KU|MK|SK)\d{1,3}$|^SSS$/i.test(cell)) < half) return false;
    // Sotkanet numbers its regions itself.
    if (this.#isOfSotkanet) return false;
    if (names !== undefined) {
      const registered = this.#rows.filter(({ cells }) => {
        const level = this.#finder.ofName(cells[names] ?? '')?.level;
        return level === 'municipality' || level === 'region';
      });
      const isNamed = codeHeader.test(this.#frame.names[at] ?? '');
      if (registered.length === 0) return isNamed;
      // Small amounts can agree with codes: the only figures of a table are none.
      if (!isNamed && this.#figures.size === 1 && this.#figures.has(at)) return false;
      const agreeing = registered.filter(({ cells }) => {
        const code = cells[at] ?? '';
        return /\d/.test(code) && this.#finder.ofCodeAndName(code, cells[names] ?? '') !== undefined;
      });
      return agreeing.length >= registered.length * half;
    }
    const header = this.#frame.names[at] ?? '';
    const areas = this.#finder.ofCodes(this.#cells(at));
    const known = areas.filter((area) => area !== undefined).length;
    if (codeHeader.test(header) || areaHeader.test(header)) return true;
    const padded = this.#cells(at).some((cell) => /^0\d\d$/.test(cell));
    return padded && known === areas.length && this.#cells(at).every((cell) => !/^\d{1,2}$/.test(cell));
  }

  #findRole(at: number): Found {
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
    if (cells.every(isSignWord) && (signHeader.test(header) || new Set(cells).size > 1))
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
    const cells = this.#rows.map(({ cells: own }) => trimCell(own[at] ?? '')).filter((cell) => cell !== '');
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

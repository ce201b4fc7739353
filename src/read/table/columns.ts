import type { InspectedColumn } from '../../model/inspection.ts';
import type { ColumnRole, Layout } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import { type AreaFinder, isTotalWord } from './area-names.ts';
import { figureColumns, type TableFrame } from './header.ts';
import {
  areaHeader,
  classHeader,
  codeHeader,
  costTypeHeader,
  isYearHeader,
  measureHeader,
  rowNumberHeader,
  serviceHeader,
  unitOf,
  yearHeader,
  yearOf,
} from './header-words.ts';
import { knownMissingMarkers, trimCell } from './number-form.ts';
import type { TableRecord } from './records.ts';

/** A column as it is read, before the style of its numbers is known. */
export type TableColumn = Omit<InspectedColumn, 'decimal_mark' | 'thousands_separator'>;

/** Columns that a layout states, in their order. */
export function columnsOfLayout(layout: Layout): readonly TableColumn[] {
  return layout.columns.map((each) => ({
    name: each.name,
    role: each.role,
    unit: each.unit ?? null,
    year: each.year ?? null,
    service: each.service ?? null,
    reason: 'stated by the layout',
  }));
}

/** Finds what each column is, from its header and from all of its cells. */
export function findColumns(
  frame: TableFrame,
  rows: readonly TableRecord[],
  finder: AreaFinder,
  registers: Registers,
): readonly TableColumn[] {
  const roles = new RoleFinder(frame, rows, finder, registers).find();
  const titleUnit = frame.titles
    .map(({ cells }) => unitOf(cells.join(' ')))
    .find((unit) => unit !== undefined);
  const moneyTitle =
    titleUnit === 'eur' || titleUnit === '1000_eur' || titleUnit === 'meur' ? titleUnit : undefined;
  return roles.map(({ role, reason }, at) => {
    const name = frame.names[at] ?? '';
    const isFigure = role === 'amount' || role === 'total';
    const service = role === 'amount' ? registers.services.find(name)?.id : undefined;
    const percent = isFigure && rows.some(({ cells }) => (cells[at] ?? '').trimEnd().endsWith('%'));
    return {
      name,
      role,
      unit: isFigure ? (unitOf(name) ?? (percent ? 'percent' : moneyTitle) ?? null) : null,
      year: isFigure ? (yearOf(name) ?? null) : null,
      service: service ?? null,
      reason,
    };
  });
}

interface Found {
  readonly role: ColumnRole;
  readonly reason: string;
}

const half = 0.5;
const missing = new Set<string>(knownMissingMarkers);

class RoleFinder {
  readonly #frame: TableFrame;
  readonly #rows: readonly TableRecord[];
  readonly #finder: AreaFinder;
  readonly #registers: Registers;
  readonly #figures: ReadonlySet<number>;

  constructor(frame: TableFrame, rows: readonly TableRecord[], finder: AreaFinder, registers: Registers) {
    this.#frame = frame;
    this.#rows = rows;
    this.#finder = finder;
    this.#registers = registers;
    this.#figures = new Set(figureColumns(rows, frame.width));
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
    if (!rowNumberHeader.test(this.#frame.names[at] ?? '') && this.#frame.headers.length > 0) return false;
    const cells = this.#rows.map(({ cells }) => trimCell(cells[at] ?? ''));
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
    if (names !== undefined) {
      const registered = this.#rows.filter(({ cells }) => {
        const level = this.#finder.ofName(cells[names] ?? '')?.level;
        return level === 'municipality' || level === 'region';
      });
      if (registered.length === 0) return codeHeader.test(this.#frame.names[at] ?? '');
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
    if (cells.length === 0) return { role: 'ignore', reason: 'holds nothing' };
    const isYears = cells.every((cell) => isYearHeader(cell));
    if (isYears && (yearHeader.test(header) || this.#frame.headers.length === 0))
      return { role: 'year', reason: 'every cell is a year' };
    if (this.#figures.has(at)) {
      if (classHeader.test(header) && cells.every((cell) => /^\d+$/.test(cell)))
        return { role: 'dimension', reason: 'the header says that its numbers are codes' };
      if (cells.some((cell) => /^0\d/.test(cell)) && cells.every((cell) => /^\d+$/.test(cell)))
        return { role: 'dimension', reason: 'numbers with zeros in front are codes' };
      if (isTotalWord(header) && this.#isServiceTable())
        return { role: 'total', reason: 'the header says that it adds up others' };
      return { role: 'amount', reason: 'at least half of the cells are numbers' };
    }
    const services = this.#share(at, (cell) => this.#registers.services.find(cell) !== undefined);
    if (services >= half || (serviceHeader.test(header) && services > 0))
      return { role: 'service', reason: 'cells are services of the register' };
    if (costTypeHeader.test(header)) return { role: 'cost_type', reason: 'by its header' };
    if (measureHeader.test(header))
      return { role: 'measure', reason: 'by its header: tells figures of different kinds apart' };
    return { role: 'dimension', reason: 'text that tells rows apart' };
  }

  #isServiceTable(): boolean {
    return this.#frame.names.filter((name) => this.#registers.services.find(name) !== undefined).length >= 2;
  }
}

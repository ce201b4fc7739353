import type { ColumnUnit, Layout } from '../../../model/layout.ts';
import type { Registers } from '../../../model/register.ts';
import type { TableReason } from '../../../problems/catalogue/phrases.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { follows } from '../body/column-cells.ts';
import { type FoundTotals, findTotals } from '../relations/find-totals.ts';
import type { RelationContext, RowArea } from '../relations/relation-context.ts';
import { columnsOfRole } from '../relations/relation-context.ts';
import type { Table } from '../table.ts';
import type { Area } from '../vocabulary/area-names.ts';
import { remembered } from '../vocabulary/remembered.ts';
import { findService, mainFunctionNamed } from '../vocabulary/service-names.ts';
import { unitOf } from '../vocabulary/unit-words.ts';
import { isVersionCell, type VersionWord, versionOf } from '../vocabulary/versions.ts';
import { isGrossOrNet, isPartWord, isResultWord, isTotalWord, statementLine } from '../vocabulary/words.ts';
import { yearOf } from '../vocabulary/years.ts';
import { areaInYear, areaPlaces, areaText, mappedName, readAreas } from './row-areas.ts';
import { ServiceNamesMet } from './service-names-met.ts';
import { UnmatchedNames } from './unmatched-names.ts';

/** What the words of a row say: the area, and what tells the row apart from others. */
export interface RowWords {
  readonly row: number;
  readonly line: number;
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
  /** The version that a cell of the row names. */
  readonly version: VersionWord | undefined;
}

/** A row that is not used. */
export interface LeftOut {
  readonly line: number;
  readonly reason: TableReason;
}

const nothing: ReadonlySet<string> = new Set();

/** A number for the area of each row; 0 where the row has none. */
function numberAreas(areas: readonly RowArea[]): Uint32Array {
  const numbers = new Map<string, number>();
  const ofAreas = new Map<RowArea, number>([
    [undefined, 0],
    ['ignored', 0],
  ]);
  const ofRows = new Uint32Array(areas.length);
  for (const [row, area] of areas.entries()) {
    let number = ofAreas.get(area);
    if (number === undefined && area !== undefined && area !== 'ignored') {
      const key = `${area.level} ${area.key}`;
      number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      ofAreas.set(area, number);
    }
    ofRows[row] = number ?? 0;
  }
  return ofRows;
}

/** Reads the words of rows; names that no register knows are reported once each, where they first stand. */
export class RowReader {
  readonly totals: FoundTotals;
  readonly unmatched: UnmatchedNames;
  /** Names of services that are in no register. */
  readonly serviceNames: ServiceNamesMet;
  readonly context: RelationContext;
  readonly #table: Table;
  readonly #registers: Registers;
  readonly #areaOf: (row: number) => RowArea;
  readonly #yearColumn: number | undefined;
  readonly #serviceColumn: number | undefined;
  readonly #costTypeColumn: number | undefined;
  readonly #unitColumn: number | undefined;
  readonly #signColumn: number | undefined;
  readonly #measureColumns: readonly number[];
  readonly #versionColumns: readonly number[];
  /** Columns in which some rows are said to be parts of others, and others are not. */
  readonly #partColumns: readonly number[];
  readonly #isPart = remembered(isPartWord);
  readonly #yearOf = remembered(yearOf);
  readonly #unitOf = remembered(unitOf);
  readonly #versionOf = remembered(versionOf);
  readonly #serviceOf: (text: string) => {
    mapped: string | undefined;
    service: string | undefined;
    isSum: boolean;
  };
  readonly #moved = new Map<Area, Area>();

  constructor(table: Table, registers: Registers, problems: ProblemList) {
    const { body, cells, columns, figures, layout, finder, headings } = table;
    this.#table = table;
    this.#registers = registers;
    this.unmatched = new UnmatchedNames(registers, problems, {
      path: table.path,
      layout: table.layout === undefined ? undefined : { file: table.layoutFile?.path },
    });
    this.serviceNames = new ServiceNamesMet(registers);
    const areaOf = readAreas(table);
    const areas = Array.from({ length: body.count }, (_, row) => areaOf(row));
    this.#areaOf = (row) => areas[row];
    [this.#yearColumn] = columnsOfRole(this.#table, 'year');
    [this.#serviceColumn] = columnsOfRole(this.#table, 'service');
    [this.#unitColumn = this.#columnOfUnits()] = columnsOfRole(this.#table, 'unit');
    [this.#signColumn] = columnsOfRole(this.#table, 'sign');
    this.#costTypeColumn =
      columnsOfRole(this.#table, 'cost_type')[0] ?? columnsOfRole(this.#table, 'measure')[0];
    const [measure = columnsOfRole(this.#table, 'cost_type')[0]] = columnsOfRole(this.#table, 'measure');
    this.#versionColumns = columnsOfRole(this.#table, 'dimension').filter((column) => {
      const filled = cells[column]!.without(nothing);
      return filled.length > 0 && filled.every(isVersionCell);
    });
    const open = layout === undefined ? columnsOfRole(this.#table, 'sign') : [];
    this.#measureColumns = [
      ...(measure === undefined ? [] : [measure]),
      ...columnsOfRole(this.#table, 'dimension').filter((column) => this.#tellsVersions(column, measure)),
      ...open,
    ];
    this.#partColumns = [
      ...columnsOfRole(this.#table, 'service'),
      ...columnsOfRole(this.#table, 'dimension'),
    ].filter((column) => {
      const parts = cells[column]!.without(nothing).count(isPartWord);
      return parts > 0 && parts < body.count && !follows(body, column, measure);
    });
    this.#serviceOf = remembered((text) => {
      const mapped = mappedName(layout?.services, text);
      const service = findService(mapped ?? text, registers)?.id;
      return { mapped, service, isSum: isTotalWord(text) || mainFunctionNamed(text) !== undefined };
    });
    const isCounted = Uint8Array.from(areas, (_, row) => (this.#isCounted(row) ? 1 : 0));
    this.context = {
      body,
      cells,
      columns,
      figures,
      layout,
      registers,
      finder,
      areHeadingsServices: headings === 'service',
      problems,
      isCounted: (row) => isCounted[row] === 1,
      areaOf: (row) => areas[row],
      areaNumbers: numberAreas(areas),
      place: (row, column) => table.place(row, column),
    };
    this.totals = findTotals(this.context);
  }

  /** The area that a row names, before it is counted in its successor. */
  areaOf(row: number): RowArea {
    return this.#areaOf(row);
  }

  read(row: number): RowWords | LeftOut {
    const { body, layout, headings, municipalityYear } = this.#table;
    const line = body.line(row);
    const out = (reason: TableReason): LeftOut => ({ line, reason });
    const cell = (column: number | undefined) => (column === undefined ? '' : body.text(row, column));
    const closed = this.#closed(row);
    if (closed !== undefined) return out(closed);
    const area = this.#areaOf(row);
    if (area === 'ignored') return out({ is: 'area-left-out' });
    const total = this.totals.reasons.get(row);
    if (total !== undefined) return out(total);
    if (area === undefined) return out(this.#unknownArea(row));
    const part = this.#partColumn(row);
    if (part !== undefined) return out({ is: 'part', column: this.#table.columns[part]?.name ?? '' });
    const isUnderService = headings === 'service';
    const serviceText = isUnderService ? body.heading(row) : cell(this.#serviceColumn);
    const inherited = this.totals.inherited.get(row);
    const { mapped, service = inherited, isSum } = this.#serviceOf(serviceText);
    if (mapped === 'ignore') return out({ is: 'service-left-out' });
    const isNamed = this.#serviceColumn !== undefined || isUnderService;
    // A total over areas mostly names no service.
    const isOfAll = area.level === 'total' && serviceText === '';
    if (isNamed && service === undefined && !isSum && !isOfAll) {
      this.unmatched.add('unknown-service', serviceText, () =>
        isUnderService ? this.#headingPlace(row) : this.#table.place(row, this.#serviceColumn ?? 0),
      );
      this.serviceNames.add(serviceText, line);
      return out({ is: 'unknown-service', service: serviceText });
    }
    if (isNamed && mapped === undefined && service !== undefined && service !== inherited)
      this.serviceNames.add(serviceText, line);
    const costTypeText = cell(this.#costTypeColumn);
    if (mappedName(layout?.cost_types, costTypeText) === 'ignore') return out({ is: 'cost-type-left-out' });
    const unit = this.#readUnit(row);
    const isReversed = this.#readSign(row);
    if (unit === 'unknown' || isReversed === undefined)
      return out({ is: unit === 'unknown' ? 'unknown-unit' : 'unknown-sign' });
    const yearText = cell(this.#yearColumn);
    return {
      row,
      line,
      area: municipalityYear === undefined ? area : this.#move(area, municipalityYear),
      written: area,
      service,
      serviceText,
      costTypeText: costTypeText === '' ? undefined : costTypeText,
      measure: this.#measureColumns.length === 0 ? undefined : this.#measureColumns.map(cell).join(' '),
      year: this.#yearColumn === undefined ? undefined : this.#yearOf(yearText),
      unit,
      isReversed,
      version: this.#versionColumns.map((column) => this.#versionOf(cell(column))).find((each) => each),
    };
  }

  /** Columns of a role, in their order. */

  /** A column of text that states a unit in every row, where amounts state none and units differ. */
  #columnOfUnits(): number | undefined {
    const { columns, cells, layout } = this.#table;
    const amounts = columns.flatMap((each, at) => (each.role === 'amount' ? [at] : []));
    const isStated = amounts.some((at) =>
      layout === undefined ? columns[at]?.unit !== null : layout.columns[at]?.unit !== undefined,
    );
    if (isStated) return undefined;
    return [...columnsOfRole(this.#table, 'measure'), ...columnsOfRole(this.#table, 'dimension')].find(
      (column) => {
        const units = new Set<ColumnUnit | undefined>();
        for (const { text } of cells[column]!.without(nothing)) units.add(unitOf(text));
        return units.size > 0 && !units.has(undefined);
      },
    );
  }

  /** Whether a column tells versions of one figure apart, which are never added: budget and accounts, gross and net. */
  #tellsVersions(column: number, measure: number | undefined): boolean {
    const { body, cells, layout } = this.#table;
    if (layout?.columns[column]?.sum === true) return false;
    const filled = cells[column]!.without(nothing);
    const isFull = filled.length === body.count;
    if (!filled.differ && (filled.length === 0 || isFull)) return false;
    const isVersion = (text: string) =>
      isVersionCell(text) ||
      isGrossOrNet(text) ||
      statementLine(text) !== undefined ||
      versionOf(text) === 'change';
    return (
      (isFull && filled.every(isVersion)) || (filled.some(isResultWord) && !follows(body, column, measure))
    );
  }

  /** Why a layout leaves a row out by the cells of its columns. */
  #closed(row: number): TableReason | undefined {
    const { layout, body } = this.#table;
    if (layout === undefined) return undefined;
    for (const [at, { name, only, except }] of layout.columns.entries()) {
      if (only === undefined && except === undefined) continue;
      const cell = body.text(row, at);
      if (only !== undefined && !only.includes(cell)) return { is: 'other-cells-kept', column: name };
      if (except?.includes(cell) === true) return { is: 'cell-left-out', column: name };
    }
    return undefined;
  }

  /** Whether a row may count beside others: it has a figure, and neither the layout nor its words leave it out. */
  #isCounted(row: number): boolean {
    const { layout, figures, body } = this.#table;
    const hasFigure = figures.some(({ sound, values }) => !sound || !Number.isNaN(values[row]!));
    if (!hasFigure || this.#closed(row) !== undefined) return false;
    const isIgnored = (role: 'service' | 'cost_type', names: Layout['services']) =>
      names !== undefined &&
      columnsOfRole(this.#table, role).some((at) => mappedName(names, body.text(row, at)) === 'ignore');
    if (isIgnored('service', layout?.services) || isIgnored('cost_type', layout?.cost_types)) return false;
    return this.#partColumn(row) === undefined;
  }

  /** The column that says that a row is only a part of another. */
  #partColumn(row: number): number | undefined {
    const { layout, body } = this.#table;
    return this.#partColumns.find((column) => {
      const text = body.text(row, column);
      return (
        this.#isPart(text) &&
        mappedName(layout?.services, text) === undefined &&
        layout?.columns[column]?.only === undefined
      );
    });
  }

  #unknownArea(row: number): TableReason {
    const places = areaPlaces(this.#table);
    const text = places
      .map((place) => areaText(this.#table, row, place))
      .filter((each) => each !== '')
      .join(' ');
    const last = places.at(-1) ?? 0;
    this.unmatched.add('unknown-municipality', text, () =>
      places[0] === -1 ? this.#headingPlace(row) : this.#table.place(row, last),
    );
    return { is: 'unknown-area', area: text };
  }

  #headingPlace(row: number) {
    const heading = this.#table.body.headingRow(row) ?? this.#table.body.gridRow(row);
    return this.#table.placeInGrid(heading, 0);
  }

  #move(area: Area, year: number): Area {
    const known = this.#moved.get(area);
    if (known !== undefined) return known;
    const moved = areaInYear(area, year, this.#registers);
    this.#moved.set(area, moved);
    return moved;
  }

  /** The unit that the row states, undefined where none is stated by rows. */
  #readUnit(row: number): ColumnUnit | 'unknown' | undefined {
    const column = this.#unitColumn;
    if (column === undefined) return undefined;
    const text = this.#table.body.text(row, column);
    const unit = mappedName(this.#table.layout?.units, text) ?? this.#unitOf(text);
    if (unit !== undefined) return unit;
    this.unmatched.add('unknown-unit', text, () => this.#table.place(row, column));
    return 'unknown';
  }

  /** Whether the layout reverses the figures of the row; undefined where it does not say. */
  #readSign(row: number): boolean | undefined {
    const column = this.#signColumn;
    const { layout, body } = this.#table;
    if (column === undefined || layout === undefined) return false;
    const text = body.text(row, column);
    const sign = mappedName(layout.signs, text);
    if (sign === undefined) this.unmatched.add('unknown-sign', text, () => this.#table.place(row, column));
    return sign === undefined ? undefined : sign === 'reversed';
  }
}

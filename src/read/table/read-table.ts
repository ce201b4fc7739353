import { Layout } from '../../model/layout.ts';
import { municipalityOfCode, type Registers } from '../../model/register.ts';
import type { Offer, TableReason } from '../../problems/catalogue/phrases.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type LongFile, openTable } from '../long-file.ts';
import type { Path } from '../position.ts';
import { fileExists } from '../text-file.ts';
import { readYamlFile } from '../yaml-file.ts';
import { areaInYear } from './apply/row-areas.ts';
import { ColumnCells } from './body/column-cells.ts';
import { TableBody } from './body/table-body.ts';
import { isFigureRole, type TableColumn } from './body/table-column.ts';
import type { ClueContext } from './clues/clue.ts';
import { openParts } from './engine/open-parts.ts';
import { isOfParts, layoutBeside } from './engine/table-parts.ts';
import { type ColumnFigures, readFigures } from './figures/figures.ts';
import { doubtfulTitles } from './frame/doubtful-titles.ts';
import { type Frame, findFrame, firstDataRow } from './frame/frame.ts';
import { reportHiddenRows } from './frame/hidden-rows.ts';
import { knownMissingMarkers } from './grid/number-form.ts';
import { type OpenedTable, openCells } from './open-source.ts';
import { reportUnknownAreas, reportUnknownServices } from './settle/column-check.ts';
import { otherMoneyIn, reportForeign } from './settle/foreign-check.ts';
import { checkKept, checkNames, checkParts, fits, statedFrame } from './settle/layout-check.ts';
import { reportSecondTable } from './settle/second-table.ts';
import { type SettledTable, settleTable, statedTable } from './settle/settled-table.ts';
import { reportSheet } from './settle/sheet-check.ts';
import { settleTotals } from './settle/total-columns.ts';
import { findUnreadServices, reportUnreadServices } from './settle/unread-services.ts';
import { reportUnusedEntries } from './settle/unused-entries.ts';
import type { Table } from './table.ts';
import { type Area, AreaFinder } from './vocabulary/area-names.ts';

/** A layout, and where each of its keys stands. */
export interface StatedLayout {
  readonly value: Layout;
  placeOf(...path: Path): Place;
}

export interface TableOptions {
  /** A layout named by the user; without one, that beside the file is taken if there is any. */
  readonly layoutPath?: string | undefined;
  /** A layout that stands in another file. */
  readonly layout?: StatedLayout | undefined;
  readonly municipalityYear?: number | undefined;
  /** The sheet of a workbook that the command line names. */
  readonly sheet?: string | undefined;
  /** The municipality that a file is of which names none, by its code; and where that is said, if in a scenario. */
  readonly municipality?: { readonly code: string; readonly place?: Place | undefined } | undefined;
  /** Whether the table is only looked at, and no costs are taken from it. */
  readonly isLookedAt?: boolean | undefined;
  /** The place that names the file, where that is not the command line. */
  readonly named?: Place | undefined;
}

/** Tables of any form are held in memory up to here; the tidy form may be of any length. */
const largestTableBytes = 256 * 1024 * 1024;
const mostRowsReported = 50;

/**
 * Understands a table of any form: with a layout as that states it, otherwise as the clues in its cells settle it.
 *
 * Holds   the file stays open until the text of the table is closed; where there is no table, it is closed
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons reported
 */
export function readTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  if (isOfParts(path)) return understandParts(path, registers, problems, options);
  const file = openTable(path, problems, options.named);
  if (file === undefined) return undefined;
  let table: Table | undefined;
  try {
    table = understandFile(file, registers, problems, options);
  } finally {
    if (table === undefined) file.close();
  }
  return table;
}

/** What the layout of a table is, and its cells. */
type StatedTable = Pick<Table, 'layout' | 'layoutFile' | 'placeInLayout'>;

function understandParts(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  if (options.sheet !== undefined) {
    const expected = { is: 'workbook', path } as const;
    problems.add('wrong-option', undefined, { option: '--sheet', found: options.sheet, expected });
    return undefined;
  }
  const stated = findLayout(path, options, problems);
  if (stated === undefined) return undefined;
  const { named, isLookedAt = false } = options;
  const opened = openParts(path, { ...stated, named, isLookedAt }, registers, problems);
  if (opened === undefined) return undefined;
  const { source, grid, width, headers, parts, rowCount, numbers } = opened;
  const table = understand(
    path,
    { source, grid, width, sheet: undefined, headers },
    stated,
    registers,
    problems,
    options,
  );
  return table && { ...table, parts, rowCount, numbers };
}

function understandFile(
  file: LongFile,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  const { path } = file;
  const stated = findLayout(path, options, problems);
  if (stated === undefined) return undefined;
  const { layout, placeInLayout } = stated;
  if (file.sizeBytes > largestTableBytes) {
    problems.add('file-too-large', { file: path }, { path, limit: largestTableBytes, isTable: true });
    return undefined;
  }
  const opened = openCells(file, { layout, placeInLayout, sheetName: options.sheet }, problems);
  return opened && understand(path, opened, stated, registers, problems, options);
}

function understand(
  path: string,
  { source, grid, width, sheet, headers }: OpenedTable & { readonly headers?: number },
  { layout, layoutFile, placeInLayout }: StatedTable,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  const finder = new AreaFinder(registers);
  const isArea = (cell: string) => finder.ofName(cell) !== undefined;
  // Of parts no titles and footnotes are in the grid.
  const ofParts = headers === undefined ? undefined : { linesBefore: 0, headers, footnotes: 0 };
  const frame = findFrame(grid, width, isArea, ofParts ?? (layout && statedFrame(layout)));
  const placeInGrid = (row: number, column: number) =>
    source.placeOfCell(grid.line(row), column, grid.text(row, column), frame.names[column] ?? '');
  const placeOfRow = (row: number) => source.placeOfLine(grid.line(row));
  if (sheet !== undefined && layout === undefined && reportSecondTable(sheet, placeInGrid, problems))
    return undefined;
  for (const row of layout === undefined && ofParts === undefined
    ? doubtfulTitles(grid, frame, isArea, source.text?.delimiter)
    : [])
    problems.add('wrong-row-length', placeOfRow(row), {
      found: grid.length(row),
      header: frame.names,
    });
  if (source.text !== undefined) reportHiddenRows(source.text.records, grid, frame, problems);
  if (layout !== undefined && !fits(layout, frame, path, problems)) return undefined;
  const body = new TableBody(grid, frame, { headingKind: layout?.headings, filled: filledColumns(layout) });
  if (body.dataCount === 0) {
    problems.add('no-rows', placeOfRow(frame.headers.at(-1) ?? 0), { path });
    return undefined;
  }
  const cells = frame.names.map((_, at) => new ColumnCells(body, at));
  if (layout !== undefined) {
    checkParts(layout, grid, frame, placeInLayout, problems);
    checkNames(layout, placeInLayout, finder, registers, problems);
    checkKept(layout, cells, placeInLayout, problems);
    reportUnusedEntries(layout, { body, cells }, placeInLayout, problems);
  }
  const context: ClueContext = { grid, frame, body, cells, finder, registers };
  const place = (row: number, column: number) => placeInGrid(body.gridRow(row), column);
  const missing = new Set<string>(layout?.dialect.missing_markers ?? knownMissingMarkers);
  const figuresOf = (columns: readonly TableColumn[]): readonly ColumnFigures[] =>
    columns.flatMap((column, at) =>
      isFigureRole(column.role)
        ? [readFigures(at, column, cells[at]!, { body, missing, layout, problems, place, isOdd })]
        : [],
    );
  const isOdd = (row: number, column: number) => sheet?.oddCells.at(body.line(row), column) !== undefined;
  const first = layout === undefined ? settleTable(context) : statedTable(layout, context);
  source.hide(personalColumns(first.columns), grid.line(body.gridRow(0)));
  const figures = figuresOf(first.columns);
  const settled = layout === undefined ? settleTotals(first, figures, context) : first;
  const { columns, headings } = settled;
  const municipalityYear = options.municipalityYear ?? layout?.municipality_year;
  const hasAreas = columns.some(({ municipality }) => municipality !== undefined);
  const areas = columns.map(({ role, municipality }): Area | undefined => {
    if (hasAreas && (role === 'total' || role === 'part')) return { level: 'total', key: '' };
    const area = municipality === undefined ? undefined : finder.ofName(municipality);
    return area && areaInYear(area, municipalityYear, registers);
  });
  const leftOut = reportOtherRows(body, frame, settled, placeOfRow, problems);
  const header = frame.headers.at(-1) ?? firstDataRow(grid, frame);
  if (header !== undefined) {
    const placeOfHeader = (at: number) => placeInGrid(header, at);
    if (hasAreas) reportUnknownAreas(columns, registers, problems, placeOfHeader);
    if (layout === undefined) reportUnknownServices(columns, registers, problems, placeOfHeader);
    const part = { path, columns, headings, cells };
    const unread = layout === undefined ? findUnreadServices(part, registers) : undefined;
    if (unread !== undefined)
      reportUnreadServices(unread, part, registers, problems, { placeOf: placeOfHeader });
  }
  const headerPlace = source.placeOfLine(header === undefined ? 1 : grid.line(header));
  const hasOdd =
    sheet !== undefined &&
    reportSheet(sheet, { body, frame, columns: first.columns, figures, layout, placeInGrid }, problems);
  if (figures.length === 0 && !hasOdd) problems.add('no-amount-column', headerPlace, {});
  const namesArea =
    layout?.municipality !== undefined ||
    headings === 'municipality' ||
    hasAreas ||
    columns.some(({ role }) => role === 'municipality');
  const isForeign = reportForeign(context, problems, place);
  const offered = (settled.settled.get('municipality')?.candidates ?? []).map(({ value, why }) => ({
    value,
    why,
  }));
  const given = namesArea || isForeign ? undefined : options.municipality;
  if (given !== undefined) checkGiven(given.code, offered, headerPlace, registers, problems);
  else if (namesArea && options.municipality?.place !== undefined)
    problems.add('municipality-not-asked', options.municipality.place, { path });
  else if (!namesArea && !isForeign)
    problems.add('no-municipality', headerPlace, { offered, money: otherMoneyIn(grid, frame) });
  return {
    path,
    layoutFile,
    layout,
    source,
    grid,
    frame,
    body,
    cells,
    finder,
    columns,
    areas,
    figures: figures.filter(({ column }) => isFigureRole(columns[column]!.role)),
    municipality: layout?.municipality ?? given?.code,
    headings,
    version: settled.version,
    period: settled.period,
    clues: settled.clues,
    settled: settled.settled,
    leftOut,
    municipalityYear,
    place,
    placeInGrid,
    placeInLayout,
  };
}

/** Columns whose cells are shown nowhere but in rows that are asked for: they may name people. */
export function personalColumns(columns: readonly TableColumn[]): ReadonlySet<number> {
  return new Set(columns.flatMap(({ role }, at) => (role === 'ignore' || role === 'dimension' ? [at] : [])));
}

/** The municipality that a file is said to be of must not be another one than its title says. */
function checkGiven(
  code: string,
  offered: readonly Offer[],
  place: Place,
  registers: Registers,
  problems: ProblemList,
): void {
  const [first] = offered;
  if (first === undefined || offered.some(({ value }) => value === code)) return;
  const given = municipalityOfCode(code, registers);
  problems.add('title-of-another-municipality', place, { given, offered });
}

/** Columns in which an empty cell means what stands above it. */
function filledColumns(layout: Layout | undefined): readonly number[] {
  const isNaming = (role: string) =>
    ['municipality', 'service', 'cost_type', 'dimension', 'measure', 'year'].includes(role);
  return (layout?.columns ?? []).flatMap(({ fill_down: isFilled, role }, at) =>
    (isFilled ?? (layout?.fill_down === true && isNaming(role))) ? [at] : [],
  );
}

/** Headings and rows of another length: only a heading that names something may be of another length than the rows. */
function reportOtherRows(
  { grid, headings, wrong }: TableBody,
  frame: Frame,
  { headings: kind, columns }: SettledTable,
  placeOf: (row: number) => Place,
  problems: ProblemList,
): Table['leftOut'] {
  const isHeading = (row: number) => grid.length(row) === frame.width || kind !== 'ignore';
  const reason: TableReason = kind === 'ignore' ? { is: 'heading' } : { is: 'heading-of', kind };
  const leftOut: { line: number; reason: TableReason }[] = headings
    .filter(isHeading)
    .map((row) => ({ line: grid.line(row), reason }));
  const others = [...wrong, ...headings.filter((row) => !isHeading(row))].sort((a, b) => a - b);
  for (const [index, row] of others.entries()) {
    const found = grid.length(row);
    leftOut.push({ line: grid.line(row), reason: { is: 'cell-count', found, expected: frame.width } });
    if (index >= mostRowsReported) continue;
    // Its cells are not those of the columns by their names, so that none can be told to be harmless.
    const { text, ...place } = placeOf(row);
    const isShown = personalColumns(columns).size === 0;
    problems.add('wrong-row-length', isShown ? { ...place, text } : place, { found, header: frame.names });
  }
  return leftOut;
}

/** The layout of a table, if there is any; undefined where it cannot be used, which is reported. */
function findLayout(
  path: string,
  { layout, layoutPath }: TableOptions,
  problems: ProblemList,
): StatedTable | undefined {
  if (layout !== undefined)
    return { layout: layout.value, layoutFile: undefined, placeInLayout: (...at) => layout.placeOf(...at) };
  const beside = layoutBeside(path);
  const own = layoutPath ?? (fileExists(beside) ? beside : undefined);
  if (own === undefined)
    return { layout: undefined, layoutFile: undefined, placeInLayout: () => ({ file: path }) };
  const file = readYamlFile(own, problems);
  const parsed = file?.parse(Layout, [], problems);
  if (file === undefined || parsed === undefined) return undefined;
  return {
    layout: parsed,
    layoutFile: { path: own, sha256: file.sha256 },
    placeInLayout: (...at) => file.place(at),
  };
}

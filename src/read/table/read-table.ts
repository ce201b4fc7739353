import { Layout, layoutPathOf } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { type LongFile, openTable } from '../long-file.ts';
import { fileExists } from '../text-file.ts';
import { readYamlFile } from '../yaml-file.ts';
import type { ColumnCells } from './columns/column-cells.ts';
import { tellUnknownAreas, tellUnknownServices } from './columns/column-check.ts';
import {
  columnsOfLayout,
  findColumns,
  findHeadingKind,
  isFigureRole,
  type TableColumn,
} from './columns/columns.ts';
import { type ColumnFigures, readFigures } from './columns/figures.ts';
import { doubtfulTitles } from './columns/header.ts';
import { checkKept, checkNames, checkParts, fits, fixedFrame } from './columns/layout-check.ts';
import { type Area, AreaFinder } from './names/area-names.ts';
import { gatherTable, mostColumns } from './rows/data-rows.ts';
import { areaInYear, type Headings } from './rows/row-areas.ts';
import type { LeftOut } from './rows/rows.ts';
import { rowFormOf, type TableRows } from './rows/table-rows.ts';
import { findDelimiter } from './text/delimiter.ts';
import { decodeTable } from './text/encoding.ts';
import { tellHiddenRows } from './text/hidden-rows.ts';
import { knownMissingMarkers } from './text/number-form.ts';
import {
  openRecords,
  placeOfCell,
  placeOfLine,
  type TableRecord,
  type TableRecords,
} from './text/records.ts';
import type { TableFrame } from './text/table-frame.ts';
import type { TableText } from './text/table-text.ts';

export interface TableOptions {
  /** A layout named by the user; without one, that beside the file is taken if there is any. */
  readonly layoutPath?: string | undefined;
  /** A layout that stands in another file, and where it does. */
  readonly layout?: { readonly value: Layout; readonly place: Place } | undefined;
  readonly municipalityYear?: number | undefined;
  /** The place that names the file, where that is not the command line. */
  readonly named?: Place | undefined;
}

/** A table of any form, understood: the ground of what is told of it and of its costs. Its rows are read from its file. */
export interface Table {
  readonly path: string;
  readonly layoutFile: { readonly path: string; readonly sha256: string } | undefined;
  readonly layout: Layout | undefined;
  readonly text: TableText;
  readonly records: TableRecords;
  readonly delimiter: Layout['dialect']['delimiter'];
  readonly frame: TableFrame;
  readonly headings: Headings | undefined;
  readonly finder: AreaFinder;
  readonly columns: readonly TableColumn[];
  /** The area of a column, where its header or a layout names one. */
  readonly areas: readonly (Area | undefined)[];
  readonly figures: readonly ColumnFigures[];
  /** Rows of the common length. */
  readonly rows: TableRows;
  /** What stands in each column of these. */
  readonly cells: readonly ColumnCells[];
  /** Records between header and footnotes. */
  readonly dataCount: number;
  /** Headings and rows of another length. */
  readonly leftOut: readonly LeftOut[];
  readonly municipalityYear: number | undefined;
  place(record: TableRecord, column: number): Place;
}

const mostRowsTold = 50;
/** Shares of the work at which the first way through all records begins and ends; the last one reads the rows. */
const shares = { gather: [0.1, 0.5] } as const;
export const shareBeforeRows = 0.5;

/**
 * Understands a table of any form: with a layout as that states it, otherwise as the cells prove it.
 *
 * Holds   the file stays open until the text of the table is closed; where there is no table, it is closed
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function readTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  const file = openTable(path, problems, options.named);
  if (file === undefined) return undefined;
  const table = understand(file, registers, problems, options);
  if (table === undefined) file.close();
  return table;
}

function understand(
  file: LongFile,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  const { path } = file;
  const stated = findLayout(path, options, problems);
  if (stated === undefined) return undefined;
  const { layout, layoutFile } = stated;
  const fixed = layout && fixedFrame(layout);
  const text = decodeTable(file, problems, layout?.dialect.encoding);
  if (text === undefined) return undefined;
  const delimiter = layout?.dialect.delimiter ?? findDelimiter(text);
  const finder = new AreaFinder(registers);
  const isArea = (cell: string) => finder.ofName(cell) !== undefined;
  const form = rowFormOf(layout);
  const opened =
    delimiter &&
    openRecords(text, delimiter, problems, (each) => gatherTable(each, isArea, fixed, form, shares.gather));
  const found = opened?.found;
  if (found !== undefined && 'wide' in found) {
    const { line, cells } = found.wide;
    problems.add('too-many-columns', placeOfLine(text, line), { found: cells, most: mostColumns });
    return undefined;
  }
  const hasRows = found !== undefined && [...found.lengths.keys()].some((length) => length > 1);
  if (delimiter === undefined || opened === undefined || !hasRows) {
    if (opened !== undefined || delimiter === undefined) problems.add('no-table', { file: path }, { path });
    return undefined;
  }
  const { records } = opened;
  const { frame, rows, gathered } = found;
  const place = (record: TableRecord, column: number) =>
    placeOfCell(text, record, column, frame.names[column] ?? '', delimiter);
  for (const title of layout === undefined ? doubtfulTitles(frame, isArea, delimiter) : [])
    problems.add('wrong-row-length', placeOfLine(text, title.line), {
      found: title.cells.length,
      header: frame.names,
    });
  tellHiddenRows(records, frame, problems);
  const layoutPlace = options.layout?.place ?? { file: layoutFile?.path ?? path };
  if (layout !== undefined && !fits(layout, frame, path, problems)) return undefined;
  if (layout !== undefined) checkParts(layout, frame, layoutPlace, problems);
  if (layout !== undefined) checkNames(layout, layoutPlace, finder, registers, problems);
  const { cells } = gathered;
  if (layout !== undefined) checkKept(layout, cells, rows, layoutPlace, problems);
  const columns =
    layout === undefined ? findColumns(frame, rows, cells, finder, registers) : columnsOfLayout(layout);
  const kind =
    layout === undefined
      ? findHeadingKind(gathered.headingTexts, columns, finder, registers)
      : (layout.headings ?? 'ignore');
  const headings = kind === 'ignore' ? undefined : { kind, texts: gathered.rowsUnder };
  const leftOut: LeftOut[] = [];
  const wrong = [...gathered.wrong];
  for (const heading of gathered.headings) {
    // Only a heading that names something may be of another length than the rows.
    if (heading.cells === frame.width || headings !== undefined)
      leftOut.push({ line: heading.line, reason: headingReason(kind) });
    else wrong.push(heading);
  }
  for (const [index, { line, cells: own }] of wrong.sort((a, b) => a.line - b.line).entries()) {
    leftOut.push({ line, reason: `${own} cells instead of ${frame.width}` });
    if (index < mostRowsTold)
      problems.add('wrong-row-length', placeOfLine(text, line), { found: own, header: frame.names });
  }
  const municipalityYear = options.municipalityYear ?? layout?.municipality_year;
  const hasAreas = columns.some(({ municipality }) => municipality !== undefined);
  const areas = columns.map(({ role, municipality }): Area | undefined => {
    if (hasAreas && (role === 'total' || role === 'part')) return { level: 'total', key: '' };
    const area = municipality === undefined ? undefined : finder.ofName(municipality);
    return area && areaInYear(area, municipalityYear, registers);
  });
  if (hasAreas) tellUnknownAreas(columns, registers, problems, place, frame);
  if (layout === undefined) tellUnknownServices(columns, registers, problems, place, frame);
  const missing = new Set<string>(layout?.dialect.missing_markers ?? knownMissingMarkers);
  const figures = columns.flatMap((column, at) =>
    isFigureRole(column.role)
      ? [readFigures(rows, cells[at]!, at, column, missing, layout, problems, place)]
      : [],
  );
  if (figures.length === 0)
    problems.add('no-amount-column', placeOfLine(text, frame.data.first?.line ?? 1), {});
  const namesArea =
    layout?.municipality !== undefined ||
    headings?.kind === 'municipality' ||
    hasAreas ||
    columns.some(({ role }) => role === 'municipality');
  if (!namesArea) problems.add('no-municipality', placeOfLine(text, frame.headers.at(-1)?.line ?? 1), {});
  return {
    path,
    layoutFile,
    layout,
    text,
    records,
    delimiter,
    frame,
    headings,
    finder,
    columns,
    areas,
    figures,
    rows,
    cells,
    dataCount: gathered.dataCount,
    leftOut,
    municipalityYear,
    place,
  };
}

/** The layout of a table, if there is any; undefined where it cannot be used, which is told. */
function findLayout(
  path: string,
  { layout, layoutPath }: TableOptions,
  problems: ProblemList,
): { readonly layout: Layout | undefined; readonly layoutFile: Table['layoutFile'] } | undefined {
  if (layout !== undefined) return { layout: layout.value, layoutFile: undefined };
  const beside = layoutPathOf(path);
  const own = layoutPath ?? (fileExists(beside) ? beside : undefined);
  if (own === undefined) return { layout: undefined, layoutFile: undefined };
  const file = readYamlFile(own, problems);
  const parsed = file?.parse(Layout, [], problems);
  if (file === undefined || parsed === undefined) return undefined;
  return { layout: parsed, layoutFile: { path: own, sha256: file.sha256 } };
}

function headingReason(kind: string): string {
  return kind === 'ignore'
    ? 'heading between rows: nothing but its first cell'
    : `heading: the ${kind} of the rows below it`;
}

import { Layout, layoutPathOf } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { readInputTable } from '../long-file.ts';
import { noteProgress } from '../progress.ts';
import { fileExists, largestCsvBytes, readByteFile, standardInput } from '../text-file.ts';
import { readYamlFile } from '../yaml-file.ts';
import { type Area, AreaFinder } from './area-names.ts';
import { tellUnknownAreas, tellUnknownServices } from './column-check.ts';
import { columnsOfLayout, findColumns, findHeadingKind, isFigureRole, type TableColumn } from './columns.ts';
import { type DecodedText, decodeTable } from './encoding.ts';
import { type ColumnFigures, readFigures } from './figures.ts';
import { doubtfulTitles, findFrame, type TableFrame } from './header.ts';
import { tellHiddenRows } from './hidden-rows.ts';
import { checkKept, checkNames, checkParts, fits, fixedFrame } from './layout-check.ts';
import { tellLikelyTotals } from './likely-totals.ts';
import { knownMissingMarkers, trimCell } from './number-form.ts';
import {
  cutLines,
  findDelimiter,
  parseRecords,
  placeOfCell,
  placeOfLine,
  type TableRecord,
  type TableText,
} from './records.ts';
import { areaInYear, type Headings } from './row-areas.ts';
import { type LeftOut, type RowWords, readWords } from './rows.ts';
import { describe, keepOnce, type UsedRow } from './single-rows.ts';
import { cutRows, fillDown } from './table-rows.ts';
import { checkTotals } from './total-check.ts';

export interface TableOptions {
  /** A layout named by the user; without one, that beside the file is taken if there is any. */
  readonly layoutPath?: string | undefined;
  /** A layout that stands in another file, and where it does. */
  readonly layout?: { readonly value: Layout; readonly place: Place } | undefined;
  readonly municipalityYear?: number | undefined;
  /** The place that names the file, where that is not the command line. */
  readonly named?: Place | undefined;
}

/** A table of any form, read: the ground of what is told of it and of its costs. */
export interface Table {
  readonly path: string;
  readonly sha256: string;
  readonly layoutFile: { readonly path: string; readonly sha256: string } | undefined;
  readonly layout: Layout | undefined;
  readonly decoded: DecodedText;
  readonly text: TableText;
  readonly delimiter: Layout['dialect']['delimiter'];
  readonly frame: TableFrame;
  readonly headings: Headings | undefined;
  readonly columns: readonly TableColumn[];
  /** The area of a column, where its header or a layout names one. */
  readonly areas: readonly (Area | undefined)[];
  readonly figures: readonly ColumnFigures[];
  /** Rows of the common length. */
  readonly whole: readonly TableRecord[];
  readonly used: readonly UsedRow[];
  /** Rows without any figure. */
  readonly empty: readonly UsedRow[];
  readonly repeated: readonly { readonly row: RowWords; readonly before: RowWords }[];
  readonly leftOut: readonly LeftOut[];
  /** Columns of codes in which some are the totals of those that begin with them. */
  readonly nested: ReadonlySet<number>;
  readonly municipalityYear: number | undefined;
  place(record: TableRecord, column: number): Place;
}

const mostRowsTold = 50;
/** As many as a sheet of Excel holds. */
const mostColumns = 16_384;

/**
 * Reads a table of any form: with a layout as that states it, otherwise as the cells prove it.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function readTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions,
): Table | undefined {
  const file =
    path === standardInput
      ? readInputTable(largestCsvBytes, problems, options.named)
      : readByteFile(path, largestCsvBytes, problems, options.named);
  if (file === undefined) return undefined;
  const found = findLayout(path, options, problems);
  if (found === undefined) return undefined;
  const { layout, layoutFile } = found;
  const decoded = decodeTable(path, file.bytes, largestCsvBytes, problems, layout?.dialect.encoding);
  if (decoded === undefined) return undefined;
  noteProgress(path, 0.1);
  const text = cutLines(path, decoded.text);
  const delimiter = layout?.dialect.delimiter ?? findDelimiter(text);
  const records = delimiter === undefined ? undefined : parseRecords(text, delimiter, problems);
  if (delimiter === undefined || records === undefined || !records.some(({ cells }) => cells.length > 1)) {
    if (records !== undefined || delimiter === undefined) problems.add('no-table', { file: path }, { path });
    return undefined;
  }
  noteProgress(path, 0.2);
  const wide = records.find(({ cells }) => cells.length > mostColumns);
  if (wide !== undefined) {
    const facts = { found: wide.cells.length, most: mostColumns };
    problems.add('too-many-columns', placeOfLine(text, wide.line), facts);
    return undefined;
  }
  const finder = new AreaFinder(registers);
  const isArea = (cell: string) => finder.ofName(cell) !== undefined;
  const frame = findFrame(records, isArea, layout && fixedFrame(layout));
  const place = (record: TableRecord, column: number) =>
    placeOfCell(text, record, column, frame.names[column] ?? '', delimiter);
  for (const title of layout === undefined ? doubtfulTitles(frame, isArea, delimiter) : [])
    problems.add('wrong-row-length', placeOfLine(text, title.line), {
      found: title.cells.length,
      header: frame.names,
    });
  tellHiddenRows(text, frame, delimiter, problems);
  const layoutPlace = options.layout?.place ?? { file: layoutFile?.path ?? path };
  if (layout !== undefined && !fits(layout, frame, path, problems)) return undefined;
  if (layout !== undefined) checkParts(layout, frame, layoutPlace, problems);
  if (layout !== undefined) checkNames(layout, layoutPlace, finder, registers, problems);
  const { headings: headingRows, whole: rows, wrong } = cutRows(frame, layout?.headings);
  const whole = layout === undefined ? rows : fillDown(rows, layout);
  if (layout !== undefined) checkKept(layout, whole, layoutPlace, problems);
  const columns =
    layout === undefined ? findColumns(frame, whole, finder, registers) : columnsOfLayout(layout);
  const kind =
    layout === undefined
      ? findHeadingKind(headingRows, columns, finder, registers)
      : (layout.headings ?? 'ignore');
  const headings = kind === 'ignore' ? undefined : under(kind, headingRows, whole);
  const leftOut: LeftOut[] = [];
  for (const record of headingRows) {
    // Only a heading that names something may be of another length than the rows.
    if (record.cells.length === frame.width || headings !== undefined)
      leftOut.push({ record, reason: headingReason(kind) });
    else wrong.push(record);
  }
  for (const [index, record] of wrong.sort((a, b) => a.line - b.line).entries()) {
    leftOut.push({ record, reason: `${record.cells.length} cells instead of ${frame.width}` });
    if (index < mostRowsTold)
      problems.add('wrong-row-length', placeOfLine(text, record.line), {
        found: record.cells.length,
        header: frame.names,
      });
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
  noteProgress(path, 0.5);
  const missing = new Set<string>(layout?.dialect.missing_markers ?? knownMissingMarkers);
  const figures = columns.flatMap((column, at) =>
    isFigureRole(column.role) ? [readFigures(whole, at, column, missing, layout, problems, place)] : [],
  );
  if (figures.length === 0) problems.add('no-amount-column', placeOfLine(text, frame.data[0]?.line ?? 1), {});
  const namesArea =
    layout?.municipality !== undefined ||
    headings?.kind === 'municipality' ||
    hasAreas ||
    columns.some(({ role }) => role === 'municipality');
  if (!namesArea) problems.add('no-municipality', placeOfLine(text, frame.headers.at(-1)?.line ?? 1), {});
  const hasFigure = (index: number) =>
    figures.some(({ values, sound }) => !sound || !Number.isNaN(values[index]!));
  noteProgress(path, 0.6);
  const context = {
    finder,
    registers,
    layout,
    headings,
    municipalityYear,
    hasFigure,
    figures,
    problems,
    place,
  };
  const words = readWords(whole, columns, context);
  noteProgress(path, 0.8);
  const indexes = new Map(whole.map((record, index) => [record, index]));
  for (const { isReversed, record } of words.rows) if (isReversed) turn(figures, indexes.get(record)!);
  const once = keepOnce(words.rows, indexes, figures);
  const kept = [...once.used, ...once.empty].map((each) => each.words);
  checkTotals(kept, words.leftOut, {
    whole,
    indexes,
    columns,
    areas,
    figures,
    registers,
    problems,
    isReversed: (column) => layout?.columns[column]?.sign === 'reversed',
    place,
  });
  tellLikelyTotals(kept, {
    indexes,
    columns,
    figures,
    isSettled: (column) => layout?.columns[column]?.codes !== undefined,
    problems,
    place,
  });
  for (const { row, before, column } of once.differing.slice(0, mostRowsTold)) {
    problems.add('different-amounts', place(row.record, column), {
      what: describe(row, columns),
      line: before.record.line,
      before: trimCell(before.record.cells[column] ?? ''),
      found: trimCell(row.record.cells[column] ?? ''),
    });
  }
  noteProgress(path, 1);
  return {
    path,
    sha256: file.sha256,
    layoutFile,
    layout,
    decoded,
    text,
    delimiter,
    frame,
    headings,
    columns,
    areas,
    figures,
    whole,
    used: once.used,
    empty: once.empty,
    repeated: once.repeated,
    leftOut: [...leftOut, ...words.leftOut, ...once.leftOut],
    nested: words.nested,
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

function under(
  kind: 'municipality' | 'service',
  headings: readonly TableRecord[],
  rows: readonly TableRecord[],
): Headings {
  const above = new Map<TableRecord, TableRecord>();
  let next = 0;
  for (const row of rows) {
    while (next < headings.length && headings[next]!.line < row.line) next++;
    const heading = headings[next - 1];
    if (heading !== undefined) above.set(row, heading);
  }
  return { kind, above };
}

function headingReason(kind: string): string {
  return kind === 'ignore'
    ? 'heading between rows: nothing but its first cell'
    : `heading: the ${kind} of the rows below it`;
}

function turn(figures: readonly ColumnFigures[], index: number): void {
  for (const { values } of figures) {
    const value = values[index]!;
    if (value !== 0) values[index] = -value;
  }
}

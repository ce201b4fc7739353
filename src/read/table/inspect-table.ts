import type { InspectedColumn, Inspection } from '../../model/inspection.ts';
import { Layout, layoutPathOf, type Shape } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { Place, ProblemList } from '../../problems/problem.ts';
import { fileExists, largestCsvBytes, readByteFile } from '../text-file.ts';
import { readYamlFile } from '../yaml-file.ts';
import { AreaFinder } from './area-names.ts';
import { columnsOfLayout, findColumns, type TableColumn } from './columns.ts';
import { decodeTable } from './encoding.ts';
import { type ColumnFigures, readFigures, sumFigures } from './figures.ts';
import { doubtfulTitles, findFrame, type TableFrame } from './header.ts';
import { isYearHeader } from './header-words.ts';
import { checkNames, fits, fixedFrame } from './layout-check.ts';
import { knownMissingMarkers, trimCell } from './number-form.ts';
import {
  cutLines,
  findDelimiter,
  parseRecords,
  placeOfCell,
  placeOfLine,
  type TableRecord,
} from './records.ts';
import { type LeftOut, type RowWords, readWords } from './rows.ts';

/** What was understood, and what a layout of it needs besides. */
export interface InspectedTable {
  readonly inspection: Omit<Inspection, 'problems'>;
  readonly footnoteRows: number;
}

const mostRowsTold = 50;
const samplesShown = 3;

/**
 * Reads a table of any form: with a layout as that states it, otherwise as the cells prove it.
 *
 * Shape   layoutPath: a layout named by the user; without one, that beside the file is taken if there is any
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function inspectTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  layoutPath?: string,
): InspectedTable | undefined {
  const file = readByteFile(path, largestCsvBytes, problems);
  if (file === undefined) return undefined;
  const beside = layoutPathOf(path);
  const ownLayout = layoutPath ?? (fileExists(beside) ? beside : undefined);
  const layout =
    ownLayout === undefined ? undefined : readYamlFile(ownLayout, problems)?.parse(Layout, [], problems);
  if (ownLayout !== undefined && layout === undefined) return undefined;
  const decoded = decodeTable(path, file.bytes, largestCsvBytes, problems, layout?.dialect.encoding);
  if (decoded === undefined) return undefined;
  const table = cutLines(path, decoded.text);
  const delimiter = layout?.dialect.delimiter ?? findDelimiter(table);
  const records = delimiter === undefined ? undefined : parseRecords(table, delimiter, problems);
  if (delimiter === undefined || records === undefined || !records.some(({ cells }) => cells.length > 1)) {
    if (records !== undefined || delimiter === undefined) problems.add('no-table', { file: path }, { path });
    return undefined;
  }
  const finder = new AreaFinder(registers);
  const isArea = (text: string) => finder.ofName(text) !== undefined;
  const frame = findFrame(records, isArea, layout && fixedFrame(layout));
  const place = (record: TableRecord, column: number) =>
    placeOfCell(table, record, column, frame.names[column] ?? '', delimiter);
  const { whole, leftOut } = checkLengths(frame, table, problems);
  for (const title of layout === undefined ? doubtfulTitles(frame, isArea) : [])
    problems.add('wrong-row-length', placeOfLine(table, title.line), {
      found: title.cells.length,
      header: frame.names,
    });
  if (layout !== undefined && !fits(layout, frame, path, problems)) return undefined;
  if (layout !== undefined) checkNames(layout, ownLayout ?? path, finder, registers, problems);
  const columns =
    layout === undefined ? findColumns(frame, whole, finder, registers) : columnsOfLayout(layout);
  if (layout === undefined && shapeOf(columns) === 'services-as-columns')
    tellUnknownServices(columns, registers, problems, (column) =>
      place(frame.headers.at(-1) ?? frame.data[0]!, column),
    );
  const missing = new Set<string>(layout?.dialect.missing_markers ?? knownMissingMarkers);
  const figures = columns.flatMap((column, at) =>
    column.role === 'amount' || column.role === 'total'
      ? [readFigures(whole, at, column, missing, layout, problems, place)]
      : [],
  );
  const figuresOf = new Map(figures.map((each) => [each.column, each]));
  if (figures.length === 0)
    problems.add('no-amount-column', placeOfLine(table, frame.data[0]?.line ?? 1), {});
  if (layout?.municipality === undefined && !columns.some(({ role }) => role === 'municipality'))
    problems.add('no-municipality', placeOfLine(table, frame.headers.at(-1)?.line ?? 1), {});
  const indexes = new Map(whole.map((record, index) => [record, index]));
  const words = readWords(whole, columns, { finder, registers, layout, problems, place });
  const used: { readonly words: RowWords; readonly index: number }[] = [];
  const seen = new Map<string, RowWords>();
  const outs: LeftOut[] = [...leftOut, ...words.leftOut];
  let contradictions = 0;
  for (const row of words.rows) {
    const index = indexes.get(row.record)!;
    if (figures.every(({ values, sound }) => sound && Number.isNaN(values[index]!))) {
      outs.push({ record: row.record, reason: 'no figure in the row' });
      continue;
    }
    const before = seen.get(row.key);
    if (before !== undefined) {
      const differing = differingColumn(figures, indexes.get(before.record)!, index);
      if (differing === undefined) {
        const facts = { what: describe(row, columns), line: before.record.line };
        problems.add('repeated-row', placeOfLine(table, row.record.line), facts);
        outs.push({ record: row.record, reason: `the same row stands in line ${before.record.line}` });
        continue;
      }
      const facts = {
        what: describe(row, columns),
        line: before.record.line,
        before: trimCell(before.record.cells[differing] ?? ''),
        found: trimCell(row.record.cells[differing] ?? ''),
      };
      if (contradictions++ < mostRowsTold)
        problems.add('different-amounts', place(row.record, differing), facts);
      outs.push({ record: row.record, reason: `another amount stands in line ${before.record.line}` });
      continue;
    }
    seen.set(row.key, row);
    used.push({ words: row, index });
  }
  for (const record of frame.footnotes) outs.push({ record, reason: 'footnote' });
  const { titles, headers, data, footnotes } = frame;
  const kept = new Set([...titles, ...headers, ...data, ...footnotes].map(({ line }) => line));
  const comments = [...table.commentLines].filter((line) => !kept.has(line));
  const textOf = (line: number) => table.lines[line - 1] ?? '';
  const inspected = columns.map((column, at) =>
    withStyle(
      column,
      figures.find((each) => each.column === at),
    ),
  );
  return {
    footnoteRows: frame.footnotes.length,
    inspection: {
      file: path,
      sha256: file.sha256,
      layout: ownLayout ?? null,
      dialect: {
        encoding: decoded.encoding,
        compression: decoded.compression,
        delimiter,
        decimal_mark: commonest(inspected.map((each) => each.decimal_mark)),
        thousands_separator: commonest(inspected.map((each) => each.thousands_separator)),
        line_end: table.lineEnd,
        header_rows: frame.headers.length,
        rows_before_header:
          layout?.dialect.rows_before_header ?? ((frame.headers[0] ?? frame.data[0])?.line ?? 1) - 1,
        missing_markers: layout?.dialect.missing_markers ?? missingFound(whole, columns),
      },
      shape: layout?.shape ?? shapeOf(columns),
      columns: inspected,
      rows: {
        read: frame.data.length + frame.footnotes.length + comments.length,
        used: used.length,
        left_out: [
          ...outs.map(({ record, reason }) => ({ line: record.line, reason, text: textOf(record.line) })),
          ...comments.map((line) => ({ line, reason: 'comment line', text: textOf(line) })),
        ].sort((a, b) => a.line - b.line),
      },
      sums: sumFigures(used, figures, columns),
      samples: used.slice(0, samplesShown).map(({ words: row, index }) => ({
        line: row.record.line,
        text: textOf(row.record.line),
        values: columns.map((_, at) => {
          const value = figuresOf.get(at)?.values[index];
          if (value === undefined) return trimCell(row.record.cells[at] ?? '');
          return Number.isNaN(value) ? '' : String(value);
        }),
      })),
    },
  };
}

/** Beside columns of services, one that is neither a service nor anything with a unit of its own may be one misspelt. */
function tellUnknownServices(
  columns: readonly TableColumn[],
  registers: Registers,
  problems: ProblemList,
  place: (column: number) => Place,
): void {
  for (const [at, { name, role, service, unit }] of columns.entries()) {
    if (role !== 'amount' || service !== null || (unit !== null && unit !== 'eur')) continue;
    problems.add('unknown-service', place(at), {
      found: name,
      known: registers.services.names,
      layoutKey: 'columns, service or unit',
    });
  }
}

/** Rows of the common length; longer ones may end in empty cells. */
function checkLengths(
  frame: TableFrame,
  table: Parameters<typeof placeOfLine>[0],
  problems: ProblemList,
): { readonly whole: readonly TableRecord[]; readonly leftOut: readonly LeftOut[] } {
  const whole: TableRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const record of frame.data) {
    const { cells } = record;
    const rest = cells.slice(1).some((cell) => trimCell(cell) !== '');
    if (!rest && cells.length === frame.width) {
      leftOut.push({ record, reason: 'heading between rows: nothing but its first cell' });
    } else if (
      cells.length === frame.width ||
      (cells.length > frame.width && cells.slice(frame.width).every((cell) => trimCell(cell) === ''))
    ) {
      whole.push(record);
    } else {
      leftOut.push({ record, reason: `${cells.length} cells instead of ${frame.width}` });
      if (leftOut.length <= mostRowsTold)
        problems.add('wrong-row-length', placeOfLine(table, record.line), {
          found: cells.length,
          header: frame.names,
        });
    }
  }
  return { whole, leftOut };
}

/** The first column in which two rows differ, unread cells counting as different. */
function differingColumn(figures: readonly ColumnFigures[], a: number, b: number): number | undefined {
  return figures.find(({ values, sound }) => !sound || !Object.is(values[a], values[b]))?.column;
}

function describe({ record }: RowWords, columns: readonly TableColumn[]): string {
  return columns
    .flatMap(({ role }, at) =>
      ['municipality', 'service', 'cost_type', 'year', 'measure', 'dimension'].includes(role)
        ? [trimCell(record.cells[at] ?? '')]
        : [],
    )
    .filter((text) => text !== '')
    .join(' ');
}

function withStyle(column: TableColumn, figures: ColumnFigures | undefined): InspectedColumn {
  return {
    ...column,
    decimal_mark: figures?.style?.decimalMark ?? null,
    thousands_separator: figures?.style?.thousandsSeparator ?? null,
  };
}

function commonest(marks: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const mark of marks) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function missingFound(records: readonly TableRecord[], columns: readonly TableColumn[]): string[] {
  const found = new Set<string>();
  for (const [at, { role }] of columns.entries()) {
    if (role !== 'amount' && role !== 'total') continue;
    for (const { cells } of records) {
      const cell = trimCell(cells[at] ?? '');
      if (cell === '' || (knownMissingMarkers as readonly string[]).includes(cell)) found.add(cell);
    }
  }
  return [...found].sort();
}

function shapeOf(columns: readonly TableColumn[]): Shape {
  const amounts = columns.filter(({ role }) => role === 'amount');
  if (amounts.filter(({ service }) => service !== null).length >= 2) return 'services-as-columns';
  if (amounts.length >= 2 && amounts.every(({ name }) => isYearHeader(name))) return 'years-as-columns';
  const isLong =
    amounts.length === 1 ||
    columns.some(({ role }) => role === 'service' || role === 'measure' || role === 'cost_type');
  return isLong ? 'long' : 'measures-as-columns';
}

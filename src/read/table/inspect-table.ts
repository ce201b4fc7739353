import type { InspectedColumn, Inspection } from '../../model/inspection.ts';
import { layoutPathOf, type Shape } from '../../model/layout.ts';
import type { Registers } from '../../model/register.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { fileExists } from '../text-file.ts';
import { isFigureRole, type TableColumn } from './columns.ts';
import { type ColumnFigures, sumFigures } from './figures.ts';
import { isYearHeader } from './header-words.ts';
import { inspectLongTable, isLongTidyTable } from './long-table.ts';
import { knownMissingMarkers, trimCell } from './number-form.ts';
import { readTable, type Table, type TableOptions } from './read-table.ts';
import { placeOfLine, type TableRecord } from './records.ts';
import { describe } from './single-rows.ts';

/** What was understood, and what a layout of it needs besides. */
export interface InspectedTable {
  readonly inspection: Omit<Inspection, 'problems'>;
  readonly footnoteRows: number;
}

const samplesShown = 3;

/**
 * Tells how a table of any form is understood.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons told
 */
export function inspectTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions = {},
): InspectedTable | undefined {
  if (isPlain(path, options) && isLongTidyTable(path, problems)) {
    const inspection = inspectLongTable(path, registers, problems);
    return inspection && { inspection, footnoteRows: 0 };
  }
  const table = readTable(path, registers, problems, options);
  if (table === undefined) return undefined;
  const { layout, frame, text, decoded, used, figures, columns, headings, municipalityYear } = table;
  for (const { row, before } of table.repeated) {
    const facts = { what: describe(row, columns), line: before.record.line };
    problems.add('repeated-row', placeOfLine(text, row.record.line), facts);
  }
  const { titles, headers, data, footnotes } = frame;
  const kept = new Set([...titles, ...headers, ...data, ...footnotes].map(({ line }) => line));
  const comments = [...text.commentLines].filter((line) => !kept.has(line));
  const textOf = (line: number) => text.lines[line - 1] ?? '';
  const figuresOf = new Map(figures.map((each) => [each.column, each]));
  const inspected = columns.map((column, at) =>
    withStyle(table.nested.has(at) ? { ...column, codes: 'nested' } : column, figuresOf.get(at)),
  );
  const outs = [...table.leftOut, ...footnotes.map((record) => ({ record, reason: 'footnote' }))];
  return {
    footnoteRows: footnotes.length,
    inspection: {
      file: path,
      sha256: table.sha256,
      layout: table.layoutFile?.path ?? null,
      dialect: {
        encoding: decoded.encoding,
        compression: decoded.compression,
        delimiter: table.delimiter,
        decimal_mark: commonest(inspected.map((each) => each.decimal_mark)),
        thousands_separator: commonest(inspected.map((each) => each.thousands_separator)),
        line_end: text.lineEnd,
        header_rows: headers.length,
        rows_before_header: layout?.dialect.rows_before_header ?? ((headers[0] ?? data[0])?.line ?? 1) - 1,
        missing_markers: layout?.dialect.missing_markers ?? missingFound(table.whole, columns),
      },
      shape: layout?.shape ?? shapeOf(columns),
      columns: inspected,
      rows: {
        read: data.length + footnotes.length + comments.length,
        used: used.length,
        left_out: [
          ...outs.map(({ record, reason }) => ({ line: record.line, reason, text: textOf(record.line) })),
          ...comments.map((line) => ({ line, reason: 'comment line', text: textOf(line) })),
        ].sort((a, b) => a.line - b.line),
      },
      ...(municipalityYear !== undefined && {
        municipality_year: municipalityYear,
        merged: mergedIn(table, registers),
      }),
      ...(headings !== undefined && { headings: headings.kind }),
      sums: sumFigures(used, figures, columns, table.areas),
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

/** Whether nothing is said of a table but what stands in it. */
function isPlain(path: string, { layout, layoutPath, municipalityYear }: TableOptions): boolean {
  const isAlone = layout === undefined && layoutPath === undefined && municipalityYear === undefined;
  return isAlone && !fileExists(layoutPathOf(path));
}

/** Municipalities of the table that are counted in their successor. */
function mergedIn({ used, areas }: Table, { municipalities }: Registers): NonNullable<Inspection['merged']> {
  const merged = new Map<string, string>();
  for (const area of [...used.map(({ words }) => words.area), ...areas])
    if (area?.own !== undefined) merged.set(area.own, area.key);
  const nameOf = (code: string) => municipalities.find(code)?.name.fi ?? code;
  return [...merged]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, into]) => ({ code, name: nameOf(code), into, into_name: nameOf(into) }));
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
    if (!isFigureRole(role)) continue;
    for (const { cells } of records) {
      const cell = trimCell(cells[at] ?? '');
      if (cell === '' || (knownMissingMarkers as readonly string[]).includes(cell)) found.add(cell);
    }
  }
  return [...found].sort();
}

function shapeOf(columns: readonly TableColumn[]): Shape {
  const amounts = columns.filter(({ role }) => role === 'amount');
  if (amounts.some(({ municipality }) => municipality !== undefined)) return 'municipalities-as-columns';
  if (amounts.filter(({ service }) => service !== null).length >= 2) return 'services-as-columns';
  if (amounts.length >= 2 && amounts.every(({ name }) => isYearHeader(name))) return 'years-as-columns';
  // TP 2018, TP 2019: the same words with another year each.
  const bare = new Set(
    amounts.map(({ name, year }) => (year === null ? name : name.replace(String(year), ''))),
  );
  const years = new Set(amounts.map(({ year }) => year));
  if (amounts.length >= 2 && bare.size === 1 && years.size === amounts.length) return 'years-as-columns';
  const isLong =
    amounts.length === 1 ||
    columns.some(({ role }) => role === 'service' || role === 'measure' || role === 'cost_type');
  return isLong ? 'long' : 'measures-as-columns';
}

import type { InspectedColumn, Inspection, NamedService } from '../../model/inspection.ts';
import type { Shape } from '../../model/layout.ts';
import type { Registers, Service } from '../../model/register.ts';
import { breakIn } from '../../model/series-break.ts';
import type { ProblemList } from '../../problems/problem.ts';
import { shownCell } from '../csv/hide-cells.ts';
import type { PublishedCosts } from '../published-costs.ts';
import { fileExists } from '../text-file.ts';
import type { RowReader, RowWords } from './apply/row-reader.ts';
import { everydayHeaders, ServiceNamesMet } from './apply/service-names-met.ts';
import { describeRow, mostListed, walkRows } from './apply/walk-rows.ts';
import { isFigureRole, type TableColumn } from './body/table-column.ts';
import type { Clue } from './clues/clue.ts';
import { CostsInPassing } from './costs/table-costs.ts';
import { isOfParts, layoutBeside } from './engine/table-parts.ts';
import { isMoney } from './figures/euros.ts';
import { FigureSums } from './figures/figure-sums.ts';
import type { ColumnFigures } from './figures/figures.ts';
import { firstDataRow } from './frame/frame.ts';
import { commentsBeside } from './frame/hidden-rows.ts';
import { knownMissingMarkers } from './grid/number-form.ts';
import { inspectLongTable, isLongTidyTable } from './long-table.ts';
import { personalColumns, readTable, type TableOptions } from './read-table.ts';
import { unknownHeaders } from './settle/column-check.ts';
import { findUnreadServices } from './settle/unread-services.ts';
import type { Table } from './table.ts';
import type { Area } from './vocabulary/area-names.ts';
import { statementLine } from './vocabulary/words.ts';
import { isYearHeader } from './vocabulary/years.ts';

/** What was understood, and what a layout of it needs besides. */
export interface InspectedTable {
  readonly inspection: Inspection;
  readonly footnoteRows: number;
  /** Rows left out with all their cells, in the order of the inspection: only for a file that is asked for. */
  readonly wholeLines: readonly string[];
}

const samplesShown = 3;
/** Of longer tables the costs are compared where they are read; a municipality has some thousand rows. */
const mostRowsCompared = 100_000;
/** One clue of this weight settles its key. */
const settling = 10;

/**
 * Reports how a table of any form is understood.
 *
 * Throws  never on any input; undefined where nothing of the file can be read, with the reasons reported
 */
export function inspectTable(
  path: string,
  registers: Registers,
  problems: ProblemList,
  options: TableOptions & { readonly published?: PublishedCosts } = {},
): InspectedTable | undefined {
  if (!isOfParts(path) && isPlain(path, options) && isLongTidyTable(path, problems)) {
    const inspection = inspectLongTable(path, registers, problems);
    return inspection && { inspection, footnoteRows: 0, wholeLines: [] };
  }
  const table = readTable(path, registers, problems, { isLookedAt: true, ...options });
  if (table === undefined) return undefined;
  const { layout, grid, frame, source, figures, columns, headings, municipalityYear, body, clues } = table;
  const sums = new FigureSums(figures, columns, table.areas);
  const merged = new MergedAreas(table);
  const samples: Inspection['samples'] = [];
  const isTaken = layout?.control_total !== undefined || body.count <= mostRowsCompared;
  const costs = options.published && isTaken ? new CostsInPassing(table, registers) : undefined;
  // A row of the grid may stand for many that are alike.
  const rowsAt = (line: number) => source.rowsAt?.(line) ?? 1;
  let used = 0;
  const walked = walkRows(table, registers, problems, {
    used: (words) => {
      const count = rowsAt(words.line);
      used += count;
      sums.add(words.row, words, count);
      costs?.used(words);
      merged.add(words.area);
      if (samples.length < samplesShown) samples.push(sampleOf(table, words));
    },
    empty: (words) => costs?.empty(words),
    repeated: ({ row }, line) => {
      const facts = { what: describeRow(table, row), line };
      problems.add('repeated-row', source.placeOfLine(body.line(row)), facts);
    },
  });
  if (options.published !== undefined) costs?.finish(walked.reader, options.published, problems);
  const years = breakIn(
    sums.all.flatMap(({ year, unit }) => (isMoneyOf(unit) && year !== undefined ? [year] : [])),
  );
  if (years !== undefined) problems.add('break-in-series', { file: path }, { ...years });
  const comments = source.text === undefined ? [] : commentsBeside(source.text.records, grid, frame);
  const inspected = columns.map((column, at) =>
    withStyle(
      walked.nested.has(at) ? { ...column, codes: 'nested' } : column,
      figures.find((each) => each.column === at),
    ),
  );
  const outs = [
    ...walked.leftOut,
    ...frame.footnotes.map((row) => ({ line: grid.line(row), reason: { is: 'footnote' } as const })),
    ...comments.map((line) => ({ line, reason: { is: 'comment' } as const })),
  ];
  const listed = outs.sort((a, b) => a.line - b.line).slice(0, mostListed);
  const leftOut = listed.map(({ line, reason }) => ({ line, reason, text: source.lineAt(line) }));
  const wholeLines = listed.map(({ line }) => source.wholeLineAt(line));
  source.close();
  const named = serviceNames(table, walked.reader, registers);
  const [header = firstDataRow(grid, frame)] = frame.headers;
  const linesBefore = (header === undefined ? 1 : grid.line(header)) - 1;
  return {
    footnoteRows: frame.footnotes.length,
    wholeLines,
    inspection: {
      file: path,
      sha256: source.sha256,
      layout: table.layoutFile?.path ?? null,
      ...(source.sheet !== undefined && {
        sheet: source.sheet.name,
        sheets: source.sheet.count,
        hidden_sheets: [...source.sheet.hidden],
      }),
      dialect: {
        encoding: source.text?.encoding ?? null,
        compression: source.compression,
        delimiter: source.text?.delimiter ?? null,
        decimal_mark: commonest(inspected.map((each) => each.decimal_mark)),
        thousands_separator: commonest(inspected.map((each) => each.thousands_separator)),
        line_end: source.text?.lineEnd ?? null,
        header_rows: frame.headers.length,
        rows_before_header: layout?.dialect.rows_before_header ?? linesBefore,
        missing_markers: layout?.dialect.missing_markers ?? missingFound(table),
      },
      shape: layout?.shape ?? shapeOf(columns),
      columns: inspected,
      rows: {
        read: table.rowCount ?? body.dataCount + frame.footnotes.length + comments.length,
        used,
        left_out: leftOut,
      },
      ...(municipalityYear !== undefined && {
        municipality_year: municipalityYear,
        merged: merged.all(registers),
      }),
      ...(headings !== 'ignore' && { headings }),
      ...(table.version !== undefined && { version: table.version }),
      ...(table.period !== undefined && { period: table.period }),
      ...(named.length > 0 && { service_names: named }),
      clues: [...clues, ...everydayClues(named)].map(({ key, value, weight, line, why }) => ({
        key,
        value,
        weight,
        place: line === undefined ? null : { line },
        why,
      })),
      sums: sums.all,
      samples,
    },
  };
}

/** Names of services that no register has, of rows, of headers, and of a column that only reads like services. */
function serviceNames(table: Table, { serviceNames: met }: RowReader, registers: Registers): NamedService[] {
  const line = table.grid.line(table.frame.headers.at(-1) ?? 0);
  const ofHeaders = new ServiceNamesMet(registers);
  if (table.layout === undefined)
    for (const { name } of [...everydayHeaders(table.columns, registers), ...unknownHeaders(table.columns)])
      ofHeaders.add(name, line);
  const ofColumn = new ServiceNamesMet(registers);
  const unread = table.layout === undefined ? findUnreadServices(table, registers) : undefined;
  for (const { text, row } of unread?.names ?? []) ofColumn.add(text, table.body.line(row));
  const label = ({ id, name }: Service) => ({ service: id, name });
  return [...met.all, ...ofHeaders.all, ...ofColumn.all].map(({ service, nearest, sameAs, ...each }) => ({
    ...each,
    service: service?.id ?? null,
    service_name: service?.name ?? null,
    same_as: sameAs ?? null,
    nearest: nearest.map(label),
  }));
}

/** What says of a name of the file that it is a service of the register. */
function everydayClues(named: readonly NamedService[]): readonly Clue[] {
  return named.flatMap(({ name, line, service, service_name: official }) =>
    service === null || official === null
      ? []
      : [
          {
            key: `services.${name}`,
            value: service,
            weight: settling,
            line,
            why: { is: 'everyday-name', service: official } as const,
          },
        ],
  );
}

/** A row as it was read, beside its text. */
function sampleOf(
  { columns, figures, source, body }: Table,
  { row, isReversed }: RowWords,
): Inspection['samples'][number] {
  const hidden = personalColumns(columns);
  const values = columns.map((_, column) => {
    if (hidden.has(column)) return shownCell(body.text(row, column));
    const own = figures.find((each) => each.column === column);
    if (own === undefined) return body.text(row, column);
    const value = own.values[row]!;
    return Number.isNaN(value) ? '' : String(isReversed && value !== 0 ? -value : value);
  });
  const line = body.line(row);
  return { line, text: source.lineAt(line), values };
}

/** Whether a sum is of money, in all or for each inhabitant. */
function isMoneyOf(unit: Inspection['sums'][number]['unit']): boolean {
  return unit !== null && (isMoney(unit) || unit.startsWith('eur_per_'));
}

/** Whether nothing is said of a table but what stands in it. */
function isPlain(path: string, { layout, layoutPath, municipalityYear, sheet }: TableOptions): boolean {
  const isAlone = [layout, layoutPath, municipalityYear, sheet].every((each) => each === undefined);
  return isAlone && !fileExists(layoutBeside(path));
}

/** Municipalities of the table that are counted in their successor. */
class MergedAreas {
  readonly #merged = new Map<string, string>();

  constructor({ areas }: Table) {
    for (const area of areas) if (area !== undefined) this.add(area);
  }

  add({ own, key }: Area): void {
    if (own !== undefined) this.#merged.set(own, key);
  }

  all({ municipalities }: Registers): NonNullable<Inspection['merged']> {
    const nameOf = (code: string) => municipalities.find(code)?.name.fi ?? code;
    return [...this.#merged]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, into]) => ({ code, name: nameOf(code), into, into_name: nameOf(into) }));
  }
}

function withStyle(column: TableColumn, figures: ColumnFigures | undefined): InspectedColumn {
  const statement = column.role === 'amount' ? statementLine(column.name) : undefined;
  return {
    ...column,
    ...(statement !== undefined && { statement }),
    decimal_mark: figures?.style?.decimalMark ?? null,
    thousands_separator: figures?.style?.thousandsSeparator ?? null,
  };
}

function commonest(marks: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const mark of marks) if (mark !== null) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function missingFound({ columns, cells }: Table): string[] {
  const found = new Set<string>();
  for (const [at, { role }] of columns.entries()) {
    if (!isFigureRole(role)) continue;
    for (const { text } of cells[at]!)
      if (text === '' || (knownMissingMarkers as readonly string[]).includes(text)) found.add(text);
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

import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';
import type { InspectionRecord } from '../model/inspection.ts';
import { cleanText } from './clean-text.ts';
import { fixedText, peopleMarks } from './number-text.ts';

const mostLeftOut = 20;
const mostNames = 40;
const mostSums = 60;
const mostColumns = 200;
const longestName = 48;
const longestLine = 120;
const longestReason = 300;
const leastColumn = 8;
const gap = '  ';
const indent = '     ';

const markNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  '.': 'point',
  "'": 'apostrophe',
  space: 'space',
};
const named = (mark: string | null): string => (mark === null ? 'none' : (markNames[mark] ?? mark));
const shorten = (text: string, length: number): string => {
  const clean = cleanText(text);
  return clean.length > length ? `${clean.slice(0, length - 1)}…` : clean;
};

/**
 * What was understood of a table, for people: its dialect, columns, rows, sums, and a few rows beside their text.
 *
 * Shape   width: letters of a line, where there is a terminal; texts are cut to it, figures never
 */
export function presentInspection(
  inspection: InspectionRecord,
  { colour, width }: { readonly colour: boolean; readonly width?: number | undefined },
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { dialect, columns, rows, sums, samples } = inspection;
  const lineWord = inspection.sheet === undefined ? 'line' : 'row';
  const section = (heading: string, body: string) => `${chalk.bold(heading)}\n${body}`;
  const parts = [
    section(
      `${cleanText(inspection.file)}: ${inspection.shape}${inspection.layout === null ? '' : `, read by ${cleanText(inspection.layout)}`}`,
      draw([
        ...(inspection.sheet === undefined
          ? textLines(dialect)
          : [['sheet', sheetText(inspection.sheet, inspection.sheets, inspection.hidden_sheets)]]),
        ['decimal mark', named(dialect.decimal_mark)],
        ['thousands separator', named(dialect.thousands_separator)],
        ...(dialect.line_end === null ? [] : [['line end', dialect.line_end]]),
        ['rows before header', String(dialect.rows_before_header)],
        ['header rows', String(dialect.header_rows)],
        ['missing markers', dialect.missing_markers.map((each) => JSON.stringify(each)).join(' ') || 'none'],
      ]),
    ),
    section(
      'Columns',
      draw(
        [
          ['name', 'role', 'unit', 'year', 'reason'],
          ...columns
            .slice(0, mostColumns)
            .map((each) => [
              shorten(each.name, longestName),
              roleText(each),
              each.unit ?? '',
              each.year === null ? '' : String(each.year),
              each.reason,
            ]),
        ],
        width,
        [4, 0, 1],
      ) + (columns.length > mostColumns ? `\nand ${columns.length - mostColumns} more (--format json)` : ''),
    ),
    section(
      rowsText(rows.read, rows.used),
      list(
        rows.left_out.map(({ line, reason, text }) =>
          shorten(
            `${lineWord} ${line}: ${cleanText(reason)}: ${shorten(text, longestName)}`,
            width ?? longestReason,
          ),
        ),
        mostLeftOut,
      ),
    ),
    ...(inspection.municipality_year === undefined
      ? []
      : [
          section(
            `Merged municipalities, counted as in ${inspection.municipality_year}`,
            list(
              (inspection.merged ?? []).map(
                (each) => `${each.name} (${each.code}) in ${each.into_name} (${each.into})`,
              ),
              mostLeftOut,
              'none',
            ),
          ),
        ]),
    ...everydaySection(inspection, section),
    section(
      'Totals by level',
      sums.length === 0
        ? 'none'
        : draw(
            [
              ['column', 'level', 'sum', 'unit', 'cells', ''],
              ...sums.slice(0, mostSums).map((each) => [
                shorten(each.column, longestName),
                each.level,
                fixedText(each.sum, String(each.sum).split('.')[1]?.length ?? 0, peopleMarks.en),
                each.unit ?? '',
                String(each.cells),
                [each.measure, each.year]
                  .filter((part) => part !== undefined)
                  .map((part) => shorten(String(part), longestName))
                  .join(' '),
              ]),
            ],
            width,
            [0, 5],
          ) + (sums.length > mostSums ? `\nand ${sums.length - mostSums} more (--format json)` : ''),
    ),
    section(
      'First rows: text and interpretation',
      samples
        .map(
          ({ line, text, values }) =>
            `${shorten(`${lineWord} ${line}: ${text}`, width ?? longestLine)}\n${indent}${shorten(`read: ${values.join(' | ')}`, (width ?? longestLine) - indent.length)}`,
        )
        .join('\n') || 'none',
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Which names of services are taken as which service of the register, where they are not its own names. */
function everydaySection(
  { service_names: names = [] }: InspectionRecord,
  section: (heading: string, body: string) => string,
): readonly string[] {
  const taken = names.filter(({ service }) => service !== null);
  if (taken.length === 0) return [];
  const lines = taken.map(
    ({ name, service, service_name: official }) =>
      `${shorten(name, longestName)} is taken as ${official ?? ''} (${service ?? ''})`,
  );
  const rest = lines.length - mostNames;
  const more = rest > 0 ? [`and ${rest} more (--format json)`] : [];
  return [section('Everyday names of services', [...lines.slice(0, mostNames), ...more].join('\n'))];
}

/** How the text of a table is written. */
function textLines({ encoding, compression, delimiter }: InspectionRecord['dialect']): string[][] {
  return [
    ['encoding', `${encoding}${compression === null ? '' : `, packed by ${compression}`}`],
    ['delimiter', named(delimiter)],
  ];
}

const mostHiddenSheets = 10;

function sheetText(name: string, count = 1, hidden: readonly string[] = []): string {
  const shown =
    hidden.length === 0
      ? ''
      : ` (hidden: ${hidden.slice(0, mostHiddenSheets).map(cleanText).join(', ')}${hidden.length > mostHiddenSheets ? ', ...' : ''})`;
  return `${cleanText(name)}${count === 1 ? '' : `, one of ${count}${shown}`}`;
}

/** How many rows were read, and what became of them. */
function rowsText(read: number, used: number): string {
  if (read === used) return `${read} ${read === 1 ? 'row' : 'rows'} read, all used`;
  return `${read} ${read === 1 ? 'row' : 'rows'} read, ${used === 0 ? 'none' : used} used, ${read - used} left out`;
}

function list(lines: readonly string[], most: number, none = 'none left out'): string {
  const rest = lines.length - most;
  return (
    [...lines.slice(0, most), ...(rest > 0 ? [`and ${rest} more (--rejects FILE)`] : [])].join('\n') || none
  );
}

/** The role of a column, and what all of its figures are of. */
function roleText({
  role,
  service,
  municipality,
  cost_type: costType,
}: InspectionRecord['columns'][number]): string {
  const of = [service ?? undefined, municipality, costType].filter((each) => each !== undefined);
  return of.length === 0 ? role : `${role} of ${of.join(', ')}`;
}

/** Cuts texts of the columns named until the rows fit into the width, the longest of them first. */
function fit(
  rows: readonly (readonly string[])[],
  width: number | undefined,
  texts: readonly number[],
): readonly (readonly string[])[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const total = () => widths.reduce((sum, each) => sum + each + gap.length, -gap.length);
  while (width !== undefined && total() > width) {
    const longest = [...texts].sort((a, b) => widths[b]! - widths[a]!)[0]!;
    if (widths[longest]! <= leastColumn) break;
    widths[longest]!--;
  }
  return rows.map((row) => row.map((cell, at) => (texts.includes(at) ? shorten(cell, widths[at]!) : cell)));
}

function draw(rows: readonly (readonly string[])[], width?: number, texts: readonly number[] = []): string {
  const sides = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
  };
  const lines = {
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: gap,
  };
  const table = new Table({
    chars: { ...sides, ...lines },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  for (const row of fit(rows, width, texts)) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The rows left out, each with its line and the reason, as CSV. */
export function presentRejects({ rows }: InspectionRecord): string {
  return stringify(
    rows.left_out.map(({ line, reason, text }) => [line, reason, text]),
    { header: true, columns: ['line', 'reason', 'text'], escape_formulas: true },
  );
}

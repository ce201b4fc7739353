import { Chalk } from 'chalk';
import Table from 'cli-table3';
import type { InspectionRecord } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import { cleanText } from './clean-text.ts';
import { cellText, lineInCell, writeCells } from './csv.ts';
import { fixedText, peopleMarks } from './number-text.ts';
import type { TableWording } from './wording/table-words.ts';
import { wordings } from './wording.ts';

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
  {
    colour,
    width,
    language,
  }: { readonly colour: boolean; readonly width?: number | undefined; readonly language: Language },
): string {
  const words = wordings[language].table;
  const marks = peopleMarks[language];
  const named = (mark: string | null): string =>
    mark === null ? words.none : (words.marks[mark as keyof TableWording['marks']] ?? mark);
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const { dialect, columns, rows, sums, samples } = inspection;
  const place = (line: number) => words.line(line, inspection.sheet !== undefined);
  const section = (heading: string, body: string) => `${chalk.bold(heading)}\n${body}`;
  const parts = [
    section(
      `${cleanText(inspection.file)}: ${words.shape[inspection.shape]}${inspection.layout === null ? '' : `, ${words.readBy(cleanText(inspection.layout))}`}`,
      draw([
        ...(inspection.sheet === undefined
          ? textLines(dialect, words, named)
          : [[words.sheet, sheetText(words, inspection.sheet, inspection.sheets, inspection.hidden_sheets)]]),
        [words.decimalMark, named(dialect.decimal_mark)],
        [words.thousandsSeparator, named(dialect.thousands_separator)],
        ...(dialect.line_end === null ? [] : [[words.lineEnd, dialect.line_end]]),
        [words.rowsBeforeHeader, String(dialect.rows_before_header)],
        [words.headerRows, String(dialect.header_rows)],
        [
          words.missingMarkers,
          dialect.missing_markers.map((each) => JSON.stringify(each)).join(' ') || words.none,
        ],
      ]),
    ),
    section(
      words.columns,
      draw(
        [
          [...words.columnHeads],
          ...columns
            .slice(0, mostColumns)
            .map((each) => [
              shorten(each.name, longestName),
              roleText(each, words),
              each.unit === null ? '' : words.unit[each.unit],
              each.year === null ? '' : String(each.year),
              each.reason,
            ]),
        ],
        width,
        [4, 0, 1],
      ) + (columns.length > mostColumns ? `\n${words.more(columns.length - mostColumns)}` : ''),
    ),
    section(
      words.readRows(rows.read, rows.used),
      list(
        rows.left_out.map(({ line, reason, text }) =>
          shorten(
            `${place(line)}: ${cleanText(reason)}: ${shorten(text, longestName)}`,
            width ?? longestReason,
          ),
        ),
        mostLeftOut,
        words,
      ),
    ),
    ...(inspection.municipality_year === undefined
      ? []
      : [
          section(
            words.merged(inspection.municipality_year),
            list(
              (inspection.merged ?? []).map((each) =>
                words.mergedInto(each.name, each.code, each.into_name, each.into),
              ),
              mostLeftOut,
              words,
              words.none,
            ),
          ),
        ]),
    ...everydaySection(inspection, section, words),
    section(
      words.totals,
      sums.length === 0
        ? words.none
        : draw(
            [
              [...words.totalHeads, ''],
              ...sums.slice(0, mostSums).map((each) => [
                shorten(each.column, longestName),
                words.level[each.level],
                fixedText(each.sum, String(each.sum).split('.')[1]?.length ?? 0, marks),
                each.unit === null ? '' : words.unit[each.unit],
                String(each.cells),
                [each.measure, each.year]
                  .filter((part) => part !== undefined)
                  .map((part) => shorten(String(part), longestName))
                  .join(' '),
              ]),
            ],
            width,
            [0, 5],
          ) + (sums.length > mostSums ? `\n${words.more(sums.length - mostSums)}` : ''),
    ),
    section(
      words.firstRows,
      samples
        .map(
          ({ line, text, values }) =>
            `${shorten(`${place(line)}: ${text}`, width ?? longestLine)}\n${indent}${shorten(words.read(values.join(' | ')), (width ?? longestLine) - indent.length)}`,
        )
        .join('\n') || words.none,
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Which names of services are taken as which service of the register, where they are not its own names. */
function everydaySection(
  { service_names: names = [] }: InspectionRecord,
  section: (heading: string, body: string) => string,
  words: TableWording,
): readonly string[] {
  const taken = names.filter(({ service }) => service !== null);
  if (taken.length === 0) return [];
  const lines = taken.map(({ name, service, service_name: official }) =>
    words.takenAs(shorten(name, longestName), official ?? '', service ?? ''),
  );
  const rest = lines.length - mostNames;
  const more = rest > 0 ? [words.more(rest)] : [];
  return [section(words.everydayNames, [...lines.slice(0, mostNames), ...more].join('\n'))];
}

/** How the text of a table is written. */
function textLines(
  { encoding, compression, delimiter }: InspectionRecord['dialect'],
  words: TableWording,
  named: (mark: string | null) => string,
): string[][] {
  return [
    [words.encoding, `${encoding}${compression === null ? '' : `, ${words.packedBy(compression)}`}`],
    [words.delimiter, named(delimiter)],
  ];
}

const mostHiddenSheets = 10;

function sheetText(words: TableWording, name: string, count = 1, hidden: readonly string[] = []): string {
  const shown = hidden.slice(0, mostHiddenSheets).map(cleanText);
  return count === 1
    ? cleanText(name)
    : words.oneOfSheets(cleanText(name), count, shown, hidden.length > mostHiddenSheets);
}

function list(lines: readonly string[], most: number, words: TableWording, none = words.noneLeftOut): string {
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [words.moreRejects(rest)] : [])].join('\n') || none;
}

/** The role of a column, and what all of its figures are of. */
function roleText(
  { role, service, municipality, cost_type: costType }: InspectionRecord['columns'][number],
  words: TableWording,
): string {
  const of = [service ?? undefined, municipality, costType].filter((each) => each !== undefined);
  return of.length === 0 ? words.role[role] : words.roleOf(words.role[role], of);
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
export function presentRejects(
  { rows }: InspectionRecord,
  wholeLines: readonly string[],
  language: Language,
): string {
  const records = rows.left_out.map(({ line, reason, text }, at) => [
    line,
    cellText(reason),
    lineInCell(wholeLines[at] ?? text),
  ]);
  return writeCells(wordings[language].table.rejectHeads.map(cellText), records, {});
}

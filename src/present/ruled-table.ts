import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Column, Table as ReportTable, TableBlock } from './report.ts';
import { headOnOneLine } from './wording.ts';

/** Between two columns. */
const gap = '  ';
/** A label is shortened to this before a column is left out: a name less than a path or what has a unit, */
const comfortableLabel = { beginning: 28, ends: 28, path: 38, whole: 44, bar: 0 } as const;
/** and to this where no column can be left out. */
const leastLabel = 12;
/** Less than this before an end in brackets would say nothing. */
const leastBeginning = 8;

export interface RuledTables {
  readonly text: string;
  /** Heads of the columns for which there was no room. */
  readonly leftOut: readonly string[];
}

/** Sets the tables of a block with the same columns, within a width where that can be done; numbers are never cut. */
export function presentRuledTables(block: TableBlock, width: number, chalk: ChalkInstance): RuledTables {
  const { columns, tables } = block;
  const widths = columns.map((column, at) => naturalWidth(column, at, tables));
  const { kept, labelWidth } = fitColumns(columns, widths, brokenWidth(tables), width);
  const keptWidths = kept.map((at) => (at === 0 ? labelWidth : widths[at]!));
  const texts = tables.map((each) => drawTable(each, columns, kept, keptWidths, chalk));
  const leftOut = columns
    .filter((_, at) => !kept.includes(at))
    .map(({ head, told = head }) => headOnOneLine(told).trim());
  return { text: texts.join('\n\n'), leftOut: leftOut.filter((head) => head !== '') };
}

function naturalWidth(column: Column, at: number, tables: readonly ReportTable[]): number {
  const heads = at === 0 ? tables.flatMap(({ heading }) => heading.split('\n')) : column.head.split('\n');
  const cells = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[at] ?? ''));
  return Math.max(0, ...[...heads, ...cells].map(displayWidth));
}

/** Leaves out the least important columns until the rest fits beside a label that can be read. */
function fitColumns(
  columns: readonly Column[],
  widths: readonly number[],
  labelWidth: number,
  width: number,
): { readonly kept: readonly number[]; readonly labelWidth: number } {
  let kept = [...columns.keys()];
  const room = () => width - kept.slice(1).reduce((sum, at) => sum + widths[at]! + gap.length, 0);
  const comfortable = Math.min(labelWidth, comfortableLabel[columns[0]!.content]);
  while (room() < comfortable) {
    const droppable = kept.flatMap((at) => columns[at]!.importance ?? []);
    if (droppable.length === 0) break;
    const least = Math.min(...droppable);
    kept = kept.filter((at) => columns[at]!.importance !== least);
  }
  return { kept, labelWidth: Math.min(widths[0]!, Math.max(leastLabel, room())) };
}

function shortenLines(heading: string, width: number): string {
  const lines = heading
    .split('\n')
    .flatMap((line) => (displayWidth(line) <= width ? [line] : beforeUnit(line)));
  return lines.map((line) => shorten(line, width, 'beginning')).join('\n');
}

/** A heading broken before its unit, so that names may be cut where it is too wide, but units never. */
function beforeUnit(line: string): readonly string[] {
  const comma = line.lastIndexOf(', ');
  return comma < 0 ? [line] : [line.slice(0, comma + 1), line.slice(comma + 2)];
}

/** Width of the labels where every heading is broken: no column is left out for a heading on one line. */
function brokenWidth(tables: readonly ReportTable[]): number {
  const heads = tables.flatMap(({ heading }) => heading.split('\n').flatMap(beforeUnit));
  const labels = tables.flatMap(({ rows }) => rows.map(({ cells }) => cells[0] ?? ''));
  return Math.max(0, ...[...heads, ...labels].map(displayWidth));
}

function drawTable(
  { heading, rows, below }: ReportTable,
  columns: readonly Column[],
  kept: readonly number[],
  widths: readonly number[],
  chalk: ChalkInstance,
): string {
  const used = kept.map((at) => columns[at]!);
  const head = used.map(({ head }, at) => chalk.bold(at === 0 ? shortenLines(heading, widths[0]!) : head));
  const table = createTable(used, widths, head);
  for (const { cells, strong } of rows) {
    const texts = kept.map((at, place) => shorten(cells[at] ?? '', widths[place]!, columns[at]!.content));
    table.push(texts.map((text) => (strong ? chalk.bold(text) : text)));
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => (/^─+$/.test(line) ? chalk.dim(line) : line.trimEnd()));
  return [...lines, ...(below === undefined ? [] : [chalk.dim(below)])].join('\n');
}

function createTable(columns: readonly Column[], widths: readonly number[], head: string[]): Table.Table {
  const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '' };
  const noneBelow = { bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' };
  const rule = {
    left: '',
    right: '',
    'left-mid': '',
    'right-mid': '',
    mid: '─',
    'mid-mid': '──',
    middle: gap,
  };
  return new Table({
    head,
    chars: { ...none, ...noneBelow, ...rule },
    // cli-table3 colours its head and frame even in a pipe unless its styles are empty.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align),
    rowAligns: ['bottom'],
  });
}

/** Between inputs that form one group, and what must be left of each. */
const together = ' + ';
const leastOfGroup = 12;

/**
 * Cuts a text to a width, keeping its beginning, a unit or brackets at its end, both ends or, of a path, what
 * distinguishes it from others.
 */
function shorten(text: string, width: number, content: Column['content']): string {
  if (displayWidth(text) <= width) return text;
  if (content === 'ends') {
    const room = width - 1;
    // The end is of whole words where one fits; what that leaves goes to the beginning.
    const end = text.slice(-Math.ceil(room / 2));
    const words = end.slice(end.indexOf(' ') + 1);
    return `${text.slice(0, room - words.length).trimEnd()}…${words}`;
  }
  if (content !== 'path') {
    const end = /(?:\s\([^()]*\)|, [^,()]*[%€][^,()]*)$/.exec(text)?.[0] ?? '';
    const room = width - end.length - 1;
    return end === '' || room < leastBeginning ? text : `${text.slice(0, room).trimEnd()}…${end}`;
  }
  const inputs = text.split(together);
  const room = Math.floor((width - together.length * (inputs.length - 1)) / inputs.length);
  if (inputs.length > 1 && room >= leastOfGroup) {
    // Each of a group keeps something: cut as one text, all but the last would be gone.
    const names = inputs.map((each) => each.replace(/^project\./, '').replace('.saving.', '…'));
    return names.map((each) => shorten(each, room, 'ends')).join(together);
  }
  const withoutLevel = text.replace(/^project\./, '…');
  const namesOnly = withoutLevel.replace('.saving.', '…');
  const fitting = [withoutLevel, namesOnly].find((each) => displayWidth(each) <= width);
  return fitting ?? `…${namesOnly.slice(1 - width)}`;
}

/** Columns of a terminal that a text takes; cli-table3 knows wide letters. */
function displayWidth(text: string): number {
  if (/^[\u0020-\u007e\u00a0-\u024f\u2013\u2026\u2212€━┿→↕✓]*$/.test(text)) return text.length;
  const table = new Table({ style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } });
  table.push([text]);
  return table.width - 2;
}

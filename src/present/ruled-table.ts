import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import type { Line } from './clean-text.ts';
import { displayWidth } from './display-width.ts';
import type { Column, Table as ReportTable, TableBlock } from './report.ts';
import { stackTable } from './stacked-table.ts';
import { headOnOneLine } from './wording.ts';
import { wrapName } from './wrapped-text.ts';

/** Between two columns. */
const gap = '  ';
/** A name is set on several lines down to this width before a column is left out, */
const comfortableName = 28;
/** and to this where no column can be left out. */
const leastName = 12;

export interface RuledTables {
  readonly text: string;
  /** Heads of the columns for which there was no room. */
  readonly leftOut: readonly string[];
}

/**
 * Sets the tables of a block with the same columns, within a width; where not even the most important columns have room beside
 * each other, each row is set as lines of its own. Numbers are never cut. All texts of it may be shown at a terminal: this is where a
 * table comes to one.
 */
export function presentRuledTables(
  block: TableBlock<Line>,
  width: number,
  chalk: ChalkInstance,
): RuledTables {
  const { columns, tables } = block;
  const widths = columns.map((column, at) => naturalWidth(column, at, tables));
  const { kept, labelWidth, shrunk } = fitColumns(columns, widths, brokenWidth(tables), width);
  const taken = kept.slice(1).reduce((sum, at) => sum + shrunk[at]! + gap.length, 0);
  const leastLabel = columns[0]!.content === 'name' ? Math.min(leastName, widths[0]!) : labelWidth;
  if (taken + leastLabel > width) {
    const stacked = tables.map((each) => stackTable(each, columns, width, chalk));
    return { text: stacked.join('\n\n'), leftOut: [] };
  }
  const keptWidths = kept.map((at) => (at === 0 ? labelWidth : shrunk[at]!));
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

/** Leaves out the least important columns until the rest fits beside a label that can be read; then other names wrap too. */
function fitColumns(
  columns: readonly Column[],
  natural: readonly number[],
  labelWidth: number,
  width: number,
): {
  readonly kept: readonly number[];
  readonly labelWidth: number;
  readonly shrunk: readonly number[];
} {
  const widths = [...natural];
  let kept = [...columns.keys()];
  const room = () => width - kept.slice(1).reduce((sum, at) => sum + widths[at]! + gap.length, 0);
  const comfortable = columns[0]!.content === 'name' ? Math.min(labelWidth, comfortableName) : labelWidth;
  while (room() < comfortable) {
    const droppable = kept.flatMap((at) => columns[at]!.importance ?? []);
    if (droppable.length === 0) break;
    const least = Math.min(...droppable);
    kept = kept.filter((at) => columns[at]!.importance !== least);
  }
  for (const at of kept.slice(1)) {
    if (columns[at]!.content !== 'name' || room() >= comfortable) continue;
    widths[at] = Math.max(Math.min(widths[at]!, comfortableName), widths[at]! - (comfortable - room()));
  }
  return {
    kept,
    shrunk: widths,
    labelWidth:
      columns[0]!.content === 'name' ? Math.min(widths[0]!, Math.max(leastName, room())) : widths[0]!,
  };
}

/** A heading on lines of a width; its unit is on lines of its own, so that no letter of it is lost. */
function wrapHeading(heading: string, width: number): string {
  const lines = heading
    .split('\n')
    .flatMap((line) => (displayWidth(line) <= width ? [line] : beforeUnit(line)));
  return lines.map((line) => wrapName(line, width)).join('\n');
}

/** A heading broken before its unit. */
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
  const head = used.map(({ head }, at) => chalk.bold(at === 0 ? wrapHeading(heading, widths[0]!) : head));
  const table = createTable(used, widths, head, rows.length);
  for (const { cells, strong } of rows) {
    const texts = kept.map((at, place) =>
      columns[at]!.content === 'name' ? wrapName(cells[at] ?? '', widths[place]!) : (cells[at] ?? ''),
    );
    table.push(texts.map((text) => (strong ? chalk.bold(text) : text)));
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => (/^─+$/.test(line) ? chalk.dim(line) : line.trimEnd()));
  return [...lines, ...(below === undefined ? [] : [chalk.dim(below)])].join('\n');
}

function createTable(
  columns: readonly Column[],
  widths: readonly number[],
  head: string[],
  rowCount: number,
): Table.Table {
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
    // A name on several lines has its figures beside the last of them.
    rowAligns: Array.from({ length: rowCount + 1 }, () => 'bottom' as const),
  });
}

import type { ChalkInstance } from 'chalk';
import { displayWidth } from './display-width.ts';
import type { Column, Table } from './report.ts';
import { headOnOneLine } from './wording.ts';
import { wrapName } from './wrapped-text.ts';

const indent = '  ';
/** Heads are set on several lines down to this width; a terminal narrower still breaks lines by itself. */
const leastHead = 8;

/**
 * A table for a terminal too narrow for its columns: the name of each row, and below it a line for each of its figures, these one
 * below the other. Bars and steps are left out: they say what the figures do.
 */
export function stackTable(
  { heading, rows, below }: Table,
  columns: readonly Column[],
  width: number,
  chalk: ChalkInstance,
): string {
  const figures = [...columns.keys()].slice(1).filter((at) => isFigure(columns[at]!));
  const heads = new Map(figures.map((at) => [at, headOf(columns[at]!)]));
  const cellsOf = (at: number) => rows.map(({ cells }) => cells[at] ?? '');
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(displayWidth));
  const valueWidth = widest(figures.flatMap(cellsOf));
  const headWidth = Math.max(
    leastHead,
    Math.min(widest([...heads.values()]), width - 2 * indent.length - valueWidth),
  );
  const lineOf = (head: string, value: string): string => {
    const lines = wrapName(head, headWidth).split('\n');
    const last = lines.pop()!;
    const space = ' '.repeat(headWidth - displayWidth(last) + valueWidth - displayWidth(value));
    return [...lines, `${last}${indent}${space}${value}`].map((line) => `${indent}${line}`).join('\n');
  };
  const blocks = rows.map(({ cells, strong }) => {
    const name = wrapName(cells[0] ?? '', width);
    const own = figures.flatMap((at) => {
      const value = cells[at] ?? '';
      if (value === '') return [];
      const head = heads.get(at)!;
      // Words that are wider than what is left beside a head have lines of their own.
      return displayWidth(value) + 2 * indent.length >= width && columns[at]!.content === 'name'
        ? [`${indent}${head}`, wrapName(value, width - 2 * indent.length).replace(/^/gm, indent + indent)]
        : [lineOf(head, value)];
    });
    return [strong ? chalk.bold(name) : name, ...own].join('\n');
  });
  const head = heading
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => chalk.bold(wrapName(line, width)));
  return [
    ...head,
    chalk.dim('─'.repeat(width)),
    ...blocks,
    ...(below === undefined ? [] : [chalk.dim(wrapName(below, width))]),
  ].join('\n');
}

function isFigure({ content }: Column): boolean {
  return content === 'name' || content === 'whole';
}

function headOf({ head, told = head }: Column): string {
  return headOnOneLine(told).trim();
}

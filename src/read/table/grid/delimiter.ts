import type { Delimiter } from '../../../model/layout.ts';
import type { TableText } from './table-text.ts';

const linesTried = 400;
/** Of very long lines fewer show as much. */
const lettersTried = 2 * 1024 * 1024;

/**
 * The sign between cells: the one by which most lines have the same number of cells, two or more.
 * A decimal comma parts lines as regularly as a semicolon does, so of near equals the rarer sign is taken.
 */
export function findDelimiter(text: TableText): Delimiter | undefined {
  const tried = firstLines(text);
  const order: readonly Delimiter[] = ['\t', ';', '|', ','];
  const scores = order.map((sign) => linesOfCommonLength(tried, sign));
  const best = Math.max(...scores);
  if (best === 0) return undefined;
  return order.find((_, at) => scores[at]! >= Math.max(1, best * 0.9));
}

/** The delimiter that parts a file into as many columns as a layout names, where the one that it states does not. */
export function delimiterInstead(text: TableText, stated: Delimiter, columns: number): Delimiter | undefined {
  const lines = firstLines(text);
  const found = findDelimiter(text);
  if (found === undefined || found === stated || commonLength(lines, stated) === columns) return undefined;
  return commonLength(lines, found) === columns ? found : undefined;
}

/** The first lines that hold something. */
function firstLines(text: TableText): readonly string[] {
  const tried: string[] = [];
  let letters = 0;
  for (const { lines } of text.pieces())
    for (const line of lines) {
      if (line.trim() === '') continue;
      tried.push(line);
      letters += line.length;
      if (tried.length === linesTried || letters > lettersTried) return tried;
    }
  return tried;
}

/** So many cells have most lines. */
function commonLength(lines: readonly string[], sign: Delimiter): number {
  let [length, most] = [0, 0];
  for (const [cells, count] of countLengths(lines, sign)) if (count > most) [length, most] = [cells, count];
  return length;
}

function linesOfCommonLength(lines: readonly string[], sign: Delimiter): number {
  return Math.max(0, ...countLengths(lines, sign).values());
}

/** How many lines have each number of cells, of two or more. */
function countLengths(lines: readonly string[], sign: Delimiter): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = countCells(line, sign);
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return counts;
}

function countCells(line: string, sign: string): number {
  let cells = 1;
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) cells++;
  }
  return cells;
}

import type { DecimalMark, ThousandsSeparator } from '../../../model/layout.ts';

/** How the numbers of one column are written. */
export interface NumberStyle {
  readonly decimalMark: DecimalMark | undefined;
  readonly thousandsSeparator: ThousandsSeparator | undefined;
}

/** A cell taken apart: its sign, and digits with the marks between them. */
interface NumberParts {
  readonly negative: boolean;
  readonly core: string;
  readonly percent: boolean;
}

/** Cells that hold no figure, unless a layout lists others. */
export const knownMissingMarkers = ['.', '..', '...', '-', '–', '—', 'NA', 'N/A', 'n/a'] as const;

const spaces = /[\s\u00a0\u202f\u2009\u2007]+/g;
const anySpace = /\s/;
const commonSpace = 0x20;
const lastOfAscii = 0x7f;
const currency = /^(?:€|EUR\b)|(?:€|\bEUR|\beuroa|\beuro|\beuros)$/i;
const dateForm = /^\d{1,2}\.\d{1,2}\.\d{2,4}$/;
const anyDigit = /\d/;
/** What most figures look like; nothing is to be taken off them. */
const plainForm = /^-?\d+(?:[.,]\d+)?$/;
const wholeForm = /^\d+$/;
const coreForm = /^[\d.,' ]*\d$/;
const mostDigits = 15;
/** Longer cells are texts, whatever they hold. */
const longestCell = 100;
/** One cell proves the meaning of at most so many others. */
const leastProof = 20;

/** A cell without the spaces around it, its letters composed: names are the same however a system writes them. */
export function trimCell(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Spaces of all kinds are up to the common one, or beyond ASCII.
    if (code <= commonSpace || code > lastOfAscii) {
      const composed = text.normalize('NFC');
      return anySpace.test(composed) ? composed.replace(spaces, ' ').trim() : composed;
    }
  }
  return text;
}

/**
 * Takes a number apart, whatever its marks mean: minus in front or behind, parentheses, percent and euro signs;
 * undefined where it is no number at all.
 */
export function takeApart(text: string): NumberParts | undefined {
  if (text.length > longestCell || !anyDigit.test(text)) return undefined;
  if (plainForm.test(text)) {
    const isBelowZero = text.startsWith('-');
    return { negative: isBelowZero, core: isBelowZero ? text.slice(1) : text, percent: false };
  }
  let core = trimCell(text).replace(/[\u2019\u02bc]/g, "'");
  let negative = false;
  let percent = false;
  const strip = () => {
    if (core.endsWith('%')) {
      percent = true;
      core = core.slice(0, -1).trim();
    }
    core = core.replace(currency, '').trim();
  };
  strip();
  const inside = /^\((.*)\)$/.exec(core)?.[1];
  if (inside !== undefined) {
    negative = true;
    core = inside.trim();
  } else if (/^[-\u2212\u2013]/.test(core)) {
    negative = true;
    core = core.slice(1).trim();
  } else if (/[-\u2212\u2013]$/.test(core)) {
    negative = true;
    core = core.slice(0, -1).trim();
  } else if (core.startsWith('+')) core = core.slice(1).trim();
  strip();
  if (!coreForm.test(core) || dateForm.test(core) || core.startsWith("'")) return undefined;
  return { negative, core, percent };
}

/** Whether a cell is a number with the mark of a footnote or of a preliminary figure behind or before it. */
export function isMarkedFigure(text: string): boolean {
  const bare = text.replace(/^\*+|(?:\s*(?:[*†‡]+|[¹²³]+|\d?\)|[a-z]\)?))+$/gi, '');
  return bare !== text && takeApart(bare) !== undefined;
}

/** Whether a cell is a number with a sign or word of the euro beside it. */
export function hasCurrency(text: string): boolean {
  const core = trimCell(text).replace(/^[-+(\u2212\u2013\s]+|[-)\u2212\u2013\s]+$/g, '');
  return currency.test(core) && takeApart(text) !== undefined;
}

/** What one cell says about the meaning of a point or comma. */
type Evidence = 'decimal' | 'thousands' | 'either' | 'neither';

function evidenceOf(core: string, mark: '.' | ','): Evidence {
  const parts = core.split(mark);
  if (parts.length === 1) return 'neither';
  const other = mark === '.' ? ',' : '.';
  if (parts.length > 2) return 'thousands';
  const [before = '', after = ''] = parts;
  if (core.includes(other)) return core.lastIndexOf(mark) > core.lastIndexOf(other) ? 'decimal' : 'thousands';
  if (/[ ']/.test(before)) return 'decimal';
  if (!/^\d{3}$/.test(after)) return 'decimal';
  return /^[1-9]\d{0,2}$/.test(before) ? 'either' : 'decimal';
}

/** The style of a column, or the cells that leave it open. */
export type StyleDecision =
  | { readonly decided: true; readonly style: NumberStyle }
  | { readonly decided: false; readonly cell: CellCount; readonly cells: number };

/** Cells that are alike: one of them, how many they are, and the first row that holds one. */
interface CellCount {
  readonly text: string;
  readonly count: number;
  readonly row: number;
}

/**
 * Decides what points and commas mean in a column, from all of its cells; a cell that alone could be read in two ways
 * takes the meaning that the others prove, and where none does the column is left open.
 *
 * Holds   a mark that some cells prove to be decimal and others thousands takes the meaning most prove; the rest fail
 */
export function decideStyle(cells: Iterable<CellCount>): StyleDecision {
  const counts = { '.': { decimal: 0, thousands: 0 }, ',': { decimal: 0, thousands: 0 } };
  const open = { '.': new OpenCells(), ',': new OpenCells() };
  const groups = { space: 0, "'": 0 };
  for (const cell of cells) {
    const parts = takeApart(cell.text);
    if (parts === undefined) continue;
    if (parts.core.includes(' ')) groups.space += cell.count;
    if (parts.core.includes("'")) groups["'"] += cell.count;
    for (const mark of ['.', ','] as const) {
      const evidence = evidenceOf(parts.core, mark);
      if (evidence === 'either') open[mark].add(cell);
      else if (evidence !== 'neither') counts[mark][evidence] += cell.count;
    }
  }
  const proven = (mark: '.' | ','): 'decimal' | 'thousands' | undefined => {
    const { decimal, thousands } = counts[mark];
    if (decimal === 0 && thousands === 0) return undefined;
    // Among many cells of three digits behind the mark, one with fewer is rather a slip than a proof.
    if (decimal * leastProof < open[mark].count && thousands === 0) return undefined;
    return decimal >= thousands ? 'decimal' : 'thousands';
  };
  let point = proven('.');
  let comma = proven(',');
  const grouped = groups.space > 0 || groups["'"] > 0;
  if (point === undefined && open['.'].count > 0) point = opposite(comma);
  if (comma === undefined && open[','].count > 0) comma = opposite(point);
  for (const [mark, meaning] of [
    ['.', point],
    [',', comma],
  ] as const) {
    const { first: cell, count } = open[mark];
    if (meaning === undefined && cell !== undefined) return { decided: false, cell, cells: count };
  }
  const decimalMark = point === 'decimal' ? '.' : comma === 'decimal' ? ',' : undefined;
  const byMark = point === 'thousands' ? '.' : comma === 'thousands' ? ',' : undefined;
  const bySpace = grouped ? (groups.space >= groups["'"] ? 'space' : "'") : undefined;
  return { decided: true, style: { decimalMark, thousandsSeparator: byMark ?? bySpace } };
}

/** Cells that could be read in two ways. */
class OpenCells {
  count = 0;
  first: CellCount | undefined;

  add(cell: CellCount): void {
    this.count += cell.count;
    if (this.first === undefined || cell.row < this.first.row) this.first = cell;
  }
}

function opposite(meaning: 'decimal' | 'thousands' | undefined): 'decimal' | 'thousands' | undefined {
  if (meaning === undefined) return undefined;
  return meaning === 'decimal' ? 'thousands' : 'decimal';
}

/**
 * The number of a cell in the style of its column, or undefined where it is written otherwise.
 *
 * @example numberOf('(1 234,50)', { decimalMark: ',', thousandsSeparator: 'space' }) // => -1234.5
 * @example numberOf('1,234', { decimalMark: ',', thousandsSeparator: undefined }) // => 1.234
 */
export function numberOf(text: string, { decimalMark, thousandsSeparator }: NumberStyle): number | undefined {
  if (text.length <= mostDigits && wholeForm.test(text)) return Number(text);
  const parts = takeApart(text);
  if (parts === undefined) return undefined;
  const { core, negative } = parts;
  const [whole = '', fraction, ...more] = decimalMark === undefined ? [core] : core.split(decimalMark);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const separator = thousandsSeparator === 'space' ? ' ' : thousandsSeparator;
  const groups = separator === undefined ? [whole] : whole.split(separator);
  if (groups.some((group, at) => !/^\d+$/.test(group) && !(at === 0 && groups.length === 1 && group === '')))
    return undefined;
  if (groups.length > 1 && (groups[0]!.length > 3 || groups.slice(1).some((group) => group.length !== 3)))
    return undefined;
  const digits = groups.join('');
  if (digits === '' && fraction === undefined) return undefined;
  if (digits.replace(/^0+/, '').length > mostDigits) return undefined;
  const written = Number(`${digits === '' ? '0' : digits}.${fraction ?? '0'}`);
  const isExact = `${digits}${fraction ?? ''}`.replace(/^0+/, '').length <= mostDigits;
  // What follows the fifteenth digit was left behind by arithmetic of another program: 1234.5600000000001.
  const value = isExact ? written : Number(written.toPrecision(mostDigits));
  return negative && value !== 0 ? -value : value;
}

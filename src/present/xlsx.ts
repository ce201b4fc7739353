import {
  type Cell,
  type CellStyle,
  type CellValue,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { columnLetters, sheetPrefix } from '../model/cell-name.ts';
import { type Clean, cleanText } from './clean-text.ts';
import {
  mostSheetColumns,
  mostSheetRows,
  type SheetBars,
  type SheetCell,
  sheetNames,
  type Workbook,
  type WorkSheet,
} from './workbook/workbook.ts';

/** A text that every reader of the format takes as it is. */
type SheetText = Clean<'sheet'>;
/** What may be in a cell: of texts those that were cleaned alone. */
type CleanValue = Exclude<CellValue, string> | SheetText;
/** A sheet as the library writes it, with such cells. */
type CleanSheet = Omit<WriteSheet, 'rows'> & { rows: CleanValue[][] };

/** The same for every workbook, so that two runs give the same bytes; the run card says what was run. */
const writtenOn = new Date(Date.UTC(2000, 0, 1));

/** More letters than Excel keeps in a cell. */
const longestText = 32_767;
/** What a reader takes as a letter by its number. */
const writtenLetter = /_(x[0-9A-Fa-f]{4}_)/g;
const unpaired = /\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

const narrowest = 8;
const widest = 56;
const usualWrapped = 36;
/** Points of a line of text; a row has no more of them than fit on a screen. */
const lineHeight = 15;
const mostLines = 27;
/** Letters that a printed page has room for. */
const mostAcross = 210;
/** So many rows say how wide a column is. */
const measuredRows = 500;

const font = { name: 'Calibri', size: 11 } as const;
const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF3' } },
  alignment: { vertical: 'top', wrapText: true },
};
const strongFont: CellStyle['font'] = { ...font, bold: true };
/** The colour that people know for cells to be changed. */
const openFill: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF7D6' } };

/**
 * A workbook as the bytes of an .xlsx file. The only file that knows the library which writes them.
 *
 * Holds   a text is never a formula or a link; every formula has its value; the same workbook gives the same bytes
 */
export async function writeWorkbook({
  title,
  properties,
  sheets,
  names = [],
}: Workbook): Promise<Uint8Array> {
  const known = sheetNames(sheets.map(({ name }) => name));
  const nameOf = new Map(sheets.map(({ name }, at) => [name, known[at]!]));
  return writeXlsx({
    sheets: sheets.map((sheet, at) => writeSheet(sheet, known[at]!)),
    namedRanges: names.map(({ name, sheet, reference }) => ({
      name,
      range: `${sheetPrefix(nameOf.get(sheet) ?? sheet)}!${reference}`,
    })),
    properties: {
      title: plainText(title),
      creator: 'digisave',
      created: writtenOn,
      modified: writtenOn,
      ...(properties && { custom: { ...properties } }),
    },
    defaultFont: font,
  });
}

function writeSheet(sheet: WorkSheet, name: string): CleanSheet {
  const { columns, rows, strongRows, openCells = [], frozenColumns = 0 } = sheet;
  if (rows.length >= mostSheetRows || columns.length > mostSheetColumns)
    throw new Error(
      `a sheet of ${rows.length} rows and ${columns.length} columns is too large for a workbook`,
    );
  const open = new Set(openCells.map(([row, column]) => `${row},${column}`));
  const values: CleanValue[][] = [columns.map(({ head }) => plainText(head))];
  const cells = new Map<string, Partial<Cell>>();
  for (const [at, { meaning }] of columns.entries())
    cells.set(`0,${at}`, {
      style: headStyle,
      ...(meaning !== undefined && { comment: { author: 'digisave', text: plainText(meaning) } }),
    });
  const widths = columns.map((_, at) => widthOf(sheet, at));
  const isFigures = columns.map((_, at) =>
    rows.some((row) => typeof row[at] === 'object' && row[at] !== null),
  );
  for (const [row, own] of rows.entries()) {
    values.push(own.map(plainValue));
    for (const [column, cell] of own.entries()) {
      const style = styleOf(cell, columns[column]?.wraps === true, {
        isStrong: strongRows?.has(row) === true,
        isOpen: open.has(`${row},${column}`),
        isBesideFigures: isFigures[column - 1] === true,
      });
      const formula = isFormula(cell) ? { formula: cell.formula, formulaResult: resultOf(cell.value) } : {};
      if (style !== undefined || isFormula(cell))
        cells.set(`${row + 1},${column}`, { ...formula, ...(style && { style }) });
    }
  }
  const charts = sheet.bars === undefined ? {} : { charts: [drawBars(sheet, sheet.bars, name)] };
  const last = `${columnLetters(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  return {
    name,
    rows: values,
    cells,
    columns: widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet, widths),
    ...charts,
    freezePane: { rows: 1, ...(frozenColumns > 0 && { columns: frozenColumns }) },
    ...(columns.length > 0 && { autoFilter: { range: `A1:${last}` } }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      ...printedSize(widths),
      printTitlesRow: '$1:$1',
      ...(frozenColumns > 0 && { printTitlesColumn: `$A:$${columnLetters(frozenColumns - 1)}` }),
    },
  };
}

/** Rows below a table at which its bars begin, and how many a line of them takes. */
const rowsAbove = 3;
const rowsOfLine = 2;
const rowsAround = 8;
const columnsAcross = 7;

/** Bars of a sheet as a chart below its table: stacked, without the ground, the first row on top. */
function drawBars(
  { columns, rows }: WorkSheet,
  { title, names, isFromZero, columns: shown }: SheetBars,
  sheet: string,
): SheetChart {
  const range = (at: number) =>
    `${sheetPrefix(sheet)}!$${columnLetters(at)}$2:$${columnLetters(at)}$${rows.length + 1}`;
  const from = rows.length + rowsAbove;
  return {
    type: 'bar',
    title: plainText(title),
    altText: plainText(title),
    barGrouping: 'stacked',
    overlap: 100,
    gapWidth: 60,
    legend: false,
    axes: {
      x: { reverse: true },
      y: { gridlines: { major: false }, ...(isFromZero && { scale: { min: 0 } }) },
    },
    anchor: {
      from: { row: from, col: 0 },
      to: { row: from + rowsAround + rowsOfLine * rows.length, col: columnsAcross },
    },
    series: shown.map(({ at, colour }) => ({
      name: plainText(columns[at]!.head),
      values: range(at),
      categories: range(names),
      // What carries the others has the colour of the paper.
      color: colour === 'ground' ? 'FFFFFF' : colour.replace('#', ''),
    })),
  };
}

function isFormula(cell: SheetCell): cell is Extract<SheetCell, { readonly formula: string }> {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

function plainValue(cell: SheetCell): CleanValue {
  if (cell === null || typeof cell === 'boolean') return cell;
  if (typeof cell === 'string') return cell === '' ? null : plainText(cell);
  if ('formula' in cell) return null;
  return Number.isFinite(cell.value) ? 0 + cell.value : null;
}

function resultOf(value: number | string): number | SheetText {
  return typeof value === 'string' ? plainText(value) : 0 + value;
}

function styleOf(
  cell: SheetCell,
  wraps: boolean,
  {
    isStrong,
    isOpen,
    isBesideFigures,
  }: { readonly isStrong: boolean; readonly isOpen: boolean; readonly isBesideFigures: boolean },
): CellStyle | undefined {
  const format = typeof cell === 'object' && cell !== null ? cell.format : undefined;
  const style: CellStyle = {
    ...(format !== undefined && { numFmt: format }),
    ...(isStrong && { font: strongFont! }),
    ...(isOpen && { fill: openFill! }),
    ...(isText(cell) && {
      alignment: {
        vertical: 'top',
        ...(wraps && { wrapText: true }),
        // Figures end where the texts beside them begin.
        ...(isBesideFigures && { horizontal: 'left', indent: 1 }),
      },
    }),
    ...(typeof cell === 'object' && cell !== null && !isText(cell) && { alignment: { vertical: 'top' } }),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

function isText(cell: SheetCell): boolean {
  return (
    typeof cell === 'string' || (typeof cell === 'object' && cell !== null && typeof cell.value === 'string')
  );
}

/** On as many pages across as keep it readable, each with the heads. */
function printedSize(widths: readonly number[]): NonNullable<WriteSheet['pageSetup']> {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return { fitToPage: true, fitToWidth: Math.ceil(all / mostAcross), fitToHeight: 0 };
}

/** Rows as high as their longest text needs, since not every program does that by itself. */
function heightsOf(
  { columns, rows }: WorkSheet,
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  const linesOf = (text: string, at: number): number => {
    const room = Math.max(1, widths[at]!);
    let [lines, length] = [1, 0];
    for (const word of text.split(' ')) {
      if (length > 0 && length + 1 + word.length > room) {
        lines++;
        length = 0;
      }
      length += (length > 0 ? 1 : 0) + word.length;
      lines += Math.floor((length - 1) / room);
      length = length > room ? length % room : length;
    }
    return lines;
  };
  const heads = Math.max(1, ...columns.map(({ head }, at) => linesOf(head, at)));
  const heights = new Map([[0, { height: heads * lineHeight }]]);
  const wrapped = [...columns.keys()].filter((at) => columns[at]!.wraps === true);
  for (const [row, cells] of rows.entries()) {
    const lines = wrapped.map((at) => (typeof cells[at] === 'string' ? linesOf(cells[at], at) : 1));
    const most = Math.min(mostLines, Math.max(1, ...lines));
    if (most > 1) heights.set(row + 1, { height: most * lineHeight });
  }
  return heights;
}

/** The one door to texts of a workbook: no control characters, no halves of letters, no more than fits. */
function plainText(text: string): SheetText {
  const plain = cleanText(text).replace(unpaired, '').replace(writtenLetter, '_x005F_$1');
  return (plain.length <= longestText ? plain : cutAt(plain, longestText)) as SheetText;
}

/** Without half of a letter at the end. */
function cutAt(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** Wide enough for the figures and for most texts; a head may take several lines. */
function widthOf({ columns, rows }: WorkSheet, at: number): number {
  const { head, wraps, width = usualWrapped } = columns[at]!;
  // A head breaks at blanks; a key at nothing.
  const words = head.split(/[\s-]+/).map((word) => word.length);
  const shown = rows.slice(0, measuredRows).map((row) => shownLength(row[at] ?? null));
  const needed = 3 + Math.max(0, ...words, ...(wraps === true ? [] : shown));
  return wraps === true ? Math.max(needed, width) : Math.min(widest, Math.max(narrowest, needed));
}

function shownLength(cell: SheetCell): number {
  if (cell === null || typeof cell === 'boolean') return 5;
  if (typeof cell === 'string') return cell.length;
  if (typeof cell.value === 'string') return cell.value.length;
  const whole = Math.round(Math.abs(cell.value)).toString().length;
  const decimals = cell.format === undefined ? 6 : (/\.([0#]+)/.exec(cell.format)?.[1]?.length ?? 0);
  return whole + Math.floor((whole - 1) / 3) + decimals + 2;
}

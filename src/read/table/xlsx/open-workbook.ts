import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import type { PartFault } from '../../../problems/catalogue/phrases.ts';
import { takeApart } from '../grid/number-form.ts';
import { buildSheet, type RawSheet, type SheetDetail, type SheetValue } from './build-sheet.ts';
import { findCutPart } from './cut-part.ts';
import {
  hiddenNames,
  type SheetName,
  type SheetTable,
  type StoredCell,
  type StoredSheet,
  type WorkbookFault,
} from './sheet-table.ts';

/** So many rows of each sheet show which of them holds a table. */
const rowsTried = 300;
/** Number formats take as long as the cells themselves, so that those of longer files are not looked at. */
const largestFormattedBytes = 3 * 1024 * 1024;
/** Rows of several cells that make a table. */
const leastRows = 2;
/** How a fault of a checksum is told by the reader. */
const checksumFault = /^CRC-32 mismatch for (.+?): /;
const tooManyCells = /cells\), over the (\d+) limit/;

/**
 * Reads one sheet of a workbook into memory: that of a name, otherwise the only visible one that holds a table.
 * The only file that knows the library; its bounds on what may be unpacked are those of `checkZip`.
 *
 * Shape   ofTexts: whether rows of texts alone are a table too, as those of a form may be
 * Throws  never; what keeps a sheet from being read is given as a fault
 */
export async function openWorkbook(
  bytes: Uint8Array,
  wanted: string | undefined,
  ofTexts = false,
): Promise<SheetTable | WorkbookFault> {
  try {
    const cut = await findCutPart(bytes);
    if (cut !== undefined) return cutFault(cut);
    const sheets = await listSheets(bytes);
    const chosen =
      wanted === undefined ? await chooseSheet(bytes, sheets, ofTexts) : findSheet(wanted, sheets);
    if (typeof chosen !== 'string') return chosen;
    const {
      sheets: read,
      externalLinks = [],
      dateSystem,
    } = await readXlsx(bytes, {
      sheets: ({ name }) => name === chosen,
      readStyles: bytes.length <= largestFormattedBytes,
    });
    const [sheet] = read;
    const links = [...new Set(externalLinks.map(({ target }) => target))];
    const table =
      sheet === undefined ? undefined : buildSheet(rawSheet(sheet, dateSystem === '1904'), sheets, links);
    return table ?? { kind: 'no-table', tried: [chosen], hidden: hiddenNames(sheets) };
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * Reads the cells of the one sheet that goes by some name as they are stored, formulas without a value among them.
 *
 * Shape   names: what the sheet may be called, in the order in which they are tried
 * Throws  never; what keeps a sheet from being read is given as a fault
 */
export async function openStoredCells(
  bytes: Uint8Array,
  names: readonly string[],
): Promise<StoredSheet | WorkbookFault> {
  try {
    const cut = await findCutPart(bytes);
    if (cut !== undefined) return cutFault(cut);
    const sheets = await listSheets(bytes);
    const known = sheets.map(({ name }) => name);
    const chosen = names.find((name) => known.includes(name));
    if (chosen === undefined) return { kind: 'unknown-sheet', found: names[0]!, known };
    const workbook = await readXlsx(bytes, { sheets: ({ name }) => name === chosen, readStyles: true });
    const [sheet] = workbook.sheets;
    return {
      name: chosen,
      properties: new Map(
        Object.entries(workbook.properties?.custom ?? {}).map(([key, value]) => [key, String(value)]),
      ),
      rows: (sheet?.rows ?? []).map((row, at) =>
        row.map((value, column) => storedCell(value, sheet?.cells?.get(`${at},${column}`))),
      ),
    };
  } catch (error) {
    return faultOf(error);
  }
}

function cutFault(part: string): WorkbookFault {
  return { kind: 'damaged', part, what: { is: 'broken-xml' } };
}

function storedCell(value: SheetValue, cell: Cell | undefined): StoredCell {
  const formula = cell?.formula;
  const hasFormula = formula !== undefined;
  if (cell?.type === 'error') return { kind: 'error', shown: String(value), hasFormula };
  const stored = hasFormula && value === null ? (cell?.formulaResult ?? null) : value;
  if (typeof stored === 'number') return { kind: 'number', value: stored, hasFormula };
  if (typeof stored === 'boolean') return { kind: 'text', text: stored ? 'TRUE' : 'FALSE', hasFormula };
  if (stored instanceof Date) {
    const isDay = !Number.isNaN(stored.getTime());
    return { kind: 'date', shown: isDay ? stored.toISOString().slice(0, 10) : '', hasFormula };
  }
  if (typeof stored === 'string' && stored.trim() !== '') return { kind: 'text', text: stored, hasFormula };
  return hasFormula && stored === null ? { kind: 'uncalculated', shown: `=${formula}` } : { kind: 'blank' };
}

/** All sheets by name; no cell is read. */
async function listSheets(bytes: Uint8Array): Promise<readonly SheetName[]> {
  const sheets: SheetName[] = [];
  const note = ({ name, hidden, veryHidden }: SheetInfo) => {
    sheets.push({ name, isHidden: hidden === true || veryHidden === true });
    return false;
  };
  await readXlsx(bytes, { sheets: note });
  return sheets;
}

interface SheetInfo {
  readonly name: string;
  readonly hidden?: boolean;
  readonly veryHidden?: boolean;
}

function findSheet(wanted: string, sheets: readonly SheetName[]): string | WorkbookFault {
  const known = sheets.map(({ name }) => name);
  return known.includes(wanted) ? wanted : { kind: 'unknown-sheet', found: wanted, known };
}

/** The one visible sheet that holds a table; among several only a person can choose. */
async function chooseSheet(
  bytes: Uint8Array,
  sheets: readonly SheetName[],
  ofTexts: boolean,
): Promise<string | WorkbookFault> {
  const visible = sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const [only] = visible;
  if (only !== undefined && visible.length === 1) return only;
  const tried: Sheet[] = [];
  // A sheet that is a chart has no cells to be read.
  const hasCharts = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/chartsheets/');
  for (const each of hasCharts ? visible.map((name) => [name]) : [visible]) {
    try {
      const read = await readXlsx(bytes, { sheets: ({ name }) => each.includes(name), maxRows: rowsTried });
      tried.push(...read.sheets);
    } catch (error) {
      if (!hasCharts || !/missing worksheet/.test(String(error))) throw error;
    }
  }
  const named = (test: (sheet: Sheet) => boolean) => tried.filter(test).map(({ name }) => name);
  const figures = named(holdsFigures);
  const found = figures.length === 0 && ofTexts ? named(holdsRows) : figures;
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  return found.length === 0
    ? { kind: 'no-table', tried: visible, hidden: hiddenNames(sheets) }
    : { kind: 'several-sheets', sheets: found };
}

/** Whether some rows hold a figure beside another cell. */
function holdsFigures({ rows }: Sheet): boolean {
  return hasRows(rows, (filled) => filled.some(isFigure));
}

/** Whether some rows hold several cells. */
function holdsRows({ rows }: Sheet): boolean {
  return hasRows(rows, () => true);
}

function hasRows(rows: Sheet['rows'], test: (filled: readonly SheetValue[]) => boolean): boolean {
  let count = 0;
  for (const row of rows) {
    const filled = row.filter((value) => value !== null && value !== '');
    if (filled.length > 1 && test(filled)) count++;
    if (count === leastRows) return true;
  }
  return false;
}

function isFigure(value: SheetValue): boolean {
  return typeof value === 'number' || (typeof value === 'string' && takeApart(value) !== undefined);
}

function rawSheet({ name, rows, cells, rowDefs, columns }: Sheet, is1904: boolean): RawSheet {
  return {
    name,
    rows,
    detail: (row, column) => (cells === undefined ? undefined : detailOf(cells.get(`${row},${column}`))),
    is1904,
    isHiddenRow: (row) => rowDefs?.get(row)?.hidden === true,
    isHiddenColumn: (column) => columns?.[column]?.hidden === true,
  };
}

function detailOf(cell: Cell | undefined): SheetDetail | undefined {
  return cell && { type: cell.type, formula: cell.formula, format: cell.style?.numFmt };
}

/** What the reader says is wrong with a workbook, or stumbles over. */
function faultOf(error: unknown): WorkbookFault {
  const text = error instanceof Error ? error.message : String(error);
  const part = checksumFault.exec(text)?.[1];
  if (part !== undefined) return { kind: 'checksum', part };
  const most = tooManyCells.exec(text)?.[1];
  if (most !== undefined) return { kind: 'too-large', size: { is: 'cells', most } };
  return { kind: 'damaged', part: undefined, what: faultOfPart(error, text) };
}

const sheetMissing = /missing worksheet file for sheet "(.*)"/s;

/** The words of the library are English and about code, so that none of them is told: what kind of error it is says what is wrong. */
function faultOfPart(error: unknown, text: string): PartFault {
  const name = error instanceof Error ? error.name : '';
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  const sheet = sheetMissing.exec(text)?.[1];
  if (sheet !== undefined) return { is: 'no-sheet', name: sheet };
  if (/^Invalid XLSX: (?:missing|cannot find)|contains no sheets/.test(text)) return { is: 'no-part' };
  if (/sheet bounds|Invalid range reference/.test(text)) return { is: 'cell-outside' };
  if (name === 'XmlError') return { is: 'broken-xml' };
  if (name === 'ZipError' || /ZIP|DEFLATE|Huffman/.test(text) || code.startsWith('Z_'))
    return { is: 'broken-archive' };
  return { is: 'not-of-workbook' };
}

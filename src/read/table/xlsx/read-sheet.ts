import { createHash } from 'node:crypto';
import type { OtherFormat } from '../../../problems/catalogue/phrases.ts';
import type { SheetAsker } from '../../../problems/catalogue/workbook.ts';
import type { ProblemList } from '../../../problems/problem.ts';
import { isPlainText, type LongFile, readWhole } from '../../long-file.ts';
import { reportLookAlikes } from '../../look-alikes.ts';
import type { SheetTable, StoredSheet, WorkbookFault } from './sheet-table.ts';
import { isCompound, isZip, kindOfCompound, kindOfZip, type WorkbookKind } from './workbook-kind.ts';
import { needWorkbook, openedSheet } from './workbooks.ts';
import { checkZip, type ZipFault } from './zip-directory.ts';

const beginningBytes = 8;
/** Archives of tables of text, which are to be unpacked. */
const textNames = /\.(?:csv|tsv|txt)$/i;

/** Whether a file is a workbook, or another archive, by its first bytes. */
export function isWorkbook(file: LongFile): boolean {
  const beginning = new Uint8Array(beginningBytes);
  file.read(beginning, 0);
  return isZip(beginning) || isCompound(beginning);
}

/**
 * One sheet of a workbook: that of a name, otherwise the only visible one that holds a table. Undefined where there is
 * none, with the reason reported.
 *
 * Shape   askedBy: what the sheet was named by; ofTexts: whether rows of texts alone are a table too
 */
export function readSheet(
  file: LongFile,
  wanted: { readonly name: string; readonly askedBy: SheetAsker } | undefined,
  problems: ProblemList,
  ofTexts = false,
): { readonly sheet: SheetTable; readonly sha256: string } | undefined {
  const { path } = file;
  const { sheet, sha256 } =
    openedSheet(path, wanted?.name, ofTexts) ?? firstLook(file, wanted?.name, ofTexts);
  const names =
    'sheets' in sheet ? sheet.sheets.map((each) => (typeof each === 'string' ? each : each.name)) : [];
  const met = names.map((name, at) => ({ name, thing: at, place: () => ({ file: path }) }));
  reportLookAlikes('sheet', met, problems);
  if (!('kind' in sheet)) return { sheet, sha256 };
  reportFault(sheet, path, problems, wanted?.askedBy);
  return undefined;
}

/**
 * The cells of the sheet of a workbook that goes by one of some names; undefined where there is none, with the reason reported.
 */
export async function readStoredCells(
  file: LongFile,
  names: readonly string[],
  problems: ProblemList,
): Promise<{ readonly sheet: StoredSheet; readonly sha256: string } | undefined> {
  const { path } = file;
  if (isPlainText(file)) {
    problems.add('text-not-workbook', { file: path }, { path, of: 'inputs' });
    return undefined;
  }
  const bytes = readWhole(file);
  const fault = faultBeforeOpening(bytes);
  if (fault !== undefined) {
    reportFault(fault, path, problems);
    return undefined;
  }
  const { openStoredCells } = await import('./open-workbook.ts');
  const sheet = await openStoredCells(bytes, names);
  if (!('kind' in sheet)) return { sheet, sha256: createHash('sha256').update(bytes).digest('hex') };
  if (sheet.kind === 'unknown-sheet')
    problems.add('no-sheet-of-inputs', { file: path }, { path, known: sheet.known, names });
  else reportFault(sheet, path, problems);
  return undefined;
}

/** What forbids to unpack a workbook; where nothing does, the reading begins anew when that is done. */
function firstLook(
  file: LongFile,
  sheet: string | undefined,
  ofTexts: boolean,
): { sheet: OtherKind | ZipFault; sha256: string } {
  const bytes = readWhole(file);
  const sha256 = file.sha256 ?? createHash('sha256').update(bytes).digest('hex');
  const fault = faultBeforeOpening(bytes);
  return fault === undefined
    ? needWorkbook({ path: file.path, bytes, sha256, sheet, ofTexts })
    : { sheet: fault, sha256 };
}

type OtherKind = {
  readonly kind: 'other-file';
  readonly is: Exclude<WorkbookKind, 'xlsx'>;
  readonly hasTexts: boolean;
};

/** What forbids to unpack a file, by its first bytes and the directory of its archive. */
function faultBeforeOpening(bytes: Uint8Array): OtherKind | ZipFault | undefined {
  if (isCompound(bytes))
    return { kind: 'other-file', is: otherThanXlsx(kindOfCompound(bytes)), hasTexts: false };
  const checked = checkZip(bytes);
  if ('kind' in checked) return checked;
  const { names } = checked;
  const is = kindOfZip(bytes, names);
  return is === 'xlsx'
    ? undefined
    : { kind: 'other-file', is, hasTexts: names.some((name) => textNames.test(name)) };
}

function otherThanXlsx(kind: WorkbookKind): OtherKind['is'] {
  return kind === 'xlsx' ? 'other' : kind;
}

function reportFault(
  fault: OtherKind | ZipFault | WorkbookFault,
  path: string,
  problems: ProblemList,
  askedBy?: SheetAsker,
): void {
  const place = { file: path };
  switch (fault.kind) {
    case 'cut':
      problems.add('damaged-workbook', place, { path, damage: fault });
      break;
    case 'damaged':
      problems.add('damaged-workbook', place, { path, damage: fault });
      break;
    case 'checksum':
      problems.add('damaged-workbook', place, { path, damage: fault });
      break;
    case 'too-large':
      problems.add('workbook-too-large', place, { path, size: fault.size });
      break;
    case 'unknown-sheet':
      problems.add('unknown-sheet', place, {
        path,
        found: fault.found,
        known: fault.known,
        askedBy: askedBy ?? 'option',
      });
      break;
    case 'several-sheets':
      problems.add('several-sheets', place, { path, sheets: fault.sheets });
      break;
    case 'no-table':
      problems.add('sheets-without-table', place, { path, sheets: fault.tried, hidden: fault.hidden });
      break;
    case 'other-file':
      reportOtherFile(fault, path, problems);
      break;
    default:
      fault satisfies never;
  }
}

function reportOtherFile({ is, hasTexts }: OtherKind, path: string, problems: ProblemList): void {
  const place = { file: path };
  const other = (format: OtherFormat) => problems.add('other-format', place, { path, format });
  switch (is) {
    case 'xls':
      problems.add('old-workbook', place, { path });
      break;
    case 'encrypted':
      problems.add('encrypted-workbook', place, { path });
      break;
    case 'ods':
      problems.add('opendocument-workbook', place, { path });
      break;
    case 'xlsb':
      other({ is });
      break;
    case 'numbers':
      other({ is });
      break;
    case 'document':
      other({ is });
      break;
    case 'other':
      other({ is: 'zip', hasTexts });
      break;
    default:
      is satisfies never;
  }
}
